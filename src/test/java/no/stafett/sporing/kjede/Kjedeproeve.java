package no.stafett.sporing.kjede;

import java.nio.file.Path;
import no.stafett.Proevebase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** En forsegler for prøver i andre pakker. */
public final class Kjedeproeve {

    private Kjedeproeve() {
    }

    static Forsegler forsegler(Proevebase base, Anker anker) {
        DriverManagerDataSource kilde = new DriverManagerDataSource(base.url(), "stafett_app", base.passord("stafett_app"));
        return new Forsegler(JdbcClient.create(kilde), new TransactionTemplate(new JdbcTransactionManager(kilde)), anker);
    }

    public static void forsegl(Proevebase base, Path ankermappe) {
        forsegler(base, new Anker(ankermappe, base.navn())).forsegl();
    }
}
