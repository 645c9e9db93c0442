package no.stafett.tilgang.lov;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lovhenvisningene som følger med programmet, i den rekkefølgen de vises. Nøklene er de som finnes; ingen kan lage nye. */
@Component
class Standardtekster {

    private static final String FIL = "/lovhenvisninger.properties";

    private static final String OM = ".om";

    private final Map<String, String> linjer = les();

    /** Hver nøkkel med teksten sin; tom når det ikke følger med noen. */
    Map<String, String> alle() {
        Map<String, String> tekster = new LinkedHashMap<>(linjer);
        tekster.keySet().removeIf(noekkel -> noekkel.endsWith(OM));
        return tekster;
    }

    /** Hva henvisningen gjelder; null når nøkkelen sier det selv. */
    String om(String noekkel) {
        return linjer.get(noekkel + OM);
    }

    /** Linje for linje: {@code Properties} husker ikke rekkefølgen. */
    private static Map<String, String> les() {
        try (BufferedReader fil = new BufferedReader(new InputStreamReader(Standardtekster.class.getResourceAsStream(FIL), StandardCharsets.UTF_8))) {
            return fil.lines().filter(linje -> linje.contains("=") && !linje.startsWith("#")).map(linje -> linje.split("=", 2))
                    .collect(Collectors.toMap(par -> par[0], par -> par[1].strip(), (a, b) -> b, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
