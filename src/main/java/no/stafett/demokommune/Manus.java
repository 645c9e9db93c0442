package no.stafett.demokommune;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Én sak, slik den er tenkt ut: alt som skjer i den, i den rekkefølgen det skjer. Radene og motorens skritt følger av dette. */
final class Manus {

    record Barn(String hvem, String fornavn, String etternavn, LocalDate foedt) {
    }

    record Forelder(UUID id, String navn, String relasjon) {
    }

    /** Et trinn noen gjorde. @param utfall null når det ikke avgjør noe @param hoert om det barnet sa, står i svaret */
    record Steg(UUID id, String trinn, Instant fra, Instant tid, Kommune.Ansatt av, String utfall, boolean hoert) {
    }

    /** Tiden på ett nivå. @param til null mens saken er der */
    record Etappe(int nivaa, Integer forrige, Instant fra, List<Steg> steg, Instant til, String utfall, String grunn) {
    }

    record Gjoeremaal(UUID id, String tekst, String status, Kommune.Ansatt hos, LocalDate frist) {
    }

    /** @param virkning tiltakenes utfall: effekt eller ingen_effekt */
    record Evaluert(UUID id, Instant tid, String vurdering, String virkning) {
    }

    /** @param evaluert null når den ikke er evaluert */
    record Plan(UUID id, int nivaa, Instant tid, String maal, LocalDate evalueres, List<Gjoeremaal> tiltak, Evaluert evaluert) {
    }

    record Pinne(UUID id, Kommune.Ansatt holder, Instant fra, Instant til, String grunn) {
    }

    record Samtykke(UUID id, List<String> tjenester, Instant tid, LocalDate til) {
    }

    /** En annen tjeneste som er bedt inn. @param svart null når ingen har svart @param sist det siste noen derfra skrev */
    record Bedt(UUID id, Kommune.Sted sted, Kommune.Ansatt hun, Instant tid, Instant svart, Instant sist) {
    }

    record Avtale(UUID id, String slag, Instant start, String barnet) {
    }

    record Innlegg(UUID id, String slag, Instant tid, Kommune.Ansatt av, String tekst) {
    }

    record Tilbud(UUID id, Kommune.Ansatt fra, Kommune.Ansatt til, Instant tid, Instant svart) {
    }

    final int loepenummer;
    final Tilfeldig t;
    final UUID id;
    final Kommune.Sted sted;
    String nummer;
    Barn barn;
    Kommune.Ansatt eier;
    Kommune.Ansatt holder;
    boolean oeving;
    Instant opprettet;
    /** null mens saken er åpen. */
    Instant avsluttet;
    Instant akuttFra;
    final List<Forelder> foreldre = new ArrayList<>();
    final List<Etappe> etapper = new ArrayList<>();
    final List<Plan> planer = new ArrayList<>();
    final List<Pinne> pinner = new ArrayList<>();
    final List<Samtykke> samtykker = new ArrayList<>();
    final List<Bedt> bedte = new ArrayList<>();
    final List<Avtale> avtaler = new ArrayList<>();
    final List<Innlegg> innlegg = new ArrayList<>();
    final List<Tilbud> tilbud = new ArrayList<>();

    Manus(int loepenummer, Tilfeldig t, Kommune.Sted sted) {
        this.loepenummer = loepenummer;
        this.t = t;
        this.id = t.id();
        this.sted = sted;
    }

    boolean erAapen() {
        return avsluttet == null;
    }

    Etappe naa() {
        return etapper.get(etapper.size() - 1);
    }

    /** Det motoren skal spille av: etappen en åpen sak er på. Resten er historie. */
    boolean iMotoren(Etappe etappe) {
        return erAapen() && etappe == naa();
    }

    int nivaa() {
        return naa().nivaa();
    }

    /** Den som gjør et trinn: oftest den som har saken. */
    Kommune.Ansatt nyHender(Kommune kommune) {
        return t.sjanse(70) ? holder : t.en(kommune.ansatte(sted));
    }

    void skriv(String slag, Instant tid, Kommune.Ansatt av, String tekst) {
        innlegg.add(new Innlegg(t.id(), slag, tid, av, tekst));
    }
}
