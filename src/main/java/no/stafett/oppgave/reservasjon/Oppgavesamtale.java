package no.stafett.oppgave.reservasjon;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.Hendelser;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavehender;
import no.stafett.oppgave.reservasjon.Oppgavebeskjeder.Til;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Slag;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Tilbehoer;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Å spørre en kollega om en oppgave, og å svare. Bare den som alt ser saken eller har oppgaven, kan nevnes. Den som kan ta en ledig oppgave,
 * kan spørre før hun tar den; ser hun ikke saken, bare lederen i enheten, så hun ikke får vite hvem andre som er med.
 */
@Service
public class Oppgavesamtale {

    private final Oppgavehender hender;
    private final Oppgavebeskjeder beskjeder;
    private final Oppgavefolk folk;
    private final Oppgavegrepene grepene;
    private final ApplicationEventPublisher hendelser;

    Oppgavesamtale(Oppgavehender hender, Oppgavebeskjeder beskjeder, Oppgavefolk folk, Oppgavegrepene grepene, ApplicationEventPublisher hendelser) {
        this.hender = hender;
        this.beskjeder = beskjeder;
        this.folk = folk;
        this.grepene = grepene;
        this.hendelser = hendelser;
    }

    /** @throws SvaretErUgyldig ved feltet {@code til} eller {@code tekst} */
    @Transactional
    public Optional<UUID> spoer(String id, PersonId til, String tekst, Bruker bruker) {
        Oppgave oppgave = OppgavenErSkjermet.nei(krevSinEllerLedig(id, bruker));
        if (til == null || til.equals(bruker.id()) || !folk.kanNevnes(oppgave, til, bruker, hender.serSaken(oppgave, bruker))) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("til", til == null ? "paakrevd" : "kan_ikke_nevnes")));
        }
        return skriv(oppgave, Slag.SPURT, new Til(til, null), tekst, bruker);
    }

    private Oppgave krevSinEllerLedig(String id, Bruker bruker) {
        Oppgave oppgave = hender.krevLaast(id, bruker);
        return hender.erLedigFor(oppgave, bruker) && !hender.stenger(oppgave, bruker.id()) ? oppgave : hender.krevHosMeg(id, bruker);
    }

    /**
     * Svaret går til den som spurte, eller til den som ble spurt når det er hun som spurte, som skriver mer.
     *
     * @throws ManglerRolle når hun verken er med i samtalen eller har oppgaven
     * @throws SvaretErUgyldig ved feltet {@code paa} eller {@code tekst}
     */
    @Transactional
    public Optional<UUID> svar(String id, UUID paa, String tekst, Bruker bruker) {
        Oppgave oppgave = hender.krevLaast(id, bruker);
        Oppgavebeskjed spoersmaal = paa == null ? null : beskjeder.finn(oppgave, paa).filter(Oppgavebeskjed::erSpoersmaal).orElse(null);
        if (spoersmaal == null) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("paa", "ugyldig_valg")));
        }
        boolean spurte = spoersmaal.av().id().equals(bruker.id());
        if (!spurte && !spoersmaal.til().id().equals(bruker.id()) && !hender.erMin(oppgave, bruker)) {
            throw new ManglerRolle();
        }
        return skriv(oppgave, Slag.SVART, new Til((spurte ? spoersmaal.til() : spoersmaal.av()).id(), paa), tekst, bruker);
    }

    private Optional<UUID> skriv(Oppgave oppgave, Slag slag, Til til, String tekst, Bruker bruker) {
        Optional<UUID> grep = grepene.gjør(oppgave.id(), slag, null, bruker, () ->
                Tilbehoer.beskjed(beskjeder.skriv(oppgave, slag == Slag.SVART ? "svar" : "spoersmaal", til, tekst, "tekst", bruker)));
        hendelser.publishEvent(new Hendelser.OppgaveOmtalt(oppgave.sakId(), oppgave.id(), bruker.id(), til.person()));
        return grep;
    }
}
