package no.stafett.stafettlogg.deltakelse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.deltakelse.Deltakerfelt;
import no.stafett.sak.deltakelse.Deltakerslutter;
import no.stafett.samtykke.Deling;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.stafettlogg.Deltakere;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Den som fører saken, tar med flere, og tar ut dem som er ferdige (domenets matrise §7 og §4.2 rad 13). Det den som går ut, hadde i saken,
 * går videre i samme transaksjon.
 */
@Service
class DeltakelseService {

    static final int LENGSTE_GRUNN = 500;
    private static final String FELT = "deltakerId";

    private final Deltakerrett rett;
    private final Deltakerkrets krets;
    private final Deltakerslutter slutter;
    private final Deling deling;
    private final Deltakerforteller forteller;

    DeltakelseService(Deltakerrett rett, Deltakerkrets krets, Deltakerslutter slutter, Deling deling, Deltakerforteller forteller) {
        this.rett = rett;
        this.krets = krets;
        this.slutter = slutter;
        this.deling = deling;
        this.forteller = forteller;
    }

    /** En som er med. */
    record Rad(Deltakere.Deltaker deltaker, boolean kanTasUt) {
    }

    /** @param kandidater de som kan bli med, og de andre listene, er tomme for den som ikke fører saken @param ute de som kan bli med igjen */
    record Oversikt(Sak sak, boolean kanEndre, List<Rad> med, List<Enhet> inviterte, List<Deltakerfelt.Kandidat> kandidater, List<Enhet> kanInviteres,
            List<Ute> ute) {
    }

    /** En som er tatt ut. */
    record Ute(Deltakerslutter.Slutt slutt, boolean kanBliMed) {
    }

    @Transactional(readOnly = true)
    Oversikt les(SakId sakId, Bruker bruker) {
        Sak sak = rett.krevInnsyn(sakId, bruker);
        boolean kan = rett.kanEndre(sak, bruker);
        List<Rad> med = krets.med(sak).stream().map(d -> new Rad(d, kan && krets.kanTasUt(sak, d, bruker))).toList();
        return new Oversikt(sak, kan, med, krets.inviterte(sak), kan ? krets.kandidater(sak) : List.of(), kan ? krets.kanInviteres(sak) : List.of(),
                slutter.iSak(sakId).stream().map(s -> new Ute(s, kan && kanBliMed(sak, s))).toList());
    }

    private boolean kanBliMed(Sak sak, Deltakerslutter.Slutt slutt) {
        return krets.kanBliMedIgjen(sak, slutt, slutter.gjennom(slutt.id()));
    }

    /**
     * En person er med fra nå; en enhet blir bedt.
     *
     * @throws SvaretErUgyldig ved feltet {@code deltakerId}
     * @throws Deling.SamtykkeMangler når samtykket ikke rekker dit
     */
    @Transactional
    public void leggTil(SakId sakId, UUID hvem, Bruker bruker) {
        Sak sak = rett.krevEndre(sakId, bruker);
        Optional<Deltakerfelt.Kandidat> person = krets.kandidater(sak).stream().filter(k -> k.id().verdi().equals(hvem)).findFirst();
        if (person.isPresent()) {
            deling.taMed(sakId, person.get().gjennom(), person.get().id(), "tatt_med");
            forteller.person(sakId, "med", hvem, "");
        } else if (krets.kanInviteres(sak).stream().anyMatch(e -> e.id().verdi().equals(hvem))) {
            deling.inviter(sakId, new EnhetId(hvem));
            forteller.tjeneste(sakId, "bedt", new EnhetId(hvem), "");
        } else {
            throw ugyldig("ukjent_deltaker");
        }
    }

    /** @throws SvaretErUgyldig ved {@code grunn} eller {@code deltakerId} */
    @Transactional
    public void taUt(SakId sakId, UUID hvem, String grunn, Bruker bruker) {
        Sak sak = rett.krevEndre(sakId, bruker);
        String hvorfor = krevGrunn(grunn);
        if (krets.inviterte(sak).stream().anyMatch(e -> e.id().verdi().equals(hvem))) {
            deling.trekkInvitasjon(sakId, new EnhetId(hvem));
            forteller.tjeneste(sakId, "ut", new EnhetId(hvem), hvorfor);
            return;
        }
        Deltakere.Deltaker d = krets.med(sak).stream().filter(m -> m.id().equals(hvem) && krets.kanTasUt(sak, m, bruker)).findFirst()
                .orElseThrow(() -> ugyldig("kan_ikke_tas_ut"));
        if (d.erEnhet()) {
            slutter.taUt(sakId, new EnhetId(hvem), hvorfor, bruker.id());
        } else {
            slutter.taUt(sakId, new PersonId(hvem), hvorfor, bruker.id());
        }
    }

    /**
     * Gjør om at noen ble tatt ut. Oppgaver og tiltak hun hadde, er hos dem som fikk dem.
     *
     * @throws IngenErUte når hun ikke er tatt ut
     * @throws SvaretErUgyldig ved {@code deltakerId}, når hun har sluttet, er inhabil eller stengt ute, eller saken er tilbake i egen tjeneste
     */
    @Transactional
    public void taMedIgjen(SakId sakId, UUID hvem, Bruker bruker) {
        Sak sak = rett.krevEndre(sakId, bruker);
        Deltakerslutter.Slutt slutt = slutter.finn(sakId, hvem).orElseThrow(IngenErUte::new);
        if (!kanBliMed(sak, slutt)) {
            throw ugyldig("ukjent_deltaker");
        }
        deling.giTilbake(sakId, slutt.id());
        if (krets.med(sak).stream().noneMatch(m -> m.id().equals(hvem))) {
            throw ugyldig("ukjent_deltaker");
        }
        slutter.gjoerOm(sakId, slutt, bruker.id());
    }

    private static String krevGrunn(String grunn) {
        if (grunn == null || grunn.isBlank() || grunn.strip().length() > LENGSTE_GRUNN) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("grunn", grunn == null || grunn.isBlank() ? "paakrevd" : "for_lang", LENGSTE_GRUNN)));
        }
        return grunn.strip();
    }

    private static SvaretErUgyldig ugyldig(String kode) {
        return new SvaretErUgyldig(List.of(Feltfeil.av(FELT, kode)));
    }
}
