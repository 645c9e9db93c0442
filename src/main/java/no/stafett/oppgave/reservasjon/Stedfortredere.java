package no.stafett.oppgave.reservasjon;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavehender;
import no.stafett.sak.habil.Naerhet;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hvem en oppgave kan fylles ut på vegne av: de som selv kunne hatt den. Aldri i akuttrommet, der hver svarer for seg. */
@Component
public class Stedfortredere {

    private static final String FELT = "paaVegneAv";

    private final Oppgavehender hender;
    private final Oppgavefolk folk;
    private final Naerhet naerhet;

    Stedfortredere(Oppgavehender hender, Oppgavefolk folk, Naerhet naerhet) {
        this.hender = hender;
        this.folk = folk;
        this.naerhet = naerhet;
    }

    /** De brukeren kan fylle ut for, etter navn. @param oppgave en brukeren har */
    @Transactional(readOnly = true)
    public List<Personer.Kollega> valg(Oppgave oppgave, Bruker bruker) {
        return oppgave.skjermet() ? List.of() : folk.kandidater(oppgave).stream().filter(k -> !k.id().equals(bruker.id())).toList();
    }

    /**
     * @param hvem null når brukeren svarer for seg selv
     * @throws SvaretErUgyldig når hun ikke kunne hatt oppgaven, eller er brukeren selv
     */
    @Transactional
    public PersonId krev(String id, UUID hvem, Bruker bruker) {
        if (hvem == null) {
            return null;
        }
        Oppgave oppgave = hender.krevHosMeg(id, bruker);
        PersonId person = new PersonId(hvem);
        // Den som må svare om hun er nær familien først, kan ikke stå som den som svarte. Hun står likevel på lista: ellers kunne den si at hun er det.
        if (oppgave.skjermet() || person.equals(bruker.id()) || !folk.kanHa(oppgave, person) || naerhet.maaSvare(oppgave.sakId(), person)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av(FELT, "ugyldig_valg")));
        }
        return person;
    }
}
