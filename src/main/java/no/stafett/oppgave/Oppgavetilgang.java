package no.stafett.oppgave;

import java.util.List;
import java.util.Optional;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.NyTilgang;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.Tilhoerighet;
import no.stafett.sak.sperre.Adressesperrer;
import no.stafett.samtykke.Deling;
import no.stafett.samtykke.Hendelser.DoereneErSett;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hvem som kan se og gjøre en oppgave. Den som kan ta den, ser trinnet, men ikke hva som står i saken, før den er tatt.
 */
@Component
class Oppgavetilgang {

    private final Oppgaverader rader;
    private final Sakstilgang sakstilgang;
    private final Tilhoerighet tilhoerighet;
    private final Adressesperrer sperrer;
    private final Deling deling;

    Oppgavetilgang(Oppgaverader rader, Sakstilgang sakstilgang, Tilhoerighet tilhoerighet, Adressesperrer sperrer, Deling deling) {
        this.rader = rader;
        this.sakstilgang = sakstilgang;
        this.tilhoerighet = tilhoerighet;
        this.sperrer = sperrer;
        this.deling = deling;
    }

    /** @throws FinnesIkke likt for en oppgave som ikke finnes og en brukeren ikke skal vite om (SEC-03) */
    Oppgave krevSynlig(String id, Bruker bruker) {
        return rader.finn(id).filter(o -> kanSe(o, bruker)).orElseThrow(FinnesIkke::new);
    }

    /** @param adgang det som gjaldt da saken ble låst */
    record Laast(Oppgave oppgave, Oppgaverader.Adgang adgang) {
    }

    /** Saken låst før oppgaven leses, så den som tar, og den som lukker saken for enheten hennes, kommer etter hverandre. */
    Laast krevSynligILåstSak(String id, Bruker bruker) {
        rader.laasSaken(id);
        Oppgave oppgave = rader.finn(id).orElseThrow(FinnesIkke::new);
        Oppgaverader.Adgang adgang = rader.adgang(id, bruker);
        if (!kanSe(oppgave, adgang, bruker)) {
            throw new FinnesIkke();
        }
        return new Laast(oppgave, adgang);
    }

    /** Oppgaven låst til transaksjonen er over, hos brukeren selv. */
    Oppgave krevHosMeg(String id, Bruker bruker) {
        Oppgave oppgave = krevLaast(id, bruker);
        if (oppgave.behandler() == null) {
            throw new OppgavenErIkkeTatt();
        }
        if (!erMin(oppgave, bruker)) {
            throw new OppgaveOpptatt(oppgave);
        }
        return oppgave;
    }

    void laasSaken(Oppgave oppgave) {
        sakstilgang.laas(oppgave.sakId());
    }

    /** Åpen og låst; synlig for brukeren. Saken låses først; den som ikke ser oppgaven, får uansett ikke vite at den finnes. */
    Oppgave krevLaast(String id, Bruker bruker) {
        rader.laasSaken(id);
        Oppgave oppgave = rader.laas(id).filter(o -> kanSe(o, bruker)).orElseThrow(FinnesIkke::new);
        if (!oppgave.erAapen()) {
            throw new OppgavenErFerdig();
        }
        return oppgave;
    }

    /** Om en adressesperre, eller at hun er inhabil, stenger personen ute; akuttrommet står for seg. */
    boolean stenger(Oppgave oppgave, PersonId person) {
        return !oppgave.skjermet() && (sperrer.stenger(oppgave.sakId(), person) || rader.erInhabil(person, oppgave.sakId()));
    }

    /** Hos brukeren selv, eller hos den hun er vikar for. */
    boolean erMin(Oppgave oppgave, Bruker bruker) {
        return oppgave.erHos(bruker.id()) || oppgave.behandler() != null
                && rader.vikaroppgave(oppgave.id(), bruker.id()).filter(v -> !v.overtas()).isPresent();
    }

    boolean erMin(Laast laast, Bruker bruker) {
        return laast.oppgave().erHos(bruker.id())
                || laast.oppgave().behandler() != null && laast.adgang().vikar().filter(v -> !v.overtas()).isPresent();
    }

    boolean kanTas(Oppgave oppgave, Bruker bruker) {
        return oppgave.erAapen() && !oppgave.erHos(bruker.id()) && nyBehandler(oppgave, bruker).isPresent();
    }

