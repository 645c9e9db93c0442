package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** En annen tjeneste kommer ikke inn i saken uten et gyldig samtykke som omfatter den. */
@Apptest
class SamtykkeportTest {

    @Autowired
    private MockMvc nett;
    private ApiKlient mina;
    private ApiKlient ppt;
    private Saksgang gang;

    @BeforeEach
    void paaNivaaTo() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        ppt = new ApiKlient(nett, "ppt.ansatt");
        gang = Saksgang.ny(mina).til("nivaa_2");
    }

    @Test
    void skal_ikke_invitere_en_tjeneste_uten_samtykke() {
        ApiKlient.Svar svar = inviter();
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.tekst("kode")).isEqualTo("samtykke_mangler");
        assertThat(ventendeHosPpt()).isZero();
    }

    @Test
    void skal_ikke_invitere_en_tjeneste_samtykket_ikke_omfatter() {
        gang.verktoey("samtykke", samtykke("gitt", "helsestasjon", "2026-01-01", "2030-01-01"));
        assertThat(inviter().tekst("kode")).isEqualTo("samtykke_mangler");
    }

    @Test
    void skal_ikke_invitere_naar_samtykket_er_utloept() {
        gang.verktoey("samtykke", samtykke("gitt", "ppt", "2025-01-01", "2025-06-01"));
        assertThat(inviter().tekst("kode")).isEqualTo("samtykke_mangler");
    }

    @Test
    void skal_ikke_invitere_naar_det_siste_svaret_er_nei() {
        gang.verktoey("samtykke", samtykke("gitt", "ppt", "2026-01-01", "2030-01-01"));
        gang.verktoey("samtykke", Map.of("samtykkerNavn", "Mor Lindås", "relasjon", "mor", "avgjoerelse", "nektet",
                "kanal", "muntlig", "tjenester", List.of("ppt")));
        assertThat(inviter().tekst("kode")).isEqualTo("samtykke_mangler");
    }

    @Test
    void skal_gi_den_inviterte_en_oppgave_men_ikke_saken_foer_hun_har_sagt_ja() {
        gang.verktoey("samtykke", samtykke("gitt", "ppt", "2026-01-01", "2030-01-01"));
        assertThat(inviter().status()).isEqualTo(200);
        String invitasjon = invitasjon();
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
        ppt.post("/oppgaver/" + invitasjon + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja")));
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(200);
    }

    @Test
    void skal_lukke_saken_for_tjenesten_naar_saken_gaar_tilbake_til_nivaa_en() {
        gang.verktoey("samtykke", samtykke("gitt", "ppt", "2026-01-01", "2030-01-01"));
        inviter();
        String invitasjon = invitasjon();
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        ppt.post("/oppgaver/" + invitasjon + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja")));
        gang.til("nivaa_1");
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
    }

    private ApiKlient.Svar inviter() {
        return gang.fullfoer(Map.of("mottaker", mina.enhetI("ppt")));
    }

    private String invitasjon() {
        return ppt.get("/oppgaver?fane=ledige&antall=100").innhold().get("oppgaver").valueStream()
                .filter(o -> o.get("sakId").asString().equals(gang.sak())).findFirst().orElseThrow().get("oppgaveId").asString();
    }

    private long ventendeHosPpt() {
        return ppt.get("/oppgaver?fane=ledige&antall=100").innhold().get("oppgaver").valueStream()
                .filter(o -> o.get("sakId").asString().equals(gang.sak())).count();
    }

    private static Map<String, Object> samtykke(String avgjoerelse, String tjeneste, String fra, String til) {
        return Map.of("samtykkerNavn", "Mor Lindås", "relasjon", "mor", "avgjoerelse", avgjoerelse, "kanal", "muntlig",
                "tjenester", List.of(tjeneste), "gyldigFra", fra, "gyldigTil", til);
    }
}
