package no.stafett.varsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Det som er over fristen, sies én gang, til den som har det, eller til lederen. */
@Apptest
class FristvaktTest extends Varselproeve {

    private String oppgave;

    @BeforeEach
    void lagOppgave() {
        oppgave = nyOppgave();
        sql.sql("delete from varselhendelse").update();
        frist(arbeidsdag(1));
        klokka(arbeidsdag(1).plusDays(1), 8);
        sist(arbeidsdag(1).minusDays(1));
    }

    @Test
    void skal_varsle_den_som_har_oppgaven() {
        new ApiKlient(nett, KOLLEGA).post("/oppgaver/" + oppgave + "/ta", null);
        sjekk();
        assertThat(har(KOLLEGA)).containsExactly("forfalt");
        assertThat(har("barnehage.styrer")).isEmpty();
    }

    @Test
    void skal_varsle_lederen_når_ingen_har_den() {
        sjekk();
        assertThat(har("barnehage.styrer")).containsExactly("forfalt");
        assertThat(har(KOLLEGA)).isEmpty();
    }

    @Test
    void skal_varsle_én_gang_om_hver_frist() {
        sjekk();
        klokka(arbeidsdag(1).plusDays(2), 8);
        sjekk();
        sist(arbeidsdag(1).minusDays(1));
        sjekk();
        assertThat(har("barnehage.styrer")).containsExactly("forfalt");
    }

    @Test
    void skal_ta_igjen_dagene_programmet_var_nede() {
        sist(arbeidsdag(1).minusDays(9));
        klokka(arbeidsdag(1).plusDays(4), 8);
        sjekk();
        assertThat(har("barnehage.styrer")).contains("forfalt");
    }

    @Test
    void skal_slutte_å_vise_det_når_fristen_er_flyttet() {
        sjekk();
        assertThat(teller("barnehage.styrer")).isEqualTo(1);
        frist(arbeidsdag(20));
        assertThat(teller("barnehage.styrer")).isZero();
    }

    private void sjekk() {
        new Fristvakt(sql, klokke).sjekk();
        // Andre prøver i det samme programmet kan ha frister på de samme dagene.
        sql.sql("delete from varselhendelse where oppgave <> ?").param(oppgave).update();
        fordeler().fordel();
    }

    private void frist(LocalDate dag) {
        sql.sql("update oppgave set frist = ? where id = ?").params(dag, oppgave).update();
    }

    private void sist(LocalDate dag) {
        sql.sql("update varseldag set dag = ?").param(dag).update();
    }
}
