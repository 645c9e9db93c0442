package no.stafett.sak;

import java.time.Instant;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.prosess.ForslagBeregnet;
import no.stafett.prosess.NivaaStartet;
import no.stafett.prosess.Prosesser;
import no.stafett.prosess.SakLoeptUt;
import no.stafett.sak.deltakelse.Samarbeidsslutt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lar saken følge det motoren gjør: nytt nivå, nytt forslag, slutt. */
@Component
class Nivaafoelger {

    private final Saker saker;
    private final Nivaaendringer endringer;
    private final Avklaringer avklaringer;
    private final Varsling varsling;
    private final Samarbeidsslutt samarbeidet;

    Nivaafoelger(Saker saker, Nivaaendringer endringer, Avklaringer avklaringer, Varsling varsling, Samarbeidsslutt samarbeidet) {
        this.saker = saker;
        this.endringer = endringer;
        this.avklaringer = avklaringer;
        this.varsling = varsling;
        this.samarbeidet = samarbeidet;
    }

    @EventListener
    void paa(NivaaStartet startet) {
        SakId id = startet.sakId();
        Integer fra = endringer.erFoerste(id) ? null : (Integer) saker.hent(id).nivaa();
        saker.settNivaa(id, startet.nivaa(), startet.definisjonId());
        UUID skift = endringer.legg(id, fra, startet.nivaa(), varsling.naa());
        if (startet.nivaa() <= 1) {
            // Domenets §4.2 rad 13 og 14: tjenester som ikke lenger er med, ser ikke lenger saken.
            samarbeidet.tilEnTjeneste(id, skift, avklaringer.angret(id).orElse(Instant.EPOCH));
        }
        varsling.si(new NivaaEndret(id, fra, startet.nivaa()));
    }

    @EventListener
    void paa(ForslagBeregnet beregnet) {
        avklaringer.foreslaa(beregnet.sakId(), saker.hent(beregnet.sakId()).nivaa(), beregnet.rad(), beregnet.forslag(),
                varsling.json(beregnet.grunnlag()), varsling.naa());
    }

    @EventListener
    void paa(SakLoeptUt ferdig) {
        String status = "individuell_plan".equals(ferdig.utfall()) ? "overfoert_ip" : "avsluttet";
        UUID skift = endringer.legg(ferdig.sakId(), saker.hent(ferdig.sakId()).nivaa(), null, varsling.naa());
        saker.avslutt(ferdig.sakId(), status, varsling.naa());
        varsling.prosesser.avsluttVentende(ferdig.sakId());
        varsling.si(new SakAvsluttet(ferdig.sakId(), status));
        samarbeidet.slutt(ferdig.sakId(), skift);
    }

    /** Det lytteren trenger for å fortelle videre: hendelser, tid og tekstform. */
    @Component
    static class Varsling {

        private final ApplicationEventPublisher hendelser;
        private final Forretningsklokke klokke;
        private final JsonMapper json;
        private final Prosesser prosesser;

        Varsling(ApplicationEventPublisher hendelser, Forretningsklokke klokke, JsonMapper json, @Lazy Prosesser prosesser) {
            this.prosesser = prosesser;
            this.hendelser = hendelser;
            this.klokke = klokke;
            this.json = json;
        }

        Instant naa() {
            return klokke.instant();
        }

        String json(Object verdi) {
            return json.writeValueAsString(verdi);
        }

        void si(Object hendelse) {
            hendelser.publishEvent(hendelse);
        }
    }
}
