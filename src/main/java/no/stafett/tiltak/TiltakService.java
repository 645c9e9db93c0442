package no.stafett.tiltak;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.habil.Naerhet;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Alt folk gjør med tiltakene utenfor skjemaene. Det de ikke ser, finnes ikke; det de ser uten å ha lov, får de nei til. */
@Service
public class TiltakService {

    private final Tiltaksrett rett;
    private final Ansvarlige ansvarlige;
    private final Tildeling tildeling;
    private final Tiltaksarbeid arbeid;
    private final Naerhet naerhet;

    TiltakService(Tiltaksrett rett, Ansvarlige ansvarlige, Tildeling tildeling, Tiltaksarbeid arbeid, Naerhet naerhet) {
        this.rett = rett;
        this.ansvarlige = ansvarlige;
        this.tildeling = tildeling;
        this.arbeid = arbeid;
        this.naerhet = naerhet;
    }

    /**
     * Stafettholderen kan gi det til hvem som helst i saken; de andre kan legge til et de selv har ansvaret for.
     *
     * @param ansvarlig valget fra lista; null når ingen har det ennå
     */
    @Transactional
    public UUID leggTil(SakId sakId, Tiltaksfelt felt, String ansvarlig, Bruker bruker) {
        Sak sak = rett.krevInnsyn(sakId, bruker);
        boolean egetTiltak = sak.erAapen() && bruker.id().toString().equals(ansvarlig);
        if (!egetTiltak && !rett.kanStyre(sak, bruker)) {
            throw new ManglerRolle();
        }
        felt.krevGyldig();
        Ansvar hvem = ansvarlig == null ? Ansvar.ingen(null) : ansvarlige.krev(sakId, ansvarlig);
        krevAvklart(sakId, hvem, bruker);
        Tiltak nytt = arbeid.nytt(sakId, felt, Ansvar.ingen(null));
        return hvem.erNoen() ? tildeling.gi(nytt, hvem, bruker.id()).id() : nytt.id();
    }

    /** @param versjon den brukeren så @throws TiltaketErEndret når noen har endret det siden */
    @Transactional
    public void endre(SakId sakId, UUID tiltak, int versjon, Tiltaksfelt felt, Bruker bruker) {
        Tiltak t = rett.krev(sakId, tiltak, bruker, rett::kanEndre);
        if (t.versjon() != versjon) {
            throw new TiltaketErEndret();
        }
        felt.krevGyldig();
        arbeid.endre(t, felt);
    }

