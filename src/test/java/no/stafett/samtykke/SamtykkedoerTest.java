package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Døren til saken følger samtykkene: den åpnes av et gyldig ja, og lukkes når det ikke lenger er det. */
@Apptest
class SamtykkedoerTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private ApplicationContext program;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private JdbcClient sql;
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
    void skal_ikke_sende_saken_til_en_annen_tjeneste_uten_samtykke() {
        Saksgang gang = Saksgang.ny(mina).til("overfoer");
        ApiKlient.Svar svar = overfoer(gang, mina.enhetI("skole"));
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.tekst("kode")).isEqualTo("samtykke_mangler");
        assertThat(ventende(new ApiKlient(nett, "skole.ansatt"), gang)).isEmpty();
    }

    @Test
    void skal_sende_saken_til_en_annen_tjeneste_med_nytt_samtykke() {
        Saksgang gang = Saksgang.ny(mina).til("overfoer");
        String forbered = sidespor(gang);
        mina.post("/oppgaver/" + forbered + "/ta", null);
        assertThat(mina.post("/oppgaver/" + forbered + "/skjemaer/samtykke",
                Map.of("svar", ja("Mor Lindås", "mor", "skole", 300))).status()).isEqualTo(201);
        assertThat(overfoer(gang, mina.enhetI("skole")).status()).isEqualTo(200);
        ApiKlient skolen = new ApiKlient(nett, "skole.ansatt");
        assertThat(svar(skolen, ventende(skolen, gang).get(0)).status()).isEqualTo(200);
        assertThat(skolen.get("/saker/" + gang.sak()).status()).isEqualTo(200);
    }

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

    @Test
    void skal_trekke_invitasjonen_naar_saken_gaar_tilbake_til_nivaa_en() {
        Saksgang gang = invitert(300);
        String invitasjon = ventende(ppt, gang).get(0);
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        gang.til("nivaa_1");
        assertThat(ventende(ppt, gang)).isEmpty();
        assertThat(svar(ppt, invitasjon).status()).isBetween(400, 499);
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_aapne_paa_svaret_fra_den_ene_av_to_med_felles_foreldreansvar() {
        Saksgang gang = medToForesatte();
        gang.verktoey("samtykke", ja("Mor Lindås", "mor", "ppt", 300));
        assertThat(inviter(gang).tekst("kode")).isEqualTo("samtykke_mangler");
    }

    @Test
    void skal_aapne_naar_begge_med_felles_foreldreansvar_har_sagt_ja() {
        Saksgang gang = medToForesatte();
        gang.verktoey("samtykke", ja("Mor Lindås", "mor", "ppt", 300));
        gang.verktoey("samtykke", ja("Far Lindås", "far", "ppt", 300));
        assertThat(inviter(gang).status()).isEqualTo(200);
    }

    @Test
    void skal_lukke_naar_den_ene_av_to_sier_nei() {
        Saksgang gang = medToForesatte();
        gang.verktoey("samtykke", ja("Mor Lindås", "mor", "ppt", 300));
        gang.verktoey("samtykke", ja("Far Lindås", "far", "ppt", 300));
        gang.verktoey("samtykke", Map.of("samtykkerNavn", "Far Lindås", "relasjon", "far", "avgjoerelse", "nektet", "kanal", "muntlig"));
        assertThat(inviter(gang).tekst("kode")).isEqualTo("samtykke_mangler");
    }

    @Test
    void skal_vente_paa_den_andre_naar_den_som_svarer_sier_at_ansvaret_er_felles() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        Map<String, Object> felles = new HashMap<>(ja("Mor Lindås", "mor", "ppt", 300));
        felles.put("foreldreansvar", "felles");
        gang.verktoey("samtykke", felles);
        assertThat(inviter(gang).tekst("kode")).isEqualTo("samtykke_mangler");
    }

    @Test
    void skal_ikke_la_et_barn_samtykke_for_seg_selv() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        gang.verktoey("samtykke", ja("Ada Lindås", "selv", "ppt", 300));
        assertThat(inviter(gang).tekst("kode")).isEqualTo("samtykke_mangler");
    }

    @Test
    void skal_ikke_godta_et_navn_ingen_kan_se() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        ApiKlient.Svar svar = gang.verktoey("samtykke", ja("\u200b \u2060", "mor", "ppt", 300));
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().at("/feil/0/felt").asString()).isEqualTo("samtykkerNavn");
    }

    private Saksgang medToForesatte() {
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(mina.enhet()));
        undring.put("foresatte", List.of(Map.of("navn", "Mor Lindås", "relasjon", "mor", "foreldreansvar", true),
                Map.of("navn", "Far Lindås", "relasjon", "far", "foreldreansvar", true)));
        return Saksgang.i(mina, mina.post("/saker", undring).tekst("sakId")).til("nivaa_2");
    }

    private Saksgang invitert(int dager) {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        gang.verktoey("samtykke", ja("Mor Lindås", "mor", "ppt", dager));
        assertThat(inviter(gang).status()).isEqualTo(200);
        return gang;
    }

    private ApiKlient.Svar inviter(Saksgang gang) {
        return gang.fullfoer(Map.of("mottaker", mina.enhetI("ppt")));
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

    private ApiKlient.Svar overfoer(Saksgang gang, String enhet) {
        String forbered = sidespor(gang);
        mina.post("/oppgaver/" + forbered + "/ta", null);
        return mina.post("/oppgaver/" + forbered + "/fullfoer", Map.of("svar", Map.of("nyEnhet", enhet)));
    }

    private static String sidespor(Saksgang gang) {
        return sidespor(gang, "OV.1");
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

    private static String sidespor(Saksgang gang, String trinn) {
        return gang.saken().get("aktiveTrinn").valueStream().filter(t -> t.get("trinn").asString().equals(trinn))
                .findFirst().orElseThrow().get("oppgaveId").asString();
    }

    private static ApiKlient.Svar svar(ApiKlient hvem, String oppgave) {
        hvem.post("/oppgaver/" + oppgave + "/ta", null);
        return hvem.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja")));
    }

    private static List<String> ventende(ApiKlient hvem, Saksgang gang) {
        return List.of("ledige", "mine").stream().flatMap(fane -> hvem.get("/oppgaver?fane=" + fane + "&antall=100").innhold()
                .get("oppgaver").valueStream()).filter(o -> o.get("sakId").asString().equals(gang.sak()))
                .map((JsonNode o) -> o.get("oppgaveId").asString()).toList();
    }

    private Map<String, Object> ja(String navn, String relasjon, String tjeneste, int dager) {
        return Map.of("samtykkerNavn", navn, "relasjon", relasjon, "avgjoerelse", "gitt", "kanal", "muntlig",
                "tjenester", List.of(tjeneste), "gyldigTil", klokke.idag().plusDays(dager).toString());
    }
}
