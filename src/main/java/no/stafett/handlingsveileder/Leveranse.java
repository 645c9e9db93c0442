package no.stafett.handlingsveileder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Pakkene som følger med programmet: modellene i {@code processes/} med kopi av skjemaene de bruker fra {@code forms/}. */
public final class Leveranse {

    /** Merknaden ved en publisering ingen har bedt om. */
    public static final String MERKNAD = "Følger med programmet.";

    private static final Pattern SKJEMA = Pattern.compile("camunda:formRef=\"([a-z_0-9]+)\"");
    private static final Pattern VERKTOEY = Pattern.compile("name=\"verktoey\" value=\"([a-z_0-9, ]*)\"");
    private static final String ROT = "classpath*:modeller/";

    private Leveranse() {
    }

    /** Pakken for alle som ikke har egne modeller; den eneste som følger med i drift. */
    public static Pakke felles() {
        return les("felles", null);
    }

    /**
     * @param mappe     for eksempel {@code lillestrom/barnehage}
     * @param leietaker kommunen eller kommunen og tjenesten som skal bruke den; null for alle
     */
    static Pakke les(String mappe, String leietaker) {
        Map<String, byte[]> filer = new TreeMap<>();
        for (String endelse : new String[] {"bpmn", "dmn"}) {
            for (Resource fil : finn("processes/" + mappe + "/*." + endelse)) {
                filer.put(fil.getFilename(), innhold(fil));
            }
        }
        skjemaer(filer.values()).forEach(id -> {
            for (Resource skjema : finn("forms/" + id + ".form")) {
                filer.put(skjema.getFilename(), innhold(skjema));
            }
        });
        return new Pakke(mappe, leietaker, filer);
    }

    /** Skjemaene modellene viser til, som hovedskjema eller verktøy. */
    static Set<String> skjemaer(Iterable<byte[]> modeller) {
        Set<String> funnet = new LinkedHashSet<>();
        for (byte[] modell : modeller) {
            String tekst = new String(modell, StandardCharsets.UTF_8);
            SKJEMA.matcher(tekst).results().map(t -> t.group(1)).forEach(funnet::add);
            Matcher verktoey = VERKTOEY.matcher(tekst);
            while (verktoey.find()) {
                for (String id : verktoey.group(1).split(",")) {
                    funnet.add(id.trim());
                }
            }
        }
        funnet.remove("");
        return funnet;
    }

    private static Resource[] finn(String moenster) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(ROT + moenster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] innhold(Resource fil) {
        try {
            return fil.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
