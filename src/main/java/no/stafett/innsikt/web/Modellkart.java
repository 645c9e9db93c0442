package no.stafett.innsikt.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.innsikt.web.Talltabell.Linje;
import no.stafett.innsikt.web.Talltabell.Rute;
import tools.jackson.databind.json.JsonMapper;

/** Trinnene på ett nivå, med det som venter og tida det tar, til diagrammet og til tabellen som sier det samme. */
record Modellkart(List<Flytinnhold.Trinnet> trinn, Flytinnhold innhold, Ord ord) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Trinnet, teksten på lappen, og hvor varmt det er. */
    String merker() {
        return JSON.writeValueAsString(Map.of("lapper", trinn.stream().map(t -> Map.of("id", t.trinn(), "tekst", lapp(t), "klasse", varme(t))).toList()));
    }

    /** Fargen sier bare det lappen og tabellen også sier: noe er over fristen, noe venter, eller ingenting. */
    private static String varme(Flytinnhold.Trinnet t) {
        if (t.venter() == null) {
            return "er-tid";
        }
        return t.over() > 0 ? "er-over" : t.venter() > 0 ? "er-venter" : "er-rolig";
    }

    private String lapp(Flytinnhold.Trinnet t) {
        List<String> deler = new ArrayList<>();
        if (t.venter() != null && t.venter() > 0) {
            deler.add(ord.om("innsikt.modell.venter", t.venter()));
        }
        if (t.over() != null && t.over() > 0) {
            deler.add(ord.om("innsikt.modell.over", t.over()));
        }
        if (t.median() != null || deler.isEmpty()) {
            deler.add(ord.dager(t.median()));
        }
        return String.join(" · ", deler);
    }

    Talltabell tabell() {
        List<String> kolonner = Stream.concat(Stream.of("trinn"), (innhold.kommunen() ? Stream.of("median", "p85") : Stream.of("venter", "over", "median", "p85")))
                .map(k -> ord.om("innsikt.kolonne." + k)).toList();
        return new Talltabell("modell", ord.om("innsikt.modell.tabell"), ord.om("innsikt.modell.tabell.om"), kolonner, trinn.stream().map(t -> new Linje(t.navn(), ruter(t))).toList());
    }

    private List<Rute> ruter(Flytinnhold.Trinnet t) {
        Stream<Rute> naa = innhold.kommunen() ? Stream.of() : Stream.of(aapner("trinn", t, t.venter()), aapner("over", t, t.over()));
        return Stream.concat(naa, Stream.of(Rute.av(ord.dager(t.median())), Rute.av(ord.dager(t.p85())))).toList();
    }

    private Rute aapner(String hva, Flytinnhold.Trinnet t, long antall) {
        return new Rute(String.valueOf(antall), antall == 0 ? null : Flytadresse.liste(hva, t.nivaa() + "/" + t.trinn(), innhold.utvalg()));
    }
}
