package no.stafett.handlingsveileder.kontroll;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.handlingsveileder.kontroll.Skjemamodell.Felt;
import tools.jackson.databind.JsonNode;

/**
 * Tekstene i et skjema: ingen HTML, ingen bilder, bare lenker vi kjenner slaget til, og uttrykk bare der de hører til.
 * En lenke eller et bilde med et flettefelt i adressen kan ellers sende det som er skrevet, ut av huset.
 */
final class Skjematekst {

    private static final int LENGSTE_MØNSTER = 200;
    /** Lenken selv, og lenken som står for seg og vises til, også inni et sitat eller en liste. */
    private static final Pattern LENKE = Pattern.compile("\\]\\s*+\\(\\s*+([^)\\s]*)"
            + "|^[ \\t>*+.)0-9-]*+\\[(?:[^\\]\\\\]|\\\\.)++\\]:\\s*+(\\S*+)", Pattern.MULTILINE);
    /** Omvendt skråstrek er skråstrek for nettleseren og et tegn å ta bort for den som tegner teksten. */
    private static final Pattern TRYGG_ADRESSE =
            Pattern.compile("/(?!/)[^\\\\]*|https://[a-z0-9.-]+(/[^\\\\]*)?|tel:[0-9 +]+");
    private static final Pattern UTRYGG_ADRESSE =
            Pattern.compile("(?i)(javascript|vbscript|data)\\s*+:|\\bfile\\s*+:|\\b(http|ftps?)://");

    /** Egenskapene som bærer FEEL. Alle andre er tekst. */
    private static final Set<String> UTTRYKK = Set.of("conditional/hide", "expression");

    private Skjematekst() {
    }

    static void kontroller(Felt felt, Funn funn) {
        for (Map.Entry<String, JsonNode> del : felt.node().properties()) {
            if (!Set.of("components", "source").contains(del.getKey())) {
                verdi(del.getKey(), del.getValue(), felt.sted(), felt.visningsnavn(), funn);
            }
        }
    }

    static void kontroller(JsonNode egenskaper, String sted, String visningsnavn, Funn funn) {
        verdi("properties", egenskaper, sted, visningsnavn, funn);
    }

    private static void verdi(String sti, JsonNode verdi, String sted, String navn, Funn funn) {
        if (verdi.isString()) {
            tekst(sti, verdi.asString(), sted, navn, funn);
        }
        verdi.properties().forEach(d -> verdi(sti + "/" + d.getKey(), d.getValue(), sted, navn, funn));
        Skjemamodell.liste(verdi).forEach(d -> verdi(sti, d, sted, navn, funn));
    }

    private static void tekst(String sti, String tekst, String sted, String navn, Funn funn) {
        if (UTTRYKK.contains(sti)) {
            if (!tekst.startsWith("=") || !Feelregler.erTillatt(tekst.substring(1))) {
                funn.meld(Feilkode.FEEL_I_SKJEMA, sted, navn, tekst);
            }
        } else if (sti.equals("validate/pattern")) {
            if (tekst.length() > LENGSTE_MØNSTER) {
                funn.meld(Feilkode.TEKST_FOR_LANG, sted, navn, LENGSTE_MØNSTER);
            }
        } else {
            lesetekst(tekst, sted, navn, funn);
        }
    }

    private static void lesetekst(String tekst, String sted, String navn, Funn funn) {
        if (Lesetekst.erForLang(tekst)) {
            // Ingenting mer leses av den: å lete etter lenker i en megabyte linjeskift tar minutter.
            funn.meld(Feilkode.TEKST_FOR_LANG, sted, navn, Lesetekst.LENGSTE);
            return;
        }
        if (tekst.startsWith("=") || tekst.contains("{{") || Lesetekst.harUttrykk(tekst)) {
            funn.meld(Feilkode.UTTRYKK_I_SKJEMA, sted, navn);
        }
        if (Lesetekst.harHtml(tekst)) {
            funn.meld(Feilkode.HTML_I_TEKST, sted, navn);
        }
        if (Lesetekst.harSkjulteTegn(tekst)) {
            funn.meld(Feilkode.TEGN_SKJULT, sted, navn);
        }
        lenkerOgBilder(tekst, sted, navn, funn);
    }

    private static void lenkerOgBilder(String tekst, String sted, String navn, Funn funn) {
        if (tekst.contains("![")) {
            funn.meld(Feilkode.BILDE_UTENFRA, sted, navn);
        }
        if (UTRYGG_ADRESSE.matcher(tekst).find() || harUtryggLenke(tekst)) {
            funn.meld(Feilkode.LENKE_IKKE_TILLATT, sted, navn);
        }
    }

    private static boolean harUtryggLenke(String tekst) {
        Matcher lenker = LENKE.matcher(tekst);
        while (lenker.find()) {
            String adresse = lenker.group(1) == null ? lenker.group(2) : lenker.group(1);
            if (!TRYGG_ADRESSE.matcher(adresse).matches()) {
                return true;
            }
        }
        return false;
    }
}
