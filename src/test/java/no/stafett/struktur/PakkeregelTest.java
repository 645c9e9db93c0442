package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hvor store pakker får bli, og hvilke underpakker som finnes (arkitekturens §4, beslutning 18). */
class PakkeregelTest {

    private static final Path KODE = Path.of("src/main/java/no/stafett");
    /** Så mange filer kan en modul ha før sidene og API-et må ut i {@code web}. */
    private static final int FLATT = 15;
    private static final int FLEST = 30;
    /** Underpakkene som er en hel maskin for seg, og hvor store de får bli. */
    private static final Map<String, Integer> MASKINER = Map.ofEntries(
            Map.entry("felles/noekler", 15),
            Map.entry("handlingsveileder/flate", 15),
            Map.entry("handlingsveileder/guide", 25),
            Map.entry("handlingsveileder/kontroll", 40),
            Map.entry("handlingsveileder/forskjell", 15),
            Map.entry("handlingsveileder/oversikt", 20),
            Map.entry("handlingsveileder/trinn", 40),
            Map.entry("handlingsveileder/trinnside", 20),
            Map.entry("handlingsveileder/utkast", 45),
            Map.entry("innsikt/grep", 20),
            Map.entry("innsikt/maskin", 15),
            Map.entry("innsikt/oppsett", 15),
            Map.entry("innsikt/tall", 25),
            Map.entry("oppgave/hopp", 15),
            Map.entry("oppgave/liste", 25),
            Map.entry("oppgave/reservasjon", 35),
            Map.entry("oppgave/live", 15),
            Map.entry("oppgave/trinntekst", 15),
            Map.entry("prosess/tabell", 15),
            Map.entry("prosess/tilstand", 15),
            Map.entry("prosess/veikart", 15),
            Map.entry("prosess/vern", 15),
            Map.entry("sak/angre", 15),
            Map.entry("sak/deltakelse", 15),
            Map.entry("sak/habil", 15),
            Map.entry("sak/foresatte", 15),
            Map.entry("sak/noed", 15),
            Map.entry("sak/sperre", 15),
            Map.entry("sak/veksling", 15),
            Map.entry("samtykke/stand", 15),
            Map.entry("skjema/kontroll", 50),
            Map.entry("sporing/kjede", 15),
            Map.entry("stafettlogg/angre", 15),
            Map.entry("stafettlogg/avgang", 15),
            Map.entry("stafettlogg/deltakelse", 15),
            Map.entry("stafettlogg/eksport", 15),
            Map.entry("stafettlogg/habil", 15),
            Map.entry("stafettlogg/foresatte", 15),
            Map.entry("stafettlogg/kobling", 15),
            Map.entry("stafettlogg/liste", 15),
            Map.entry("stafettlogg/moete", 25),
            Map.entry("stafettlogg/moetemodus", 15),
            Map.entry("stafettlogg/post", 25),
            Map.entry("stafettlogg/sperre", 15),
            Map.entry("stafettlogg/svar", 15),
            Map.entry("stafettlogg/vedlegg", 15),
            Map.entry("tilgang/adgang", 20),
            Map.entry("tilgang/folk", 25),
            Map.entry("tilgang/folkeliste", 20),
            Map.entry("tilgang/lov", 15),
            Map.entry("tilgang/nettbrett", 15),
            Map.entry("tilgang/sted", 15),
            Map.entry("tiltak/tall", 15),
            Map.entry("varsel/trinntekst", 15));
    private static final Pattern SIDE = Pattern.compile("(?m)^@(Side|Controller|RestController)\\b");

    @TempDir
    private Path mappe;

    @Test
    void skal_holde_pakkene_små_og_sidene_i_web() {
        assertThat(brudd(KODE)).isEmpty();
    }

    @Test
    void skal_finne_en_pakke_som_er_for_stor() throws IOException {
        lag("sak", FLEST + 1, "class Brudd { }");
        assertThat(brudd(mappe)).containsExactly("sak har 31 filer, høyst 30");
    }

    @Test
    void skal_finne_en_side_som_skulle_ligget_i_web() throws IOException {
        lag("sak", FLATT, "class Brudd { }");
        Files.writeString(mappe.resolve("sak/Saksside.java"), "@Side\nclass Saksside { }");
        assertThat(brudd(mappe)).containsExactly("sak/Saksside.java skal ligge i sak/web");
    }

    @Test
    void skal_finne_en_underpakke_ingen_har_bestemt() throws IOException {
        lag("sak/util", 1, "class Brudd { }");
        assertThat(brudd(mappe)).containsExactly("sak/util er ikke en avtalt underpakke");
    }

    private void lag(String pakke, int antall, String innhold) throws IOException {
        Files.createDirectories(mappe.resolve(pakke));
        for (int i = 0; i < antall; i++) {
            Files.writeString(mappe.resolve(pakke).resolve("Brudd" + i + ".java"), innhold);
        }
    }

    private static List<String> brudd(Path rot) {
        List<String> brudd = new ArrayList<>();
        for (Path pakke : list(rot, "").filter(Files::isDirectory).toList()) {
            modul(rot, pakke, brudd);
        }
        return brudd;
    }

    private static void modul(Path rot, Path modul, List<String> brudd) {
        stoerrelse(rot, modul, FLEST, brudd);
        if (filer(modul).size() > FLATT) {
            filer(modul).stream().filter(fil -> SIDE.matcher(les(fil)).find()).forEach(fil ->
                    brudd.add(navn(rot, fil) + " skal ligge i " + navn(rot, modul) + "/web"));
        }
        for (Path under : list(modul, "").filter(Files::isDirectory).toList()) {
            String navn = navn(rot, under);
            if (!navn.endsWith("/web") && !MASKINER.containsKey(navn) || list(under, "").anyMatch(Files::isDirectory)) {
                brudd.add(navn + " er ikke en avtalt underpakke");
            }
            stoerrelse(rot, under, MASKINER.getOrDefault(navn, FLEST), brudd);
        }
    }

    private static void stoerrelse(Path rot, Path pakke, int flest, List<String> brudd) {
        int antall = filer(pakke).size();
        if (antall > flest) {
            brudd.add(navn(rot, pakke) + " har " + antall + " filer, høyst " + flest);
        }
    }

    /** Klassene; beskrivelsen av pakken teller ikke. */
    private static List<Path> filer(Path pakke) {
        return list(pakke, ".java").filter(fil -> !fil.endsWith("package-info.java")).toList();
    }

    private static Stream<Path> list(Path mappe, String endelse) {
        try (Stream<Path> innhold = Files.list(mappe)) {
            return innhold.filter(fil -> fil.toString().endsWith(endelse)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String navn(Path rot, Path fil) {
        return rot.relativize(fil).toString().replace('\\', '/');
    }

    private static String les(Path fil) {
        try {
            return Files.readString(fil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
