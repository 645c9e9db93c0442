package no.stafett.samtykke.web;

import java.util.List;
import java.util.Locale;
import no.stafett.samtykke.Delingsgrunnlag;
import no.stafett.samtykke.Samtykkeregister;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Det som skjedde, sagt så alle forstår det. */
@Component
class Samtykketekst {

    private static final int SAMARBEID = 2;

    private final MessageSource tekster;

    Samtykketekst(MessageSource tekster) {
        this.tekster = tekster;
    }

    String registrert(Locale språk) {
        return tekster.getMessage("samtykke.registrert", null, språk);
    }

    String etterTrekk(Samtykkeregister.Trukket trukket, Locale språk) {
        return slutt("samtykke.trukket", trukket.mistetInnsyn(), trukket.nivaa(), språk);
    }

    String etterAvslutning(Delingsgrunnlag.Avsluttet avsluttet, Locale språk) {
        return slutt("hjemmel.slutt", avsluttet.mistetInnsyn(), avsluttet.nivaa(), språk);
    }

    String manglerHvorfor(Locale språk) {
        return tekster.getMessage("hjemmel.avslutt.feil", null, språk);
    }

    private String slutt(String nøkkel, List<String> ute, int nivå, Locale språk) {
        if (ute.isEmpty()) {
            return tekster.getMessage(nøkkel + "IngenInne", null, språk);
        }
        String hva = nivå >= SAMARBEID ? "samtykke.trukketAvklares" : "samtykke.trukketFortsetter";
        return tekster.getMessage(nøkkel + "Ute", new Object[] {String.join(", ", ute)}, språk) + " " + tekster.getMessage(hva, null, språk);
    }
}
