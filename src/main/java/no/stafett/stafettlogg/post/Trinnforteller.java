package no.stafett.stafettlogg.post;

import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Hendelser;
import no.stafett.oppgave.hopp.TrinnHoppetOver;
import no.stafett.oppgave.hopp.Trinnhoppene;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sier i loggen at et trinn ble hoppet over, med grunnen, og at noen fylte ut for en annen der skjemaet ikke er et innlegg selv. Grunnen er
 * skrevet til kolleger og deles ikke med foresatte.
 */
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
        hoppene.finn(over.oppgaveId()).ifPresent(hoppet -> logg.fortellFritt(over.sakId(), Loggslag.TRINN, klokke.idag(), hoppet.grunn(),
                Map.of("hva", "hoppet_over", "trinn", hoppet.trinn())));
    }

    @EventListener
    void paa(Hendelser.UtfyltPaaVegneAv utfylt) {
        if (Saksforteller.slag(utfylt.skjemaId()) == null) {
            logg.fortell(utfylt.sakId(), Loggslag.TRINN, klokke.idag(), "",
                    Map.of("hva", "paa_vegne_av", "trinn", utfylt.trinn(), "person", utfylt.paaVegneAv().toString()));
        }
    }
}
