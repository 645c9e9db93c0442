package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.felles.SakId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Samtykkene i saken over API-et og på siden: skriv inn, les, trekk, og når det slutter. */
@Apptest
class SamtykkeApiTest extends Samtykkeproeve {

    @Test
    void skal_skrive_inn_et_ja_og_si_hva_det_aapner() {
        String sak = mina.nySak();
        ApiKlient.Svar svar = registrer(sak, ja("ppt", "helsestasjon"));
        assertThat(svar.status()).isEqualTo(201);
        assertThat(svar.innhold().get("samtykker")).hasSize(2);
        JsonNode lest = mina.get(sti(sak)).innhold();
        assertThat(tjeneste(lest, "ppt").get("kanDeles").asBoolean()).isTrue();
        assertThat(tjeneste(lest, "ppt").get("regel").asString()).isEqualTo("C13");
        assertThat(lest.at("/samtykker/0/samtykkerNavn").asString()).isEqualTo("Mor Lindås");
        assertThat(lest.at("/samtykker/0/registrertAv").asString()).isEqualTo("Mina Vollan");
    }

    @Test
    void skal_gi_samme_svar_paa_samme_noekkel_og_bare_skrive_en_gang() {
        String sak = mina.nySak();
        String nøkkel = UUID.randomUUID().toString();
        Map<String, Object> ja = ja("ppt");
        JsonNode første = mina.post(sti(sak), ja, nøkkel).innhold();
        assertThat(mina.post(sti(sak), ja, nøkkel).innhold()).isEqualTo(første);
        assertThat(mina.get(sti(sak)).innhold().get("samtykker")).hasSize(1);
    }

    @Test
    void skal_skrive_inn_et_nei_som_gjelder_alle() {
        String sak = mina.nySak();
        registrer(sak, ja("ppt"));
        assertThat(registrer(sak, Map.of("avgjoerelse", "nektet", "samtykkerNavn", "Mor Lindås", "relasjon", "mor", "kanal", "papir",
                "nektelseGrunn", "Vi vil vente.")).status()).isEqualTo(201);
        assertThat(tjeneste(mina.get(sti(sak)).innhold(), "ppt").get("regel").asString()).isEqualTo("C17");
    }

