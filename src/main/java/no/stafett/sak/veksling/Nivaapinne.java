package no.stafett.sak.veksling;

import java.util.Optional;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Avklaring;
import no.stafett.sak.Avklaringer;
import no.stafett.sak.NivaaEndret;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.Stafettpinne;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fra nivå 1 har saken alltid en stafettholder (domenets §6.2). Har ingen pinnen når saken kommer dit, også når den hopper over et nivå
 * eller åpnes igjen, får den som besluttet den i samme øyeblikk, til noe annet er avtalt. Ble en slik beslutning angret, er det den neste
 * som beslutter, som får den.
 */
@Component
class Nivaapinne {

    private final Stafettpinne pinne;
    private final Avklaringer avklaringer;
    private final Sakstilgang tilgang;
    private final Etterfoelger etterfoelger;

    Nivaapinne(Stafettpinne pinne, Avklaringer avklaringer, Sakstilgang tilgang, Etterfoelger etterfoelger) {
        this.pinne = pinne;
        this.avklaringer = avklaringer;
        this.tilgang = tilgang;
        this.etterfoelger = etterfoelger;
    }

    /** Før de andre følger med til nivået. @throws IngenKanTaOver når ingen i enheten kan ha den; da blir saken der den var */
    @EventListener
    @Order(0)
    void paa(NivaaEndret endret) {
        SakId sakId = endret.sakId();
        boolean ingenErEnige = pinne.holder(sakId).isEmpty() || endret.fra() != null && endret.fra() == 0 && !pinne.erAvtalt(sakId);
        if (endret.til() >= 1 && ingenErEnige) {
            pinne.gi(sakId, etterfoelger.denSomKan(sakId, null, besluttet(sakId)), Stafettpinne.NIVAA);
        }
    }

    /** En vikar besluttet for en annen, og det er den andre som har saken. @return null når ingen har besluttet noe */
    private PersonId besluttet(SakId sakId) {
        Optional<PersonId> hun = avklaringer.siste(sakId).map(Avklaring::person);
        return hun.flatMap(person -> tilgang.bareVikarFor(sakId, person)).or(() -> hun).orElse(null);
    }
}
