package no.stafett.samtykke.stand;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.samtykke.Deling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Regner ut om noen annen tjeneste kan få del i sakene fra før det ble skrevet ned (V105), for det avgjør beslutningstabellen og ikke
 * databasen. Én sak om gangen, så ingen venter lenge på den; når køen er tom, er det ikke mer å gjøre.
 */
@Component
public class Standkoe {

    private static final Logger LOGG = LoggerFactory.getLogger(Standkoe.class);
    private static final int OM_GANGEN = 500;

    private final JdbcClient sql;
    private final Deling deling;
    private final Sakstilgang tilgang;
    private final TransactionTemplate transaksjon;

    Standkoe(JdbcClient sql, Deling deling, Sakstilgang tilgang, PlatformTransactionManager transaksjoner) {
        this.sql = sql;
        this.deling = deling;
        this.tilgang = tilgang;
        this.transaksjon = new TransactionTemplate(transaksjoner);
    }

    /** @return hvor mange saker som ble regnet ut */
    @Scheduled(initialDelayString = "${stafett.samtykke.koe-etter:20000}", fixedDelayString = "${stafett.samtykke.koe-hvert:600000}")
    public int tøm() {
        int ferdige = 0;
        List<UUID> bunke = neste();
        while (!bunke.isEmpty()) {
            int gikk = bunke.stream().mapToInt(sak -> regn(new SakId(sak)) ? 1 : 0).sum();
            ferdige += gikk;
            // Det som ikke gikk, ligger der til neste gang; å ta det samme om igjen nå ville aldri tatt slutt.
            bunke = gikk == bunke.size() ? neste() : List.of();
        }
        return ferdige;
    }

    private List<UUID> neste() {
        return sql.sql("select sak from samtykkestand_venter order by sak limit " + OM_GANGEN).query(UUID.class).list();
    }

    private boolean regn(SakId sak) {
        try {
            transaksjon.executeWithoutResult(t -> {
                tilgang.laas(sak);
                if (sql.sql("delete from samtykkestand_venter where sak = ?").param(sak.verdi()).update() == 1) {
                    deling.skrivNed(sak);
                }
            });
            return true;
        } catch (RuntimeException feil) {
            LOGG.warn("Samtykkene i en sak ble ikke regnet ut: {}", feil.getClass().getSimpleName());
            return false;
        }
    }
}
