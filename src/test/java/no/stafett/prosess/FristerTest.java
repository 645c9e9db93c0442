package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fristene i arbeidsdager (domenets §2.2), rad for rad i alle kopiene av tabellen. */
class FristerTest {

    private static final String TABELL = "frister";

    private static Stream<Arguments> rader() {
        return Stream.of(Arguments.of("undringssamtale", "skolemiljoe", 5, "1"),
                Arguments.of("undringssamtale", "barnehagemiljoe", 10, "2"),
                Arguments.of("undringssamtale", "ordinaer", 10, "3"),
                Arguments.of("beslutning_nivaa_0", "skolemiljoe", 10, "4"),
                Arguments.of("foerste_moete_nivaa_2", "ordinaer", 10, "5"),
                Arguments.of("foerste_moete_nivaa_3", "ordinaer", 15, "6"),
                Arguments.of("raad_fra_ke", "ordinaer", 5, "7"), Arguments.of("svar_paa_invitasjon", "ordinaer", 5, "8"),
                Arguments.of("mottak", "ordinaer", 5, "9"),
                Arguments.of("tilbakemelding_fra_barnevern", "ordinaer", 15, "10"),
                Arguments.of("noe_annet", "ordinaer", 10, "ingen"));
    }

    private static Stream<Arguments> iHverPakke() {
        return Arrays.stream(Sett.values()).flatMap(sett -> rader().map(rad ->
                Arguments.of(sett, rad.get()[0], rad.get()[1], rad.get()[2], rad.get()[3])));
    }

    @ParameterizedTest
    @MethodSource("iHverPakke")
    void skalGiFristenRadenSier(Sett sett, String hva, String sakstype, int arbeidsdager, String rad) {
        Map<String, Object> svar = new Tabellproeve(sett, TABELL).spør(Map.of("hva", hva, "sakstype", sakstype));
        assertThat(((Number) svar.get("arbeidsdager")).intValue()).isEqualTo(arbeidsdager);
        assertThat(svar).containsEntry("rad", rad);
    }

    @Test
    void skalHaEnPrøveForHverRadITabellen() {
        assertThat(rader().count()).isEqualTo(new Tabellproeve(Sett.FELLES, TABELL).antallRader());
    }

    @Test
    void skalGiDenVanligeFristenNårSakstypenMangler() {
        Map<String, Object> svar = new HashMap<>(Map.of("hva", "undringssamtale"));
        assertThat(new Tabellproeve(Sett.FELLES, TABELL).spør(svar)).containsEntry("rad", "3");
        svar.put("sakstype", null);
        assertThat(new Tabellproeve(Sett.FELLES, TABELL).spør(svar)).containsEntry("rad", "3");
    }

    @ParameterizedTest
    @EnumSource(Sett.class)
    void skalVæreDenSammeTabellenIAllePakkene(Sett sett) {
        assertThat(new Tabellproeve(sett, TABELL).innhold()).isEqualTo(new Tabellproeve(Sett.FELLES, TABELL).innhold());
    }
}
