package no.stafett.tilgang;

import no.stafett.felles.EnhetId;

/** Et sted der folk arbeider. */
public record Enhet(EnhetId id, String kommune, String tjeneste, String navn) {
}
