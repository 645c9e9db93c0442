package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import no.stafett.felles.noekler.Noekkelfil;
import no.stafett.felles.noekler.Noekkelring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Nøklene må være i orden før programmet starter; bare på egen maskin lages de av seg selv (SEC-35). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoekkeloppstartTest {

    @TempDir
    private Path mappe;
    private Path fil;
    private MockEnvironment drift;

    @BeforeEach
    void oppsett() {
        fil = mappe.resolve("noekler");
        drift = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1/stafett")
                .withProperty("stafett.noekler.fil", fil.toString());
    }

    @Test
    void skal_lages_i_datamappa_første_gang_og_brukes_neste_gang() throws IOException {
        MockEnvironment innebygd = new MockEnvironment().withProperty("stafett.database.mappe", mappe.toString())
                .withProperty("stafett.database.innebygd", mappe.toString()).withProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1/stafett");
        Noekkelring første = Noekkeloppstart.ring(innebygd);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fil))).isEqualTo("rw-------");
        assertThat(Noekkeloppstart.ring(innebygd).ider()).isEqualTo(første.ider()).hasSize(1);
    }

    @Test
    void skal_ikke_starte_i_drift_uten_å_vite_hvor_nøklene_er() {
        drift.setProperty("stafett.noekler.fil", "");
        avvises("STAFETT_NOEKLER_FIL", "lag noekkel");
    }

    @Test
    void skal_ikke_starte_i_drift_når_fila_mangler_og_ikke_lage_en_ny() {
        avvises("finnes ikke", "sikkerhetskopien", "lag noekkel");
        assertThat(fil).doesNotExist();
    }

    @Test
    void skal_ikke_starte_med_nøkkelen_fra_eksempelet() throws IOException {
        Files.copy(Path.of("src/main/docker/noekler.eksempel"), fil);
        Files.setPosixFilePermissions(fil, PosixFilePermissions.fromString("rw-------"));
        avvises("eksempel");
    }

    @Test
    void skal_ikke_starte_når_andre_kan_lese_fila() throws IOException {
        Noekkelfil.leggTil(fil);
        Files.setPosixFilePermissions(fil, PosixFilePermissions.fromString("rw-r--r--"));
        avvises("kan leses av andre", "chmod 600");
    }

    @Test
    void skal_starte_i_drift_med_en_fil_i_orden() {
        String id = Noekkelfil.leggTil(fil);
        assertThat(Noekkeloppstart.ring(drift).nyeste()).isEqualTo(id);
    }

    private void avvises(String... grunn) {
        assertThatThrownBy(() -> Noekkeloppstart.ring(drift)).isInstanceOf(Oppstartsavvik.class).hasMessageContainingAll(grunn)
                .hasMessageNotContaining("\n");
    }
}
