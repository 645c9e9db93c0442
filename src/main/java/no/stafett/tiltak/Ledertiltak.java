package no.stafett.tiltak;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.habil.Naerhet;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tiltak ingen har ansvaret for, kan lederen der saken er, gi til en av sine som er med i saken (domenets §7: flytte oppgaver i egen enhet). */
@Service
public class Ledertiltak {

    private final Tiltaksrett rett;
    private final Tiltakene tiltakene;
    private final Ansvarlige ansvarlige;
    private final Tildeling tildeling;
    private final Naerhet naerhet;

    Ledertiltak(Tiltaksrett rett, Tiltakene tiltakene, Ansvarlige ansvarlige, Tildeling tildeling, Naerhet naerhet) {
        this.rett = rett;
        this.tiltakene = tiltakene;
        this.ansvarlige = ansvarlige;
        this.tildeling = tildeling;
        this.naerhet = naerhet;
    }

    /** Et tiltak slik det ble. */
    public record Roert(UUID tiltak, int versjon) {
    }

    /**
     * Hun får spørsmålet om alle tiltakene i saken som ingen har.
     *
     * @param grunn null når ingen er skrevet
     * @throws TiltaketErEndret når det ikke er noen slike lenger
     * @throws SvaretErUgyldig  ved feltet {@code person}, når hun ikke er med i saken gjennom lederens enhet
     */
    @Transactional
    public List<Roert> plasser(SakId sakId, PersonId person, String grunn, Bruker leder) {
        Sak sak = rett.krevLeder(sakId, leder);
        List<Tiltak> uten = tiltakene.gjeldende(sakId).stream().filter(t -> t.status() == Tiltak.Status.UTEN_ANSVARLIG).toList();
        if (uten.isEmpty()) {
            throw new TiltaketErEndret();
        }
        Ansvar hvem = ansvarlige.hos(sakId, person).filter(a -> sak.enhet().equals(a.enhet()))
                .orElseThrow(() -> new SvaretErUgyldig(List.of(Feltfeil.av("person", "ukjent_person"))));
        if (hvem.erHos(leder.id())) {
            naerhet.krevAvklart(sakId, leder.id());
        }
        return uten.stream().map(t -> tildeling.gi(t, hvem, grunn, leder.id())).map(t -> new Roert(t.id(), t.versjon())).toList();
    }

    /** @throws TiltaketErEndret når noen har gjort noe med det siden */
    @Transactional
    public void trekk(SakId sakId, Roert roert, Bruker leder) {
        rett.krevLeder(sakId, leder);
        Tiltak t = tiltakene.finn(sakId, roert.tiltak()).filter(naa -> naa.versjon() == roert.versjon()).orElseThrow(TiltaketErEndret::new);
        tildeling.slipp(t, "trukket", null);
    }
}
