package no.stafett.skjema;

import java.util.Map;
import no.stafett.felles.Avvist;

/** Noen andre, eller en annen fane, har lagret etter at denne teksten ble åpnet. Svaret bærer den andres tekst. */
public class UtkastetErEndret extends Avvist {

    public UtkastetErEndret(Utkast gjeldende) {
        super(Grunn.ENDRET, "utkast_endret", Map.of("versjon", gjeldende.versjon(), "svar", gjeldende.innhold()));
    }
}
