package no.stafett.samtykke;

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
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** En lovhjemmel åpner døren, står i sporet, og kan avsluttes. */
@Apptest
class DelingshjemmelTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private ApplicationContext program;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private JdbcClient sql;
    private ApiKlient mina;
    private ApiKlient styrer;
    private ApiKlient ppt;

    @BeforeEach
    void folk() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        styrer = new ApiKlient(nett, "barnehage.styrer");
        ppt = new ApiKlient(nett, "ppt.ansatt");
    }

    @AfterEach
    void klokkaTilbake() {
        Klokkestiller.nullstill(program);
    }

    @Test
    void skal_skrive_hjemmelen_og_grunnlaget_i_sporet() {
        String sak = mina.nySak();
        String hjemmel = legg(sak, null);
        mina.post("/saker/" + sak + "/behandlingsgrunnlag", Map.of("grunnlag", "rettslig_forpliktelse", "hjemmel", "Barnehageloven § 42"));
        avslutt(sak, hjemmel);
        assertThat(sql.sql("select hendelse || coalesce(' ' || (fakta ->> 'tjeneste'), '') from spor where sak = ? and hendelse in "
                + "('DelingshjemmelLagt', 'BehandlingsgrunnlagLagt', 'DelingshjemmelAvsluttet') order by id").param(UUID.fromString(sak))
                .query(String.class).list()).containsExactly("DelingshjemmelLagt ppt", "BehandlingsgrunnlagLagt", "DelingshjemmelAvsluttet ppt");
        assertThat(sql.sql("select string_agg(fakta::text, ' ') from spor where sak = ?").param(UUID.fromString(sak)).query(String.class).single())
                .as("ingen fritekst").doesNotContain("PPT må vite", "§");
    }

    @Test
    void skal_la_tjenesten_se_saken_saa_lenge_hjemmelen_varer() {
        Saksgang gang = medPptPaaSamtykke(2);
        legg(gang.sak(), klokke.idag().plusDays(30).toString());
        Klokkestiller.flytt(program, "P3D");
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(200);
        Klokkestiller.flytt(program, "P28D");
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
    }

    @Test
    void skal_lukke_saken_for_tjenesten_med_en_gang_hjemmelen_er_avsluttet() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        String hjemmel = legg(gang.sak(), null);
        slippInnPpt(gang);
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(200);
        ApiKlient.Svar svar = avslutt(gang.sak(), hjemmel);
        assertThat(svar.status()).isEqualTo(200);
        assertThat(svar.innhold().at("/mistetInnsyn/0").asString()).isEqualTo("PPT i Granvik");
        assertThat(svar.tekst("hvaSkjer")).contains("PPT i Granvik");
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
        assertThat(mina.get("/saker/" + gang.sak() + "/delingshjemler").innhold().at("/0/avslutning").asString()).isEqualTo("PPT er ferdig.");
    }

    @Test
    void skal_beholde_tjenesten_som_ogsaa_er_med_paa_samtykke() {
        Saksgang gang = medPptPaaSamtykke(300);
        ApiKlient.Svar svar = avslutt(gang.sak(), legg(gang.sak(), null));
        assertThat(svar.innhold().get("mistetInnsyn")).isEmpty();
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(200);
    }

    @Test
    void skal_bare_la_lederen_avslutte_og_bare_en_gang() {
        String sak = mina.nySak();
        String hjemmel = legg(sak, null);
        String sti = "/saker/" + sak + "/delingshjemler/" + hjemmel + "/avslutt";
        assertThat(mina.post(sti, Map.of("begrunnelse", "Nei.")).status()).isEqualTo(403);
        assertThat(new ApiKlient(nett, "ppt.leder").post(sti, Map.of("begrunnelse", "Nei.")).status()).isEqualTo(404);
        assertThat(styrer.post("/saker/" + mina.nySak() + "/delingshjemler/" + hjemmel + "/avslutt", Map.of("begrunnelse", "Nei.")).status()).isEqualTo(404);
        assertThat(styrer.post(sti, Map.of("begrunnelse", " ")).status()).isEqualTo(422);
        assertThat(avslutt(sak, hjemmel).status()).isEqualTo(200);
        assertThat(avslutt(sak, hjemmel).tekst("kode")).isEqualTo("hjemmel_avsluttet");
    }

    @Test
    void skal_avslutte_paa_siden_og_si_hva_som_skjedde() throws Exception {
        String sak = mina.nySak();
        String hjemmel = legg(sak, null);
        assertThat(side(sak, "barnehage.ansatt")).contains("Forvaltningsloven § 13 b nr. 7").doesNotContain("/avslutt\"");
        assertThat(side(sak, "barnehage.styrer")).contains("/samtykke/hjemmel/" + hjemmel + "/avslutt");
        var svar = nett.perform(post("/saker/" + sak + "/samtykke/hjemmel/" + hjemmel + "/avslutt").with(httpBasic("barnehage.styrer", "stafett"))
                .with(csrf()).param("begrunnelse", "PPT er ferdig.")).andReturn();
        assertThat(svar.getResponse().getRedirectedUrl()).isEqualTo("/saker/" + sak + "/samtykke");
        assertThat(svar.getFlashMap().get("hvaSkjedde").toString()).startsWith("Lovhjemmelen er avsluttet.");
        assertThat(side(sak, "barnehage.styrer")).contains("gjelder ikke lenger", "PPT er ferdig.").doesNotContain("/avslutt\"");
    }

    @Test
    void skal_si_fra_paa_siden_naar_grunnen_mangler() throws Exception {
        String sak = mina.nySak();
        var svar = nett.perform(post("/saker/" + sak + "/samtykke/hjemmel/" + legg(sak, null) + "/avslutt")
                .with(httpBasic("barnehage.styrer", "stafett")).with(csrf()).param("begrunnelse", "  ")).andReturn();
        assertThat(svar.getFlashMap().get("hjemmelfeil").toString()).contains("Skriv hvorfor");
    }

    private String side(String sak, String hvem) throws Exception {
        return nett.perform(get("/saker/" + sak + "/samtykke").with(httpBasic(hvem, "stafett"))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String legg(String sak, String til) {
        Map<String, Object> ny = new HashMap<>(Map.of("tjeneste", "ppt", "hjemmel", "Forvaltningsloven § 13 b nr. 7", "begrunnelse", "PPT må vite hva som er prøvd."));
        ny.put("til", til);
        return styrer.post("/saker/" + sak + "/delingshjemler", ny).tekst("delingshjemmelId");
    }

    private ApiKlient.Svar avslutt(String sak, String hjemmel) {
        return styrer.post("/saker/" + sak + "/delingshjemler/" + hjemmel + "/avslutt", Map.of("begrunnelse", "PPT er ferdig."));
    }

    private Saksgang medPptPaaSamtykke(int dager) {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        mina.post("/saker/" + gang.sak() + "/samtykker", Map.of("avgjoerelse", "gitt", "samtykkerNavn", "Mor Lindås", "relasjon", "mor",
                "kanal", "muntlig", "tjenester", List.of("ppt"), "gyldigTil", klokke.idag().plusDays(dager).toString()));
        slippInnPpt(gang);
        return gang;
    }

    private void slippInnPpt(Saksgang gang) {
        assertThat(gang.fullfoer(Map.of("mottaker", mina.enhetI("ppt"))).status()).isEqualTo(200);
        String invitasjon = ppt.get("/oppgaver?fane=ledige&antall=100").innhold().get("oppgaver").valueStream()
                .filter(o -> o.get("sakId").asString().equals(gang.sak())).findFirst().orElseThrow().get("oppgaveId").asString();
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        assertThat(ppt.post("/oppgaver/" + invitasjon + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja"))).status()).isEqualTo(200);
    }
}
