package no.stafett;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ser en side slik den står akkurat nå: WCAG 2.2 AA så langt en maskin kan se det, at ingenting ruller sidelengs eller er klippet, og at
 * hvert ord er oversatt. Siden bygges ikke på nytt; bare vinduet og fargene byttes.
 */
public final class Uukontroll {

    private static final int VANLIG_SKRIFT = 16;
    private static final int STOR_SKRIFT = 32;
    private static final Map<String, Object> ALLE_REGLER = Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    /** På papir er det ingenting å trykke på. */
    private static final Map<String, Object> KONTRAST = Map.of("type", "rule", "values", List.of("color-contrast"));
    /** Fargene byttes først når siden tegnes på nytt. */
    private static final String TEGNET = "new Promise((ferdig) => requestAnimationFrame(() => requestAnimationFrame(ferdig)))";
    private static final String BEGYNN = """
            (regler) => { window.uufunn = axe.run(document, { runOnly: regler, resultTypes: ['violations'], selectors: false, preload: false })
              .then((svar) => svar.violations.map((regel) => `${regel.id}: ${regel.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' | ')}`)); }""";
    private static final String SE = """
            () => {
              const funn = [], rot = document.documentElement, egen = (e) => e.closest('svg, .bjs-container, .ds-sr-only, .rullbar, select, .fjs-powered-by, [aria-hidden=true]');
              if (rot.scrollWidth > rot.clientWidth + 1) funn.push('ruller sidelengs');
              const ukjent = rot.outerHTML.match(/\\?\\?[\\w.]+\\?\\?/);
              if (ukjent) funn.push(`uoversatt: ${ukjent[0]}`);
              for (const e of document.querySelectorAll('dialog[open] .rullbar')) if (e.scrollWidth > e.clientWidth + 1) funn.push('dialogen må rulles sidelengs');
              for (const e of document.querySelectorAll('.ds-validation-message, .ds-alert, [role=alert]')) if (e.checkVisibility() && !e.innerText.trim()) funn.push(`sier ingenting: ${e.outerHTML.slice(0, 160)}`);
              for (const e of document.body.querySelectorAll('*')) {
                if (egen(e) || !e.checkVisibility({ visibilityProperty: true }) || e.clientWidth < 2) continue;
                const stil = getComputedStyle(e), klipt = (felt, stor, liten) => /hidden|clip/.test(stil[felt]) && e[stor] > e[liten] + 2;
                if (e.innerText && (klipt('overflowX', 'scrollWidth', 'clientWidth') || klipt('overflowY', 'scrollHeight', 'clientHeight'))) funn.push(`klippet: ${e.outerHTML.slice(0, 160)}`);
              }
              const gaa = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), sted = document.createRange();
              for (let node = gaa.nextNode(); node; node = gaa.nextNode()) {
                const boks = node.parentElement.closest('button, .ds-button, .merkelapp, .nivaa, .kort, .rad, .ds-alert, dialog, td, th, body');
                if (!node.data.trim() || !boks || egen(node.parentElement) || !node.parentElement.checkVisibility({ visibilityProperty: true })) continue;
                if (/\\{\\d\\}|^\\s*[a-zæøå]+(\\.[a-zæøå]+)+\\s*$/i.test(node.data) && !node.parentElement.closest('code')) funn.push(`uoversatt: ${node.data}`);
                sted.selectNodeContents(node);
                if (node.parentElement.closest('.dmn-js-parent')) continue; // tabellen rulles i rammen sin
                const tekst = sted.getBoundingClientRect(), ramme = boks.getBoundingClientRect();
                if (tekst.width > 1 && ramme.width > 1 && (tekst.right > Math.min(ramme.right, innerWidth) + 1.5 || tekst.left < Math.max(ramme.left, 0) - 1.5)) funn.push(`stikker ut: ${node.data.trim().slice(0, 60)} i ${boks.outerHTML.slice(0, 100)}`);
              }
              return funn;
            }""";

    private Uukontroll() {
    }

    /** Vinduet, i CSS-piksler. Forstørret til 200 % er et vindu på 1280 halvparten så bredt og høyt. */
    private enum Vindu {
        SMALT(320, 900), FORSTOERRET(640, 450), BREDT(1280, 900);

        private final int bredde;
        private final int hoeyde;

        Vindu(int bredde, int hoeyde) {
            this.bredde = bredde;
            this.hoeyde = hoeyde;
        }
    }

