package no.stafett.ytelse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Målingene i {@code src/docs/ytelse.md}. Kjøres bare med {@code ./mvnw -Pbenchmark}, og faller ikke om noe er for tregt: tabellen er svaret. */
@Tag("ytelse")
@Ytelsesprogram
class YtelseTest {

    @Autowired
    private ApplicationContext program;

    @Test
    void skal_måle_alt_og_skrive_tabellen() throws Exception {
        Tabell tabell = new Ytelsesloep(program, Oppsett.fraKommandolinja(), Path.of("target/ytelse.md")).kjør();
        System.out.println(tabell.tekst());
        assertThat(tabell.rader()).isNotEmpty();
    }
}
