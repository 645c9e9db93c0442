package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksferd;
import no.stafett.felles.Forretningsklokke;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Koordinerende enhet ser oppgaven hun er spurt om, og saken bare når samtykket eller en lov nevner henne. */
@Apptest
class KoordinerendeEnhetTest {

    private static final List<String> FOLK = List.of("barnehage.ansatt", "barnehage.styrer", "ppt.ansatt", "ke", "koordinator");

    @Autowired
    private MockMvc nett;
    @Autowired
    private ApplicationContext program;
    @Autowired
    private Forretningsklokke klokke;
    private ApiKlient ke;
    private Saksferd sak;

    @BeforeEach
    void løftSaken() {
        ke = new ApiKlient(nett, "ke");
        sak = Saksferd.meld(navn -> new ApiKlient(nett, navn), FOLK);
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_2"));
        sak.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("ppt")));
        sak.gjør("trinn_2_1", Map.of("mottaker", sak.melder().enhetI("ppt")));
        sak.gjør("trinn_in_1", Map.of("godtatt", "ja"));
        sak.gjør("trinn_2_2", Map.of());
        sak.gjør("trinn_2_3", Map.of());
        sak.gjør("trinn_2_4", Map.of("utfall", "koordinerende_enhet"));
        sak.gjør("trinn_ke_1", Map.of("spoersmaalTilKe", "Hvem kan samordne dette?"));
    }

    @AfterEach
    void klokkaTilbake() {
        Klokkestiller.nullstill(program);
    }

    @Test
    void skal_bare_se_det_hun_er_spurt_om_uten_samtykke() throws Exception {
        String oppgave = ta();
        assertThat(ke.get("/saker/" + sak.sakId()).status()).isEqualTo(404);
        assertThat(ke.get("/saker/" + sak.sakId() + "/logg").status()).isEqualTo(404);
        assertThat(ke.get("/oppgaver/" + oppgave).innhold().at("/spoersmaal/spoersmaalTilKe").asString()).isEqualTo("Hvem kan samordne dette?");
        String side = nett.perform(get("/oppgaver/" + oppgave).with(httpBasic("ke", "stafett"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(side).contains("Hvem kan samordne dette?", "Samtykket omfatter ikke koordinerende enhet.").doesNotContain("Ada leker lite med de andre.");
    }

    @Test
    void skal_kunne_gi_raad_uten_samtykke_og_ikke_beholde_noe() {
        ta();
        sak.gjør("trinn_ke_2", Map.of());
        assertThat(ke.get("/saker/" + sak.sakId()).status()).isEqualTo(404);
        assertThat(sak.venter()).doesNotContain("trinn_ke_2");
    }

    @Test
    void skal_se_saken_naar_samtykket_nevner_henne_og_ikke_naar_det_er_trukket() {
        samtykke(300);
        ta();
        assertThat(ke.get("/saker/" + sak.sakId()).status()).isEqualTo(200);
        String id = sak.melder().get("/saker/" + sak.sakId() + "/samtykker").innhold().at("/samtykker").valueStream()
                .filter(s -> s.get("tjeneste").asString().equals("ke")).findFirst().orElseThrow().get("samtykkeId").asString();
        sak.melder().post("/saker/" + sak.sakId() + "/samtykker/" + id + "/trekk", Map.of("kanal", "muntlig"));
        assertThat(ke.get("/saker/" + sak.sakId()).status()).isEqualTo(404);
        assertThat(ke.get("/oppgaver/" + oppgave()).status()).isEqualTo(200);
    }

    @Test
    void skal_se_saken_naar_hun_kommer_med_i_samtykket_etter_at_hun_tok_oppgaven_og_til_det_loeper_ut() {
        ta();
        samtykke(3);
        assertThat(ke.get("/saker/" + sak.sakId()).status()).isEqualTo(200);
        Klokkestiller.flyttTil(program, klokke.idag().plusDays(4).atStartOfDay(Forretningsklokke.NORGE).toInstant());
        assertThat(ke.get("/saker/" + sak.sakId()).status()).isEqualTo(404);
    }

    @Test
    void skal_se_saken_paa_en_lovhjemmel_lederen_har_vurdert() {
        ta();
        assertThat(new ApiKlient(nett, "barnehage.styrer").post("/saker/" + sak.sakId() + "/delingshjemler", Map.of("tjeneste", "ke",
                "hjemmel", "Samordningsplikten", "begrunnelse", "Tjenestene er uenige om ansvaret.")).status()).isEqualTo(201);
        assertThat(ke.get("/saker/" + sak.sakId()).status()).isEqualTo(200);
    }

    private void samtykke(int dager) {
        assertThat(sak.melder().post("/saker/" + sak.sakId() + "/samtykker", Map.of("avgjoerelse", "gitt", "samtykkerNavn", "Mor Lindås", "relasjon", "mor",
                "kanal", "muntlig", "tjenester", List.of("ke"), "gyldigTil", klokke.idag().plusDays(dager).toString())).status()).isEqualTo(201);
    }

    private String ta() {
        String oppgave = oppgave();
        assertThat(ke.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
        return oppgave;
    }

    private String oppgave() {
        return sak.sak().path("aktiveTrinn").valueStream().filter(t -> t.path("trinnId").asString().equals("trinn_ke_2")).findFirst().orElseThrow()
                .path("oppgaveId").asString();
    }
}