    @Transactional
    public void plasser(SakId sakId, UUID tiltak, String ansvarlig, Bruker bruker) {
        Tiltak t = rett.krev(sakId, tiltak, bruker, rett::kanPlassere);
        Ansvar hvem = ansvarlige.krev(sakId, ansvarlig);
        if (hvem.erSammeSom(t.ansvar())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("ansvarlig", "har_tiltaket")));
        }
        if (!rett.kanStyre(rett.krevInnsyn(sakId, bruker), bruker) && !t.ansvar().enhet().equals(hvem.enhet())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("ansvarlig", "ukjent_person")));
        }
        krevAvklart(sakId, hvem, bruker);
        tildeling.gi(t, hvem, bruker.id());
    }

    /** Den som tar det selv, må ha sagt om hun er nær familien; andre spørres når de svarer. */
    private void krevAvklart(SakId sakId, Ansvar hvem, Bruker bruker) {
        if (hvem.erHos(bruker.id())) {
            naerhet.krevAvklart(sakId, bruker.id());
        }
    }

    /** Et tiltak slik det ble. */
    public record Roert(UUID tiltak, int versjon) {

        private static Roert av(Tiltak t) {
            return new Roert(t.id(), t.versjon());
        }
    }

    /**
     * Lederen der saken er, gir alle tiltakene ingen har, til en av sine som er med.
     *
     * @param grunn null når ingen er skrevet
     * @throws TiltaketErEndret når det ikke er noen slike lenger
     * @throws SvaretErUgyldig  ved feltet {@code person}, når hun ikke er med i saken gjennom enheten
     */
    @Transactional
    public List<Roert> plasserAlle(SakId sakId, PersonId person, String grunn, Bruker leder) {
        Tiltaksrett.Ledet ledet = rett.krevLeder(sakId, leder);
        Ansvar hvem = ansvarlige.hos(sakId, person).filter(a -> ledet.sak().enhet().equals(a.enhet()))
                .orElseThrow(() -> new SvaretErUgyldig(List.of(Feltfeil.av("person", "ukjent_person"))));
        krevAvklart(sakId, hvem, leder);
        return alle(ledet, t -> t.status() == Tiltak.Status.UTEN_ANSVARLIG, t -> tildeling.gi(t, hvem, grunn, leder.id()));
    }

    /** Lederen der saken er, setter en frist på alle tiltakene som mangler en. @throws TiltaketErEndret når ingen gjør det */
    @Transactional
    public List<Roert> settFrister(SakId sakId, LocalDate frist, String grunn, Bruker leder) {
        return alle(rett.krevLeder(sakId, leder), t -> t.felt().frist() == null && t.status() != Tiltak.Status.GJENNOMFOERT, t -> {
            Tiltaksfelt felt = t.felt().medFrist(frist);
            felt.krevGyldig();
            return arbeid.endre(t, felt, grunn);
        });
    }

    private static List<Roert> alle(Tiltaksrett.Ledet ledet, Predicate<Tiltak> hvilke, UnaryOperator<Tiltak> handling) {
        List<Tiltak> valgte = ledet.tiltak().stream().filter(hvilke).toList();
        if (valgte.isEmpty()) {
            throw new TiltaketErEndret();
        }
        return valgte.stream().map(handling).map(Roert::av).toList();
    }

    /** Lederen gjør om at hun ga det bort. @throws TiltaketErEndret når noen har gjort noe med det siden */
    @Transactional
    public void trekkPlassering(SakId sakId, Roert roert, Bruker leder) {
        tildeling.slipp(rett.krevLeder(sakId, leder).somDaDetBle(roert), "trukket", null);
    }

    /** Lederen gjør om fristen hun satte. @throws TiltaketErEndret når noen har gjort noe med det siden */
    @Transactional
    public void taBortFrist(SakId sakId, Roert roert, Bruker leder) {
        Tiltak t = rett.krevLeder(sakId, leder).somDaDetBle(roert);
        arbeid.endre(t, t.felt().medFrist(null));
    }

    @Transactional
    public void taImot(SakId sakId, UUID tiltak, Bruker bruker) {
        Tiltak t = rett.krev(sakId, tiltak, bruker, rett::kanSvare);
        krevAvklart(sakId, t.ansvar(), bruker);
        tildeling.svar(t, true, null);
    }

    @Transactional
    public void avvis(SakId sakId, UUID tiltak, String grunn, Bruker bruker) {
        tildeling.svar(rett.krev(sakId, tiltak, bruker, rett::kanSvare), false, grunn);
    }

    /** Den som har sagt ja, kan likevel ikke. */
    @Transactional
    public void giFraSeg(SakId sakId, UUID tiltak, String grunn, Bruker bruker) {
        tildeling.slipp(rett.krev(sakId, tiltak, bruker, rett::kanSvare), "gitt_fra_seg", grunn);
    }

    @Transactional
    public void meldGjort(SakId sakId, UUID tiltak, String gjennomfoert, String kommentar, Bruker bruker) {
        arbeid.meldGjort(rett.krev(sakId, tiltak, bruker, rett::kanEndre), gjennomfoert, kommentar);
    }

    @Transactional
    public void evaluer(SakId sakId, UUID tiltak, Vurdering vurdering, Bruker bruker) {
        arbeid.vurder(rett.krev(sakId, tiltak, bruker, rett::kanEndre), vurdering);
    }

    @Transactional
    public void avslutt(SakId sakId, UUID tiltak, String grunn, Bruker bruker) {
        arbeid.avslutt(rett.krev(sakId, tiltak, bruker, rett::kanEndre), grunn);
    }

    /** Et skjema gjaldt en annen sak. Hvem som får, er avgjort. @param ordene det som sto i det @param handling den det ble levert i */
    @Transactional(propagation = Propagation.MANDATORY)
    public void taUt(SakId sakId, Set<String> ordene, String handling) {
        arbeid.taUt(sakId, ordene, handling);
    }

    /** Angrer at det ble avsluttet. */
    @Transactional
    public void gjenaapne(SakId sakId, UUID tiltak, Bruker bruker) {
        Tiltak t = rett.krev(sakId, tiltak, bruker, rett::kanEndre);
        arbeid.gjenaapne(t, t.ansvar().person() == null || ansvarlige.serSaken(sakId, t.ansvar().person()));
    }
}
