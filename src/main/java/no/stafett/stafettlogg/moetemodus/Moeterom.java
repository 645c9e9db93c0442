package no.stafett.stafettlogg.moetemodus;

import java.util.List;
import no.stafett.oppgave.Oppgave;
import no.stafett.sak.Sak;
import no.stafett.samtykke.Samtykkeregister;
import no.stafett.stafettlogg.moete.Moetebilde;
import no.stafett.tiltak.Tiltak;

/**
 * Alt som ligger på bordet i møtet.
 *
 * @param samtykker hva som kan deles med hvem nå
 * @param foerer    om leseren fører loggen, og kan avslutte møtet med et referat
 * @param tilStede  de som skulle komme, til å begynne med
 */
public record Moeterom(Sak sak, Moetebilde moete, List<Samtykkeregister.Stilling> samtykker, List<Tiltaket> tiltak, List<Evaluering> evalueringer,
        boolean foerer, String tilStede) {

    /** Møtet kan føres; ellers er det over, eller saken er avsluttet. */
    public boolean kanFoeres() {
        return moete.moete().erPlanlagt() && sak.erAapen();
    }

    /** @param naa om det skal evalueres nå @param kanVurderes om leseren kan si noe om det */
    public record Tiltaket(Tiltak tiltak, boolean naa, boolean kanVurderes) {
    }

    /** En åpen evalueringsoppgave. @param felt det som kan svares her; tomt når en annen må gjøre den */
    public record Evaluering(Oppgave oppgave, boolean kanFullfoeres, List<Skjemafelt> felt) {
    }
}
