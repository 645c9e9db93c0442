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
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SEC-19, SEC-21: hver vei inn i motoren er stengt, også når porten slipper inn alt. Radene E1–E15 er de kjente veiene. */
class MotorvernTest {

    private static final Pattern VERNET = Pattern.compile("Ikke tillatt|Uttrykket er ikke tillatt|DOCTYPE|accessExternalSchema"
            + "|Modeller kan ikke kjøre skript");
    /** Det motoren ikke gjør noe med, og derfor ikke trenger å avvise. Porten foran den avviser også dem, se {@link MotorportTest}. */
    private static final Set<String> UFARLIGE = Set.of("E01_spraak_for_hele_modellen", "E02_kall_av_en_funksjon",
            "E04_med_en_gang", "E04_paa_en_dato_regnet_ut", "E09_skjemaadresse_i_tabell", "E09_tabell_fra_nettet",
            "E11_uttrykk_som_svar_fra_tabell", "E11_uttrykk_i_navnet_paa_en_kolonne");

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
    void skalIkkeLaAngrepetVirke(Angrep angrep) {
        int før = Merke.antall();
        try {
            angrep.utfør(motor);
            assertThat(UFARLIGE).contains(angrep.toString());
        } catch (RuntimeException avslag) {
            // Avslaget skal komme fra vernet, ikke fra en tilfeldig feil i angrepet.
            assertThat(UFARLIGE.contains(angrep.toString()) || VERNET.matcher(kjede(avslag)).find()).as(kjede(avslag)).isTrue();
        }
        assertThat(Merke.antall()).isEqualTo(før);
        assertThat(Files.exists(Path.of("target/skallmerke"))).isFalse();
        assertThat(motor.getRepositoryService().createDeploymentQuery().count()).isZero();
    }

    static List<Angrep> utAvHuset() {
        return Angrep.utAvHuset();
    }

    @ParameterizedTest
    @MethodSource("utAvHuset")
    void skalIkkeHenteAdresserModellenOppgir(Angrep angrep) throws IOException {
        try (ServerSocket lytter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            lytter.setSoTimeout(300);
            try {
                angrep.utfør(motor, angrep.innhold(lytter.getLocalPort()));
            } catch (RuntimeException avslag) {
                assertThat(kjede(avslag)).isNotBlank();
            }
            assertThatThrownBy(lytter::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static String kjede(Throwable feil) {
        return Stream.iterate(feil, Objects::nonNull, Throwable::getCause).map(Throwable::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void skalIkkeHaMotorensEgneNettflater() {
        assertThat(getClass().getClassLoader().getResource("org/camunda/bpm/engine/rest")).isNull();
        assertThat(getClass().getClassLoader().getResource("org/camunda/bpm/webapp")).isNull();
    }
}