    /** Et vindu og fargene i det. */
    private record Blikk(Vindu vindu, ColorScheme farge) {
    }

    /**
     * Sidene ses på samtidig, hver i sin nettleser; det er den halve tiden. Hvert språk er sett smalt og forstørret, lyst og mørkt; den
     * første siden er også sett med vindu og farger byttet om, for fargene er de samme på alle språk.
     *
     * @param tilstand det som har skjedd på dem @param sider den samme siden på hvert sitt språk
     */
    public static List<String> brudd(String tilstand, List<Page> sider) {
        List<String> brudd = new ArrayList<>();
        List<Page> første = sider.subList(0, 1);
        sider.forEach(side -> side.evaluate(AxeBuilder.getAxeScript()));
        brudd.addAll(se(new Blikk(Vindu.SMALT, ColorScheme.LIGHT), sider));
        brudd.addAll(se(new Blikk(Vindu.SMALT, ColorScheme.DARK), første));
        brudd.addAll(se(new Blikk(Vindu.FORSTOERRET, ColorScheme.DARK), sider));
        brudd.addAll(se(new Blikk(Vindu.FORSTOERRET, ColorScheme.LIGHT), første));
        sider.forEach(Uukontroll::tilbake);
        return brudd.stream().map(ett -> tilstand + " " + ett).toList();
    }

    /** Bredt, lyst og mørkt, på papir og med dobbelt så store bokstaver: der er plassen stor nok til at språket ikke betyr noe. */
    public static List<String> bredt(Page side) {
        List<String> brudd = new ArrayList<>(se(new Blikk(Vindu.BREDT, ColorScheme.DARK), List.of(side)));
        brudd.addAll(se(new Blikk(Vindu.BREDT, ColorScheme.LIGHT), List.of(side)));
        side.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        brudd.addAll(axe(List.of(side), KONTRAST).stream().map(ett -> "på papir: " + ett).toList());
        tilbake(side);
        skriftstørrelse(side, STOR_SKRIFT);
        les(side, SE).forEach(ett -> brudd.add("stor skrift: " + navn(side) + " " + ett));
        skriftstørrelse(side, VANLIG_SKRIFT);
        return brudd;
    }

    private static List<String> se(Blikk blikk, List<Page> sider) {
        sider.forEach(side -> side.setViewportSize(blikk.vindu().bredde, blikk.vindu().hoeyde));
        sider.forEach(side -> side.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(blikk.farge())));
        // Midt på siden dekker den faste toppen alltid noe halvt; det sier ikke noe om det den dekker.
        sider.forEach(side -> side.evaluate("scrollTo({ top: 0, behavior: 'instant' })"));
        List<String> brudd = new ArrayList<>(axe(sider, ALLE_REGLER));
        sider.forEach(side -> les(side, SE).forEach(ett -> brudd.add(navn(side) + " " + ett)));
        return brudd.stream().map(ett -> blikk + " " + ett).toList();
    }

    private static List<String> axe(List<Page> sider, Map<String, Object> regler) {
        sider.forEach(side -> side.evaluate(TEGNET));
        sider.forEach(side -> side.evaluate(BEGYNN, regler));
        return sider.stream().flatMap(side -> les(side, "window.uufunn").stream().map(ett -> navn(side) + " " + ett)).toList();
    }

    /** Slik den som har valgt større skrift i nettleseren, har det: bare bokstavene vokser, ikke vinduet. */
    private static void skriftstørrelse(Page side, int piksler) {
        JsonObject størrelser = new JsonObject();
        størrelser.addProperty("standard", piksler);
        JsonObject valg = new JsonObject();
        valg.add("fontSizes", størrelser);
        CDPSession styring = side.context().newCDPSession(side);
        styring.send("Page.setFontSizes", valg);
        styring.detach();
        side.evaluate(TEGNET);
    }

    private static void tilbake(Page side) {
        side.setViewportSize(Vindu.BREDT.bredde, Vindu.BREDT.hoeyde);
        side.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
    }

    private static String navn(Page side) {
        return side.evaluate("document.documentElement.lang + ' ' + location.pathname + location.search").toString();
    }

    @SuppressWarnings("unchecked")
    private static List<String> les(Page side, String uttrykk) {
        return (List<String>) side.evaluate(uttrykk);
    }
}
