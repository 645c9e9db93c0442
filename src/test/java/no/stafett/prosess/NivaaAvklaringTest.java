package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forslaget om veien videre, rad for rad (domenets §4.2), i alle fem kopiene av tabellen. */
class NivaaAvklaringTest {

    private static final String TABELL = "nivaa_avklaring";

    /** Svar som på hvert nivå gir det vanligste forslaget: rad 4 på nivå 0, rad 9 på de andre. */
    private static Map<String, Object> vanlig(int nivaa) {
        Map<String, Object> svar = new HashMap<>(Map.of("nivaa", nivaa, "akuttSjekk", "nei", "enighetForesatte", "ja",
                "samletVurdering", nivaa == 0 ? "bekymring" : "delvis", "gyldigSamtykke", true,
                "antallTjenester", Math.max(1, nivaa), "runderUtenEffekt", 0, "arsakGruppe", false, "ipRett", "nei"));
        return svar;
    }

    /**
     * Én rad: svarene som gir den, og det ene svaret som endres.
     *
     * @param svar  det som skiller seg fra {@link #vanlig(int)}
     * @param rad   raden svarene gir, og utfallet den foreslår
     * @param endre svaret som endres, og hva det blir
     * @param ny    raden det da blir
     */
    private record Rad(int nivaa, Map<String, Object> svar, String rad, String utfall, String endre, Object til, String ny) {

        Map<String, Object> før() {
            Map<String, Object> alle = vanlig(nivaa);
            alle.putAll(svar);
            return alle;
        }

        Map<String, Object> etter() {
            Map<String, Object> alle = før();
            alle.put(endre, til);
            return alle;
        }
    }

    private static Stream<Rad> overalt() {
        return IntStream.rangeClosed(0, 3).boxed().flatMap(n -> Stream.of(
                new Rad(n, Map.of("akuttSjekk", "ja"), "1", "akutt", "akuttSjekk", "nei", n == 0 ? "4" : "9"),
                new Rad(n, Map.of("samletVurdering", "bytter_enhet"), "20", "overfoer", "akuttSjekk", "ja", "1"),
                new Rad(n, Map.of("ipRett", "barnekoordinator"), "18", "barnekoordinator", "ipRett", "nei", n == 0 ? "4" : "9")));
    }

    private static Stream<Rad> nivå0() {
        return Stream.of(
                new Rad(0, Map.of("samletVurdering", "ingen_bekymring"), "2", "avslutt", "samletVurdering", "bekymring", "4"),
                new Rad(0, Map.of("arsakGruppe", true), "3", "systemtiltak", "arsakGruppe", false, "4"),
                new Rad(0, Map.of("antallTjenester", 3), "6", "nivaa_3", "antallTjenester", 2, "5"),
                new Rad(0, Map.of("antallTjenester", 2), "5", "nivaa_2", "antallTjenester", 1, "4"),
                new Rad(0, Map.of(), "4", "nivaa_1", "enighetForesatte", "nei", "7"),
                new Rad(0, Map.of("enighetForesatte", "delvis"), "4", "nivaa_1", "antallTjenester", 3, "6"),
                new Rad(0, Map.of("enighetForesatte", "nei"), "7", "egen_tjeneste_uten_samtykke", "enighetForesatte", "delvis", "4"),
                new Rad(0, Map.of("samletVurdering", "uavklart"), "ingen", null, "samletVurdering", "bekymring", "4"));
    }

    private static Stream<Rad> nivå1() {
        return Stream.of(
                new Rad(1, Map.of("enighetForesatte", "nei"), "7", "egen_tjeneste_uten_samtykke", "enighetForesatte", "ja", "9"),
                new Rad(1, Map.of("antallTjenester", 2), "11", "nivaa_2", "antallTjenester", 1, "9"),
                new Rad(1, Map.of("samletVurdering", "ingen_effekt", "runderUtenEffekt", 2), "11", "nivaa_2",
                        "runderUtenEffekt", 1, "10"));
    }

