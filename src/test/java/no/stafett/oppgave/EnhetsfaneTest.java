package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;

import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Rollebytte;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Fanen Enheten: lederen ser alt enheten har å gjøre, de andre det de selv har noe med (domenets matrise §7). */
@Apptest
class EnhetsfaneTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private ApiKlient mina;
    private ApiKlient kollega;
    private Rollebytte roller;
    private String sak;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        kollega = new ApiKlient(nett, "barnehage.ansatt06");
        roller = new Rollebytte(sql);
        sak = mina.nySak();
    }

    @AfterEach
    void settTilbake() {
        roller.close();
    }

    @Test
    void skal_vise_det_den_ansatte_kan_ta() {
        assertThat(iEnheten(kollega)).isTrue();
    }

    @Test
    void skal_ikke_vise_en_ansatt_hva_en_kollega_har_tatt_i_en_sak_hun_ikke_ser() {
        mina.post("/oppgaver/" + mina.oppgave(sak) + "/ta", null);
        assertThat(iEnheten(kollega)).isFalse();
        assertThat(iEnheten(mina)).isTrue();
    }

    @Test
    void skal_vise_den_som_ser_saken_hva_en_kollega_har_tatt_i_den() {
        kollega.post("/oppgaver/" + mina.oppgave(sak) + "/ta", null);
        assertThat(iEnheten(mina)).isTrue();
        assertThat(iEnheten(kollega)).isTrue();
    }

    @Test
    void skal_vise_lederen_alt_enheten_har_aapent() {
        mina.post("/oppgaver/" + mina.oppgave(sak) + "/ta", null);
        assertThat(iEnheten(new ApiKlient(nett, "barnehage.styrer"))).isTrue();
    }

    @Test
    void skal_ikke_vise_ressurspersonen_sakene_i_enheten() {
        roller.gi("ressursperson", "ressursperson", mina.enhet());
        ApiKlient ressursperson = new ApiKlient(nett, "ressursperson");
        assertThat(iEnheten(ressursperson)).isFalse();
        mina.post("/oppgaver/" + mina.oppgave(sak) + "/ta", null);
        assertThat(iEnheten(ressursperson)).isFalse();
        assertThat(ressursperson.get("/oppgaver?fane=enheten").innhold().get("totalt").asLong()).isZero();
    }

    /** Om sakens oppgave står i fanen, på en av sidene. */
    private boolean iEnheten(ApiKlient hvem) {
        String neste = "";
        do {
            ApiKlient.Svar side = hvem.get("/oppgaver?fane=enheten&antall=100" + (neste.isEmpty() ? "" : "&etter=" + neste));
            if (side.innhold().get("oppgaver").valueStream().anyMatch(o -> o.get("sakId").asString().equals(sak))) {
                return true;
            }
            neste = side.innhold().path("neste").asString("");
        } while (!neste.isEmpty());
        return false;
    }
}
