package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Modellfeil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SEC-19, SEC-21, SEC-23: hver fiendtlig fil avvises med grunnen mappen den ligger i er oppkalt etter. */
class FiendtligTest {

    private static final Path ROT = Path.of("src/test/resources/fiendtlig");
    /** Grunner som gjelder størrelse eller sted; de prøves i {@link KontrollTest} uten store filer. */
    private static final Set<String> UTEN_FIL = Set.of("for_stor", "pakke_for_stor", "leietaker_ugyldig",
            "prosess_bare_i_felles");

    static Stream<Path> filer() {
        return Proevefiler.i(ROT).stream().flatMap(m -> Proevefiler.i(m).stream());
    }

    @ParameterizedTest
    @MethodSource("filer")
    void skalAvvisesMedGrunnenMappenHeter(Path fil) {
        String kode = fil.getParent().getFileName().toString();
        assertThat(Proevefiler.kontroller(fil)).extracting(Modellfeil::kode).contains(kode);
    }

    @ParameterizedTest
    @MethodSource("filer")
    void skalForklaresMedEnHelSetning(Path fil) {
        assertThat(Proevefiler.kontroller(fil)).allSatisfy(feil -> assertThat(feil.melding())
                .isNotBlank().doesNotContainPattern("\\{\\d}").hasSizeLessThan(600));
    }

    @Test
    void skalHaEttEksempelForHverGrunn() {
        Set<String> grunner = Arrays.stream(Feilkode.values()).map(Feilkode::kode)
                .filter(k -> !UTEN_FIL.contains(k)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> mapper = Proevefiler.i(ROT).stream().map(m -> m.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapper).isEqualTo(grunner);
    }
}
