package no.stafett.handlingsveileder.flate;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.stafett.skjema.Svarvisning;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Det som finnes i pakken å vise til: skjemaene med titlene sine, tabellene, og radene i fristtabellen. */
final class Pakkeinnhold {

    private static final Pattern PROSESSNAVN = Pattern.compile("<(?:\\w+:)?process\\b[^<>]*\\bname=\"([^\"<]{1,200})\"");
    private static final Pattern TABELLNAVN = Pattern.compile("<(?:\\w+:)?decision\\b[^<>]*\\bname=\"([^\"<]{1,200})\"");
    private static final Pattern FRISTRAD = Pattern.compile("<(?:\\w+:)?inputEntry\\b[^<>]*>\\s*<(?:\\w+:)?text>\\s*\"([a-z0-9_]{1,60})\"\\s*</");

    private Pakkeinnhold() {
    }

    /** @return tittelen etter skjemaets id */
    static Map<String, String> skjemaer(Map<String, byte[]> filer, JsonMapper json) {
        Map<String, String> titler = new LinkedHashMap<>();
        filer.keySet().stream().filter(Flateslag.SKJEMA::passer).sorted()
                .forEach(fil -> titler.put(Flateslag.SKJEMA.id(fil), tittel(Flateslag.SKJEMA.id(fil), filer.get(fil), json)));
        return titler;
    }

    static Map<String, String> tabeller(Map<String, byte[]> filer) {
        Map<String, String> titler = new LinkedHashMap<>();
        filer.keySet().stream().filter(Flateslag.TABELL::passer).sorted().forEach(fil -> {
            String id = Flateslag.TABELL.id(fil);
            titler.put(id, navn(TABELLNAVN, id, filer.get(fil)));
        });
        return titler;
    }

    /** Det folk kjenner fila som; id-en når den ikke har noe navn. */
    static String tittel(Flateslag slag, String fil, byte[] innhold, JsonMapper json) {
        String id = slag.id(fil);
        return switch (slag) {
            case DIAGRAM -> navn(PROSESSNAVN, id, innhold);
            case TABELL -> navn(TABELLNAVN, id, innhold);
            case SKJEMA -> tittel(id, innhold, json);
        };
    }

    private static String navn(Pattern moenster, String id, byte[] innhold) {
        return moenster.matcher(tekst(innhold)).results().map(t -> HtmlUtils.htmlUnescape(t.group(1))).findFirst().orElse(id);
    }

    /** Navnene på fristene som kan slås opp. Leses som tekst: tabellen er et utkast, og kan være halvferdig. */
    static List<String> frister(Map<String, byte[]> filer) {
        byte[] tabell = filer.get("frister.dmn");
        return tabell == null ? List.of() : FRISTRAD.matcher(tekst(tabell)).results().map(t -> t.group(1)).distinct().sorted().toList();
    }

    /** Et skjema noen holder på med, trenger ikke være lesbart. */
    private static String tittel(String id, byte[] innhold, JsonMapper json) {
        try {
            JsonNode skjema = json.readTree(innhold);
            String tittel = Svarvisning.tittel(skjema);
            return tittel.isBlank() ? id : tittel;
        } catch (JacksonException e) {
            return id;
        }
    }

    private static String tekst(byte[] innhold) {
        return new String(innhold, StandardCharsets.UTF_8);
    }
}
