package no.stafett.sak;

import java.time.Instant;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.prosess.ForslagBeregnet;
import no.stafett.prosess.NivaaStartet;
import no.stafett.prosess.Prosesser;
import no.stafett.prosess.SakLoeptUt;
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
    private final Sakstilgang tilgang;
    private final Varsling varsling;

    Nivaafoelger(Saker saker, Nivaaendringer endringer, Avklaringer avklaringer, Sakstilgang tilgang, Varsling varsling) {
        this.saker = saker;
        this.endringer = endringer;
        this.avklaringer = avklaringer;
        this.tilgang = tilgang;
        this.varsling = varsling;
    }

    @EventListener
    void paa(NivaaStartet startet) {
        SakId id = startet.sakId();
        Integer fra = endringer.erFoerste(id) ? null : (Integer) saker.hent(id).nivaa();
        saker.settNivaa(id, startet.nivaa(), startet.definisjonId());
        UUID skift = endringer.legg(id, fra, startet.nivaa(), varsling.naa());
        if (startet.nivaa() <= 1) {
            slippUt(id, skift);
        }
        varsling.si(new NivaaEndret(id, fra, startet.nivaa()));
    }

    /**
     * Domenets §4.2 rad 13 og 14: tjenester som ikke lenger er med, ser ikke lenger saken. Når en beslutning angres, gjelder det
     * bare dem som kom inn etter den; de andre var her på det nivået saken kommer tilbake til.
     */
    private void slippUt(SakId id, UUID skift) {
        for (EnhetId enhet : tilgang.inviterte(id, avklaringer.angret(id).orElse(Instant.EPOCH))) {
            endringer.merkTrukket(skift, id, enhet);
            tilgang.trekkForEnhet(id, enhet);
        }
    }

    @EventListener
    void paa(ForslagBeregnet beregnet) {
        avklaringer.foreslaa(beregnet.sakId(), saker.hent(beregnet.sakId()).nivaa(), beregnet.rad(), beregnet.forslag(),
                varsling.json(beregnet.grunnlag()), varsling.naa());
    }

    @EventListener
    void paa(SakLoeptUt ferdig) {
        String status = "individuell_plan".equals(ferdig.utfall()) ? "overfoert_ip" : "avsluttet";
        endringer.legg(ferdig.sakId(), saker.hent(ferdig.sakId()).nivaa(), null, varsling.naa());
        saker.avslutt(ferdig.sakId(), status, varsling.naa());
        varsling.prosesser.avsluttVentende(ferdig.sakId());
        varsling.si(new SakAvsluttet(ferdig.sakId(), status));
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
