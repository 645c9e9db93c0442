package no.stafett.stafettlogg.deltakelse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Saksgang;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** En sak i barnehagen, med eller uten PPT, og den som tar med og tar ut. */
abstract class Deltakerproeve {

    @Autowired
    MockMvc nett;
    @Autowired
    JdbcClient sql;

    Saksgang påNivå1() {
        Saksgang gang = Saksgang.ny(som("barnehage.ansatt")).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        return gang;
    }

    Saksgang medSamtykke() {
        Saksgang gang = Saksgang.ny(som("barnehage.ansatt")).til("nivaa_2");
        samtykk(gang, "ppt");
        String ppt = som("barnehage.ansatt").enhetI("ppt");
        return gang.med(Map.of("mottaker", ppt, "inviterteEnheter", List.of(ppt)));
    }

    Saksgang medPpt() {
        Saksgang gang = medSamtykke();
        legg(gang, som("barnehage.ansatt").enhetI("ppt"));
        ApiKlient ppt = som("ppt.ansatt");
        String oppgave = ppt.get("/oppgaver?fane=ledige&antall=100").innhold().get("oppgaver").valueStream()
                .filter(o -> o.get("sakId").asString().equals(gang.sak())).findFirst().orElseThrow().get("oppgaveId").asString();
        ppt.post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(ppt.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja"))).status()).isEqualTo(200);
        assertThat(ppt.get(sti(gang)).status()).isEqualTo(200);
        return gang;
    }

    void samtykk(Saksgang gang, String tjeneste) {
        ApiKlient.Svar svar = som("barnehage.ansatt").post(sti(gang) + "/samtykker", Map.of("samtykkerNavn", "Mor Lindås", "relasjon", "mor", "avgjoerelse", "gitt",
                "kanal", "muntlig", "opplysningstype", "alminnelig", "tjenester", List.of(tjeneste), "foreldreansvar", "alene", "formaal", "Hjelpe Ada",
                "informasjon", "Det som står i planen", "gyldigTil", "2090-01-01"));
        assertThat(svar.status()).as(svar.innhold().toString()).isBetween(200, 299);
    }

    ApiKlient.Svar legg(Saksgang gang, String hvem) {
        return som("barnehage.ansatt").post(sti(gang) + "/deltakere", Map.of("deltakerId", hvem));
    }

    ApiKlient.Svar taUt(Saksgang gang, String hvem, String grunn) {
        return som("barnehage.ansatt").post(sti(gang) + "/deltakere/slutt", Map.of("deltakerId", hvem, "grunn", grunn));
    }

    ApiKlient.Svar angre(Saksgang gang, String hvem) {
        return som("barnehage.ansatt").post(sti(gang) + "/deltakere/angre", Map.of("deltakerId", hvem));
    }

    int antall(String hvor, Saksgang gang) {
        return sql.sql("select count(*) from " + hvor).param(gang.sak()).query(Integer.class).single();
    }

    static String sti(Saksgang gang) {
        return "/saker/" + gang.sak();
    }

    static String id(ApiKlient hvem) {
        return hvem.get("/meg").tekst("personId");
    }

    ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }
}
