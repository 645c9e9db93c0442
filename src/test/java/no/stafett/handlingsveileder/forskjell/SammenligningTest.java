package no.stafett.handlingsveileder.forskjell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.stafett.handlingsveileder.Levertepakker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Det som er ulikt i to pakker, sagt så en fagleder kjenner det igjen. */
class SammenligningTest {

    private static final String NIVAA = "nivaa_1.bpmn";
    private static final Map<String, byte[]> PAKKE = Levertepakker.hent("lillestrom/barnehage").filer();

    @Test
    void skal_ikke_finne_noe_i_to_like_pakker_heller_ikke_når_bare_tegningen_er_flyttet() {
        assertThat(Sammenligning.mellom(PAKKE, PAKKE)).isEmpty();
        assertThat(Sammenligning.mellom(PAKKE, med(NIVAA, t -> t.replaceAll("<dc:Bounds x=\"[0-9]+\"", "<dc:Bounds x=\"7\"")))).isEmpty();
    }

    @Test
    void skal_si_hva_som_er_endret_på_et_trinn() {
        assertThat(setninger(med(NIVAA, t -> t.replace("frist.omArbeidsdager(sakId, 10)", "frist.omArbeidsdager(sakId, 14)"))))
                .containsExactly("Møte med foresatte og barn: frist 14 i stedet for 10 arbeidsdager");
        assertThat(setninger(med(NIVAA, t -> t.replace("name=\"Iverksett tiltak\"", "name=\"Sett i gang\"")))).containsExactly("«Iverksett tiltak» heter nå «Sett i gang»");
        assertThat(setninger(med(NIVAA, t -> t.replace("value=\"samtykke,moetereferat\"", "value=\"samtykke,observasjon\""))))
                .containsExactly("Møte med foresatte og barn: nytt verktøy observasjon", "Møte med foresatte og barn: uten verktøyet moetereferat");
        assertThat(setninger(med(NIVAA, t -> t.replace("value=\"Planleggingstid på avdelingen.\"", "value=\"Morgenmøtet.\""))))
                .containsExactly("Definer problemstillingen: teksten er endret");
        assertThat(setninger(med(NIVAA, t -> t.replaceFirst("camunda:candidateGroups=\"stafettholder,leder\"", "camunda:candidateGroups=\"leder\""))))
                .containsExactly("Evaluer: kan gjøres av leder i stedet for stafettholder, leder");
    }

    /** Fristen på første møte på nivå 2 står i en tabell for seg; det er likevel nivå 2 som er blitt et annet. */
    @Test
    void skal_si_at_fristen_er_en_annen_på_trinnet_når_det_er_tabellen_som_er_endret() {
        Map<String, byte[]> endret = med("frister.dmn", t -> t.replaceFirst("(\"foerste_moete_nivaa_2\"[\\s\\S]*?<outputEntry[^>]*>\\s*<text>)10(</text>)", "$17$2"));
        assertThat(Sammenligning.mellom(PAKKE, endret)).extracting(Forskjell::fil, Forskjell::slag).containsExactly(tuple("nivaa_2.bpmn", "trinn.dager"));
    }

    @Test
    void skal_si_hva_som_er_nytt_i_skjemaer_tabeller_og_filer() {
        Map<String, byte[]> endret = new HashMap<>(PAKKE);
        endret.remove("observasjon.form");
        endret.put("egen.form", "{\"id\":\"egen\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(Sammenligning.mellom(PAKKE, endret)).extracting(Forskjell::slag).containsExactly("fil.ny", "fil.borte");
        assertThat(setninger(med("tiltaksplan.form", t -> t.replace("\"Hva er målet?\"", "\"Hva vil dere oppnå?\"")))).containsExactly("Skjemaet tiltaksplan: feltet «Hva vil dere oppnå?» er endret");
        assertThat(setninger(med("nivaa_avklaring.dmn", t -> t.replaceFirst("<text>\"nivaa_2\"</text>", "<text>\"nivaa_3\"</text>")))).singleElement().asString()
                .startsWith("Tabellen nivaa_avklaring: én rad er endret");
    }

    @Test
    void skal_lese_et_utkast_porten_ville_avvist_uten_å_feile() {
        assertThat(setninger(med(NIVAA, t -> "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))).containsExactly("nivaa_1.bpmn er endret, og kan ikke leses");
        assertThat(setninger(med("tiltaksplan.form", t -> "{"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nb|Ett trinn mer, frist 14 i stedet for 10 dager, og én endring til", "nn|Eitt trinn meir, frist 14 i staden for 10 dagar, og éi endring til",
        "en|One step more, deadline 14 instead of 10 days, and one more change"})
    void skal_si_det_i_én_setning(String språk, String setning) {
        Map<String, byte[]> endret = med(NIVAA, t -> t.replace("frist.omArbeidsdager(sakId, 10)", "frist.omArbeidsdager(sakId, 14)")
                .replace("name=\"Iverksett tiltak\"", "name=\"Sett i gang\"").replaceFirst("<bpmn:endEvent", "<bpmn:userTask id=\"trinn_ny\" name=\"Enda et møte\" /><bpmn:endEvent"));
        assertThat(ord(språk).kort(Sammenligning.mellom(PAKKE, endret))).isEqualTo(setning);
    }

    @Test
    void skal_si_noe_om_alt_som_er_ulikt_i_settene_som_følger_med() {
        for (String sett : List.of("lillestrom/barnehage", "lillestrom/skole", "lillestrom/helsestasjon", "vardo")) {
            List<Forskjell> alle = Sammenligning.mellom(Levertepakker.hent("felles").filer(), Levertepakker.hent(sett).filer());
            assertThat(ord("nb").setninger(alle)).as(sett).isNotEmpty().allSatisfy(s -> assertThat(s).isNotBlank().doesNotContain("{", "forskjell."));
            assertThat(ord("nb").kort(alle)).as(sett).isNotBlank();
        }
    }

    private static List<String> setninger(Map<String, byte[]> naa) {
        return ord("nb").setninger(Sammenligning.mellom(PAKKE, naa));
    }

    private static Map<String, byte[]> med(String fil, UnaryOperator<String> endring) {
        Map<String, byte[]> endret = new HashMap<>(PAKKE);
        String foer = new String(PAKKE.get(fil), StandardCharsets.UTF_8);
        String etter = endring.apply(foer);
        assertThat(etter).as("prøven endret ingenting i " + fil).isNotEqualTo(foer);
        endret.put(fil, etter.getBytes(StandardCharsets.UTF_8));
        return endret;
    }

    private static Forskjellord ord(String språk) {
        ResourceBundleMessageSource tekster = new ResourceBundleMessageSource();
        tekster.setBasename("messages");
        tekster.setDefaultEncoding("UTF-8");
        tekster.setFallbackToSystemLocale(false);
        return new Forskjellord(tekster, Locale.forLanguageTag(språk));
    }
}
