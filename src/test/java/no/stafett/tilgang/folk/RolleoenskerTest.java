package no.stafett.tilgang.folk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Den som styrer maskinen, kan ikke alene slippe noen inn i sakene, heller ikke seg selv under et annet navn. */
@Apptest
class RolleoenskerTest {

    private static final String ADMIN = "systemadmin";
    private static final String STYRER = "barnehage.styrer";
    private static int nummer;

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private String barnehagen;
    private String epost;

    @BeforeEach
    void begynn() {
        barnehagen = new ApiKlient(nett, STYRER).enhet();
        epost = "proeve.oenske" + ++nummer + "@granvik.test";
    }

    @AfterEach
    void rydd() {
        sql.sql("delete from rolleoenske").update();
        sql.sql("delete from rolle where person in (select id from person where epost like 'proeve.oenske%')").update();
        sql.sql("update person set aktiv = false where epost like 'proeve.oenske%'").update();
    }

    @Test
    void skal_ikke_gi_en_leder_noe_før_en_annen_har_sagt_ja() throws Exception {
        String sak = new ApiKlient(nett, "barnehage.ansatt").nySak();
        assertThat(leggInn(barnehagen, "leder").getStatus()).isEqualTo(302);
        ApiKlient ny = new ApiKlient(nett, epost);
        assertThat(ny.get("/meg").innhold().get("roller")).isEmpty();
        assertThat(ny.get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(side("skole.rektor", "/organisasjon/roller")).contains("Ingen roller venter");
        assertThat(side("skole.rektor", "/")).doesNotContain("/organisasjon/roller");
        assertThat(side(STYRER, "/")).contains("Én rolle venter på et ja fra deg");
        assertThat(side(STYRER, "/organisasjon/roller")).contains("Nina Prøvestein som leder i Solstua barnehage", epost, "Knut Strand");
        assertThat(svar(STYRER, "ja").getStatus()).isEqualTo(302);
        assertThat(ny.get("/saker/" + sak).status()).isEqualTo(200);
        assertThat(side(STYRER, "/")).doesNotContain("venter på et ja");
        assertThat(sql.sql("select hendelse from spor where hendelse in ('RolleBedtOm', 'RolleoenskeBesvart', 'PersonRegistrert') order by id desc limit 3")
                .query(String.class).list()).containsExactly("PersonRegistrert", "RolleoenskeBesvart", "RolleBedtOm");
    }

    @Test
    void skal_ikke_la_systemadministratoren_svare_selv_men_trekke_det() throws Exception {
        leggInn(barnehagen, "ansatt");
        assertThat(side(ADMIN, "/")).doesNotContain("venter på et ja");
        assertThat(svar(ADMIN, "ja").getStatus()).isEqualTo(404);
        assertThat(leggInn(barnehagen, "ansatt").getContentAsString(StandardCharsets.UTF_8)).contains("venter alt på et ja");
        assertThat(svar(ADMIN, "trekk").getStatus()).isEqualTo(302);
        assertThat(side(STYRER, "/organisasjon/roller")).contains("Ingen roller venter");
        assertThat(leggInn(barnehagen, "ansatt").getStatus()).isEqualTo(302);
    }

    @Test
    void skal_la_den_første_som_svarer_bestemme() throws Exception {
        leggInn("kommunen", "koordinator");
        String id = id("koordinator");
        assertThat(send("skole.rektor", post("/organisasjon/roller/" + id).param("svar", "nei")).getStatus()).isEqualTo(302);
        assertThat(send("koordinator", post("/organisasjon/roller/" + id).param("svar", "ja")).getStatus()).isEqualTo(404);
        assertThat(send("koordinator", post("/organisasjon/roller/" + id).param("svar", "kanskje")).getStatus()).isEqualTo(404);
        assertThat(new ApiKlient(nett, epost).get("/meg").innhold().get("roller")).isEmpty();
    }

    /** Den som endrer modellene, bestemmer hvem oppgavene går til; to oppdiktede fagansvarlige kunne ellers godkjent hverandre. */
    @Test
    void skal_ikke_gi_noen_ansvar_for_modellene_før_en_annen_har_sagt_ja() throws Exception {
        leggInn("kommunen", "fagansvarlig");
        ApiKlient ny = new ApiKlient(nett, epost);
        assertThat(ny.get("/handlingsveiledere").status()).isEqualTo(403);
        assertThat(svar(STYRER, "ja").getStatus()).isEqualTo(302);
        assertThat(ny.get("/handlingsveiledere").status()).isEqualTo(200);
    }

    @Test
    void skal_gi_ansvaret_for_én_tjeneste_og_bare_den() throws Exception {
        assertThat(side(ADMIN, "/organisasjon?enhet=kommunen")).contains("value=\"fagansvarlig_barnehage\"", "Fagansvarlig for barnehage");
        leggInn("kommunen", "fagansvarlig_barnehage");
        assertThat(side(STYRER, "/organisasjon/roller")).contains("fagansvarlig for barnehage");
        svar(STYRER, "ja");
        ApiKlient ny = new ApiKlient(nett, epost);
        assertThat(ny.get("/meg").innhold().at("/roller/0/rolle").asString()).isEqualTo("fagansvarlig_barnehage");
        assertThat(ny.post("/handlingsveiledere/utkast", Map.of("tjeneste", "barnehage", "navn", "Min")).status()).isEqualTo(201);
        assertThat(ny.post("/handlingsveiledere/utkast", Map.of("tjeneste", "skole", "navn", "En annens")).status()).isEqualTo(403);
        assertThat(ny.post("/handlingsveiledere/utkast", Map.of("navn", "Alles")).status()).isEqualTo(403);
        assertThat(leggInn("kommunen", "fagansvarlig_finnes_ikke").getStatus()).isEqualTo(422);
        sql.sql("delete from modellutkast where laget_av = (select id from person where epost = ?)").param(epost).update();
    }

    /** Modellen er tjenestens, og ikke enhetens: en barnehage skal ikke kunne endre for alle. */
    @Test
    void skal_ikke_kunne_gjøre_noen_fagansvarlig_i_en_enhet() throws Exception {
        String kollega = sql.sql("select id from person where brukernavn = 'barnehage.ansatt41'").query(String.class).single();
        for (String hvem : List.of(ADMIN, STYRER)) {
            assertThat(send(hvem, post("/organisasjon/personer").param("enhet", barnehagen).param("navn", "Nina Prøvestein").param("epost", epost).param("rolle", "fagansvarlig"))
                    .getStatus()).as(hvem).isEqualTo(422);
            assertThat(new ApiKlient(nett, hvem).post("/organisasjon/personer/" + kollega + "/roller", Map.of("rolle", "fagansvarlig", "enhetId", barnehagen)).status())
                    .as(hvem).isEqualTo(422);
        }
        UUID enhet = UUID.fromString(barnehagen);
        assertThatThrownBy(() -> sql.sql("insert into rolle (person, rolle, enhet) select id, 'fagansvarlig', ? from person where brukernavn = 'arkivar'").param(enhet).update())
                .as("heller ikke forbi programmet").hasMessageContaining("rolle_fagansvarlig_har_ingen_enhet");
        assertThat(sql.sql("select count(*) from rolle r join person p on p.id = r.person where p.epost = ?").param(epost).query(Long.class).single()).isZero();
    }

    /** Ellers kunne den som er lagt inn som to, si ja til seg selv. */
    @Test
    void skal_aldri_kunne_besvares_av_den_det_gjelder() throws Exception {
        leggInn("kommunen", "koordinator");
        assertThat(svar(STYRER, "ja").getStatus()).isEqualTo(302);
        leggInn(barnehagen, "leder");
        assertThat(side(epost, "/organisasjon/roller")).contains("Ingen roller venter");
        assertThat(send(epost, post("/organisasjon/roller/" + id(STYRER)).param("svar", "ja")).getStatus()).isEqualTo(404);
    }

    @Test
    void skal_gi_rollen_med_en_gang_når_ingen_er_der_til_å_si_ja() {
        List<Map<String, Object>> roller = sql.sql("select r.person, r.rolle, r.enhet from rolle r join person p on p.id = r.person "
                + "where p.kommune = (select kommune from person where brukernavn = 'systemadmin') and r.rolle in ('leder', 'koordinator')").query().listOfRows();
        try {
            sql.sql("delete from rolle r using person p where p.id = r.person and p.kommune = (select kommune from person where brukernavn = 'systemadmin') "
                    + "and r.rolle in ('leder', 'koordinator')").update();
            leggInn("kommunen", "koordinator");
            assertThat(new ApiKlient(nett, epost).get("/meg").innhold().get("roller")).hasSize(1);
        } finally {
            roller.forEach(r -> sql.sql("insert into rolle (person, rolle, enhet) values (?, ?, ?) on conflict do nothing").param(1, r.get("person"))
                    .param(2, r.get("rolle")).param(3, r.get("enhet"), java.sql.Types.OTHER).update());
        }
    }

    /** Uten koordinator og uten leder i enheten svarer en leder et annet sted; ellers kunne tre ønsker gitt hele kommunen. */
    @Test
    void skal_spørre_en_leder_et_annet_sted_når_enheten_ikke_har_noen() throws Exception {
        String barnevernet = new ApiKlient(nett, "barnevern.ansatt").enhet();
        sql.sql("update rolle set rolle = 'arkivar' where rolle = 'koordinator' and person = (select id from person where brukernavn = 'koordinator')").update();
        try {
            leggInn(barnevernet, "leder");
            assertThat(new ApiKlient(nett, epost).get("/meg").innhold().get("roller")).isEmpty();
            assertThat(svar("skole.rektor", "ja").getStatus()).isEqualTo(302);
            assertThat(new ApiKlient(nett, epost).get("/meg").innhold().get("roller")).hasSize(1);
        } finally {
            sql.sql("update rolle set rolle = 'koordinator' where rolle = 'arkivar' and person = (select id from person where brukernavn = 'koordinator')").update();
        }
    }

    @Test
    void skal_be_om_rollene_på_nytt_for_en_som_åpnes_igjen() throws Exception {
        leggInn(barnehagen, "leder");
        svar(STYRER, "ja");
        String id = sql.sql("select id from person where epost = ?").param(epost).query(String.class).single();
        sql.sql("update person set aktiv = false, sluttet = now() where id = cast(? as uuid)").param(id).update();
        assertThat(send(ADMIN, post("/organisasjon/personer/" + id + "/aapne")).getStatus()).isEqualTo(302);
        assertThat(new ApiKlient(nett, epost).get("/meg").innhold().get("roller")).isEmpty();
        assertThat(svar(STYRER, "ja").getStatus()).isEqualTo(302);
        assertThat(new ApiKlient(nett, epost).get("/meg").innhold().get("roller")).hasSize(1);
    }

    private MockHttpServletResponse leggInn(String enhet, String rolle) {
        return send(ADMIN, post("/organisasjon/personer").param("enhet", enhet).param("navn", "Nina Prøvestein").param("epost", epost).param("rolle", rolle));
    }

    private MockHttpServletResponse svar(String hvem, String svar) throws Exception {
        return send(hvem, post("/organisasjon/roller/" + id(hvem)).param("svar", svar));
    }

    private String id(String hvem) throws Exception {
        Matcher id = Pattern.compile("/organisasjon/roller/([0-9a-f-]{36})\"").matcher(side(hvem, "/organisasjon/roller"));
        assertThat(id.find()).as(hvem).isTrue();
        return id.group(1);
    }

    private String side(String hvem, String sti) throws Exception {
        return send(hvem, get(sti)).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String hvem, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(hvem, "stafett")).with(csrf()).header("Accept", "text/html")).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