    private static Stream<Rad> nivå2og3() {
        return Stream.concat(
                Stream.of(new Rad(2, Map.of("antallTjenester", 3), "12", "nivaa_3", "antallTjenester", 2, "9"),
                        new Rad(2, Map.of("antallTjenester", 1), "14", "nivaa_1", "antallTjenester", 2, "9"),
                        new Rad(3, Map.of("antallTjenester", 2), "13", "nivaa_2", "antallTjenester", 1, "13"),
                        new Rad(3, Map.of("antallTjenester", 1), "13", "nivaa_1", "antallTjenester", 3, "9"),
                        new Rad(3, Map.of("ipRett", "ip"), "17", "individuell_plan", "ipRett", "nei", "9")),
                Stream.of(2, 3).flatMap(n -> Stream.of(
                        new Rad(n, Map.of("gyldigSamtykke", false), "19", "nivaa_1", "gyldigSamtykke", true, "9"),
                        new Rad(n, Map.of("samletVurdering", "uenig_samordning"), "16", "avklar_samordning",
                                "samletVurdering", "delvis", "9"),
                        new Rad(n, Map.of("samletVurdering", "ingen_effekt", "runderUtenEffekt", 2), "15",
                                "koordinerende_enhet", "runderUtenEffekt", 1, "10"))));
    }

    private static Stream<Rad> tiltaksnivåene() {
        return IntStream.rangeClosed(1, 3).boxed().flatMap(n -> Stream.of(
                new Rad(n, Map.of("samletVurdering", "maal_naadd"), "8", "avslutt", "samletVurdering", "delvis", "9"),
                new Rad(n, Map.of("samletVurdering", "ingen_effekt"), "10", "nye_tiltak", "samletVurdering", "delvis", "9"),
                new Rad(n, Map.of(), "9", "fortsett", "samletVurdering", "maal_naadd", "8")));
    }

    private static List<Rad> rader() {
        return Stream.of(overalt(), nivå0(), nivå1(), nivå2og3(), tiltaksnivåene()).flatMap(r -> r).toList();
    }

    private static Stream<Arguments> iHverPakke() {
        return Arrays.stream(Sett.values()).flatMap(sett -> rader().stream().map(rad -> Arguments.of(sett, rad)));
    }

    @ParameterizedTest
    @MethodSource("iHverPakke")
    void skalGiRadenOgEnAnnenNårEttSvarEndres(Sett sett, Rad rad) {
        Tabellproeve tabell = new Tabellproeve(sett, TABELL);
        Map<String, Object> før = tabell.spør(rad.før());
        assertThat(før).isEqualTo(rad.utfall() == null ? Map.of("rad", rad.rad())
                : Map.of("rad", rad.rad(), "utfall", rad.utfall()));
        assertThat(tabell.spør(rad.etter())).containsEntry("rad", rad.ny()).isNotEqualTo(før);
    }

    @Test
    void skalHaEnPrøveForHverRadITabellen() {
        Set<String> prøvde = rader().stream().map(r -> r.rad() + r.utfall() + (r.rad().equals("11") ? r.svar() : ""))
                .collect(Collectors.toSet());
        assertThat(prøvde).hasSize((int) new Tabellproeve(Sett.FELLES, TABELL).antallRader());
    }

    @Test
    void skalVæreEnPrøveForHverRadSomBegynnerPåEtNivåIDomenet() {
        // Rad 21 er en ny sak; 19 og 1 er også meldinger.
        assertThat(rader().stream().map(Rad::rad).distinct()).containsAll(
                IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void skalIkkeForeslåNoeNårIngenHarSvart(int nivaa) {
        assertThat(new Tabellproeve(Sett.FELLES, TABELL).spør(Map.of("nivaa", nivaa))).isEqualTo(Map.of("rad", "ingen"));
    }

    @Test
    void skalAldriFeileFordiEtSvarMangler() {
        Tabellproeve tabell = new Tabellproeve(Sett.FELLES, TABELL);
        for (String mangler : vanlig(0).keySet()) {
            for (int nivaa = 0; nivaa <= 3; nivaa++) {
                Map<String, Object> tomt = vanlig(nivaa);
                tomt.put(mangler, null);
                assertThatCode(() -> tabell.spør(tomt)).as("tomt " + mangler).doesNotThrowAnyException();
                tomt.remove(mangler);
                assertThatCode(() -> tabell.spør(tomt)).as("uten " + mangler).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void skalIkkeTaEtManglendeSamtykkesvarForEtNei() {
        Map<String, Object> svar = vanlig(2);
        svar.put("gyldigSamtykke", null);
        assertThat(new Tabellproeve(Sett.FELLES, TABELL).spør(svar)).containsEntry("rad", "9");
    }

    @ParameterizedTest
    @EnumSource(Sett.class)
    void skalVæreDenSammeTabellenIAllePakkene(Sett sett) {
        assertThat(new Tabellproeve(sett, TABELL).innhold()).isEqualTo(new Tabellproeve(Sett.FELLES, TABELL).innhold());
    }
}
