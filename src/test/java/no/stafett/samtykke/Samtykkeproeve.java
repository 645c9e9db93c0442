package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import no.stafett.sak.Sakstilgang;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** En som registrerer samtykker, og PPT som er invitert på dem. */
abstract class Samtykkeproeve {

    @Autowired
    MockMvc nett;
    @Autowired
    ApplicationContext program;
    @Autowired
    Forretningsklokke klokke;
    @Autowired
    Samtykkevurdering vurdering;
    @Autowired
    Sakstilgang tilgang;
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

    String sak(LocalDate født) {
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(mina.enhet()));
        undring.put("person", Map.of("fornavn", "Ada", "etternavn", "Lindås", "foedselsdato", født.toString()));
        return mina.post("/saker", undring).tekst("sakId");
    }

    /** PPT er med på nivå 2 med et samtykke så mange dager til. */
    Saksgang medPpt(int dager) {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        Map<String, Object> ja = new HashMap<>(ja("ppt"));
        ja.put("gyldigTil", klokke.idag().plusDays(dager).toString());
        registrer(gang.sak(), ja);
        gang.fullfoer(Map.of("mottaker", mina.enhetI("ppt")));
        String invitasjon = ppt.get("/oppgaver?fane=ledige&antall=100").innhold().get("oppgaver").valueStream()
                .filter(o -> o.get("sakId").asString().equals(gang.sak())).findFirst().orElseThrow().get("oppgaveId").asString();
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        assertThat(ppt.post("/oppgaver/" + invitasjon + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja"))).status()).isEqualTo(200);
        return gang;
    }

    ApiKlient.Svar registrer(String sak, Map<String, Object> svar) {
        return mina.post(sti(sak), svar);
    }

    String foerste(String sak) {
        return mina.get(sti(sak)).innhold().at("/samtykker/0/samtykkeId").asString();
    }

    static String sti(String sak) {
        return "/saker/" + sak + "/samtykker";
    }

    Map<String, Object> ja(String... tjenester) {
        return fra("Mor Lindås", "mor", tjenester);
    }

    Map<String, Object> fra(String navn, String relasjon, String... tjenester) {
        return Map.of("avgjoerelse", "gitt", "samtykkerNavn", navn, "relasjon", relasjon, "kanal", "muntlig", "tjenester", List.of(tjenester),
                "gyldigTil", klokke.idag().plusYears(2).toString());
    }
}
