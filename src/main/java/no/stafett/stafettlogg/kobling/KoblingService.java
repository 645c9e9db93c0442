package no.stafett.stafettlogg.kobling;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.SakOpprettet;
import no.stafett.samtykke.Deling;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finner saker om samme barn, og kobler dem når et menneske sier at det er det. En kobling viser ingen noe nytt uten at samtykket
 * omfatter det: den slipper den andre enheten inn i saken, aldri omvendt.
 */
@Service
class KoblingService {

    private static final String GRUNN = "samme barn";

    private final Koblinger koblinger;
    private final Koblingsrett rett;
    private final Deling deling;
    private final ApplicationEventPublisher hendelser;

    KoblingService(Koblinger koblinger, Koblingsrett rett, Deling deling, ApplicationEventPublisher hendelser) {
        this.koblinger = koblinger;
        this.rett = rett;
        this.deling = deling;
        this.hendelser = hendelser;
    }

    /**
     * @param kanSvare  om brukeren kan si om det er samme barn
     * @param kanAapnes om den andre enheten kan slippes inn i saken i dag
     * @param erInne    om den alt er inne
     */
    record Vist(Kobling kobling, boolean kanSvare, boolean kanAapnes, boolean erInne) {
    }

    record Side(Sak sak, List<Vist> koblinger) {
    }

    @EventListener
    void paa(SakOpprettet opprettet) {
        int antall = koblinger.finn(opprettet.sakId());
        if (antall > 0) {
            hendelser.publishEvent(new Koblingshendelser.MuligSammeBarn(opprettet.sakId(), antall));
        }
    }

    @Transactional(readOnly = true)
    public Side side(SakId sakId, Bruker bruker) {
        Sak sak = rett.krevInnsyn(sakId, bruker);
        List<Kobling> alle = koblinger.iSak(sakId, bruker);
        Set<EnhetId> enhetene = alle.stream().map(k -> k.enhet().id()).collect(Collectors.toSet());
        Set<EnhetId> aapne = deling.kanAapnesFor(sakId, enhetene);
        Set<EnhetId> inne = deling.medBlant(sakId, enhetene);
        return new Side(sak, alle.stream().map(k -> new Vist(k, rett.kanSvare(sak, k, bruker), aapne.contains(k.enhet().id()),
                inne.contains(k.enhet().id()))).toList());
    }

    /**
     * Det er samme barn. Ser brukeren bare den ene saken, slippes den andre enheten inn i den.
     *
     * @throws Deling.SamtykkeMangler når samtykket ikke omfatter tjenesten
     */
    @Transactional
    public void koble(SakId sakId, UUID id, Bruker bruker) {
        Kobling kobling = krev(sakId, id, bruker);
        boolean slippInn = !kobling.serBegge() && !deling.erMed(sakId, kobling.enhet().id());
        if (slippInn) {
            deling.slippInn(sakId, kobling.enhet().id(), null, GRUNN);
        }
        if (koblinger.svar(id, Kobling.Status.KOBLET, bruker.id()) || slippInn) {
            hendelser.publishEvent(new Koblingshendelser.SakenErKoblet(sakId, id, slippInn));
        }
    }

    /** Det er ikke samme barn. Var sakene koblet, ser ingen lenger noe de bare så av den grunn. */
    @Transactional
    public void ulike(SakId sakId, UUID id, Bruker bruker) {
        boolean varKoblet = krev(sakId, id, bruker).erKoblet();
        if (koblinger.svar(id, Kobling.Status.ULIKE, bruker.id())) {
            if (varKoblet) {
                løsne(koblinger.endene(id));
            }
            hendelser.publishEvent(new Koblingshendelser.IkkeSammeBarn(sakId, id));
        }
    }

    /** Det den ene fikk se fordi det var samme barn, er slutt, i begge saker. */
    private void løsne(List<Koblinger.Ende> ender) {
        deling.steng(ender.get(0).sakId(), ender.get(1).enhet(), GRUNN);
        deling.steng(ender.get(1).sakId(), ender.get(0).enhet(), GRUNN);
    }

    /** Tar tilbake at det ikke er samme barn. */
    @Transactional
    public void angre(SakId sakId, UUID id, Bruker bruker) {
        if (krev(sakId, id, bruker).status() == Kobling.Status.ULIKE && koblinger.svar(id, Kobling.Status.MULIG, bruker.id())) {
            hendelser.publishEvent(new Koblingshendelser.KanskjeLikevel(sakId, id));
        }
    }

    private Kobling krev(SakId sakId, UUID id, Bruker bruker) {
        Sak sak = rett.krevInnsyn(sakId, bruker);
        Kobling kobling = koblinger.iSak(sakId, bruker).stream().filter(k -> k.id().equals(id)).findFirst().orElseThrow(FinnesIkke::new);
        if (!rett.kanSvare(sak, kobling, bruker)) {
            throw new ManglerRolle();
        }
        return kobling;
    }
}
