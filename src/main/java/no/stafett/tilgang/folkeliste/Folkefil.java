package no.stafett.tilgang.folkeliste;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Leser fila slik et regneark skriver den: UTF-8, eller Windows-1252 når den ikke er det; semikolon, komma eller tabulator, det som står
 * i første linje. Ingenting i den regnes ut eller tolkes.
 */
final class Folkefil {

    static final List<String> KOLONNER = List.of("navn", "epost", "rolle", "enhet", "fra", "til");
    static final int FLEST_RADER = 2_000;
    static final int STOERST = 1 << 20;

    private static final List<String> MAA_FINNES = List.of("navn", "epost", "rolle");
    private static final int LENGSTE_FELT = 300;
    private static final String MERKE = "\uFEFF";
    private static final String SKILLE = ";,\t";
    /** Apostrofen et regneark (og vi) setter foran det som ellers ville blitt regnet ut. */
    private static final String NOEYTRALISERT = "'[=+\\-@\t\r].*";

    private Folkefil() {
    }

    /** @throws FilaKanIkkeLeses når den er for stor, eller ikke er tekst */
    static String tekst(byte[] innhold) {
        if (innhold.length > STOERST) {
            throw new FilaKanIkkeLeses("stor", "");
        }
        String tekst = avkod(innhold).replaceFirst("^" + MERKE, "");
        if (tekst.isBlank()) {
            throw new FilaKanIkkeLeses("tom", "");
        }
        if (tekst.chars().anyMatch(tegn -> Character.isISOControl(tegn) && "\r\n\t".indexOf(tegn) < 0)) {
            throw new FilaKanIkkeLeses("tegn", "");
        }
        return tekst;
    }

    private static String avkod(byte[] innhold) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(innhold)).toString();
        } catch (CharacterCodingException ikkeUtf8) {
            return new String(innhold, Charset.forName("windows-1252"));
        }
    }

    /** @throws FilaKanIkkeLeses når kolonner mangler, eller det er for mange rader */
    static List<Linje> linjer(String tekst) {
        String forste = tekst.lines().findFirst().orElse("");
        char skille = (char) SKILLE.chars().boxed().max((a, b) -> Long.compare(antall(forste, a), antall(forste, b))).orElse((int) ';').intValue();
        List<Rad> rader = new Feltleser(tekst, skille).les();
        Map<String, Integer> plass = kolonner(rader.get(0).felt());
        List<Linje> linjer = rader.stream().skip(1).filter(r -> r.felt().stream().anyMatch(f -> !f.isBlank())).map(r -> linje(r, plass)).toList();
        if (linjer.isEmpty()) {
            throw new FilaKanIkkeLeses("tom", "");
        }
        if (linjer.size() > FLEST_RADER) {
            throw new FilaKanIkkeLeses("lang", String.valueOf(linjer.size()));
        }
        return linjer;
    }

    private static long antall(String linje, int tegn) {
        return linje.chars().filter(t -> t == tegn).count();
    }

    private static Map<String, Integer> kolonner(List<String> overskrift) {
        List<String> navn = overskrift.stream().map(o -> o.strip().toLowerCase(Locale.ROOT).replace("-", "")).toList();
        List<String> mangler = MAA_FINNES.stream().filter(k -> !navn.contains(k)).toList();
        List<String> ukjente = navn.stream().filter(n -> !n.isEmpty() && !KOLONNER.contains(n)).toList();
        if (!mangler.isEmpty() || !ukjente.isEmpty() || navn.stream().filter(n -> !n.isEmpty()).distinct().count() != navn.stream().filter(n -> !n.isEmpty()).count()) {
            String hva = String.join(", ", mangler.isEmpty() ? ukjente : mangler);
            throw new FilaKanIkkeLeses(!mangler.isEmpty() ? "mangler" : ukjente.isEmpty() ? "dobbelt" : "ukjent", hva.substring(0, Math.min(80, hva.length())));
        }
        return IntStream.range(0, navn.size()).boxed().filter(n -> !navn.get(n).isEmpty()).collect(Collectors.toMap(navn::get, Function.identity()));
    }

    private static Linje linje(Rad rad, Map<String, Integer> plass) {
        Function<String, String> felt = navn -> {
            Integer hvor = plass.get(navn);
            String verdi = hvor == null || hvor >= rad.felt.size() ? "" : rad.felt.get(hvor).strip();
            if (verdi.length() > LENGSTE_FELT) {
                throw new FilaKanIkkeLeses("felt", String.valueOf(rad.nr));
            }
            return verdi.matches(NOEYTRALISERT) ? verdi.substring(1) : verdi;
        };
        return new Linje(rad.nr, felt.apply("navn"), felt.apply("epost"), felt.apply("rolle").toLowerCase(Locale.ROOT), felt.apply("enhet"), felt.apply("fra"), felt.apply("til"));
    }

    private record Rad(int nr, List<String> felt) {
    }

    /** Ett tegn om gangen, med anførselstegn slik regneark skriver dem. En som ikke slutter, er en feil i fila. */
    private static final class Feltleser {

        private final String tekst;
        private final char skille;
        private final List<Rad> rader = new ArrayList<>();
        private final StringBuilder felt = new StringBuilder();
        private List<String> rad = new ArrayList<>();
        private boolean sitert;
        private int linje = 1;
        private int begynte = 1;

        Feltleser(String tekst, char skille) {
            this.tekst = tekst.replace("\r\n", "\n").replace('\r', '\n');
            this.skille = skille;
        }

        List<Rad> les() {
            for (int n = 0; n < tekst.length(); n++) {
                n += tegn(tekst.charAt(n), n + 1 < tekst.length() ? tekst.charAt(n + 1) : '\n');
            }
            if (sitert) {
                throw new FilaKanIkkeLeses("sitat", String.valueOf(begynte));
            }
            sluttRad();
            return rader;
        }

        /** @return hvor mange tegn som er brukt i tillegg */
        private int tegn(char tegn, char neste) {
            linje += tegn == '\n' ? 1 : 0;
            if (sitert && tegn == '"' && neste == '"') {
                felt.append('"');
                return 1;
            }
            if (tegn == '"' && (sitert || felt.isEmpty())) {
                sitert = !sitert;
            } else if (!sitert && tegn == skille) {
                sluttFelt();
            } else if (!sitert && tegn == '\n') {
                sluttRad();
            } else {
                felt.append(tegn);
            }
            return 0;
        }

        private void sluttFelt() {
            rad.add(felt.toString());
            felt.setLength(0);
        }

        private void sluttRad() {
            sluttFelt();
            rader.add(new Rad(begynte, rad));
            rad = new ArrayList<>();
            begynte = linje;
            if (rader.size() > FLEST_RADER * 3) {
                throw new FilaKanIkkeLeses("lang", String.valueOf(rader.size()));
            }
        }
    }
}
