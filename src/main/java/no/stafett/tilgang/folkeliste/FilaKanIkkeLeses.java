package no.stafett.tilgang.folkeliste;

import java.util.Map;
import no.stafett.felles.Avvist;

/** Det er noe galt med hele fila, og ikke bare med en rad. */
public class FilaKanIkkeLeses extends Avvist {

    /** @param hvorfor slutten på nøkkelen {@code org.liste.fil.*} @param hva det som mangler eller er for mye; tom når grunnen sier alt */
    FilaKanIkkeLeses(String hvorfor, String hva) {
        super("stor".equals(hvorfor) ? Grunn.FOR_STOR : Grunn.UGYLDIG, "liste_" + hvorfor, hva.isEmpty() ? Map.of() : Map.of("hva", hva));
    }
}
