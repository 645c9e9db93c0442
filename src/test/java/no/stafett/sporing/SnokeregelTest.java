package no.stafett.sporing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Rollebytte;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** De som hadde noe i saken, men ikke slipper inn lenger: tanten, den uklarerte og hun som byttet jobb. Reglene ser dem (SEC-39). */
@Apptest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SnokeregelTest {

    private static final String HUN = "barnehage.ansatt11";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Personer personer;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private Gjennomgang gjennomgang;
    private ApiKlient hun;
    private ApiKlient styrer;
    private String sak;

    @BeforeEach
    void hunHarEnSak() {
        hun = new ApiKlient(nett, HUN);
        styrer = new ApiKlient(nett, "barnehage.styrer");
        sak = hun.nySak();
    }

    @Test
    void skal_se_den_inhabile_som_proever() {
        send("barnehage.styrer", post("/saker/" + sak + "/inhabil").param("slag", "slekt").param("person", bruker(HUN).id().toString()));
        assertThat(hun.get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(hun.get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(funn("barnehage.styrer")).containsExactly("inhabil 2");
        assertThat(funn("personvern")).containsExactly("inhabil 2");
    }

    @Test
    void skal_se_den_som_sperren_stenger_ute_men_ikke_si_det_til_en_leder_som_ikke_er_klarert() {
        String denne = new ApiKlient(nett, "barnehage.ansatt").nySak();
        new ApiKlient(nett, "barnehage.ansatt").post("/saker/" + denne + "/adressesperre", Map.of("grad", "fortrolig", "klarerte", List.of()));
        sak = denne;
        assertThat(hun.get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(new ApiKlient(nett, "skole.ansatt").get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(funn("barnehage.styrer")).containsExactlyInAnyOrder("sperret 1", "sperret 1");
        assertThat(funn("skole.rektor")).isEmpty();
        assertThat(steder("personvern")).hasSize(2).allMatch(Objects::isNull);
        assertThat(steder("barnehage.styrer")).hasSize(2).noneMatch(Objects::isNull);
    }

    @Test
    void skal_ikke_vise_ombudet_hvor_de_som_leser_en_sak_med_adressesperre_arbeider() throws Exception {
        assertThat(send("personvern", get("/saker/" + sak + "/sporing")).getContentAsString()).doesNotContain("Solstua");
        hun.get("/saker/" + sak);
        assertThat(send("personvern", get("/saker/" + sak + "/sporing")).getContentAsString()).contains("Solstua barnehage");
        hun.post("/saker/" + sak + "/adressesperre", Map.of("grad", "fortrolig", "klarerte", List.of()));
        assertThat(send("personvern", get("/saker/" + sak + "/sporing")).getContentAsString()).doesNotContain("Solstua");
        assertThat(send(HUN, get("/saker/" + sak + "/sporing")).getContentAsString()).contains("Solstua barnehage");
    }

    @Test
    void skal_se_den_som_byttet_enhet_som_en_som_var_med() {
        String enhet = hun.enhet();
        try (Rollebytte roller = new Rollebytte(sql)) {
            roller.ta(HUN, "ansatt", enhet);
            roller.gi(HUN, "ansatt", styrer.enhetI("skole"));
            assertThat(hun.get("/saker/" + sak).status()).isEqualTo(404);
        }
        assertThat(funn("personvern")).containsExactly("etter_slutt 1");
    }

    @Test
    void skal_telle_lesing_med_noedtilgang_for_seg() {
        ApiKlient rektor = new ApiKlient(nett, "skole.rektor");
        rektor.post("/noedtilganger", Map.of("saksnummer", hun.get("/saker/" + sak).tekst("saksnummer"), "begrunnelse", "Barnet er hos oss nå, og ingen svarer."));
        assertThat(rektor.get("/saker/" + sak).status()).isEqualTo(200);
        assertThat(rader()).contains("noedtilgang noedtilgang vist");
        assertThat(funn("barnehage.styrer")).containsExactly("noedtilgang 1");
    }

    @Test
    void skal_ikke_la_en_inhabil_leder_gaa_gjennom_lesingene_i_saken() {
        try (Rollebytte roller = new Rollebytte(sql)) {
            roller.gi("barnehage.ansatt12", "leder", hun.enhet());
            new ApiKlient(nett, "skole.ansatt").get("/saker/" + sak);
            assertThat(funn("barnehage.ansatt12")).containsExactly("uten_rolle 1");
            send("barnehage.styrer", post("/saker/" + sak + "/inhabil").param("slag", "slekt").param("person", bruker("barnehage.ansatt12").id().toString()));
            assertThat(funn("barnehage.ansatt12")).isEmpty();
        }
    }

    /** At noen er inhabil i en bestemt sak, sier noe om familien hennes; det er ikke lederens å vite når saken er et annet sted. */
    @Test
    void skal_ikke_si_til_lederen_et_annet_sted_at_den_ansatte_er_inhabil() {
        meldInhabil("helse.ansatt", "slekt");
        assertThat(new ApiKlient(nett, "helse.ansatt").get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(funn("helse.leder")).isEmpty();
        assertThat(funn("barnehage.styrer")).containsExactly("inhabil 1");
        assertThat(funn("personvern")).containsExactly("inhabil 1");
    }

    @Test
    void skal_si_at_den_som_er_foresatt_leser_som_det() {
        meldInhabil(HUN, "foresatt");
        sql.sql("insert into sakstilgang (id, sak, person, rolle, omfang, grunn, fra) values (gen_random_uuid(), cast(? as uuid), ?, 'foresatt', 'alt', 'foresatt', now() - interval '1 day')")
                .params(sak, bruker(HUN).id().verdi()).update();
        assertThat(hun.get("/saker/" + sak).status()).isEqualTo(200);
        assertThat(rader()).containsExactly("foresatt foresatt vist");
    }

    private void meldInhabil(String hvem, String slag) {
        sql.sql("insert into inhabilitet (id, sak, person, slag, meldt) values (gen_random_uuid(), cast(? as uuid), ?, ?, now())")
                .params(sak, bruker(hvem).id().verdi(), slag).update();
    }

    private List<String> rader() {
        return sql.sql("select rolle || ' ' || formaal || ' ' || utfall from spor where sak = cast(? as uuid) and slag = 'lesing'").param(sak)
                .query(String.class).list();
    }

    private List<String> funn(String hvem) {
        return iSaken(hvem).stream().filter(f -> f.sted().regel() != Regel.NATT).map(f -> f.sted().regel().kode() + " " + f.antall()).toList();
    }

    private List<Object> steder(String hvem) {
        return iSaken(hvem).stream().filter(f -> f.sted().regel() == Regel.SPERRET).<Object>map(Funn::enhet).toList();
    }

    private List<Funn> iSaken(String hvem) {
        return gjennomgang.funn(Omraade.til(bruker(hvem)), gjennomgang.denneMaaneden()).stream().filter(f -> f.sted().om().equals(sak)).toList();
    }

    private Bruker bruker(String brukernavn) {
        return personer.finn(brukernavn).orElseThrow();
    }

    private MockHttpServletResponse send(String hvem, MockHttpServletRequestBuilder forespoersel) {
        try {
            return nett.perform(forespoersel.with(user(brukere.loadUserByUsername(hvem))).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
