package no.stafett.stafettlogg.angre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** En beslutning om nivå angres av den som tok den, så lenge ingen har gjort noe siden. */
@Apptest
class AngringTest {

    private static final String GRUNN = "Vi trykket på feil nivå.";

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

    @BeforeEach
    void folk() {
        mina = som("barnehage.ansatt");
        styrer = som("barnehage.styrer");
    }

    @AfterEach
    void klokkaTilbake() {
        Klokkestiller.nullstill(program);
    }

    @ParameterizedTest
    @CsvSource({"barnehage.ansatt, nivaa_1, nivaa_2", "barnehage.ansatt, nivaa_1, nivaa_3", "b.ansatt, nivaa_1, nivaa_2", "felles.ansatt, nivaa_1, nivaa_2"})
    void skal_være_tilbake_ved_beslutningen_og_kunne_føres_til_slutt(String hvem, String fra, String til) {
        ApiKlient hun = som(hvem);
        Saksgang gang = Saksgang.ny(hun).til(fra).tilBeslutning();
        JsonNode før = hun.get("/oppgaver/" + gang.oppgave()).innhold();
        gang.til(til);
        ApiKlient.Svar svar = angre(hun, gang);
        assertThat(svar.status()).as(svar.innhold().toString()).isEqualTo(200);
        assertThat(svar.innhold().get("nivaa").asString()).isEqualTo(fra.substring(6));
        JsonNode igjen = hun.get("/oppgaver/" + svar.tekst("oppgaveId")).innhold();
        assertThat(igjen.get("erMin").asBoolean()).isTrue();
        assertThat(List.of(igjen.get("trinn"), igjen.get("forslag"), igjen.get("utfall"))).isEqualTo(List.of(før.get("trinn"), før.get("forslag"), før.get("utfall")));
        assertThat(gang.saken().get("aktiveTrinn").valueStream().map(t -> t.get("oppgaveId").asString())).containsExactly(svar.tekst("oppgaveId"));
        assertThat(iMotoren(gang, til)).as("det andre nivået").isZero();
        gang.til("avslutt");
        assertThat(gang.saken().get("status").asString()).isEqualTo("avsluttet");
    }

    @Test
    void skal_fortelle_det_i_loggen_historien_og_sporet() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1").til("nivaa_2");
        angre(mina, gang);
        JsonNode post = styrer.get("/saker/" + gang.sak() + "/logg?slag=nivaaendring&antall=1").innhold().at("/poster/0");
        assertThat(post.get("overskrift").asString()).isEqualTo("Beslutningen ble angret. Saken er tilbake på nivå 1");
        assertThat(List.of(post.get("tekst").asString(), post.get("forfatter").asString())).containsExactly(GRUNN, mina.get("/meg").tekst("navn"));
        JsonNode historikk = mina.get("/saker/" + gang.sak() + "/historikk").innhold();
        List<JsonNode> skift = historikk.get("nivaaendringer").valueStream().toList();
        assertThat(skift.get(skift.size() - 1).get("utfall").asString()).isEqualTo("angret");
        assertThat(skift.get(skift.size() - 2).get("utfall").asString()).as("det som sto, står").isEqualTo("nivaa_2");
        assertThat(historikk.get("trinn").valueStream().filter(t -> t.get("trinn").asString().equals("1.1"))).as("nivået begynte ikke forfra").hasSize(1);
        assertThat(sql.sql("select count(*) from spor where sak = ? and hendelse = 'BeslutningAngret'").param(id(gang)).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void skal_bare_gjøres_av_den_som_tok_den() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        assertThat(angre(styrer, gang).status()).isEqualTo(403);
        assertThat(List.of(angre(som("barnehage.ansatt07"), gang).status(), angre(som("skole.rektor"), gang).status(), angre(som("b.ansatt"), gang).status()))
                .containsOnly(404);
        assertThat(angre(mina, gang).status()).isEqualTo(200);
    }

