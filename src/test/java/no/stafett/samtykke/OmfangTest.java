package no.stafett.samtykke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.Zipproeve;
import no.stafett.felles.Forretningsklokke;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;

/** Et ja gjelder et slag opplysninger: det som er skrevet om andre slag, finnes ikke for tjenesten som er med. */
@Apptest
class OmfangTest extends Samtykkeproeve {

    @ParameterizedTest
    @ValueSource(strings = {"helse", "barnevern", "foresattes_egne"})
    void skal_ikke_vise_det_ingen_har_sagt_ja_til(String slag) {
        Saksgang gang = medPpt(300);
        String skjult = skriv(gang, slag);
        String vanlig = skriv(gang, null);
        assertThat(leser(mina, gang)).contains(skjult, vanlig);
        assertThat(leser(new ApiKlient(nett, "barnehage.styrer"), gang)).contains(skjult);
        assertThat(leser(ppt, gang)).contains(vanlig).doesNotContain(skjult);
        assertThat(leser(new ApiKlient(nett, "ppt.leder"), gang)).doesNotContain(skjult);
        assertThat(ppt.get("/saker/" + gang.sak() + "/logg/" + skjult).status()).isEqualTo(404);
        assertThat(ppt.get("/saker/" + gang.sak() + "/logg").innhold().get("totalt").asLong())
                .isEqualTo(mina.get("/saker/" + gang.sak() + "/logg").innhold().get("totalt").asLong() - 1);
    }

    @Test
    void skal_vise_det_naar_noen_sier_ja_til_det_og_ikke_naar_det_er_trukket_eller_loept_ut() {
        Saksgang gang = medPpt(300);
        String om = skriv(gang, "helse");
        String helse = helse(gang, 300);
        assertThat(leser(ppt, gang)).contains(om);
        assertThat(mina.post(sti(gang.sak()) + "/" + helse + "/trekk", Map.of("kanal", "muntlig")).tekst("hvaSkjer"))
                .isEqualTo("Samtykket er trukket. PPT leser ikke lenger det som er skrevet om helse. Ellers er alt som før.");
        assertThat(leser(ppt, gang)).doesNotContain(om);
        helse(gang, 3);
        assertThat(leser(ppt, gang)).contains(om);
        Klokkestiller.flyttTil(program, klokke.idag().plusDays(4).atStartOfDay(Forretningsklokke.NORGE).toInstant());
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(200);
        assertThat(leser(ppt, gang)).doesNotContain(om);
    }

    /** En lov gir det nødvendige; den som mener at det også er helsen, må spørre. */
    @Test
    void skal_ikke_vise_det_paa_en_lovhjemmel() {
        Saksgang gang = medPpt(300);
        String om = skriv(gang, "helse");
        mina.post(sti(gang.sak()) + "/" + helse(gang, 300) + "/trekk", Map.of("kanal", "muntlig"));
        new ApiKlient(nett, "barnehage.styrer").post("/saker/" + gang.sak() + "/delingshjemler", Map.of("tjeneste", "ppt", "hjemmel", "Forvaltningsloven § 13 b nr. 7",
                "begrunnelse", "PPT må vite hva som er prøvd."));
        assertThat(leser(ppt, gang)).doesNotContain(om);
    }

    /** Det som er skrevet om en voksen, sier ikke hvem av dem, og mor kan ikke si ja for far. */
    @Test
    void skal_ikke_la_den_ene_voksne_si_ja_for_den_andre() {
        Saksgang gang = medPpt(300);
        String om = skriv(gang, "foresattes_egne");
        mina.post("/saker/" + gang.sak() + "/foresatte", Map.of("navn", "Far Lindås", "relasjon", "far", "foreldreansvar", false));
        registrer(gang.sak(), egne("Mor Lindås", "mor"));
        assertThat(leser(ppt, gang)).doesNotContain(om);
        String fars = registrer(gang.sak(), egne("Far Lindås", "far")).innhold().at("/samtykker/0").asString();
        assertThat(leser(ppt, gang)).contains(om);
        mina.post(sti(gang.sak()) + "/" + fars + "/trekk", Map.of("kanal", "muntlig"));
        assertThat(leser(ppt, gang)).doesNotContain(om);
    }

