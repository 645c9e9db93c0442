package no.stafett.prosess.tabell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.stafett.prosess.tabell.Radregner.Treff;
import no.stafett.prosess.tabell.Radregner.Utfall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** En tabell prøves uten at noe publiseres, med de samme svarene som når den er det. */
class RadregnerTest {

    private static final String TABELL = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Prøve" namespace="http://stafett.no/dmn">
              <decision id="proeve" name="Prøve"><decisionTable id="t" hitPolicy="%s">
                <input id="i1"><inputExpression id="e1" typeRef="%s"%s><text>%s</text></inputExpression></input>
                <output id="o1" name="svar" typeRef="string"/>
                %s
              </decisionTable></decision>
            </definitions>""";

    private final Radregner prøve = new Radregner();

    @AfterEach
    void stopp() {
        prøve.stopp();
    }

    @Test
    void skal_si_hvilken_rad_som_slår_til_i_en_levert_tabell() throws IOException {
        byte[] tabell = Files.readAllBytes(Path.of("processes/lillestrom/barnehage/nivaa_avklaring.dmn"));
        Radregner.Svar svar = prøve.prøv(tabell, Map.of("nivaa", 1, "akuttSjekk", "ja"));
        assertThat(svar.utfall()).isEqualTo(Utfall.REGNET);
        assertThat(svar.treff()).first().satisfies(rad -> {
            assertThat(rad.nummer()).isEqualTo(1);
            assertThat(rad.utdata()).containsEntry("utfall", "akutt");
        });
    }

    @Test
    void skal_vise_radene_i_skyggen_av_den_som_slår_til() {
        assertThat(prøv("FIRST", "integer", "x", rad("a", ">= 2", "\"stor\"") + rad("b", "2", "\"to\"") + rad("c", "< 2", "\"liten\""), Map.of("x", 2)))
                .extracting(Treff::nummer, t -> t.utdata().get("svar")).containsExactly(tuppel(1, "stor"), tuppel(2, "to"));
    }

    /** Når bare én får passe, er det nettopp de som kolliderer, hun skal se. */
    @Test
    void skal_vise_alle_som_passer_også_når_bare_én_får_passe() {
        assertThat(prøv("UNIQUE", "string", "x", rad("a", "\"p\"", "\"1\"") + rad("b", "\"p\",\"q\"", "\"2\""), Map.of("x", "p"))).extracting(Treff::id).containsExactly("a", "b");
    }

    @Test
    void skal_regne_med_at_det_ingen_har_fylt_inn_er_tomt() {
        assertThat(prøv("FIRST", "boolean", "x", rad("a", "true", "\"ja\"") + rad("b", "", "\"ellers\""), Map.of())).extracting(Treff::id).containsExactly("b");
        assertThat(prøv("FIRST", "date", "x", rad("a", "", "\"ellers\""), Map.of("x", "2026-05-11"))).hasSize(1);
        assertThat(prøv("FIRST", "string", "x", rad("a", "\"p\"", "\"1\""), Map.of("x", "q"))).isEmpty();
    }

    @Test
    void skal_si_fra_når_det_ikke_lar_seg_regne_ut() {
        assertThat(svar("FIRST", "integer", "", "x", rad("a", "2", "\"to\""), Map.of("x", "ikke et tall")).utfall()).isEqualTo(Utfall.KAN_IKKE_REGNES);
        assertThat(prøve.prøv("<ikke dmn".getBytes(StandardCharsets.UTF_8), Map.of()).utfall()).isEqualTo(Utfall.KAN_IKKE_REGNES);
    }

    /** Porten slipper det aldri hit; skulle den gjøre det, er det ingen her som kan kjøre det. */
    @Test
    void skal_ikke_kjøre_noe_annet_språk_enn_FEEL() {
        for (String språk : List.of("juel", "groovy", "javascript")) {
            System.clearProperty("stafett.proeve.kjoert");
            Radregner.Svar svar = svar("FIRST", "string", " expressionLanguage=\"" + språk + "\"",
                    "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass()).invoke(null, 'stafett.proeve.kjoert', 'ja')}", rad("a", "", "\"x\""), Map.of());
            assertThat(svar.utfall()).as(språk).isEqualTo(Utfall.KAN_IKKE_REGNES);
            assertThat(System.getProperty("stafett.proeve.kjoert")).isNull();
        }
    }

    /** Er alle opptatt, får hun vite det; ingen blir stående og vente, og ingen får en annens svar. */
    @Test
    void skal_aldri_gi_en_annens_svar() throws Exception {
        String rader = IntStream.range(0, 40).mapToObj(n -> rad("r" + n, String.valueOf(n), "\"s" + n + "\"")).reduce("", String::concat);
        try (var mange = Lukkbar.av(8)) {
            List<Future<Boolean>> alle = IntStream.range(0, 40).mapToObj(n -> mange.tjeneste().submit(() -> {
                Radregner.Svar svar = svar("FIRST", "integer", "", "x", rader, Map.of("x", n));
                return svar.utfall() == Utfall.TOK_FOR_LANG_TID || svar.treff().size() == 1 && ("s" + n).equals(svar.treff().get(0).utdata().get("svar"));
            })).toList();
            for (Future<Boolean> en : alle) {
                assertThat(en.get()).isTrue();
            }
        }
    }

    private record Lukkbar(java.util.concurrent.ExecutorService tjeneste) implements AutoCloseable {

        static Lukkbar av(int traader) {
            return new Lukkbar(Executors.newFixedThreadPool(traader));
        }

        @Override
        public void close() {
            tjeneste.shutdownNow();
        }
    }

    private List<Treff> prøv(String treffregel, String type, String uttrykk, String rader, Map<String, Object> inndata) {
        Radregner.Svar svar = svar(treffregel, type, "", uttrykk, rader, inndata);
        assertThat(svar.utfall()).isEqualTo(Utfall.REGNET);
        return svar.treff();
    }

    private Radregner.Svar svar(String treffregel, String type, String mer, String uttrykk, String rader, Map<String, Object> inndata) {
        return prøve.prøv(TABELL.formatted(treffregel, type, mer, uttrykk, rader).getBytes(StandardCharsets.UTF_8), inndata);
    }

    private static String rad(String id, String krav, String svar) {
        return "<rule id=\"%s\"><inputEntry id=\"%s_i\"><text>%s</text></inputEntry><outputEntry id=\"%s_o\"><text>%s</text></outputEntry></rule>"
                .formatted(id, id, krav.replace("<", "&lt;").replace(">", "&gt;"), id, svar);
    }

    private static org.assertj.core.groups.Tuple tuppel(Object... deler) {
        return org.assertj.core.groups.Tuple.tuple(deler);
    }
}
