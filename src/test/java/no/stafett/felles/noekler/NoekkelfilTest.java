package no.stafett.felles.noekler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fila med nøklene: lesbar bare for eieren, aldri halv, og oppdaget før noe krypteres når noe er galt med den. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoekkelfilTest {

    @TempDir
    private Path mappe;
    private Path fil;

    @BeforeEach
    void navn() {
        fil = mappe.resolve("noekler");
    }

    @Test
    void skal_lages_så_bare_eieren_kan_lese_den() throws IOException {
        String id = Noekkelfil.leggTil(fil);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fil))).isEqualTo("rw-------");
        assertThat(Noekkelfil.les(fil)).containsOnlyKeys(id);
        assertThat(mappe.toFile().list()).containsExactly("noekler");
    }

    @Test
    void skal_ha_den_nyeste_nederst_og_de_gamle_urørt() {
        String første = Noekkelfil.leggTil(fil);
        byte[] før = Noekkelfil.les(fil).get(første).getEncoded();
        String andre = Noekkelfil.leggTil(fil);
        assertThat(Noekkelfil.les(fil).keySet()).containsExactly(første, andre);
        assertThat(Noekkelfil.les(fil).get(første).getEncoded()).isEqualTo(før).hasSize(32);
        assertThat(new Noekkelring(fil).nyeste()).isEqualTo(andre);
    }

    @Test
    void skal_ikke_miste_noen_nøkkel_når_flere_lager_samtidig() throws Exception {
        ExecutorService tråder = Executors.newFixedThreadPool(8);
        Callable<String> lag = () -> {
            while (true) {
                try {
                    return Noekkelfil.leggTil(fil);
                } catch (Noekkelfeil enAnnenHolderPå) {
                    assertThat(enAnnenHolderPå).hasMessageContaining("En annen lager en nøkkel");
                }
            }
        };
        List<Future<String>> laget = tråder.invokeAll(List.of(lag, lag, lag, lag, lag, lag, lag, lag));
        tråder.shutdown();
        List<String> ider = laget.stream().map(NoekkelfilTest::svar).toList();
        assertThat(Noekkelfil.les(fil)).containsOnlyKeys(ider);
    }

    @Test
    void skal_ikke_røre_fila_når_en_annen_ble_avbrutt() throws IOException {
        String id = Noekkelfil.leggTil(fil);
        Files.writeString(mappe.resolve("noekler.ny"), "halv");
        assertThatThrownBy(() -> Noekkelfil.leggTil(fil)).isInstanceOf(Noekkelfeil.class).hasMessageContaining("noekler.ny finnes");
        assertThat(Noekkelfil.les(fil)).containsOnlyKeys(id);
    }

    @Test
    void skal_avvises_når_andre_kan_lese_den() throws IOException {
        Noekkelfil.leggTil(fil);
        for (String rettigheter : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(fil, PosixFilePermissions.fromString(rettigheter));
            avvises("kan leses av andre");
        }
    }

    @Test
    void skal_avvises_når_den_mangler_er_tom_eller_har_noe_annet_i_seg() throws IOException {
        avvises("finnes ikke");
        String id = Noekkelfil.leggTil(fil);
        String linje = Files.readAllLines(fil).get(2);
        skriv("# bare en merknad\n");
        avvises("ingen nøkler");
        skriv("hei\n");
        avvises("Linje 1");
        skriv(id + " = aGVp\n");
        avvises("Linje 1");
        skriv(linje.substring(linje.indexOf('=') + 2) + "\n");
        avvises("Linje 1");
        skriv(linje + "\n" + "0123456789ab" + linje.substring(12) + "\n");
        avvises("Linje 2", "skrevet av feil");
    }

    @Test
    void skal_avvise_nøkkelen_fra_eksempelet_uten_å_skrive_den() throws IOException {
        skriv(Files.readString(Path.of("src/main/docker/noekler.eksempel")));
        avvises("fra et eksempel");
        assertThatThrownBy(() -> Noekkelfil.les(fil)).hasMessageNotContaining("ZWtz");
    }

    private void avvises(String... grunn) {
        assertThatThrownBy(() -> Noekkelfil.les(fil)).isInstanceOf(Noekkelfeil.class).hasMessageContainingAll(grunn).hasMessageNotContaining("\n");
    }

    private void skriv(String innhold) throws IOException {
        Files.deleteIfExists(fil);
        Files.createFile(fil, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fil, innhold);
    }

    private static String svar(Future<String> laget) {
        try {
            return laget.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
