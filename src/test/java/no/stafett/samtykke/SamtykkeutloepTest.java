package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.Test;

/** Når samtykket er løpt ut eller trukket, er døra lukket, og ingenting blir hengende hos dem som er ute. */
@Apptest
class SamtykkeutloepTest extends Samtykkedoerproeve {

    @Test
    void skal_ikke_la_en_annen_tjeneste_ta_imot_naar_samtykket_er_loept_ut_i_mellomtiden() {
        Saksgang gang = Saksgang.ny(mina).til("overfoer");
        String forbered = sidespor(gang);
        mina.post("/oppgaver/" + forbered + "/ta", null);
        mina.post("/oppgaver/" + forbered + "/skjemaer/samtykke", Map.of("svar", ja("Mor Lindås", "mor", "skole", 2)));
        overfoer(gang, mina.enhetI("skole"));
        Klokkestiller.flytt(program, "P3D");
        ApiKlient skolen = new ApiKlient(nett, "skole.ansatt");
        ApiKlient.Svar svar = svar(skolen, ventende(skolen, gang).get(0));
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.tekst("kode")).isEqualTo("samtykke_mangler");
        assertThat(skolen.get("/saker/" + gang.sak()).status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_ta_imot_et_ja_etter_at_samtykket_er_trukket_av_den_som_ga_det() {
        Saksgang gang = invitert(300);
        String invitasjon = ventende(ppt, gang).get(0);
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        assertThat(nei(gang).status()).isLessThan(300);
        assertThat(svar(ppt, invitasjon).status()).isBetween(400, 499);
        assertThat(ventende(ppt, gang)).isEmpty();
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
    }

    /** Datoen flyttes i stedet for klokka: svaret skal avvises også før tidtakeren har ryddet. */
    @Test
    void skal_ikke_slippe_inn_den_som_svarer_etter_at_samtykket_er_loept_ut() {
        Saksgang gang = invitert(300);
        sql.sql("update samtykke set gyldig_til = ? where sak = ?").params(klokke.idag().minusDays(1), UUID.fromString(gang.sak())).update();
        ApiKlient.Svar svar = svar(ppt, ventende(ppt, gang).get(0));
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.tekst("kode")).isEqualTo("samtykke_mangler");
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
        assertThat(new ApiKlient(nett, "ppt.leder").get("/saker/" + gang.sak()).status()).isEqualTo(404);
    }

    @Test
    void skal_trekke_invitasjonen_naar_samtykket_loeper_ut_foer_noen_har_svart() {
        Saksgang gang = invitert(2);
        String invitasjon = ventende(ppt, gang).get(0);
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        Klokkestiller.flytt(program, "P3D");
        assertThat(svar(ppt, invitasjon).status()).isBetween(400, 499);
        ventPaa(() -> ventende(ppt, gang).isEmpty());
        assertThat(svar(ppt, invitasjon).status()).isBetween(400, 499);
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
    }

    @Test
    void skal_lukke_saken_for_tjenesten_naar_samtykket_loeper_ut() {
        Saksgang gang = invitert(2);
        svar(ppt, ventende(ppt, gang).get(0));
        ApiKlient leder = new ApiKlient(nett, "ppt.leder");
        assertThat(List.of(ppt.get("/saker/" + gang.sak()).status(), leder.get("/saker/" + gang.sak()).status())).containsOnly(200);
        Klokkestiller.flytt(program, "P3D");
        assertThat(List.of(ppt.get("/saker/" + gang.sak()).status(), leder.get("/saker/" + gang.sak()).status())).containsOnly(404);
    }

    @Test
    void skal_ta_pinnen_og_det_som_er_tatt_fra_tjenesten_naar_samtykket_loeper_ut() {
        Saksgang gang = invitert(2);
        svar(ppt, ventende(ppt, gang).get(0));
        gang.fullfoer(Map.of());
        String stafett = "/saker/" + gang.sak() + "/stafett";
        assertThat(mina.post(stafett + "/overlever", Map.of("til", ppt.get("/meg").tekst("personId"))).status()).isEqualTo(200);
        assertThat(ppt.post(stafett + "/ta-imot", null).status()).isEqualTo(200);
        String tatt = gang.oppgave();
        assertThat(ppt.post("/oppgaver/" + tatt + "/ta", null).status()).isEqualTo(200);
        Klokkestiller.flytt(program, "P3D");
        ventPaa(() -> harTrinn(gang, "SB.1"));
        assertThat(gang.saken().at("/stafettholder/navn").asString()).as("lederen der saken hører til").isEqualTo("Trude Haugen");
        assertThat(List.of("/saker/" + gang.sak(), stafett, "/oppgaver/" + tatt, "/oppgaver/" + sidespor(gang, "SB.1")))
                .allSatisfy(sti -> assertThat(ppt.get(sti).status()).as(sti).isEqualTo(404));
        assertThat(ppt.post("/oppgaver/" + sidespor(gang, "SB.1") + "/ta", null).status()).isEqualTo(404);
        assertThat(mina.get("/oppgaver/" + tatt).innhold().get("behandler").isNull()).isTrue();
    }

