package no.stafett.stafettlogg.deltakelse;

import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.deltakelse.DeltakerMedIgjen;
import no.stafett.sak.deltakelse.DeltakerUte;
import no.stafett.sak.deltakelse.Deltakerslutter;
import no.stafett.stafettlogg.moete.Moeterydding;
import no.stafett.stafettlogg.post.Loggforteller;
import no.stafett.stafettlogg.post.Loggslag;
import no.stafett.tilgang.Enheter;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sier i loggen at noen ble med eller gikk ut, og lar møtene følge etter: ingen ventes i et møte om en sak hun ikke ser. */
@Component
class Deltakerforteller {

    private final Loggforteller logg;
    private final Moeterydding moetene;
    private final Deltakerslutter slutter;
    private final Enheter enheter;
    private final Forretningsklokke klokke;

    Deltakerforteller(Loggforteller logg, Moeterydding moetene, Deltakerslutter slutter, Enheter enheter, Forretningsklokke klokke) {
        this.logg = logg;
        this.slutter = slutter;
        this.enheter = enheter;
        this.moetene = moetene;
        this.klokke = klokke;
    }

    @EventListener
    void paa(DeltakerUte ute) {
        slutter.finn(ute.sakId(), ute.hvem()).ifPresent(slutt -> om(ute.sakId(), "ut", slutt, slutt.grunn() == null ? "" : slutt.grunn()));
        moetene.utenDemSomErUte(ute.sakId());
    }

    /** Uansett hvorfor tjenesten er ute. Etter at det de hadde, er gått videre. */
    @EventListener
    @Order(4)
    void paa(Sakstilgang.EnhetUte ute) {
        moetene.utenDemSomErUte(ute.sakId());
    }

    @EventListener
    void paa(DeltakerMedIgjen igjen) {
        slutter.med(igjen.slutt()).ifPresent(slutt -> om(igjen.sakId(), "igjen", slutt, ""));
    }

    private void om(SakId sakId, String hva, Deltakerslutter.Slutt slutt, String grunn) {
        if (slutt.erEnhet()) {
            tjeneste(sakId, hva, new EnhetId(slutt.hvem()), grunn);
        } else {
            person(sakId, hva, slutt.hvem(), grunn);
        }
    }

    /** @param hva med, ut eller igjen */
    void person(SakId sakId, String hva, UUID person, String grunn) {
        logg.fortell(sakId, Loggslag.DELTAKELSE, klokke.idag(), grunn, Map.of("hva", hva, "person", person.toString()));
    }

    /** @param hva bedt, ut eller igjen */
    void tjeneste(SakId sakId, String hva, EnhetId enhet, String grunn) {
        logg.fortell(sakId, Loggslag.DELTAKELSE, klokke.idag(), grunn, Map.of("hva", hva, "tjeneste", enheter.hent(enhet).tjeneste()));
    }
}
