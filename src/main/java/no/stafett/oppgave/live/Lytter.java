package no.stafett.oppgave.live;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import no.stafett.tilgang.Bruker;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Én åpen side hos én person. Ingen tråd venter på den. */
final class Lytter {

    private static final String INGENTING = ".";

    private final Bruker bruker;
    private final String oekt;
    private final Set<String> grupper;
    private final SseEmitter ut;
    private final long begynte = System.nanoTime();

    /**
     * @param bruker  slik hun var da hun begynte å lytte
     * @param oekt    øktens id; null uten økt
     * @param grupper det hun skal høre om
     */
    Lytter(Bruker bruker, String oekt, Set<String> grupper, SseEmitter ut) {
        this.bruker = bruker;
        this.oekt = oekt;
        this.grupper = grupper;
        this.ut = ut;
    }

    /** Det nettleseren kan få høre. Aldri hva som er skjedd, eller hos hvem. */
    enum Signal {
        /** Sambandet er åpent. */
        KLAR,
        /** Lista kan være en annen. */
        ENDRET,
        /** Alt er som før; sendes så begge ender merker det når det er brutt. */
        HJERTE,
        /** Økten eller en rolle er borte. */
        SLUTT,
        /** Hun har for mange sider åpne: spør heller selv. */
        FULLT
    }

    Bruker bruker() {
        return bruker;
    }

    String oekt() {
        return oekt;
    }

    Set<String> grupper() {
        return grupper;
    }

    SseEmitter ut() {
        return ut;
    }

    /** Samme person med de samme rollene; rekkefølgen betyr ikke noe. */
    boolean erSomFør(Bruker nå) {
        return nå.id().equals(bruker.id()) && new HashSet<>(nå.roller()).equals(new HashSet<>(bruker.roller()));
    }

    long sekunder() {
        return (System.nanoTime() - begynte) / 1_000_000_000L;
    }

    /** @return false når ingen er der lenger */
    boolean si(Signal signal) {
        try {
            ut.send(SseEmitter.event().name(signal.name().toLowerCase(Locale.ROOT)).data(INGENTING));
            return true;
        } catch (IOException | IllegalStateException borte) {
            return false;
        }
    }
}