    @Test
    void skal_la_spoersmaalet_om_pinnen_falle_bort_naar_samtykket_loeper_ut() {
        Saksgang gang = invitert(2);
        svar(ppt, ventende(ppt, gang).get(0));
        gang.fullfoer(Map.of());
        String stafett = "/saker/" + gang.sak() + "/stafett";
        mina.post(stafett + "/overlever", Map.of("til", ppt.get("/meg").tekst("personId")));
        assertThat(ppt.get(stafett).status()).isEqualTo(200);
        Klokkestiller.flytt(program, "P3D");
        ventPaa(() -> harTrinn(gang, "SB.1"));
        assertThat(ppt.get(stafett).status()).isEqualTo(404);
        assertThat(ppt.post(stafett + "/ta-imot", null).status()).isEqualTo(404);
        assertThat(mina.get(stafett).innhold().get("tilbud").isNull()).isTrue();
    }

    @Test
    void skal_la_et_menneske_avklare_hva_som_skjer_naar_et_samtykke_er_loept_ut() {
        Saksgang gang = invitert(2);
        svar(ppt, ventende(ppt, gang).get(0));
        Klokkestiller.flytt(program, "P3D");
        ventPaa(() -> harTrinn(gang, "SB.1"));
        String avklar = sidespor(gang, "SB.1");
        mina.post("/oppgaver/" + avklar + "/ta", null);
        assertThat(mina.post("/oppgaver/" + avklar + "/fullfoer", Map.of("svar",
                Map.of("utfall", "nivaa_1", "begrunnelse", "Mor vil ikke ha med andre nå."))).status()).isEqualTo(200);
        assertThat(gang.saken().get("nivaa").asInt()).isEqualTo(1);
        assertThat(mina.get("/saker/" + gang.sak() + "/historikk").innhold().toString()).contains("Mor vil ikke ha med andre nå.");
    }

    @Test
    void skal_kunne_avslutte_saken_naar_et_samtykke_er_loept_ut() {
        Saksgang gang = invitert(2);
        Klokkestiller.flytt(program, "P3D");
        ventPaa(() -> harTrinn(gang, "SB.1"));
        String avklar = sidespor(gang, "SB.1");
        mina.post("/oppgaver/" + avklar + "/ta", null);
        assertThat(mina.post("/oppgaver/" + avklar + "/fullfoer", Map.of("svar",
                Map.of("utfall", "avslutt", "begrunnelse", "Familien klarer seg selv."))).status()).isEqualTo(200);
        assertThat(gang.saken().get("status").asString()).isEqualTo("avsluttet");
    }

    /** Etter at invitasjonen er sendt, er det ingen oppgave med samtykkeskjema; påminnelsen har det. */
    private ApiKlient.Svar nei(Saksgang gang) {
        Klokkestiller.flytt(program, "P272D");
        ventPaa(() -> harTrinn(gang, "FS.1"));
        String forny = sidespor(gang, "FS.1");
        mina.post("/oppgaver/" + forny + "/ta", null);
        return mina.post("/oppgaver/" + forny + "/fullfoer", Map.of("svar", Map.of("samtykkerNavn", "Mor Lindås",
                "relasjon", "mor", "avgjoerelse", "nektet", "kanal", "muntlig")));
    }

    /** Jobbkjøreren kan ha tatt en forfalt tidtaker før klokka rakk det. */
    private static void ventPaa(BooleanSupplier noe) {
        for (int n = 0; n < 100 && !noe.getAsBoolean(); n++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(noe.getAsBoolean()).isTrue();
    }

    private static boolean harTrinn(Saksgang gang, String trinn) {
        return gang.saken().get("aktiveTrinn").valueStream().anyMatch(t -> t.get("trinn").asString().equals(trinn));
    }
}
