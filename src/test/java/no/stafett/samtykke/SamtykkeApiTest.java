package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.NyTilgang;
import no.stafett.sak.Sakstilgang;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Samtykkene i saken over API-et og på siden: skriv inn, les, trekk, og når det slutter. */
@Apptest
class SamtykkeApiTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private ApplicationContext program;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private Samtykkevurdering vurdering;
    @Autowired
    private Sakstilgang tilgang;
    @Autowired
    private JdbcClient sql;
    private ApiKlient mina;
    private ApiKlient ppt;

    @BeforeEach
    void folk() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        ppt = new ApiKlient(nett, "ppt.ansatt");
    }

    @AfterEach
    void klokkaTilbake() {
        Klokkestiller.nullstill(program);
    }

    @Test
    void skal_skrive_inn_et_ja_og_si_hva_det_aapner() {
        String sak = mina.nySak();
        ApiKlient.Svar svar = registrer(sak, ja("ppt", "helsestasjon"));
        assertThat(svar.status()).isEqualTo(201);
        assertThat(svar.innhold().get("samtykker")).hasSize(2);
        JsonNode lest = mina.get(sti(sak)).innhold();
        assertThat(tjeneste(lest, "ppt").get("kanDeles").asBoolean()).isTrue();
        assertThat(tjeneste(lest, "ppt").get("regel").asString()).isEqualTo("C13");
        assertThat(lest.at("/samtykker/0/samtykkerNavn").asString()).isEqualTo("Mor Lindås");
        assertThat(lest.at("/samtykker/0/registrertAv").asString()).isEqualTo("Mina Vollan");
    }

    @Test
    void skal_gi_samme_svar_paa_samme_noekkel_og_bare_skrive_en_gang() {
        String sak = mina.nySak();
        String nøkkel = UUID.randomUUID().toString();
        Map<String, Object> ja = ja("ppt");
        JsonNode første = mina.post(sti(sak), ja, nøkkel).innhold();
        assertThat(mina.post(sti(sak), ja, nøkkel).innhold()).isEqualTo(første);
        assertThat(mina.get(sti(sak)).innhold().get("samtykker")).hasSize(1);
    }

    @Test
    void skal_skrive_inn_et_nei_som_gjelder_alle() {
        String sak = mina.nySak();
        registrer(sak, ja("ppt"));
        assertThat(registrer(sak, Map.of("avgjoerelse", "nektet", "samtykkerNavn", "Mor Lindås", "relasjon", "mor", "kanal", "papir",
                "nektelseGrunn", "Vi vil vente.")).status()).isEqualTo(201);
        assertThat(tjeneste(mina.get(sti(sak)).innhold(), "ppt").get("regel").asString()).isEqualTo("C17");
    }

    @ParameterizedTest
    @CsvSource({"kanal,røyksignal", "relasjon,nabo", "avgjoerelse,kanskje", "opplysningstype,alt", "samtykkerNavn,\u200b\u2060",
        "gyldigTil,2020-01-01", "gyldigTil,''", "tjenester,"})
    void skal_peke_paa_feltet_som_er_galt(String felt, String verdi) {
        Map<String, Object> galt = new HashMap<>(ja("ppt"));
        galt.put(felt, "tjenester".equals(felt) ? List.of() : verdi.isEmpty() ? null : verdi);
        ApiKlient.Svar svar = registrer(mina.nySak(), galt);
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().at("/feil/0/felt").asString()).isEqualTo(felt);
    }

    @Test
    void skal_vaere_like_lukket_for_den_som_ikke_ser_saken_som_om_den_ikke_fantes() {
        String sak = mina.nySak();
        assertThat(ppt.get(sti(sak)).status()).isEqualTo(404);
        assertThat(ppt.post(sti(sak), ja("ppt")).status()).isEqualTo(404);
        assertThat(ppt.post(sti(sak) + "/" + UUID.randomUUID() + "/trekk", Map.of("kanal", "muntlig")).status()).isEqualTo(404);
        assertThat(mina.post(sti(sak) + "/" + UUID.randomUUID() + "/trekk", Map.of("kanal", "muntlig")).status()).isEqualTo(404);
    }

    @Test
    void skal_la_den_som_er_med_lese_men_ikke_skrive() {
        Saksgang gang = medPpt(300);
        assertThat(ppt.get(sti(gang.sak())).innhold().get("kanEndre").asBoolean()).isFalse();
        assertThat(ppt.post(sti(gang.sak()), ja("nav")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"muntlig", "papir", "id_porten"})
    void skal_lukke_med_en_gang_naar_samtykket_trekkes_og_si_hva_som_skjer(String kanal) {
        Saksgang gang = medPpt(300);
        ApiKlient.Svar svar = trekk(gang.sak(), kanal);
        assertThat(svar.status()).isEqualTo(200);
        assertThat(svar.innhold().at("/mistetInnsyn/0").asString()).isEqualTo("PPT i Granvik");
        assertThat(svar.tekst("hvaSkjer")).contains("PPT i Granvik").contains("avklare");
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
        assertThat(gang.saken().get("aktiveTrinn").valueStream().map(t -> t.get("trinn").asString())).contains("SB.1");
        assertThat(tjeneste(mina.get(sti(gang.sak())).innhold(), "ppt").get("regel").asString()).isEqualTo("C16");
    }

    @Test
    void skal_slippe_tjenesten_inn_igjen_bare_med_nytt_ja_og_ny_invitasjon() {
        Saksgang gang = medPpt(300);
        trekk(gang.sak(), "muntlig");
        registrer(gang.sak(), ja("ppt"));
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
    }

    @Test
    void skal_trekke_alt_i_en_handling() {
        String sak = mina.nySak();
        registrer(sak, ja("ppt", "nav", "helsestasjon"));
        assertThat(mina.post(sti(sak) + "/" + foerste(sak) + "/trekk", Map.of("kanal", "muntlig", "alt", true)).innhold().get("samtykker")).hasSize(3);
        assertThat(mina.get(sti(sak)).innhold().get("tjenester").valueStream().map(t -> t.get("kanDeles").asBoolean())).containsOnly(false);
    }

    @Test
    void skal_trekke_hvert_ja_hun_har_sagt_om_tjenesten() {
        String sak = mina.nySak();
        registrer(sak, ja("ppt"));
        String første = foerste(sak);
        registrer(sak, ja("ppt"));
        mina.post(sti(sak) + "/" + første + "/trekk", Map.of("kanal", "muntlig"));
        assertThat(tjeneste(mina.get(sti(sak)).innhold(), "ppt").get("kanDeles").asBoolean()).isFalse();
    }

    @Test
    void skal_ikke_trekke_et_nei() {
        String sak = mina.nySak();
        registrer(sak, Map.of("avgjoerelse", "nektet", "samtykkerNavn", "Mor Lindås", "relasjon", "mor", "kanal", "muntlig", "tjenester", List.of("ppt")));
        assertThat(mina.post(sti(sak) + "/" + foerste(sak) + "/trekk", Map.of("kanal", "muntlig")).tekst("kode")).isEqualTo("samtykke_ikke_gitt");
    }

    @ParameterizedTest
    @CsvSource({"2027-02-10,2027-02-10T23:00:00Z", "2027-03-27,2027-03-27T23:00:00Z", "2027-03-28,2027-03-28T22:00:00Z",
        "2027-10-30,2027-10-30T22:00:00Z", "2027-10-31,2027-10-31T23:00:00Z"})
    void skal_slutte_ved_midnatt_norsk_tid_ogsaa_naar_klokka_stilles(LocalDate sisteDag, Instant slutt) {
        Saksgang gang = medPpt((int) java.time.temporal.ChronoUnit.DAYS.between(klokke.idag(), sisteDag));
        assertThat(sql.sql("select distinct utloeper from sakstilgang where sak = ? and grunn = 'invitasjon'")
                .param(UUID.fromString(gang.sak())).query(Instant.class).list()).containsExactly(slutt);
    }

    @Test
    void skal_se_saken_til_siste_sekund_og_ikke_ett_til() {
        LocalDate sisteDag = klokke.idag().plusDays(3);
        Saksgang gang = medPpt(3);
        ZonedDateTime midnatt = sisteDag.plusDays(1).atStartOfDay(Forretningsklokke.NORGE);
        Klokkestiller.flyttTil(program, midnatt.minusSeconds(60).toInstant());
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(200);
        Klokkestiller.flyttTil(program, midnatt.toInstant());
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
    }

    @Test
    void skal_slutte_paa_bursdagen_naar_foresatte_ikke_lenger_kan_svare() {
        LocalDate femten = klokke.idag().plusDays(20);
        SakId sak = SakId.av(sak(femten.minusYears(15)));
        registrer(sak.toString(), ja("ppt"));
        assertThat(vurdering.gjelder(sak, "ppt", femten.minusDays(1))).isTrue();
        assertThat(vurdering.gjelder(sak, "ppt", femten)).isFalse();
        assertThat(vurdering.slutter(sak, "ppt", klokke.idag())).contains(femten);
    }

    @Test
    void skal_la_den_unge_voksne_svare_alene_fra_attenaarsdagen() {
        LocalDate atten = klokke.idag().plusDays(20);
        SakId sak = SakId.av(sak(atten.minusYears(18)));
        registrer(sak.toString(), fra("Ada Lindås", "selv", "ppt"));
        assertThat(vurdering.vurder(sak, "ppt", atten.minusDays(1)).rad()).isEqualTo("C8a");
        assertThat(vurdering.vurder(sak, "ppt", atten).rad()).isEqualTo("C6a");
        registrer(sak.toString(), Map.of("avgjoerelse", "nektet", "samtykkerNavn", "Ada Lindås", "relasjon", "selv", "kanal", "muntlig"));
        registrer(sak.toString(), ja("ppt"));
        assertThat(vurdering.vurder(sak, "ppt", atten).rad()).isEqualTo("C6b");
    }

    @Test
    void skal_la_ungdom_svare_selv_om_helse_fra_seksten() {
        SakId sak = SakId.av(sak(klokke.idag().minusYears(15).minusDays(3)));
        Map<String, Object> helse = new HashMap<>(ja("helsestasjon"));
        helse.put("opplysningstype", "helse");
        registrer(sak.toString(), helse);
        assertThat(vurdering.gjelder(sak, "helsestasjon", klokke.idag())).isTrue();
        assertThat(vurdering.slutter(sak, "helsestasjon", klokke.idag())).contains(klokke.idag().plusYears(1).minusDays(3));
    }

    @Test
    void skal_ikke_aapne_saken_paa_foresattes_egne_opplysninger() {
        String sak = mina.nySak();
        Map<String, Object> egne = new HashMap<>(ja("nav"));
        egne.put("opplysningstype", "foresattes_egne");
        registrer(sak, egne);
        assertThat(tjeneste(mina.get(sti(sak)).innhold(), "nav").get("kanDeles").asBoolean()).isFalse();
    }

    @Test
    void skal_aapne_paa_en_lovhjemmel_lederen_har_vurdert() {
        String sak = mina.nySak();
        Map<String, Object> hjemmel = Map.of("tjeneste", "ppt", "hjemmel", "Forvaltningsloven § 13 b nr. 7", "begrunnelse", "PPT må vite hva som er prøvd.");
        assertThat(mina.post("/saker/" + sak + "/delingshjemler", hjemmel).status()).isEqualTo(403);
        assertThat(new ApiKlient(nett, "barnehage.styrer").post("/saker/" + sak + "/delingshjemler", hjemmel).status()).isEqualTo(201);
        assertThat(vurdering.vurder(SakId.av(sak), "ppt", klokke.idag()).rad()).isEqualTo("C4");
        assertThat(mina.get("/saker/" + sak + "/delingshjemler").innhold().at("/0/tjeneste").asString()).isEqualTo("ppt");
    }

    @Test
    void skal_foere_grunnlaget_for_aa_behandle_opplysningene_for_seg() {
        String sak = mina.nySak();
        registrer(sak, ja("ppt"));
        assertThat(mina.post("/saker/" + sak + "/behandlingsgrunnlag", Map.of("grunnlag", "rettslig_forpliktelse",
                "hjemmel", "Barnehageloven § 42")).status()).isEqualTo(201);
        mina.post(sti(sak) + "/" + foerste(sak) + "/trekk", Map.of("kanal", "muntlig"));
        assertThat(mina.get("/saker/" + sak + "/behandlingsgrunnlag").innhold().at("/0/hjemmel").asString()).isEqualTo("Barnehageloven § 42");
        assertThat(ppt.get("/saker/" + sak + "/behandlingsgrunnlag").status()).isEqualTo(404);
    }

    @Test
    void skal_slutte_for_foresatte_paa_attenaarsdagen() {
        LocalDate atten = klokke.idag().plusDays(20);
        SakId sak = SakId.av(sak(atten.minusYears(18)));
        UUID forelder = sql.sql("select id from person where brukernavn = 'forelder'").query(UUID.class).single();
        tilgang.giPerson(sak, NyTilgang.tilAlt(new PersonId(forelder), "foresatt", "foresatt", null));
        assertThat(sql.sql("select utloeper from sakstilgang where sak = ? and person = ?").params(sak.verdi(), forelder).query(Instant.class).single())
                .isEqualTo(atten.atStartOfDay(Forretningsklokke.NORGE).toInstant());
    }

    @ParameterizedTest
    @CsvSource({"nb,Ingen er spurt ennå", "nn,Ingen er spurde enno", "en,Nobody has been asked yet"})
    void skal_si_paa_siden_at_ingen_er_spurt(String språk, String tekst) throws Exception {
        assertThat(side(mina.nySak(), språk)).contains(tekst);
    }

    @Test
    void skal_vise_og_trekke_paa_siden() throws Exception {
        String sak = mina.nySak();
        nett.perform(post("/saker/" + sak + "/samtykke").with(httpBasic("barnehage.ansatt", "stafett")).with(csrf())
                .param("avgjoerelse", "gitt").param("samtykkerNavn", "Mor Lindås").param("relasjon", "mor").param("tjenester", "ppt")
                .param("opplysningstype", "alminnelig").param("kanal", "papir").param("gyldigTil", klokke.idag().plusDays(90).toString()));
        assertThat(side(sak, "nb")).contains("Mor Lindås").contains("Trekk samtykket").contains("Regel C13.");
        nett.perform(post("/saker/" + sak + "/samtykke/" + foerste(sak) + "/trekk").with(httpBasic("barnehage.ansatt", "stafett"))
                .with(csrf()).param("kanal", "muntlig"));
        assertThat(side(sak, "nb")).doesNotContain("Trekk samtykket").contains("Regel C16.");
    }

    @Test
    void skal_beholde_det_som_er_skrevet_paa_siden_naar_noe_mangler() throws Exception {
        String sak = mina.nySak();
        var svar = nett.perform(post("/saker/" + sak + "/samtykke").with(httpBasic("barnehage.ansatt", "stafett")).with(csrf())
                .param("avgjoerelse", "gitt").param("samtykkerNavn", "Mor Lindås").param("relasjon", "mor")
                .param("opplysningstype", "alminnelig").param("kanal", "papir").param("formaal", "Felles tiltak")).andReturn().getResponse();
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(svar.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).contains("Felles tiltak").contains("#tjenester").contains("#gyldigTil");
    }

    @Test
    void skal_si_fra_om_alt_som_mangler_paa_siden_paa_en_gang() throws Exception {
        var svar = nett.perform(post("/saker/" + mina.nySak() + "/samtykke").with(httpBasic("barnehage.ansatt", "stafett")).with(csrf())
                .param("avgjoerelse", "gitt").param("kanal", "papir")).andReturn().getResponse();
        assertThat(svar.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).contains("#samtykkerNavn", "#relasjon", "#tjenester", "#gyldigTil",
                "id=\"feil-gyldigTil\"", "Kryss av for minst én tjeneste når svaret er ja.");
    }

    private String side(String sak, String språk) throws Exception {
        return nett.perform(get("/saker/" + sak + "/samtykke").cookie(new Cookie("spraak", språk)).with(httpBasic("barnehage.ansatt", "stafett")))
                .andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String sak(LocalDate født) {
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(mina.enhet()));
        undring.put("person", Map.of("fornavn", "Ada", "etternavn", "Lindås", "foedselsdato", født.toString()));
        return mina.post("/saker", undring).tekst("sakId");
    }

    /** PPT er med på nivå 2 med et samtykke så mange dager til. */
    private Saksgang medPpt(int dager) {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        Map<String, Object> ja = new HashMap<>(ja("ppt"));
        ja.put("gyldigTil", klokke.idag().plusDays(dager).toString());
        registrer(gang.sak(), ja);
        gang.fullfoer(Map.of("mottaker", mina.enhetI("ppt")));
        String invitasjon = ppt.get("/oppgaver?fane=ledige&antall=100").innhold().get("oppgaver").valueStream()
                .filter(o -> o.get("sakId").asString().equals(gang.sak())).findFirst().orElseThrow().get("oppgaveId").asString();
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        assertThat(ppt.post("/oppgaver/" + invitasjon + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja"))).status()).isEqualTo(200);
        return gang;
    }

    private ApiKlient.Svar registrer(String sak, Map<String, Object> svar) {
        return mina.post(sti(sak), svar);
    }

    private ApiKlient.Svar trekk(String sak, String kanal) {
        return mina.post(sti(sak) + "/" + foerste(sak) + "/trekk", Map.of("kanal", kanal));
    }

    private String foerste(String sak) {
        return mina.get(sti(sak)).innhold().at("/samtykker/0/samtykkeId").asString();
    }

    private static String sti(String sak) {
        return "/saker/" + sak + "/samtykker";
    }

    private static JsonNode tjeneste(JsonNode oversikt, String tjeneste) {
        return oversikt.get("tjenester").valueStream().filter(t -> t.get("tjeneste").asString().equals(tjeneste)).findFirst().orElseThrow();
    }

    private Map<String, Object> ja(String... tjenester) {
        return fra("Mor Lindås", "mor", tjenester);
    }

    private Map<String, Object> fra(String navn, String relasjon, String... tjenester) {
        return Map.of("avgjoerelse", "gitt", "samtykkerNavn", navn, "relasjon", relasjon, "kanal", "muntlig", "tjenester", List.of(tjenester),
                "gyldigTil", klokke.idag().plusYears(2).toString());
    }
}
