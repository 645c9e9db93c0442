package no.stafett.oppgave.reservasjon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.ArrayList;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Mina har meldt saken og tatt den første oppgaven; kollegaen arbeider i samme enhet og har ikke noe i saken. */
@Apptest
abstract class Samarbeidsproeve {

    @Autowired
    MockMvc nett;
    @Autowired
    ApplicationContext program;
    @Autowired
    JdbcClient sql;
    ApiKlient mina;
    ApiKlient kollega;
    ApiKlient styrer;
    String sak;
    String oppgave;

    @BeforeEach
    void meld() {
        mina = som("barnehage.ansatt");
        kollega = som("barnehage.ansatt07");
        styrer = som("barnehage.styrer");
        sak = mina.nySak();
        oppgave = mina.oppgave(sak);
        krev(mina.post("/oppgaver/" + oppgave + "/ta", null));
    }

    @AfterEach
    void stillKlokka() {
        Klokkestiller.nullstill(program);
    }

    ApiKlient som(String bruker) {
        return new ApiKlient(nett, bruker);
    }

    static String id(ApiKlient hvem) {
        return hvem.get("/meg").tekst("personId");
    }

    ApiKlient.Svar gjør(ApiKlient hvem, String hva, Map<String, ?> kropp) {
        return hvem.post("/oppgaver/" + oppgave + "/" + hva, kropp);
    }

    static ApiKlient.Svar krev(ApiKlient.Svar svar) {
        assertThat(svar.status()).as(svar.innhold().toString()).isBetween(200, 299);
        return svar;
    }

    /** @return koden i et nei */
    static String nei(ApiKlient.Svar svar) {
        assertThat(svar.status()).as(svar.innhold().toString()).isGreaterThanOrEqualTo(400);
        return svar.tekst("kode");
    }

    JsonNode samarbeid(ApiKlient hvem) {
        return krev(hvem.get("/oppgaver/" + oppgave + "/samarbeid")).innhold();
    }

    /** Hvem som har oppgaven; tom når den er ledig. */
    String hos() {
        return sql.sql("select coalesce(behandler::text, '') from oppgave where id = ?").param(oppgave).query(String.class).single();
    }

    String angre(ApiKlient hvem) {
        ApiKlient.Svar svar = gjør(hvem, "angre", Map.of());
        return svar.status() == 200 ? "" : svar.status() == 404 ? "404" : nei(svar);
    }

    long iSporet(String hendelse) {
        return sql.sql("select count(*) from spor where hendelse = ? and oppgave = ?").params(hendelse, oppgave).query(Long.class).single();
    }

    void settPrioritet(int prioritet, List<String> oppgaver) {
        sql.sql("update oppgave set prioritet = ? where id = any(?)").params(prioritet, oppgaver.toArray(String[]::new)).update();
    }

    static UUID uuid(String id) {
        return UUID.fromString(id);
    }

    static List<ApiKlient.Svar> samtidig(List<Callable<ApiKlient.Svar>> kall) throws Exception {
        ExecutorService traader = Executors.newFixedThreadPool(kall.size());
        try {
            List<ApiKlient.Svar> svar = new ArrayList<>();
            for (Future<ApiKlient.Svar> ett : traader.invokeAll(kall)) {
                svar.add(ett.get());
            }
            return svar;
        } finally {
            traader.shutdown();
        }
    }
}
