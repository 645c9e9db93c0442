package no.stafett.prosess;

import java.util.Map;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** En beslutningstabell er regnet ut; grunnlaget er rutingsverdiene den så, uten navn eller fritekst. */
public record ForslagBeregnet(SakId sakId, String tabell, String rad, String forslag, Map<String, Object> grunnlag)
        implements Hendelse {
}
