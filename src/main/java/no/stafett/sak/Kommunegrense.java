package no.stafett.sak;

import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Personer;
import org.springframework.stereotype.Component;

/** En sak forlater aldri kommunen sin: bare folk og enheter der kan få den. */
@Component
public class Kommunegrense {

    private final Saker saker;
    private final Personer personer;
    private final Enheter enheter;

    Kommunegrense(Saker saker, Personer personer, Enheter enheter) {
        this.saker = saker;
        this.personer = personer;
        this.enheter = enheter;
    }

    /**
     * Personen er aktiv i kommunen, habil, og ingen adressesperre stenger henne ute.
     *
     * @throws SvaretErUgyldig ved feltet {@code stafettholder}
     */
    public void krevPerson(SakId sakId, PersonId person) {
        if (!personer.finnesI(person, saker.hent(sakId).kommune()) || !saker.kanHaNoeMed(sakId, person)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("stafettholder", "ukjent_person")));
        }
    }

    /** @throws SvaretErUgyldig ved feltet {@code nyEnhet} */
    void krevEnhet(SakId sakId, EnhetId enhet) {
        if (enheter.finn(enhet, saker.hent(sakId).kommune()).isEmpty()) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("nyEnhet", "ukjent_enhet")));
        }
    }
}
