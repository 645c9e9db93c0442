package no.stafett.tilgang;

import no.stafett.felles.EnhetId;

/** En rolle, og enheten den gjelder i; null for roller som gjelder hele kommunen. */
public record Rolletildeling(Rolle rolle, EnhetId enhet) {
}
