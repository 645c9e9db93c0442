package no.stafett.stafettlogg.liste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Eksempelsaker;
import no.stafett.Spoerringsteller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Sakslista: det som telles, er det som vises, og ingen ser mer enn sine egne saker. */
@Apptest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SakslisteTest {

    private static final Pattern TALL = Pattern.compile("<a href=\"(/saker[^\"]*)\"[^>]*><span>[^<]*</span> <span class=\"antall\">(\\d+)</span>");

    @Autowired
    private MockMvc nett;
    private Eksempelsaker saker;
    private ApiKlient mina;

    @BeforeAll
    void lagSaker() {
        saker = Eksempelsaker.lag(nett);
        mina = new ApiKlient(nett, "barnehage.ansatt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vis=alle", "vis=aapne", "vis=avsluttede", "nivaa=0", "nivaa=1", "nivaa=2", "tjeneste=barnehage", "tjeneste=skole",
        "stafettholder=meg", "stafettholder=andre", "stafettholder=ingen", "evaluering=over", "evaluering=uka", "evaluering=senere", "evaluering=ingen",
        "samtykke=mangler", "soek=AL", "soek=2026", "soek=laast:frida", "vis=aapne&nivaa=0&stafettholder=ingen&soek=laast:a", "soek=zzz"})
    void skal_telle_nøyaktig_de_sakene_som_vises(String valgt) {
        String filter = valgt.endsWith(":a") ? valgt.replace("laast:a", mina.laast("ad")) : valgt.replace("laast:frida", mina.laast("frida"));
        int totalt = totalt(mina, filter);
        for (String sorter : List.of("opprettet", "aktivitet", "evaluering", "nivaa")) {
            List<JsonNode> alle = bla(mina, filter + "&sorter=" + sorter, Math.min(100, 2 + totalt / 6));
            assertThat(alle.stream().map(s -> s.path("sakId").asString())).as(sorter).doesNotHaveDuplicates().hasSize(totalt);
        }
    }

    @Test
    void skal_ha_delene_til_å_bli_hele() {
        int alle = totalt(mina, "vis=alle");
        assertThat(totalt(mina, "vis=aapne") + totalt(mina, "vis=avsluttede")).isEqualTo(alle);
        assertThat(List.of(0, 1, 2, 3).stream().mapToInt(n -> totalt(mina, "nivaa=" + n)).sum()).isEqualTo(alle);
        assertThat(List.of("meg", "andre", "ingen").stream().mapToInt(h -> totalt(mina, "stafettholder=" + h)).sum()).isEqualTo(alle);
        assertThat(List.of("over", "uka", "senere", "ingen").stream().mapToInt(e -> totalt(mina, "evaluering=" + e)).sum()).isEqualTo(alle);
        assertThat(totalt(mina, "enhetId=" + mina.enhet())).isEqualTo(totalt(mina, "tjeneste=barnehage"));
    }

    @Test
    void skal_sortere_på_det_som_står_i_raden() {
        ordnet("opprettet", s -> s.path("opprettet").asString(), Comparator.reverseOrder());
        ordnet("aktivitet", s -> s.path("sistAktiv").asString(), Comparator.reverseOrder());
        ordnet("evaluering", s -> s.path("nesteEvaluering").asString("9999"), Comparator.naturalOrder());
        ordnet("nivaa", s -> s.path("nivaa").asString(), Comparator.reverseOrder());
    }

    @Test
    void skal_legge_saken_noe_skjedde_i_øverst() {
        // Hun har bare disse to; hos de andre kan en annen prøve ha flyttet klokka.
        ApiKlient hun = new ApiKlient(nett, "barnehage.ansatt39");
        String sak = hun.nySak();
        hun.nySak();
        hun.post("/oppgaver/" + hun.oppgave(sak) + "/ta", null);
        assertThat(hun.get("/saker?sorter=aktivitet&antall=1").innhold().get(0).path("sakId").asString()).isEqualTo(sak);
    }

    @Test
    void skal_bare_vise_den_som_leser_sine_saker() {
        ApiKlient utenfor = new ApiKlient(nett, "skole.ansatt");
        List<String> mine = List.of(saker.fersk(), saker.slutt(), saker.nivaa2());
        assertThat(bla(utenfor, "vis=alle", 100).stream().map(s -> s.path("sakId").asString())).doesNotContainAnyElementsOf(mine);
        assertThat(mine.stream().mapToInt(sak -> totalt(utenfor, "soek=" + nummer(sak))).sum()).isZero();
    }

    @Test
    void skal_finne_saken_på_nummer_initialer_og_begynnelsen_av_navnet() {
        for (String soek : List.of("FN", "frida", "nyg", "frida nyg", "Nygård", nummer(saker.fersk()))) {
            assertThat(ider("soek=" + mina.laast(soek))).as(soek).contains(saker.fersk());
        }
        assertThat(ider("soek=" + mina.laast("rida"))).doesNotContain(saker.fersk());
        assertThat(ider("soek=" + mina.laast("frida strand"))).doesNotContain(saker.fersk());
        assertThat(ider("soek=%25")).isEmpty();
    }

    @Test
    void skal_ikke_finne_navnet_når_det_står_åpent_i_adressen() {
        assertThat(ider("soek=FN")).contains(saker.fersk());
        assertThat(ider("soek=" + nummer(saker.fersk()))).contains(saker.fersk());
        for (String soek : List.of("frida", "nyg", "Nyg%C3%A5rd")) {
            assertThat(ider("soek=" + soek)).as(soek).isEmpty();
        }
    }

    @Test
    void skal_skjule_hvem_det_er_ved_adressesperre() throws Exception {
        String sak = mina.nySak();
        mina.post("/saker/" + sak + "/adressesperre", Map.of("grad", "strengt_fortrolig", "klarerte", List.of()));
        JsonNode rad = mina.get("/saker?soek=" + nummer(sak)).innhold().get(0);
        assertThat(rad.path("initialer").asString()).isEqualTo("••");
        assertThat(rad.path("adressesperre").asString()).isEqualTo("strengt_fortrolig");
        assertThat(ider("soek=AL")).doesNotContain(sak);
        String annen = mina.nySak();
        assertThat(ider("soek=" + mina.laast("ada"))).contains(annen).doesNotContain(sak);
        assertThat(side("/saker?soek=" + nummer(sak))).contains("••").doesNotContain("Lindås");
    }

    @Test
    void skal_si_hvor_samtykke_mangler() {
        assertThat(rad(saker.nivaa2()).path("samtykkeMangler").asBoolean()).isFalse();
        assertThat(rad(saker.fersk()).path("samtykkeMangler").asBoolean()).isFalse();
        Eksempelsaker andre = Eksempelsaker.lag(nett);
        mina.get("/saker/" + andre.nivaa2() + "/samtykker").innhold().path("samtykker").forEach(s -> mina.post("/saker/" + andre.nivaa2() + "/samtykker/"
                + s.path("samtykkeId").asString() + "/trekk", Map.of("kanal", "muntlig")));
        assertThat(rad(andre.nivaa2()).path("samtykkeMangler").asBoolean()).isTrue();
        assertThat(ider("samtykke=mangler")).contains(andre.nivaa2()).doesNotContain(saker.nivaa2());
    }

    @Test
    void skal_ha_tall_på_siden_som_åpner_det_de_teller() throws Exception {
        Matcher tall = TALL.matcher(side("/saker"));
        List<String> feil = new ArrayList<>();
        int antall = 0;
        while (tall.find()) {
            antall++;
            String adresse = tall.group(1).replace("&amp;", "&");
            String spoersmaal = adresse.contains("?") ? adresse.substring(adresse.indexOf('?') + 1) : "";
            int vises = totalt(mina, spoersmaal.contains("vis=") ? spoersmaal : "vis=aapne&" + spoersmaal);
            if (vises != Integer.parseInt(tall.group(2))) {
                feil.add(adresse + " sier " + tall.group(2) + ", viser " + vises);
            }
        }
        assertThat(feil).isEmpty();
        assertThat(antall).isEqualTo(6);
    }

    @Test
    void skal_koste_det_samme_for_mange_saker_som_for_få() throws Exception {
        String en = "/saker?soek=" + nummer(saker.fersk());
        side(en);
        int få = Spoerringsteller.tell(() -> hentSide(en)).vaare().size();
        int mange = Spoerringsteller.tell(() -> hentSide("/saker?antall=100&sorter=aktivitet&soek=2")).vaare().size();
        assertThat(mange).isEqualTo(få).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vis=noe", "nivaa=4", "nivaa=x", "tjeneste=sirkus", "enhetId=1", "stafettholder=alle", "evaluering=aldri", "samtykke=ja", "sorter=navn",
        "antall=0", "antall=501", "etter=x", "etter=%25%25", "etter=b3BwcmV0dGV0", "etter=aW5maW5pdHk"})
    void skal_si_fra_om_det_ikke_er_til_å_forstå(String filter) {
        assertThat(mina.get("/saker?" + filter).status()).isEqualTo(422);
    }

    @Test
    void skal_ikke_godta_merket_fra_en_annen_rekkefølge() {
        String merke = mina.get("/saker?antall=1&sorter=nivaa").hele().getHeader("X-Neste");
        assertThat(mina.get("/saker?antall=1&sorter=nivaa&etter=" + merke).status()).isEqualTo(200);
        assertThat(mina.get("/saker?antall=1&sorter=evaluering&etter=" + merke).status()).isEqualTo(422);
    }

    @Test
    void skal_vise_lista_selv_om_adressen_er_rar() throws Exception {
        assertThat(side("/saker?nivaa=x&sorter=navn&antall=7&enhetId=1&vis=noe")).contains("rad-lenke");
    }

    @Test
    void skal_lære_bort_noe_når_ingen_saker_passer() throws Exception {
        assertThat(side("/saker?soek=zzz")).contains("Ingen treff", "Fjern et filter", "Vis alle saker", "<title>Ingen saker");
    }

    @Test
    void skal_ha_alt_som_er_valgt_i_adressen_til_neste_side() throws Exception {
        for (int n = 0; n < 26; n++) {
            mina.nySak();
        }
        String neste = side("/saker?antall=25&sorter=aktivitet&nivaa=0").replaceAll("(?s).*<a class=\"ds-button\" data-variant=\"secondary\" href=\"(/saker[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(neste).contains("antall=25", "sorter=aktivitet", "nivaa=0", "etter=");
        assertThat(side(neste)).contains("rad-lenke");
    }

    private void ordnet(String sorter, Function<JsonNode, String> verdi, Comparator<String> rekkefølge) {
        assertThat(bla(mina, "sorter=" + sorter, Math.min(100, 3 + totalt(mina, "") / 6)).stream().map(verdi)).as(sorter).isSortedAccordingTo(rekkefølge);
    }

    private List<JsonNode> bla(ApiKlient hvem, String filter, int antall) {
        List<JsonNode> alle = new ArrayList<>();
        String etter = "";
        do {
            ApiKlient.Svar side = hvem.get("/saker?" + filter + "&antall=" + antall + etter);
            assertThat(side.status()).isEqualTo(200);
            side.innhold().forEach(alle::add);
            etter = side.hele().getHeader("X-Neste") == null ? "" : "&etter=" + side.hele().getHeader("X-Neste");
        } while (!etter.isEmpty());
        return alle;
    }

    private static int totalt(ApiKlient hvem, String filter) {
        return Integer.parseInt(hvem.get("/saker?antall=1" + (filter.isEmpty() ? "" : "&" + filter)).hele().getHeader("X-Totalt"));
    }

    private List<String> ider(String filter) {
        return bla(mina, filter, 100).stream().map(s -> s.path("sakId").asString()).toList();
    }

    private JsonNode rad(String sak) {
        return bla(mina, "vis=alle", 100).stream().filter(s -> s.path("sakId").asString().equals(sak)).findFirst().orElseThrow();
    }

    private String nummer(String sak) {
        return mina.get("/saker/" + sak).tekst("saksnummer");
    }

    private String hentSide(String sti) {
        try {
            return side(sti);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String side(String sti) throws Exception {
        return nett.perform(get(URI.create(sti)).with(httpBasic("barnehage.ansatt", "stafett"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
