package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** En sak der PPT inviteres på et samtykke, og det prøvene trenger for å se hva som slippes gjennom. */
abstract class Samtykkedoerproeve {

    @Autowired
    MockMvc nett;
    @Autowired
    ApplicationContext program;
    @Autowired
    Forretningsklokke klokke;
    @Autowired
    JdbcClient sql;
    ApiKlient mina;
    ApiKlient ppt;

    @BeforeEach
    void folk() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        ppt = new ApiKlient(nett, "ppt.ansatt");
    }

    @AfterEach
    void klokkaTilbake() {
        Klokkestiller.nullstill(program);
    }

    Saksgang invitert(int dager) {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        gang.verktoey("samtykke", ja("Mor Lindås", "mor", "ppt", dager));
        assertThat(inviter(gang).status()).isEqualTo(200);
        return gang;
    }

    ApiKlient.Svar inviter(Saksgang gang) {
        return gang.fullfoer(Map.of("mottaker", mina.enhetI("ppt")));
    }

    ApiKlient.Svar overfoer(Saksgang gang, String enhet) {
        String forbered = sidespor(gang);
        mina.post("/oppgaver/" + forbered + "/ta", null);
        return mina.post("/oppgaver/" + forbered + "/fullfoer", Map.of("svar", Map.of("nyEnhet", enhet)));
    }

    static String sidespor(Saksgang gang) {
        return sidespor(gang, "OV.1");
    }

    static String sidespor(Saksgang gang, String trinn) {
        return gang.saken().get("aktiveTrinn").valueStream().filter(t -> t.get("trinn").asString().equals(trinn))
                .findFirst().orElseThrow().get("oppgaveId").asString();
    }

    static ApiKlient.Svar svar(ApiKlient hvem, String oppgave) {
        hvem.post("/oppgaver/" + oppgave + "/ta", null);
        return hvem.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja")));
    }

    static List<String> ventende(ApiKlient hvem, Saksgang gang) {
        return List.of("ledige", "mine").stream().flatMap(fane -> hvem.get("/oppgaver?fane=" + fane + "&antall=100").innhold()
                .get("oppgaver").valueStream()).filter(o -> o.get("sakId").asString().equals(gang.sak()))
                .map((JsonNode o) -> o.get("oppgaveId").asString()).toList();
    }

    Map<String, Object> ja(String navn, String relasjon, String tjeneste, int dager) {
        return Map.of("samtykkerNavn", navn, "relasjon", relasjon, "avgjoerelse", "gitt", "kanal", "muntlig",
                "tjenester", List.of(tjeneste), "gyldigTil", klokke.idag().plusDays(dager).toString());
    }
}
