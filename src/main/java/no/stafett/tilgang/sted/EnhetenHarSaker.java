package no.stafett.tilgang.sted;

import java.util.Map;
import no.stafett.felles.Avvist;

/**
 * Den som legger ned, ser ingen saker; hun får vite omtrent hvor mange som er i veien. Hele tiere, og under ti ikke noe tall: prøver hun igjen og
 * igjen, skal tallet ikke si når akkurat én sak er over (som oversikten over modellene, ADR 0060).
 */
public class EnhetenHarSaker extends Avvist {

    private static final long TI = 10;

    EnhetenHarSaker(long saker) {
        super(Grunn.OPPTATT, "enhet_har_saker", Map.of("antall", saker < TI ? 0 : (saker + TI / 2) / TI * TI));
    }
}
