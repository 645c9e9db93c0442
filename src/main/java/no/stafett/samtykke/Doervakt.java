package no.stafett.samtykke;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.prosess.Prosesser;
import no.stafett.sak.NivaaEndret;
import no.stafett.sak.NyTilgang;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.angre.BeslutningAngret;
import no.stafett.sak.angre.Nivaabeslutninger;
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
    private final Nivaabeslutninger beslutninger;

    Doervakt(Tjenestedoer doer, Invitasjoner invitasjoner, Sakstilgang tilgang, Prosesser prosesser, Nivaabeslutninger beslutninger) {
        this.doer = doer;
        this.invitasjoner = invitasjoner;
        this.tilgang = tilgang;
        this.prosesser = prosesser;
        this.beslutninger = beslutninger;
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
     * @throws Deling.SamtykkeMangler når ingen av tjenestene er omfattet i dag
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

    /**
     * Det en angret beslutning tok fra andre tjenester, får de tilbake, men bare der døren står åpen i dag. De den inviterte, er
     * ikke invitert lenger, og de den tok invitasjonen fra, får den på nytt.
     *
     * @return om noen må avklare samarbeidet: en tjeneste kom ikke inn igjen, eller det var alt i gang da beslutningen ble tatt
     */
    boolean angre(BeslutningAngret angret) {
        SakId sakId = angret.sakId();
        List<Nivaabeslutninger.Trukket> trukket = beslutninger.trukket(angret.skift());
        trukket.stream().filter(t -> t.kanGis() && doer.kanAapnesFor(sakId, t.enhet())).forEach(t -> giTilbake(sakId, t));
        invitasjoner.sendtSiden(sakId, angret.besluttet()).forEach(e -> invitasjoner.trekk(sakId, e, "nivaa"));
        invitasjoner.tattSiden(sakId, angret.besluttet()).stream().filter(e -> doer.erAapen(sakId, e)).forEach(e -> invitasjoner.send(sakId, e));
        return trukket.stream().anyMatch(t -> !tilgang.erMed(sakId, t.enhet()))
                || prosesser.harSluttet("samtykke_bortfalt", sakId, angret.besluttet());
    }

    private void giTilbake(SakId sakId, Nivaabeslutninger.Trukket mistet) {
        if (mistet.person() == null) {
            tilgang.giLedereI(sakId, mistet.enhet(), mistet.grunn());
        } else {
            tilgang.giPerson(sakId, NyTilgang.tilAlt(mistet.person(), "deltaker", mistet.grunn(), mistet.enhet()));
        }
        if (!doer.erEgenTjeneste(sakId, mistet.enhet())) {
            settSlutt(sakId, mistet.enhet());
        }
    }
}
