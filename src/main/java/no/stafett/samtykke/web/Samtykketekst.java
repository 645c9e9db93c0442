package no.stafett.samtykke.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
        if (trukket.mistetInnsyn().isEmpty() && !trukket.mindre().isEmpty()) {
            return tekster.getMessage("samtykke.trukketMindre", new Object[] {trukket.mindre().stream().map(m -> tekster.getMessage("samtykke.mindre",
                    new Object[] {navn("tjeneste." + m.tjeneste(), språk), navn("samtykke.mindre." + m.opplysningstype(), språk)}, språk))
                    .collect(Collectors.joining(" "))}, språk);
        }
        return slutt("samtykke.trukket", trukket.mistetInnsyn(), trukket.nivaa(), språk);
    }

    private String navn(String nøkkel, Locale språk) {
        return tekster.getMessage(nøkkel, null, språk);
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
