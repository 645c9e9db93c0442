package no.stafett.sak;

import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Når saken får ny holder eller ny enhet. */
@Component
class Overgang {

    private final Saker saker;
    private final Sakstilgang tilgang;
    private final Stafettpinne pinne;
    private final Kommunegrense grense;
    private final ApplicationEventPublisher hendelser;

    Overgang(Saker saker, Sakstilgang tilgang, Stafettpinne pinne, Kommunegrense grense, ApplicationEventPublisher hendelser) {
        this.saker = saker;
        this.tilgang = tilgang;
        this.pinne = pinne;
        this.grense = grense;
        this.hendelser = hendelser;
    }

    void forbered(SakId sakId, EnhetId ny) {
        grense.krevEnhet(sakId, ny);
        saker.settNyEnhet(sakId, ny);
    }

    /** Den nye enheten har tatt imot: den gamle ser ikke lenger saken, og pinnen følger med. */
    void fullfoer(SakId sakId, PersonId mottaker) {
        EnhetId fra = saker.hent(sakId).enhet();
        EnhetId til = saker.nyEnhet(sakId).orElseThrow();
        saker.byttEnhet(sakId, til);
        tilgang.giLedereI(sakId, til, "enhetens leder");
        tilgang.giPerson(sakId, NyTilgang.tilAlt(mottaker, "eier", "overgang", til));
        if (pinne.holder(sakId).isPresent()) {
            pinne.gi(sakId, mottaker, "overgang");
        }
        tilgang.trekkForEnhet(sakId, fra);
        hendelser.publishEvent(new EnhetByttet(sakId, fra, til));
    }
}
