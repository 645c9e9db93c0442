package no.stafett.oppgave.reservasjon;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavehender;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Personer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Det kolleger har seg imellom om en oppgave, til den som leser. */
@Service
public class Oppgavesamarbeid {

    private final Oppgavehender hender;
    private final Oppgavebeskjeder beskjeder;
    private final Oppgaveoverleveringer overleveringer;
    private final Oppgavefolk folk;
    private final Reservasjonstid tid;

    Oppgavesamarbeid(Oppgavehender hender, Oppgavebeskjeder beskjeder, Oppgaveoverleveringer overleveringer, Oppgavefolk folk, Reservasjonstid tid) {
        this.hender = hender;
        this.beskjeder = beskjeder;
        this.overleveringer = overleveringer;
        this.folk = folk;
        this.tid = tid;
    }

    /**
     * @param reservertTil siste dag; null når oppgaven er ledig eller ikke blir ledig av seg selv
     * @param kanForlenges om det er noe å vinne på å forlenge nå
     * @param spurt        den som er spurt om å ta over; null når ingen er det, eller leseren ikke skal vite det
     * @param nei          det siste svaret, når det var nei og leseren har oppgaven
     * @param samtale      beskjedene leseren får se, den eldste først
     * @param kanSpoerre   om leseren kan spørre en kollega: hun har den, eller den er ledig og hun kan ta den
     * @param kanPrioritere om leseren kan si hvor mye den haster: hun har den, eller hun leder enheten
     */
    public record Bilde(Oppgave oppgave, boolean erMin, boolean erTilMeg, LocalDate reservertTil, boolean kanForlenges,
            Oppgaveoverlevering spurt, Oppgaveoverlevering.Avslag nei, List<Oppgavebeskjed> samtale,
            boolean kanSpoerre, boolean kanPrioritere) {

        /** Om brukeren kan gi videre, utsette og legge tilbake. */
        public boolean kanSamarbeide() {
            return erMin && oppgave.erAapen() && !oppgave.skjermet();
        }
    }

    /** De en oppgave kan gå til, for den som har den, og de som kan nevnes; hvem som er med i saken, bare for den som ser den. */
    public record Folk(List<Personer.Kollega> mottakere, List<Personer.Kollega> kolleger, LocalDate foerste, LocalDate siste) {
    }

    @Transactional(readOnly = true)
    public Bilde les(String id, Bruker bruker) {
        Oppgave oppgave = hender.krevSynlig(id, bruker);
        boolean min = hender.erMin(oppgave, bruker);
        boolean ser = hender.serInnholdet(oppgave, bruker);
        boolean reservert = oppgave.erAapen() && (min || ser);
        Oppgaveoverlevering spurt = spurt(oppgave, ser, bruker.id()).orElse(null);
        return new Bilde(oppgave, min, spurt != null && spurt.erTil(bruker.id()),
                reservert ? Reservasjonstid.sisteDag(oppgave.gang().reservertTil()) : null, min && kanForlenges(oppgave), spurt,
                min && spurt == null && !oppgave.skjermet() ? overleveringer.sisteNei(id, bruker.id()).orElse(null) : null, samtale(oppgave, ser, bruker.id()),
                kan(oppgave, min, bruker, () -> hender.erLedigFor(oppgave, bruker)), kan(oppgave, min, bruker, () -> Lederflytting.leder(oppgave, bruker)));
    }

    /** @param ellers når hun kan det uten å ha oppgaven */
    private boolean kan(Oppgave oppgave, boolean min, Bruker bruker, BooleanSupplier ellers) {
        return oppgave.erAapen() && !oppgave.skjermet() && (min || ellers.getAsBoolean() && !hender.stenger(oppgave, bruker.id()));
    }

    @Transactional(readOnly = true)
    public Folk folk(Bilde bilde, Bruker bruker) {
        return new Folk(bilde.kanSamarbeide() ? folk.mottakere(bilde.oppgave()) : List.of(),
                bilde.kanSpoerre() ? folk.kolleger(bilde.oppgave(), bruker, hender.serSaken(bilde.oppgave(), bruker)) : List.of(),
                tid.imorgen(), tid.sisteUtsettelse());
    }

    /** Oppgavene noen venter på brukeren om: hun er spurt om å ta over, eller nevnt uten å ha svart. Bare dem hun ser. */
    @Transactional(readOnly = true)
    public List<Oppgave> tilMeg(Bruker bruker) {
        return Stream.concat(overleveringer.til(bruker.id()).stream(), beskjeder.ubesvarte(bruker.id()).stream()).distinct()
                .flatMap(id -> synlig(id, bruker).stream()).toList();
    }

    private Optional<Oppgave> synlig(String id, Bruker bruker) {
        try {
            return Optional.of(hender.krevSynlig(id, bruker)).filter(Oppgave::erAapen);
        } catch (FinnesIkke borte) {
            return Optional.empty();
        }
    }

    private boolean kanForlenges(Oppgave oppgave) {
        return oppgave.erAapen() && oppgave.gang().reservertTil() != null && tid.slutt() != null && tid.slutt().isAfter(oppgave.gang().reservertTil());
    }

    private Optional<Oppgaveoverlevering> spurt(Oppgave oppgave, boolean ser, PersonId leser) {
        return oppgave.skjermet() || !oppgave.erAapen() ? Optional.empty()
                : overleveringer.om(oppgave.id()).filter(spurt -> ser || spurt.erTil(leser) || spurt.av().equals(leser));
    }

    /** Den som bare kan ta oppgaven, ser det som er skrevet til henne selv. Resten får hun med oppgaven. */
    private List<Oppgavebeskjed> samtale(Oppgave oppgave, boolean ser, PersonId leser) {
        return oppgave.skjermet() ? List.of() : beskjeder.om(oppgave).stream()
                .filter(b -> ser || b.av().id().equals(leser) || b.til() != null && b.til().id().equals(leser)).toList();
    }
}
