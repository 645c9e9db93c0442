package no.stafett.handlingsveileder.flate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.utkast.Utkast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Det redigeringen i nettleseren spør om mens noen arbeider. Ingenting av det endrer noe. */
@Apptest
class FilApiTest {

    private static final String FAG = "fagansvarlig";
    @Autowired
    private MockMvc nett;
    @Autowired
    private ApplicationContext program;
    @Autowired
    private JdbcClient sql;
    private Utkastproeve utkast;
    private ApiKlient fag;

    @BeforeEach
    void lag() {
        fag = new ApiKlient(nett, FAG);
        utkast = Utkastproeve.lag(program, FAG, "9901.barnehage");
    }

    @Test
    void skal_ikke_finne_feil_i_det_som_er_levert() {
        ApiKlient.Svar svar = kontroller("nivaa_1.bpmn", utkast.fil("nivaa_1.bpmn"));
        assertThat(svar.status()).isEqualTo(200);
        assertThat(svar.innhold().get("feil")).isEmpty();
        assertThat(svar.innhold().get("utenfor")).isEmpty();
    }

    @Test
    void skal_si_hva_som_er_galt_og_hvor_uten_å_lagre() {
        Utkast foer = utkast.naa();
        ApiKlient.Svar svar = kontroller("nivaa_1.bpmn", utkast.fil("nivaa_1.bpmn").replaceFirst("camunda:candidateGroups=\"[^\"]*\"", ""));
        assertThat(svar.innhold().get("feil")).singleElement().satisfies(feil -> {
            assertThat(feil.get("kode").asString()).isEqualTo("oppgave_uten_rolle");
            assertThat(feil.get("element").asString()).isEqualTo("trinn_1_1");
            assertThat(feil.get("melding").asString()).isNotBlank();
        });
        assertThat(utkast.naa().versjon()).isEqualTo(foer.versjon());
    }

    /** Skjemaet er i orden for seg, men tar bort et valg modellen har en vei for. */
    @Test
    void skal_si_hva_som_blir_galt_i_andre_filer() {
        String skjema = utkast.fil("beslutning_nivaa_1.form").replace("\"nye_tiltak\"", "\"systemtiltak\"");
        ApiKlient.Svar svar = kontroller("beslutning_nivaa_1.form", skjema);
        assertThat(svar.innhold().get("feil")).isEmpty();
        assertThat(svar.innhold().get("utenfor")).anySatisfy(feil -> {
            assertThat(feil.get("fil").asString()).isEqualTo("nivaa_1.bpmn");
            assertThat(feil.get("kode").asString()).isEqualTo("utfall_stemmer_ikke");
        });
    }

    @Test
    void skal_prøve_tabellen_slik_den_står_på_siden() {
        String tabell = utkast.fil("frister.dmn");
        ApiKlient.Svar svar = prøv(tabell, Map.of("hva", "undringssamtale"));
        assertThat(svar.innhold().get("utfall").asString()).isEqualTo("regnet");
        assertThat(svar.innhold().at("/treff/0/gjelder").asBoolean()).isTrue();
        assertThat(svar.innhold().at("/treff/0/utdata/arbeidsdager").isNumber()).isTrue();
        assertThat(prøv(tabell, Map.of("hva", "finnes ikke")).innhold().at("/treff/0/utdata/rad").asString()).as("raden for alt annet").isEqualTo("ingen");
    }

    @Test
    void skal_ikke_regne_ut_en_tabell_porten_avviser() {
        long publisert = antall("camunda.act_re_deployment");
        ApiKlient.Svar svar = prøv(utkast.fil("frister.dmn").replaceFirst("expressionLanguage=\"feel\"", "expressionLanguage=\"juel\""), Map.of("hva", "undringssamtale"));
        assertThat(svar.innhold().get("feil")).isNotEmpty();
        assertThat(svar.innhold().get("treff")).isEmpty();
        assertThat(svar.innhold().get("utfall").isNull()).isTrue();
        assertThat(antall("camunda.act_re_deployment")).isEqualTo(publisert);
    }

    @Test
    void skal_ikke_finne_en_fil_utkastet_ikke_har_eller_et_utkast_i_en_annen_kommune() {
        assertThat(kontroller("finnes_ikke.bpmn", "x").status()).isEqualTo(404);
        assertThat(new ApiKlient(nett, "b.leder").post(sti("nivaa_1.bpmn", "kontroll"), Map.of("innhold", "x")).status()).isIn(403, 404);
    }

    private long antall(String tabell) {
        return sql.sql("select count(*) from " + tabell).query(Long.class).single();
    }

    private ApiKlient.Svar kontroller(String fil, String innhold) {
        return fag.post(sti(fil, "kontroll"), Map.of("innhold", innhold));
    }

    private ApiKlient.Svar prøv(String tabell, Map<String, Object> inndata) {
        return fag.post(sti("frister.dmn", "proev"), Map.of("innhold", tabell, "inndata", inndata));
    }

    private String sti(String fil, String hva) {
        return "/handlingsveiledere/utkast/" + utkast.id() + "/filer/" + fil + "/" + hva;
    }
}
