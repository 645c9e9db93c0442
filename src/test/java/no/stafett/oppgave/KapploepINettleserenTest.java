package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** To har den samme ledige oppgaven foran seg og trykker «Ta». Den som kom sist, får en setning og lista slik den er. */
@Flatetest
class KapploepINettleserenTest {

    private static final String FØRST = "barnehage.ansatt35";
    private static final String SIST = "barnehage.ansatt36";
    private static final Locator.ClickOptions UTEN_Å_VENTE = new Locator.ClickOptions().setNoWaitAfter(true);

    @Autowired
    private MockMvc nett;
    @LocalServerPort
    private int port;

    @Test
    void skal_la_én_få_den_og_si_det_til_den_andre(Browser nettleser) {
        ApiKlient melder = new ApiKlient(nett, "barnehage.ansatt34");
        String sak = melder.nySak();
        String id = melder.oppgave(sak);
        String saksnummer = melder.get("/saker/" + sak).tekst("saksnummer");
        melder.post("/oppgaver/" + id + "/legg-tilbake", null);
        try (Besoek en = Besoek.med(nettleser, port, 1280); Besoek to = Besoek.med(nettleser, port, 360)) {
            Page første = lista(en.loggInn(FØRST), saksnummer);
            Page andre = lista(to.loggInn(SIST), saksnummer);
            knapp(første, id).click(UTEN_Å_VENTE);
            knapp(andre, id).click(UTEN_Å_VENTE);
            List<String> svar = List.of(kvittering(første), kvittering(andre));
            int vant = svar.get(0).contains("Du har tatt") ? 0 : 1;
            Page taper = vant == 0 ? andre : første;
            assertThat(svar.get(vant)).contains("Du har tatt");
            assertThat(svar.get(1 - vant)).isEqualTo(List.of("Kollega 35", "Kollega 36").get(vant) + " har tatt oppgaven.");
            assertThat(knapp(taper, id).count()).as("den kan ikke tas en gang til").isZero();
            assertThat(taper.url()).contains("fane=ledige", saksnummer);
            assertThat(List.of(mine(FØRST, saksnummer), mine(SIST, saksnummer))).containsExactlyInAnyOrder(1L, 0L);
        }
    }

    private long mine(String hvem, String saksnummer) {
        return new ApiKlient(nett, hvem).get("/oppgaver?fane=mine&soek=" + saksnummer).innhold().get("totalt").asLong();
    }

    private static Page lista(Besoek besøk, String saksnummer) {
        besøk.åpne("/oppgaver?fane=ledige&soek=" + saksnummer);
        Besoek.ferdig(besøk.side());
        return besøk.side();
    }

    private static Locator knapp(Page side, String id) {
        return side.locator("#o-" + id + " [data-snarvei=t]");
    }

    private static String kvittering(Page side) {
        side.locator("[data-kvittering]:not(:empty)").waitFor();
        return side.locator("[data-kvittering]").innerText();
    }
}
