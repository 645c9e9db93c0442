package no.stafett.stafettlogg.moete;

import java.util.Set;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Tilhoerighet;
import org.springframework.stereotype.Component;

/** Møtene som kommer, når noen er tatt ut av saken. */
@Component
public class Moeterydding {

    private final Moeter moeter;
    private final Tilhoerighet tilhoerighet;
    private final Moetemelder melder;
    private final Forretningsklokke klokke;

    Moeterydding(Moeter moeter, Tilhoerighet tilhoerighet, Moetemelder melder, Forretningsklokke klokke) {
        this.moeter = moeter;
        this.tilhoerighet = tilhoerighet;
        this.melder = melder;
        this.klokke = klokke;
    }

    /** De som ikke lenger ser saken, ventes ikke i møtene som kommer; den som fører saken, kaller inn der de gjorde det. */
    public void utenDemSomErUte(SakId sakId) {
        Set<PersonId> ser = tilhoerighet.somSer(sakId).stream().map(Tilhoerighet.Seer::person).collect(Collectors.toSet());
        for (Moete moete : moeter.iSak(sakId)) {
            Moetefelt felt = moete.felt().bareMed(ser);
            if (moete.erPlanlagt() && moete.felt().slutt().isAfter(klokke.instant()) && !felt.ulikt(moete.felt()).isEmpty()) {
                moeter.endre(moete, felt, new Moeter.Gjort("endret", null, null, klokke.instant()));
                melder.si(new Moetehendelser.MoeteEndret(sakId, moete.id(), moete.versjon() + 1));
            }
        }
    }
}
