package no.stafett.sak.deltakelse;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import org.springframework.stereotype.Component;

/** Når samarbeidet er over, ser de andre tjenestene ikke lenger saken. Gjøres det om, kan de få det tilbake. */
@Component
public class Samarbeidsslutt {

    private final Sakstilgang tilgang;
    private final Trukne trukne;

    Samarbeidsslutt(Sakstilgang tilgang, Trukne trukne) {
        this.tilgang = tilgang;
        this.trukne = trukne;
    }

    /**
     * Domenets §4.2 rad 13 og 14.
     *
     * @param siden når en beslutning angres, gjelder det bare dem som kom inn etter den; de andre var her på nivået saken kommer tilbake til
     */
    public void tilEnTjeneste(SakId sakId, UUID skift, Instant siden) {
        tilgang.inviterte(sakId, siden).forEach(enhet -> slippUt(sakId, skift, enhet));
    }

    /** Saken er slutt (T21): heller ikke en ressursperson fra en annen tjeneste trenger å se den. @param avslutning skiftet av nivå */
    public void slutt(SakId sakId, UUID avslutning) {
        Stream.concat(tilgang.inviterte(sakId, Instant.EPOCH).stream(), tilgang.paaSamtykke(sakId).stream()).distinct()
                .forEach(enhet -> slippUt(sakId, avslutning, enhet));
    }

    private void slippUt(SakId sakId, UUID skift, EnhetId enhet) {
        trukne.merkEnhet(skift, sakId, enhet);
        tilgang.trekkForEnhet(sakId, enhet);
    }
}
