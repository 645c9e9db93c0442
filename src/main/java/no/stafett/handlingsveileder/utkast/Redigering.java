package no.stafett.handlingsveileder.utkast;

import java.util.Optional;
import java.util.UUID;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hvem som redigerer nå, og å ta over. Den som mister det, mister ingenting: alt hun har lagret, står, og det neste hun lagrer, får et høflig nei. */
@Service
public class Redigering {

    private final Utkastdoer doer;
    private final Redigeringslaas laas;
    private final Modellutkastlager lager;

    Redigering(Utkastdoer doer, Redigeringslaas laas, Modellutkastlager lager) {
        this.doer = doer;
        this.laas = laas;
        this.lager = lager;
    }

    /**
     * Den som åpner det for å redigere, redigerer fra da av, om ingen andre gjør det: den neste ser navnet hennes med en gang, og ikke først når hun har lagret.
     *
     * @return den som alt redigerer; tom når det er hun
     */
    @Transactional
    public Optional<String> aapne(UUID id) {
        Bruker bruker = doer.bruker();
        Utkast utkast = doer.ansvarlig(id, bruker);
        Optional<Redigeringslaas.Hvem> annen = laas.finn(id).filter(h -> !h.person().equals(bruker.id()));
        if (annen.isEmpty() && utkast.tilstand() == Tilstand.UNDER_ARBEID) {
            laas.sett(id, bruker);
        }
        return annen.map(Redigeringslaas.Hvem::navn);
    }

    @Transactional
    public void slutt(UUID id) {
        Bruker bruker = doer.bruker();
        doer.ansvarlig(id, bruker);
        laas.slipp(id, bruker);
    }

    /** Hun tar over, og det står i historien hvem hun tok over for. */
    @Transactional
    public void taOver(UUID id) {
        Bruker bruker = doer.bruker();
        Utkast utkast = doer.ansvarlig(id, bruker);
        Utkastdoer.krev(utkast, Tilstand.UNDER_ARBEID);
        Optional<Redigeringslaas.Hvem> hvem = laas.finn(id).filter(h -> !h.person().equals(bruker.id()));
        laas.sett(id, bruker);
        hvem.ifPresent(h -> lager.hendelse(id, utkast.versjon(), "tatt_over", h.navn(), bruker.id().verdi()));
    }
}
