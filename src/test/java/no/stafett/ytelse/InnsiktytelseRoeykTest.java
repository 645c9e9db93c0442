package no.stafett.ytelse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** De samme målingene med noen få saker: at de går og gir tall, aldri hvor fort det gikk. */
@Innsiktprogram
@TestPropertySource(properties = "stafett.demo.saker=60")
class InnsiktytelseRoeykTest {

    private static final int SAKER = 800;

    @Autowired
    private ApplicationContext program;

    @Test
    void skal_gå_gjennom_målingene_og_gi_tall() {
        Sted sted = Ytelsesloep.sted(program, Oppsett.røyk(), Path.of("target/ytelse-innsikt-roeyk.md"));
        new Innsiktrader(sted).mål(SAKER);
        assertThat(sted.tabell().rader()).hasSizeGreaterThan(30).allSatisfy(rad -> assertThat(rad.resultat()).as(rad.hva()).matches("\\d.*"));
    }
}
