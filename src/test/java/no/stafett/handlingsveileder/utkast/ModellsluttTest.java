package no.stafett.handlingsveileder.utkast;

import static no.stafett.handlingsveileder.Modellkommune.ANSATT;
import static no.stafett.handlingsveileder.Modellkommune.BARE_SKOLE;
import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Modellkommune;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;

/** Å slutte med sin egen: en annen må si ja, det som er i gang, fortsetter, og fra da av følger tjenesten det den bygger på. */
@Apptest
class ModellsluttTest {

    private static final String STED = "/handlingsveiledere/utkast/";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;

    @Test
    void skal_følge_kommunens_igjen_også_når_den_endres_og_bli_egen_igjen_med_et_utkast_av_den() {
        Modellkommune kommune = Modellkommune.ny("9947", nett, sql);
        kommunens(kommune, "Kommunens første");
        UUID egen = kommune.publiser(kommune.endret("Egen", "Vår egen"), 2);
        String iGang = kommune.som(ANSATT).nySak();
        assertThat(kilde(kommune)).isEqualTo("egen");
        String id = slutt(kommune, FAG, egen).tekst("utkastId");
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).as("før noen har godkjent").isEqualTo("Vår egen");
        assertThat(godkjenn(kommune, FAG, id).tekst("kode")).isEqualTo("modellutkast_egen_godkjenning");
        assertThat(godkjenn(kommune, KOORDINATOR, id).tekst("tilstand")).isEqualTo("publisert");
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Kommunens første");
        assertThat(kommune.trinn(iGang)).as("det som er i gang").isEqualTo("Vår egen");
        assertThat(kilde(kommune)).isEqualTo("kommunens");
        kommunens(kommune, "Kommunens andre");
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Kommunens andre");
        UUID naa = siste(kommune);
        assertThat(slutt(kommune, FAG, naa).tekst("kode")).as("den følger alt").isEqualTo("modellutkast_likt");
        kommune.publiser(kommune.som(FAG).post("/handlingsveiledere/utkast", Map.of("tjeneste", "barnehage", "navn", "Vår egen igjen", "fra", egen.toString())).tekst("utkastId"), 1);
        kommunens(kommune, "Kommunens tredje");
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).as("sin egen igjen").isEqualTo("Vår egen");
        assertThat(kilde(kommune)).isEqualTo("egen");
    }

    @Test
    void skal_få_det_nyeste_når_det_den_følger_ble_endret_mens_det_ventet_på_et_ja() {
        Modellkommune kommune = Modellkommune.ny("9940", nett, sql);
        UUID egen = kommune.publiser(kommune.endret("Egen", "Vår egen"), 2);
        String id = slutt(kommune, FAG, egen).tekst("utkastId");
        kommunens(kommune, "Kommunens egen");
        godkjenn(kommune, KOORDINATOR, id);
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Kommunens egen");
        assertThat(kommune.publiserte()).endsWith("Følger kommunens, versjon 1.");
    }

    @Test
    void skal_bli_en_egen_når_noen_endrer_noe_i_utkastet() {
        Modellkommune kommune = Modellkommune.ny("9939", nett, sql);
        UUID egen = kommune.publiser(kommune.endret("Egen", "Vår egen"), 2);
        String id = slutt(kommune, FAG, egen).tekst("utkastId");
        kommune.som(KOORDINATOR).post(STED + id + "/send-tilbake", Map.of("merknad", "Behold navnet på trinnet"));
        kommune.lagre(FAG, id, 1, "nivaa_0.bpmn", Modellkommune.medNavn(kommune.fil(id, "nivaa_0.bpmn"), "Nesten som felles"));
        assertThat(kommune.som(FAG).get(STED + id).innhold().at("/utkast/foelger").asBoolean()).isFalse();
        kommune.som(FAG).post(STED + id + "/publiser", Map.of("versjon", 2, "merknad", "Prøve"));
        kommune.som(KOORDINATOR).post(STED + id + "/godkjenn", Map.of("versjon", 2));
        kommunens(kommune, "Kommunens egen");
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Nesten som felles");
        assertThat(kilde(kommune)).isEqualTo("egen");
    }

    @Test
    void skal_være_for_den_som_har_ansvaret_og_bare_når_det_er_noe_å_slutte_med() {
        Modellkommune kommune = Modellkommune.ny("9938", nett, sql);
        assertThat(slutt(kommune, FAG, UUID.randomUUID()).tekst("kode")).isEqualTo("modellutkast_ingen_tidligere");
        UUID egen = kommune.publiser(kommune.endret("Egen", "Vår egen"), 2);
        assertThat(slutt(kommune, BARE_SKOLE, egen).status()).isEqualTo(403);
        assertThat(slutt(kommune, KOORDINATOR, egen).status()).isEqualTo(403);
        assertThat(slutt(kommune, FAG, UUID.randomUUID()).status()).as("noe annet gjelder").isEqualTo(409);
        long foer = utkast(kommune);
        assertThat(kommune.som(FAG).post("/handlingsveiledere/slutt", Map.of("tjeneste", "barnehage", "naa", egen.toString(), "merknad", " ")).tekst("kode")).isEqualTo("modellutkast_merknad");
        assertThat(utkast(kommune)).as("ingenting ligger igjen").isEqualTo(foer);
    }

    @Test
    void skal_sendes_fra_siden_med_versjonene_én_gang() throws Exception {
        Modellkommune kommune = Modellkommune.ny("9937", nett, sql);
        UUID egen = kommune.publiser(kommune.endret("Egen", "Vår egen"), 2);
        String versjoner = "/handlingsveiledere/versjoner?tjeneste=barnehage";
        assertThat(side(kommune, FAG, versjoner)).contains("Slutt med egen, og følg den som er felles for alle");
        assertThat(side(kommune, KOORDINATOR, versjoner)).doesNotContain("Slutt med egen");
        assertThat(send(kommune, egen, "").getResponse().getRedirectedUrl()).isEqualTo(versjoner);
        String sted = send(kommune, egen, "Den felles er god nok").getResponse().getRedirectedUrl();
        assertThat(send(kommune, egen, "Den felles er god nok").getResponse().getRedirectedUrl()).isEqualTo(sted);
        assertThat(side(kommune, KOORDINATOR, sted)).contains("følger nye nivåer den det er en kopi av", "Godkjenn og publiser", "Den felles er god nok");
        godkjenn(kommune, KOORDINATOR, sted.substring(sted.lastIndexOf('/') + 1));
        assertThat(side(kommune, FAG, versjoner)).contains("Følger den som er felles for alle").doesNotContain("Slutt med egen, og");
        assertThat(kilde(kommune)).isEqualTo("felles");
    }

    private MvcResult send(Modellkommune kommune, UUID naa, String merknad) throws Exception {
        return nett.perform(post("/handlingsveiledere/slutt").param("tjeneste", "barnehage").param("naa", naa.toString()).param("merknad", merknad)
                .param("noekkel", "slutt-" + naa + merknad.length()).with(httpBasic(kommune.bruker(FAG), "stafett")).with(csrf())).andReturn();
    }

    private String side(Modellkommune kommune, String hvem, String sti) throws Exception {
        return nett.perform(get(sti).with(httpBasic(kommune.bruker(hvem), "stafett"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private long utkast(Modellkommune kommune) {
        return sql.sql("select count(*) from modellutkast where kommune = ?").param(kommune.nummer()).query(Long.class).single();
    }

    private UUID siste(Modellkommune kommune) {
        return sql.sql("select id from publisering where leietaker = ? order by nr desc limit 1").param(kommune.nummer() + ".barnehage").query(UUID.class).single();
    }

    private ApiKlient.Svar slutt(Modellkommune kommune, String hvem, UUID naa) {
        return kommune.som(hvem).post("/handlingsveiledere/slutt", Map.of("tjeneste", "barnehage", "naa", naa.toString(), "merknad", "Vi trenger den ikke lenger"));
    }

    private static ApiKlient.Svar godkjenn(Modellkommune kommune, String hvem, String id) {
        return kommune.som(hvem).post(STED + id + "/godkjenn", Map.of("versjon", 1));
    }

    /** En ny utgave for hele kommunen. */
    private void kommunens(Modellkommune kommune, String trinn) {
        String id = kommune.som(FAG).post("/handlingsveiledere/utkast", Map.of("navn", trinn)).tekst("utkastId");
        kommune.lagre(FAG, id, 1, "nivaa_0.bpmn", Modellkommune.medNavn(kommune.fil(id, "nivaa_0.bpmn"), trinn));
        kommune.publiser(id, 2);
    }

    private static String kilde(Modellkommune kommune) {
        JsonNode barnehage = kommune.som(FAG).get("/handlingsveiledere").innhold().valueStream().filter(t -> t.path("tjeneste").asString("").equals("barnehage")).findFirst().orElseThrow();
        return barnehage.at("/nivaaer/0/kilde").asString();
    }
}
