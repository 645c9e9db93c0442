package no.stafett.oppgave.reservasjon;

import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavehender;
import no.stafett.oppgave.reservasjon.GrepetStaar.Hvorfor;
import org.springframework.stereotype.Component;

/** Fører oppgaven tilbake til slik den var før et grep. Den som kaller, har låst saken og spurt om lov. */
@Component
class Greptilbakefoering {

    private final Oppgavehender hender;
    private final Oppgavefolk folk;
    private final Reservasjoner reservasjoner;
    private final Oppgaveoverleveringer overleveringer;
    private final Oppgavebeskjeder beskjeder;

    Greptilbakefoering(Oppgavehender hender, Oppgavefolk folk, Reservasjoner reservasjoner, Oppgaveoverleveringer overleveringer,
            Oppgavebeskjeder beskjeder) {
        this.hender = hender;
        this.folk = folk;
        this.reservasjoner = reservasjoner;
        this.overleveringer = overleveringer;
        this.beskjeder = beskjeder;
    }

    /** @throws GrepetStaar når den som hadde oppgaven, ikke kan ha den nå, eller noen alt har svart */
    void gjør(Oppgave oppgave, Oppgavegrep grep) {
        if (grep.flyttetDen()) {
            gjørOmEier(oppgave, grep);
        }
        if (grep.endretReservasjonen()) {
            reservasjoner.sett(oppgave.id(), grep.foer());
        } else {
            reservasjoner.settValg(oppgave.id(), grep.foer());
        }
        krev(grep.beskjed() == null || beskjeder.trekk(grep.beskjed()));
        krev(grep.overlevering() == null || gjørOmSpoersmaalet(oppgave, grep));
    }

    private void gjørOmEier(Oppgave oppgave, Oppgavegrep grep) {
        krev(grep.foer().behandler() == null || folk.kanHa(oppgave, grep.foer().behandler()));
        hender.flytt(oppgave, grep.foer().behandler());
    }

    /**
     * Er spørsmålet sendt, trekkes det; er det svart på, eller falt det bort med grepet, venter det igjen. Kan hun som ble spurt, ikke svare
     * lenger, er det borte; det hindrer ikke at oppgaven kommer tilbake.
     */
    private boolean gjørOmSpoersmaalet(Oppgave oppgave, Oppgavegrep grep) {
        if (grep.slag() != Oppgavegrep.Slag.OVERLEVERING_SPURT) {
            return overleveringer.vent(grep.overlevering()) || !grep.slag().svarerPaaSpoersmaalet();
        }
        return overleveringer.om(oppgave.id()).filter(spurt -> spurt.id().equals(grep.overlevering())).map(spurt -> {
            overleveringer.svar(spurt, "trukket", null);
            return spurt;
        }).isPresent();
    }

    private static void krev(boolean gikk) {
        if (!gikk) {
            throw new GrepetStaar(Hvorfor.NOE_HAR_SKJEDD);
        }
    }
}
