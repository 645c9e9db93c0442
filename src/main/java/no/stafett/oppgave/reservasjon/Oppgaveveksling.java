package no.stafett.oppgave.reservasjon;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavehender;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Slag;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Tilbehoer;
import no.stafett.sak.habil.Naerhet;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Å gi en oppgave videre til en navngitt kollega. Den som spør, har den til den andre har sagt ja. */
@Service
public class Oppgaveveksling {

    private final Oppgavehender hender;
    private final Oppgaveoverleveringer overleveringer;
    private final Oppgavefolk folk;
    private final Oppgavegrepene grepene;
    private final Naerhet naerhet;

    Oppgaveveksling(Oppgavehender hender, Oppgaveoverleveringer overleveringer, Oppgavefolk folk, Oppgavegrepene grepene, Naerhet naerhet) {
        this.hender = hender;
        this.overleveringer = overleveringer;
        this.folk = folk;
        this.grepene = grepene;
        this.naerhet = naerhet;
    }

    /**
     * @param melding null når ingenting er skrevet
     * @throws NoenErSpurt når en annen er spurt og ikke har svart
     * @throws SvaretErUgyldig ved feltet {@code til}, når hun ikke kan ha oppgaven
     */
    @Transactional
    public Optional<UUID> spoer(String id, PersonId til, String melding, Bruker bruker) {
        Oppgave oppgave = OppgavenErSkjermet.nei(hender.krevHosMeg(id, bruker));
        overleveringer.om(id).ifPresent(alt -> {
            throw new NoenErSpurt();
        });
        if (til == null || oppgave.erHos(til) || !folk.kanHa(oppgave, til)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("til", til == null ? "paakrevd" : "kan_ikke_ha_oppgaven")));
        }
        String skrevet = Oppgavebeskjeder.erTom(melding) ? null : Oppgavebeskjeder.krevTekst(melding, "melding");
        return grepene.gjør(id, Slag.OVERLEVERING_SPURT, null, bruker,
                () -> Tilbehoer.overlevering(overleveringer.spoer(oppgave, til, skrevet, bruker)));
    }

    /**
     * Den hun fikk den av, mister det oppgaven ga henne å se, i det samme.
     *
     * @throws IngenSpurt når spørsmålet er borte, til en annen, eller til en som ikke lenger kan ha oppgaven
     */
    @Transactional
    public Optional<UUID> taImot(String id, Bruker bruker) {
        Oppgave oppgave = hender.krevLaast(id, bruker);
        Oppgaveoverlevering spurt = krevTilMeg(id, bruker);
        if (!oppgave.erHos(spurt.fra().id()) || !folk.kanHa(oppgave, bruker.id())) {
            throw new IngenSpurt();
        }
        naerhet.krevAvklart(oppgave.sakId(), bruker.id());
        return grepene.gjør(id, Slag.OVERLEVERING_TATT_IMOT, null, bruker, () -> {
            overleveringer.svar(spurt, "tatt_imot", null);
            hender.flytt(oppgave, bruker.id());
            return Tilbehoer.overlevering(spurt.id());
        });
    }

    /** @param grunn null når hun ikke skrev hvorfor */
    @Transactional
    public Optional<UUID> avvis(String id, String grunn, Bruker bruker) {
        hender.krevLaast(id, bruker);
        Oppgaveoverlevering spurt = krevTilMeg(id, bruker);
        String skrevet = Oppgavebeskjeder.erTom(grunn) ? null : Oppgavebeskjeder.krevTekst(grunn, "grunn");
        return grepene.gjør(id, Slag.OVERLEVERING_AVVIST, null, bruker, () -> {
            overleveringer.svar(spurt, "avvist", skrevet);
            return Tilbehoer.overlevering(spurt.id());
        });
    }

    /** Den som spurte, eller den som har oppgaven, ombestemmer seg. */
    @Transactional
    public Optional<UUID> trekk(String id, Bruker bruker) {
        Oppgave oppgave = hender.krevLaast(id, bruker);
        Oppgaveoverlevering spurt = overleveringer.om(id).filter(s -> s.av().equals(bruker.id()) || hender.erMin(oppgave, bruker))
                .orElseThrow(IngenSpurt::new);
        return grepene.gjør(id, Slag.OVERLEVERING_TRUKKET, null, bruker, () -> {
            overleveringer.svar(spurt, "trukket", null);
            return Tilbehoer.overlevering(spurt.id());
        });
    }

    private Oppgaveoverlevering krevTilMeg(String id, Bruker bruker) {
        return overleveringer.om(id).filter(spurt -> spurt.erTil(bruker.id())).orElseThrow(IngenSpurt::new);
    }
}
