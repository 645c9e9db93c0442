package no.stafett.akutt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Utfyller;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Plikten til å melde er personlig og gjelder på nytt for hver mistanke (domenets §4.3 punkt 2 og 9). */
@Apptest
class AkuttErPersonligTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private Personer personer;
    @Autowired
    private Arbeidsflate flate;
    private ApiKlient mina;
    private String sak;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        sak = mina.nySak();
    }

    @Test
    void skal_gi_den_andre_som_melder_sine_egne_oppgaver() throws Exception {
        startSom("barnehage.ansatt");
        startSom("barnehage.styrer");
        assertThat(rommet("barnehage.styrer")).hasSize(2)
                .doesNotContainAnyElementsOf(rommet("barnehage.ansatt"));
    }

    @Test
    void skal_fortsette_i_samme_rom_til_meldingen_er_sendt() throws Exception {
        startSom("barnehage.ansatt");
        List<String> foer = rommet("barnehage.ansatt");
        startSom("barnehage.ansatt");
        assertThat(rommet("barnehage.ansatt")).isEqualTo(foer);
    }

    @Test
    void skal_kunne_melde_paa_nytt_etter_at_meldingen_er_sendt() throws Exception {
        startSom("barnehage.ansatt");
        meldFra(mina, meldingen("barnehage.ansatt"));
        assertThat(meldinger("barnehage.ansatt")).isEmpty();
        startSom("barnehage.ansatt");
        assertThat(meldinger("barnehage.ansatt")).hasSize(1);
    }

    @Test
    void skal_vaere_aapen_for_den_som_bare_kan_ta_en_oppgave_i_saken() throws Exception {
        assertThat(new ApiKlient(nett, "barnehage.ansatt03").get("/saker/" + sak).status()).isEqualTo(404);
        startSom("barnehage.ansatt03");
        assertThat(rommet("barnehage.ansatt03")).hasSize(2);
    }

    @Test
    void skal_ikke_kunne_startes_av_en_uten_noe_med_saken_aa_gjoere() throws Exception {
        assertThat(startSom("skole.ansatt")).isEqualTo(404);
        assertThat(rommet("skole.ansatt")).isEmpty();
    }

    @Test
    void skal_ikke_vise_svaret_paa_akuttsjekken_til_noen() {
        String oppgave = mina.oppgave(sak);
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(mina.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", Map.of("hva", "Ada var redd.",
                "akuttSjekk", "ja"))).status()).isEqualTo(200);
        assertThat(Stream.of("barnehage.styrer", "barnehage.ansatt").map(this::saken))
                .allSatisfy(saken -> assertThat(saken).contains("Ada var redd.").doesNotContain("alvorlig omsorgssvikt"));
        assertThat(new ApiKlient(nett, "barnehage.styrer").get("/oppgaver/" + oppgave).innhold().toString())
                .doesNotContain("\"akuttSjekk\":\"");
    }

    /** Hele siden om saken, slik personen ser den. */
    private String saken(String navn) {
        try {
            return nett.perform(get("/saker/" + sak).with(httpBasic(navn, "stafett"))).andReturn().getResponse().getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int startSom(String navn) throws Exception {
        return nett.perform(post("/saker/" + sak + "/akutt").with(httpBasic(navn, "stafett")).with(csrf()))
                .andReturn().getResponse().getStatus();
    }

    private static void meldFra(ApiKlient den, String oppgave) {
        den.post("/oppgaver/" + oppgave + "/ta", null);
        var aapnet = den.get("/oppgaver/" + oppgave).innhold();
        var svar = Utfyller.den(LocalDate.ofInstant(Instant.parse(den.get("/demo/klokke").tekst("naa")), Forretningsklokke.NORGE))
                .med("meldingSendt", "ja").fyll(aapnet.path("skjema"), aapnet.path("inndata"));
        assertThat(den.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", svar)).status()).isEqualTo(200);
    }

    private List<String> rommet(String navn) {
        return oppgavene(navn).map(Oppgave::id).toList();
    }

    private List<String> meldinger(String navn) {
        return oppgavene(navn).filter(o -> o.trinn().equals("trinn_ak_1")).map(Oppgave::id).toList();
    }

    private String meldingen(String navn) {
        return meldinger(navn).get(0);
    }

    private Stream<Oppgave> oppgavene(String navn) {
        return flate.bareFor(personer.finn(navn).orElseThrow()).stream().filter(o -> o.sakId().toString().equals(sak));
    }
}
