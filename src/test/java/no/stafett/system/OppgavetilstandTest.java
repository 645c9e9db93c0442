package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Saksgang;
import no.stafett.Trespraak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Oppgaven og samarbeidet om den i hver tilstand de kan stå i, på tre språk, lyst og mørkt, på 320 piksler og forstørret til 200 %. */
@Flatetest
class OppgavetilstandTest {

    private static final String HVEM = "barnehage.ansatt26";
    private static final String KOLLEGA = "barnehage.ansatt27";
    private static final String FULLFØR = "[data-fullfoer]";
    private static final String OPPSUMMERING = ".ds-error-summary";
    private static final String ALT_ÅPENT = "document.querySelectorAll('main details').forEach((en) => { en.open = true; })";

    @Autowired
    private MockMvc nett;
    @LocalServerPort
    private int port;
    private ApiKlient klient;
    private ApiKlient kollega;

    @BeforeEach
    void hvem() {
        klient = new ApiKlient(nett, HVEM);
        kollega = new ApiKlient(nett, KOLLEGA);
    }

    @Test
    void skal_følge_reglene_når_svaret_ikke_er_godt_nok(Browser nettleser) {
        String undring = ta(klient);
        String beslutning = Saksgang.ny(klient).tilBeslutning().oppgave();
        klient.post("/oppgaver/" + beslutning + "/ta", null);
        prøv(nettleser, tre -> {
            tre.ser("feil i skjemaet", b -> feilI(b, "/oppgaver/" + undring));
            tre.ser("feil i beslutningen", b -> feilI(b, "/oppgaver/" + beslutning));
            tre.ser("kalenderen er åpen", b -> {
                b.åpne("/oppgaver/" + undring).side().locator(".fjs-form-field-datetime input").first().click();
                b.side().locator(".flatpickr-calendar.open").waitFor();
            });
        });
    }

    @Test
    void skal_følge_reglene_når_en_liste_i_skjemaet_er_åpen(Browser nettleser) {
        String innkalling = Saksgang.ny(klient).til("nivaa_1").oppgave();
        assertThat(klient.post("/oppgaver/" + innkalling + "/ta", null).status()).isEqualTo(200);
        prøv(nettleser, tre -> {
            tre.ser("lista er åpen", b -> åpneLista(b.åpne("/verktoey/droeftingsnotat/fyll"), ".fjs-form-field-select .fjs-input-group"));
            tre.ser("lista med flere valg er åpen", b -> åpneLista(b.åpne("/oppgaver/" + innkalling), ".fjs-taglist-input"));
            tre.ser("klokkelista er åpen", b -> åpneLista(b.åpne("/verktoey/observasjon/fyll"), ".fjs-timepicker input"));
        });
    }

