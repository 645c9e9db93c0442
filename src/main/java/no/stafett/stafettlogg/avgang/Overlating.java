package no.stafett.stafettlogg.avgang;

import java.util.List;
import java.util.UUID;
import no.stafett.akutt.AkuttService;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Oppgavearv;
import no.stafett.sak.veksling.Etterfoelger;
import no.stafett.sak.veksling.Sakshold;
import no.stafett.stafettlogg.moete.Moetearv;
import no.stafett.tiltak.Tiltaksvern;
import org.springframework.stereotype.Component;

/** Gir det ene etter det andre videre. Kalles i avgangens transaksjon, med sakene låst. */
@Component
class Overlating {

    private final Etterfoelger etterfoelger;
    private final Tiltaksvern tiltak;
    private final Oppgavearv oppgaver;
    private final AkuttService akutt;
    private final Moetearv moetene;

    Overlating(Etterfoelger etterfoelger, Tiltaksvern tiltak, Oppgavearv oppgaver, AkuttService akutt, Moetearv moetene) {
        this.etterfoelger = etterfoelger;
        this.tiltak = tiltak;
        this.oppgaver = oppgaver;
        this.akutt = akutt;
        this.moetene = moetene;
    }

    void gi(Rest rest, PersonId fra, PersonId til) {
        switch (rest.slag()) {
            case "pinne" -> etterfoelger.pinnen(rest.sakId(), fra, til, "holder_sluttet");
            case "undring" -> etterfoelger.undringen(rest.sakId(), til);
            case "moete" -> moetene.gi(rest.sakId(), UUID.fromString(rest.id()), fra, til);
            case "tiltak" -> tiltak.overfoer(rest.id(), fra, til);
            default -> oppgaver.gi(rest.id(), fra, til);
        }
    }

    /**
     * Plikten til å følge opp en mistanke kan ikke bli borte. Den som tar over, ser det i sin egen liste; ingen andre får vite det.
     * Er den valgte inhabil, eller stenger en sperre henne ute, er det en annen.
     */
    void giRommet(SakId sakId, PersonId fra, PersonId til) {
        PersonId den = etterfoelger.denSomKan(sakId, fra, til);
        akutt.overfør(sakId, fra, den);
        oppgaver.rommet(sakId, fra, den);
    }

    /** Saker der hun er bedt til et møte eller har kalt inn. */
    List<SakId> medMøte(PersonId person) {
        return moetene.hos(person).stream().map(Moetearv.Venter::sakId).distinct().toList();
    }

    /** Saker der hun er i akuttrommet. Vises aldri. */
    List<SakId> rommene(PersonId person) {
        return akutt.rommene(person);
    }

    /** Det ingen så, går til den som tar over resten, og så er hun ute av alle saker. */
    void giResten(PersonId fra, PersonId til, Sakshold hold) {
        oppgaver.hos(fra).forEach(o -> oppgaver.gi(o.id(), fra, til));
        oppgaver.kandidaten(fra, til);
        etterfoelger.slipp(fra, hold);
    }
}
