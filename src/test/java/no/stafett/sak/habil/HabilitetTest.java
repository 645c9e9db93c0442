package no.stafett.sak.habil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Ingen behandler saken til en som står henne nær: fra hun er meldt, ser hun den ikke, og det hun hadde, går videre. */
@Apptest
class HabilitetTest {

    private static final String HUN = "barnehage.ansatt";
    private static final String KOLLEGA = "barnehage.ansatt35";
    private static final String LEDER = "barnehage.styrer";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Forretningsklokke klokke;
    private Saksgang gang;
    private String sak;

    @BeforeEach
    void meldUndring() {
        gang = Saksgang.ny(som(HUN));
        sak = gang.sak();
    }

    @Test
    void skal_miste_saken_med_en_gang_og_gi_alt_videre() {
        medPlan();
        String oppgave = gang.oppgave();
        som(HUN).post("/oppgaver/" + oppgave + "/ta", null);
        som(HUN).post("/saker/" + sak + "/tiltak", Map.of("tiltak", "Lesestund", "ansvarlig", id(HUN)));
        String saksnummer = gang.saken().get("saksnummer").asString();
        assertThat(meld(HUN, HUN).getRedirectedUrl()).isEqualTo("/");
        assertThat(som(HUN).get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(som(HUN).get("/saker/" + sak + "/logg").status()).isEqualTo(404);
        assertThat(som(HUN).get("/saker").innhold().toString()).doesNotContain(sak);
        for (String fane : List.of("mine", "ledige", "enheten", "fullfoert")) {
            assertThat(som(HUN).get("/oppgaver?antall=100&fane=" + fane).innhold().toString()).as(fane).doesNotContain(sak);
        }
        assertThat(som(HUN).get("/oppgaver/" + oppgave).status()).isEqualTo(404);
        assertThat(holder()).isEqualTo(id(LEDER));
        assertThat(sql.sql("select count(*) from oppgave where sak = cast(? as uuid) and behandler is not null and status = 'aapen'").param(sak)
                .query(Integer.class).single()).isZero();
        assertThat(som(LEDER).get("/saker/" + sak + "/tiltak").innhold().toString()).contains("ansvarlig_inhabil");
        assertThat(tekst(send(LEDER, get("/saker/" + sak)))).doesNotContain("Mina Vollan</span> <span class=\"dempet liten roller\"");
        assertThat(tekst(send(LEDER, get("/")))).contains("Mina Vollan er inhabil i sak " + saksnummer);
        assertThat(tekst(send("skole.rektor", get("/")))).doesNotContain(saksnummer);
        assertThat(sql.sql("select count(*) from spor where hendelse = 'InhabilitetMeldt' and sak = cast(? as uuid)").param(sak).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void skal_bli_borte_fra_forsiden_når_lederen_har_sett_det_og_kunne_oppheves_av_henne() {
        meld(HUN, HUN);
        String id = sql.sql("select id from inhabilitet where sak = cast(? as uuid)").param(sak).query(String.class).single();
        assertThat(send(HUN, post("/inhabil/" + id + "/avslutt")).getStatus()).isEqualTo(403);
        assertThat(send("skole.rektor", post("/inhabil/" + id + "/avslutt")).getStatus()).isEqualTo(404);
        send(LEDER, post("/inhabil/" + id + "/sett"));
        send(LEDER, post("/inhabil/" + id + "/sett"));
        assertThat(sql.sql("select count(*) from spor where hendelse = 'InhabilitetSett' and sak = cast(? as uuid)").param(sak).query(Integer.class).single())
                .as("i sporet, én gang").isEqualTo(1);
        assertThat(sql.sql("select sett is not null from inhabilitet where id = cast(? as uuid)").param(id).query(Boolean.class).single()).isTrue();
        assertThat(tekst(send(LEDER, get("/saker/" + sak + "/inhabil")))).contains("Mina Vollan", "Opphev");
        assertThat(send(LEDER, post("/inhabil/" + id + "/avslutt")).getStatus()).isEqualTo(302);
        assertThat(som(HUN).get("/saker/" + sak).status()).isEqualTo(200);
    }

    @Test
    void skal_ikke_kunne_ta_eller_spørres_om_noe_når_lederen_har_meldt_henne() {
        medPlan();
        String oppgave = gang.oppgave();
        assertThat(som(KOLLEGA).get("/oppgaver/" + oppgave).status()).isEqualTo(200);
        assertThat(tekst(send(KOLLEGA, get("/oppgaver/" + oppgave)))).as("hun kan si fra selv").contains("/saker/" + sak + "/inhabil");
        assertThat(meld(LEDER, KOLLEGA).getStatus()).isEqualTo(302);
        assertThat(som(KOLLEGA).get("/oppgaver/" + oppgave).status()).isEqualTo(404);
        assertThat(som(KOLLEGA).post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(404);
        assertThat(som(KOLLEGA).get("/oppgaver?antall=100&fane=ledige").innhold().toString()).doesNotContain(oppgave);
        assertThat(som(HUN).post("/saker/" + sak + "/stafett/overlever", Map.of("til", id(KOLLEGA))).status()).isEqualTo(422);
        assertThat(som(LEDER).post("/saker/" + sak + "/stafett/oppnevn", Map.of("til", id(KOLLEGA), "grunn", "borte")).status()).isEqualTo(422);
        String nummer = gang.saken().get("saksnummer").asString();
        assertThat(som(KOLLEGA).post("/noedtilganger", Map.of("saksnummer", nummer, "begrunnelse", "Barnet er hos oss nå.")).status()).isEqualTo(422);
        assertThat(sql.sql("select slag from inhabilitet where sak = cast(? as uuid)").param(sak).query(String.class).list()).containsExactly("slekt");
    }

    @Test
    void skal_bare_meldes_av_seg_selv_og_lederen() {
        assertThat(meld(HUN, KOLLEGA).getStatus()).isEqualTo(422);
        assertThat(meld("skole.rektor", HUN).getStatus()).isEqualTo(404);
        assertThat(meld(LEDER, "skole.ansatt").getStatus()).isEqualTo(422);
        assertThat(send(HUN, post("/saker/" + sak + "/inhabil").param("person", id(HUN)).param("slag", "foresatt")).getStatus()).isEqualTo(422);
        assertThat(som(HUN).get("/saker/" + sak).status()).isEqualTo(200);
    }

    @Test
    void skal_gjelde_lederen_også() {
        medPlan();
        assertThat(meld(LEDER, LEDER).getRedirectedUrl()).isEqualTo("/");
        assertThat(som(LEDER).get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(som(LEDER).get("/oppgaver?antall=100&fane=enheten").innhold().toString()).doesNotContain(sak);
        meld(HUN, HUN);
        assertThat(holder()).isNotIn(id(HUN), id(LEDER));
    }

    @Test
    void skal_gjelde_den_som_er_foresatt_uten_at_noen_sier_det() {
        sql.sql("update foresatt set person = cast(? as uuid) where sak = cast(? as uuid)").params(id(KOLLEGA), sak).update();
        assertThat(som(KOLLEGA).get("/oppgaver/" + som(HUN).oppgave(sak)).status()).isEqualTo(404);
        String id = sql.sql("select id from inhabilitet where sak = cast(? as uuid) and slag = 'foresatt'").param(sak).query(String.class).single();
        assertThat(send(LEDER, post("/inhabil/" + id + "/avslutt")).getStatus()).isEqualTo(404);
        String ser = "select count(*) from synlige_saker(cast(? as uuid), now()) v where v.sak = cast(? as uuid)";
        gi("deltaker");
        assertThat(sql.sql(ser).params(id(KOLLEGA), sak).query(Integer.class).single()).isZero();
        gi("foresatt");
        assertThat(sql.sql(ser).params(id(KOLLEGA), sak).query(Integer.class).single()).as("sitt eget barns sak, som foresatt").isEqualTo(1);
        sql.sql("update sakstilgang set til = now() where sak = cast(? as uuid) and rolle = 'foresatt'").param(sak).update();
    }

    @Test
    void skal_ikke_kunne_gis_noe_selv_om_noen_prøver_i_databasen() {
        medPlan();
        meld(LEDER, KOLLEGA);
        for (String forsøk : List.of("update stafettpinne set holder = cast(? as uuid) where sak = cast(? as uuid) and til is null",
                "update oppgave set behandler = cast(? as uuid) where sak = cast(? as uuid) and status = 'aapen'",
                "update tiltak set person = cast(? as uuid), status = 'tatt_imot' where sak = cast(? as uuid)")) {
            assertThatThrownBy(() -> sql.sql(forsøk).params(id(KOLLEGA), sak).update()).as(forsøk).isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    /** Hun sier ja til pinnen og meldes i samme øyeblikk. */
    @Test
    void skal_ikke_bli_sittende_med_pinnen_om_hun_tar_imot_idet_hun_meldes() throws Exception {
        for (int runde = 0; runde < 4; runde++) {
            meldUndring();
            medPlan();
            String denne = sak;
            som(HUN).post("/saker/" + denne + "/stafett/overlever", Map.of("til", id(KOLLEGA)));
            ExecutorService to = Executors.newFixedThreadPool(2);
            try {
                Future<Integer> ja = to.submit(() -> som(KOLLEGA).post("/saker/" + denne + "/stafett/ta-imot", null).status());
                Future<Integer> meldt = to.submit(() -> meld(LEDER, KOLLEGA).getStatus());
                assertThat(ja.get()).isLessThan(500);
                assertThat(meldt.get()).isEqualTo(302);
            } finally {
                to.shutdown();
            }
            assertThat(holder()).isNotEqualTo(id(KOLLEGA));
            assertThat(som(KOLLEGA).get("/saker/" + denne).status()).isEqualTo(404);
        }
    }

    /** Plikten til å melde en mistanke er personlig, også om barnet til en slektning. */
    @Test
    void skal_beholde_rommet_sitt_i_en_akuttsak() {
        send(HUN, post("/saker/" + sak + "/akutt"));
        meld(HUN, HUN);
        String oppgave = sql.sql("select id from oppgave where sak = cast(? as uuid) and skjermet and status = 'aapen' limit 1").param(sak)
                .query(String.class).single();
        assertThat(som(HUN).get("/oppgaver/" + oppgave).status()).isEqualTo(200);
        assertThat(som(HUN).get("/saker/" + sak).status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_se_saken_som_vikar_heller() {
        String idag = klokke.idag().toString();
        send(LEDER, post("/organisasjon/vikarer").param("enhet", som(LEDER).enhet()).param("fravaerende", id(HUN)).param("vikar", id(KOLLEGA))
                .param("fra", idag).param("til", idag));
        assertThat(som(KOLLEGA).get("/saker/" + sak).status()).isEqualTo(200);
        meld(LEDER, KOLLEGA);
        assertThat(som(KOLLEGA).get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(sql.sql("select count(*) from vikaroppgaver(cast(? as uuid), now()) v join oppgave o on o.id = v.oppgave where o.sak = cast(? as uuid)")
                .params(id(KOLLEGA), sak).query(Integer.class).single()).isZero();
        sql.sql("update vikariat set avsluttet = now(), avsluttet_av = registrert_av where avsluttet is null").update();
    }

    /** Vikaren låner det den andre ser, og den inhabile ser ingenting. */
    @Test
    void skal_ikke_lånes_av_vikaren_når_den_andre_er_inhabil() {
        String idag = klokke.idag().toString();
        send(LEDER, post("/organisasjon/vikarer").param("enhet", som(LEDER).enhet()).param("fravaerende", id(HUN)).param("vikar", id(KOLLEGA))
                .param("fra", idag).param("til", idag));
        assertThat(som(KOLLEGA).get("/saker/" + sak).status()).isEqualTo(200);
        meld(HUN, HUN);
        assertThat(som(KOLLEGA).get("/saker/" + sak).status()).isEqualTo(404);
        sql.sql("update vikariat set avsluttet = now(), avsluttet_av = registrert_av where avsluttet is null").update();
    }

    /** Planen tilbyr henne ikke, og sier fra ved feltet når hun likevel er valgt. */
    @Test
    void skal_ikke_kunne_velges_til_stafettholder_i_planen() {
        gang.til("nivaa_1");
        gang.fullfoer(Map.of());
        meld(LEDER, KOLLEGA);
        String plan = gang.oppgave();
        som(HUN).post("/oppgaver/" + plan + "/ta", null);
        assertThat(som(HUN).get("/oppgaver/" + plan).innhold().at("/inndata/personer").toString()).contains(id(HUN)).doesNotContain(id(KOLLEGA));
        ApiKlient.Svar svar = som(HUN).post("/oppgaver/" + plan + "/fullfoer", Map.of("svar", Map.of("maal", "x", "evalueringsdato", "2037-08-10",
                "tiltak", List.of(Map.of("tiltak", "x")), "stafettholder", id(KOLLEGA))));
        assertThat(svar.status()).as(svar.innhold().toString()).isEqualTo(422);
        assertThat(svar.innhold().toString()).contains("stafettholder");
    }

    /** Før noen holder pinnen, fører eieren loggen; da fører lederen den. */
    @Test
    void skal_ha_en_som_fører_loggen_på_nivå_0_også() {
        assertThat(som(LEDER).post("/saker/" + sak + "/logg", Map.of("slag", "referat", "tekst", "x")).status()).isEqualTo(403);
        meld(HUN, HUN);
        assertThat(som(LEDER).post("/saker/" + sak + "/logg", Map.of("slag", "referat", "tekst", "x")).status()).isEqualTo(201);
        meld(LEDER, LEDER);
        assertThat(eiere()).hasSize(3).contains(id(HUN), id(LEDER));
    }

    @Test
    void skal_ikke_få_en_ny_eier_når_en_annen_enn_eieren_er_inhabil() {
        meld(LEDER, KOLLEGA);
        meld(LEDER, LEDER);
        assertThat(eiere()).containsExactly(id(HUN));
    }

    /** Enheten har bare én leder. Koordinatoren følger opp i hennes sted, og kan oppheve det som var en feil; hun får ikke vite hvem saken gjelder. */
    @Test
    void skal_si_fra_til_dem_over_når_den_eneste_lederen_er_inhabil() {
        medPlan();
        String nummer = gang.saken().get("saksnummer").asString();
        String oppgave = lederoppgave();
        assertThat(som("koordinator").get("/oppgaver/" + oppgave).status()).isEqualTo(404);
        meld(LEDER, KOLLEGA);
        assertThat(tekst(send("koordinator", get("/")))).doesNotContain(nummer);
        meld(LEDER, LEDER);
        assertThat(tekst(send("koordinator", get("/")))).contains("Lederen er inhabil", "Trude Haugen er inhabil i sak " + nummer, "Kollega 35 er inhabil i sak " + nummer)
                .doesNotContain("Lindås");
        assertThat(tekst(send("systemadmin", get("/")))).contains("Lederen er inhabil", "Solstua barnehage").doesNotContain(nummer, "Trude Haugen", "Lindås");
        assertThat(tekst(send("skole.rektor", get("/")))).doesNotContain("Lederen er inhabil");
        assertThat(som("koordinator").get("/oppgaver/" + oppgave).innhold().at("/oppgave/initialer").asString("")).isEmpty();
        assertThat(som("koordinator").post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
        assertThat(som("koordinator").get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(som(LEDER).get("/oppgaver/" + oppgave).status()).isEqualTo(404);
    }

    @Test
    void skal_kunne_oppheves_av_koordinatoren_når_ingen_leder_kan() {
        String oppgave = lederoppgave();
        meld(LEDER, KOLLEGA);
        assertThat(send("koordinator", post("/inhabil/" + rad(KOLLEGA) + "/avslutt")).getStatus()).as("lederen kan").isEqualTo(404);
        meld(LEDER, LEDER);
        assertThat(som("koordinator").get("/oppgaver/" + oppgave).status()).isEqualTo(200);
        assertThat(send("b.leder", post("/inhabil/" + rad(LEDER) + "/avslutt")).getStatus()).as("en annen kommune").isEqualTo(404);
        assertThat(send("koordinator", post("/inhabil/" + rad(LEDER) + "/avslutt")).getRedirectedUrl()).isEqualTo("/");
        assertThat(som(LEDER).get("/oppgaver/" + oppgave).status()).isEqualTo(200);
        assertThat(som("koordinator").get("/oppgaver/" + oppgave).status()).isEqualTo(404);
        assertThat(send("koordinator", post("/inhabil/" + rad(KOLLEGA) + "/avslutt")).getStatus()).isEqualTo(404);
    }

    /** En oppgave bare lederen kan gjøre, slik varselet om en glemt evaluering er. */
    private String lederoppgave() {
        String oppgave = gang.oppgave();
        sql.sql("update oppgave set roller = '{leder}' where id = ?").param(oppgave).update();
        sql.sql("delete from oppgavekandidat where oppgave = ?").param(oppgave).update();
        sql.sql("insert into oppgavekandidat (oppgave, gruppe, frist, opprettet, ledig) select id, 'e:' || enhet || ':leder', frist, opprettet, true from oppgave where id = ?")
                .param(oppgave).update();
        return oppgave;
    }

    private String rad(String hvem) {
        return sql.sql("select id from inhabilitet where sak = cast(? as uuid) and person = cast(? as uuid) and avsluttet is null").params(sak, id(hvem))
                .query(String.class).single();
    }

    private List<String> eiere() {
        return sql.sql("select person from sakstilgang where sak = cast(? as uuid) and rolle = 'eier' and til is null").param(sak).query(String.class).list();
    }

    private void medPlan() {
        gang.til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        assertThat(holder()).isEqualTo(id(HUN));
    }

    private void gi(String rolle) {
        sql.sql("insert into sakstilgang (id, sak, person, rolle, omfang, grunn, fra) values (gen_random_uuid(), cast(? as uuid), cast(? as uuid), ?, 'alt', 'x', now())")
                .params(sak, id(KOLLEGA), rolle).update();
    }

    private MockHttpServletResponse meld(String av, String hvem) {
        return send(av, post("/saker/" + sak + "/inhabil").param("person", id(hvem)).param("slag", "slekt"));
    }

    private String holder() {
        return sql.sql("select holder from stafettpinne where sak = cast(? as uuid) and til is null").param(sak).query(String.class).single();
    }

    private String id(String brukernavn) {
        return som(brukernavn).get("/meg").tekst("personId");
    }

    private ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }

    private MockHttpServletResponse send(String bruker, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tekst(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
