package no.stafett.sak.veksling;

import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.Stafettpinne;
import no.stafett.sak.angre.BeslutningAngret;
import no.stafett.sak.deltakelse.DeltakerUte;
import no.stafett.sak.habil.InhabilitetMeldt;
import no.stafett.sak.sperre.Sperrehendelser;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Når en tjeneste går ut av saken, eller noen er inhabil, blir verken pinnen eller et spørsmål om den liggende hos noen der. */
@Component
class Pinnevern {

    private final Stafettpinne pinne;
    private final Overleveringer overleveringer;
    private final Vekslingsfelt felt;
    private final Etterfoelger etterfoelger;

    Pinnevern(Stafettpinne pinne, Overleveringer overleveringer, Vekslingsfelt felt, Etterfoelger etterfoelger) {
        this.pinne = pinne;
        this.overleveringer = overleveringer;
        this.felt = felt;
        this.etterfoelger = etterfoelger;
    }

    @EventListener
    @Order(1)
    void paa(Sakstilgang.EnhetUte ute) {
        SakId sakId = ute.sakId();
        slippTilbud(sakId);
        pinne.holder(sakId).filter(holder -> !erMed(sakId, holder))
                .ifPresent(holder -> etterfoelger.pinnenFraTjenestenUte(sakId, holder));
    }

    /** Tok beslutningen pinnen fra en som nå er inne igjen, har hun den som før. Et spørsmål til henne må stilles på nytt. */
    @EventListener
    @Order(1)
    void paa(BeslutningAngret angret) {
        SakId sakId = angret.sakId();
        pinne.mistetAvTjenesten(sakId, angret.besluttet()).filter(holder -> erMed(sakId, holder))
                .ifPresent(holder -> pinne.gi(sakId, holder, "angret"));
    }

    /** Den som er inhabil, fører ikke saken et øyeblikk til. Lederen får pinnen eller undringen, og kan gi den videre. */
    @EventListener
    @Order(1)
    void paa(InhabilitetMeldt meldt) {
        SakId sakId = meldt.sakId();
        overleveringer.iSak(sakId).filter(tilbud -> tilbud.til().id().equals(meldt.person()))
                .ifPresent(tilbud -> overleveringer.svar(tilbud, "bortfalt", null));
        pinne.holder(sakId).filter(meldt.person()::equals).ifPresent(holder -> etterfoelger.pinnen(sakId, holder, null, "inhabil"));
        etterfoelger.eieren(sakId, meldt.person());
    }

    /** Den som er tatt ut, svarer ikke på et spørsmål om å føre saken. */
    @EventListener
    @Order(1)
    void paa(DeltakerUte ute) {
        overleveringer.iSak(ute.sakId()).filter(tilbud -> ute.er(tilbud.til().id())).ifPresent(tilbud -> overleveringer.svar(tilbud, "bortfalt", null));
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
