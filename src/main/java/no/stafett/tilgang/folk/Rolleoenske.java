package no.stafett.tilgang.folk;

import java.time.Instant;
import java.util.UUID;

/**
 * En rolle som venter på et ja.
 *
 * @param enhet  navnet på enheten; null når rollen gjelder hele kommunen
 * @param bedtAv navnet på systemadministratoren
 * @param mitt   om leseren ba om den, og derfor kan trekke det, men ikke si ja
 */
public record Rolleoenske(UUID id, String navn, String epost, String rolle, String enhet, String bedtAv, Instant bedt, boolean mitt) {
}
