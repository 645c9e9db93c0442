package no.stafett.skjema.kontroll;

import java.util.List;

import no.stafett.skjema.Feltfeil;
import tools.jackson.databind.node.ObjectNode;

/**
 * @param feil tom når svaret kan lagres
 * @param svar det som kan lagres: bare synlige, kjente felt; tomt objekt når svaret ikke lot seg lese
 */
public record Skjemaresultat(List<Feltfeil> feil, ObjectNode svar) {

    public Skjemaresultat {
        feil = List.copyOf(feil);
    }

    public boolean erGyldig() {
        return feil.isEmpty();
    }
}
