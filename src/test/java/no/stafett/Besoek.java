package no.stafett;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ett menneske foran én nettleser. */
public final class Besoek implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TÅLMODIGHET = 45_000;

    private final BrowserContext oekt;
    private final Page side;
    private final int port;

    private Besoek(BrowserContext oekt, int port) {
        this.oekt = oekt;
        this.port = port;
        side = nyFane();
    }

    /** @param bredde skjermens bredde i piksler */
    public static Besoek med(Browser nettleser, int port, int bredde) {
        return med(nettleser, port, new Browser.NewContextOptions().setViewportSize(bredde, 900));
    }

    public static Besoek med(Browser nettleser, int port, Browser.NewContextOptions valg) {
        return new Besoek(nettleser.newContext(valg.setLocale("nb-NO").setReducedMotion(ReducedMotion.REDUCE)), port);
    }

    public Page side() {
        return side;
    }

    /** En fane til i samme økt. */
    public Page nyFane() {
        Page fane = oekt.newPage();
        fane.setDefaultTimeout(TÅLMODIGHET);
        return fane;
    }

    public Besoek loggInn(String brukernavn) {
        loggInn(side, brukernavn);
        return this;
    }

    /** Etterpå er man på forsiden, eller der man var på vei da økten gikk ut. */
    public void loggInn(Page fane, String brukernavn) {
        fane.navigate(adresse("/logg-inn"));
        fane.fill("#brukernavn", brukernavn);
        fane.fill("#passord", "stafett");
        fane.click("form:has(#brukernavn) button[type=submit]");
        fane.waitForURL(adresse -> !adresse.contains("/logg-inn"));
    }

    /** Åpner siden og venter til øyene på den er ferdige. */
    public Besoek åpne(String sti) {
        side.navigate(adresse(sti));
        ferdig(side);
        return this;
    }

    public static void ferdig(Page fane) {
        if (fane.locator("[data-laster]").count() > 0) {
            fane.locator("[data-laster]").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    /** Økten er borte, slik som når serveren har glemt den. */
    public void mistØkten() {
        oekt.clearCookies();
    }

    public JsonNode les(String sti) {
        return JSON.readTree(side.request().get(adresse("/api/v1" + sti)).text());
    }

    public String adresse(String sti) {
        return "http://127.0.0.1:" + port + sti;
    }

    @Override
    public void close() {
        oekt.close();
    }
}