    @ParameterizedTest
    @CsvSource({"kanal,røyksignal", "relasjon,nabo", "avgjoerelse,kanskje", "opplysningstype,alt", "samtykkerNavn,\u200b\u2060",
        "gyldigTil,2020-01-01", "gyldigTil,''", "tjenester,"})
    void skal_peke_paa_feltet_som_er_galt(String felt, String verdi) {
        Map<String, Object> galt = new HashMap<>(ja("ppt"));
        galt.put(felt, "tjenester".equals(felt) ? List.of() : verdi.isEmpty() ? null : verdi);
        ApiKlient.Svar svar = registrer(mina.nySak(), galt);
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().at("/feil/0/felt").asString()).isEqualTo(felt);
    }

    @Test
    void skal_vaere_like_lukket_for_den_som_ikke_ser_saken_som_om_den_ikke_fantes() {
        String sak = mina.nySak();
        assertThat(ppt.get(sti(sak)).status()).isEqualTo(404);
        assertThat(ppt.post(sti(sak), ja("ppt")).status()).isEqualTo(404);
        assertThat(ppt.post(sti(sak) + "/" + UUID.randomUUID() + "/trekk", Map.of("kanal", "muntlig")).status()).isEqualTo(404);
        assertThat(mina.post(sti(sak) + "/" + UUID.randomUUID() + "/trekk", Map.of("kanal", "muntlig")).status()).isEqualTo(404);
    }

    @Test
    void skal_la_den_som_er_med_lese_men_ikke_skrive() {
        Saksgang gang = medPpt(300);
        assertThat(ppt.get(sti(gang.sak())).innhold().get("kanEndre").asBoolean()).isFalse();
        assertThat(ppt.post(sti(gang.sak()), ja("nav")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"muntlig", "papir", "id_porten"})
    void skal_lukke_med_en_gang_naar_samtykket_trekkes_og_si_hva_som_skjer(String kanal) {
        Saksgang gang = medPpt(300);
        ApiKlient.Svar svar = trekk(gang.sak(), kanal);
        assertThat(svar.status()).isEqualTo(200);
        assertThat(svar.innhold().at("/mistetInnsyn/0").asString()).isEqualTo("PPT i Granvik");
        assertThat(svar.tekst("hvaSkjer")).contains("PPT i Granvik").contains("avklare");
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
        assertThat(gang.saken().get("aktiveTrinn").valueStream().map(t -> t.get("trinn").asString())).contains("SB.1");
        assertThat(tjeneste(mina.get(sti(gang.sak())).innhold(), "ppt").get("regel").asString()).isEqualTo("C16");
    }

    @Test
    void skal_slippe_tjenesten_inn_igjen_bare_med_nytt_ja_og_ny_invitasjon() {
        Saksgang gang = medPpt(300);
        trekk(gang.sak(), "muntlig");
        registrer(gang.sak(), ja("ppt"));
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
    }

    @Test
    void skal_trekke_alt_i_en_handling() {
        String sak = mina.nySak();
        registrer(sak, ja("ppt", "nav", "helsestasjon"));
        assertThat(mina.post(sti(sak) + "/" + foerste(sak) + "/trekk", Map.of("kanal", "muntlig", "alt", true)).innhold().get("samtykker")).hasSize(3);
        assertThat(mina.get(sti(sak)).innhold().get("tjenester").valueStream().map(t -> t.get("kanDeles").asBoolean())).containsOnly(false);
    }

    @Test
    void skal_trekke_hvert_ja_hun_har_sagt_om_tjenesten() {
        String sak = mina.nySak();
        registrer(sak, ja("ppt"));
        String første = foerste(sak);
        registrer(sak, ja("ppt"));
        mina.post(sti(sak) + "/" + første + "/trekk", Map.of("kanal", "muntlig"));
        assertThat(tjeneste(mina.get(sti(sak)).innhold(), "ppt").get("kanDeles").asBoolean()).isFalse();
    }

    @Test
    void skal_ikke_trekke_et_nei() {
        String sak = mina.nySak();
        registrer(sak, Map.of("avgjoerelse", "nektet", "samtykkerNavn", "Mor Lindås", "relasjon", "mor", "kanal", "muntlig", "tjenester", List.of("ppt")));
        assertThat(mina.post(sti(sak) + "/" + foerste(sak) + "/trekk", Map.of("kanal", "muntlig")).tekst("kode")).isEqualTo("samtykke_ikke_gitt");
    }

    @Test
    void skal_ikke_aapne_saken_paa_foresattes_egne_opplysninger() {
        String sak = mina.nySak();
        Map<String, Object> egne = new HashMap<>(ja("nav"));
        egne.put("opplysningstype", "foresattes_egne");
        registrer(sak, egne);
        assertThat(tjeneste(mina.get(sti(sak)).innhold(), "nav").get("kanDeles").asBoolean()).isFalse();
    }

    @Test
    void skal_aapne_paa_en_lovhjemmel_lederen_har_vurdert() {
        String sak = mina.nySak();
        Map<String, Object> hjemmel = Map.of("tjeneste", "ppt", "hjemmel", "Forvaltningsloven § 13 b nr. 7", "begrunnelse", "PPT må vite hva som er prøvd.");
        assertThat(mina.post("/saker/" + sak + "/delingshjemler", hjemmel).status()).isEqualTo(403);
        assertThat(new ApiKlient(nett, "barnehage.styrer").post("/saker/" + sak + "/delingshjemler", hjemmel).status()).isEqualTo(201);
        assertThat(vurdering.vurder(SakId.av(sak), "ppt", klokke.idag()).rad()).isEqualTo("C4");
        assertThat(mina.get("/saker/" + sak + "/delingshjemler").innhold().at("/0/tjeneste").asString()).isEqualTo("ppt");
    }

    @Test
    void skal_foere_grunnlaget_for_aa_behandle_opplysningene_for_seg() {
        String sak = mina.nySak();
        registrer(sak, ja("ppt"));
        assertThat(mina.post("/saker/" + sak + "/behandlingsgrunnlag", Map.of("grunnlag", "rettslig_forpliktelse",
                "hjemmel", "Barnehageloven § 42")).status()).isEqualTo(201);
        mina.post(sti(sak) + "/" + foerste(sak) + "/trekk", Map.of("kanal", "muntlig"));
        assertThat(mina.get("/saker/" + sak + "/behandlingsgrunnlag").innhold().at("/0/hjemmel").asString()).isEqualTo("Barnehageloven § 42");
        assertThat(ppt.get("/saker/" + sak + "/behandlingsgrunnlag").status()).isEqualTo(404);
    }

    private ApiKlient.Svar trekk(String sak, String kanal) {
        return mina.post(sti(sak) + "/" + foerste(sak) + "/trekk", Map.of("kanal", kanal));
    }

    private static JsonNode tjeneste(JsonNode oversikt, String tjeneste) {
        return oversikt.get("tjenester").valueStream().filter(t -> t.get("tjeneste").asString().equals(tjeneste)).findFirst().orElseThrow();
    }
}
