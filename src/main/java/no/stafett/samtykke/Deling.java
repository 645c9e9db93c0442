package no.stafett.samtykke;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.NyTilgang;
import no.stafett.sak.Saker;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.deltakelse.Trukne;
import no.stafett.tilgang.Enheter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Å la en annen enhet se en sak uten at en oppgave ber om det: bare når samtykket eller en lov omfatter tjenesten, også når det er sakens egen. */
@Service
public class Deling {

    private final Tjenestedoer doer;
    private final Doervakt vakt;
    private final Saker saker;
    private final Sakstilgang tilgang;
    private final Enheter enheter;

    Deling(Tjenestedoer doer, Doervakt vakt, Saker saker, Sakstilgang tilgang, Enheter enheter) {
        this.doer = doer;
        this.vakt = vakt;
        this.saker = saker;
        this.tilgang = tilgang;
        this.enheter = enheter;
    }

    /** En annen tjeneste kan ikke få del i saken før det finnes et gyldig samtykke som omfatter den. */
    public static class SamtykkeMangler extends Avvist {
        SamtykkeMangler(String tjeneste) {
            super(Grunn.UGYLDIG, "samtykke_mangler", Map.of("tjeneste", tjeneste));
        }
    }

    /** Om enheten kan slippes inn i dag. */
    public boolean kanAapnesFor(SakId sakId, EnhetId enhet) {
        return doer.kanAapnesFor(sakId, enhet);
    }

    /** Som {@link #kanAapnesFor(SakId, EnhetId)}, for mange enheter i sakens kommune på én gang. */
    public Set<EnhetId> kanAapnesFor(SakId sakId, Collection<EnhetId> enheter) {
        return doer.aapneBlant(sakId, enheter);
    }

    /** Skriver ned hvem som kan lese hva slik samtykkene er nå, som når noen sier noe om dem. Den som kaller, har låst saken. */
    @Transactional
    public void skrivNed(SakId sakId) {
        doer.førOmfang(sakId);
    }

    /** De av enhetene som alt er inne. */
    public Set<EnhetId> medBlant(SakId sakId, Collection<EnhetId> enheter) {
        Set<EnhetId> inne = new HashSet<>(tilgang.enheterMed(sakId));
        inne.add(saker.hent(sakId).enhet());
        inne.retainAll(enheter);
        return inne;
    }

    /** Om enheten alt er inne. */
    public boolean erMed(SakId sakId, EnhetId enhet) {
        return saker.hent(sakId).enhet().equals(enhet) || tilgang.erMed(sakId, enhet);
    }

    /**
     * Lederne i enheten ser saken, og personen er med i den, så lenge samtykket varer.
     *
     * @param grunn  hvorfor, som kode i tabellen over tilgang
     * @param person den som er med for enheten; null når ingen bestemt er det
     * @throws SamtykkeMangler når samtykket ikke omfatter tjenesten i dag
     */
    @Transactional
    public void slippInn(SakId sakId, EnhetId enhet, PersonId person, String grunn) {
        krevKanAapnes(sakId, enhet);
        if (person != null) {
            tilgang.giPerson(sakId, NyTilgang.tilAlt(person, "deltaker", grunn, enhet));
        }
        tilgang.giLedereI(sakId, enhet, grunn);
        if (!doer.erEgenEnhet(sakId, enhet)) {
            vakt.settSlutt(sakId, enhet);
        }
    }

    /**
     * En til er med i saken for enheten, så lenge den er det. Lederen hennes ser ikke saken for det.
     *
     * @throws SamtykkeMangler når samtykket ikke omfatter tjenesten i dag
     */
    @Transactional
    public void taMed(SakId sakId, EnhetId enhet, PersonId person, String grunn) {
        krevKanAapnes(sakId, enhet);
        tilgang.giPerson(sakId, NyTilgang.tilAlt(person, "deltaker", grunn, enhet));
        if (!doer.erEgenEnhet(sakId, enhet)) {
            vakt.settSlutt(sakId, enhet);
        }
    }

    /**
     * Ber enheten inn. Den er ikke med før den har svart ja.
     *
     * @throws SamtykkeMangler når samtykket ikke omfatter tjenesten i dag
     */
    @Transactional
    public void inviter(SakId sakId, EnhetId enhet) {
        tilgang.laas(sakId);
        vakt.inviter(sakId, enhet);
    }

    /** Enhetene som er bedt inn og ikke har svart. */
    @Transactional(readOnly = true)
    public List<EnhetId> inviterte(SakId sakId) {
        return vakt.inviterte(sakId);
    }

    /** Invitasjonen gjelder ikke lenger. */
    @Transactional
    public void trekkInvitasjon(SakId sakId, EnhetId enhet) {
        vakt.trekkInvitasjon(sakId, enhet);
    }

    /**
     * Det handlingen tok, får de tilbake som døra fortsatt står åpen for.
     *
     * @param handling {@link Trukne}
     * @throws SamtykkeMangler når samtykket ikke lenger omfatter noen av dem
     */
    @Transactional
    public void giTilbake(SakId sakId, UUID handling) {
        tilgang.laas(sakId);
        vakt.giTilbake(sakId, handling).ifPresent(ute -> {
            throw new SamtykkeMangler(enheter.hent(ute).tjeneste());
        });
    }

    private void krevKanAapnes(SakId sakId, EnhetId enhet) {
        tilgang.laas(sakId);
        if (!kanAapnesFor(sakId, enhet)) {
            throw new SamtykkeMangler(enheter.hent(enhet).tjeneste());
        }
    }

    /** Det enheten fikk av denne grunnen, er slutt, og en angret beslutning gir det ikke tilbake. */
    @Transactional
    public void steng(SakId sakId, EnhetId enhet, String grunn) {
        tilgang.laas(sakId);
        tilgang.trekkForEnhet(sakId, enhet, grunn);
        tilgang.glemTrukket(sakId, enhet, grunn);
    }

    /** Koordinerende enhet gir råd for hele kommunen, og ser bare saken når samtykket eller en lov nevner den. */
    public boolean gjelderKoordinerendeEnhet(SakId sakId) {
        return doer.erAapen(sakId, Tjenestedoer.KOORDINERENDE_ENHET);
    }

    /** Det en i koordinerende enhet ser for å gjøre oppgaven sin, ser hun så lenge samtykket varer. */
    @Transactional
    public void begrensKoordinerendeEnhet(SakId sakId, PersonId person) {
        tilgang.settUtloepUtenEnhet(sakId, person, "behandler", doer.lukkes(sakId, Tjenestedoer.KOORDINERENDE_ENHET).orElse(null));
    }
}