    @Test
    void skal_la_den_som_skrev_det_lese_det() {
        Saksgang gang = medPpt(300);
        String eget = ppt.post("/saker/" + gang.sak() + "/logg", Map.of("slag", "notat", "tekst", "Fra utredningen.", "opplysninger", "helse"))
                .innhold().at("/post/postId").asString();
        assertThat(leser(ppt, gang)).contains(eget);
        assertThat(leser(new ApiKlient(nett, "ppt.leder"), gang)).doesNotContain(eget);
    }

    @Test
    void skal_ikke_gi_ut_filene_ved_det_heller() throws Exception {
        Saksgang gang = medPpt(300);
        String post = "/saker/" + gang.sak() + "/logg/" + skriv(gang, "helse");
        nett.perform(multipart("/api/v1" + post + "/vedlegg").file(new MockMultipartFile("fil", "brev.txt", "text/plain", "Fra legen.".getBytes(UTF_8)))
                .header("Idempotency-Key", UUID.randomUUID()).with(httpBasic("barnehage.ansatt", "stafett")));
        String fil = mina.get(post).innhold().at("/post/vedlegg/0/vedleggId").asString();
        assertThat(status("barnehage.ansatt", post + "/vedlegg/" + fil)).isEqualTo(200);
        assertThat(status("ppt.ansatt", post + "/vedlegg/" + fil)).isEqualTo(404);
        assertThat(filer("barnehage.ansatt", gang.sak())).contains("vedlegg/001-brev.txt");
        assertThat(filer("ppt.ansatt", gang.sak())).hasSize(2).noneMatch(navn -> navn.contains("brev"));
        helse(gang, 300);
        assertThat(status("ppt.ansatt", post + "/vedlegg/" + fil)).isEqualTo(200);
        assertThat(filer("ppt.ansatt", gang.sak())).contains("vedlegg/001-brev.txt");
    }

    private List<String> filer(String hvem, String sak) throws Exception {
        return Zipproeve.filer(nett.perform(get("/saker/" + sak + "/eksport.zip").with(httpBasic(hvem, "stafett"))).andReturn().getResponse().getContentAsByteArray())
                .keySet().stream().toList();
    }

    private int status(String hvem, String sti) throws Exception {
        return nett.perform(get(sti).with(httpBasic(hvem, "stafett"))).andReturn().getResponse().getStatus();
    }

    private Map<String, Object> egne(String navn, String relasjon) {
        Map<String, Object> ja = new HashMap<>(fra(navn, relasjon, "ppt"));
        ja.put("opplysningstype", "foresattes_egne");
        return ja;
    }

    private String helse(Saksgang gang, int dager) {
        Map<String, Object> ja = new HashMap<>(ja("ppt"));
        ja.put("opplysningstype", "helse");
        ja.put("gyldigTil", klokke.idag().plusDays(dager).toString());
        return registrer(gang.sak(), ja).innhold().at("/samtykker/0").asString();
    }

    private String skriv(Saksgang gang, String opplysninger) {
        Map<String, Object> innlegg = new HashMap<>(Map.of("slag", "notat", "tekst", "Noe vi har sett."));
        innlegg.put("opplysninger", opplysninger);
        ApiKlient.Svar svar = mina.post("/saker/" + gang.sak() + "/logg", innlegg);
        assertThat(svar.status()).isEqualTo(201);
        return svar.innhold().at("/post/postId").asString();
    }

    private static List<String> leser(ApiKlient hvem, Saksgang gang) {
        return hvem.get("/saker/" + gang.sak() + "/logg?antall=200").innhold().get("poster").valueStream().map(p -> p.get("postId").asString()).toList();
    }
}
