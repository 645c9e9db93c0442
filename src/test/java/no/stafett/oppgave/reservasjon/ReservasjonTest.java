package no.stafett.oppgave.reservasjon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** En oppgave noen har tatt, er hennes en stund; arbeider hun ikke i den, er den ledig igjen, og det hun skrev, ligger der. */
class ReservasjonTest extends Samarbeidsproeve {

    @Autowired
    private Reservasjonsslutt slutt;
    @Autowired
    private Forretningsklokke klokke;

    @Test
    void skal_si_hvor_lenge_den_er_reservert() {
        assertThat(LocalDate.parse(samarbeid(mina).path("reservertTil").asString())).isAfter(klokke.idag().plusDays(4));
    }

    @Test
    void skal_bli_ledig_når_ingen_har_arbeidet_i_den_og_beholde_utkastet() {
        skriv("Ada leker lite.");
        Klokkestiller.flytt(program, "P21D");
        leggTilbakeAlt();
        assertThat(hos()).isEmpty();
        assertThat(iSporet("ReservasjonUtloept")).isEqualTo(1);
        krev(kollega.post("/oppgaver/" + oppgave + "/ta", null));
        assertThat(kollega.get("/oppgaver/" + oppgave).innhold().at("/utkast/svar/hva").asString()).isEqualTo("Ada leker lite.");
    }

    @Test
    void skal_bare_skje_en_gang_når_to_noder_gjør_det_samtidig() {
        Klokkestiller.flytt(program, "P21D");
        IntStream.range(0, 4).parallel().forEach(node -> leggTilbakeAlt());
        assertThat(hos()).isEmpty();
        assertThat(iSporet("ReservasjonUtloept")).isEqualTo(1);
    }

    @Test
    void skal_hoppe_over_en_sak_noen_holder_på_med_til_neste_gang() {
        Klokkestiller.flytt(program, "P21D");
        String hun = id(mina);
        new TransactionTemplate(program.getBean(PlatformTransactionManager.class)).executeWithoutResult(annen -> {
            sql.sql("select id from sak where id = ? for no key update").param(uuid(sak)).query().singleRow();
            CompletableFuture.runAsync(this::leggTilbakeAlt).join();
            assertThat(hos()).isEqualTo(hun);
        });
        leggTilbakeAlt();
        assertThat(hos()).isEmpty();
    }

    @Test
    void skal_vare_lenger_når_det_arbeides_i_den() {
        Klokkestiller.flytt(program, "P6D");
        skriv("Fortsatt i gang.");
        Klokkestiller.flytt(program, "P5D");
        leggTilbakeAlt();
        assertThat(hos()).isEqualTo(id(mina));
    }

    @Test
    void skal_kunne_forlenges_uten_at_noe_er_skrevet() {
        Klokkestiller.flytt(program, "P6D");
        assertThat(samarbeid(mina).path("kanForlenges").asBoolean()).isTrue();
        assertThat(krev(gjør(mina, "forleng", null)).innhold().path("grepId").asString()).isNotEmpty();
        assertThat(samarbeid(mina).path("kanForlenges").asBoolean()).isFalse();
        Klokkestiller.flytt(program, "P5D");
        leggTilbakeAlt();
        assertThat(hos()).isEqualTo(id(mina));
    }

    @Test
    void skal_aldri_slutte_når_bare_hun_kan_gjøre_den() {
        krev(gjør(mina, "legg-tilbake", null));
        sql.sql("delete from oppgavekandidat where oppgave = ?").param(oppgave).update();
        sql.sql("insert into oppgavekandidat (oppgave, gruppe, ledig) values (?, ?, true)").params(oppgave, "p:" + id(mina)).update();
        krev(gjør(mina, "ta", null));
        assertThat(samarbeid(mina).path("reservertTil").isNull()).isTrue();
        Klokkestiller.flytt(program, "P60D");
        leggTilbakeAlt();
        assertThat(hos()).isEqualTo(id(mina));
    }

    @Test
    void skal_aldri_legge_tilbake_noe_i_det_skjermede_rommet() {
        sql.sql("update oppgave set skjermet = true where id = ?").param(oppgave).update();
        Klokkestiller.flytt(program, "P60D");
        leggTilbakeAlt();
        assertThat(hos()).isEqualTo(id(mina));
    }

    @Test
    void skal_vente_til_dagen_hun_tar_den_opp_igjen() {
        krev(gjør(mina, "utsett", Map.of("dag", klokke.idag().plusDays(30).toString(), "grunn", "Møtet er først da.")));
        Klokkestiller.flytt(program, "P29D");
        leggTilbakeAlt();
        assertThat(hos()).isEqualTo(id(mina));
        Klokkestiller.flytt(program, "P20D");
        leggTilbakeAlt();
        assertThat(hos()).isEmpty();
    }

    @Test
    void skal_ikke_kunne_utsettes_til_en_dag_som_er_passert_eller_ligger_for_langt_fram() {
        for (int dager : new int[] {0, -1, 400}) {
            var svar = gjør(mina, "utsett", Map.of("dag", klokke.idag().plusDays(dager).toString()));
            assertThat(svar.innhold().at("/feil/0/felt").asString()).isEqualTo("dag");
        }
        krev(gjør(mina, "utsett", Map.of()));
    }

    @Test
    void skal_bare_utsettes_av_den_som_har_den_og_prioriteres_av_henne_og_lederen() {
        Map<String, Object> haster = Map.of("prioritet", 2, "grunn", "Møtet er alt på torsdag.");
        krev(gjør(styrer, "prioriter", Map.of("prioritet", 1, "grunn", "Foreldrene venter.")));
        assertThat(nei(gjør(styrer, "utsett", Map.of()))).isEqualTo("oppgave_opptatt");
        assertThat(gjør(som("skole.ansatt"), "prioriter", haster).status()).isEqualTo(404);
        krev(gjør(mina, "prioriter", haster));
        assertThat(samarbeid(mina).path("prioritet").asInt()).isEqualTo(2);
        assertThat(samarbeid(styrer).at("/samtale/1/tekst").asString()).isEqualTo("Møtet er alt på torsdag.");
        assertThat(nei(gjør(mina, "prioriter", Map.of("prioritet", 1, "grunn", " ")))).isEqualTo("ugyldig_svar");
    }

    private void skriv(String tekst) {
        krev(mina.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("hva", tekst)), Map.of()));
    }

    private void leggTilbakeAlt() {
        int ledige;
        do {
            ledige = slutt.leggTilbake();
        } while (ledige > 0);
    }
}
