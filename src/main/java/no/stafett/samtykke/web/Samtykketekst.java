package no.stafett.samtykke.web;

import java.util.Locale;
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
        if (trukket.mistetInnsyn().isEmpty()) {
            return tekster.getMessage("samtykke.trukketIngenInne", null, språk);
        }
        String enheter = String.join(", ", trukket.mistetInnsyn());
        String hva = trukket.nivaa() >= SAMARBEID ? "samtykke.trukketAvklares" : "samtykke.trukketFortsetter";
        return tekster.getMessage("samtykke.trukketUte", new Object[] {enheter}, språk) + " " + tekster.getMessage(hva, null, språk);
    }
}
