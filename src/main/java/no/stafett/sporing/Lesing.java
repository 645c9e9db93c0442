package no.stafett.sporing;

import java.util.UUID;

/**
 * At noen åpnet noe.
 *
 * @param sak      null for lister
 * @param oppgave  null når det ikke gjaldt én oppgave
 * @param sted     hva slags side eller kall, for eksempel {@code sak.historikk}
 * @param vist     usant når svaret var nei
 * @param kontroll sant for dem som går gjennom sporet
 * @param skjermet hører til akuttrommet
 */
public record Lesing(UUID sak, String oppgave, String sted, boolean vist, boolean kontroll, boolean skjermet) {

    String utfall() {
        return vist ? "vist" : "nektet";
    }
}
