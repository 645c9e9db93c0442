package no.stafett.skjema.kontroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import no.stafett.skjema.Feltfeil;
import tools.jackson.databind.JsonNode;

/** Stopper svar som er for store, for dype eller ikke lar seg lagre, før noe annet ser på dem. */
final class Grensevakt {

    private final List<Feltfeil> feil = new ArrayList<>();
    private long stoerrelse;

    private Grensevakt() {
    }

    static List<Feltfeil> stopp(JsonNode svar) {
        Grensevakt vakt = new Grensevakt();
        if (svar == null || !svar.isObject()) {
            return List.of(Feltfeil.av("", "feil_type"));
        }
        vakt.se(svar, Sti.ROT);
        return vakt.feil;
    }

    private void se(JsonNode node, Sti sti) {
        if (!feil.isEmpty()) {
            return;
        }
        maal(node.isString() ? node.asString() : "");
        if (sti.ledd().size() > Grenser.DYBDE) {
            avvis(Sti.ROT, "for_dypt", Grenser.DYBDE);
        } else if (node.isObject()) {
            node.properties().forEach(felt -> felt(felt, sti));
        } else if (node.isArray()) {
            liste(node, sti);
        } else if (node.isString() && !kanLagres(node.asString())) {
            avvis(sti, "ugyldig_tegn");
        } else if (node.isNumber() && !kanRegnesMed(node)) {
            avvis(sti, "tall_utenfor");
        }
    }

    private void felt(Map.Entry<String, JsonNode> felt, Sti sti) {
        maal(felt.getKey());
        se(felt.getValue(), sti.ned((Object) Fletting.kort(felt.getKey())));
    }

    private void liste(JsonNode liste, Sti sti) {
        if (liste.size() > Grenser.LISTE) {
            avvis(sti, "for_lang_liste", Grenser.LISTE);
        }
        for (int i = 0; i < liste.size() && feil.isEmpty(); i++) {
            se(liste.get(i), sti.ned((Object) i));
        }
    }

    /** Størrelsen slik svaret ville vært som UTF-8, med litt for skilletegn. */
    private void maal(String tekst) {
        stoerrelse += 4;
        for (int i = 0; i < tekst.length(); i++) {
            stoerrelse += tekst.charAt(i) < 0x80 ? 1 : tekst.charAt(i) < 0x800 ? 2 : 3;
        }
        if (stoerrelse > Grenser.SVAR_BYTE) {
            avvis(Sti.ROT, "for_stort");
        }
    }

    private void avvis(Sti sti, String kode, Object... argumenter) {
        if (feil.isEmpty()) {
            feil.add(Feltfeil.av(sti.toString(), kode, argumenter));
        }
    }

    /** Databasen tar verken nulltegn eller halve tegnpar, og andre styretegn hører ikke hjemme i tekst fra folk. */
    private static boolean kanLagres(String tekst) {
        for (int i = 0; i < tekst.length(); i++) {
            char tegn = tekst.charAt(i);
            if (tegn < ' ' && tegn != '\n' && tegn != '\r' && tegn != '\t') {
                return false;
            }
            boolean par = Character.isHighSurrogate(tegn) && i + 1 < tekst.length() && Character.isLowSurrogate(tekst.charAt(i + 1));
            if (Character.isSurrogate(tegn) && !par) {
                return false;
            }
            i += par ? 1 : 0;
        }
        return true;
    }

    /** Nettleseren regner med flyttall. Et tall som endrer seg av det, er ikke det brukeren så. */
    private static boolean kanRegnesMed(JsonNode node) {
        double tall = node.doubleValue();
        if (!Double.isFinite(tall)) {
            return false;
        }
        return node.isFloat() || node.isDouble() || Verdi.tall(tall).compareTo(node.decimalValue()) == 0;
    }
}
