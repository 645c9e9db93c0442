package no.stafett.oppgave.trinntekst;

import java.util.List;
import java.util.Optional;
import no.stafett.oppgave.Oppgave;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.Trinn;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/**
 * Fra en oppgave til trinnet i handlingsveilederen. Et nivå som har begynt, går ferdig i utgaven det begynte i; står det noe annet nå, skal den som
 * har trinnet foran seg, kunne se det.
 */
@Component
public class Trinnlenker {

    private final Modeller modeller;

    Trinnlenker(Modeller modeller) {
        this.modeller = modeller;
    }

    /**
     * @param adresse trinnet i handlingsveilederen
     * @param merknad der man sier fra om noe i det; uten noe om saken
     * @param nyere   det som står annerledes nå; tom når det står det samme
     */
    public record Lenker(String adresse, String merknad, List<Trinn.Ulikt> nyere) {
    }

    /** Tomt for trinn ved siden av nivåene, for akuttrommet, og når trinnet ikke lenger finnes. */
    public Optional<Lenker> til(Oppgave oppgave, Trinn trinn, Bruker bruker) {
        if (oppgave.nummer() == null || oppgave.skjermet()) {
            return Optional.empty();
        }
        String sted = bruker.kommune() + "." + oppgave.tjeneste();
        return modeller.finnNyeste(oppgave.prosess(), List.of(sted, bruker.kommune())).filter(modell -> modell.nivaa().isPresent())
                .flatMap(modell -> modell.finnTrinn(trinn.id()).map(nytt -> lenker(oppgave, trinn, bruker, modell, nytt)));
    }

    private static Lenker lenker(Oppgave oppgave, Trinn trinn, Bruker bruker, Modell modell, Trinn nytt) {
        String anker = nytt.nummer() == null ? nytt.id() : "trinn-" + nytt.nummer().replaceAll("[^0-9A-Za-z]", "-");
        return new Lenker("/veileder/" + bruker.kommune() + "/" + oppgave.tjeneste() + "#" + anker,
                "/merknader/ny?tjeneste=" + oppgave.tjeneste() + "&nivaa=" + modell.nivaa().orElseThrow() + "&trinn=" + nytt.id(),
                oppgave.erAapen() && !modell.id().equals(oppgave.definisjon()) ? trinn.ulikt(nytt) : List.of());
    }
}
