package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Det foresatte ikke skal få vite, hva barnet mener, og opplysninger den voksne selv eier. */
@Apptest
class TilbakeholdTest extends Samtykkeproeve {

    @ParameterizedTest
    @CsvSource({"12,1,422,", "12,0,201,C9", "12,-1,201,C9", "16,1,201,C9", "16,0,422,"})
    void skal_la_den_som_er_tolv_til_femten_holde_et_helseforhold_tilbake(int år, int dagerTil, int status, String regel) {
        String sak = sak(klokke.idag().plusDays(dagerTil).minusYears(år));
        ApiKlient.Svar svar = hold(mina, sak, "ungdommen", "helse");
        assertThat(svar.status()).isEqualTo(status);
        assertThat(status == 201 ? rader(mina, sak).get(0).get("regel").asString() : svar.innhold().at("/feil/0/felt").asString())
                .isEqualTo(status == 201 ? regel : "aarsak");
    }

    @Test
    void skal_bare_la_lederen_si_at_noe_kan_skade_barnet() {
        String sak = mina.nySak();
        assertThat(hold(mina, sak, "skade", "alminnelig").status()).isEqualTo(403);
        assertThat(hold(styrer(), sak, "skade", "alminnelig").status()).isEqualTo(201);
        JsonNode rad = rader(mina, sak).get(0);
        assertThat(List.of(rad.get("regel").asString(), rad.get("foresatteSer").asString())).containsExactly("C10", "nei");
    }

    @Test
    void skal_ikke_vise_det_for_en_annen_tjeneste_og_ikke_stenge_resten_av_saken_for_den() {
        Saksgang gang = medPpt(300);
        hold(styrer(), gang.sak(), "skade", "alminnelig");
        assertThat(rader(ppt, gang.sak())).isEmpty();
        assertThat(hold(ppt, gang.sak(), "ungdommen", "helse").status()).isEqualTo(403);
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(200);
    }

    @Test
    void skal_avsluttes_en_gang_med_en_grunn() {
        String sak = mina.nySak();
        String sti = "/saker/" + sak + "/tilbakehold/" + hold(styrer(), sak, "skade", "alminnelig").tekst("tilbakeholdId") + "/avslutt";
        assertThat(mina.post(sti, Map.of("begrunnelse", "Trengs ikke.")).status()).isEqualTo(403);
        assertThat(styrer().post(sti, Map.of("begrunnelse", " ")).status()).isEqualTo(422);
        assertThat(styrer().post(sti, Map.of("begrunnelse", "Trengs ikke.")).status()).isEqualTo(200);
        assertThat(styrer().post(sti, Map.of("begrunnelse", "Trengs ikke.")).tekst("kode")).isEqualTo("tilbakehold_avsluttet");
        assertThat(sql.sql("select hendelse from spor where sak = ? and hendelse in ('HoldtTilbake', 'TilbakeholdAvsluttet') order by id")
                .param(UUID.fromString(sak)).query(String.class).list()).containsExactly("HoldtTilbake", "TilbakeholdAvsluttet");
    }

    @Test
    void skal_la_den_voksne_eie_sine_egne_opplysninger_uten_aa_aapne_saken() {
        String sak = mina.nySak();
        Map<String, Object> egne = new HashMap<>(ja("nav"));
        egne.put("opplysningstype", "foresattes_egne");
        registrer(sak, egne);
        JsonNode nav = mina.get(sti(sak)).innhold().at("/tjenester/0");
        assertThat(nav.get("kanDeles").asBoolean()).isFalse();
        assertThat(slag(nav, "foresattes_egne")).isEqualTo("true C5a");
        registrer(sak, Map.of("avgjoerelse", "nektet", "samtykkerNavn", "Mor Lindås", "relasjon", "mor", "kanal", "muntlig", "tjenester", List.of("nav")));
        assertThat(slag(mina.get(sti(sak)).innhold().at("/tjenester/0"), "foresattes_egne")).startsWith("false");
    }

