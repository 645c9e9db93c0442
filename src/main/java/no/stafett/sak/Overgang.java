package no.stafett.sak;

import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Personer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Når saken får ny holder eller ny enhet. */
@Component
class Overgang {

    private final Saker saker;
    private final Sakstilgang tilgang;
    private final Stafettpinne pinne;
    private final Steder steder;
    private final ApplicationEventPublisher hendelser;

    Overgang(Saker saker, Sakstilgang tilgang, Stafettpinne pinne, Steder steder, ApplicationEventPublisher hendelser) {
        this.saker = saker;
        this.tilgang = tilgang;
        this.pinne = pinne;
        this.steder = steder;
        this.hendelser = hendelser;
    }

    void giPinnen(SakId sakId, PersonId til) {
        if (!steder.personer.finnesI(til, saker.hent(sakId).kommune())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("stafettholder", "ukjent_person")));
        }
        pinne.gi(sakId, til, "stafettholder");
    }

    void forbered(SakId sakId, EnhetId ny) {
        if (steder.enheter.finn(ny, saker.hent(sakId).kommune()).isEmpty()) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("nyEnhet", "ukjent_enhet")));
        }
        saker.settNyEnhet(sakId, ny);
    }

    /** Den nye enheten har tatt imot: den gamle ser ikke lenger saken, og pinnen følger med. */
    void fullfoer(SakId sakId, PersonId mottaker) {
        EnhetId fra = saker.hent(sakId).enhet();
        EnhetId til = saker.nyEnhet(sakId).orElseThrow();
        saker.byttEnhet(sakId, til);
        tilgang.giLedereI(sakId, til, "enhetens leder");
        tilgang.giPerson(sakId, mottaker, "eier", "alt", "overgang");
        if (pinne.holder(sakId).isPresent()) {
            pinne.gi(sakId, mottaker, "overgang");
        }
        tilgang.trekkForEnhet(sakId, fra);
        hendelser.publishEvent(new EnhetByttet(sakId, fra, til));
    }

    /** Oppslag i kommunens folk og steder. */
    @Component
    record Steder(Personer personer, Enheter enheter) {
    }
}