    /** Hvem som har oppgaven når brukeren tar den: hun selv, eller den hun er vikar for når bare hun kunne tatt den. Tomt for den som ikke kan. */
    Optional<PersonId> nyBehandler(Oppgave oppgave, Bruker bruker) {
        return nyBehandler(new Laast(oppgave, rader.adgang(oppgave.id(), bruker)), bruker);
    }

    Optional<PersonId> nyBehandler(Laast laast, Bruker bruker) {
        Optional<Oppgaverader.Vikaroppgave> vikar = laast.adgang().vikar();
        if (laast.oppgave().behandler() != null) {
            return vikar.filter(Oppgaverader.Vikaroppgave::overtas).map(v -> bruker.id());
        }
        return laast.adgang().kandidat() ? Optional.of(bruker.id()) : vikar.map(Oppgaverader.Vikaroppgave::fravaerende);
    }

    boolean serSaken(Oppgave oppgave, Bruker bruker) {
        return serSaken(oppgave.sakId(), bruker);
    }

    boolean serSaken(SakId sakId, Bruker bruker) {
        return sakstilgang.kanSe(sakId, bruker);
    }

    /** @throws FinnesIkke når brukeren verken ser saken eller en oppgave som venter i den */
    void krevNaer(SakId sakId, Bruker bruker) {
        if (!sakstilgang.kanSe(sakId, bruker) && rader.aapneISak(sakId).stream().noneMatch(o -> kanSe(o, bruker))) {
            throw new FinnesIkke();
        }
    }

    /**
     * Behandleren ser det oppgavene hun har nå, krever, og ikke mer når den siste er ute av hendene hennes. Akuttrommet har
     * egne navngitte; en rad her ville vist at det finnes.
     */
    void følgOppgavene(SakId sakId, PersonId person) {
        sakstilgang.etterTur(sakId, person);
        List<Oppgavekrav> hennes = rader.krav(sakId, person);
        sakstilgang.settPerson(sakId, person, "behandler", hennes.stream()
                .map(o -> new NyTilgang(person, "behandler", omfang(o), "oppgave", gjennom(o, person))).toList());
        if (hennes.stream().anyMatch(Oppgavekrav::erRaad)) {
            deling.begrensKoordinerendeEnhet(sakId, person);
        }
    }

    /** Er koordinerende enhet kommet med i samtykket eller gått ut av det, ser hun som gir råd, mer eller mindre fra samme øyeblikk. */
    @EventListener
    void paa(DoereneErSett sett) {
        rader.aapneISak(sett.sakId()).stream().filter(o -> Oppgavekrav.til(o).erRaad() && o.behandler() != null).map(Oppgave::behandler).distinct()
                .forEach(person -> følgOppgavene(sett.sakId(), person));
    }

    /**
     * Den som arbeider i saken, er med videre; den som bare ga råd eller svarte på en invitasjon, er ferdig, og vikaren
     * låner bare tilgangen. Skjer før saken går videre, så et nivå som lukker for enheten hennes, også lukker for henne.
     */
    void laVæreMed(Oppgave oppgave, Bruker bruker) {
        Oppgavekrav krav = Oppgavekrav.til(oppgave);
        if (oppgave.erHos(bruker.id()) && !oppgave.skjermet() && "alt".equals(omfang(krav)) && !krav.erRaad()
                && serSaken(oppgave, bruker)) {
            sakstilgang.giPerson(oppgave.sakId(), NyTilgang.tilAlt(bruker.id(), "deltaker", "fullført oppgave", gjennom(krav, bruker.id())));
        }
    }

    /** Koordinerende enhet ser saken når samtykket nevner den. */
    private String omfang(Oppgavekrav krav) {
        return krav.erBareOppgaven() || krav.erRaad() && !deling.gjelderKoordinerendeEnhet(krav.sakId()) ? "oppgave" : "alt";
    }

    private EnhetId gjennom(Oppgavekrav krav, PersonId person) {
        return krav.erForKommunen() ? null : tilhoerighet.gjennom(krav.sakId(), person, krav.enhet()).orElse(null);
    }

    private boolean kanSe(Oppgave oppgave, Bruker bruker) {
        return kanSe(oppgave, rader.adgang(oppgave.id(), bruker), bruker);
    }

    private boolean kanSe(Oppgave oppgave, Oppgaverader.Adgang adgang, Bruker bruker) {
        boolean erHennes = oppgave.erHos(bruker.id()) || adgang.kandidat();
        if (oppgave.skjermet()) {
            return erHennes;
        }
        return erHennes && !adgang.stengt() || serSaken(oppgave, bruker);
    }
}
