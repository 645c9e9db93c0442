package no.stafett.oppgave.liste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Et utvalg sendt som lenke: adressen er utvalget, og tilgangen er den som åpner den, sin. */
@Flatetest
class UtvalgslenkeTest {

    private static final String AVSENDER = "barnehage.ansatt39";
    private static final String MOTTAKER = "barnehage.ansatt41";
    private static final String UTENFOR = "skole.ansatt";
    /** Skrevet rett i adressen, som i en lenke noen har laget: det som skrives i feltet, kan være et navn og kan bare åpnes av henne selv. */
    private static final String INITIALENE = "%C3%A6%C3%B8";
    private static final String RADENE = "[...document.querySelectorAll('[data-rad][id]')].map((rad) => rad.id)";

    @Autowired
    private MockMvc nett;
    @LocalServerPort
    private int port;
    /** Slik de skal stå når det som haster mest, er først. */
    private final List<String> radene = new ArrayList<>();

    @BeforeEach
    void meld() {
        ApiKlient melder = new ApiKlient(nett, "barnehage.ansatt42");
        ApiKlient styrer = new ApiKlient(nett, "barnehage.styrer");
        List<String> meldt = List.of(sak(melder), sak(melder), sak(melder));
        for (int prioritet : new int[] {2, 1, 0}) {
            String oppgave = melder.oppgave(meldt.get((prioritet + 1) % meldt.size()));
            if (prioritet > 0) {
                assertThat(styrer.post("/oppgaver/" + oppgave + "/prioriter", Map.of("prioritet", prioritet, "grunn", "Prøve.")).status()).isEqualTo(200);
            }
            radene.add("o-" + oppgave);
        }
    }

    @Test
    void skal_vise_de_samme_radene_i_samme_rekkefølge_til_den_som_ser_dem_og_ingen_til_den_som_ikke_gjør_det(Browser nettleser) {
        String adresse = velgOgKopier(nettleser);
        assertThat(URI.create(adresse).getQuery()).contains("sorter=prioritet", "nivaa=0").doesNotContain("oppgave=");
        assertThat(åpnet(nettleser, MOTTAKER, adresse)).isEqualTo(radene);
        assertThat(åpnet(nettleser, UTENFOR, adresse)).as("hun ser ingen av dem").isEmpty();
    }

    /** Hun velger i filteret og kopierer adressen. */
    private String velgOgKopier(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(AVSENDER).åpne("/oppgaver?fane=ledige&soek=" + INITIALENE)) {
            Page side = besøk.side();
            side.selectOption("#nivaa", "0");
            side.selectOption("#sorter", "prioritet");
            side.locator("form.filter[method=get] > button").click();
            side.waitForURL(adresse -> adresse.contains("sorter=prioritet") && adresse.contains("soek="));
            side.waitForFunction(RADENE + ".length === 3");
            assertThat(side.evaluate(RADENE)).isEqualTo(radene);
            return side.url();
        }
    }

    private List<?> åpnet(Browser nettleser, String hvem, String adresse) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(hvem)) {
            besøk.side().navigate(adresse);
            assertThat(besøk.side().locator("#oppgaveliste").count()).isOne();
            return (List<?>) besøk.side().evaluate(RADENE);
        }
    }

    private static String sak(ApiKlient melder) {
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(melder.enhet()));
        undring.put("person", Map.of("fornavn", "Ærlend", "etternavn", "Østensen", "foedselsdato", "2021-03-04"));
        return melder.post("/saker", undring).tekst("sakId");
    }
}
