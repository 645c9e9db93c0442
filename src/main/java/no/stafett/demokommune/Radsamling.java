package no.stafett.demokommune;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Radene som skal skrives, tabell for tabell. */
final class Radsamling {

    private final Map<Tabell, List<Object[]>> rader = new EnumMap<>(Tabell.class);

    void legg(Tabell tabell, Object... verdier) {
        if (verdier.length != tabell.bredde()) {
            throw new IllegalArgumentException(tabell + " har " + tabell.bredde() + " kolonner, ikke " + verdier.length);
        }
        rader.computeIfAbsent(tabell, t -> new ArrayList<>()).add(verdier);
    }

    Map<Tabell, List<Object[]>> rader() {
        return rader;
    }
}
