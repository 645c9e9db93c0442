package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksferd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/**
 * Forslaget om veien videre, fra svarene i skjemaene til oppgaven der det besluttes: ett endret svar tidligere i saken
 * gir et annet forslag, rad for rad (domenets §4.2).
 */
@Apptest
class ForslagFraSvarTest {

    private static final List<String> FOLK = List.of("felles.ansatt", "felles.leder", "felles.ppt");
    /** Hva forrige evaluering på nivået viste; uten er dette den første. */
    private static final String FORRIGE = "forrigeVurdering";
    /** Svaret på samtykkeskjemaet på nivå 3. */
    private static final String SAMTYKKE = "avgjoerelse";

    @Autowired
    private MockMvc nett;

    /**
     * @param svar  svar i skjemaene på nivået, ut over en vanlig sak
     * @param endre svaret som endres
     * @param ny    raden det da blir
     */
    private record Rad(int nivaa, Map<String, Object> svar, String rad, String utfall, String endre, Object til, String ny) {

        Map<String, Object> endret() {
            Map<String, Object> alle = new HashMap<>(svar);
            alle.put(endre, til);
            return alle;
        }
    }

    private static Rad rad(int nivaa, String rad, String utfall, String endre, Object fra, Object til, String ny) {
        return new Rad(nivaa, Map.of(endre, fra), rad, utfall, endre, til, ny);
    }

    private static Stream<Rad> nivå0() {
        return Stream.of(rad(0, "2", "avslutt", "samletVurdering", "ingen_bekymring", "bekymring", "4"),
                rad(0, "3", "systemtiltak", "arsakGruppe", true, false, "4"),
                rad(0, "4", "nivaa_1", "antallTjenester", 1, 2, "5"),
                rad(0, "5", "nivaa_2", "antallTjenester", 2, 3, "6"),
                rad(0, "6", "nivaa_3", "antallTjenester", 3, 1, "4"),
                rad(0, "7", "egen_tjeneste_uten_samtykke", "enighetForesatte", "nei", "delvis", "4"),
                rad(0, "18", "barnekoordinator", "ipRett", "barnekoordinator", "nei", "4"),
                rad(0, "20", "overfoer", "samletVurdering", "bytter_enhet", "bekymring", "4"),
                rad(0, "ingen", "", "samletVurdering", "uavklart", "bekymring", "4"));
    }

    private static Stream<Rad> nivå1() {
        return Stream.of(rad(1, "7", "egen_tjeneste_uten_samtykke", "enighetForesatte", "nei", "ja", "9"),
                rad(1, "8", "avslutt", "samletVurdering", "maal_naadd", "delvis", "9"),
                rad(1, "9", "fortsett", "samletVurdering", "delvis", "ingen_effekt", "10"),
                rad(1, "11", "nivaa_2", "antallTjenester", 2, 1, "9"),
                new Rad(1, Map.of("samletVurdering", "ingen_effekt", FORRIGE, "ingen_effekt"), "11", "nivaa_2", FORRIGE,
                        "delvis", "10"));
    }

    private static Stream<Rad> nivå2() {
        return Stream.of(rad(2, "12", "nivaa_3", "antallTjenester", 3, 2, "9"),
                rad(2, "14", "nivaa_1", "antallTjenester", 1, 2, "9"),
                rad(2, "16", "avklar_samordning", "samletVurdering", "uenig_samordning", "delvis", "9"),
                new Rad(2, Map.of("samletVurdering", "ingen_effekt", FORRIGE, "ingen_effekt"), "15", "koordinerende_enhet",
                        FORRIGE, "delvis", "10"));
    }

    private static Stream<Rad> nivå3() {
        return Stream.of(rad(3, "13", "nivaa_2", "antallTjenester", 2, 3, "9"),
                rad(3, "13", "nivaa_1", "antallTjenester", 1, 3, "9"),
                rad(3, "17", "individuell_plan", "ipRett", "ip", "nei", "9"),
                rad(3, "19", "nivaa_1", SAMTYKKE, "nektet", "gitt", "9"));
    }

    private static Stream<Rad> rader() {
        return Stream.of(nivå0(), nivå1(), nivå2(), nivå3()).flatMap(r -> r);
    }

    @ParameterizedTest
    @MethodSource("rader")
    void skalGiEtAnnetForslagNårEttSvarEndres(Rad rad) {
        JsonNode forslag = forslag(rad.nivaa(), rad.svar());
        assertThat(forslag.path("rad").asString()).isEqualTo(rad.rad());
        assertThat(forslag.path("utfall").asString("")).isEqualTo(rad.utfall());
        assertThat(forslag(rad.nivaa(), rad.endret()).path("rad").asString()).isEqualTo(rad.ny());
    }

    private JsonNode forslag(int nivaa, Map<String, Object> svar) {
        Saksferd sak = Saksferd.meld(bruker -> new ApiKlient(nett, bruker), FOLK);
        Map<String, Object> alle = new HashMap<>(Map.of("samletVurdering", nivaa == 0 ? "bekymring" : "delvis",
                "antallTjenester", Math.max(1, nivaa)));
        if (nivaa > 0) {
            Sett.FELLES.trinn(0).forEach(trinn -> sak.gjør(trinn, Map.of("samletVurdering", "bekymring", "utfall", "nivaa_" + nivaa)));
        }
        alle.putAll(svar);
        tilBeslutning(sak, nivaa, alle);
        return sak.åpne(Sett.FELLES.beslutning(nivaa)).path("forslag");
    }

    private static void tilBeslutning(Saksferd sak, int nivaa, Map<String, Object> svar) {
        List<String> trinn = Sett.FELLES.trinn(nivaa);
        samtykke(sak, nivaa, svar);
        gjør(sak, trinn.subList(0, 1), svar, Map.of("mottaker", sak.melder().enhetI("ppt")));
        if (svar.containsKey(FORRIGE)) {
            gjør(sak, trinn.subList(1, 5), svar, Map.of("samletVurdering", svar.get(FORRIGE), "utfall", "nye_tiltak"));
        }
        gjør(sak, trinn.subList(1, 4), svar, Map.of());
    }

    /** Fra nivå 2 må familien ha sagt ja eller nei til at andre tjenester er med. */
    private static void samtykke(Saksferd sak, int nivaa, Map<String, Object> svar) {
        if (nivaa >= 2) {
            sak.fyll(Sett.FELLES.første(nivaa), "samtykke", Map.of(SAMTYKKE, svar.getOrDefault(SAMTYKKE, "gitt"),
                    "tjenester", List.of("ppt")));
        }
    }

    private static void gjør(Saksferd sak, List<String> trinn, Map<String, Object> svar, Map<String, Object> denneGangen) {
        Map<String, Object> alle = new HashMap<>(svar);
        alle.putAll(denneGangen);
        trinn.forEach(t -> sak.gjør(t, alle));
    }
}
