package no.stafett.tilgang.adgang;

import static no.stafett.tilgang.Organisasjonsproeve.tekst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Organisasjonsproeve;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Den enkelte: rollene fra og til, øktene, og om hun slipper inn (SEC-11, SEC-12). */
@Apptest
class AdgangTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private Rollevakt vakt;
    private Organisasjonsproeve her;
    private String merke;
    private String admin;
    private String leder;
    private String hun;
    private UUID enhet;
    private UUID hennes;

    @BeforeEach
    void begynn() {
        her = new Organisasjonsproeve(nett, sql);
        merke = UUID.randomUUID().toString().substring(0, 8);
        admin = "admin." + merke + "@proevik.test";
        leder = "leder." + merke + "@proevik.test";
        hun = "hun." + merke + "@proevik.test";
        enhet = her.enhet("Enheten " + merke);
        her.rolle(her.person(admin, "Admin " + merke), "systemadmin", null);
        her.rolle(her.person(leder, "Leder " + merke), "leder", enhet);
        hennes = her.person(hun, "Hun " + merke);
        her.rolle(hennes, "ansatt", enhet);
    }

    @Test
    void skal_finne_folk_på_navn_uten_å_vise_navnet_i_adressen() {
        MockHttpServletResponse videre = her.send(admin, post("/organisasjon/folk").param("soek", "Hun " + merke));
        assertThat(videre.getRedirectedUrl()).startsWith("/organisasjon/folk?soek=s1_").doesNotContain(merke);
        String siden = tekst(her.send(admin, get(java.net.URI.create(videre.getRedirectedUrl()))));
        assertThat(siden).contains("Hun " + merke, "Ansatt i Enheten " + merke).doesNotContain(">Leder " + merke);
        assertThat(tekst(her.send(leder, get("/organisasjon/folk")))).contains("Hun " + merke).doesNotContain("Admin " + merke);
    }

    @Test
    void skal_ikke_finne_foreldre_eller_folk_i_andre_kommuner() {
        assertThat(tekst(her.send("systemadmin", get("/organisasjon/folk?soek=Berg")))).doesNotContain("Maria Berg", "Sara Berg");
        String forelder = new ApiKlient(nett, "forelder").get("/meg").tekst("personId");
        assertThat(her.send("systemadmin", get("/organisasjon/personer/" + forelder)).getStatus()).isEqualTo(404);
        assertThat(her.send("systemadmin", get("/organisasjon/personer/" + hennes)).getStatus()).isEqualTo(404);
        assertThat(her.send("b.leder", get("/organisasjon/personer/" + hennes)).getStatus()).isEqualTo(404);
    }

    @Test
    void skal_ta_en_rolle_så_den_neste_forespørselen_er_nektet() {
        her.rolle(hennes, "ressursperson", enhet);
        UUID annen = her.enhet("Annen " + merke);
        her.rolle(hennes, "leder", annen);
        her.rolle(her.person("to." + merke + "@proevik.test", "To " + merke), "leder", annen);
        assertThat(her.send(hun, get("/organisasjon")).getStatus()).isEqualTo(200);
        assertThat(ta("leder", annen, admin).getStatus()).isEqualTo(302);
        assertThat(her.send(hun, get("/organisasjon")).getStatus()).isEqualTo(403);
        assertThat(her.spor("RolleAvsluttet", hennes)).isOne();
    }

    @Test
    void skal_gi_og_ta_en_rolle_én_gang_når_siden_sendes_to_ganger() {
        String sti = "/organisasjon/personer/" + hennes + "/roller";
        for (String hva : new String[] {"", "", "/avslutt", "/avslutt"}) {
            assertThat(her.send(leder, post(sti + hva).param("rolle", "ressursperson").param("enhet", enhet.toString()).param("noekkel", hva + merke)).getStatus()).isEqualTo(302);
        }
        assertThat(her.spor("PersonRegistrert", hennes)).isOne();
        assertThat(her.spor("RolleAvsluttet", hennes)).isOne();
    }

    @Test
    void skal_ikke_ta_den_siste_rollen_hun_har() {
        MockHttpServletResponse nei = ta("ansatt", enhet, leder);
        assertThat(nei.getStatus()).isEqualTo(409);
        assertThat(tekst(nei)).contains("Det er den siste rollen hun har", "/slutt");
        assertThat(her.harRollen(hennes, "ansatt", enhet)).isTrue();
    }

    @Test
    void skal_ikke_ta_rollen_fra_en_noe_hviler_på() {
        // Mina eier saken hun meldte.
        new ApiKlient(nett, "barnehage.ansatt").nySak();
        UUID mina = UUID.fromString(new ApiKlient(nett, "barnehage.ansatt").get("/meg").tekst("personId"));
        String solstua = new ApiKlient(nett, "barnehage.ansatt").enhet();
        try (no.stafett.Rollebytte bytte = new no.stafett.Rollebytte(sql)) {
            bytte.gi("barnehage.ansatt", "ressursperson", solstua);
            MockHttpServletResponse nei = her.send("barnehage.styrer", post("/organisasjon/personer/" + mina + "/roller/avslutt").param("rolle", "ansatt").param("enhet", solstua));
            assertThat(nei.getStatus()).isEqualTo(409);
            assertThat(tekst(nei)).contains("Hun har saker, oppgaver eller tiltak her");
        }
    }

    @Test
    void skal_ikke_ta_rollen_fra_den_eneste_lederen_eller_den_eneste_som_styrer() {
        UUID lederen = id(leder);
        her.rolle(lederen, "ressursperson", enhet);
        assertThat(tekst(her.send(admin, post("/organisasjon/personer/" + lederen + "/roller/avslutt").param("rolle", "leder").param("enhet", enhet.toString()))))
                .contains("Ingen andre har rollen Leder");
        assertThat(her.send(admin, post("/organisasjon/personer/" + id(admin) + "/roller/avslutt").param("rolle", "systemadmin")).getStatus()).as("seg selv").isEqualTo(404);
        assertThat(her.send(admin, post("/organisasjon/personer/" + id(admin) + "/stans")).getStatus()).as("seg selv").isEqualTo(404);
        assertThat(her.send(leder, post("/organisasjon/personer/" + lederen + "/roller").param("rolle", "ansatt").param("enhet", enhet.toString())).getStatus()).isEqualTo(404);
    }

    /** Uten en felles kø ville begge sett den andre, og ingen vært igjen. */
    @Test
    void skal_alltid_være_en_igjen_som_styrer_kommunen_når_to_tar_hverandre() throws Exception {
        Organisasjonsproeve alene = new Organisasjonsproeve(nett, sql, "9981");
        String en = "en." + merke + "@proevik.test";
        String to = "to." + merke + "@proevik.test";
        for (String hver : List.of(en, to)) {
            UUID den = alene.person(hver, "Admin " + hver);
            alene.rolle(den, "systemadmin", null);
            alene.rolle(den, "fagansvarlig", null);
        }
        ExecutorService tråder = Executors.newFixedThreadPool(2);
        try {
            List<Integer> svar = new ArrayList<>();
            for (Future<MockHttpServletResponse> ett : tråder.invokeAll(List.<Callable<MockHttpServletResponse>>of(() -> taAdmin(alene, to, en), () -> taAdmin(alene, en, to)))) {
                svar.add(ett.get().getStatus());
            }
            assertThat(svar).containsOnlyOnce(302).doesNotContain(500);
            assertThat(sql.sql("select count(*) from rolle r join person p on p.id = r.person where p.kommune = '9981' and r.rolle = 'systemadmin' and p.brukernavn = any(?)")
                    .param(new String[] {en, to}).query(Long.class).single()).isOne();
        } finally {
            tråder.shutdown();
            sql.sql("delete from rolle where person in (select id from person where kommune = '9981')").update();
        }
    }

    private MockHttpServletResponse taAdmin(Organisasjonsproeve der, String hvem, String av) {
        return der.send(av, post("/organisasjon/personer/" + id(hvem) + "/roller/avslutt").param("rolle", "systemadmin"));
    }

    @Test
    void skal_la_en_rolle_begynne_og_slutte_på_dagen_sin() {
        LocalDate idag = klokke.idag();
        UUID annen = her.enhet("Annen " + merke);
        her.rolle(id(leder), "leder", annen);
        assertThat(gi("ansatt", annen, idag.plusDays(1).toString(), idag.plusDays(30).toString(), leder).getStatus()).isEqualTo(302);
        vakt.gaaOver();
        assertThat(her.harRollen(hennes, "ansatt", annen)).as("ikke begynt").isFalse();
        assertThat(tekst(her.send(leder, get("/organisasjon/personer/" + hennes)))).contains("begynner senere");
        sql.sql("update rolleplan set fra = ? where person = ?").params(idag, hennes).update();
        vakt.gaaOver();
        assertThat(her.harRollen(hennes, "ansatt", annen)).isTrue();
        assertThat(new ApiKlient(nett, hun).get("/meg").innhold().get("roller")).hasSize(2);
        sql.sql("update rolle set fra = null, til = ? where person = ? and enhet = ?").params(idag.minusDays(1), hennes, annen).update();
        assertThat(new ApiKlient(nett, hun).get("/meg").innhold().get("roller")).as("over, også før programmet har tatt den bort").hasSize(1);
        vakt.gaaOver();
        assertThat(her.harRollen(hennes, "ansatt", annen)).isFalse();
        assertThat(her.spor("RollePlanlagt", hennes)).isOne();
        assertThat(her.spor("RolleAvsluttet", hennes)).isOne();
        assertThat(tekst(her.send(admin, get("/organisasjon/historikk?person=" + hennes)))).contains("er slutt for Hun " + merke, "Stafett selv");
    }

    @Test
    void skal_ikke_ta_imot_umulige_dager() {
        LocalDate idag = klokke.idag();
        assertThat(tekst(gi("ressursperson", enhet, idag.minusDays(1).toString(), "", leder))).contains("Første dag må være i dag");
        assertThat(tekst(gi("ressursperson", enhet, idag.plusDays(9).toString(), idag.plusDays(3).toString(), leder))).contains("Siste dag må være");
        assertThat(gi("ressursperson", enhet, "i morgen", "", leder).getStatus()).isEqualTo(422);
        assertThat(gi("systemadmin", null, "", "", leder).getStatus()).isEqualTo(422);
        assertThat(gi("koordinator", enhet, "", "", admin).getStatus()).isEqualTo(422);
    }

    @Test
    void skal_sette_en_siste_dag_men_ikke_la_systemadministratoren_forlenge_alene() {
        LocalDate idag = klokke.idag();
        assertThat(sisteDag(idag.plusDays(10).toString(), admin).getStatus()).isEqualTo(302);
        MockHttpServletResponse nei = sisteDag("", admin);
        assertThat(nei.getStatus()).isEqualTo(422);
        assertThat(tekst(nei)).contains("Rollen kan bare forlenges av lederen");
        assertThat(sisteDag("", leder).getStatus()).isEqualTo(302);
        assertThat(sql.sql("select til is null from rolle where person = ?").param(hennes).query(Boolean.class).single()).isTrue();
        assertThat(her.spor("RolleFikkSlutt", hennes)).isEqualTo(2);
    }

    @Test
    void skal_la_det_systemadministratoren_gir_vente_på_et_ja() {
        assertThat(gi("ressursperson", enhet, "", klokke.idag().plusDays(5).toString(), admin).getStatus()).isEqualTo(302);
        assertThat(her.harRollen(hennes, "ressursperson", enhet)).isFalse();
        String oenske = sql.sql("select id::text from rolleoenske where person = ? and svar is null").param(hennes).query(String.class).single();
        assertThat(her.send(leder, post("/organisasjon/roller/" + oenske).param("svar", "ja")).getStatus()).isEqualTo(302);
        assertThat(sql.sql("select til from rolle where person = ? and rolle = 'ressursperson'").param(hennes).query(LocalDate.class).single()).isEqualTo(klokke.idag().plusDays(5));
    }

    @Test
    void skal_stanse_en_tilgang_midt_i_en_økt_og_åpne_den_igjen() throws Exception {
        Cookie økt = loggInn(hun);
        assertThat(nett.perform(get("/").cookie(økt)).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(tekst(her.send(leder, get("/organisasjon/personer/" + hennes)))).contains("Logget inn", "Stans tilgangen nå");
        assertThat(her.send(leder, post("/organisasjon/personer/" + hennes + "/stans")).getStatus()).isEqualTo(302);
        assertThat(nett.perform(get("/").cookie(økt)).andReturn().getResponse().getRedirectedUrl()).contains("/logg-inn");
        assertThat(her.send(hun, get("/api/v1/meg")).getStatus()).as("passordet virker ikke").isEqualTo(401);
        assertThat(her.spor("TilgangStanset", hennes)).isOne();
        assertThat(her.send(leder, post("/organisasjon/personer/" + hennes + "/slipp-inn")).getStatus()).isEqualTo(302);
        assertThat(new ApiKlient(nett, hun).get("/meg").status()).isEqualTo(200);
    }

    @Test
    void skal_liste_og_avslutte_økter_for_seg_selv_og_for_den_hun_styrer() throws Exception {
        Cookie min = loggInn(hun);
        Cookie annen = loggInn(hun);
        String siden = avsluttEnAnnen(min);
        assertThat(siden).contains("Du er her</span>").doesNotContain(new String(java.util.Base64.getDecoder().decode(min.getValue())));
        assertThat(nett.perform(get("/").cookie(annen)).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(nett.perform(get("/").cookie(min)).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(her.send(leder, post("/organisasjon/personer/" + hennes + "/oekter")).getStatus()).isEqualTo(302);
        assertThat(nett.perform(get("/").cookie(min)).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(her.spor("OekterAvsluttet", hennes)).isEqualTo(2);
    }

    /** Å vite at en forelder har en konto, er å vite at barnet har en sak. */
    @Test
    void skal_ikke_nevne_en_forelder_i_historikken() throws Exception {
        String mor = "mor." + merke + "@proevik.test";
        UUID henne = her.person(mor, "Mor " + merke);
        her.rolle(henne, "forelder", null);
        loggInn(mor);
        avsluttEnAnnen(loggInn(mor));
        assertThat(her.spor("OekterAvsluttet", henne)).isOne();
        loggInn(hun);
        assertThat(her.send(admin, post("/organisasjon/personer/" + hennes + "/oekter")).getStatus()).isEqualTo(302);
        for (String bruker : List.of(admin, leder)) {
            assertThat(tekst(her.send(bruker, get("/organisasjon/historikk")))).contains("Hun " + merke).doesNotContain("Mor " + merke);
            assertThat(tekst(her.send(bruker, get("/api/v1/organisasjon/historikk")))).contains("Hun " + merke).doesNotContain("Mor " + merke);
            assertThat(tekst(her.send(bruker, get("/api/v1/organisasjon/historikk").param("person", henne.toString())))).contains("\"hendelser\":[]");
        }
        her.rolle(henne, "ansatt", enhet);
        assertThat(tekst(her.send(leder, get("/organisasjon/historikk")))).as("hun som også arbeider her").contains("Mor " + merke);
    }

    @Test
    void skal_endre_navn_og_bare_la_systemadministratoren_endre_adressen() {
        her.send(leder, post("/organisasjon/personer/" + hennes + "/navn").param("navn", "Ny " + merke).param("epost", "annen." + merke + "@proevik.test"));
        assertThat(sql.sql("select navn || ' ' || epost from person where id = ?").param(hennes).query(String.class).single()).isEqualTo("Ny " + merke + " " + hun);
        assertThat(tekst(her.send(admin, post("/organisasjon/personer/" + hennes + "/navn").param("navn", "Ny " + merke).param("epost", leder)))).contains("E-postadressen er i bruk");
        assertThat(her.send(admin, post("/organisasjon/personer/" + hennes + "/navn").param("navn", "Ny " + merke).param("epost", "annen." + merke + "@proevik.test")).getStatus())
                .isEqualTo(302);
        assertThat(sql.sql("select count(*) from spor where hendelse = 'PersonEndret' and fakta::text like ? and fakta::text like ?")
                .params("%" + hennes + "%", "%" + merke + "%").query(Long.class).single()).as("navn eller adresse i sporet").isZero();
        assertThat(her.spor("PersonEndret", hennes)).isEqualTo(2);
    }

    @Test
    void skal_gjøre_det_samme_i_API_et() {
        ApiKlient api = new ApiKlient(nett, leder);
        assertThat(api.get("/organisasjon/personer").innhold().toString()).contains("Hun " + merke);
        assertThat(api.get("/organisasjon/personer/" + hennes).innhold().at("/person/roller/0/rolle").asString()).isEqualTo("ansatt");
        assertThat(api.post("/organisasjon/personer/" + hennes + "/roller", Map.of("rolle", "ressursperson", "enhetId", enhet.toString())).innhold().get("venter").asBoolean()).isFalse();
        assertThat(api.post("/organisasjon/personer/" + hennes + "/roller", Map.of("rolle", "koordinator")).status()).isEqualTo(422);
        assertThat(api.post("/organisasjon/personer/" + hennes + "/roller/siste-dag", Map.of("rolle", "ansatt", "enhetId", enhet.toString(), "til",
                klokke.idag().plusDays(3).toString())).status()).isEqualTo(200);
        assertThat(api.post("/organisasjon/personer/" + hennes + "/roller/avslutt", Map.of("rolle", "ansatt", "enhetId", enhet.toString())).status()).isEqualTo(200);
        assertThat(api.post("/organisasjon/personer/" + hennes + "/roller/avslutt", Map.of("rolle", "ressursperson", "enhetId", enhet.toString())).tekst("kode")).isEqualTo("siste_rollen");
        assertThat(api.post("/organisasjon/personer/" + hennes + "/stans", null).innhold().at("/person/tilstand").asString()).isEqualTo("stanset");
        assertThat(api.post("/organisasjon/personer/" + hennes + "/slipp-inn", null).innhold().at("/person/tilstand").asString()).isEqualTo("aktiv");
        assertThat(api.post("/organisasjon/personer/" + hennes + "/oekter", null).status()).isEqualTo(200);
        assertThat(api.get("/organisasjon/historikk?person=" + hennes).innhold().get("hendelser").valueStream().map(h -> h.get("hendelse").asString()))
                .startsWith("TilgangAapnet", "TilgangStanset", "RolleAvsluttet", "RolleFikkSlutt", "PersonRegistrert");
    }

    /** @return siden hun gjorde det fra */
    private String avsluttEnAnnen(Cookie min) throws Exception {
        String siden = tekst(nett.perform(get("/oekter").cookie(min)).andReturn().getResponse());
        java.util.regex.Matcher id = java.util.regex.Pattern.compile("name=\"oekt\" value=\"([^\"]+)\"").matcher(siden);
        assertThat(id.find()).isTrue();
        assertThat(nett.perform(post("/oekter").param("oekt", id.group(1)).cookie(min).with(csrf())).andReturn().getResponse().getStatus()).isEqualTo(302);
        return siden;
    }

    private Cookie loggInn(String bruker) throws Exception {
        return nett.perform(post("/logg-inn").param("brukernavn", bruker).param("passord", "stafett").with(csrf())).andReturn().getResponse().getCookie("stafett");
    }

    private MockHttpServletResponse ta(String rolle, UUID sted, String av) {
        return her.send(av, post("/organisasjon/personer/" + hennes + "/roller/avslutt").param("rolle", rolle).param("enhet", sted.toString()));
    }

    private MockHttpServletResponse gi(String rolle, UUID sted, String fra, String til, String av) {
        return her.send(av, post("/organisasjon/personer/" + hennes + "/roller").param("rolle", rolle).param("enhet", sted == null ? "kommunen" : sted.toString())
                .param("fra", fra).param("til", til));
    }

    private MockHttpServletResponse sisteDag(String til, String av) {
        return her.send(av, post("/organisasjon/personer/" + hennes + "/roller/siste-dag").param("rolle", "ansatt").param("enhet", enhet.toString()).param("til", til));
    }

    private UUID id(String brukernavn) {
        return sql.sql("select id from person where brukernavn = ?").param(brukernavn).query(UUID.class).single();
    }
}
