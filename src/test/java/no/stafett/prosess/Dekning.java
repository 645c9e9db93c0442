package no.stafett.prosess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Måler dekningen for en klasse merket {@link Dekker}, og rydder i motoren mellom prøvene. */
final class Dekning implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private Dekningsbok bok;

    @Override
    public void beforeAll(ExtensionContext klasse) {
        bok = new Dekningsbok(klasse.getRequiredTestClass().getName());
        Modellmotor.felles().før(bok);
    }

    @Override
    public void beforeEach(ExtensionContext prøve) {
        bok.nyPrøve(prøve.getUniqueId(), prøve.getDisplayName());
    }

    @Override
    public void afterEach(ExtensionContext prøve) {
        Modellmotor.felles().rydd();
    }

    @Override
    public void afterAll(ExtensionContext klasse) {
        Modellmotor.felles().før(hendelse -> { });
        bok.skrivRapport();
        Dekker dekker = klasse.getRequiredTestClass().getAnnotation(Dekker.class);
        List<String> huller = huller(bok, dekker.value());
        if (!huller.isEmpty()) {
            throw new AssertionError("Ingen prøve i " + klasse.getDisplayName() + " går\n  " + String.join("\n  ", huller));
        }
    }

    /** Det som ikke er gått i prosessene, med modellens navn foran. */
    static List<String> huller(Dekningsbok bok, String... prosesser) {
        List<String> huller = new ArrayList<>();
        Arrays.stream(prosesser).map(Dekningsbok::modeller).flatMap(List::stream).forEach(modell ->
                bok.ikkeGått(modell).forEach(id -> huller.add(modell + ": " + id)));
        return huller;
    }
}
