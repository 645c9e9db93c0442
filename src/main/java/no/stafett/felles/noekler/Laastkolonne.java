package no.stafett.felles.noekler;

import java.util.UUID;

/**
 * En kolonne med noe låst i, i en tabell som også har kolonnene {@code id} og {@code noekkel}.
 *
 * @param hoererTil kolonnen med det raden hører til, og som aldri endres
 */
public record Laastkolonne(String tabell, String kolonne, String hoererTil) {

    /** Det som er låst for én rad, kan ikke åpnes i en annen, og heller ikke når raden hører til noe annet enn før. */
    public String sted(UUID id, UUID hvor) {
        return tabell + "/" + id + "/" + hvor;
    }
}
