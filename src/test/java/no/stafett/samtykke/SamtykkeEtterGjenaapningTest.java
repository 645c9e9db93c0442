package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
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
import org.springframework.test.web.servlet.MockMvc;

/** En sak som åpnes igjen, minner om samtykkene og rydder etter dem slik den gjorde før den ble avsluttet. */
@Apptest
class SamtykkeEtterGjenaapningTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private ApplicationContext program;
    @Autowired
    private Forretningsklokke klokke;
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
    void skal_minne_om_å_spørre_på_nytt_før_det_løper_ut() {
        Saksgang gang = avsluttetMedPpt(300);
        åpne(gang, 2);
        Klokkestiller.flytt(program, "P272D");
        ventPåTrinn(gang, "FS.1");
    }

    @Test
    void skal_rydde_og_la_et_menneske_avklare_når_det_løper_ut_etterpå() {
        Saksgang gang = avsluttetMedPpt(40);
        åpne(gang, 2);
        Klokkestiller.flytt(program, "P41D");
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
        ventPåTrinn(gang, "SB.1");
    }

    @Test
    void skal_rydde_straks_når_det_løp_ut_mens_saken_var_lukket() {
        Saksgang gang = avsluttetMedPpt(2);
        Klokkestiller.flytt(program, "P3D");
        åpne(gang, 2);
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
        assertThat(trinn(gang)).contains("SB.1").doesNotContain("FS.1");
    }

    @Test
    void skal_ikke_be_noen_avklare_når_saken_åpnes_i_egen_tjeneste() {
        Saksgang gang = avsluttetMedPpt(2);
        Klokkestiller.flytt(program, "P3D");
        åpne(gang, 1);
        assertThat(trinn(gang)).doesNotContain("SB.1");
    }

    private Saksgang avsluttetMedPpt(int dager) {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        mina.post("/saker/" + gang.sak() + "/samtykker", Map.of("avgjoerelse", "gitt", "samtykkerNavn", "Mor Lindås", "relasjon", "mor",
                "kanal", "muntlig", "tjenester", List.of("ppt"), "gyldigTil", klokke.idag().plusDays(dager).toString()));
        gang.fullfoer(Map.of("mottaker", mina.enhetI("ppt")));
        String invitasjon = ppt.get("/oppgaver?fane=ledige&antall=100").innhold().get("oppgaver").valueStream()
                .filter(o -> o.get("sakId").asString().equals(gang.sak())).findFirst().orElseThrow().get("oppgaveId").asString();
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        assertThat(ppt.post("/oppgaver/" + invitasjon + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja"))).status()).isEqualTo(200);
        gang.til("avslutt");
        assertThat(gang.saken().get("status").asString()).isEqualTo("avsluttet");
        return gang;
    }

    private void åpne(Saksgang gang, int nivå) {
        assertThat(mina.post("/saker/" + gang.sak() + "/gjenaapne", Map.of("nivaa", nivå, "grunn", "Det har begynt igjen.")).status()).isEqualTo(200);
    }

    private static List<String> trinn(Saksgang gang) {
        return gang.saken().get("aktiveTrinn").valueStream().map(t -> t.get("trinn").asString()).toList();
    }

    /** Jobbkjøreren kan ha tatt en forfalt tidtaker før klokka rakk det. */
    private static void ventPåTrinn(Saksgang gang, String trinn) {
        for (int n = 0; n < 100 && !trinn(gang).contains(trinn); n++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(trinn(gang)).contains(trinn);
    }
}
