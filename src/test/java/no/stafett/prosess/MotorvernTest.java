package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SEC-19, SEC-21: hver vei inn i motoren er stengt, også utenom porten. Radene E1–E15 er de kjente veiene. */
class MotorvernTest {

    private static Proevemotor prøve;
    private static ProcessEngine motor;

    @BeforeAll
    static void start() {
        prøve = Proevemotor.medVern("vernet", Proevehandlinger.alle());
        motor = prøve.motor();
    }

    @AfterAll
    static void stopp() {
        prøve.close();
    }

    static List<Angrep> alle() {
        return Angrep.alle();
    }

    @ParameterizedTest
    @MethodSource("alle")
    void skalAvviseAngrepetUtenVirkning(Angrep angrep) {
        int før = Merke.antall();
        assertThatThrownBy(() -> angrep.utfør(motor)).hasStackTraceContaining(grunn(angrep));
        assertThat(Merke.antall()).isEqualTo(før);
        assertThat(Files.exists(Path.of("target/skallmerke"))).isFalse();
        assertThat(motor.getRepositoryService().createDeploymentQuery().count()).isZero();
    }

    /** Avslaget skal komme fra vernet, ikke fra en tilfeldig feil i angrepet. */
    private static String grunn(Angrep angrep) {
        if (angrep.toString().startsWith("E08")) {
            return "DOCTYPE";
        }
        if (angrep.toString().equals("E09_skjemaadresse_uten_navnerom")) {
            return "accessExternalSchema";
        }
        if (angrep.toString().equals("E01_javascript_i_tabell")) {
            return "Modeller kan ikke kjøre skript";
        }
        return angrep.fil().toString().matches(".*/(uttrykk_[a-z_]*|dmn_spraak|navngitt_person)/.*")
                ? "Uttrykket er ikke tillatt" : "Ikke tillatt";
    }

    @ParameterizedTest
    @ValueSource(strings = {"E09_skjemaadresse", "E09_skjemaadresse_uten_navnerom", "E09_import"})
    void skalIkkeHenteAdresserModellenOppgir(String navn) throws IOException {
        try (ServerSocket lytter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            lytter.setSoTimeout(300);
            Angrep angrep = Angrep.kalt(navn);
            String innhold = angrep.innhold().replace("127.0.0.1:9/", "127.0.0.1:" + lytter.getLocalPort() + "/");
            assertThatThrownBy(() -> angrep.utfør(motor, innhold)).isInstanceOf(Exception.class);
            assertThatThrownBy(lytter::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void skalIkkeHaMotorensEgneNettflater() {
        assertThat(getClass().getClassLoader().getResource("org/camunda/bpm/engine/rest")).isNull();
        assertThat(getClass().getClassLoader().getResource("org/camunda/bpm/webapp")).isNull();
    }
}
