package no.stafett.oppgave.reservasjon;

import java.util.Optional;
import java.util.UUID;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.OppgaveService;
import no.stafett.oppgave.Oppgavehender;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Slag;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Tilbehoer;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Å ta en oppgave og å legge den tilbake, slik at det kan gjøres om. */
@Service
public class Oppgavetak {

    private final OppgaveService oppgaver;
    private final Oppgavehender hender;
    private final Oppgavegrepene grepene;
    private final Oppgavebeskjeder beskjeder;

    Oppgavetak(OppgaveService oppgaver, Oppgavehender hender, Oppgavegrepene grepene, Oppgavebeskjeder beskjeder) {
        this.oppgaver = oppgaver;
        this.hender = hender;
        this.grepene = grepene;
        this.beskjeder = beskjeder;
    }

    /** @param grep det som kan gjøres om; tomt når hun hadde oppgaven fra før */
    public record Tatt(Oppgave oppgave, Optional<UUID> grep) {
    }

    /** Som {@link OppgaveService#ta}. */
    @Transactional
    public Tatt ta(String id, Bruker bruker) {
        return ta(id, null, bruker);
    }

    /** @param bunt det samme for alt som tas i ett; null for én alene */
    Tatt ta(String id, UUID bunt, Bruker bruker) {
        // Hvordan den var, er lest etter at saken ble låst: ellers kunne angre gi den til en som nettopp la den fra seg.
        // Var den hos en annen, kan hun ha spurt noen om å ta over; spørsmålet faller bort, og kommer igjen når det angres.
        UUID[] spurt = new UUID[1];
        OppgaveService.Tak tak = oppgaver.tak(id, bruker, foer -> spurt[0] = foer.behandler() == null ? null : grepene.spurt(id));
        return new Tatt(tak.naa(), tak.foer() == tak.naa() ? Optional.empty()
                : Optional.of(grepene.skriv(Slag.TATT, bunt, bruker, tak.foer(), spurt[0])));
    }

    /**
     * Tilbake til dem som kan ta den, med en beskjed til den neste om hun vil. Utkastet blir liggende.
     *
     * @param beskjed null når ingenting er skrevet
     * @throws OppgavenErSkjermet når det er skrevet en beskjed i akuttrommet
     */
    @Transactional
    public Optional<UUID> leggTilbake(String id, String beskjed, Bruker bruker) {
        Oppgave oppgave = hender.krevHosMeg(id, bruker);
        if (!Oppgavebeskjeder.erTom(beskjed)) {
            OppgavenErSkjermet.nei(oppgave);
        }
        return grepene.gjør(id, Slag.LAGT_TILBAKE, null, bruker, () -> {
            UUID skrevet = beskjeder.skrivOm(oppgave, "tilbakelagt", beskjed, "beskjed", bruker);
            hender.slipp(oppgave);
            return Tilbehoer.beskjed(skrevet);
        });
    }
}
