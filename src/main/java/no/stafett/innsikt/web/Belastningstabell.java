package no.stafett.innsikt.web;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.innsikt.tall.Tall;
import no.stafett.innsikt.tall.Vist;
import no.stafett.innsikt.web.Talltabell.Linje;
import no.stafett.innsikt.web.Talltabell.Rute;

/** Tabellene over hvem som bærer hva. */
record Belastningstabell(Belastningsark.Innhold innhold, Ord ord) {

    private static final String ALLE = "alle";

    /** Kommunens: hver rad med det den har. */
    Talltabell hvem(String id, List<String> rader) {
        List<String> med = Stream.concat(rader.stream(), Stream.of(ALLE)).toList();
        return tabell("last_" + id, List.of(id, "saker_med_oppgaver", "pinner", "ubesvart"), med.stream().map(r -> new Linje(navn(r), List.of(
                rute("oppgaver", r), rute("pinner", r), rute("venter", r.replace("tjeneste/", "til/"))))).toList());
    }

    /** Lederens: hver person med det hun har. */
    Talltabell personer(List<String> rader) {
        List<String> med = Stream.concat(rader.stream(), Stream.of(ALLE)).toList();
        return tabell("last_person", List.of("person", "oppgaver", "pinner"), med.stream().map(r -> new Linje(navn(r), List.of(rute("oppgaver", r), rute("pinner", r)))).toList());
    }

    /** Lederens: tjenesten som venter, den det ventes på, og hvor mange. */
    Talltabell par(String tabell) {
        return tabell("last_" + tabell, List.of("fra", "til", "antall"), innhold.i(tabell).stream().filter(t -> !t.rad().equals(ALLE)).map(t -> {
            String[] hvem = t.rad().split("/");
            return new Linje(tjeneste(hvem[0]), List.of(Rute.av(tjeneste(hvem[1])), rute(tabell, t.rad())));
        }).toList());
    }

    /** Radene venter på kolonnene. */
    Talltabell matrise() {
        List<String> tjenester = innhold.i("venter").stream().map(Tall::rad).filter(r -> r.startsWith("fra/")).map(r -> r.substring("fra/".length())).sorted().toList();
        List<Linje> linjer = Stream.concat(tjenester.stream().map(fra -> new Linje(tjeneste(fra), Stream.concat(tjenester.stream().map(til -> rute("venter", "par/" + fra + "/" + til)),
                Stream.of(rute("venter", "fra/" + fra))).toList())), Stream.of(new Linje(navn(ALLE), Stream.concat(tjenester.stream().map(til -> rute("venter", "til/" + til)),
                Stream.of(rute("venter", ALLE))).toList()))).toList();
        List<String> overskrifter = Stream.of(Stream.of(ord.om("innsikt.kolonne.fra_til")), tjenester.stream().map(this::tjeneste), Stream.of(navn(ALLE))).flatMap(k -> k).toList();
        return new Talltabell("matrise", ord.om("innsikt.tabell.matrise"), ord.om("innsikt.tabell.matrise.om"), overskrifter, linjer);
    }

    private Talltabell tabell(String id, List<String> kolonner, List<Linje> linjer) {
        return new Talltabell(id, ord.om("innsikt.tabell." + id), ord.om("innsikt.tabell." + id + ".om"), kolonner.stream().map(k -> ord.om("innsikt.kolonne." + k)).toList(), linjer);
    }

    private Rute rute(String tabell, String rad) {
        Tall tall = innhold.i(tabell).stream().filter(t -> t.rad().equals(rad)).findFirst().orElse(new Tall(null, tabell, rad, 0L, Vist.TALL));
        boolean aapner = innhold.utvalg() != null && tall.antall() > 0;
        return new Rute(ord.tall(tall), aapner ? Flytadresse.liste(tabell, rad, innhold.utvalg()) : null);
    }

    private String navn(String rad) {
        return innhold.navn().containsKey(rad) ? innhold.navn().get(rad) : rad.startsWith("tjeneste/") ? tjeneste(rad.substring("tjeneste/".length()))
                : ord.om("innsikt.rad." + (rad.startsWith("enhet/") ? "ukjent_enhet" : rad));
    }

    private String tjeneste(String tjeneste) {
        return ord.om("tjeneste." + tjeneste);
    }
}
