package no.stafett.tilgang.folkeliste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Tastatur;
import no.stafett.Trespraak;
import no.stafett.tilgang.Organisasjonsproeve;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Organisasjonen i nettleseren: en liste med bare tastaturet på smal skjerm, og sidene med innhold, uten, og med feil på tre språk. */
@Flatetest
class OrganisasjonsflateTest {

    @LocalServerPort
    private int port;
    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private String merke;
    private String admin;
    private String leder;
    private UUID hun;

    @BeforeEach
    void begynn() {
        Organisasjonsproeve her = new Organisasjonsproeve(nett, sql);
        merke = UUID.randomUUID().toString().substring(0, 8);
        admin = "admin." + merke + "@proevik.test";
        leder = "leder." + merke + "@proevik.test";
        UUID enhet = her.enhet("Enheten " + merke);
        her.rolle(her.person(admin, "Admin " + merke), "systemadmin", null);
        her.rolle(her.person(leder, "Leder " + merke), "leder", enhet);
        hun = her.person("hun." + merke + "@proevik.test", "Hun " + merke);
        her.rolle(hun, "ansatt", enhet);
    }

    @Test
    void skal_lese_inn_se_over_og_bruke_en_liste_med_bare_tastaturet(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 320).loggInn(leder).åpne("/organisasjon/liste")) {
            Page side = besøk.side();
            side.locator("#fil").setInputFiles(fil("Cia Ny;cia." + merke + "@proevik.test;ansatt;Enheten " + merke));
            Tastatur tastatur = new Tastatur(side);
            tastatur.til("#fil");
            tastatur.til("main form button");
            assertThat(tastatur.synes()).isTrue();
            tastatur.trykk("Enter");
            side.waitForURL("**/organisasjon/liste/*");
            assertThat(side.locator("main").innerText()).contains("Cia Ny", "Én ny person");
            tastatur.til("form[action$=\"/bruk\"] button");
            tastatur.trykk("Enter");
            side.waitForURL("**/organisasjon/historikk");
            assertThat(side.locator("main").innerText()).contains("Cia Ny fikk rollen ansatt");
        }
    }

    @Test
    void skal_følge_reglene_med_en_liste_som_har_alt_og_en_person_som_kan_styres(Browser nettleser) {
        String rader = "Hun NyttNavn;hun." + merke + "@proevik.test;ansatt;Enheten " + merke + "\nCia Ny;cia." + merke + "@proevik.test;ansatt;Enheten " + merke
                + "\nLeder " + merke + ";" + leder + ";leder;Enheten " + merke + "\nFeil;;konge;";
        try (Trespraak alle = Trespraak.med(nettleser, port, leder)) {
            alle.ser("lista", ett -> {
                ett.åpne("/organisasjon/liste").side().locator("#fil").setInputFiles(fil(rader));
                ett.side().locator("main form button").first().click();
                ett.side().waitForURL("**/organisasjon/liste/*");
                ett.side().evaluate("document.querySelectorAll('main details').forEach((en) => { en.open = true; })");
            }).ogBredt();
            alle.ser("uten fil", ett -> {
                ett.åpne("/organisasjon/liste").side().locator("main form button").first().click();
                ett.side().waitForSelector("#feil-fil");
            }).ogBredt();
            alle.ser("personen", ett -> ett.åpne("/organisasjon/personer/" + hun).side()
                    .evaluate("document.querySelectorAll('main details').forEach((en) => { en.open = true; })")).ogBredt();
            alle.ser("den siste rollen", ett -> {
                ett.side().locator("form[action$='/avslutt'] button").first().click();
                ett.side().waitForSelector(".ds-alert[data-color='warning']");
            }).ogBredt();
            assertThat(alle.brudd()).isEmpty();
        }
    }

    @Test
    void skal_følge_reglene_når_noe_er_galt_og_når_ingenting_er_der(Browser nettleser) {
        try (Trespraak alle = Trespraak.med(nettleser, port, admin)) {
            alle.ser("feil i enheten", ett -> {
                ett.åpne("/organisasjon").side().evaluate("document.querySelectorAll('main details').forEach((en) => { en.open = true; })");
                ett.side().locator("form[action$='/organisasjon/enheter'] button").click();
                ett.side().waitForSelector("#feil-enhetsnavn");
            }).ogBredt();
            alle.ser("/organisasjon/folk?tilstand=sluttet").ogBredt();
            alle.ser("/organisasjon/historikk?person=" + hun).ogBredt();
            assertThat(alle.brudd()).isEmpty();
        }
    }

    @Test
    void skal_følge_reglene_i_en_kommune_uten_enheter(Browser nettleser) {
        Organisasjonsproeve tom = new Organisasjonsproeve(nett, sql, "9982");
        String alene = "alene." + merke + "@proevik.test";
        tom.rolle(tom.person(alene, "Alene " + merke), "systemadmin", null);
        try (Trespraak alle = Trespraak.med(nettleser, port, alene)) {
            alle.ser("/organisasjon").ogBredt().ser("/organisasjon/historikk").ogBredt().ser("/organisasjon/roller");
            assertThat(alle.første().åpne("/organisasjon").side().locator("main").innerText()).contains("Ingen enheter ennå");
            assertThat(alle.brudd()).isEmpty();
        }
    }

    private static FilePayload fil(String rader) {
        return new FilePayload("folk.csv", "text/csv", ("navn;epost;rolle;enhet\n" + rader + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
