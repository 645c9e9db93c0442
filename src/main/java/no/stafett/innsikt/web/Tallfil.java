package no.stafett.innsikt.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tabellene som en fil et regneark åpner på norsk: semikolon, og merket som sier at det er UTF-8. */
final class Tallfil {

    private static final String MERKE = "\uFEFF";
    /** Det et regneark ville regnet ut; navnet på en enhet eller et trinn er skrevet av noen. */
    private static final String REGNES_UT = "=+-@\t\r\n";

    private Tallfil() {
    }

    static ResponseEntity<byte[]> svar(String navn, List<Talltabell> tabeller) {
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", ContentDisposition.attachment().filename(navn + ".csv").build().toString())
                .body(innhold(tabeller).getBytes(StandardCharsets.UTF_8));
    }

    static String innhold(List<Talltabell> tabeller) {
        return MERKE + tabeller.stream().map(Tallfil::tabell).collect(Collectors.joining("\r\n"));
    }

    private static String tabell(Talltabell tabell) {
        Stream<List<String>> linjer = tabell.linjer().stream().map(l -> Stream.concat(Stream.of(l.navn()), l.ruter().stream().map(Talltabell.Rute::tekst)).toList());
        return Stream.of(Stream.of(List.of(tabell.tittel()), tabell.kolonner()), linjer).flatMap(l -> l)
                .map(l -> l.stream().map(Tallfil::felt).collect(Collectors.joining(";")) + "\r\n").collect(Collectors.joining());
    }

    static String felt(String tekst) {
        boolean regnes = !tekst.isEmpty() && REGNES_UT.indexOf(tekst.charAt(0)) >= 0;
        return "\"" + (regnes ? "'" : "") + tekst.replace("\"", "\"\"") + "\"";
    }
}
