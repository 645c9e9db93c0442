package no.stafett.handlingsveileder.flate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import no.stafett.Besoek;

/** Den fagansvarlige foran en side der en modell redigeres. Det nettleseren stopper, og det biblioteket ikke sier på norsk, blir notert. */
final class Redigeringsbesoek implements AutoCloseable {

    private static final String NOTER = "window.stoppet = []; document.addEventListener('securitypolicyviolation', (b) => stoppet.push(`${b.effectiveDirective} ${b.blockedURI} ${b.sourceFile}:${b.lineNumber} ${b.sample}`));";

    /** Biblioteket oversetter også det vi tar bort; her er det som ble stående. */
    private static final String ENGELSK = """
            () => { const mangler = (document.querySelector('[data-modell]').dataset.uoversatt ?? '').split('|');
              return [...document.querySelectorAll('[data-flate] *')].flatMap((e) => [e.title, e.getAttribute('aria-label'), e.placeholder, e.children.length ? null : e.textContent.trim()])
                .filter((ord) => ord && mangler.includes(ord)); }""";

    private final Besoek besoek;

    private Redigeringsbesoek(Besoek besoek) {
        this.besoek = besoek;
    }

    static Redigeringsbesoek åpne(Browser nettleser, int port, Utkastproeve utkast, String sti) {
        Redigeringsbesoek her = new Redigeringsbesoek(Besoek.med(nettleser, port, 1440).loggInn(utkast.bruker()));
        her.side().addInitScript(NOTER);
        her.besoek.åpne("/handlingsveiledere/utkast/" + utkast.id() + sti);
        her.side().locator("[data-modell] .modelldel").first().waitFor();
        her.kontrollert();
        return her;
    }

    Page side() {
        return besoek.side();
    }

    /** Venter til porten har svart på det som står der nå. */
    void kontrollert() {
        PlaywrightAssertions.assertThat(side().locator(".modellstatus").first()).not().containsText("Ser over");
    }

    /** Venter til det som er gjort, ligger på tjeneren. */
    void lagret() {
        side().locator("[data-lagret][data-tilstand=lagret]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }

    /** Ruta med egenskaper viser delen, valgt i lista. */
    void velg(String del) {
        side().locator("[data-liste] [data-del='" + del + "']").click();
    }

    Locator felt(String navn) {
        return side().locator("[data-egenskaper] [data-felt='" + navn + "']");
    }

    @SuppressWarnings("unchecked")
    void ingenBrudd() {
        assertThat((List<String>) side().evaluate("window.stoppet")).as("stoppet av innholdsreglene").isEmpty();
        assertThat((List<String>) side().evaluate(ENGELSK)).as("uoversatt").isEmpty();
    }

    @Override
    public void close() {
        besoek.close();
    }
}
