package no.stafett.handlingsveileder.utkast;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.stafett.handlingsveileder.Publiseringer;
import no.stafett.handlingsveileder.Publiseringer.Utgave;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pakker ut av og inn i løsningen. Det som kommer inn, blir et utkast som alle andre: porten og en annen må slippe det fram. */
@Component
class Pakkeflytting {

    private final Utkastene utkastene;
    private final Publiseringer publisert;
    private final Utkastrett rett;

    Pakkeflytting(Utkastene utkastene, Publiseringer publisert, Utkastrett rett) {
        this.utkastene = utkastene;
        this.publisert = publisert;
        this.rett = rett;
    }

    record Fil(String navn, byte[] innhold) {
    }

    Fil ut(UUID utkastId) {
        Utkast utkast = utkastene.hent(utkastId);
        return fil(Pakkefil.om(utkast.navn(), utkast.leietaker(), utkast.versjon(), utkast.filer()), utkast.filer());
    }

    /** Den felles er for alle; en annen kommunes finnes ikke. */
    Fil publisert(UUID id) {
        Bruker bruker = rett.bruker();
        Utgave utgave = publisert.finn(id).filter(u -> u.leietaker() == null || Utkastrett.ser(u.leietaker(), bruker)).orElseThrow(FinnesIkke::new);
        Map<String, byte[]> filer = publisert.filer(utgave);
        return fil(Pakkefil.om(utgave.pakke(), utgave.leietaker() == null ? "" : utgave.leietaker(), utgave.versjon(), filer), filer);
    }

    /** Et arkiv blir hele utkastet; én fil blir den fila. Det som var, kan hentes tilbake. */
    @Transactional
    public Utkast inn(UUID utkastId, int versjon, byte[] innhold, String som) {
        Utkast naa = utkastene.hent(utkastId);
        if (!Pakkefil.erArkiv(innhold)) {
            String navn = Pakkefil.navn(innhold, som);
            return utkastene.lagre(utkastId, versjon, Map.of(navn, innhold), Set.of(), "+ " + navn);
        }
        Map<String, byte[]> filer = Pakkefil.les(innhold);
        Set<String> borte = new TreeSet<>(naa.filer().keySet());
        borte.removeAll(filer.keySet());
        return utkastene.lagre(utkastId, versjon, filer, borte, "+ " + Pakkefil.OM);
    }

    private static Fil fil(Pakkefil.Om om, Map<String, byte[]> filer) {
        String hvem = om.leietaker().isEmpty() ? "felles" : om.leietaker().replace('.', '-');
        return new Fil("handlingsveileder-" + hvem + "-" + om.versjon() + ".zip", Pakkefil.skriv(om, filer));
    }
}
