package no.stafett.samtykke;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.prosess.Prosesser;
import no.stafett.sak.NivaaEndret;
import no.stafett.sak.Sakstilgang;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Passer døren: den som kom inn på et samtykke, ser saken til og med siste dag det gjelder, og en invitasjon uten samtykke
 * bak seg er ingen invitasjon.
 */
@Component
class Doervakt {

    private final Tjenestedoer doer;
    private final Invitasjoner invitasjoner;
    private final Sakstilgang tilgang;
    private final Prosesser prosesser;

    Doervakt(Tjenestedoer doer, Invitasjoner invitasjoner, Sakstilgang tilgang, Prosesser prosesser) {
        this.doer = doer;
        this.invitasjoner = invitasjoner;
        this.tilgang = tilgang;
        this.prosesser = prosesser;
    }

    void laas(SakId sakId) {
        tilgang.laas(sakId);
    }

    /** Tilgangen varer så lenge samtykket gjør; ved midnatt er den slutt uten at noe må kjøre. */
    void settSlutt(SakId sakId, EnhetId enhet) {
        tilgang.settUtloep(sakId, enhet, doer.lukkes(sakId, enhet).orElse(null));
    }

    /**
     * Den første av enhetene døren er åpen for.
     *
     * @param enheter minst én
     * @throws SamtykkeMangler når ingen av tjenestene er omfattet i dag
     */
    EnhetId krevEnAapen(SakId sakId, List<EnhetId> enheter) {
        return enheter.stream().filter(e -> doer.erAapen(sakId, e)).findFirst()
                .orElseGet(() -> doer.krevAapen(sakId, enheter.get(0), "stafettholder").id());
    }

    /** Holder døren i takt med samtykkene slik de er nå. @return enhetene som var inne eller invitert, og ikke lenger er det */
    List<EnhetId> rydd(SakId sakId) {
        List<EnhetId> invitert = invitasjoner.ubesvarte(sakId).stream().filter(e -> !doer.erAapen(sakId, e)).toList();
        List<EnhetId> inne = tilgang.paaSamtykke(sakId);
        List<EnhetId> ute = inne.stream().filter(e -> !doer.erAapen(sakId, e)).toList();
        invitert.forEach(e -> invitasjoner.trekk(sakId, e, "samtykke"));
        ute.forEach(e -> tilgang.trekkForEnhet(sakId, e));
        inne.stream().filter(e -> !ute.contains(e)).forEach(e -> settSlutt(sakId, e));
        return Stream.concat(ute.stream(), invitert.stream()).distinct().toList();
    }

    /** Domenets §4.2 rad 13 og 14: tilbake i egen tjeneste er ingen andre med, heller ikke de som ikke har svart. */
    @EventListener
    void paa(NivaaEndret endret) {
        if (endret.til() <= 1) {
            invitasjoner.ubesvarte(endret.sakId()).forEach(e -> invitasjoner.trekk(endret.sakId(), e, "nivaa"));
            // Det er avklart: samarbeidet er over.
            prosesser.avslutt("samtykke_bortfalt", endret.sakId());
        }
    }
}
