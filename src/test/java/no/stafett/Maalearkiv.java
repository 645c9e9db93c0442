package no.stafett;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Skriver ned målingene i hvert program etter hver prøve, til prøven som leter etter personopplysninger i dem når alle er ferdige. */
public final class Maalearkiv implements TestExecutionListener, Ordered {

    static final Path FIL = Path.of("target/proevemaalinger.txt");

    private static final Set<String> SKREVET = ConcurrentHashMap.newKeySet();

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void afterTestClass(TestContext proeve) {
        if (proeve.hasApplicationContext()) {
            skriv(proeve.getApplicationContext());
        }
    }

    /** Navn, beskrivelse og merkelapper på hver måling; tallene sier ikke hvem. */
    static void skriv(ApplicationContext program) {
        List<String> nye = program.getBeanProvider(MeterRegistry.class).stream().flatMap(register -> register.getMeters().stream()).map(Meter::getId)
                .flatMap(maaling -> Stream.concat(Stream.of(maaling.getName() + " " + maaling.getDescription()),
                        maaling.getTags().stream().map(merke -> merke.getKey() + " " + merke.getValue()))).filter(SKREVET::add).toList();
        try {
            Files.write(FIL, nye, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
