package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Ett menneske uten mus: tabulerer, trykker og skriver, og skal hele tiden se hvor hun er. */
public final class Tastatur {

    private static final String ANTALL_STOPP = "document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]').length";
    private static final int ROM_FOR_NETTLESERENS_EGNE = 10;
    private static final String I_FOKUS = "document.activeElement?.matches('%s') ?? false";
    private static final String SYNES = """
            (() => { const her = document.activeElement; if (her === document.body) return true; const ramme = her.closest('[data-rad], .fjs-input-group, .fjs-taglist') ?? her;
              const synlig = (e) => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; };
              return synlig(her) || synlig(ramme); })()""";

    private final Page side;

    public Tastatur(Page side) {
        this.side = side;
    }

    /** Tabulerer til elementet, høyst én runde, og ser etter at hvert stopp på veien synes. Utenfor siden rår nettleseren. */
    public void til(String element) {
        int enRunde = (Integer) side.evaluate(ANTALL_STOPP) + ROM_FOR_NETTLESERENS_EGNE;
        for (int n = 0; n < enRunde; n++) {
            trykk("Tab");
            assertThat(synes()).as("fokus synes på " + side.evaluate("document.activeElement.outerHTML.slice(0, 200)")).isTrue();
            if (iFokus(element)) {
                return;
            }
        }
        throw new AssertionError("Kom ikke til " + element + " på " + side.url());
    }

    /** Om det synes hvor man er. */
    public boolean synes() {
        return (Boolean) side.evaluate(SYNES);
    }

    public boolean iFokus(String element) {
        return (Boolean) side.evaluate(I_FOKUS.formatted(element));
    }

    public void trykk(String tast) {
        side.keyboard().press(tast);
    }

    public void skriv(String tekst) {
        side.keyboard().type(tekst);
    }
}
