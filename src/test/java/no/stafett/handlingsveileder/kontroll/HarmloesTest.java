package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Levertepakker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SEC-20: porten stopper ikke det som bare ser annerledes ut. */
class HarmloesTest {

    static List<Proeve> harmløse() {
        return Proevefiler.harmløse();
    }

    @ParameterizedTest
    @MethodSource("harmløse")
    void skalSlippesGjennom(Proeve prøve) {
        assertThat(prøve.kontroller()).isEmpty();
    }

    @Test
    void skalVæreMinstSeksti() {
        assertThat(harmløse()).hasSizeGreaterThanOrEqualTo(60);
    }

    /** En tillatelse ingen modell trenger, er en tillatelse ingen ville savnet, og en angriper kunne brukt. */
    @Test
    void skalBrukeAltSomStårPåDenPositiveLista() {
        Set<String> brukt = Stream.concat(harmløse().stream().map(Proeve::filer), Levertepakker.alle().map(p -> p.filer()))
                .flatMap(filer -> filer.entrySet().stream()).filter(f -> !f.getKey().endsWith(".form"))
                .flatMap(f -> brukt(f.getValue())).collect(Collectors.toCollection(TreeSet::new));
        Set<String> tillatt = new TreeSet<>(Bpmngrammatikk.LISTE.tillatt());
        tillatt.addAll(Dmngrammatikk.LISTE.tillatt());
        assertThat(brukt).containsExactlyElementsOf(tillatt);
    }

    private static Stream<String> brukt(byte[] innhold) {
        try {
            return Xmlleser.les(innhold).medEtterkommere().flatMap(e -> Stream.of(
                    e.attributter().keySet().stream().map(a -> e.navn() + "@" + a),
                    e.barn().stream().map(b -> e.navn() + ">" + b.navn()),
                    e.tekst().isBlank() ? Stream.<String>empty() : Stream.of(e.navn() + ">#")).flatMap(s -> s));
        } catch (Xmlavvist e) {
            throw new IllegalStateException(e);
        }
    }
}
