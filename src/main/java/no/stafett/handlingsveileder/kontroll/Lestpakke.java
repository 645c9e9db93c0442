package no.stafett.handlingsveileder.kontroll;

import java.util.Map;
import java.util.TreeMap;
import no.stafett.handlingsveileder.Pakke;

/** Det som lot seg lese av en pakke, etter filnavn. Filer som ikke kan leses, er meldt og mangler her. */
record Lestpakke(Pakke pakke, Map<String, Bpmnmodell> prosesser, Map<String, Xmlelement> tabeller,
        Map<String, Skjemamodell> skjemaer) {

    Lestpakke(Pakke pakke) {
        this(pakke, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** Skjemaet et trinn viser til, eller null når det mangler eller ikke kan leses. */
    Skjemamodell skjema(String id) {
        return skjemaer.get(id + ".form");
    }
}
