package no.stafett.handlingsveileder.utkast;

import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.handlingsveileder.Modellkommune;
import no.stafett.prosess.Motornei;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Det som ikke kan gis ut: ingen feilside, ingen evige forsøk, og den som kan gjøre noe med det, får vite hva som er i veien. */
@Apptest
class IkkeGittUtTest {

    private static final String STED = "/handlingsveiledere/utkast/";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Utgivelsesvakt vakt;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private ProcessEngine motor;

    @Test
    void skal_si_nei_med_en_setning_når_motoren_ikke_tar_imot_det_porten_slapp_fram() {
        Modellkommune kommune = Modellkommune.ny("9918", nett, sql);
        String id = sendt(kommune, Map.of());
        Motornei.mens(motor, "9918.barnehage", () -> {
            ApiKlient.Svar nei = godkjenn(kommune, id);
            assertThat(nei.status()).isEqualTo(422);
            assertThat(nei.tekst("kode")).isEqualTo("pakken_har_feil");
            assertThat(nei.innhold().at("/modellfeil/0/kode").asString()).isEqualTo("motoren_tok_den_ikke");
            assertThat(nei.innhold().at("/modellfeil/0/fil").asString()).isEqualTo("nivaa_0.bpmn");
            assertThat(nei.innhold().at("/modellfeil/0/melding").asString()).contains("tok ikke imot nivaa_0.bpmn");
            assertThat(nei.innhold().toString()).doesNotContain(Motornei.HEMMELIG);
        });
        assertThat(tilstand(kommune, id)).as("den andre kan svare igjen").isEqualTo("til_godkjenning");
        assertThat(kommune.publiserte()).isEmpty();
        assertThat(godkjenn(kommune, id).tekst("tilstand")).isEqualTo("publisert");
    }

    @Test
    void skal_si_hva_som_er_i_veien_på_siden_når_motoren_ikke_tar_imot_det() {
        Modellkommune kommune = Modellkommune.ny("9919", nett, sql);
        String id = sendt(kommune, Map.of());
        Motornei.mens(motor, "9919.barnehage", () -> assertThat(flash(kommune, KOORDINATOR, STED + id + "/godkjenn", Map.of("versjon", "2")))
                .contains("feil som må rettes").contains("tok ikke imot nivaa_0.bpmn").doesNotContain(Motornei.HEMMELIG));
    }

    @Test
    void skal_komme_tilbake_én_gang_med_grunnen_når_motoren_ikke_tar_imot_det_den_dagen() {
        Modellkommune kommune = Modellkommune.ny("9920", nett, sql);
        String id = venter(kommune);
        Motornei.mens(motor, "9920.barnehage", () -> {
            vakt.giUt();
            assertThat(tilstand(kommune, id)).isEqualTo("under_arbeid");
            vakt.giUt();
        });
        vakt.giUt();
        assertThat(hendelser(id)).filteredOn("feilet"::equals).as("ingen prøver igjen før noen har sendt det").hasSize(1);
        assertThat(kommune.publiserte()).isEmpty();
        for (String[] språk : new String[][] {{"nb", "Det kunne ikke publiseres", "tok ikke imot nivaa_0.bpmn"}, {"nn", "Det kunne ikkje publiserast", "tok ikkje imot nivaa_0.bpmn"},
            {"en", "It could not be published", "did not accept nivaa_0.bpmn"}}) {
            assertThat(side(kommune, id, språk[0])).contains(språk[1], språk[2]).doesNotContain(Motornei.HEMMELIG, "motoren_tok_den_ikke", "??");
        }
        assertThat(send(kommune, id, Map.of()).status()).isEqualTo(200);
        kommune.som(KOORDINATOR).post(STED + id + "/send-tilbake", Map.of("merknad", "Vent litt"));
        assertThat(side(kommune, id, "nb")).as("det gjaldt forrige gang").doesNotContain("Det kunne ikke publiseres");
    }

    /** Porten kan være strengere enn da det ble godkjent. Her er det fila som er blitt en annen, og det er samme sak. */
    @Test
    void skal_gjennom_porten_igjen_den_dagen_det_skal_gjelde_fra() {
        Modellkommune kommune = Modellkommune.ny("9921", nett, sql);
        String id = venter(kommune);
        sql.sql("update modellutkast_fil set innhold = ? where utkast = ? and navn = 'nivaa_1.bpmn' and til is null").params("<ikke ferdig".getBytes(StandardCharsets.UTF_8), UUID.fromString(id)).update();
        vakt.giUt();
        assertThat(tilstand(kommune, id)).isEqualTo("under_arbeid");
        assertThat(kommune.publiserte()).isEmpty();
        assertThat(side(kommune, id, "nb")).contains("Det kunne ikke publiseres", "feil som må rettes");
    }