    @ParameterizedTest
    @CsvSource({"1,false", "0,true", "-1,true"})
    void skal_si_fra_fra_sju_år_til_noen_har_skrevet_hva_barnet_mener(int dagerTil, boolean må) {
        String sak = sak(klokke.idag().plusDays(dagerTil).minusYears(7));
        registrer(sak, ja("ppt"));
        assertThat(mina.get(sti(sak)).innhold().get("barnetMaaHoeres").asBoolean()).isEqualTo(må);
        Map<String, Object> hørt = new HashMap<>(ja("ppt"));
        hørt.put("barnetsStemme", "Jeg vil at de skal komme.");
        registrer(sak, hørt);
        assertThat(mina.get(sti(sak)).innhold().get("barnetMaaHoeres").asBoolean()).isFalse();
    }

    @Test
    void skal_skrive_inn_grunnlag_hjemmel_og_tilbakehold_paa_siden() throws Exception {
        String sak = mina.nySak();
        send(sak, "grunnlag", Map.of("grunnlag", "allmenn_interesse", "hjemmel", "Barnehageloven § 42"));
        send(sak, "hjemmel", Map.of("tjeneste", "ke", "hjemmel", "Samordningsplikten", "begrunnelse", "Uenighet om ansvar."));
        send(sak, "tilbakehold", Map.of("aarsak", "skade", "opplysningstype", "alminnelig", "hva", "Det hun fortalte i går.", "begrunnelse", "Vurdert."));
        assertThat(side(sak, "barnehage.styrer")).contains("Barnehageloven § 42", "Samordningsplikten", "Det hun fortalte i går.", "Holdes tilbake for foresatte");
        Saksgang gang = medPpt(300);
        assertThat(side(gang.sak(), "ppt.ansatt")).doesNotContain("Holdes tilbake for foresatte", "/samtykke/grunnlag\"", "/samtykke/hjemmel\"");
    }

    @Test
    void skal_beholde_det_som_er_skrevet_naar_noe_mangler() throws Exception {
        String sak = mina.nySak();
        var svar = nett.perform(post("/saker/" + sak + "/samtykke/hjemmel").with(httpBasic("barnehage.styrer", "stafett")).with(csrf())
                .param("tjeneste", "nav").param("hjemmel", "NAV-loven § 15").param("begrunnelse", " ")).andReturn();
        assertThat(svar.getResponse().getStatus()).isEqualTo(422);
        assertThat(svar.getFlashMap().keySet()).as("det som er skrevet om barnet, ligger ikke i økten").isEmpty();
        String side = svar.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(side).contains("NAV-loven § 15", "id=\"feil-hjemmel-begrunnelse\"", "Lovhjemmelen er ikke lagret.");
    }

    private void send(String sak, String hva, Map<String, String> felt) throws Exception {
        var kall = post("/saker/" + sak + "/samtykke/" + hva).with(httpBasic("barnehage.styrer", "stafett")).with(csrf());
        felt.forEach(kall::param);
        var svar = nett.perform(kall).andReturn();
        assertThat(svar.getFlashMap().get("sagt")).isEqualTo("grunnlag.sagt." + hva);
    }

    private String side(String sak, String hvem) throws Exception {
        return nett.perform(get("/saker/" + sak + "/samtykke").with(httpBasic(hvem, "stafett"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private ApiKlient styrer() {
        return new ApiKlient(nett, "barnehage.styrer");
    }

    private static ApiKlient.Svar hold(ApiKlient hvem, String sak, String årsak, String slag) {
        return hvem.post("/saker/" + sak + "/tilbakehold", Map.of("aarsak", årsak, "opplysningstype", slag, "hva", "Samtalene hos helsesykepleier.",
                "begrunnelse", "Hun er redd for hvordan det blir tatt imot."));
    }

    private static JsonNode rader(ApiKlient hvem, String sak) {
        return hvem.get("/saker/" + sak + "/tilbakehold").innhold();
    }

    private static String slag(JsonNode tjeneste, String slag) {
        return tjeneste.get("slag").valueStream().filter(s -> s.get("opplysningstype").asString().equals(slag)).findFirst()
                .map(s -> s.get("kanDeles").asBoolean() + " " + s.get("regel").asString()).orElseThrow();
    }
}
