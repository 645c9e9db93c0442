package no.stafett.handlingsveileder.utkast;

import java.util.UUID;
import no.stafett.handlingsveileder.Publiseringer;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Å slutte med sin egen handlingsveileder og følge den en bygger på igjen. Det går den samme veien som alt som publiseres: en annen må si ja. */
@Service
public class Modellslutt {

    private final Utkastrett rett;
    private final Publiseringer publisert;
    private final Modellfoelging foelging;
    private final Utkastene utkastene;
    private final Utkastgang gang;

    Modellslutt(Utkastrett rett, Publiseringer publisert, Modellfoelging foelging, Utkastene utkastene, Utkastgang gang) {
        this.rett = rett;
        this.publisert = publisert;
        this.foelging = foelging;
        this.utkastene = utkastene;
        this.gang = gang;
    }

    /**
     * @param naa     den som gjaldt da hun valgte
     * @param navn    det utkastet skal hete
     * @param merknad hvorfor
     * @return utkastet som er sendt til godkjenning, eller publisert der kommunen ikke krever det
     * @throws KanIkkeGisUt når det ikke er noen egen å slutte med, eller noe annet gjelder nå
     */
    @Transactional
    public UUID slutt(String leietaker, UUID naa, String navn, String merknad) {
        Bruker bruker = rett.bruker();
        if (!Utkastrett.ser(leietaker, bruker)) {
            throw new FinnesIkke();
        }
        rett.krevEndre(leietaker, bruker);
        if (!publisert.siste(leietaker).orElseThrow(KanIkkeGisUt::ingenTidligere).id().equals(naa)) {
            throw KanIkkeGisUt.noeAnnetGjelder();
        }
        if (foelging.gjelder(leietaker)) {
            throw KanIkkeGisUt.likt();
        }
        UUID id = utkastene.opprettFoelger(leietaker, navn).id();
        gang.send(id, 1, new Utkastgang.Sending(merknad, null, false));
        return id;
    }
}
