package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;

/** Døren til saken følger samtykkene: den åpnes av et gyldig ja, og lukkes når det ikke lenger er det. */
@Apptest
class SamtykkedoerTest extends Samtykkedoerproeve {

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

    /** Innkallingen er et av de andre verktøyene på trinnet; det som står der, gjelder like fullt. */
    @Test
    void skal_be_inn_tjenestene_i_en_innkalling_som_lages_underveis() {
        Saksgang gang = invitert(300);
        ApiKlient helse = new ApiKlient(nett, "helse.ansatt");
        Map<String, Object> innkalling = Map.of("formaal", "Bli enige", "moetedato", klokke.idag().plusDays(7).toString(),
                "inviterteEnheter", List.of(mina.enhetI("helsestasjon")));
        assertThat(gang.verktoey("moeteinnkalling", innkalling).tekst("kode")).isEqualTo("samtykke_mangler");
        assertThat(mina.post("/saker/" + gang.sak() + "/samtykker", Map.of("samtykkerNavn", "Mor Lindås", "relasjon", "mor", "avgjoerelse", "gitt", "kanal", "muntlig",
                "opplysningstype", "alminnelig", "tjenester", List.of("helsestasjon"), "foreldreansvar", "alene", "formaal", "Hjelpe Ada",
                "informasjon", "Det som står i planen", "gyldigTil", klokke.idag().plusDays(300).toString())).status()).isEqualTo(201);
        assertThat(gang.verktoey("moeteinnkalling", innkalling).status()).isEqualTo(201);
        assertThat(ventende(helse, gang)).hasSize(1);
    }

    /** Først på nivå 2 samarbeider flere tjenester, hva samtykket enn omfatter; i alle sett, enten innkallingen er trinnet selv eller et verktøy. */
    @Test
    void skal_ikke_be_inn_andre_tjenester_i_en_innkalling_før_nivå_2() {
        ApiKlient felles = new ApiKlient(nett, "felles.ansatt");
        Saksgang verktøy = Saksgang.ny(felles).til("nivaa_1");
        assertThat(verktøy.verktoey("samtykke", ja("Mor Lindås", "mor", "ppt", 300)).status()).isEqualTo(201);
        ApiKlient.Svar svar = verktøy.verktoey("moeteinnkalling", Map.of("formaal", "Bli enige", "moetedato", klokke.idag().plusDays(7).toString(),
                "inviterteEnheter", List.of(felles.enhetI("ppt"))));
        ApiKlient.Svar trinnet = Saksgang.ny(mina).til("nivaa_1").fullfoer(Map.of("inviterteEnheter", List.of(mina.enhetI("ppt"))));
        for (ApiKlient.Svar nei : List.of(svar, trinnet)) {
            assertThat(nei.status()).isEqualTo(422);
            assertThat(nei.innhold().at("/feil/0/felt").asString()).isEqualTo("inviterteEnheter");
        }
    }

    @Test
    void skal_si_hvem_henvisningen_gikk_til_med_navn() {
        Saksgang gang = invitert(300);
        String henvisning = mina.get("/saker/" + gang.sak() + "/logg/svar").innhold().valueStream()
                .filter(s -> s.get("tittel").asString().startsWith("Henvisning")).findFirst().orElseThrow().get("svarId").asString();
        assertThat(mina.get("/saker/" + gang.sak() + "/logg/svar/" + henvisning).innhold().get("felter").toString()).contains("PPT i Granvik")
                .doesNotContain(mina.enhetI("ppt"));
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
}
