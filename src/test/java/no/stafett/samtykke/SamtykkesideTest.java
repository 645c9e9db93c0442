package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Siden for samtykke: den sier hva som gjelder, og det som er skrevet, går ikke tapt. */
@Apptest
class SamtykkesideTest extends Samtykkeproeve {

    @ParameterizedTest
    @CsvSource({"nb,Ingen er spurt ennå", "nn,Ingen er spurde enno", "en,Nobody has been asked yet"})
    void skal_si_paa_siden_at_ingen_er_spurt(String språk, String tekst) throws Exception {
        assertThat(side(mina.nySak(), språk)).contains(tekst);
    }

    @Test
    void skal_vise_og_trekke_paa_siden() throws Exception {
        String sak = mina.nySak();
        nett.perform(post("/saker/" + sak + "/samtykke").with(httpBasic("barnehage.ansatt", "stafett")).with(csrf())
                .param("avgjoerelse", "gitt").param("samtykkerNavn", "Mor Lindås").param("relasjon", "mor").param("tjenester", "ppt")
                .param("opplysningstype", "alminnelig").param("kanal", "papir").param("gyldigTil", klokke.idag().plusDays(90).toString()));
        assertThat(side(sak, "nb")).contains("Mor Lindås").contains("Trekk samtykket").contains("Regel C13.");
        nett.perform(post("/saker/" + sak + "/samtykke/" + foerste(sak) + "/trekk").with(httpBasic("barnehage.ansatt", "stafett"))
                .with(csrf()).param("kanal", "muntlig"));
        assertThat(side(sak, "nb")).doesNotContain("Trekk samtykket").contains("Regel C16.");
    }

    @Test
    void skal_beholde_det_som_er_skrevet_paa_siden_naar_noe_mangler() throws Exception {
        String sak = mina.nySak();
        var svar = nett.perform(post("/saker/" + sak + "/samtykke").with(httpBasic("barnehage.ansatt", "stafett")).with(csrf())
                .param("avgjoerelse", "gitt").param("samtykkerNavn", "Mor Lindås").param("relasjon", "mor")
                .param("opplysningstype", "alminnelig").param("kanal", "papir").param("formaal", "Felles tiltak")).andReturn().getResponse();
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(svar.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).contains("Felles tiltak").contains("#tjenester").contains("#gyldigTil");
    }

    @Test
    void skal_si_fra_om_alt_som_mangler_paa_siden_paa_en_gang() throws Exception {
        var svar = nett.perform(post("/saker/" + mina.nySak() + "/samtykke").with(httpBasic("barnehage.ansatt", "stafett")).with(csrf())
                .param("avgjoerelse", "gitt").param("kanal", "papir")).andReturn().getResponse();
        assertThat(svar.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).contains("#samtykkerNavn", "#relasjon", "#tjenester", "#gyldigTil",
                "id=\"feil-gyldigTil\"", "Kryss av for minst én tjeneste når svaret er ja.");
    }

    private String side(String sak, String språk) throws Exception {
        return nett.perform(get("/saker/" + sak + "/samtykke").cookie(new Cookie("spraak", språk)).with(httpBasic("barnehage.ansatt", "stafett")))
                .andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
