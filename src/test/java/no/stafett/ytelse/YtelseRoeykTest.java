package no.stafett.ytelse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** De samme målingene med noen få oppgaver: at de går og gir tall, aldri hvor fort det gikk. */
@Ytelsesprogram
class YtelseRoeykTest {

    /** Det som tar for lang tid her. */
    private static final List<String> UTEN_TALL = List.of("Andre oppstart", "50 brukere", "10 000 forfalte");

    @Autowired
    private ApplicationContext program;

    @Test
    void skal_gå_gjennom_alle_målingene_og_gi_tall() throws Exception {
        List<Rad> rader = new Ytelsesloep(program, Oppsett.røyk(), Path.of("target/ytelse-roeyk.md")).kjør().rader();
        assertThat(rader).hasSizeGreaterThan(15);
        assertThat(rader).filteredOn(rad -> UTEN_TALL.stream().noneMatch(rad.hva()::startsWith))
                .allSatisfy(rad -> assertThat(rad.resultat()).as(rad.hva()).matches("\\d.*"));
    }
}