    @Test
    void skal_prøves_igjen_når_det_bare_er_basen_som_ikke_svarte() {
        Modellkommune kommune = Modellkommune.ny("9922", nett, sql);
        String id = venter(kommune);
        Motornei.mens(motor, "9922.barnehage", new ProcessEngineException("x", new SQLException("brutt", "08006")), vakt::giUt);
        assertThat(tilstand(kommune, id)).isEqualTo("venter");
        assertThat(hendelser(id)).doesNotContain("feilet");
        vakt.giUt();
        assertThat(tilstand(kommune, id)).isEqualTo("publisert");
    }

    /** Det motoren ikke får plass til, får den ikke plass til neste gang heller. */
    @Test
    void skal_ikke_prøves_igjen_når_en_verdi_er_for_lang_for_motoren() {
        Modellkommune kommune = Modellkommune.ny("9923", nett, sql);
        String id = venter(kommune);
        Motornei.mens(motor, "9923.barnehage", new ProcessEngineException("x", new SQLException("for lang", "22001")), vakt::giUt);
        assertThat(tilstand(kommune, id)).isEqualTo("under_arbeid");
    }

    @Test
    void skal_ikke_godkjennes_på_forhånd_over_noe_som_er_publisert_etter_at_det_ble_sendt() {
        Modellkommune kommune = Modellkommune.ny("9924", nett, sql);
        String id = sendt(kommune, Map.of("gjelderFra", klokke.idag().plusDays(7).toString()));
        kommune.publiser(kommune.endret("Kom imellom", "Kom imellom"), 2);
        assertThat(godkjenn(kommune, id).tekst("kode")).isEqualTo("modellutkast_grunnlag_endret");
        assertThat(tilstand(kommune, id)).isEqualTo("til_godkjenning");
    }

    @Test
    void skal_ikke_kunne_gjelde_fra_en_dag_som_er_forbi() {
        Modellkommune kommune = Modellkommune.ny("9925", nett, sql);
        String id = kommune.endret("I går", "I går");
        String igår = klokke.idag().minusDays(1).toString();
        ApiKlient.Svar nei = send(kommune, id, Map.of("gjelderFra", igår));
        assertThat(nei.status()).isEqualTo(422);
        assertThat(nei.tekst("kode")).isEqualTo("modellutkast_dato_forbi");
        assertThat(flash(kommune, FAG, STED + id + "/send", Map.of("versjon", "2", "merknad", "x", "gjelderFra", igår))).isEqualTo("Dagen er forbi. Velg i dag eller en dag som kommer, eller la den stå tom.");
        assertThat(tilstand(kommune, id)).isEqualTo("under_arbeid");
        assertThat(send(kommune, id, Map.of("gjelderFra", klokke.idag().toString())).tekst("tilstand")).as("i dag er med en gang").isEqualTo("til_godkjenning");
        assertThat(godkjenn(kommune, id).tekst("tilstand")).isEqualTo("publisert");
    }

    private String venter(Modellkommune kommune) {
        String id = sendt(kommune, Map.of("gjelderFra", klokke.idag().plusDays(7).toString()));
        assertThat(godkjenn(kommune, id).tekst("tilstand")).isEqualTo("venter");
        sql.sql("update modellutkast set gjelder_fra = ? where id = ?").params(klokke.idag(), UUID.fromString(id)).update();
        return id;
    }

    private static String sendt(Modellkommune kommune, Map<String, Object> mer) {
        String id = kommune.endret("Prøve", "Et annet navn");
        assertThat(send(kommune, id, mer).status()).isEqualTo(200);
        return id;
    }

    private static ApiKlient.Svar send(Modellkommune kommune, String id, Map<String, Object> mer) {
        Map<String, Object> alt = new HashMap<>(mer);
        alt.putAll(Map.of("versjon", 2, "merknad", "Prøve"));
        return kommune.som(FAG).post(STED + id + "/publiser", alt);
    }

    private static ApiKlient.Svar godkjenn(Modellkommune kommune, String id) {
        return kommune.som(KOORDINATOR).post(STED + id + "/godkjenn", Map.of("versjon", 2));
    }

    private static String tilstand(Modellkommune kommune, String id) {
        return kommune.som(FAG).get(STED + id).innhold().at("/utkast/tilstand").asString();
    }

    private List<String> hendelser(String id) {
        return sql.sql("select slag from modellutkast_hendelse where utkast = ?").param(UUID.fromString(id)).query(String.class).list();
    }

    private String flash(Modellkommune kommune, String hvem, String sti, Map<String, String> felter) {
        try {
            var sending = post(sti).with(httpBasic(kommune.bruker(hvem), "stafett")).with(csrf());
            felter.forEach(sending::param);
            return String.valueOf(nett.perform(sending).andReturn().getFlashMap().get("kvittering"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String side(Modellkommune kommune, String id, String språk) {
        try {
            return nett.perform(get(STED + id).with(httpBasic(kommune.bruker(FAG), "stafett")).cookie(new Cookie("spraak", språk))).andReturn().getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
