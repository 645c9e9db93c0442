package no.stafett.prosess;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Saken har begynt på et nivå (0–3) etter modellen {@code definisjonId}. */
public record NivaaStartet(SakId sakId, int nivaa, String definisjonId) implements Hendelse {
}