    @Test
    void skal_gå_til_samme_klokkeslett_neste_arbeidsdag() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        var besluttet = klokke.instant().atZone(Forretningsklokke.NORGE);
        var frist = new Arbeidsdager().etter(besluttet.toLocalDate(), 1).atTime(besluttet.toLocalTime()).atZone(Forretningsklokke.NORGE);
        Klokkestiller.flyttTil(program, frist.minusMinutes(5).toInstant());
        assertThat(side(gang)).contains("Angre beslutningen");
        Klokkestiller.flyttTil(program, frist.plusMinutes(5).toInstant());
        assertThat(side(gang)).doesNotContain("Angre beslutningen");
        assertThat(kode(angre(mina, gang))).isEqualTo("409 angre_for_sent");
    }

    @Test
    void skal_ikke_angres_når_noen_har_gjort_noe_siden() {
        Saksgang oppgave = Saksgang.ny(mina).til("nivaa_1");
        oppgave.fullfoer(Map.of());
        assertThat(kode(angre(mina, oppgave))).isEqualTo("409 angre_oppgave_gjort");
        Saksgang skjema = Saksgang.ny(mina).til("nivaa_2");
        assertThat(skjema.verktoey("samtykke", ja("ppt", 300)).status()).isEqualTo(201);
        assertThat(kode(angre(mina, skjema))).isEqualTo("409 angre_svar_gitt");
        Saksgang pinne = Saksgang.ny(mina).til("nivaa_1").til("nivaa_2");
        mina.post("/saker/" + pinne.sak() + "/stafett/overlever", Map.of("til", styrer.get("/meg").tekst("personId")));
        assertThat(styrer.post("/saker/" + pinne.sak() + "/stafett/ta-imot", null).status()).isEqualTo(200);
        assertThat(kode(angre(mina, pinne))).isEqualTo("409 angre_pinnen_skiftet");
    }

    @Test
    void skal_si_hva_som_er_i_veien_når_det_ikke_er_noe_å_angre() {
        Saksgang gang = Saksgang.ny(mina);
        assertThat(kode(angre(mina, gang))).isEqualTo("409 angre_ingen_beslutning");
        gang.til("nivaa_1").til("fortsett");
        assertThat(kode(angre(mina, gang))).isEqualTo("409 angre_ingen_beslutning");
        gang.til("avslutt");
        assertThat(kode(angre(mina, gang))).isEqualTo("409 angre_avsluttet");
        mina.post("/saker/" + gang.sak() + "/gjenaapne", Map.of("nivaa", 1, "grunn", "Det begynte igjen."));
        assertThat(kode(angre(mina, gang))).isEqualTo("409 angre_ingen_beslutning");
        assertThat(mina.post("/saker/" + gang.sak() + "/angre", Map.of("grunn", " ")).status()).isEqualTo(422);
    }

    @Test
    void skal_bare_angres_en_gang_når_to_gjør_det_samtidig_og_det_samme_sendt_to_ganger_er_det_samme() throws Exception {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        ExecutorService tråder = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> svar = tråder.invokeAll(List.<Callable<String>>of(() -> kode(angre(mina, gang)), () -> kode(angre(mina, gang))));
            assertThat(List.of(svar.get(0).get(), svar.get(1).get())).containsExactlyInAnyOrder("200 ", "409 angre_alt_angret");
        } finally {
            tråder.shutdown();
        }
        assertThat(gang.saken().get("aktiveTrinn")).hasSize(1);
        gang.til("nivaa_1");
        String nøkkel = UUID.randomUUID().toString();
        ApiKlient.Svar første = mina.post("/saker/" + gang.sak() + "/angre", Map.of("grunn", GRUNN), nøkkel);
        assertThat(mina.post("/saker/" + gang.sak() + "/angre", Map.of("grunn", GRUNN), nøkkel).innhold()).isEqualTo(første.innhold());
    }

    @Test
    void skal_slippe_tjenesten_inn_igjen_der_samtykket_gjelder() {
        Saksgang gang = medPpt();
        gang.til("nivaa_1");
        assertThat(innsyn(gang)).containsOnly(404);
        assertThat(angre(mina, gang).status()).isEqualTo(200);
        assertThat(innsyn(gang)).containsOnly(200);
        gang.til("nivaa_3");
        assertThat(innsyn(gang)).containsOnly(200);
        angre(mina, gang);
        gang.til("nivaa_1");
        assertThat(innsyn(gang)).containsOnly(404);
    }

    @Test
    void skal_ikke_slippe_inn_en_tjeneste_samtykket_er_trukket_for_siden() {
        Saksgang gang = medPpt();
        gang.til("nivaa_1");
        String samtykke = mina.get("/saker/" + gang.sak() + "/samtykker").innhold().at("/samtykker/0/samtykkeId").asString();
        assertThat(mina.post("/saker/" + gang.sak() + "/samtykker/" + samtykke + "/trekk", Map.of("kanal", "muntlig")).status()).isEqualTo(200);
        assertThat(angre(mina, gang).status()).isEqualTo(200);
        assertThat(innsyn(gang)).containsOnly(404);
        assertThat(gang.saken().get("aktiveTrinn").valueStream().map(t -> t.get("trinn").asString())).as("noen må avklare samarbeidet").contains("SB.1");
        gang.til("nivaa_1");
        assertThat(gang.saken().get("nivaa").asInt()).isEqualTo(1);
    }

    @Test
    void skal_gi_pinnen_og_tiltaket_tilbake_til_henne_i_tjenesten() {
        ApiKlient ppt = som("ppt.ansatt");
        Saksgang gang = medPpt();
        String rad = ppt.get("/meg").tekst("personId");
        assertThat(mina.post("/saker/" + gang.sak() + "/tiltak", Map.of("tiltak", "Leke i liten gruppe")).status()).isEqualTo(201);
        String her = "/saker/" + gang.sak() + "/tiltak/" + tiltak(gang).get("tiltakId").asString();
        assertThat(mina.post(her + "/plasser", Map.of("ansvarlig", rad)).status()).isEqualTo(200);
        assertThat(ppt.post(her + "/ta-imot", null).status()).isEqualTo(200);
        mina.post("/saker/" + gang.sak() + "/stafett/overlever", Map.of("til", rad));
        ppt.post("/saker/" + gang.sak() + "/stafett/ta-imot", null);
        Saksgang leder = Saksgang.i(styrer, gang.sak());
        leder.til("nivaa_1");
        assertThat(gang.saken().at("/stafettholder/personId").asString()).isNotEqualTo(rad);
        assertThat(tiltak(gang).get("status").asString()).isEqualTo("uten_ansvarlig");
        assertThat(angre(styrer, gang).status()).isEqualTo(200);
        assertThat(gang.saken().at("/stafettholder/personId").asString()).isEqualTo(rad);
        JsonNode igjen = tiltak(gang);
        assertThat(List.of(igjen.get("status").asString(), igjen.at("/ansvarlig/valg").asString("?"), igjen.at("/historikk/0/hendelse").asString()))
                .containsExactly("tatt_imot", rad, "tilbake");
    }

    @Test
    void skal_sende_invitasjonen_beslutningen_tok_på_nytt() {
        ApiKlient ppt = som("ppt.ansatt");
        Saksgang gang = invitert();
        gang.til("nivaa_1");
        assertThat(ventende(ppt, gang)).isEmpty();
        angre(mina, gang);
        assertThat(ventende(ppt, gang)).hasSize(1);
    }

    /** I barnehagens modell for nivå 2 står evalueringen og beslutningen i ett skjema. */
    @Test
    void skal_ikke_telle_evalueringen_i_det_samme_skjemaet_to_ganger() {
        Saksgang gang = medPpt().med(Map.of("samletVurdering", "ingen_effekt")).tilBeslutning();
        assertThat(varsler(gang)).isEqualTo(1);
        gang.til("nivaa_3");
        assertThat(varsler(gang)).isZero();
        angre(mina, gang);
        assertThat(tellende(gang)).isZero();
        assertThat(varsler(gang)).as("evalueringen er ikke holdt ennå").isEqualTo(1);
        gang.til("nivaa_3");
        assertThat(tellende(gang)).isEqualTo(1);
    }

    @Test
    void skal_ikke_minne_på_evalueringen_en_gang_til_når_beslutningen_er_gjort_om() {
        Saksgang gang = medPpt().med(Map.of("samletVurdering", "ingen_effekt")).tilBeslutning();
        LocalDate evalueres = sql.sql("select max(evalueringsdato) from tiltaksplan where sak = ?").param(id(gang)).query(LocalDate.class).single();
        List<String> alle = varslerSomVenter(gang);
        Klokkestiller.flyttTil(program, evalueres.minusDays(5).atTime(10, 0).atZone(Forretningsklokke.NORGE).toInstant());
        List<String> gjenstår = varslerSomVenter(gang);
        assertThat(alle).as("det første er gitt").hasSizeGreaterThan(gjenstår.size()).containsAll(gjenstår);
        gang.til("nivaa_3");
        assertThat(varslerSomVenter(gang)).isEmpty();
        assertThat(angre(mina, gang).status()).isEqualTo(200);
        assertThat(varslerSomVenter(gang)).isNotEmpty().isEqualTo(gjenstår);
    }

    // --- det prøvene gjør

    private List<String> varslerSomVenter(Saksgang gang) {
        return sql.sql("""
                select d.act_id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ where j.process_def_key_ = 'evalueringsvarsel'
                   and j.process_instance_id_ in (select i.id_ from act_ru_execution i where i.business_key_ = ?) order by 1""").param(gang.sak()).query(String.class).list();
    }

    private JsonNode tiltak(Saksgang gang) {
        return mina.get("/saker/" + gang.sak() + "/tiltak").innhold().get("tiltak").valueStream()
                .filter(t -> t.get("tiltak").asString().equals("Leke i liten gruppe")).findFirst().orElseThrow();
    }

    private int tellende(Saksgang gang) {
        return sql.sql("select count(*) from evaluering where sak = ? and nivaa = 2 and angret is null").param(id(gang)).query(Integer.class).single();
    }

    private int varsler(Saksgang gang) {
        return iMotoren(gang, "evalueringsvarsel");
    }

    private int iMotoren(Saksgang gang, String prosess) {
        return sql.sql("""
                select count(distinct e.proc_inst_id_) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                 where d.key_ = ? and e.proc_inst_id_ in (select i.id_ from act_ru_execution i where i.business_key_ = ?)""")
                .params(prosess, gang.sak()).query(Integer.class).single();
    }

    private Saksgang invitert() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        gang.verktoey("samtykke", ja("ppt", 300));
        assertThat(gang.fullfoer(Map.of("mottaker", mina.enhetI("ppt"))).status()).isEqualTo(200);
        return gang;
    }

    private Saksgang medPpt() {
        Saksgang gang = invitert();
        ApiKlient ppt = som("ppt.ansatt");
        String oppgave = ventende(ppt, gang).get(0);
        ppt.post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(ppt.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja"))).status()).isEqualTo(200);
        gang.fullfoer(Map.of());
        return gang;
    }

    private Map<String, Object> ja(String tjeneste, int dager) {
        return new HashMap<>(Map.of("samtykkerNavn", "Mor Lindås", "relasjon", "mor", "avgjoerelse", "gitt", "kanal", "muntlig",
                "tjenester", List.of(tjeneste), "gyldigTil", klokke.idag().plusDays(dager).toString()));
    }

    private List<Integer> innsyn(Saksgang gang) {
        return List.of(som("ppt.ansatt").get("/saker/" + gang.sak()).status(), som("ppt.leder").get("/saker/" + gang.sak()).status());
    }

    private static List<String> ventende(ApiKlient hvem, Saksgang gang) {
        return List.of("ledige", "mine").stream().flatMap(fane -> hvem.get("/oppgaver?fane=" + fane + "&antall=100").innhold()
                .get("oppgaver").valueStream()).filter(o -> o.get("sakId").asString().equals(gang.sak()))
                .map((JsonNode o) -> o.get("oppgaveId").asString()).toList();
    }

    private String side(Saksgang gang) {
        return new Angresider(nett, "barnehage.ansatt").side("/saker/" + gang.sak());
    }

    private static ApiKlient.Svar angre(ApiKlient hvem, Saksgang gang) {
        return hvem.post("/saker/" + gang.sak() + "/angre", Map.of("grunn", GRUNN));
    }

    private static String kode(ApiKlient.Svar svar) {
        return svar.status() + " " + svar.tekst("kode");
    }

    private static UUID id(Saksgang gang) {
        return UUID.fromString(gang.sak());
    }

    private ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }
}
