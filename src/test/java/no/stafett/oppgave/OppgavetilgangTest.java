package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Rollebytte;
import no.stafett.Saksferd;
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

/** Den som har en oppgave, ser det den krever, så lenge hun har den og ikke lenger. */
@Apptest
class OppgavetilgangTest {

    private static final List<String> FOLK = List.of("barnehage.ansatt", "barnehage.styrer", "ppt.ansatt", "ke", "koordinator");

    @Autowired
    private MockMvc nett;
    @Autowired
    private ApplicationContext program;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private JdbcClient sql;
    private ApiKlient mina;
    private ApiKlient kollega;
    private ApiKlient ppt;
    private Rollebytte roller;

    @BeforeEach
    void begynn() {
        mina = som("barnehage.ansatt");
        kollega = som("barnehage.ansatt05");
        ppt = som("ppt.ansatt");
        roller = new Rollebytte(sql);
    }

    @AfterEach
    void settTilbake() {
        roller.close();
        Klokkestiller.nullstill(program);
    }

    @Test
    void skal_beholde_saken_saa_lenge_hun_har_en_oppgave_til_i_den() {
        String sak = mina.nySak();
        samtykke(sak, 10);
        Klokkestiller.flytt(program, "P6D");
        String første = oppgave(sak, "0.1");
        String andre = oppgave(sak, "FS.1");
        ta(kollega, første);
        ta(kollega, andre);
        leggTilbake(kollega, første);
        assertThat(ser(kollega, sak)).isTrue();
        leggTilbake(kollega, andre);
        assertThat(ser(kollega, sak)).isFalse();
    }

    @Test
    void skal_ikke_beholde_saken_naar_oppgaven_forsvinner() {
        Saksgang gang = paaNivaa2();
        String oppgave = gang.oppgave();
        ta(kollega, oppgave);
        assertThat(ser(kollega, gang.sak())).isTrue();
        trekk(gang.sak());
        fullfoer(mina, oppgave(gang.sak(), "SB.1"), Map.of("utfall", "nivaa_1", "begrunnelse", "Mor vil vente."));
        assertThat(ser(kollega, gang.sak())).isFalse();
    }

    @Test
    void skal_ikke_la_mottakeren_se_saken_foer_hun_har_tatt_imot_eller_etter_at_hun_sa_nei() {
        Saksgang gang = Saksgang.ny(mina).til("overfoer");
        mina.post(sti(gang.sak()), ja("skole", 100));
        fullfoer(mina, oppgave(gang.sak(), "OV.1"), Map.of("nyEnhet", mina.enhetI("skole")));
        ApiKlient skolen = som("skole.ansatt");
        String mottak = oppgave(gang.sak(), "OV.2");
        ta(skolen, mottak);
        assertThat(ser(skolen, gang.sak())).isFalse();
        fullfoer(skolen, mottak, Map.of("godtatt", "nei", "begrunnelse", "Hun skal begynne på en annen skole."));
        assertThat(ser(skolen, gang.sak())).isFalse();
    }

    @Test
    void skal_legge_tilbake_det_den_gamle_enheten_hadde_tatt_naar_saken_flytter() {
        Saksgang gang = Saksgang.ny(mina).til("overfoer");
        krev(mina.post(sti(gang.sak()), ja("skole", 10)));
        Klokkestiller.flytt(program, "P6D");
        String fornying = oppgave(gang.sak(), "FS.1");
        ta(kollega, fornying);
        fullfoer(mina, oppgave(gang.sak(), "OV.1"), Map.of("nyEnhet", mina.enhetI("skole")));
        ApiKlient skolen = som("skole.ansatt");
        fullfoer(skolen, oppgave(gang.sak(), "OV.2"), Map.of("godtatt", "ja"));
        assertThat(kollega.get("/oppgaver/" + fornying).status()).isEqualTo(404);
        assertThat(mina.get("/saker/" + gang.sak()).status()).isEqualTo(404);
        assertThat(skolen.get("/oppgaver/" + fornying).innhold().get("kanTasAvMeg").asBoolean()).isTrue();
    }

