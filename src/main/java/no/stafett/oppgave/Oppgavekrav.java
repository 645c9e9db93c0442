package no.stafett.oppgave;

import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;

/** Det ved en oppgave som avgjør hva den som har den, må få se. */
record Oppgavekrav(SakId sakId, EnhetId enhet, List<String> roller) {

    static Oppgavekrav til(Oppgave oppgave) {
        return new Oppgavekrav(oppgave.sakId(), oppgave.enhet(), oppgave.roller());
    }

    /** Den som gir råd i koordinerende enhet. */
    boolean erRaad() {
        return roller.contains("ke");
    }

    /** Den som er invitert eller skal ta imot, ser ikke saken før hun har sagt ja; koordinatoren ser den aldri. */
    boolean erBareOppgaven() {
        return roller.stream().anyMatch(List.of("invitert", "mottaker", "koordinator")::contains);
    }

    /** Koordinatoren og koordinerende enhet arbeider for kommunen, hvor de ellers arbeider. */
    boolean erForKommunen() {
        return roller.stream().anyMatch(List.of("ke", "koordinator")::contains);
    }
}
