package no.stafett.stafettlogg;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.stafett.Besoek;
import no.stafett.Nettlesertest;
import no.stafett.Pdfproeve;
import no.stafett.Vandring;
import no.stafett.felles.Forretningsklokke;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Et halvt år i én familie, slik de som er med, opplever det i hver sin nettleser: to foreldre som ikke sier ja samtidig, tiltak
 * hjemme og i barnehagen, PPT inn og ut igjen, en stafett som venter på svar, et møte med referat, og mappa til slutt.
 */
@Nettlesertest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FamilienINettleserenTest {

    private static final String AVTALEN = "PPT observerer i uke 20, og Mina ringer hjem hver fredag.";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext program;
    @Autowired
    private Forretningsklokke klokke;
    private String sak;

    @AfterEach
    void stillKlokka() {
        Klokkestiller.nullstill(program);
    }

    @Test
    void skal_følge_en_familie_fra_undring_til_mappa_er_skrevet_ut(Browser nettleser) throws Exception {
        try (Besoek mina = inne(nettleser, "barnehage.ansatt"); Besoek trude = inne(nettleser, "barnehage.styrer");
                Besoek kollega = inne(nettleser, "barnehage.ansatt07"); Besoek ppt = inne(nettleser, "ppt.ansatt")) {
            LocalDate første = klokke.idag();
            undring(mina);
            planMedTiltak(mina);
            toForeldre(mina);
            uker(6);
            pptErMed(mina, ppt);
            tiltakHosPpt(mina, ppt);
            uker(5);
            stafettSomVenter(mina, trude, kollega);
            samtykketTrekkes(kollega, ppt);
            nivaa3(kollega, ppt);
            uker(13);
            møteMedReferat(kollega);
            avslutning(kollega, ppt);
            assertThat(klokke.idag()).isAfterOrEqualTo(første.plusMonths(6));
            mappa(kollega);
        }
        assertThat(målinger()).as("målingene sier hva som skjer, aldri med hvem").isNotEmpty()
                .noneMatch(ord -> ord.contains(sak) || ord.contains("Vik") || ord.contains("Noor") || ord.contains("Kollega") || ord.contains("barnehage.ansatt"));
    }

    /** Navnet på hver måling, og verdiene den er delt opp i (SEC-31). */
    private List<String> målinger() {
        return program.getBean(MeterRegistry.class).getMeters().stream().flatMap(m -> Stream.concat(Stream.of(m.getId().getName()),
                m.getId().getTags().stream().map(Tag::getValue))).toList();
    }

    private Besoek inne(Browser nettleser, String brukernavn) {
        return Besoek.med(nettleser, port, 1280).loggInn(brukernavn);
    }

    private void undring(Besoek mina) {
        Page side = mina.side();
        side.navigate(mina.adresse("/saker/ny"));
        side.fill("[name=fornavn]", "Noor");
        side.fill("[name=etternavn]", "Vik Familieprøve");
        side.fill("[name=foedselsdato]", "2020-08-14");
        side.fill("[name=undring]", "Noor trekker seg unna de andre barna ute.");
        side.click("details#foresatt summary");
        foresatt(side, 0, "Eva Vik", "Mor");
        foresatt(side, 1, "Omar Vik", "Far");
        side.click("main form button[type=submit]");
        side.waitForURL(url -> !url.endsWith("/saker/ny"));
        sak = mina.les("/saker").get(0).get("sakId").asString();
        vandring(mina).til(påNivå(1), utfall("nivaa_1"));
    }

    private static void foresatt(Page side, int nummer, String navn, String relasjon) {
        side.fill("#foresattNavn" + nummer, navn);
        side.selectOption("#foresattRelasjon" + nummer, relasjon);
        side.check("#foreldreansvar" + nummer);
    }

    /** Planen i oppgaven, og så et tiltak hjemme som mor har, og et i barnehagen som Mina har. */
    private void planMedTiltak(Besoek mina) {
        vandring(mina).til(saken -> trinn(saken).startsWith("1.3"), utfall());
        nyttTiltak(mina, "Lese sammen før leggetid", "Eva Vik");
        nyttTiltak(mina, "En voksen starter leken ute", "Mina Vollan");
        assertThat(les(mina, "/saker/" + sak + "/tiltak")).contains("Eva Vik", "Mina Vollan", "Lese sammen før leggetid");
    }

    private void nyttTiltak(Besoek mina, String hva, String ansvarlig) {
        Page side = mina.side();
        mina.åpne("/saker/" + sak + "/tiltak/nytt");
        side.fill("#tiltak", hva);
        Locator valg = side.locator("select[name=ansvarlig] option").filter(new Locator.FilterOptions().setHasText(ansvarlig)).first();
        side.selectOption("select[name=ansvarlig]", valg.getAttribute("value"));
        side.fill("#frist", klokke.idag().plusMonths(4).toString());
        side.click("main form button[type=submit]");
        side.waitForURL(url -> !url.endsWith("/tiltak/nytt"));
    }

    /** Mor sier ja med en gang; far er ute på båt og svarer ti dager senere. Så lenge deles ingenting. */
    private void toForeldre(Besoek mina) {
        samtykke(mina, "Eva Vik", "mor");
        assertThat(kanDeles(mina)).isFalse();
        Klokkestiller.flytt(program, "P10D");
        samtykke(mina, "Omar Vik", "far");
        assertThat(kanDeles(mina)).isTrue();
    }

    /** Hverdagen mellom det som skjer; frister og påminnelser går som de skal. */
    private void uker(int antall) {
        Klokkestiller.flytt(program, "P" + antall * 7 + "D");
    }

    private boolean kanDeles(Besoek den) {
        return den.les("/saker/" + sak + "/samtykker").get("tjenester").valueStream()
                .anyMatch(t -> "ppt".equals(t.get("tjeneste").asString()) && t.get("kanDeles").asBoolean());
    }

    private void samtykke(Besoek den, String navn, String relasjon) {
        Page side = den.side();
        den.åpne("/saker/" + sak + "/samtykke");
        if (side.locator("#samtykkerNavn").isHidden()) {
            side.locator("details:has(#samtykkerNavn) > summary").click();
        }
        side.fill("#samtykkerNavn", navn);
        side.selectOption("#relasjon", relasjon);
        side.selectOption("#foreldreansvar", "felles");
        side.check("#avgjoerelse-gitt");
        side.check("#tjeneste-ppt");
        side.check("#slag-alminnelig");
        side.fill("#formaal", "At PPT kan hjelpe Noor i leken.");
        side.fill("#informasjon", "Det barnehagen har sett, og planen.");
        side.fill("#gyldigTil", klokke.idag().plusMonths(10).toString());
        side.check("#kanal-papir");
        side.locator("form:has(#samtykkerNavn) button[type=submit]").click();
        assertThat(side.locator("main").innerText()).contains(navn);
    }

    private void pptErMed(Besoek mina, Besoek ppt) {
        vandring(mina).til(påNivå(2), utfall("nivaa_2"));
        vandring(mina).til(saken -> !trinn(saken).startsWith("2.1"), utfall());
        svarJa(ppt);
        assertThat(les(ppt, "/saker/" + sak)).contains("Noor Vik Familieprøve");
    }

    /** Amir blir spurt om et tiltak, og har det ikke før han selv har sagt ja. */
    private void tiltakHosPpt(Besoek mina, Besoek ppt) {
        nyttTiltak(mina, "Observere leken ute", "Amir Hosseini");
        String spurt = ppt.les("/oppgaver?fane=mine&antall=100").get("oppgaver").valueStream()
                .filter(o -> o.get("sakId").asString().equals(sak) && o.get("trinn").asString().startsWith("TI")).findFirst().orElseThrow().get("oppgaveId").asString();
        assertThat(statusFor(mina, "Observere leken ute")).isEqualTo("foreslaatt");
        vandring(ppt).gjør(spurt, Map.of("godtatt", "Ja"), utfall());
        assertThat(statusFor(mina, "Observere leken ute")).isEqualTo("tatt_imot");
    }

    private String statusFor(Besoek den, String tiltak) {
        return den.les("/saker/" + sak + "/tiltak").get("tiltak").valueStream().filter(t -> tiltak.equals(t.get("tiltak").asString()))
                .findFirst().orElseThrow().get("status").asString();
    }

    private void svarJa(Besoek ppt) {
        String invitasjon = ppt.les("/oppgaver?fane=ledige&antall=100").get("oppgaver").valueStream()
                .filter(o -> o.get("sakId").asString().equals(sak)).findFirst().orElseThrow().get("oppgaveId").asString();
        vandring(ppt).gjør(invitasjon, Map.of("godtatt", "Ja"), utfall());
    }

    /** Mina skal i permisjon og spør kollegaen, som ikke svarer på over en uke. Pinnen er hos Mina til hun gjør det. */
    private void stafettSomVenter(Besoek mina, Besoek trude, Besoek kollega) {
        Page side = mina.side();
        mina.åpne("/saker/" + sak + "/stafett");
        Locator henne = side.locator("form[action$='/overlever'] option").filter(new Locator.FilterOptions().setHasText("Kollega 07")).first();
        side.selectOption("form[action$='/overlever'] select", henne.getAttribute("value"));
        side.click("form[action$='/overlever'] button");
        Klokkestiller.flytt(program, "P9D");
        assertThat(mina.les("/saker/" + sak).at("/stafettholder/navn").asString()).isEqualTo("Mina Vollan");
        assertThat(les(trude, "/")).contains("Mina Vollan", "Kollega 07");
        kollega.åpne("/");
        kollega.side().click("a[href='/saker/" + sak + "/stafett']");
        kollega.side().click("form[action$='/ta-imot'] button");
        kollega.side().waitForLoadState();
        assertThat(kollega.les("/saker/" + sak).at("/stafettholder/navn").asString()).isEqualTo("Kollega 07");
    }

    /** Far trekker samtykket; PPT ser ikke saken et øyeblikk lenger. Etter en samtale sier han ja igjen. */
    private void samtykketTrekkes(Besoek kollega, Besoek ppt) {
        Page side = kollega.side();
        kollega.åpne("/saker/" + sak + "/samtykke");
        Locator fars = side.locator("details:has(form[action$='/trekk'])").first();
        fars.locator("summary").click();
        fars.locator("button[type=submit]").click();
        side.waitForLoadState();
        assertThat(kanDeles(kollega)).isFalse();
        assertThat(ppt.side().navigate(ppt.adresse("/saker/" + sak)).status()).isEqualTo(404);
        String avklaring = kollega.les("/saker/" + sak).get("aktiveTrinn").valueStream()
                .filter(t -> t.get("trinnId").asString().equals("trinn_sb_1")).findFirst().orElseThrow().get("oppgaveId").asString();
        vandring(kollega).gjør(avklaring, Map.of(), utfall("fortsett"));
        samtykke(kollega, "Omar Vik", "far");
        samtykke(kollega, "Eva Vik", "mor");
        assertThat(kanDeles(kollega)).isTrue();
    }

    private void nivaa3(Besoek kollega, Besoek ppt) {
        vandring(kollega).til(påNivå(3), utfall("nivaa_3"));
        vandring(kollega).til(saken -> !trinn(saken).startsWith("3.1"), utfall());
        svarJa(ppt);
        vandring(kollega).til(saken -> trinn(saken).startsWith("3.4"), utfall());
    }

    /** Alle rundt bordet svarer på evalueringen sammen, og referatet er skrevet når de går. */
    private void møteMedReferat(Besoek kollega) {
        Page side = kollega.side();
        kollega.åpne("/saker/" + sak + "/moete");
        side.click("form[action$='/moete'] button");
        side.locator("#avtaler").waitFor();
        side.check("#samtykkeVist");
        side.fill("#tekst", "Noor er med i leken ute de fleste dagene.");
        side.fill("#barnetsStemme", "Jeg liker å være stein, saks, papir-sjef.");
        side.fill("#avtaler", AVTALEN);
        velg(side, "samletVurdering", "delvis");
        velg(side, "enighetForesatte", "ja");
        side.locator("[name^='antallTjenester.']").fill("2");
        side.locator("form:has(#avtaler) button[type=submit]").first().click();
        side.waitForURL(url -> !url.contains("/moete/"));
        assertThat(trinn(kollega.les("/saker/" + sak))).startsWith("3.5");
        assertThat(les(kollega, "/saker/" + sak + "/logg")).contains(AVTALEN);
    }

    private static void velg(Page side, String felt, String verdi) {
        side.locator("[name^='" + felt + ".'][value='" + verdi + "']").check();
    }

    /** Når saken er avsluttet, er den ikke lenger PPTs. */
    private void avslutning(Besoek kollega, Besoek ppt) {
        vandring(kollega).til(saken -> "avsluttet".equals(saken.get("status").asString()), utfall("avslutt"));
        assertThat(ppt.side().navigate(ppt.adresse("/saker/" + sak)).status()).isEqualTo(404);
    }

    private void mappa(Besoek kollega) throws Exception {
        byte[] fil = kollega.side().request().get(kollega.adresse("/saker/" + sak + "/eksport.pdf")).body();
        assertThat(Pdfproeve.brudd(fil)).isEmpty();
        assertThat(Pdfproeve.tekst(fil).replaceAll("\\s+", " ")).contains("Noor Vik Familieprøve", "Eva Vik", "Omar Vik", "Lese sammen før leggetid",
                "Observere leken ute", AVTALEN, "Kollega 07");
    }

    private Vandring vandring(Besoek den) {
        return new Vandring(den, sak, false);
    }

    private static Predicate<JsonNode> påNivå(int nivaa) {
        return saken -> saken.get("nivaa").asInt() == nivaa;
    }

    /** Nummeret på det som venter på nivået. */
    private static String trinn(JsonNode saken) {
        return saken.get("aktiveTrinn").valueStream().map(t -> t.get("trinn").asString()).filter(t -> t.matches("[0-3]\\..*")).findFirst().orElse("");
    }

    private static Deque<String> utfall(String... utfall) {
        return new ArrayDeque<>(List.of(utfall));
    }

    private static String les(Besoek den, String sti) {
        den.åpne(sti);
        return den.side().locator("main").innerText();
    }
}
