package no.stafett.tilgang;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import no.stafett.felles.PersonId;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hver transaksjon forteller databasen hvem den arbeider for ({@code stafett.person}), så sikkerhet på radnivå har
 * noe å holde seg til. Arbeid uten innlogget person går som {@value #BAKGRUNN}.
 */
@Component("transactionManager")
class Transaksjoner extends JdbcTransactionManager {

    static final String BAKGRUNN = "system";

    Transaksjoner(DataSource datakilde) {
        super(datakilde);
    }

    @Override
    protected void doBegin(Object transaksjon, TransactionDefinition definisjon) {
        // Før forbindelsen hentes: å finne ut hvem som er logget inn, kan lese økten fra databasen.
        String person = Paalogget.person().map(PersonId::toString).orElse(BAKGRUNN);
        super.doBegin(transaksjon, definisjon);
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        try (PreparedStatement s = holder.getConnection().prepareStatement("select set_config('stafett.person', ?, true)")) {
            s.setString(1, person);
            s.execute();
        } catch (SQLException e) {
            throw translateException("stafett.person", e);
        }
    }
}
