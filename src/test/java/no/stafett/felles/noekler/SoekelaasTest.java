package no.stafett.felles.noekler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import no.stafett.felles.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Det noen søker etter, kan bare åpnes av henne, og bare slik hun fikk det. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SoekelaasTest {

    private static final PersonId HUN = new PersonId(UUID.randomUUID());
    private static final PersonId EN_ANNEN = new PersonId(UUID.randomUUID());
    private static final String NAVN = "Ådne Bjørk-Øverli";

    @TempDir
    private Path mappe;
    private Path fil;
    private Soekelaas laas;

    @BeforeEach
    void lag() {
        fil = mappe.resolve("noekler");
        Noekkelfil.leggTil(fil);
        laas = new Soekelaas(new Noekkelring(fil));
    }

    @Test
    void skal_åpnes_av_den_som_søkte_og_være_ulikt_hver_gang() {
        String låst = laas.iAdressen(NAVN, HUN);
        assertThat(låst).matches(Soekelaas.MOENSTER).isNotEqualTo(laas.iAdressen(NAVN, HUN));
        assertThat(laas.aapne(låst, HUN)).contains(NAVN);
    }

    @Test
    void skal_ikke_åpnes_av_en_annen() {
        assertThat(laas.aapne(laas.iAdressen(NAVN, HUN), EN_ANNEN)).isEmpty();
    }

    @Test
    void skal_ikke_åpnes_når_et_tegn_er_endret_eller_mangler() {
        String låst = laas.iAdressen("Ada", HUN);
        for (int plass = "s1_".length(); plass < låst.length() - 1; plass++) {
            char nytt = låst.charAt(plass) == 'A' ? 'B' : 'A';
            assertThat(laas.aapne(låst.substring(0, plass) + nytt + låst.substring(plass + 1), HUN)).isEmpty();
            assertThat(laas.aapne(låst.substring(0, plass), HUN)).isEmpty();
        }
    }

    @Test
    void skal_ikke_åpnes_når_nøkkelen_er_byttet_ut() throws IOException {
        String låst = laas.iAdressen(NAVN, HUN);
        Files.delete(fil);
        Noekkelfil.leggTil(fil);
        assertThat(new Soekelaas(new Noekkelring(fil)).aapne(låst, HUN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s1_", "s1_x", "s1_%%%", "s1_æøå", "s1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void skal_tåle_det_som_aldri_har_vært_låst(String verdi) {
        assertThat(laas.aapne(verdi, HUN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "AL", "01012012345", "2026-00001", "2026-000017 Ada", "evaluer", "s1_Ada"})
    void skal_låse_alt_som_ikke_er_et_helt_saksnummer(String tekst) {
        assertThat(laas.iAdressen(tekst, HUN)).matches(Soekelaas.MOENSTER);
        assertThat(laas.aapne(laas.iAdressen(tekst, HUN), HUN)).contains(tekst);
    }

    @Test
    void skal_la_et_saksnummer_og_et_tomt_felt_være() {
        assertThat(laas.iAdressen(" 2026-000017 ", HUN)).isEqualTo("2026-000017");
        assertThat(laas.iAdressen("   ", HUN)).isEmpty();
    }
}
