package no.stafett.innsikt.grep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Stansvakt;
import no.stafett.prosess.Tidtakere;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** To som gjør noe med den samme saken, og det lederen gjør om: det hun gjorde, og ikke det en annen gjorde siden. */
@Apptest
class StansangringTest {

    private static final String ANSATT = "barnehage.ansatt50";
    private static final String KOLLEGA = "barnehage.ansatt36";
    private static final String PLANDAG = "select evalueringsdato from tiltaksplan where sak = cast(? as uuid) and gjelder";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Stansvakt vakt;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private Tidtakere tidtakere;
    @Autowired
    private PlatformTransactionManager transaksjoner;
    private Stanssaker saker;

    @BeforeEach
    void begynn() {
        saker = new Stanssaker(nett, sql, vakt, klokke, ANSATT);
    }

    @AfterEach
    void rydd() {
        saker.close();
    }

    @Test
    void skal_bare_la_den_ene_av_to_ledere_som_gjør_det_samtidig_få_det_til() throws Exception {
        String sak = saker.evaluering(9);
        CountDownLatch klar = new CountDownLatch(1);
        ExecutorService to = Executors.newFixedThreadPool(2);
        try {
            List<Future<ApiKlient.Svar>> svar = Stream.of(20, 30).map(dager -> to.submit(() -> {
                klar.await();
                return saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(dager), "grunn", "Møtet måtte flyttes."));
            })).toList();
            klar.countDown();
            List<Integer> statuser = List.of(svar.get(0).get().status(), svar.get(1).get().status());
            assertThat(statuser).containsExactlyInAnyOrder(200, 409);
            int vinner = statuser.get(0) == 200 ? 20 : 30;
            assertThat(saker.les(LocalDate.class, PLANDAG, sak)).isEqualTo(saker.idag().plusDays(vinner));
        } finally {
            to.shutdownNow();
        }
    }

    @Test
    void skal_ikke_kunne_gjøre_om_det_en_annen_leder_gjorde_eller_etter_en_halv_time() {
        String sak = saker.evaluering(9);
        ApiKlient.Svar gjort = saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(20), "grunn", "Møtet måtte flyttes."));
        assertThat(saker.som("skole.rektor").post("/innsikt/grep/" + gjort.tekst("grepId") + "/angre", null).status()).isEqualTo(404);
        sql.sql("update innsikt_grep set tid = tid - interval '31 minutes' where sak = cast(? as uuid)").param(sak).update();
        assertThat(saker.angre(gjort).get("gjortOm").asInt()).isZero();
        assertThat(saker.les(LocalDate.class, PLANDAG, sak)).isEqualTo(saker.idag().plusDays(20));
    }

    @Test
    void skal_ikke_la_lederen_som_er_inhabil_gjøre_noe_eller_gjøre_noe_om() {
        String sak = saker.evaluering(9);
        ApiKlient.Svar gjort = saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(20), "grunn", "x"));
        sql.sql("insert into inhabilitet (id, sak, person, slag, meldt, meldt_av) select gen_random_uuid(), cast(? as uuid), id, 'naer', now(), id from person where brukernavn = ?")
                .params(sak, Stanssaker.LEDER).update();
        assertThat(saker.angre(gjort).get("gjortOm").asInt()).isZero();
        assertThat(saker.les(LocalDate.class, PLANDAG, sak)).isEqualTo(saker.idag().plusDays(20));
        assertThat(saker.grunner(sak)).isEmpty();
        assertThat(saker.gjør(sak, "utsett", Map.of("til", saker.i(20), "grunn", "x")).status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_minne_noen_på_det_samme_igjen_når_evalueringen_flyttes_tilbake() {
        String sak = forfalt(9);
        assertThat(påminnelser(sak)).as("en uke før, og på dagen").isEqualTo(2);
        String oppfølging = saker.les(String.class, OPPFOELGING, sak);
        assertThat(saker.som(Stanssaker.LEDER).post("/oppgaver/" + oppfølging + "/ta", null).status()).isEqualTo(200);
        ApiKlient.Svar fulgtOpp = saker.som(Stanssaker.LEDER).post("/oppgaver/" + oppfølging + "/fullfoer", Map.of("svar", Map.of("avtalt", "Vi setter en ny dag.")));
        assertThat(fulgtOpp.status()).as(fulgtOpp.innhold().toString()).isEqualTo(200);
        saker.angre(saker.gjør(saker.frisk(sak), "ny-dato", Map.of("dato", saker.i(20), "grunn", "Møtet måtte flyttes.")));
        laTidenGå(sak);
        assertThat(påminnelser(sak)).isEqualTo(2);
        assertThat(saker.les(String.class, OPPFOELGING, sak)).as("den hun har svart på").isNull();
        sett("update tiltaksplan set evalueringsdato = evalueringsdato - 6 where sak = cast(? as uuid) and gjelder", sak);
        laTidenGå(sak);
        assertThat(saker.les(String.class, "select trinn from oppgave where sak = cast(? as uuid) and trinn like 'trinn_ev%' and status = 'aapen'", sak))
                .as("det som ikke var gjort, kommer fortsatt").isEqualTo("trinn_ev_2");
        assertThat(påminnelser(sak)).isEqualTo(2);
    }

    @Test
    void skal_gi_lederen_oppgaven_igjen_når_evalueringen_flyttes_tilbake_og_hun_ikke_har_svart() {
        String sak = forfalt(9);
        assertThat(saker.les(String.class, OPPFOELGING, sak)).isNotNull();
        ApiKlient.Svar flyttet = saker.gjør(saker.frisk(sak), "ny-dato", Map.of("dato", saker.i(20), "grunn", "Møtet måtte flyttes."));
        assertThat(saker.les(String.class, OPPFOELGING, sak)).as("det er ikke noe å følge opp").isNull();
        saker.angre(flyttet);
        laTidenGå(sak);
        assertThat(saker.les(String.class, OPPFOELGING, sak)).isNotNull();
        assertThat(påminnelser(sak)).isEqualTo(2);
        ApiKlient.Svar igjen = saker.gjør(saker.frisk(sak), "ny-dato", Map.of("dato", saker.i(30), "grunn", "Én gang til."));
        saker.angre(igjen);
        laTidenGå(sak);
        assertThat(påminnelser(sak)).as("også den andre gangen").isEqualTo(2);
    }

    private static final String OPPFOELGING = "select id from oppgave where sak = cast(? as uuid) and trinn = 'trinn_ev_1' and status = 'aapen'";

    private long påminnelser(String sak) {
        return saker.les(Long.class, "select count(*) from paaminnelse where sak = cast(? as uuid)", sak);
    }

    /** Evalueringen skulle vært for så mange dager siden, og varslene er gitt. */
    private String forfalt(int dager) {
        String sak = saker.evaluering(dager);
        laTidenGå(sak);
        return sak;
    }

    private void laTidenGå(String sak) {
        // Jobbkjøreren kan ha tatt noe av det først.
        try {
            regnUt(sak);
        } catch (OptimisticLockingFailureException tapt) {
            regnUt(sak);
        }
        tidtakere.kjoerForfalte();
        for (int n = 0; n < 100 && saker.les(Long.class, FORFALTE, sak) > 0; n++) {
            sov(100);
        }
        assertThat(saker.les(Long.class, FORFALTE, sak)).isZero();
    }

    private void regnUt(String sak) {
        new TransactionTemplate(transaksjoner).executeWithoutResult(status -> tidtakere.regnUtPaaNytt(SakId.av(sak)));
    }

    private static final String FORFALTE = "select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ = ? and j.duedate_ <= now()";

    @Test
    void skal_ikke_si_at_det_kan_gjøres_om_når_en_som_var_spurt_slapp() {
        for (Map<String, String> måte : List.of(Map.<String, String>of(), Map.of("maate", "borte"))) {
            String sak = saker.evaluering(9);
            assertThat(saker.som(ANSATT).post("/saker/" + sak + "/stafett/overlever", Map.of("til", saker.id(KOLLEGA))).status()).isBetween(200, 299);
            sett("update overlevering set tilbudt = (tilbudt at time zone 'Europe/Oslo' - interval '40 days') at time zone 'Europe/Oslo', frist = frist - 40 where sak = cast(? as uuid)", sak);
            assertThat(saker.grunner(saker.frisk(sak))).contains("overlevering-ubesvart");
            Map<String, String> kropp = new java.util.HashMap<>(måte);
            kropp.putAll(Map.of("person", saker.id("barnehage.ansatt35"), "regel", "overlevering-ubesvart"));
            ApiKlient.Svar gjort = saker.gjør(sak, "ny-ansvarlig", kropp);
            assertThat(gjort.status()).as(gjort.innhold().toString()).isEqualTo(200);
            ApiKlient.Svar angret = saker.som(Stanssaker.LEDER).post("/innsikt/grep/" + gjort.tekst("grepId") + "/angre", null);
            assertThat(angret.status()).isEqualTo(409);
            assertThat(angret.tekst("kode")).isEqualTo("grep_kan_ikke_angres");
            assertThat(saker.les(String.class, "select string_agg(utfall, ' ') from overlevering where sak = cast(? as uuid) and til = (select id from person where brukernavn = '" + KOLLEGA + "')", sak))
                    .isEqualTo(måte.isEmpty() ? "trukket" : "bortfalt");
        }
    }

    @Test
    void skal_si_at_rådet_er_på_vei_når_koordinerende_enhet_tar_oppgaven_mens_løftet_gjøres_om() throws Exception {
        String sak = saker.utenMoete();
        ApiKlient.Svar løftet = saker.gjør(sak, "loeft", Map.of("hvaStaarFast", "fremdrift", "spoersmaalTilKe", "Hvem kan bestemme at tiltaket begynner?"));
        assertThat(løftet.status()).as(løftet.innhold().toString()).isEqualTo(200);
        String oppgave = saker.les(String.class, "select id from oppgave where sak = cast(? as uuid) and trinn = 'trinn_ke_2' and status = 'aapen'", sak);
        ExecutorService annen = Executors.newSingleThreadExecutor();
        try {
            Future<ApiKlient.Svar> angret = new TransactionTemplate(transaksjoner).execute(status -> {
                assertThat(saker.som("ke").post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
                Future<ApiKlient.Svar> venter = annen.submit((Callable<ApiKlient.Svar>) () ->
                        saker.som(Stanssaker.LEDER).post("/innsikt/grep/" + løftet.tekst("grepId") + "/angre", null));
                sov(1500);
                assertThat(venter.isDone()).as("den venter på saken").isFalse();
                return venter;
            });
            assertThat(angret.get().status()).as(angret.get().innhold().toString()).isEqualTo(200);
            assertThat(angret.get().innhold().get("gjortOm").asInt()).isZero();
        } finally {
            annen.shutdownNow();
        }
        assertThat(saker.les(String.class, "select p.brukernavn from oppgave o join person p on p.id = o.behandler where o.sak = cast(? as uuid) and o.trinn = 'trinn_ke_2'", sak)).isEqualTo("ke");
    }

    private static void sov(int millisekunder) {
        try {
            Thread.sleep(millisekunder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sett(String setning, String sak) {
        assertThat(sql.sql(setning).param(sak).update()).isPositive();
    }
}
