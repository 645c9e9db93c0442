package no.stafett.oppgave.hopp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** En sak i barnehagen ved trinn 0.3, som modellen lar den hoppe over som har det. Hun som meldte, har tatt det. */
@Apptest
abstract class Hoppproeve {

    static final String HUN = "barnehage.ansatt13";
    static final String KOLLEGA = "barnehage.ansatt14";
    static final String GRUNN = "Lederen var med da undringen om Ada ble skrevet.";

    @Autowired
    MockMvc nett;
    @Autowired
    ApplicationContext program;
    @Autowired
    JdbcClient sql;
    ApiKlient hun;
    ApiKlient kollega;
    Saksgang gang;
    String oppgave;

    @BeforeEach
    void gåTilTrinnet() {
        hun = som(HUN);
        kollega = som(KOLLEGA);
        gang = Saksgang.ny(hun);
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        oppgave = gang.oppgave();
        krev(hun.post("/oppgaver/" + oppgave + "/ta", null));
    }

    ApiKlient som(String bruker) {
        return new ApiKlient(nett, bruker);
    }

    static ApiKlient.Svar krev(ApiKlient.Svar svar) {
        assertThat(svar.status()).as(svar.innhold().toString()).isBetween(200, 299);
        return svar;
    }

    ApiKlient.Svar hopp(ApiKlient hvem, String grunn) {
        return hvem.post("/oppgaver/" + oppgave + "/hopp-over", Map.of("grunn", grunn));
    }

    String status() {
        return hun.get("/oppgaver/" + oppgave).tekst("status");
    }

    static String id(ApiKlient hvem) {
        return hvem.get("/meg").tekst("personId");
    }
}
