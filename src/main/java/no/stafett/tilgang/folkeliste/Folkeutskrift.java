package no.stafett.tilgang.folkeliste;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lista som en fil et regneark åpner på norsk: semikolon, og merket som sier at det er UTF-8. */
final class Folkeutskrift {

    private static final String MERKE = "\uFEFF";
    /** Det et regneark ville regnet ut (SEC-27); apostrofen tas bort igjen når lista leses inn. */
    private static final String REGNES_UT = "=+-@\t\r\n";

    private Folkeutskrift() {
    }

    static byte[] fil(List<List<String>> rader) {
        return Stream.concat(Stream.of(Folkefil.KOLONNER), rader.stream()).map(Folkeutskrift::linje).collect(Collectors.joining("", MERKE, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String linje(List<String> felt) {
        return felt.stream().map(Folkeutskrift::felt).collect(Collectors.joining(";")) + "\r\n";
    }

    private static String felt(String tekst) {
        boolean regnes = !tekst.isEmpty() && REGNES_UT.indexOf(tekst.charAt(0)) >= 0;
        String vernet = (regnes ? "'" : "") + tekst;
        return vernet.matches("(?s).*[\";\r\n'].*") ? "\"" + vernet.replace("\"", "\"\"") + "\"" : vernet;
    }
}
