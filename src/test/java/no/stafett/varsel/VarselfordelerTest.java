package no.stafett.varsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.akutt.AkuttService;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Arbeidsflate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Hvem som varsles om hva, og at det skjer én gang. */
@Apptest
class VarselfordelerTest extends Varselproeve {

    @Autowired
    private AkuttService akutt;
    @Autowired
    private Arbeidsflate flate;

    @Test
    void skal_varsle_dem_oppgaven_er_for_men_ikke_den_som_laget_den() {
        nyOppgave();
        fordeler().fordel();
        assertThat(har(KOLLEGA)).containsExactly("ny_oppgave");
        assertThat(Stream.of("barnehage.ansatt", "barnehage.styrer", "skole.ansatt", "koordinator", "b.ansatt", "forelder"))
                .allSatisfy(navn -> assertThat(har(navn)).as(navn).isEmpty());
    }

    /** Går databasen og programmet hver sin vei her, varsles de feil folk. */
    @Test
    void skal_kjenne_de_samme_gruppene_i_databasen_som_i_programmet() {
        new TransactionTemplate(transaksjoner).executeWithoutResult(t -> {
            sql.sql("""
                    insert into rolle (person, rolle, til) select id, 'arkivar', current_date - 3 from person where brukernavn = ?
                    union all select id, 'fagansvarlig_barnehage', null from person where brukernavn = ?""").params(KOLLEGA, KOLLEGA).update();
            assertThat(sql.sql("select brukernavn from person where aktiv and sperret is null").query(String.class).list()).contains(KOLLEGA)
                    .allSatisfy(navn -> assertThat(sql.sql("select unnest(oppgavegrupper(?))").param(person(navn).verdi()).query(String.class).list())
                            .as(navn).containsExactlyInAnyOrderElementsOf(bruker(navn).grupper()));
            t.setRollbackOnly();
        });
    }

    @Test
    void skal_ikke_varsle_om_noe_som_ble_rullet_tilbake() {
        String oppgave = nyOppgave();
        sql.sql("delete from varselhendelse").update();
        new TransactionTemplate(transaksjoner).executeWithoutResult(t -> {
            hendelser.legg(Varselslag.OMTALT, oppgave, person("barnehage.ansatt"), person(KOLLEGA));
            t.setRollbackOnly();
        });
        assertThat(fordeler().fordel()).isZero();
    }

    /** Det som er bekreftet, ligger der til noen fordeler det; en ny node begynner der den forrige stoppet. */
    @Test
    void skal_fordele_det_en_node_som_døde_ikke_rakk() {
        nyOppgave();
        try {
            new TransactionTemplate(transaksjoner).executeWithoutResult(t -> {
                fordeler().fordel();
                throw new IllegalStateException("drept");
            });
        } catch (IllegalStateException drept) {
            assertThat(har(KOLLEGA)).isEmpty();
        }
        fordeler().fordel();
        assertThat(har(KOLLEGA)).containsExactly("ny_oppgave");
    }

    @Test
    void skal_varsle_én_gang_når_mange_noder_fordeler_samtidig() throws Exception {
        IntStream.range(0, 12).forEach(n -> nyOppgave());
        ExecutorService noder = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> arbeid = IntStream.range(0, 4).<Callable<Integer>>mapToObj(n -> () -> fordeler().fordel()).toList();
            for (Future<Integer> node : noder.invokeAll(arbeid)) {
                node.get();
            }
        } finally {
            noder.shutdownNow();
        }
        fordeler().fordel();
        assertThat(har(KOLLEGA)).hasSize(12);
        assertThat(sql.sql("select count(*) from varselhendelse").query(Long.class).single()).isZero();
    }

    @Test
    void skal_ikke_varsle_den_som_ikke_vil() {
        velger(KOLLEGA, Varselslag.NY_OPPGAVE, Varselmaate.INGEN);
        nyOppgave();
        fordeler().fordel();
        assertThat(har(KOLLEGA)).isEmpty();
    }

    @Test
    void skal_miste_varselet_når_en_annen_har_tatt_oppgaven() {
        String oppgave = nyOppgave();
        fordeler().fordel();
        assertThat(teller(KOLLEGA)).isEqualTo(1);
        new ApiKlient(nett, "barnehage.ansatt02").post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(teller(KOLLEGA)).isZero();
        assertThat(ser(KOLLEGA)).isEmpty();
    }

    @Test
    void skal_si_hvem_som_spør_den_som_er_nevnt() {
        hendelser.legg(Varselslag.OMTALT, nyOppgave(), person("barnehage.ansatt"), person(KOLLEGA));
        fordeler().fordel();
        assertThat(ser(KOLLEGA)).filteredOn(v -> v.slag() == Varselslag.OMTALT).singleElement()
                .satisfies(v -> assertThat(v.av()).isEqualTo(bruker("barnehage.ansatt").navn()));
    }

    @Test
    void skal_ikke_varsle_en_som_ikke_får_se_oppgaven() {
        hendelser.legg(Varselslag.OMTALT, nyOppgave(), person("barnehage.ansatt"), person("skole.ansatt"));
        fordeler().fordel();
        assertThat(har("skole.ansatt")).isEmpty();
    }

    /** Domenets §4.3: for alle utenfor rommet er alt som før; for dem i det er varselet nøytralt, og toppen av sidene teller det ikke. */
    @Test
    void skal_ikke_si_noe_om_akuttrommet_til_noen_utenfor_og_ingenting_om_saken_til_dem_i_det() {
        String sak = mina.nySak();
        sql.sql("delete from varselhendelse").update();
        akutt.start(SakId.av(sak), bruker("barnehage.ansatt"));
        fordeler().fordel();
        Set<String> rommet = Set.copyOf(sql.sql("select p.brukernavn from akuttdeltaker d join person p on p.id = d.person where d.sak = ?")
                .param(SakId.av(sak).verdi()).query(String.class).list());
        assertThat(sql.sql("select distinct p.brukernavn from varsel v join person p on p.id = v.mottaker where v.skjermet").query(String.class).list())
                .isSubsetOf(rommet);
        assertThat(ser("barnehage.ansatt")).isNotEmpty().allSatisfy(v ->
                assertThat(Arrays.asList(v.tittel(), v.saksnummer(), v.initialer(), v.av())).containsOnlyNulls());
        assertThat(teller("barnehage.ansatt")).isZero();
    }

    @Test
    void skal_holde_akuttoppgaven_for_dem_i_rommet_også_når_noen_nevner_en_annen() {
        String sak = mina.nySak();
        akutt.start(SakId.av(sak), bruker("barnehage.ansatt"));
        String oppgave = flate.bareFor(bruker("barnehage.ansatt")).stream().filter(o -> o.sakId().toString().equals(sak)).findFirst().orElseThrow().id();
        sql.sql("delete from varselhendelse").update();
        hendelser.legg(Varselslag.OMTALT, oppgave, person("barnehage.ansatt"), person("barnehage.styrer"));
        hendelser.legg(Varselslag.OVERLEVERING, oppgave, person("barnehage.ansatt"), person(KOLLEGA));
        fordeler().fordel();
        assertThat(Stream.of("barnehage.styrer", KOLLEGA).flatMap(navn -> har(navn).stream())).isEmpty();
    }
}
