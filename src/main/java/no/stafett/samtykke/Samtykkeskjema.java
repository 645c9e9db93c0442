package no.stafett.samtykke;

import no.stafett.felles.Forretningsklokke;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leser samtykkeskjemaet, og datoen for å spørre igjen, inn som rader. */
@Component
class Samtykkeskjema {

    private final SamtykkeService service;
    private final Svararkiv svarene;
    private final Forretningsklokke klokke;

    Samtykkeskjema(SamtykkeService service, Svararkiv svarene, Forretningsklokke klokke) {
        this.service = service;
        this.svarene = svarene;
        this.klokke = klokke;
    }

    @EventListener
    @Order(20)
    void paa(SkjemaBesvart besvart) {
        Svar svar = svarene.hent(besvart.svarId());
        if ("samtykke".equals(besvart.skjemaId())) {
            service.registrer(besvart.sakId(), NyttSvar.av(svar, klokke.idag()), besvart.person(), besvart.hovedskjema());
        }
        if ("uten_samtykke".equals(besvart.skjemaId())) {
            svar.dato("proevIgjenDato").ifPresent(dag -> service.settNyttForsoek(besvart.sakId(), dag));
        }
    }
}
