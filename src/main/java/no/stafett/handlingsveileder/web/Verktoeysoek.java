package no.stafett.handlingsveileder.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Søket i verktøykassa. Hvert ord må finnes i verktøyet; det som står i tittelen, kommer først. Et ord som ikke finnes noe sted,
 * kan ha ett tegn feil: et for mye, et for lite, et annet, eller to som har byttet plass.
 */
final class Verktoeysoek {

    /** Kortere ord er for like hverandre. */
    private static final int KORTEST_MED_FEIL = 4;
    private static final int KORTEST_INNI = 3;
    private static final List<String> TEKST_I_FELT = List.of("label", "dateLabel", "timeLabel", "description", "text");

    private Verktoeysoek() {
    }

    /** Verktøyene som passer, de beste først; alle når det ikke søkes etter noe. */
    static List<Verktoey> finn(List<Verktoey> alle, String soek) {
        if (soek.isBlank()) {
            return alle;
        }
        List<Oppslag> igjen = ord(soek).isEmpty() ? List.of() : alle.stream().map(Oppslag::av).toList();
        Map<String, Integer> poeng = new HashMap<>();
        for (String skrevet : utenSmåord(ord(soek))) {
            ToIntFunction<Oppslag> treff = igjen.stream().anyMatch(o -> o.likt(skrevet) > 0) ? o -> o.likt(skrevet) : o -> o.naer(skrevet);
            igjen = igjen.stream().filter(o -> treff.applyAsInt(o) > 0).toList();
            igjen.forEach(o -> poeng.merge(o.verktoey().id(), treff.applyAsInt(o), Integer::sum));
        }
        return igjen.stream().map(Oppslag::verktoey).sorted(Comparator.comparing(v -> -poeng.get(v.id()))).toList();
    }

    /** Ordene i ett verktøy, etter hvor mye de sier om det. */
    private record Oppslag(Verktoey verktoey, List<String> tittel, List<String> om, List<String> felt) {

        static Oppslag av(Verktoey verktoey) {
            List<String> felt = new ArrayList<>();
            if (verktoey.erSkjema()) {
                samle(verktoey.skjema(), felt);
            }
            return new Oppslag(verktoey, ord(verktoey.tittel()), ord(verktoey.om()), felt);
        }

        /** Et nummer er hele nummeret: T1 er ikke T13. */
        int likt(String skrevet) {
            if (skrevet.matches("t\\d+")) {
                return verktoey.nummer().equalsIgnoreCase(skrevet) ? 100 : 0;
            }
            boolean inni = skrevet.length() >= KORTEST_INNI;
            int tittelen = tittel.contains(skrevet) ? 60 : tittel.stream().anyMatch(o -> o.startsWith(skrevet)) ? 50
                    : inni && tittel.stream().anyMatch(o -> o.contains(skrevet)) ? 40 : 0;
            return tittelen + (finnes(om, skrevet) ? 20 : 0) + (finnes(felt, skrevet) ? 10 : 0);
        }

        private static boolean finnes(List<String> ord, String skrevet) {
            return ord.stream().anyMatch(o -> o.startsWith(skrevet) || skrevet.length() > KORTEST_INNI && o.contains(skrevet));
        }

        int naer(String skrevet) {
            return (likner(tittel, skrevet) ? 12 : 0) + (likner(om, skrevet) ? 8 : 0) + (likner(felt, skrevet) ? 4 : 0);
        }

        private static boolean likner(List<String> ord, String skrevet) {
            return skrevet.length() >= KORTEST_MED_FEIL && ord.stream().anyMatch(o -> Verktoeysoek.likner(skrevet, o));
        }

        private static void samle(JsonNode forelder, List<String> felt) {
            for (JsonNode del : forelder.path("components")) {
                TEKST_I_FELT.forEach(navn -> felt.addAll(ord(del.path(navn).asString(""))));
                del.path("values").forEach(valg -> felt.addAll(ord(valg.path("label").asString(""))));
                samle(del, felt);
            }
        }
    }

    /** Små bokstaver, uten prikker og ringer: den som mangler æ, ø og å på tastaturet, finner også fram. */
    static List<String> ord(String tekst) {
        String enkel = Normalizer.normalize(tekst.toLowerCase(Locale.ROOT).replace("æ", "ae").replace('ø', 'o'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Stream.of(enkel.split("[^\\p{L}\\p{N}]+")).filter(o -> !o.isEmpty()).toList();
    }

    /** «til» og «og» sier ikke hva man leter etter. */
    private static List<String> utenSmåord(List<String> ord) {
        List<String> lange = ord.stream().filter(o -> o.length() > KORTEST_INNI || o.matches("t\\d+")).toList();
        return lange.isEmpty() ? ord : lange;
    }

    /** Ordet, begynnelsen av det eller slutten av det, med ett tegn feil: sammensatte ord har det man leter etter i en av endene. */
    private static boolean likner(String skrevet, String ord) {
        for (int n = skrevet.length() - 1; n <= skrevet.length() + 1 && n <= ord.length(); n++) {
            if (ettTegnFra(skrevet, ord.substring(0, n)) || ettTegnFra(skrevet, ord.substring(ord.length() - n))) {
                return true;
            }
        }
        return false;
    }

    static boolean ettTegnFra(String a, String b) {
        if (a.length() < b.length()) {
            return ettTegnFra(b, a);
        }
        int her = 0;
        while (her < b.length() && a.charAt(her) == b.charAt(her)) {
            her++;
        }
        if (a.length() > b.length()) {
            return a.length() == b.length() + 1 && a.substring(her + 1).equals(b.substring(her));
        }
        return her == a.length() || a.substring(her + 1).equals(b.substring(her + 1)) || byttet(a, b, her);
    }

    private static boolean byttet(String a, String b, int her) {
        return her + 1 < a.length() && a.charAt(her) == b.charAt(her + 1) && a.charAt(her + 1) == b.charAt(her)
                && a.substring(her + 2).equals(b.substring(her + 2));
    }
}
