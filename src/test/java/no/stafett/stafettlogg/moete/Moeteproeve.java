package no.stafett.stafettlogg.moete;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** En sak med møter, og de som er med i den. */
abstract class Moeteproeve {

    @Autowired
    MockMvc nett;
    @Autowired
    JdbcClient sql;
    @Autowired
    Forretningsklokke klokke;
    ApiKlient mina;
    ApiKlient styrer;
    String sak;
    String moeter;

    @BeforeEach
    void meld() {
        mina = som("barnehage.ansatt");
        styrer = som("barnehage.styrer");
        sak = mina.nySak();
        moeter = "/saker/" + sak + "/moeter";
    }

    String kallInn(Map<String, Object> felt) {
        ApiKlient.Svar svar = mina.post(moeter, nytt(felt));
        assertThat(svar.status()).as(svar.innhold().toString()).isEqualTo(201);
        return svar.innhold().at("/moete/moeteId").asString();
    }

    Map<String, Object> nytt(Map<String, Object> felt) {
        Map<String, Object> alt = new HashMap<>(Map.of("slag", "samarbeidsmoete", "formaal", "Bli enige.", "start", tid(10), "slutt", tid(11)));
        alt.putAll(felt);
        return alt;
    }

    ApiKlient.Svar endre(String id, int versjon, Map<String, Object> moete) {
        return mina.post(moeter + "/" + id + "/endre", Map.of("versjon", versjon, "moete", moete));
    }

    String tid(int time) {
        LocalDate dag = klokke.idag().plusDays(20);
        return dag.atTime(LocalTime.of(time, 0)).atZone(Forretningsklokke.NORGE).toInstant().toString();
    }

    static String id(ApiKlient hvem) {
        return hvem.get("/meg").tekst("personId");
    }

    ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }
}
