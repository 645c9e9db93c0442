package no.stafett.oppgave.reservasjon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.oppgave.Hendelser;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavehender;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Slag;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Tilbehoer;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Det den som har en oppgave, bestemmer om den: hvor lenge hun beholder den, når hun tar den opp igjen, og hvor mye den haster. */
@Service
public class Oppgavereservasjon {

    private static final int HOEYEST = 2;

    private final Oppgavehender hender;
    private final Oppgavegrepene grepene;
    private final Reservasjoner reservasjoner;
    private final Oppgavebeskjeder beskjeder;
    private final Reservasjonsmelder melder;

    Oppgavereservasjon(Oppgavehender hender, Oppgavegrepene grepene, Reservasjoner reservasjoner, Oppgavebeskjeder beskjeder, Reservasjonsmelder melder) {
        this.hender = hender;
        this.grepene = grepene;
        this.reservasjoner = reservasjoner;
        this.beskjeder = beskjeder;
        this.melder = melder;
    }

    /** @return grepet; tomt når den alt varer så lenge, eller ikke slutter av seg selv */
    @Transactional
    public Optional<UUID> forleng(String id, Bruker bruker) {
        Oppgave oppgave = hender.krevHosMeg(id, bruker);
        return grepene.gjør(id, Slag.FORLENGET, null, bruker, () -> {
            if (reservasjoner.forleng(id, melder.slutt())) {
                melder.si(new Hendelser.ReservasjonForlenget(oppgave.sakId(), id, bruker.id()));
            }
            return Tilbehoer.INGEN;
        });
    }

    /**
     * @param dag    etter i dag, og ikke lenger fram enn det er lov å vente; null når den ikke skal vente lenger
     * @param grunn  null når ingenting er skrevet
     * @throws SvaretErUgyldig ved feltet {@code dag}
     */
    @Transactional
    public Optional<UUID> utsett(String id, LocalDate dag, String grunn, Bruker bruker) {
        Oppgave oppgave = OppgavenErSkjermet.nei(hender.krevHosMeg(id, bruker));
        melder.krevDag(dag);
        return grepene.gjør(id, Slag.UTSATT, null, bruker, () -> {
            UUID skrevet = beskjeder.skrivOm(oppgave, "utsatt", grunn, "grunn", bruker);
            Instant slutt = melder.slutt(dag);
            reservasjoner.utsett(id, dag, slutt);
            melder.si(new Hendelser.OppgaveUtsatt(oppgave.sakId(), id, bruker.id(), dag));
            return Tilbehoer.beskjed(skrevet);
        });
    }

    /**
     * Den som har oppgaven, og lederen i enheten den er i, også når den er ledig: hun fordeler arbeidet der (domenets matrise §7).
     *
     * @param prioritet 0 vanlig, 1 viktig, 2 haster
     * @param grunn     må være skrevet; de andre skal vite hvorfor
     * @throws SvaretErUgyldig ved feltet {@code prioritet} eller {@code grunn}
     */
    @Transactional
    public Optional<UUID> prioriter(String id, Integer prioritet, String grunn, Bruker bruker) {
        Oppgave oppgave = OppgavenErSkjermet.nei(krevSinEllerLedet(id, bruker));
        if (prioritet == null || prioritet < 0 || prioritet > HOEYEST) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("prioritet", "ugyldig_valg")));
        }
        Oppgavebeskjeder.krevTekst(grunn, "grunn");
        if (prioritet == oppgave.gang().prioritet()) {
            return Optional.empty();
        }
        return grepene.gjør(id, Slag.PRIORITERT, null, bruker, () -> {
            UUID skrevet = beskjeder.skrivOm(oppgave, "prioritet", grunn, "grunn", bruker);
            reservasjoner.prioriter(id, prioritet);
            melder.si(new Hendelser.OppgavePrioritert(oppgave.sakId(), id, bruker.id(), prioritet));
            return Tilbehoer.beskjed(skrevet);
        });
    }

    private Oppgave krevSinEllerLedet(String id, Bruker bruker) {
        Oppgave oppgave = hender.krevLaast(id, bruker);
        boolean ledet = Lederflytting.leder(oppgave, bruker) && !oppgave.skjermet() && !hender.stenger(oppgave, bruker.id());
        return ledet ? oppgave : hender.krevHosMeg(id, bruker);
    }
}
