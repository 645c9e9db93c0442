package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Det som ikke skal deles med en tjeneste, står tydelig der noen leser og der noen skriver, så lenge samtykket gjelder. */
@Apptest
class GrenseTest extends Samtykkeproeve {

    @ParameterizedTest
    @CsvSource({"nb,Skal ikke deles med PPT: Det som skjedde hjemme.", "nn,Skal ikkje delast med PPT: Det som skjedde hjemme.",
        "en,Not to be shared with PPT: Det som skjedde hjemme."})
    void skal_staa_paa_saken_i_loggen_og_i_oppgaven(String språk, String tekst) throws Exception {
        Saksgang gang = medUnntak();
        for (String sti : List.of("/saker/" + gang.sak(), "/saker/" + gang.sak() + "/logg", "/oppgaver/" + gang.oppgave())) {
            assertThat(side(sti, "barnehage.ansatt", språk)).as(sti).contains(tekst);
        }
        assertThat(side("/saker/" + gang.sak(), "ppt.ansatt", språk)).as("å vise dem hva de ikke skal få vite, er å si det").doesNotContain(tekst);
        assertThat(side("/saker/" + gang.sak() + "/samtykke", "ppt.ansatt", språk)).contains("Det vi ser i leken.").doesNotContain("Det som skjedde hjemme.");
    }

    @Test
    void skal_ikke_staa_der_naar_samtykket_er_trukket() throws Exception {
        Saksgang gang = medUnntak();
        mina.get(sti(gang.sak())).innhold().get("samtykker").valueStream().map(s -> s.get("samtykkeId").asString())
                .forEach(id -> mina.post(sti(gang.sak()) + "/" + id + "/trekk", Map.of("kanal", "muntlig")));
        assertThat(side("/saker/" + gang.sak(), "barnehage.ansatt", "nb")).doesNotContain("Skal ikke deles med");
    }

    private Saksgang medUnntak() {
        Saksgang gang = medPpt(300);
        Map<String, Object> ja = new HashMap<>(ja("ppt"));
        ja.put("informasjon", "Det vi ser i leken.");
        ja.put("unntak", "Det som skjedde hjemme.");
        registrer(gang.sak(), ja);
        return gang;
    }

    private String side(String sti, String hvem, String språk) throws Exception {
        return nett.perform(get(sti).cookie(new Cookie("spraak", språk)).with(httpBasic(hvem, "stafett"))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
