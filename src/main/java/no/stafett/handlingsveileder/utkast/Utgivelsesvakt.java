package no.stafett.handlingsveileder.utkast;

import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Forretningsklokke;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gir ut det som er godkjent, den dagen det skal gjelde fra. Går i bakgrunnen. Hvert utkast for seg, låst mens det gis ut, så to noder som ser
 * det samme, ikke gir ut to ganger: den andre hopper over det, eller finner at det er gjort.
 */
@Component
public class Utgivelsesvakt {

    private static final Logger LOGG = LoggerFactory.getLogger(Utgivelsesvakt.class);

    private final Modellutkastlager lager;
    private final Utgivelse utgivelse;
    private final Forretningsklokke klokke;
    private final TransactionTemplate transaksjon;

    Utgivelsesvakt(Modellutkastlager lager, Utgivelse utgivelse, Forretningsklokke klokke, PlatformTransactionManager transaksjoner) {
        this.lager = lager;
        this.utgivelse = utgivelse;
        this.klokke = klokke;
        this.transaksjon = new TransactionTemplate(transaksjoner);
    }

    /** @return hvor mange som ble gitt ut */
    @Scheduled(cron = "${stafett.handlingsveileder.gis-ut:40 * * * * *}")
    public int giUt() {
        int gitt = 0;
        for (UUID id : lager.skalUt(klokke.idag())) {
            gitt += giUt(id) ? 1 : 0;
        }
        return gitt;
    }

    /**
     * Feiler én, får de andre sin tur. Det som ikke kan gis ut slik det er, går tilbake til dem som laget det, én gang og med grunnen; er det bare basen
     * som ikke svarer, eller noen som rørte det samme, prøves det igjen.
     */
    private boolean giUt(UUID id) {
        try {
            return Boolean.TRUE.equals(transaksjon.execute(status -> lager.laasStraks(id).filter(this::skalUt).map(this::gjør).isPresent()));
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException | RecoverableDataAccessException | TransactionException forbigående) {
            LOGG.warn("Utkastet {} ble ikke gitt ut, og prøves igjen: {}", id, forbigående.getClass().getSimpleName());
        } catch (RuntimeException nei) {
            LOGG.warn("Utkastet {} kunne ikke gis ut, og er tilbake til arbeid: {}", id, nei instanceof Avvist avvist ? avvist.kode() : nei.getClass().getSimpleName());
            transaksjon.executeWithoutResult(status -> lager.laasStraks(id).filter(this::skalUt).ifPresent(utkast -> tilbake(utkast, Utgivelsesfeil.merke(nei))));
        }
        return false;
    }

    /** Sett etter at det er låst: det kan være trukket, eller gitt ut av en annen. */
    private boolean skalUt(Utkast utkast) {
        return utkast.tilstand() == Tilstand.VENTER && !lager.sending(utkast.id()).gjelderFra().isAfter(klokke.idag());
    }

    private Utkast gjør(Utkast utkast) {
        utgivelse.giUt(utkast, lager.sending(utkast.id()));
        return utkast;
    }

    private void tilbake(Utkast utkast, String grunn) {
        lager.settTilstand(utkast.id(), Tilstand.UNDER_ARBEID);
        lager.hendelse(utkast.id(), utkast.versjon(), "feilet", grunn, null);
    }
}
