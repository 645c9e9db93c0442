package no.stafett.oppgave;

import java.util.List;
import no.stafett.felles.Avvist;
import no.stafett.felles.PersonId;
import no.stafett.prosess.Trinn;
import no.stafett.skjema.Svar;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Fullføring i én transaksjon: lås, tilgang, kontroll, svar, det svaret fører til, motoren, lista og sporet. Feiler noe
 * av det, er ingenting skjedd.
 */
@Service
public class Fullfoering {

    private final Oppgavetilgang tilgang;
    private final Oppgaveskjemaer skjemaer;
    private final Trinngang trinngang;
    private final Kvitteringer kvitteringer;
    private final ApplicationEventPublisher hendelser;

    Fullfoering(Oppgavetilgang tilgang, Oppgaveskjemaer skjemaer, Trinngang trinngang, Kvitteringer kvitteringer,
            ApplicationEventPublisher hendelser) {
        this.tilgang = tilgang;
        this.skjemaer = skjemaer;
        this.trinngang = trinngang;
        this.kvitteringer = kvitteringer;
        this.hendelser = hendelser;
    }

    /** Hva som skjedde: nivået saken er på nå, og de åpne oppgavene. */
    public record Kvittering(int nivaa, String status, List<Neste> neste) {
    }

    /** Modellen lar ingen hoppe over dette trinnet: svaret avgjør hvor saken går, eller noen andre bygger på det. */
    public static class TrinnetMaaGjoeres extends Avvist {
        TrinnetMaaGjoeres() {
            super(Grunn.OPPTATT, "trinnet_maa_gjoeres");
        }
    }

    /** En oppgave som venter i saken. */
    public record Neste(Oppgave oppgave, boolean kanTasAvMeg) {
    }

    @Transactional
    public Kvittering fullfoer(String id, JsonNode innhold, Bruker bruker) {
        return fullfoer(id, innhold, null, bruker);
    }

    /** @param paaVegneAv den hun fyller ut for, som er en som kunne gjort oppgaven; null når hun svarer for seg selv */
    @Transactional
    public Kvittering fullfoer(String id, JsonNode innhold, PersonId paaVegneAv, Bruker bruker) {
        Oppgave oppgave = tilgang.krevHosMeg(id, bruker);
        Trinn trinn = trinngang.trinn(oppgave);
        krevVerktoey(oppgave, trinn);
        Svar svar = skjemaer.fullfør(oppgave, trinn.skjema(), innhold, paaVegneAv, bruker);
        if (paaVegneAv != null) {
            hendelser.publishEvent(new Hendelser.UtfyltPaaVegneAv(oppgave.sakId(), id, oppgave.trinnnavn(), trinn.skjema(), bruker.id(), paaVegneAv));
        }
        tilgang.laVæreMed(oppgave, bruker);
        trinngang.gåVidere(oppgave, svar);
        hendelser.publishEvent(new Hendelser.OppgaveFullfoert(oppgave.sakId(), id, oppgave.trinn(), bruker.id()));
        return kvitteringer.skriv(oppgave, bruker);
    }

    /**
     * Fullfører uten svar, for en som hopper over trinnet. Det hun har skrevet, blir liggende som utkast hun selv kan lese i saken.
     *
     * @param oppgave låst, og hos brukeren
     * @throws TrinnetMaaGjoeres når modellen ikke lar noen hoppe over det
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kvittering utenSvar(Oppgave oppgave, Bruker bruker) {
        if (oppgave.skjermet() || !trinngang.trinn(oppgave).kanHoppesOver()) {
            throw new TrinnetMaaGjoeres();
        }
        tilgang.laVæreMed(oppgave, bruker);
        trinngang.gåVidere(oppgave);
        hendelser.publishEvent(new Hendelser.OppgaveFullfoert(oppgave.sakId(), oppgave.id(), oppgave.trinn(), bruker.id()));
        return kvitteringer.skriv(oppgave, bruker);
    }

    /** Lagrer et av trinnets andre skjemaer uten å fullføre. */
    @Transactional
    public Svar lagreVerktoey(String id, String skjema, JsonNode innhold, Bruker bruker) {
        Oppgave oppgave = tilgang.krevHosMeg(id, bruker);
        return skjemaer.lagre(oppgave, trinngang.krevVerktoey(oppgave, skjema), innhold, bruker);
    }

    private void krevVerktoey(Oppgave oppgave, Trinn trinn) {
        if (trinn.paakrevd().isEmpty()) {
            return;
        }
        List<String> fylt = skjemaer.sendt(oppgave).stream().map(Svar::skjemaId).toList();
        List<String> mangler = trinn.paakrevd().stream().filter(p -> !fylt.contains(p)).toList();
        if (!mangler.isEmpty()) {
            throw new VerktoeyMangler(mangler);
        }
    }
}
