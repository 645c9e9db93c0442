package no.stafett.sporing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import no.stafett.felles.Hendelse;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Historikken over organisasjonen viser alt som skjer der, på alle språk. */
class OrganisasjonssporTest {

    /** Lovhenvisningene har sin egen historikk. */
    private static final List<String> ANDRE_STEDER = List.of("LovhenvisningEndret");

    @Test
    void skal_ha_med_hver_hendelse_om_folk_og_steder() {
        ClassPathScanningCandidateComponentProvider leter = new ClassPathScanningCandidateComponentProvider(false);
        leter.addIncludeFilter(new AssignableTypeFilter(Hendelse.class));
        List<String> alle = leter.findCandidateComponents("no.stafett.tilgang").stream().map(b -> b.getBeanClassName().replaceAll(".*[.$]", ""))
                .filter(n -> !ANDRE_STEDER.contains(n)).toList();
        assertThat(alle).hasSizeGreaterThan(15);
        assertThat(Organisasjonsspor.HENDELSER).containsAll(alle).doesNotHaveDuplicates();
    }

    @Test
    void skal_ha_en_tekst_til_hver_hendelse_på_alle_språk() {
        Stream.of(Locale.ROOT, Locale.forLanguageTag("nn"), Locale.ENGLISH).forEach(språk -> {
            ResourceBundle tekster = ResourceBundle.getBundle("messages", språk, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(Organisasjonsspor.HENDELSER).allSatisfy(h -> assertThat(tekster.getString("org.hendelse." + h)).isNotBlank());
        });
    }
}
