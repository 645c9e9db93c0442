package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SEC-20: porten stopper ikke det som bare ser annerledes ut. */
class HarmloesTest {

    static Stream<Path> filer() {
        return Proevefiler.i(Path.of("src/test/resources/harmloes")).stream();
    }

    @ParameterizedTest
    @MethodSource("filer")
    void skalSlippesGjennom(Path fil) {
        assertThat(Proevefiler.kontroller(fil)).isEmpty();
    }
}
