package no.stafett.handlingsveileder.web;

import tools.jackson.databind.JsonNode;

/**
 * Et verktøy i kassa.
 *
 * @param nummer for eksempel T13
 * @param skjema null for det som er en side å lese og ikke et skjema
 */
record Verktoey(String id, String nummer, String tittel, String om, JsonNode skjema) {

    /** Adressen som kan sendes til en kollega. */
    public String adresse() {
        return "/verktoey/" + id;
    }

    public boolean erSkjema() {
        return skjema != null;
    }

    int plass() {
        return Integer.parseInt(nummer.substring(1));
    }
}
