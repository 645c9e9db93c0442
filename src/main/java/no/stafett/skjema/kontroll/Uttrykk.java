package no.stafett.skjema.kontroll;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import no.stafett.prosess.Feel;
import tools.jackson.databind.JsonNode;

/** Uttrykkene i skjemaet, regnet ut slik form-js bruker dem. */
final class Uttrykk {

    private final Feel feel;

    Uttrykk(Feel feel) {
        this.feel = feel;
    }

    /** Uttrykket i et felt av skjemaet uten likhetstegnet foran, eller null når det ikke er et uttrykk. */
    static String iFelt(JsonNode komponent, String navn) {
        JsonNode node = komponent.path(navn);
        return node.isString() && node.asString().startsWith("=") ? node.asString().substring(1) : null;
    }

    Feel.Svar verdi(String uttrykk, Map<String, Object> kontekst) {
        if (!Feelutvalg.stoetter(uttrykk)) {
            return new Feel.Svar(null, false);
        }
        Feel.Svar svar = feel.evaluer(uttrykk, kontekst);
        // En dato er for form-js et tidspunkt ved midnatt UTC, og lagres slik.
        Object verdi = svar.verdi() instanceof LocalDate dag ? dag + "T00:00:00.000Z" : svar.verdi();
        return new Feel.Svar(Verdi.fraJava(verdi), svar.sikkert());
    }

    /**
     * Vilkår for å skjule og låse. form-js prøver dem som DMN-celler mot en tom verdi, og da er et
     * uttrykk som ikke gir noe svar, <em>oppfylt</em>: {@code antall > 3} skjuler feltet når antall er
     * tomt. {@code not(…)} rundt det hele snur utfallet, ikke svaret.
     */
    Feel.Svar sann(String uttrykk, Map<String, Object> kontekst) {
        String inni = inniNot(uttrykk);
        Feel.Svar svar = verdi(inni == null ? uttrykk : inni, kontekst);
        boolean treff = svar.verdi() == null || Boolean.TRUE.equals(svar.verdi())
                || svar.verdi() instanceof List<?> liste && liste.contains(null);
        return new Feel.Svar(treff == (inni == null), svar.sikkert());
    }

    boolean kanLeses(String uttrykk) {
        return feel.kanLeses(uttrykk);
    }

    private static String inniNot(String uttrykk) {
        String tekst = uttrykk.strip();
        if (!tekst.matches("(?s)not\\s*\\(.*\\)")) {
            return null;
        }
        int start = tekst.indexOf('(');
        return slutt(tekst, start) == tekst.length() - 1 ? tekst.substring(start + 1, tekst.length() - 1) : null;
    }

    /** Plassen til parentesen som lukker den på {@code start}; tekst i anførselstegn telles ikke. */
    private static int slutt(String tekst, int start) {
        int dybde = 0;
        boolean iTekst = false;
        for (int i = start; i < tekst.length(); i++) {
            char tegn = tekst.charAt(i);
            iTekst ^= tegn == '"' && tekst.charAt(i - 1) != '\\';
            if (!iTekst) {
                dybde += tegn == '(' ? 1 : tegn == ')' ? -1 : 0;
            }
            if (dybde == 0) {
                return i;
            }
        }
        return -1;
    }
}
