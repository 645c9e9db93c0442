package no.stafett.stafettlogg.post;

import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.hopp.TrinnHoppetOver;
import no.stafett.oppgave.hopp.Trinnhoppene;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sier i loggen at et trinn ble hoppet over, med grunnen. Grunnen er skrevet til kolleger og deles ikke med foresatte. */
@Component
class Trinnforteller {

    private final Loggforteller logg;
    private final Trinnhoppene hoppene;
    private final Forretningsklokke klokke;

    Trinnforteller(Loggforteller logg, Trinnhoppene hoppene, Forretningsklokke klokke) {
        this.logg = logg;
        this.hoppene = hoppene;
        this.klokke = klokke;
    }

    @EventListener
    void paa(TrinnHoppetOver over) {
        hoppene.finn(over.oppgaveId()).ifPresent(hoppet -> logg.fortell(over.sakId(), Loggslag.TRINN, klokke.idag(), hoppet.grunn(),
                Map.of("hva", "hoppet_over", "trinn", hoppet.trinn())));
    }
}
