package no.stafett.sak.veksling;

import java.util.Optional;
import no.stafett.felles.Avvist;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Stafettpinne;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lederen sier at den som fikk pinnen uten at noen ble enige om det, har den; og det hun nettopp bestemte om pinnen, kan gjøres om. */
@Service
public class Lederpinne {

    private final Stafettpinne pinne;
    private final Vekslingsfelt felt;

    Lederpinne(Stafettpinne pinne, Vekslingsfelt felt) {
        this.pinne = pinne;
        this.felt = felt;
    }

    /** Den har skiftet hånd siden. */
    public static class PinnenErGaattVidere extends Avvist {
        PinnenErGaattVidere() {
            super(Grunn.OPPTATT, "pinnen_er_gaatt_videre");
        }
    }

    @Transactional
    public void bekreft(SakId sakId, PersonId holder, Bruker leder) {
        krev(sakId, holder, leder);
        pinne.avtal(sakId);
    }

    /**
     * Som den var før lederen bestemte.
     *
     * @param naa    den hun ga den til
     * @param foer   den som hadde den; den samme når lederen bare bekreftet
     * @param avtalt om det var avtalt at hun hadde den
     * @throws PinnenErGaattVidere når den ikke er hos den lederen ga den til, eller hun som hadde den, ikke kan ha den nå
     */
    @Transactional
    public void tilbake(SakId sakId, PersonId naa, PersonId foer, boolean avtalt, Bruker leder) {
        krev(sakId, naa, leder);
        if (!foer.equals(naa)) {
            if (felt.mottakere(sakId).stream().noneMatch(kollega -> kollega.id().equals(foer))) {
                throw new PinnenErGaattVidere();
            }
            pinne.gi(sakId, foer, "angret");
        }
        if (!avtalt) {
            pinne.ikkeAvtalt(sakId);
        }
    }

    private void krev(SakId sakId, PersonId holder, Bruker leder) {
        felt.krevInnsyn(sakId, leder);
        pinne.laas(sakId);
        if (!felt.erAapen(sakId) || !felt.erLeder(sakId, leder)) {
            throw new ManglerRolle();
        }
        if (!pinne.holder(sakId).equals(Optional.of(holder))) {
            throw new PinnenErGaattVidere();
        }
    }
}
