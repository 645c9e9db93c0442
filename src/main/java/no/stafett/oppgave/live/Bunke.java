package no.stafett.oppgave.live;

import java.util.Set;
import java.util.UUID;

/**
 * Det som er endret siden forrige gang noen fikk vite det.
 *
 * @param oppgaver oppgaver noe skjedde med
 * @param saker    saker der hvem som kan ta oppgavene, kan være endret
 * @param kanskje  sant når vi ikke vet hva som er endret: da skal alle se etter
 */
record Bunke(Set<String> oppgaver, Set<UUID> saker, boolean kanskje) {

    boolean erTom() {
        return oppgaver.isEmpty() && saker.isEmpty() && !kanskje;
    }
}