    @Test
    void skal_følge_reglene_når_to_har_skrevet_i_det_samme(Browser nettleser) {
        prøv(nettleser, tre -> tre.ser("to har skrevet", b -> {
            String oppgave = ta(klient);
            b.åpne("/oppgaver/" + oppgave);
            klient.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("hva", "Skrevet på telefonen.", "sakstype", "ordinaer")), Map.of());
            tekstfelt(b.side()).fill("Skrevet på nettbrettet, og det er en ganske lang tekst om det vi så i går ettermiddag.");
            b.side().locator("dialog.konflikt[open]").waitFor();
        }));
    }

    @Test
    void skal_følge_reglene_uten_nett_uten_økt_og_når_reservasjonen_er_ute(Browser nettleser) {
        prøv(nettleser, tre -> {
            tre.ser("uten nett", b -> {
                b.åpne("/oppgaver/" + ta(klient)).side().context().setOffline(true);
                skriv(b, "utenNettTrygt");
            });
            tre.gjør(b -> b.side().context().setOffline(false));
            tre.ser("reservasjonen er ute", b -> {
                String oppgave = ta(klient);
                b.åpne("/oppgaver/" + oppgave);
                klient.post("/oppgaver/" + oppgave + "/legg-tilbake", null);
                skriv(b, "opptatt");
            });
            tre.ser("ledig igjen", b -> b.side().reload());
            tre.ser("økten er ute", b -> {
                b.åpne("/oppgaver/" + ta(klient)).mistØkten();
                skriv(b, "utlogget");
            });
        });
    }

    @Test
    void skal_følge_reglene_når_trinnet_er_fullført_og_det_er_en_til(Browser nettleser) {
        prøv(nettleser, tre -> tre.ser("fullført, og den neste", b -> {
            String oppgave = ta(klient);
            ta(klient);
            Page side = b.åpne("/oppgaver?fane=mine&sorter=alder").side();
            side.locator("[id='o-" + oppgave + "'] a.rad-lenke").click();
            side.waitForURL(url -> url.contains("/oppgaver/"));
            Besoek.ferdig(side);
            tekstfelt(side).fill("Ada leker lite med de andre.");
            side.locator(".fjs-form-field-radio").first().locator(".fjs-inline-label").nth(1).locator("input").check();
            side.locator(FULLFØR).click();
            side.locator("[data-neste-i-lista] [data-rad]").waitFor();
        }));
    }

    @Test
    void skal_følge_reglene_for_hver_feil_på_samarbeidssiden(Browser nettleser) {
        String oppgave = ta(klient);
        String side = "/oppgaver/" + oppgave + "/samarbeid";
        assertThat(klient.post("/oppgaver/" + oppgave + "/spoer", Map.of("til", id("barnehage.styrer"), "tekst", "Har du sett henne ute?")).status()).isEqualTo(200);
        prøv(nettleser, tre -> {
            tre.ser(side);
            for (String hva : List.of("spoer", "overlever", "utsett", "prioriter", "svar")) {
                tre.ser("feil i " + hva, b -> {
                    b.åpne(side).side().evaluate(ALT_ÅPENT);
                    b.side().fill("#utsett-dag", "2020-01-06");
                    b.side().evaluate("(hva) => { const en = document.querySelector(`form[action$='/samarbeid/${hva}']`); en.noValidate = true; en.requestSubmit(); }", hva);
                    b.side().locator(OPPSUMMERING).waitFor();
                    // Skjemaet med feilen står åpent; det kommer lenger nede på siden enn oppsummeringen.
                    b.side().locator("main details[open]").first().waitFor();
                });
            }
        });
    }

    @Test
    void skal_følge_reglene_når_noen_spør_om_å_ta_over_og_får_nei(Browser nettleser) {
        String spurt = ta(kollega);
        overlever(kollega, spurt, HVEM);
        String nei = ta(klient);
        overlever(klient, nei, KOLLEGA);
        kollega.post("/oppgaver/" + nei + "/avvis", Map.of("grunn", "Jeg er på kurs hele uka."));
        String venter = ta(klient);
        overlever(klient, venter, KOLLEGA);
        prøv(nettleser, tre -> {
            tre.ser("er spurt", b -> b.åpne("/oppgaver/" + spurt).side().evaluate(ALT_ÅPENT));
            tre.ser("/oppgaver/" + spurt + "/samarbeid");
            tre.ser("/oppgaver/til-meg");
            tre.ser("fikk nei", b -> b.åpne("/oppgaver/" + nei).side().evaluate(ALT_ÅPENT));
            tre.ser("har spurt", b -> b.åpne("/oppgaver/" + venter + "/samarbeid").side().evaluate(ALT_ÅPENT));
            tre.ser("reservert for en annen", b -> b.åpne("/oppgaver/" + spurt));
        });
    }

    private void prøv(Browser nettleser, Consumer<Trespraak> hva) {
        try (Trespraak tre = Trespraak.med(nettleser, port, HVEM)) {
            hva.accept(tre);
            assertThat(tre.brudd()).isEmpty();
        }
    }

    private static void feilI(Besoek besøk, String sti) {
        besøk.åpne(sti).side().locator(FULLFØR).click();
        besøk.side().locator(OPPSUMMERING).waitFor();
    }

    private static void åpneLista(Besoek besøk, String felt) {
        besøk.side().locator(felt).first().click();
        besøk.side().locator(".fjs-dropdownlist-item").first().waitFor();
    }

    private static void skriv(Besoek besøk, String tilstand) {
        tekstfelt(besøk.side()).fill("Skrevet mens noe kom i veien.");
        besøk.side().locator("[data-lagret][data-tilstand=" + tilstand + "]").waitFor();
    }

    private static Locator tekstfelt(Page side) {
        return side.locator(".fjs-form-field-textarea textarea").first();
    }

    private void overlever(ApiKlient fra, String oppgave, String til) {
        assertThat(fra.post("/oppgaver/" + oppgave + "/overlever", Map.of("til", id(til), "melding", "Kan du ta denne?")).status()).isEqualTo(200);
    }

    private String id(String brukernavn) {
        return new ApiKlient(nett, brukernavn).get("/meg").tekst("personId");
    }

    private static String ta(ApiKlient hvem) {
        String id = hvem.oppgave(hvem.nySak());
        assertThat(hvem.post("/oppgaver/" + id + "/ta", null).status()).isEqualTo(200);
        return id;
    }
}
