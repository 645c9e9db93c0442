package no.stafett.oppgave;

import java.util.List;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Component;

/**
 * Hvem som kan se og gjøre en oppgave. Den som kan ta den, ser trinnet, men ikke hva som står i saken, før den er tatt.
 */
@Component
class Oppgavetilgang {

    private final Oppgaverader rader;
    private final Sakstilgang sakstilgang;

    Oppgavetilgang(Oppgaverader rader, Sakstilgang sakstilgang) {
        this.rader = rader;
        this.sakstilgang = sakstilgang;
    }

    /** @throws FinnesIkke likt for en oppgave som ikke finnes og en brukeren ikke skal vite om (SEC-03) */
    Oppgave krevSynlig(String id, Bruker bruker) {
        return rader.finn(id).filter(o -> kanSe(o, bruker)).orElseThrow(FinnesIkke::new);
    }

    /** Oppgaven låst til transaksjonen er over, hos brukeren selv. */
    Oppgave krevHosMeg(String id, Bruker bruker) {
        Oppgave oppgave = krevLaast(id, bruker);
        if (oppgave.behandler() == null) {
            throw new OppgavenErIkkeTatt();
        }
        if (!oppgave.erHos(bruker.id())) {
            throw new OppgaveOpptatt(oppgave);
        }
        return oppgave;
    }

    /** Åpen og låst; synlig for brukeren. */
    Oppgave krevLaast(String id, Bruker bruker) {
        krevSynlig(id, bruker);
        Oppgave oppgave = rader.laas(id).orElseThrow(FinnesIkke::new);
        if (!oppgave.erAapen()) {
            throw new OppgavenErFerdig();
        }
        return oppgave;
    }

    boolean kanTas(Oppgave oppgave, Bruker bruker) {
        return oppgave.erLedig() && rader.erKandidat(oppgave.id(), bruker.grupper());
    }

    boolean serSaken(Oppgave oppgave, Bruker bruker) {
        return sakstilgang.kanSe(oppgave.sakId(), bruker);
    }

    /** Det brukeren skal få vite at venter: det hun kan ta, og alt i en sak hun ser. */
    boolean angaar(Oppgave oppgave, Bruker bruker) {
        return serSaken(oppgave, bruker) || kanTas(oppgave, bruker);
    }

    /** @throws FinnesIkke når brukeren verken ser saken eller en oppgave som venter i den */
    void krevNaer(SakId sakId, Bruker bruker) {
        if (!sakstilgang.kanSe(sakId, bruker) && rader.aapneISak(sakId).stream().noneMatch(o -> kanSe(o, bruker))) {
            throw new FinnesIkke();
        }
    }

    /** Den som tar oppgaven, får se det den krever. Akuttrommet har egne navngitte; en rad her ville vist at det finnes. */
    void giBehandler(Oppgave oppgave, Bruker bruker) {
        if (!oppgave.skjermet()) {
            sakstilgang.giPerson(oppgave.sakId(), bruker.id(), "behandler", omfang(oppgave), "oppgave");
        }
    }

    void trekkBehandler(Oppgave oppgave, Bruker bruker) {
        if (!oppgave.skjermet()) {
            sakstilgang.trekk(oppgave.sakId(), bruker.id(), "behandler");
        }
    }

    /** Den som arbeider i saken, er med videre; den som bare ga råd eller svarte på en invitasjon, er ferdig. */
    void behold(Oppgave oppgave, Bruker bruker) {
        if (oppgave.skjermet()) {
            return;
        }
        boolean arbeidet = serSaken(oppgave, bruker)
                && oppgave.roller().stream().noneMatch(List.of("ke", "koordinator", "invitert", "mottaker")::contains);
        trekkBehandler(oppgave, bruker);
        if (arbeidet) {
            sakstilgang.giPerson(oppgave.sakId(), bruker.id(), "deltaker", "alt", "fullført oppgave");
        }
    }

    /** Den som er invitert eller skal ta imot, ser ikke saken før hun har sagt ja; koordinatoren ser den aldri. */
    private static String omfang(Oppgave oppgave) {
        return oppgave.roller().stream().anyMatch(List.of("invitert", "mottaker", "koordinator")::contains)
                ? "oppgave" : "alt";
    }

    private boolean kanSe(Oppgave oppgave, Bruker bruker) {
        if (oppgave.skjermet()) {
            return oppgave.erHos(bruker.id()) || rader.erKandidat(oppgave.id(), bruker.grupper());
        }
        return oppgave.erHos(bruker.id()) || rader.erKandidat(oppgave.id(), bruker.grupper()) || serSaken(oppgave, bruker);
    }
}
