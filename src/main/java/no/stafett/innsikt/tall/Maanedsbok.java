package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import no.stafett.innsikt.tall.Celle.Noekkel;

/** Tallene om én måned med summene. Det ingen har, står som 0: en rad som bare finnes når noen har den, ville sagt fra. */
final class Maanedsbok {

    private static final String ALLE = "alle";

    private final LocalDate maaned;
    private final Map<UUID, String> enheter;
    private final Map<Noekkel, Telt> tall = new LinkedHashMap<>();

    private Maanedsbok(LocalDate maaned) {
        this.maaned = maaned;
        this.enheter = Map.of();
    }

    /** @param enheter enhetene i kommunen, med tjenesten */
    Maanedsbok(LocalDate maaned, Map<UUID, String> enheter) {
        this.maaned = maaned;
        this.enheter = enheter;
        TreeSet<String> tjenester = new TreeSet<>(enheter.values());
        IntStream.rangeClosed(0, 3).forEach(n -> legg("aapne", "nivaa/" + n, Telt.INGEN));
        List.of("aapne", "inn", "ut", "oppgaver", "pinner").forEach(tabell -> {
            legg(tabell, ALLE, Telt.INGEN);
            tjenester.forEach(t -> legg(tabell, "tjeneste/" + t, Telt.INGEN));
        });
        List.of("aapne", "oppgaver", "pinner", "venter").forEach(tabell -> enheter.keySet().forEach(e -> legg(tabell, "enhet/" + e, Telt.INGEN)));
        legg("venter", ALLE, Telt.INGEN);
        tjenester.forEach(fra -> {
            legg("venter", "fra/" + fra, Telt.INGEN).legg("venter", "til/" + fra, Telt.INGEN);
            tjenester.forEach(til -> legg("venter", "par/" + fra + "/" + til, Telt.INGEN));
        });
    }

    /** @param maaned den siste måneden i halvåret */
    static Maanedsbok halvaar(LocalDate maaned) {
        Maanedsbok bok = new Maanedsbok(maaned);
        List.of("valg", "gjenaapnet", "evaluering", "barnet").forEach(tabell -> bok.legg(tabell, ALLE, Telt.INGEN));
        IntStream.rangeClosed(0, 3).forEach(n -> bok.legg("valg", "nivaa/" + n, Telt.INGEN));
        List.of("i_tide", "for_sent", "ikke_holdt").forEach(rad -> bok.legg("evaluering", rad, Telt.INGEN));
        List.of("hoert", "ikke_hoert").forEach(rad -> bok.legg("barnet", rad, Telt.INGEN));
        return bok;
    }

    Maanedsbok legg(String tabell, String rad, Telt antall) {
        tall.merge(new Noekkel(maaned, tabell, rad), antall, Telt::pluss);
        return this;
    }

    Maanedsbok iTjenesten(String tabell, UUID enhet, Telt antall) {
        return legg(tabell, ALLE, antall).legg(tabell, "tjeneste/" + enheter.get(enhet), antall);
    }

    Maanedsbok iEnheten(String tabell, UUID enhet, Telt antall) {
        return iTjenesten(tabell, enhet, antall).legg(tabell, "enhet/" + enhet, antall);
    }

    /** @param par tjenesten som venter, og den det ventes på @param enhet den det ventes på */
    void venter(String par, UUID enhet, Telt antall) {
        String[] hvem = par.split("/");
        legg("venter", ALLE, antall).legg("venter", "fra/" + hvem[0], antall).legg("venter", "til/" + hvem[1], antall)
                .legg("venter", "par/" + par, antall).legg("venter", "enhet/" + enhet, antall);
    }

    /** @param gruppe nivået og det som ble valgt */
    void valg(String gruppe, Telt antall) {
        legg("valg", ALLE, antall).legg("valg", gruppe.substring(0, gruppe.lastIndexOf('/')), antall).legg("valg", gruppe, antall);
    }

    List<Celle> celler() {
        return tall.entrySet().stream().map(t -> Celle.ny(t.getKey(), t.getValue().antall(), t.getValue().saker().size())).toList();
    }
}
