package no.stafett.ytelse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Målingene av lederens sider i {@code src/docs/ytelse.md}. Kjøres bare med {@code ./mvnw -Pbenchmark}; tabellen er svaret. */
@Tag("ytelse")
@Innsiktprogram
@TestPropertySource(properties = "stafett.demo.saker=3000")
class InnsiktytelseTest {

    private static final int SAKER = Integer.getInteger("ytelse.saker", 200_000);

    @Autowired
    private ApplicationContext program;

    @Test
    void skal_måle_lederens_sider_og_skrive_tabellen() {
        Sted sted = Ytelsesloep.sted(program, Oppsett.fraKommandolinja(), Path.of("target/ytelse-innsikt.md"));
        new Innsiktrader(sted).mål(SAKER);
        System.out.println(sted.tabell().tekst());
        assertThat(sted.tabell().rader()).isNotEmpty();
    }
}
