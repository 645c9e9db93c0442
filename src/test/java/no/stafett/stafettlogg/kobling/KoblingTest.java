package no.stafett.stafettlogg.kobling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** To saker om samme barn: hvem som får vite det, hva de får vite, og at ingen ser mer uten samtykke. */
@Apptest
class KoblingTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private ApplicationContext program;
    @Autowired
    private JdbcClient sql;
    /** Et etternavn ingen andre prøver har. */
    private final String etternavn = "Lind" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @AfterEach
    void stillKlokka() {
        Klokkestiller.nullstill(program);
    }

    private ApiKlient som(String navn) {
        return new ApiKlient(nett, navn);
    }

    private String meld(String bruker, String fornavn, String etter, String født) {
        ApiKlient den = som(bruker);
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(den.enhet()));
        undring.put("person", Map.of("fornavn", fornavn, "etternavn", etter, "foedselsdato", født));
        return den.post("/saker", undring).tekst("sakId");
    }

    private String meld(String bruker) {
        return meld(bruker, "Ada", etternavn, "2020-05-04");
    }

    private JsonNode likheter(String bruker, String sak) {
        return som(bruker).get("/saker/" + sak + "/samme-barn").innhold();
    }

    private ApiKlient.Svar svar(String bruker, String sak, String hva) {
        return som(bruker).post("/saker/" + sak + "/samme-barn/" + likheter(bruker, sak).at("/0/koblingId").asString() + "/" + hva, null);
    }

    private MockHttpServletResponse side(String bruker, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String tekst(String bruker, String sti) throws Exception {
        return side(bruker, get(sti)).getContentAsString(StandardCharsets.UTF_8);
    }

    private void samtykk(String bruker, String sak, String tjeneste) {
        ApiKlient.Svar svar = som(bruker).post("/saker/" + sak + "/samtykker", Map.of("avgjoerelse", "gitt", "tjenester", List.of(tjeneste),
                "samtykkerNavn", "Mor Lindås", "relasjon", "mor", "informasjon", "Det som er skrevet", "formaal", "Samarbeid", "kanal", "muntlig",
                "gyldigTil", "2027-05-01"));
        assertThat(svar.status()).as(svar.innhold().toString()).isEqualTo(201);
    }

    @Test
    void skal_si_det_til_den_som_ser_begge_sakene_og_la_henne_koble_dem() {
        String gammel = meld("barnehage.ansatt");
        String ny = meld("barnehage.ansatt", "ada marie", etternavn.toUpperCase(java.util.Locale.ROOT), "2020-05-04");
        JsonNode likhet = likheter("barnehage.ansatt", ny).get(0);
        assertThat(likhet.get("annenSakId").asString()).isEqualTo(gammel);
        assertThat(likhet.get("status").asString()).isEqualTo("mulig");
        assertThat(likhet.get("tidligere").asBoolean()).isTrue();
        assertThat(svar("barnehage.ansatt", ny, "koble").status()).isEqualTo(200);
        assertThat(likheter("barnehage.styrer", gammel).at("/0/status").asString()).isEqualTo("koblet");
    }

    @Test
    void skal_ikke_finne_en_som_heter_noe_annet_eller_er_født_en_annen_dag() {
        meld("barnehage.ansatt");
        assertThat(likheter("barnehage.ansatt", meld("barnehage.ansatt", "Ada", etternavn, "2020-05-05"))).isEmpty();
        assertThat(likheter("barnehage.ansatt", meld("barnehage.ansatt", "Eva", etternavn, "2020-05-04"))).isEmpty();
        assertThat(likheter("barnehage.ansatt", meld("barnehage.ansatt", "Ada", etternavn + "x", "2020-05-04"))).isEmpty();
    }

    /** Den som meldte, ser bare sin egen sak, og får ikke vite at det finnes en annen. */
    @Test
    void skal_bare_si_det_til_begge_lederne_når_ingen_ser_begge() throws Exception {
        String skolens = meld("skole.ansatt");
        String barnehagens = meld("barnehage.ansatt");
        assertThat(likheter("barnehage.ansatt", barnehagens)).isEmpty();
        assertThat(likheter("skole.ansatt", skolens)).isEmpty();
        JsonNode styrers = likheter("barnehage.styrer", barnehagens).get(0);
        assertThat(styrers.get("enhet").asString()).isEqualTo("Lia skole");
        assertThat(styrers.get("ledere")).isNotEmpty();
        assertThat(styrers.get("annenSakId").isNull()).isTrue();
        assertThat(likheter("skole.rektor", skolens).at("/0/enhet").asString()).isEqualTo("Solstua barnehage");
        String nummer = som("skole.ansatt").get("/saker/" + skolens).tekst("saksnummer");
        for (String sti : List.of("/", "/saker/" + barnehagens, "/saker/" + barnehagens + "/samme-barn")) {
            assertThat(tekst("barnehage.styrer", sti)).as(sti).contains("En sak i Lia skole").doesNotContain(nummer, skolens);
        }
        assertThat(tekst("barnehage.ansatt", "/saker/" + barnehagens)).doesNotContain("Lia skole");
        assertThat(tekst("helse.leder", "/")).doesNotContain("/saker/" + barnehagens);
    }

    @Test
    void skal_ikke_slippe_noen_inn_uten_at_samtykket_omfatter_det() {
        String skolens = meld("skole.ansatt");
        String barnehagens = meld("barnehage.ansatt");
        assertThat(svar("barnehage.styrer", barnehagens, "koble").status()).isEqualTo(422);
        assertThat(side("barnehage.styrer", post("/saker/" + barnehagens + "/samme-barn/" + likheter("barnehage.styrer", barnehagens).at("/0/koblingId").asString()
                + "/koble")).getStatus()).isEqualTo(409);
        assertThat(likheter("barnehage.styrer", barnehagens).at("/0/status").asString()).isEqualTo("mulig");
        assertThat(som("skole.rektor").get("/saker/" + barnehagens).status()).isEqualTo(404);
        assertThat(som("barnehage.styrer").get("/saker/" + skolens).status()).isEqualTo(404);
    }

    @Test
    void skal_slippe_den_andre_inn_så_lenge_samtykket_varer_og_ikke_omvendt() {
        String skolens = meld("skole.ansatt");
        String barnehagens = meld("barnehage.ansatt");
        samtykk("barnehage.ansatt", barnehagens, "skole");
        assertThat(svar("barnehage.styrer", barnehagens, "koble").status()).isEqualTo(200);
        assertThat(som("skole.rektor").get("/saker/" + barnehagens).status()).isEqualTo(200);
        assertThat(som("skole.ansatt").get("/saker/" + barnehagens).status()).isEqualTo(404);
        assertThat(som("barnehage.styrer").get("/saker/" + skolens).status()).isEqualTo(404);
        assertThat(likheter("skole.rektor", skolens).at("/0/annenSakId").asString()).isEqualTo(barnehagens);
        Klokkestiller.flytt(program, "P300D");
        assertThat(som("skole.rektor").get("/saker/" + barnehagens).status()).isEqualTo(404);
    }

    /** Den andre barnehagen er i samme tjeneste, og familien blir spurt likevel. Til de har svart, ser begge lederne bare at det finnes en sak. */
    @Test
    void skal_spørre_familien_også_når_den_andre_er_i_samme_tjeneste() throws Exception {
        nabobarnehage();
        String naboens = meld("aasen.leder");
        String vår = meld("felles.ansatt");
        assertThat(likheter("felles.leder", vår).at("/0/kanAapnes").asBoolean()).isFalse();
        assertThat(svar("felles.leder", vår, "koble").status()).isEqualTo(422);
        assertThat(tekst("felles.leder", "/saker/" + vår + "/samme-barn")).contains("Familien har ikke sagt ja til å dele med Åsen barnehage", "Vera Holm");
        assertThat(tekst("aasen.leder", "/saker/" + naboens + "/samme-barn")).contains("Familien har ikke sagt ja til å dele med Bjørkeli barnehage");
        assertThat(som("aasen.leder").get("/saker/" + vår).status()).isEqualTo(404);
        samtykk("felles.ansatt", vår, "barnehage");
        assertThat(svar("felles.leder", vår, "koble").status()).isEqualTo(200);
        assertThat(som("aasen.leder").get("/saker/" + vår).status()).isEqualTo(200);
        assertThat(som("felles.ansatt").post("/saker/" + vår + "/logg", Map.of("slag", "notat", "tekst", "Hun får medisin.", "opplysninger", "helse")).status()).isEqualTo(201);
        assertThat(som("felles.ansatt").get("/saker/" + vår + "/logg").innhold().toString()).contains("Hun får medisin.");
        assertThat(som("aasen.leder").get("/saker/" + vår + "/logg").innhold().toString()).as("ingen har sagt ja til helse").doesNotContain("Hun får medisin.");
        assertThat(som("felles.leder").get("/saker/" + naboens).status()).as("ikke omvendt").isEqualTo(404);
        String ja = som("felles.ansatt").get("/saker/" + vår + "/samtykker").innhold().at("/samtykker/0/samtykkeId").asString();
        assertThat(som("felles.ansatt").post("/saker/" + vår + "/samtykker/" + ja + "/trekk", Map.of("kanal", "muntlig")).status()).isEqualTo(200);
        assertThat(som("aasen.leder").get("/saker/" + vår).status()).as("trukket").isEqualTo(404);
    }

    private void nabobarnehage() {
        sql.sql("insert into enhet (id, kommune, tjeneste, navn) values (md5('aasen')::uuid, '9903', 'barnehage', 'Åsen barnehage') on conflict do nothing").update();
        sql.sql("""
                insert into person (id, kommune, brukernavn, passord, navn) select md5('aasen.leder')::uuid, '9903', 'aasen.leder', passord, 'Vera Holm'
                  from person where brukernavn = 'felles.leder' on conflict do nothing""").update();
        sql.sql("insert into rolle (person, rolle, enhet) select md5('aasen.leder')::uuid, 'leder', md5('aasen')::uuid "
                + "where not exists (select 1 from rolle where person = md5('aasen.leder')::uuid)").update();
    }

    @Test
    void skal_kunne_si_at_det_ikke_er_samme_barn_og_angre() throws Exception {
        String skolens = meld("skole.ansatt");
        String barnehagens = meld("barnehage.ansatt");
        String lenke = "/saker/" + barnehagens + "/samme-barn\"";
        assertThat(tekst("barnehage.styrer", "/")).contains(lenke);
        assertThat(svar("barnehage.styrer", barnehagens, "ulike").status()).isEqualTo(200);
        assertThat(tekst("barnehage.styrer", "/")).doesNotContain(lenke);
        assertThat(likheter("skole.rektor", skolens).at("/0/status").asString()).isEqualTo("ulike");
        assertThat(tekst("skole.rektor", "/")).as("den andre lederen får se svaret").contains("/saker/" + skolens + "/samme-barn\"", "Ikke samme barn");
        svar("barnehage.styrer", barnehagens, "angre");
        assertThat(tekst("barnehage.styrer", "/")).contains(lenke);
        assertThat(som("barnehage.ansatt").post("/saker/" + barnehagens + "/samme-barn/" + UUID.randomUUID() + "/koble", null).status()).isEqualTo(404);
    }

    /** To skoleelever med samme navn: en feil kobling tas tilbake, og da ser den andre ikke lenger saken. */
    @Test
    void skal_kunne_ta_tilbake_en_kobling_som_var_feil() {
        String skolens = meld("skole.ansatt");
        String barnehagens = meld("barnehage.ansatt");
        samtykk("barnehage.ansatt", barnehagens, "skole");
        svar("barnehage.styrer", barnehagens, "koble");
        assertThat(som("skole.rektor").get("/saker/" + barnehagens).status()).isEqualTo(200);
        assertThat(svar("skole.rektor", skolens, "ulike").status()).isEqualTo(200);
        assertThat(som("skole.rektor").get("/saker/" + barnehagens).status()).isEqualTo(404);
        assertThat(som("barnehage.styrer").get("/saker/" + barnehagens).status()).isEqualTo(200);
    }

    /** At barnet har en sak i barnevernet, er det bare barnevernet som kan si. */
    @Test
    void skal_aldri_røpe_en_sak_i_barnevernet() throws Exception {
        String barnevernets = meld("barnevern.ansatt");
        String barnehagens = meld("barnehage.ansatt");
        assertThat(barnevernets).isNotEmpty();
        assertThat(likheter("barnehage.styrer", barnehagens)).isEmpty();
        assertThat(tekst("barnehage.styrer", "/")).doesNotContain("/saker/" + barnehagens + "/samme-barn\"");
        assertThat(tekst("barnehage.styrer", "/saker/" + barnehagens + "/samme-barn")).doesNotContain("Barnevernstjenesten");
    }

    @Test
    void skal_aldri_røpe_en_sak_med_adressesperre() throws Exception {
        String skolens = meld("skole.ansatt");
        som("skole.rektor").post("/saker/" + skolens + "/adressesperre", Map.of("grad", "fortrolig", "klarerte", List.of()));
        String barnehagens = meld("barnehage.ansatt");
        assertThat(likheter("barnehage.styrer", barnehagens)).isEmpty();
        assertThat(tekst("barnehage.styrer", "/")).doesNotContain("/saker/" + barnehagens + "/samme-barn\"");
        assertThat(likheter("skole.rektor", skolens).at("/0/enhet").asString()).isEqualTo("Solstua barnehage");
    }

    /** Sporet leses av alle som ser saken; det er likt enten barnet har en annen sak eller ikke. */
    @Test
    void skal_ikke_røpe_den_andre_saken_i_sporet() {
        String alene = som("barnehage.ansatt").get("/saker/" + meld("barnehage.ansatt") + "/sporing?slag=endring").innhold().toString();
        meld("skole.ansatt", "Eva", etternavn, "2019-01-02");
        String likt = meld("barnehage.ansatt", "Eva", etternavn, "2019-01-02");
        String sporet = som("barnehage.ansatt").get("/saker/" + likt + "/sporing?slag=endring").innhold().toString();
        assertThat(sporet).contains("SakOpprettet").doesNotContain("SammeBarn", "Koblet");
        assertThat(sporet.replaceAll("\"tid\":\"[^\"]*\"|\"til\":\"[^\"]*\"", "")).isEqualTo(alene.replaceAll("\"tid\":\"[^\"]*\"|\"til\":\"[^\"]*\"", ""));
        svar("barnehage.styrer", likt, "ulike");
        assertThat(som("barnehage.ansatt").get("/saker/" + likt + "/sporing?slag=endring").innhold().toString()).doesNotContain("SammeBarn");
    }

    /** Lederen er tanten; hun skal ikke vite at barnet har fått en sak til. */
    @Test
    void skal_ikke_si_det_til_en_leder_som_er_inhabil() throws Exception {
        String barnehagens = meld("barnehage.ansatt");
        String nummer = som("barnehage.ansatt").get("/saker/" + barnehagens).tekst("saksnummer");
        assertThat(side("barnehage.styrer", post("/saker/" + barnehagens + "/inhabil").param("person", som("barnehage.styrer").get("/meg").tekst("personId"))
                .param("slag", "slekt")).getStatus()).isLessThan(400);
        meld("skole.ansatt");
        assertThat(tekst("barnehage.styrer", "/")).doesNotContain(nummer, "/saker/" + barnehagens);
    }

    @Test
    void skal_ikke_krysse_grensen_til_en_annen_kommune() {
        meld("b.ansatt");
        assertThat(likheter("barnehage.styrer", meld("barnehage.ansatt"))).isEmpty();
    }
}