    @Test
    void skal_aldri_la_koordinatoren_se_saken_hun_avklarer_samordningen_i() {
        Saksferd sak = Saksferd.meld(this::som, FOLK);
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_2"));
        sak.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("ppt")));
        sak.gjør("trinn_2_1", Map.of("mottaker", sak.melder().enhetI("ppt")));
        sak.gjør("trinn_in_1", Map.of("godtatt", "ja"));
        sak.gjør("trinn_2_2", Map.of());
        sak.gjør("trinn_2_3", Map.of());
        sak.gjør("trinn_2_4", Map.of("utfall", "avklar_samordning"));
        ta(som("koordinator"), oppgave(sak.sakId(), "SO.1"));
        assertThat(ser(som("koordinator"), sak.sakId())).isFalse();
        sak.gjør("trinn_so_1", Map.of());
        assertThat(ser(som("koordinator"), sak.sakId())).isFalse();
    }

    @Test
    void skal_lukke_for_den_som_har_byttet_enhet_naar_tjenesten_hun_kom_fra_gaar_ut() {
        Saksgang gang = medPpt(ppt);
        roller.gi("ppt.ansatt", "ansatt", mina.enhetI("skole"));
        roller.ta("ppt.ansatt", "ansatt", mina.enhetI("ppt"));
        assertThat(ser(ppt, gang.sak())).isFalse();
        trekk(gang.sak());
        roller.gi("ppt.ansatt", "ansatt", mina.enhetI("ppt"));
        assertThat(ser(ppt, gang.sak())).isFalse();
    }

    @Test
    void skal_beholde_det_hun_har_gjennom_sakens_egen_enhet_naar_den_andre_gaar_ut() {
        roller.gi("ppt.ansatt", "ansatt", mina.enhet());
        Saksgang gang = paaNivaa2();
        ta(ppt, gang.oppgave());
        takkJa(ppt, gang.sak());
        trekk(gang.sak());
        assertThat(ser(ppt, gang.sak())).isTrue();
    }

    @Test
    void skal_ikke_beholde_saken_gjennom_sakens_egen_enhet_naar_hun_bare_kom_inn_gjennom_den_andre() {
        roller.gi("ppt.ansatt", "ansatt", mina.enhet());
        Saksgang gang = medPpt(ppt);
        assertThat(ser(ppt, gang.sak())).isTrue();
        trekk(gang.sak());
        assertThat(ser(ppt, gang.sak())).isFalse();
    }

    @Test
    void skal_ikke_miste_saken_fordi_en_enhet_hun_ogsaa_arbeider_i_gaar_ut() {
        roller.gi("barnehage.ansatt05", "ansatt", mina.enhetI("ppt"));
        Saksgang gang = medPpt(ppt);
        ta(kollega, gang.oppgave());
        trekk(gang.sak());
        assertThat(ser(kollega, gang.sak())).isTrue();
    }

    private ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }

    private Saksgang paaNivaa2() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        samtykke(gang.sak(), 300);
        krev(gang.fullfoer(Map.of("mottaker", mina.enhetI("ppt"))));
        return gang;
    }

    private Saksgang medPpt(ApiKlient hvem) {
        Saksgang gang = paaNivaa2();
        takkJa(hvem, gang.sak());
        return gang;
    }

    private void takkJa(ApiKlient hvem, String sak) {
        fullfoer(hvem, oppgave(sak, "IN.1"), Map.of("godtatt", "ja"));
    }

    private void samtykke(String sak, int dager) {
        krev(mina.post(sti(sak), ja("ppt", dager)));
    }

    private void trekk(String sak) {
        krev(mina.post(sti(sak) + "/" + mina.get(sti(sak)).innhold().at("/samtykker/0/samtykkeId").asString() + "/trekk",
                Map.of("kanal", "muntlig")));
    }

    private Map<String, Object> ja(String tjeneste, int dager) {
        return Map.of("avgjoerelse", "gitt", "samtykkerNavn", "Mor Lindås", "relasjon", "mor", "kanal", "muntlig",
                "tjenester", List.of(tjeneste), "gyldigTil", klokke.idag().plusDays(dager).toString());
    }

    private static String sti(String sak) {
        return "/saker/" + sak + "/samtykker";
    }

    /** Jobbkjøreren kan ha tatt en forfalt tidtaker før klokka rakk det; da kommer oppgaven om litt. */
    private String oppgave(String sak, String trinn) {
        for (int n = 0; n < 100; n++) {
            Optional<JsonNode> funnet = mina.get("/saker/" + sak).innhold().get("aktiveTrinn").valueStream()
                    .filter(t -> t.get("trinn").asString().equals(trinn)).findFirst();
            if (funnet.isPresent()) {
                return funnet.get().get("oppgaveId").asString();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError(trinn + " venter ikke");
    }

    private static void ta(ApiKlient hvem, String oppgave) {
        krev(hvem.post("/oppgaver/" + oppgave + "/ta", null));
    }

    private static void leggTilbake(ApiKlient hvem, String oppgave) {
        krev(hvem.post("/oppgaver/" + oppgave + "/legg-tilbake", null));
    }

    private static void fullfoer(ApiKlient hvem, String oppgave, Map<String, Object> svar) {
        ta(hvem, oppgave);
        krev(hvem.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", svar)));
    }

    private static boolean ser(ApiKlient hvem, String sak) {
        return hvem.get("/saker/" + sak).status() == 200;
    }

    private static void krev(ApiKlient.Svar svar) {
        assertThat(svar.status()).as(svar.innhold().toString()).isBetween(200, 299);
    }
}
