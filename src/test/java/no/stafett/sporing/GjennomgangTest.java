package no.stafett.sporing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Gjennomgangen finner de som snoket blant tusen vanlige lesinger (SEC-39), viser hver bare det hun skal gå gjennom,
 * og vet ingenting om akuttrommet.
 */
@Apptest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GjennomgangTest {

    private static final YearMonth MARS = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

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
    @Autowired
    private Funnleser leser;
    private ApiKlient mina;
    private String adas;

    @BeforeAll
    void leggInnMaaneden() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        adas = mina.nySak();
        // 1000 vanlige lesinger på dagtid, av femti kolleger.
        IntStream.range(0, 1000).forEach(n -> les("barnehage.ansatt%02d".formatted(1 + n % 50), adas, dag(1 + n % 28).withMinute(n % 60), "oppfoelging", "vist"));
        les("skole.ansatt", adas, dag(3), "ingen", "nektet");
        hattTilgang("helse.ansatt", adas, dag(1));
        les("helse.ansatt", adas, dag(4), "ingen", "nektet");
        les("barnehage.ansatt", ny("Vollan"), dag(5), "oppfoelging", "vist");
        les("barnehage.ansatt06", egetBarn("barnehage.ansatt06"), dag(5), "oppfoelging", "vist");
        les("barnehage.ansatt03", adas, dag(6).withHour(23), "oppfoelging", "vist");
        les("barnehage.ansatt03", adas, dag(7).withHour(2), "oppfoelging", "vist");
        for (int n = 0; n < 15; n++) {
            les("barnehage.ansatt04", mina.nySak(), dag(8).withHour(10).withMinute(35).plusMinutes(3L * n), "oppfoelging", "vist");
        }
        les("barnehage.ansatt08", adas, dag(10), "inhabil", "nektet");
        les("barnehage.ansatt09", adas, dag(11), "sperret", "nektet");
        les("barnehage.ansatt10", adas, dag(12), "noedtilgang", "vist");
        les("barnehage.ansatt05", avsluttet(LocalDateTime.of(2026, 1, 5, 12, 0)), dag(9), "oppfoelging", "vist");
    }

    @Test
    void skal_finne_alle_som_snoket_og_nesten_ingen_andre() {
        List<String> funn = funn("personvern", MARS);
        assertThat(funn).containsExactlyInAnyOrder("uten_rolle skole.ansatt 1", "etter_slutt helse.ansatt 1", "naer barnehage.ansatt 1",
                "naer barnehage.ansatt06 1", "natt barnehage.ansatt03 2", "mange barnehage.ansatt04 17", "avsluttet barnehage.ansatt05 1",
                "inhabil barnehage.ansatt08 1", "sperret barnehage.ansatt09 1", "noedtilgang barnehage.ansatt10 1");
    }

    @Test
    void skal_vise_en_leder_det_de_ansatte_leste_og_det_andre_leste_hos_enheten() {
        assertThat(funn("skole.rektor", MARS)).containsExactly("uten_rolle skole.ansatt 1");
        assertThat(funn("barnehage.styrer", MARS)).hasSize(10);
        assertThat(funn("b.leder", MARS)).isEmpty();
    }

    @Test
    void skal_ikke_la_noen_gaa_gjennom_seg_selv() {
        les("barnehage.styrer", adas, LocalDateTime.of(2025, 12, 9, 23, 0), "ledelse", "vist");
        assertThat(funn("barnehage.styrer", YearMonth.of(2025, 12))).isEmpty();
        assertThat(funn("personvern", YearMonth.of(2025, 12))).containsExactly("natt barnehage.styrer 1");
    }

    /** Verken funn, tall eller rader endrer seg når noe skjer i rommet. */
    @Test
    void skal_ikke_vite_noe_om_akuttrommet() {
        YearMonth mai = YearMonth.of(2026, 5);
        les("barnehage.ansatt", adas, LocalDateTime.of(2026, 5, 4, 12, 0), "oppfoelging", "vist");
        Omraade ombudet = Omraade.til(bruker("personvern"));
        List<Funn> foer = leser.funn(ombudet, mai);
        Funnleser.Omfang omfangFoer = leser.omfang(ombudet, mai);
        sql.sql("insert into spor (tid, person, sak, hendelse, fakta, slag, kommune, formaal, sted, utfall, skjermet) "
                + "values (?, ?, ?, 'Lest', '{}', 'lesing', '9901', 'ingen', 'sak.akutt', 'vist', true)").params(tid(LocalDateTime.of(2026, 5, 4, 23, 0)),
                bruker("barnehage.ansatt01").id().toString(), UUID.fromString(adas)).update();
        assertThat(leser.funn(ombudet, mai)).isEqualTo(foer);
        assertThat(leser.omfang(ombudet, mai)).isEqualTo(omfangFoer);
    }

    @Test
    void skal_ta_vurdering_og_merknad_og_la_maaneden_signeres_naar_alt_er_vurdert() throws Exception {
        les("barnehage.ansatt07", adas, LocalDateTime.of(2026, 4, 9, 23, 0), "oppfoelging", "vist");
        Funn.Sted sted = leser.funn(Omraade.til(bruker("barnehage.styrer")), APRIL).get(0).sted();
        assertThat(send("barnehage.styrer", post("/sporing/signer").param("maaned", "2026-04")).getStatus()).isEqualTo(302);
        assertThat(gjennomgang.erSignert(Omraade.til(bruker("barnehage.styrer")), APRIL)).isFalse();
        assertThat(vurder("barnehage.styrer", sted, "foelges_opp", "").getStatus()).isEqualTo(422);
        assertThat(vurder("barnehage.styrer", sted, "foelges_opp", "Snakket med henne i dag.").getStatus()).isEqualTo(302);
        assertThat(side("personvern", adresse(sted))).contains("Snakket med henne i dag.", "Trude Haugen");
        send("barnehage.styrer", post("/sporing/signer").param("maaned", "2026-04"));
        assertThat(gjennomgang.erSignert(Omraade.til(bruker("barnehage.styrer")), APRIL)).isTrue();
        assertThat(gjennomgang.erSignert(Omraade.til(bruker("personvern")), APRIL)).isFalse();
        assertThat(sql.sql("select hendelse from spor where hendelse in ('FunnVurdert', 'MaanedSignert') order by id").query(String.class).list())
                .containsExactly("FunnVurdert", "MaanedSignert");
    }

    @Test
    void skal_vurderes_paa_nytt_naar_det_kommer_lesinger_til() {
        YearMonth nå = gjennomgang.denneMaaneden();
        Omraade ombudet = Omraade.til(bruker("personvern"));
        ApiKlient utenfor = new ApiKlient(nett, "skole.ansatt");
        String sak = mina.nySak();
        utenfor.get("/saker/" + sak);
        Funn.Sted sted = gjennomgang.funn(ombudet, nå).stream().map(Funn::sted).filter(s -> s.om().equals(sak)).findFirst().orElseThrow();
        gjennomgang.vurder(ombudet, sted, "i_orden", null, UUID.randomUUID());
        assertThat(gjennomgang.hent(ombudet, sted).vurdering().kode()).isEqualTo("i_orden");
        utenfor.get("/saker/" + sak);
        assertThat(gjennomgang.hent(ombudet, sted).vurdering()).isNull();
    }

    /** En side som sto åpen da hun mistet tilgangen, spurte selv. Det er først når hun prøver igjen, at det er et funn. */
    @Test
    void skal_ikke_regne_det_en_aapen_side_spurte_om_som_snoking() {
        ApiKlient utenfor = new ApiKlient(nett, "skole.ansatt");
        String sak = mina.nySak();
        assertThat(utenfor.get("/oppgaver/" + mina.oppgave(sak) + "/stand").status()).isEqualTo(404);
        assertThat(funnOm(sak)).isEmpty();
        utenfor.get("/saker/" + sak);
        assertThat(funnOm(sak)).containsExactly(1L);
    }

    @Test
    void skal_aapne_radene_bak_hvert_funn() throws Exception {
        for (Funn funn : leser.funn(Omraade.til(bruker("personvern")), MARS)) {
            assertThat(leser.rader(Omraade.til(bruker("personvern")), funn.sted(), null, 100).rader()).hasSize((int) funn.antall());
            assertThat(side("personvern", adresse(funn.sted()))).contains("Din vurdering").doesNotContain("??");
        }
        assertThat(side("personvern", "/sporing?maaned=2026-03")).contains("Kollega 04", "Prøvde å åpne en sak uten grunn").doesNotContain("??", "Lindås");
    }

    /** Den som leser mye om natta, har tusener av lesinger i ett funn; siden skal tåle det. */
    @Test
    void skal_vise_mange_lesinger_side_for_side() throws Exception {
        IntStream.range(0, 230).forEach(n -> les("barnehage.ansatt07", adas, LocalDateTime.of(2025, 6, 11, 23, n % 60), "oppfoelging", "vist"));
        Omraade ombudet = Omraade.til(bruker("personvern"));
        Funn funn = leser.funn(ombudet, YearMonth.of(2025, 6)).stream().filter(f -> f.antall() == 230).findFirst().orElseThrow();
        List<Long> sett = new ArrayList<>();
        Long etter = null;
        do {
            Funnleser.Side side = leser.rader(ombudet, funn.sted(), etter, 100);
            side.rader().forEach(rad -> sett.add(rad.id()));
            etter = side.neste();
        } while (etter != null);
        assertThat(sett).hasSize(230).doesNotHaveDuplicates();
        String foerste = side("personvern", adresse(funn.sted()));
        assertThat(foerste).contains("230 lesinger", "Neste 100");
        assertThat(foerste.split("<time ", -1)).hasSizeBetween(101, 104);
    }

    @Test
    void skal_si_at_et_funn_utenfor_omraadet_ikke_finnes() {
        Funn.Sted sted = leser.funn(Omraade.til(bruker("personvern")), MARS).get(0).sted();
        assertThatThrownBy(() -> gjennomgang.hent(Omraade.til(bruker("b.leder")), sted)).isInstanceOf(FinnesIkke.class);
        assertThat(send("b.leder", get(adresse(sted))).getStatus()).isEqualTo(404);
        assertThat(send("barnehage.ansatt", get("/sporing")).getStatus()).isEqualTo(403);
        assertThat(send("personvern", get("/sporing?maaned=tull")).getStatus()).isEqualTo(404);
        assertThat(send("personvern", get("/sporing?maaned=%2B999999999-12")).getStatus()).isEqualTo(404);
        assertThat(send("personvern", get("/sporing/funn?maaned=2026-03&regel=TULL")).getStatus()).isEqualTo(404);
    }

    private List<String> funn(String brukernavn, YearMonth maaned) {
        Map<UUID, String> navn = new HashMap<>();
        sql.sql("select id, brukernavn from person").query((rs, n) -> navn.put(rs.getObject(1, UUID.class), rs.getString(2))).list();
        return leser.funn(Omraade.til(bruker(brukernavn)), maaned).stream()
                .map(f -> f.sted().regel().kode() + " " + navn.get(f.sted().person().verdi()) + " " + f.antall()).toList();
    }

    /** Hvor mange lesinger det er i hvert funn om saken denne måneden. */
    private List<Long> funnOm(String sak) {
        return leser.funn(Omraade.til(bruker("personvern")), gjennomgang.denneMaaneden()).stream().filter(f -> f.sted().om().equals(sak)).map(Funn::antall).toList();
    }

    private MockHttpServletResponse vurder(String hvem, Funn.Sted sted, String vurdering, String merknad) {
        return send(hvem, post("/sporing/funn").param("maaned", sted.maaned().toString()).param("regel", sted.regel().name())
                .param("person", sted.person().toString()).param("om", sted.om()).param("vurdering", vurdering).param("merknad", merknad)
                .param("noekkel", UUID.randomUUID().toString()));
    }

    private static String adresse(Funn.Sted s) {
        return "/sporing/funn?maaned=%s&regel=%s&person=%s&om=%s".formatted(s.maaned(), s.regel(), s.person(), s.om());
    }

    private String side(String hvem, String sti) throws Exception {
        MockHttpServletResponse svar = send(hvem, get(sti));
        assertThat(svar.getStatus()).isEqualTo(200);
        return svar.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String hvem, MockHttpServletRequestBuilder forespoersel) {
        try {
            return nett.perform(forespoersel.with(user(brukere.loadUserByUsername(hvem))).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Bruker bruker(String brukernavn) {
        return personer.finn(brukernavn).orElseThrow();
    }

    private static LocalDateTime dag(int dag) {
        return LocalDateTime.of(2026, 3, dag, 13, 0);
    }

    private static Timestamp tid(LocalDateTime norsk) {
        return Timestamp.from(norsk.atZone(Forretningsklokke.NORGE).toInstant());
    }

    private void les(String hvem, String sak, LocalDateTime naar, String formaal, String utfall) {
        Bruker leser = bruker(hvem);
        sql.sql("insert into spor (tid, person, sak, hendelse, fakta, slag, kommune, rolle, enhet, formaal, sted, utfall) "
                + "values (?, ?, ?, 'Lest', '{}', 'lesing', '9901', 'ansatt', ?, ?, 'sak', ?)").params(tid(naar), leser.id().toString(),
                UUID.fromString(sak), leser.enheter().get(0).verdi(), formaal, utfall).update();
    }

    private String ny(String etternavn) {
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(mina.enhet()));
        undring.put("person", Map.of("fornavn", "Ida", "etternavn", etternavn, "foedselsdato", "2020-05-04"));
        undring.put("naerFamilien", "nei");
        return mina.post("/saker", undring).tekst("sakId");
    }

    private String egetBarn(String hvem) {
        String sak = mina.nySak();
        sql.sql("update foresatt set person = ? where sak = ?").params(bruker(hvem).id().verdi(), UUID.fromString(sak)).update();
        return sak;
    }

    private String avsluttet(LocalDateTime naar) {
        String sak = mina.nySak();
        sql.sql("update sak set avsluttet = ? where id = ?").params(tid(naar), UUID.fromString(sak)).update();
        return sak;
    }

    private void hattTilgang(String hvem, String sak, LocalDateTime til) {
        sql.sql("insert into sakstilgang (id, sak, person, rolle, omfang, grunn, fra, til) values (?, ?, ?, 'deltaker', 'alt', 'invitasjon', ?, ?)")
                .params(UUID.randomUUID(), UUID.fromString(sak), bruker(hvem).id().verdi(), tid(til.minusMonths(2)), tid(til)).update();
    }
}
