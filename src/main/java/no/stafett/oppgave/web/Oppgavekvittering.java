package no.stafett.oppgave.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.stafett.felles.Avvist;
import no.stafett.oppgave.OppgaveOpptatt;
import no.stafett.skjema.SvaretErUgyldig;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Det siden sier etterpå, med «Angre» når det kan gjøres om. Aldri noe av det som er skrevet om noen. */
@Component
class Oppgavekvittering {

    private static final String KVITTERING = "kvittering";

    private final MessageSource tekster;

    Oppgavekvittering(MessageSource tekster) {
        this.tekster = tekster;
    }

    /** @param grep tomt når det ikke er noe å gjøre om */
    void gjort(RedirectAttributes videre, String nøkkel, String oppgaveId, Optional<UUID> grep, Locale språk, Object... verdier) {
        videre.addFlashAttribute(KVITTERING, tekst(nøkkel, språk, verdier));
        grep.ifPresent(id -> videre.addFlashAttribute("angre", "/oppgaver/" + oppgaveId + "/angre?grep=" + id));
    }

    /** @param bunt null når ingenting gikk */
    void bunt(RedirectAttributes videre, String setning, UUID bunt) {
        videre.addFlashAttribute(KVITTERING, setning);
        if (bunt != null) {
            videre.addFlashAttribute("angre", "/oppgaver/angre?bunt=" + bunt);
        }
    }

    void si(RedirectAttributes videre, String nøkkel, Locale språk, Object... verdier) {
        videre.addFlashAttribute(KVITTERING, tekst(nøkkel, språk, verdier));
    }

    void nei(RedirectAttributes videre, Avvist nei, Locale språk) {
        videre.addFlashAttribute(KVITTERING, nei(nei, språk));
    }

    private String nei(Avvist nei, Locale språk) {
        if (nei instanceof OppgaveOpptatt opptatt) {
            return tekst("kvittering.opptatt", språk, opptatt.detaljer().get("behandler"));
        }
        return tekst("api.feil." + nei.kode(), språk);
    }

    /** Én setning for hvert felt, etter elementet det står i. @param element elementet for et felt */
    Map<String, String> feil(SvaretErUgyldig nei, UnaryOperator<String> element, Locale språk) {
        Map<String, String> setninger = new LinkedHashMap<>();
        nei.feil().forEach(f -> setninger.putIfAbsent(element.apply(f.sti()),
                tekst("samarbeid.felt." + f.sti(), språk) + ": " + tekst(f.noekkel(), språk, f.argumenter().toArray())));
        return setninger;
    }

    String tekst(String nøkkel, Locale språk, Object... verdier) {
        return tekster.getMessage(nøkkel, verdier, språk);
    }
}
