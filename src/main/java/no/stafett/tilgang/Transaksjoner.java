package no.stafett.tilgang;

import java.sql.SQLException;
import javax.sql.DataSource;
import no.stafett.felles.Forretningsklokke;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hver transaksjon forteller databasen hvem den arbeider for ({@code stafett.person}) og når ({@code stafett.naa}), så
 * sikkerhet på radnivå har noe å holde seg til. Arbeid uten innlogget person går som {@value Paalogget#BAKGRUNN}.
 */
@Component("transactionManager")
class Transaksjoner extends JdbcTransactionManager {

    private final transient Forretningsklokke klokke;

    Transaksjoner(DataSource datakilde, Forretningsklokke klokke) {
        super(Forbindelser.innerst(datakilde));
        this.klokke = klokke;
    }

    @Override
    protected void doBegin(Object transaksjon, TransactionDefinition definisjon) {
        // Før forbindelsen hentes: å finne ut hvem som er logget inn, kan lese økten fra databasen.
        Lesemerke merke = Lesemerke.forTransaksjon(definisjon, klokke.instant());
        super.doBegin(transaksjon, definisjon);
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        try {
            merke.sett(holder.getConnection(), true);
        } catch (SQLException e) {
            // Ellers satt forbindelsen igjen på tråden, og neste forespørsel ble med i en transaksjon som aldri slutter.
            doCleanupAfterCompletion(transaksjon);
            throw new CannotCreateTransactionException("Databasen fikk ikke vite hvem det leses for", e);
        }
    }
}
