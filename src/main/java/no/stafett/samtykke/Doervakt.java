package no.stafett.samtykke;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.prosess.Prosesser;
import no.stafett.sak.NivaaEndret;
import no.stafett.sak.NyTilgang;
import no.stafett.sak.SakAvsluttet;
import no.stafett.sak.SakService;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.angre.BeslutningAngret;
import no.stafett.sak.deltakelse.Trukne;
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
    private final Trukne trukne;

    Doervakt(Tjenestedoer doer, Invitasjoner invitasjoner, Sakstilgang tilgang, Prosesser prosesser, Trukne trukne) {
        this.doer = doer;
        this.invitasjoner = invitasjoner;
        this.tilgang = tilgang;
        this.prosesser = prosesser;
        this.trukne = trukne;
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
        doer.førOmfang(sakId);
        List<EnhetId> bedt = invitasjoner.ubesvarte(sakId);
        List<EnhetId> inne = tilgang.paaSamtykke(sakId);
        Set<EnhetId> aapne = doer.aapneBlant(sakId, Stream.concat(bedt.stream(), inne.stream()).toList());
        List<EnhetId> invitert = bedt.stream().filter(e -> !aapne.contains(e)).toList();
        List<EnhetId> ute = inne.stream().filter(e -> !aapne.contains(e)).toList();
        invitert.forEach(e -> invitasjoner.trekk(sakId, e, "samtykke"));
        ute.forEach(e -> tilgang.trekkForEnhet(sakId, e));
        inne.stream().filter(e -> !ute.contains(e)).forEach(e -> settSlutt(sakId, e));
        return Stream.concat(ute.stream(), invitert.stream()).distinct().toList();
    }

    /** @throws SamtykkeMangler når samtykket ikke omfatter tjenesten i dag */
    void inviter(SakId sakId, EnhetId id) {
        EnhetId enhet = doer.krevAapen(sakId, id, "deltakerId").id();
        if (!invitasjoner.venterSvarFra(sakId, enhet) && !tilgang.erMed(sakId, enhet)) {
            invitasjoner.send(sakId, enhet);
        }
    }

    List<EnhetId> inviterte(SakId sakId) {
        return invitasjoner.ubesvarte(sakId);
    }

    void trekkInvitasjon(SakId sakId, EnhetId enhet) {
        invitasjoner.trekk(sakId, enhet, "tatt_ut");
    }

    /**
     * Det handlingen tok, gis tilbake der døra står åpen i dag: i sakens egen enhet alltid, ellers bare på et samtykke som gjelder.
     *
     * @return en enhet som ikke kom inn igjen; tom når alle gjorde det
     */
    Optional<EnhetId> giTilbake(SakId sakId, UUID handling) {
        trukne.ved(handling).stream().filter(t -> t.enhet() == null || doer.kanAapnesFor(sakId, t.enhet())).forEach(t -> giTilbake(sakId, t));
        return trukne.enheter(handling).stream().filter(enhet -> !tilgang.erMed(sakId, enhet)).findFirst();
    }

    private void giTilbake(SakId sakId, Trukne.Trukket mistet) {
        if (mistet.person() == null) {
            tilgang.giLedereI(sakId, mistet.enhet(), mistet.grunn());
        } else {
            tilgang.giPerson(sakId, NyTilgang.tilAlt(mistet.person(), "deltaker", mistet.grunn(), mistet.enhet()));
        }
        if (mistet.enhet() != null && !doer.erEgenEnhet(sakId, mistet.enhet())) {
            settSlutt(sakId, mistet.enhet());
        }
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
     * Det en angret beslutning tok fra andre tjenester, også dem den sa var ferdige, får de tilbake, men bare der døren står åpen i dag. De den inviterte, er
     * ikke invitert lenger, og de den tok invitasjonen fra, får den på nytt.
     *
     * @return om noen må avklare samarbeidet: en tjeneste kom ikke inn igjen, eller det var alt i gang da beslutningen ble tatt
     */
    boolean angre(BeslutningAngret angret) {
        SakId sakId = angret.sakId();
        boolean noenErUte = Stream.concat(Stream.of(angret.skift()), trukne.iBeslutningen(angret.beslutning()).stream())
                .map(handling -> giTilbake(sakId, handling)).toList().stream().anyMatch(Optional::isPresent);
        invitasjoner.sendtSiden(sakId, angret.besluttet()).forEach(e -> invitasjoner.trekk(sakId, e, "nivaa"));
        invitasjoner.tattSiden(sakId, angret.besluttet()).stream().filter(e -> doer.erAapen(sakId, e)).forEach(e -> invitasjoner.send(sakId, e));
        return noenErUte || prosesser.harSluttet("samtykke_bortfalt", sakId, angret.besluttet());
    }

    /** Saken er slutt: den som ikke har svart, er ikke lenger bedt. */
    @EventListener
    void paa(SakAvsluttet avsluttet) {
        invitasjoner.ubesvarte(avsluttet.sakId()).forEach(e -> invitasjoner.trekk(avsluttet.sakId(), e, "avsluttet"));
    }

    /**
     * Åpnes saken igjen der flere samarbeider, er de som var med, med igjen, så langt samtykket rekker i dag.
     *
     * @return om noen av dem ikke kom inn
     */
    boolean gjenaapne(SakService.SakGjenaapnet aapnet) {
        return aapnet.nivaa() > 1
                && trukne.avslutningen(aapnet.sakId()).flatMap(avslutning -> giTilbake(aapnet.sakId(), avslutning)).isPresent();
    }
}
