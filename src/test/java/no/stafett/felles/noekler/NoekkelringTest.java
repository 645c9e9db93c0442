package no.stafett.felles.noekler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Det som er låst, kan bare åpnes der det hører hjemme, med nøkkelen det ble låst med, og når ingenting er endret. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoekkelringTest {

    private static final byte[] TEKST = "Hemmelig adresse.".getBytes(StandardCharsets.UTF_8);
    private static final String STED = "vedlegg/1/2";

    @TempDir
    private Path mappe;
    private Path fil;
    private Noekkelring ring;

    @BeforeEach
    void lag() {
        fil = mappe.resolve("noekler");
        Noekkelfil.leggTil(fil);
        ring = new Noekkelring(fil);
    }

    @Test
    void skal_åpnes_igjen_og_være_ulikt_hver_gang() {
        Laast første = ring.laas(TEKST, STED);
        assertThat(ring.aapne(første, STED)).isEqualTo(TEKST);
        assertThat(ring.laas(TEKST, STED).innhold()).isNotEqualTo(første.innhold()).hasSize(TEKST.length + 28);
    }

    @Test
    void skal_ikke_åpnes_et_annet_sted() {
        Laast låst = ring.laas(TEKST, STED);
        assertThatThrownBy(() -> ring.aapne(låst, "vedlegg/1/3")).isInstanceOf(KanIkkeAapnes.class);
    }

    @Test
    void skal_ikke_åpnes_når_en_bit_er_endret_eller_noe_mangler() {
        Laast låst = ring.laas(TEKST, STED);
        for (int bit = 0; bit < låst.innhold().length * 8; bit++) {
            byte[] endret = låst.innhold().clone();
            endret[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> ring.aapne(new Laast(låst.noekkel(), endret), STED)).isInstanceOf(KanIkkeAapnes.class);
        }
        for (int antall = 0; antall < låst.innhold().length; antall++) {
            byte[] kort = Arrays.copyOf(låst.innhold(), antall);
            assertThatThrownBy(() -> ring.aapne(new Laast(låst.noekkel(), kort), STED)).isInstanceOf(KanIkkeAapnes.class);
        }
    }

    @Test
    void skal_ikke_åpnes_med_en_annen_nøkkel_eller_en_som_ikke_er_her() {
        Laast låst = ring.laas(TEKST, STED);
        String annen = Noekkelfil.leggTil(fil);
        assertThatThrownBy(() -> ring.aapne(new Laast(annen, låst.innhold()), STED)).isInstanceOf(KanIkkeAapnes.class);
        assertThatThrownBy(() -> ring.aapne(new Laast("0123456789ab", låst.innhold()), STED)).isInstanceOf(KanIkkeAapnes.class);
    }

    @Test
    void skal_ta_i_bruk_en_ny_nøkkel_mens_programmet_går_og_fortsatt_åpne_det_gamle() {
        Laast gammel = ring.laas(TEKST, STED);
        String ny = Noekkelfil.leggTil(fil);
        assertThat(ring.laas(TEKST, STED).noekkel()).isEqualTo(ny).isNotEqualTo(gammel.noekkel());
        assertThat(ring.aapne(gammel, STED)).isEqualTo(TEKST);
    }

    @Test
    void skal_bruke_det_som_er_lest_når_fila_blir_borte_og_si_fra() throws IOException {
        Laast låst = ring.laas(TEKST, STED);
        assertThat(ring.feil()).isEmpty();
        Files.move(fil, mappe.resolve("annet"));
        assertThat(ring.aapne(låst, STED)).isEqualTo(TEKST);
        assertThat(ring.feil()).hasValueSatisfying(grunn -> assertThat(grunn).contains("finnes ikke"));
        Files.move(mappe.resolve("annet"), fil);
        assertThat(ring.feil()).isEmpty();
    }

    @Test
    void skal_kjenne_igjen_det_samme_innholdet_også_etter_en_ny_nøkkel_men_ikke_med_en_annen_fil() {
        String avtrykk = ring.avtrykk(TEKST);
        Noekkelfil.leggTil(fil);
        assertThat(ring.avtrykk(TEKST)).isEqualTo(avtrykk).isNotEqualTo(ring.avtrykk(new byte[0]));
        Path annen = mappe.resolve("annen");
        Noekkelfil.leggTil(annen);
        assertThat(new Noekkelring(annen).avtrykk(TEKST)).isNotEqualTo(avtrykk);
    }

    @Test
    void skal_kryptere_en_fil_i_stykker_som_bare_passer_der_de_står() throws IOException {
        for (int størrelse : new int[] {1, 262_143, 262_144, 262_145, 524_288, 700_000}) {
            byte[] innhold = new byte[størrelse];
            new Random(størrelse).nextBytes(innhold);
            Stykkekrypt krypt = Stykkekrypt.ny(størrelse);
            byte[] låst = krypt.laas(innhold).readAllBytes();
            assertThat(låst).hasSize((int) krypt.laastStoerrelse());
            Stykkekrypt igjen = Stykkekrypt.av(krypt.noekkel(), størrelse);
            assertThat(Stykkekrypt.stykkevis(igjen.antallStykker(), n -> igjen.aapne(n, stykke(igjen, låst, n))).readAllBytes()).isEqualTo(innhold);
        }
    }

    @Test
    void skal_ikke_åpne_et_stykke_på_en_annen_plass_eller_fra_en_fil_som_er_kortet() throws IOException {
        byte[] innhold = new byte[600_000];
        Stykkekrypt krypt = Stykkekrypt.ny(innhold.length);
        byte[] låst = krypt.laas(innhold).readAllBytes();
        assertThatThrownBy(() -> krypt.aapne(1, stykke(krypt, låst, 0))).isInstanceOf(KanIkkeAapnes.class);
        assertThatThrownBy(() -> Stykkekrypt.ny(innhold.length).aapne(0, stykke(krypt, låst, 0))).isInstanceOf(KanIkkeAapnes.class);
        Stykkekrypt kortet = Stykkekrypt.av(krypt.noekkel(), 2 * 262_144);
        assertThat(kortet.aapne(0, stykke(kortet, låst, 0))).hasSize(262_144);
        assertThatThrownBy(() -> kortet.aapne(1, stykke(kortet, låst, 1))).isInstanceOf(KanIkkeAapnes.class);
    }

    private static byte[] stykke(Stykkekrypt krypt, byte[] låst, int nummer) {
        return Arrays.copyOfRange(låst, krypt.begynner(nummer), krypt.begynner(nummer) + krypt.lengde(nummer));
    }
}
