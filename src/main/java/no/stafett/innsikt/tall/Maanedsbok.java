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
    private final Map<Noekkel, Long> tall = new LinkedHashMap<>();

    private Maanedsbok(LocalDate maaned) {
        this.maaned = maaned;
        this.enheter = Map.of();
    }

    /** @param enheter enhetene i kommunen, med tjenesten */
    Maanedsbok(LocalDate maaned, Map<UUID, String> enheter) {
        this.maaned = maaned;
        this.enheter = enheter;
        TreeSet<String> tjenester = new TreeSet<>(enheter.values());
        IntStream.rangeClosed(0, 3).forEach(n -> legg("aapne", "nivaa/" + n, 0));
        List.of("aapne", "inn", "ut", "oppgaver", "pinner").forEach(tabell -> {
            legg(tabell, ALLE, 0);
            tjenester.forEach(t -> legg(tabell, "tjeneste/" + t, 0));
        });
        List.of("aapne", "oppgaver", "pinner", "venter").forEach(tabell -> enheter.keySet().forEach(e -> legg(tabell, "enhet/" + e, 0)));
        legg("venter", ALLE, 0);
        tjenester.forEach(fra -> {
            legg("venter", "fra/" + fra, 0).legg("venter", "til/" + fra, 0);
            tjenester.forEach(til -> legg("venter", "par/" + fra + "/" + til, 0));
        });
    }

    /** @param maaned den siste måneden i halvåret */
    static Maanedsbok halvaar(LocalDate maaned) {
        Maanedsbok bok = new Maanedsbok(maaned);
        bok.legg("valg", ALLE, 0).legg("gjenaapnet", ALLE, 0).legg("evaluering", ALLE, 0).legg("barnet", ALLE, 0);
        IntStream.rangeClosed(0, 3).forEach(n -> bok.legg("valg", "nivaa/" + n, 0));
        List.of("i_tide", "for_sent", "ikke_holdt").forEach(rad -> bok.legg("evaluering", rad, 0));
        List.of("hoert", "ikke_hoert").forEach(rad -> bok.legg("barnet", rad, 0));
        return bok;
    }

    Maanedsbok legg(String tabell, String rad, long antall) {
        tall.merge(new Noekkel(maaned, tabell, rad), antall, Long::sum);
        return this;
    }

    Maanedsbok iTjenesten(String tabell, UUID enhet, long antall) {
        return legg(tabell, ALLE, antall).legg(tabell, "tjeneste/" + enheter.get(enhet), antall);
    }

    Maanedsbok iEnheten(String tabell, UUID enhet, long antall) {
        return iTjenesten(tabell, enhet, antall).legg(tabell, "enhet/" + enhet, antall);
    }

    /** @param par tjenesten som venter, og den det ventes på @param enhet den det ventes på */
    void venter(String par, UUID enhet, long antall) {
        String[] hvem = par.split("/");
        legg("venter", ALLE, antall).legg("venter", "fra/" + hvem[0], antall).legg("venter", "til/" + hvem[1], antall)
                .legg("venter", "par/" + par, antall).legg("venter", "enhet/" + enhet, antall);
    }

    /** @param gruppe nivået og det som ble valgt */
    void valg(String gruppe, long antall) {
        legg("valg", ALLE, antall).legg("valg", gruppe.substring(0, gruppe.lastIndexOf('/')), antall).legg("valg", gruppe, antall);
    }

    List<Celle> celler() {
        return tall.entrySet().stream().map(t -> Celle.ny(t.getKey(), t.getValue())).toList();
    }
}
