package no.stafett.oppgave;

import java.util.List;
import no.stafett.felles.Forretningsklokke;
import no.stafett.prosess.OppgaveErBorte;
import no.stafett.prosess.Oppgaver;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ta og legg tilbake. */
@Service
public class OppgaveService {

    private final Oppgaverader rader;
    private final Oppgavetilgang tilgang;
    private final Sakstilgang sakstilgang;
    private final Oppgaver motor;
    private final Varsel varsel;

    OppgaveService(Oppgaverader rader, Oppgavetilgang tilgang, Sakstilgang sakstilgang, Oppgaver motor, Varsel varsel) {
        this.rader = rader;
        this.tilgang = tilgang;
        this.sakstilgang = sakstilgang;
        this.motor = motor;
        this.varsel = varsel;
    }

    /**
     * Den første som tar, får; raden avgjør før motoren spørres, så de andre får et svar og ikke en feil.
     * Å ta en oppgave man alt har, er greit.
     *
     * @throws OppgaveOpptatt når en annen har den
     */
    @Transactional
    public Oppgave ta(String id, Bruker bruker) {
        Oppgave oppgave = tilgang.krevSynlig(id, bruker);
        if (!oppgave.erAapen()) {
            throw new OppgavenErFerdig();
        }
        if (oppgave.erHos(bruker.id())) {
            return oppgave;
        }
        if (oppgave.behandler() != null || !rader.erKandidat(id, bruker.grupper())) {
            throw oppgave.behandler() == null ? new no.stafett.tilgang.ManglerRolle() : new OppgaveOpptatt(oppgave);
        }
        return taLedig(oppgave, bruker);
    }

    private Oppgave taLedig(Oppgave oppgave, Bruker bruker) {
        if (!rader.ta(oppgave.id(), bruker.id(), varsel.klokke.instant())) {
            throw svarUtFraTilstanden(oppgave.id());
        }
        try {
            motor.ta(oppgave.id(), bruker.id());
        } catch (OppgaveErBorte e) {
            throw svarUtFraTilstanden(oppgave.id());
        }
        if (!oppgave.skjermet()) {
            // Akuttrommet har egne navngitte; en rad her ville vist at det finnes.
            sakstilgang.giPerson(oppgave.sakId(), bruker.id(), "behandler", omfang(oppgave), "oppgave");
        }
        varsel.hendelser.publishEvent(new Hendelser.OppgaveTatt(oppgave.sakId(), oppgave.id(), bruker.id()));
        return rader.finn(oppgave.id()).orElseThrow(FinnesIkke::new);
    }

    /** Den som er invitert eller skal ta imot, ser ikke saken før hun har sagt ja; koordinatoren ser den aldri. */
    private static String omfang(Oppgave oppgave) {
        return oppgave.roller().stream().anyMatch(List.of("invitert", "mottaker", "koordinator")::contains)
                ? "oppgave" : "alt";
    }

    private RuntimeException svarUtFraTilstanden(String id) {
        return rader.finn(id).filter(Oppgave::erAapen).<RuntimeException>map(o -> o.behandler() == null
                ? new OppgavenErIkkeTatt() : new OppgaveOpptatt(o)).orElseGet(OppgavenErFerdig::new);
    }

    /** Legger oppgaven tilbake til dem som kan ta den. Utkastet blir liggende. */
    @Transactional
    public void leggTilbake(String id, Bruker bruker) {
        Oppgave oppgave = tilgang.krevHosMeg(id, bruker);
        rader.leggTilbake(id);
        motor.leggTilbake(id);
        if (!oppgave.skjermet()) {
            sakstilgang.trekk(oppgave.sakId(), bruker.id(), "behandler");
        }
        varsel.hendelser.publishEvent(new Hendelser.OppgaveLagtTilbake(oppgave.sakId(), id, bruker.id()));
    }

    /** Å si fra, og når. */
    @org.springframework.stereotype.Component
    record Varsel(ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
    }
}
