package no.stafett.sak.veksling;

import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.Stafettpinne;
import no.stafett.sak.sperre.Sperrehendelser;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Når en tjeneste går ut av saken, blir verken pinnen eller et spørsmål om den liggende hos noen der. */
@Component
class Pinnevern {

    private final Stafettpinne pinne;
    private final Overleveringer overleveringer;
    private final Vekslingsfelt felt;

    Pinnevern(Stafettpinne pinne, Overleveringer overleveringer, Vekslingsfelt felt) {
        this.pinne = pinne;
        this.overleveringer = overleveringer;
        this.felt = felt;
    }

    @EventListener
    @Order(1)
    void paa(Sakstilgang.EnhetUte ute) {
        SakId sakId = ute.sakId();
        slippTilbud(sakId);
        pinne.holder(sakId).filter(holder -> !erMed(sakId, holder)).flatMap(holder -> felt.leder(sakId))
                .ifPresent(leder -> pinne.gi(sakId, leder, "tjenesten_ute"));
    }

    /** Holderen er alltid klarert; den som er spurt, trenger ikke være det. */
    @EventListener
    void paa(Sperrehendelser.InnsynSperret sperret) {
        slippTilbud(sperret.sakId());
    }

    private void slippTilbud(SakId sakId) {
        overleveringer.iSak(sakId).filter(tilbud -> !erMed(sakId, tilbud.til().id())).ifPresent(tilbud -> overleveringer.svar(tilbud, "bortfalt", null));
    }

    private boolean erMed(SakId sakId, PersonId person) {
        return felt.mottakere(sakId).stream().anyMatch(kollega -> kollega.id().equals(person));
    }
}
