package no.stafett.handlingsveileder.trinnside;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Tastatur;
import no.stafett.Trespraak;
import no.stafett.handlingsveileder.trinn.Modellikhet;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.Trinnredigering;
import no.stafett.handlingsveileder.utkast.Utkastene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** Trinnene i nettleseren: uten mus, smalt og bredt, og med tegningen som følger. */
@Flatetest
class TrinnINettleserenTest {

    private static final String FIL = "nivaa_1.bpmn";

    @LocalServerPort
    private int port;
    @Autowired
    private MockMvc nett;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private Utkastene utkastene;
    private Utkastproeve utkast;

    @BeforeEach
    void begynn() {
        utkast = Utkastproeve.nytt(nett, brukere, utkastene);
    }

    @Test
    void skal_flytte_et_trinn_med_tastaturet_og_se_tegningen_følge_uten_at_siden_lastes(Browser nettleser) {
        try (Besoek hun = Besoek.med(nettleser, port, 1280).loggInn(Utkastproeve.FAGANSVARLIG).åpne(utkast.lista(FIL))) {
            Page side = hun.side();
            Steg første = trinn().get(0);
            String andre = trinn().get(1).id();
            assertThat(plass(side, første.id())).isLessThan(plass(side, andre));
            side.evaluate("window.ikkeLastet = true");
            Tastatur taster = new Tastatur(side);
            taster.til("#ned-" + første.id());
            taster.trykk("Enter");
            side.waitForFunction("() => document.querySelector('#trinnliste').dataset.versjon === '2'");
            side.waitForFunction("([a, b]) => document.querySelector(`[data-element-id=${a}]`)?.getBoundingClientRect().x > document.querySelector(`[data-element-id=${b}]`)?.getBoundingClientRect().x",
                    List.of(første.id(), andre));
            assertThat(side.evaluate("window.ikkeLastet")).isEqualTo(true);
            assertThat(side.evaluate("document.activeElement.closest('.trinnkort')?.id")).as("hun står på trinnet hun flyttet").isEqualTo("t-" + første.id());
            assertThat(side.innerText("#kvittering")).contains("er flyttet ned");
            assertThat(trinn().get(1).id()).isEqualTo(første.id());
        }
    }

    @Test
    void skal_legge_til_et_trinn_uten_mus_på_en_smal_skjerm(Browser nettleser) {
        try (Besoek hun = Besoek.med(nettleser, port, 320).loggInn(Utkastproeve.FAGANSVARLIG).åpne(utkast.lista(FIL))) {
            Page side = hun.side();
            Tastatur taster = new Tastatur(side);
            taster.til("a[href*=\"/nytt?etter=" + trinn().get(0).id() + "\"]");
            taster.trykk("Enter");
            side.waitForSelector("#navn");
            taster.til("#navn");
            taster.trykk("Enter");
            side.waitForSelector(".ds-error-summary");
            følgerReglene(side);
            taster.til("#navn");
            taster.skriv("Hjemmebesøk");
            taster.trykk("Enter");
            side.waitForURL(adresse -> adresse.contains("#t-"));
            assertThat(trinn().get(1).innhold().navn()).isEqualTo("Hjemmebesøk");
            følgerReglene(side);
        }
    }

    /** Linjeskift, lister og valg slik en nettleser sender dem: det hun ikke rørte, er som før. */
    @Test
    void skal_velge_selv_når_noen_har_lagret_imellom_og_bare_endre_det_hun_skrev(Browser nettleser) throws Exception {
        String første = trinn().get(0).id();
        try (Besoek hun = Besoek.med(nettleser, port, 320).loggInn(Utkastproeve.FAGANSVARLIG).åpne(utkast.lista(FIL) + "/steg/" + første)) {
            Page side = hun.side();
            String sti = utkast.lista(FIL) + "/steg/" + første;
            assertThat(utkast.send(Utkastproeve.FAGANSVARLIG, sti, Nettskjema.les(utkast.side(sti), sti).skriv("hvem", "Den andre skrev dette").felt()).getStatus()).isEqualTo(302);
            byte[] før = utkast.nå().filer().get(FIL);
            side.fill("#hva", "Jeg skrev dette");
            side.click("form.trinnspalte .knapperad button");
            side.waitForSelector("#over");
            følgerReglene(side);
            assertThat(side.inputValue("#hva")).isEqualTo("Jeg skrev dette");
            side.fill("#hvem", "Den andre skrev dette");
            Tastatur taster = new Tastatur(side);
            taster.til("#over");
            taster.trykk("Space");
            side.click("form.trinnspalte .knapperad button");
            side.waitForURL(adresse -> adresse.contains("#t-"));
            assertThat(Modellikhet.ulikt(før, utkast.nå().filer().get(FIL))).hasSize(1).first().asString().contains("Jeg skrev dette");
        }
    }

    @Test
    void skal_virke_uten_skript(Browser nettleser) {
        try (Besoek hun = Besoek.med(nettleser, port, new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(768, 900))
                .loggInn(Utkastproeve.FAGANSVARLIG)) {
            Page side = hun.side();
            side.navigate(hun.adresse(utkast.lista(FIL)));
            String første = trinn().get(0).id();
            side.click("#ned-" + første);
            side.waitForURL(adresse -> adresse.contains("#t-"));
            assertThat(trinn().get(1).id()).isEqualTo(første);
            side.click("#kvittering form button");
            assertThat(trinn().get(0).id()).isEqualTo(første);
        }
    }

    @Test
    void skal_følge_reglene_på_tre_språk_smalt_og_bredt(Browser nettleser) {
        String beslutning = trinn().stream().filter(t -> t.beslutning() != null).findFirst().orElseThrow().id();
        try (Trespraak alle = Trespraak.med(nettleser, port, Utkastproeve.FAGANSVARLIG)) {
            alle.ser("med alt åpent", ett -> ett.åpne(utkast.lista(FIL)).side()
                    .evaluate("document.querySelectorAll('main details').forEach((en) => { en.open = true; })")).ogBredt();
            alle.ser(utkast.lista(FIL) + "/steg/" + trinn().get(0).id()).ogBredt();
            alle.ser(utkast.lista(FIL) + "/steg/" + beslutning).ogBredt();
            alle.ser(utkast.lista(FIL) + "/nytt?etter=" + trinn().get(0).id()).ogBredt();
            assertThat(alle.brudd()).isEmpty();
        }
    }

    private static double plass(Page side, String id) {
        return ((Number) side.evaluate("(id) => document.querySelector(`[data-element-id=${id}]`).getBoundingClientRect().x", id)).doubleValue();
    }

    private static void følgerReglene(Page side) {
        assertThat(new AxeBuilder(side).analyze().getViolations()).isEmpty();
        assertThat(side.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1")).isEqualTo(true);
    }

    private List<Steg> trinn() {
        return Trinnredigering.les(utkast.nå().filer().get(FIL)).trinn();
    }
}
