package no.stafett.tilgang.sted;

import static no.stafett.tilgang.Organisasjonsproeve.tekst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.tilgang.Organisasjonsproeve;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Kommunen og enhetene, slik systemadministratoren endrer dem. */
@Apptest
class EnhetsregisterTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private PlatformTransactionManager transaksjoner;
    private Organisasjonsproeve her;
    private String merke;
    private String admin;

    @BeforeEach
    void begynn() {
        her = new Organisasjonsproeve(nett, sql);
        merke = UUID.randomUUID().toString().substring(0, 8);
        admin = "admin." + merke + "@proevik.test";
        her.rolle(her.person(admin, "Admin " + merke), "systemadmin", null);
    }

    @Test
    void skal_legge_til_en_enhet_og_gi_den_et_annet_navn() {
        assertThat(leggTil("Lia " + merke, "skole").getStatus()).isEqualTo(302);
        UUID id = id("Lia " + merke);
        assertThat(tekst(her.send(admin, get("/organisasjon")))).contains("Lia " + merke, "Skole", "Ingen leder");
        assertThat(her.send(admin, post("/organisasjon/enheter/" + id + "/navn").param("enhetsnavn", "  Nye   Lia " + merke)).getStatus()).isEqualTo(302);
        assertThat(id("Nye Lia " + merke)).isEqualTo(id);
        assertThat(her.spor("EnhetOpprettet", id)).isOne();
        assertThat(her.spor("EnhetFikkNavn", id)).isOne();
        assertThat(tekst(her.send(admin, get("/organisasjon/historikk")))).contains("Nye Lia " + merke + " ble lagt til", "Admin " + merke);
    }

    @Test
    void skal_ikke_ta_imot_samme_navn_to_ganger_eller_en_tjeneste_som_ikke_finnes() {
        leggTil("Lia " + merke, "skole");
        assertThat(tekst(leggTil("lia " + merke.toUpperCase(), "skole"))).contains("En enhet heter det alt");
        MockHttpServletResponse galt = leggTil("<b>" + merke, "frisør");
        assertThat(galt.getStatus()).isEqualTo(422);
        assertThat(tekst(galt)).contains("Skriv et navn på høyst 100 tegn", "Velg en tjeneste.", "&lt;b&gt;" + merke);
    }

    @Test
    void skal_legge_ned_en_enhet_uten_saker_og_la_rollene_slutte() {
        UUID enhet = her.enhet("Gamle " + merke);
        UUID hun = her.person("ansatt." + merke + "@proevik.test", "Ansatt " + merke);
        her.rolle(hun, "ansatt", enhet);
        assertThat(new ApiKlient(nett, "ansatt." + merke + "@proevik.test").get("/enheter").innhold().toString()).contains("Gamle " + merke);
        assertThat(tekst(her.send(admin, get("/organisasjon/enheter/" + enhet)))).contains("Rollen til den ene som arbeider der");
        assertThat(her.send(admin, post("/organisasjon/enheter/" + enhet + "/legg-ned")).getStatus()).isEqualTo(302);
        assertThat(her.harRollen(hun, "ansatt", enhet)).isFalse();
        assertThat(new ApiKlient(nett, "ansatt." + merke + "@proevik.test").get("/meg").innhold().get("roller")).isEmpty();
        assertThat(new ApiKlient(nett, "ansatt." + merke + "@proevik.test").get("/enheter").innhold().toString()).doesNotContain("Gamle " + merke);
        assertThat(tekst(her.send(admin, get("/organisasjon/folk?tilstand=uten")))).contains("Ansatt " + merke);
        assertThat(her.spor("EnhetLagtNed", enhet)).isOne();
        assertThat(her.spor("RolleAvsluttet", hun)).isOne();
        assertThat(her.send(admin, post("/organisasjon/enheter/" + enhet + "/aapne")).getStatus()).isEqualTo(302);
        assertThat(her.harRollen(hun, "ansatt", enhet)).as("rollen kommer ikke tilbake").isFalse();
    }

    /** Solstua har åpne saker fra andre prøver også; her er det nok at det er minst én. */
    @Test
    void skal_ikke_legge_ned_en_enhet_med_åpne_saker() {
        new ApiKlient(nett, "barnehage.ansatt").nySak();
        String solstua = new ApiKlient(nett, "barnehage.ansatt").enhet();
        MockHttpServletResponse nei = her.send("systemadmin", post("/organisasjon/enheter/" + solstua + "/legg-ned"));
        assertThat(nei.getStatus()).isEqualTo(409);
        assertThat(tekst(nei)).contains("kan ikke legges ned ennå", "er åpne der");
        assertThat(sql.sql("select nedlagt is null from enhet where id = cast(? as uuid)").param(solstua).query(Boolean.class).single()).isTrue();
    }

    @Test
    void skal_bare_si_hele_tiere_og_ingenting_under_ti() {
        assertThat(LongStream.of(1, 9, 10, 14, 15, 24, 104).mapToObj(n -> new EnhetenHarSaker(n).detaljer().get("antall")))
                .containsExactly(0L, 0L, 10L, 10L, 20L, 20L, 100L);
    }

    @Test
    void skal_ikke_kunne_legge_noe_i_en_enhet_som_er_lagt_ned() {
        UUID enhet = her.enhet("Gamle " + merke);
        her.send(admin, post("/organisasjon/enheter/" + enhet + "/legg-ned"));
        UUID hun = her.person("ny." + merke + "@proevik.test", "Ny " + merke);
        assertThatThrownBy(() -> her.rolle(hun, "ansatt", enhet)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(her.send(admin, post("/organisasjon/personer").param("enhet", enhet.toString()).param("navn", "Kari Ny").param("epost", "k." + merke + "@proevik.test")
                .param("rolle", "ansatt")).getStatus()).isEqualTo(404);
    }

    /** Den som legger ned, venter på dem som legger noe der, og ser det. */
    @Test
    void skal_vente_på_en_rolle_som_er_underveis() throws Exception {
        UUID enhet = her.enhet("Gamle " + merke);
        UUID hun = her.person("ny." + merke + "@proevik.test", "Ny " + merke);
        CompletableFuture<MockHttpServletResponse> nedlegging = new TransactionTemplate(transaksjoner).execute(status -> {
            her.rolle(hun, "ansatt", enhet);
            CompletableFuture<MockHttpServletResponse> samtidig = CompletableFuture.supplyAsync(() -> her.send(admin, post("/organisasjon/enheter/" + enhet + "/legg-ned")));
            assertThatThrownBy(() -> samtidig.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return samtidig;
        });
        assertThat(nedlegging.get(20, TimeUnit.SECONDS).getStatus()).isEqualTo(302);
        assertThat(her.harRollen(hun, "ansatt", enhet)).isFalse();
    }

    @Test
    void skal_bare_være_for_systemadministratoren_i_egen_kommune() {
        UUID enhet = her.enhet("Egen " + merke);
        String annen = "systemadmin";
        assertThat(her.send(annen, get("/organisasjon/enheter/" + enhet)).getStatus()).isEqualTo(404);
        assertThat(her.send(annen, post("/organisasjon/enheter/" + enhet + "/navn").param("enhetsnavn", "Min")).getStatus()).isEqualTo(404);
        assertThat(her.send(annen, post("/organisasjon/enheter/" + enhet + "/legg-ned")).getStatus()).isEqualTo(404);
        assertThat(her.send(annen, post("/organisasjon/enheter/" + enhet + "/aapne")).getStatus()).isEqualTo(404);
        assertThat(her.send("barnehage.styrer", post("/organisasjon/enheter").param("enhetsnavn", "Min").param("tjeneste", "skole")).getStatus()).isEqualTo(403);
        assertThat(id("Egen " + merke)).isEqualTo(enhet);
    }

    @Test
    void skal_gjøre_det_samme_i_API_et() {
        ApiKlient api = new ApiKlient(nett, admin);
        ApiKlient.Svar ny = api.post("/organisasjon/enheter", Map.of("navn", "Api " + merke, "tjeneste", "ppt"));
        assertThat(ny.status()).isEqualTo(201);
        assertThat(api.put("/organisasjon/enheter/" + ny.tekst("enhetId"), Map.of("navn", "Api to " + merke), Map.of()).tekst("navn")).isEqualTo("Api to " + merke);
        assertThat(api.get("/organisasjon").innhold().toString()).contains("Api to " + merke);
        assertThat(api.post("/organisasjon/enheter", Map.of("navn", "Api to " + merke, "tjeneste", "ppt")).status()).isEqualTo(422);
        assertThat(api.post("/organisasjon/enheter/" + ny.tekst("enhetId") + "/legg-ned", null).innhold().get("rollerSluttet").asInt()).isZero();
        assertThat(api.post("/organisasjon/enheter/" + ny.tekst("enhetId") + "/aapne", null).innhold().get("nedlagt").isNull()).isTrue();
        assertThat(new ApiKlient(nett, "systemadmin").post("/organisasjon/enheter/" + new ApiKlient(nett, "barnehage.ansatt").enhet() + "/legg-ned", null).tekst("kode"))
                .isEqualTo("enhet_har_saker");
    }

    private MockHttpServletResponse leggTil(String navn, String tjeneste) {
        return her.send(admin, post("/organisasjon/enheter").param("enhetsnavn", navn).param("tjeneste", tjeneste).param("noekkel", UUID.randomUUID().toString()));
    }

    private UUID id(String navn) {
        return sql.sql("select id from enhet where kommune = ? and navn = ?").params(Organisasjonsproeve.KOMMUNE, navn).query(UUID.class).single();
    }
}
