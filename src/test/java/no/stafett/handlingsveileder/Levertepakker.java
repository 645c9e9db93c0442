package no.stafett.handlingsveileder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** De fem pakkene i {@code processes/}: den felles, og de fire demo bruker. */
public final class Levertepakker {

    private static final Map<String, Pakke> ETTER_NAVN = new LinkedHashMap<>();

    static {
        Stream.concat(Stream.of(Leveranse.felles()), Demomodeller.pakker()).forEach(pakke -> ETTER_NAVN.put(pakke.navn(), pakke));
    }

    private Levertepakker() {
    }

    public static Stream<Pakke> alle() {
        return ETTER_NAVN.values().stream();
    }

    public static Set<String> navn() {
        return ETTER_NAVN.keySet();
    }

    /** @param navn mappen, for eksempel {@code lillestrom/barnehage} */
    public static Pakke hent(String navn) {
        return ETTER_NAVN.get(navn);
    }
}
