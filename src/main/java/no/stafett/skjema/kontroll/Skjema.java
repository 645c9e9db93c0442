package no.stafett.skjema.kontroll;

import java.util.List;
import no.stafett.skjema.Feltfeil;

/**
 * Et lest skjema.
 *
 * @param rot    beholderen med alle komponentene
 * @param plan   hvor i et svar hvert felt hører hjemme
 * @param mangler det i skjemaet som ikke støttes; et skjema med mangler kan ikke fylles ut
 */
record Skjema(Beholder rot, Plass.Objekt plan, List<Feltfeil> mangler) {
}
