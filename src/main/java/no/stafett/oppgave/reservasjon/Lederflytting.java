package no.stafett.oppgave.reservasjon;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.Hendelser;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavehender;
import no.stafett.oppgave.reservasjon.Oppgavebunke.Resultat;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Lederen flytter det en av sine har tatt, til en annen eller tilbake til alle, med en grunn. Bare i enheter hun leder (domenets matrise §7);
 * det kommunens egne har fått, er ikke hennes å ta fra dem.
 */
@Service
public class Lederflytting {

    private final Oppgavebunke bunke;
    private final Oppgavehender hender;
    private final Oppgavefolk folk;
    private final Flyttebok bok;
    private final ApplicationEventPublisher hendelser;

    Lederflytting(Oppgavebunke bunke, Oppgavehender hender, Oppgavefolk folk, Flyttebok bok, ApplicationEventPublisher hendelser) {
        this.bunke = bunke;
        this.hender = hender;
        this.folk = folk;
        this.bok = bok;
        this.hendelser = hendelser;
    }

    /** De som har noe i enhetene brukeren leder. */
    public List<Flyttebok.Behandler> behandlere(Bruker leder) {
        return bok.behandlere(leder);
    }

    /** Det en av dem har, som lederen kan flytte; tomt når hun ikke har noe der. */
    public List<Oppgave> hos(PersonId person, Bruker leder) {
        return bok.hos(person, leder);
    }

    /**
     * @param til   null når de skal være ledige
     * @param grunn må være skrevet
     * @throws SvaretErUgyldig ved feltet {@code grunn} eller {@code oppgaver}
     */
    public Resultat flytt(List<String> oppgaver, PersonId til, String grunn, Bruker leder) {
        String hvorfor = Oppgavebeskjeder.krevTekst(grunn, "grunn");
        UUID bunt = UUID.randomUUID();
        return new Resultat(bunt, bunke.hver(oppgaver, id -> flytt(id, til, hvorfor, bunt, leder)));
    }

    private Optional<UUID> flytt(String id, PersonId til, String grunn, UUID bunt, Bruker leder) {
        Oppgave oppgave = krevLedet(id, leder);
        if (oppgave.behandler() != null && folk.mottakere(oppgave).isEmpty() || til != null && !folk.kanHa(oppgave, til)) {
            throw new KanIkkeHaOppgaven();
        }
        if (til == null ? oppgave.behandler() == null : oppgave.erHos(til)) {
            return Optional.empty();
        }
        return bok.skriv(oppgave, bunt, grunn, leder, () -> {
            hender.flytt(oppgave, til);
            hendelser.publishEvent(new Hendelser.OppgaveFlyttet(oppgave.sakId(), id, leder.id(), oppgave.behandler(), til));
        });
    }

    /** En skjermet oppgave finnes ikke her: lederen skal ikke få vite om den av svaret. */
    private Oppgave krevLedet(String id, Bruker leder) {
        Oppgave oppgave = hender.krevLaast(id, leder);
        if (oppgave.skjermet() || hender.stenger(oppgave, leder.id())) {
            throw new FinnesIkke();
        }
        if (!leder(oppgave, leder)) {
            throw new ManglerRolle();
        }
        return oppgave;
    }

    /** Om oppgaven er i en enhet hun leder, og ikke kommunens egne sin. */
    static boolean leder(Oppgave oppgave, Bruker bruker) {
        return bruker.harI(Rolle.LEDER, oppgave.enhet()) && oppgave.roller().stream().noneMatch(List.of("koordinator", "ke")::contains);
    }
}
