package no.stafett.sporing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** Hver lesing av en sak gir én rad i sporet, også når svaret er nei (SEC-37). */
@Apptest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LesesporTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private UserDetailsService brukere;
    private ApiKlient mina;
    private String sak;

    @BeforeEach
    void nySak() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        sak = mina.nySak();
    }

    @Test
    void skal_skrive_en_rad_for_hvert_kall_med_rolle_enhet_og_formaal() {
        mina.get("/saker/" + sak);
        mina.get("/saker/" + sak + "/historikk");
        assertThat(lesinger()).containsExactly("sak eier vist oppfoelging Solstua barnehage", "sak.historikk eier vist oppfoelging Solstua barnehage");
    }

    @Test
    void skal_skrive_en_rad_for_hver_side() throws Exception {
        String oppgave = mina.oppgave(sak);
        assertThat(side("barnehage.ansatt", "/saker/" + sak)).isEqualTo(200);
        assertThat(side("barnehage.ansatt", "/oppgaver/" + oppgave)).isEqualTo(200);
        assertThat(side("barnehage.ansatt", "/saker/" + sak + "/modell")).isEqualTo(200);
        assertThat(lesinger()).map(l -> l.split(" ")[0]).containsExactly("sak", "sak", "oppgave");
    }

    /** Forsiden viser saksnumre og hvorfor noen tok seg inn: den er en liste som de andre. */
    @Test
    void skal_skrive_en_rad_for_forsiden() throws Exception {
        String telle = "select count(*) from spor s join person p on p.id::text = s.person where p.brukernavn = 'barnehage.ansatt' and s.sted = 'minDag' "
                + "and s.slag = 'lesing' and s.formaal = 'oversikt' and s.sak is null";
        long før = sql.sql(telle).query(Long.class).single();
        assertThat(side("barnehage.ansatt", "/")).isEqualTo(200);
        assertThat(sql.sql(telle).query(Long.class).single()).isEqualTo(før + 1);
    }

    /** Siden viser loggen også når det som ble sendt, ikke gikk an. */
    @Test
    void skal_skrive_en_lesing_naar_siden_vises_om_igjen_fordi_noe_var_galt() throws Exception {
        int status = nett.perform(post("/saker/" + sak + "/logg").param("slag", "tull")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(user(brukere.loadUserByUsername("barnehage.ansatt"))))
                .andReturn().getResponse().getStatus();
        assertThat(status).isEqualTo(422);
        assertThat(lesinger()).map(l -> l.split(" ")[0]).containsExactly("sak.logg");
    }

    @Test
    void skal_skrive_ogsaa_det_som_ble_nektet() throws Exception {
        assertThat(new ApiKlient(nett, "skole.ansatt").get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(side("skole.ansatt", "/saker/" + sak)).isEqualTo(404);
        assertThat(side("forelder", "/saker/" + sak)).isEqualTo(403);
        assertThat(new ApiKlient(nett, "skole.ansatt").get("/saker/" + sak + "/sporing").status()).isEqualTo(404);
        assertThat(lesinger()).containsExactly("sak ansatt nektet ingen Lia skole", "sak ansatt nektet ingen Lia skole",
                "sak forelder nektet ingen –", "sak.sporing ansatt nektet ingen Lia skole");
    }

    @Test
    void skal_skrive_en_endring_som_ble_nektet() throws Exception {
        String oppgave = mina.oppgave(sak);
        new ApiKlient(nett, "skole.ansatt").post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(lesinger()).contains("oppgave.ta ansatt nektet ingen Lia skole");
    }

    /** Siden spør selv hvor oppgaven er, og den som får svar, har ikke lest noe. */
    @Test
    void skal_skrive_at_noen_spurte_hvor_oppgaven_er_bare_naar_svaret_var_nei() {
        String stand = "/oppgaver/" + mina.oppgave(sak) + "/stand";
        assertThat(mina.get(stand).status()).isEqualTo(200);
        assertThat(new ApiKlient(nett, "skole.ansatt").get(stand).status()).isEqualTo(404);
        assertThat(lesinger()).filteredOn(l -> l.startsWith("oppgave.stand")).containsExactly("oppgave.stand ansatt nektet ingen Lia skole");
    }

    @Test
    void skal_si_at_en_kollega_kan_ta_oppgaven_og_at_lederen_leder() {
        String oppgave = mina.oppgave(sak);
        new ApiKlient(nett, "barnehage.ansatt02").get("/oppgaver/" + oppgave);
        new ApiKlient(nett, "barnehage.styrer").get("/saker/" + sak);
        assertThat(lesinger()).contains("oppgave ansatt vist oppgave Solstua barnehage", "sak leder vist ledelse Solstua barnehage");
    }

    @Test
    void skal_skrive_en_rad_for_ei_liste_og_ikke_en_for_hver_sak() {
        long foer = antall("hendelse = 'Lest'");
        mina.get("/saker");
        assertThat(antall("hendelse = 'Lest'")).isEqualTo(foer + 1);
        assertThat(lesinger()).isEmpty();
    }

    @Test
    void skal_ikke_ta_med_det_som_ikke_ligner_en_id() {
        long foer = antall("true");
        mina.get("/oppgaver/Ada%20Lindaas");
        assertThat(sql.sql("select coalesce(oppgave, '') from spor order by id desc limit 1").query(String.class).single()).isEmpty();
        assertThat(antall("true")).isEqualTo(foer + 1);
    }

    @Test
    void skal_skrive_at_et_utkast_ble_lagret() {
        String oppgave = mina.oppgave(sak);
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        mina.put("/oppgaver/" + oppgave + "/utkast", Map.of("hva", "Ada sitter alene."), Map.of());
        assertThat(sql.sql("select oppgave from spor where sak = ? and hendelse = 'UtkastLagret' order by id desc limit 1")
                .param(UUID.fromString(sak)).query(String.class).single()).isEqualTo(oppgave);
    }

    @Test
    void skal_ikke_ha_navn_eller_fritekst_i_sporet() {
        Saksgang.ny(mina).til("nivaa_1");
        String alt = String.join("\n", sql.sql("select s::text from spor s").query(String.class).list());
        assertThat(alt).doesNotContain("Ada", "Lindås", "Mor ", "Mina", "Vollan", "sett dette flere ganger", "leker lite");
    }

    @Test
    void skal_merke_alt_i_akuttrommet_ogsaa_lesingene() throws Exception {
        nett.perform(post("/saker/" + sak + "/akutt").with(som("barnehage.ansatt")).with(SecurityMockMvcRequestPostProcessors.csrf()));
        side("barnehage.ansatt", "/saker/" + sak + "/akutt/videre");
        for (String oppgave : sql.sql("select id from oppgave where sak = ? and skjermet").param(UUID.fromString(sak)).query(String.class).list()) {
            mina.get("/oppgaver/" + oppgave);
            new ApiKlient(nett, "barnehage.styrer").get("/oppgaver/" + oppgave);
            mina.post("/oppgaver/" + oppgave + "/ta", null);
        }
        assertThat(sql.sql("""
                select count(*) from spor s where sak = ? and not skjermet and (hendelse = 'AkuttStartet' or sted like 'sak.akutt%'
                    or exists (select 1 from oppgave o where o.id = s.oppgave and o.skjermet))""").param(UUID.fromString(sak))
                .query(Long.class).single()).isZero();
        assertThat(antall("sak = '" + sak + "' and skjermet and slag = 'lesing'")).isEqualTo(5);
    }

    private int side(String brukernavn, String sti) throws Exception {
        return nett.perform(get(sti).with(som(brukernavn))).andReturn().getResponse().getStatus();
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor som(String brukernavn) {
        return user(brukere.loadUserByUsername(brukernavn));
    }

    private long antall(String vilkår) {
        return sql.sql("select count(*) from spor where " + vilkår).query(Long.class).single();
    }

    /** Sted, rolle, utfall, formål og enhet for hver lesing av saken, i rekkefølge. */
    private List<String> lesinger() {
        return sql.sql("""
                select concat_ws(' ', s.sted, s.rolle, s.utfall, s.formaal, coalesce(e.navn, '–')) from spor s left join enhet e on e.id = s.enhet
                 where s.sak = ? and s.slag = 'lesing' order by s.id""").param(UUID.fromString(sak)).query(String.class).list();
    }
}
