package no.stafett.tilgang;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Sier hvem det leses for også når en spørring går utenfor en transaksjon; uten det svarer databasen med ingenting. Inne i
 * en transaksjon er forbindelsen alt hentet, og {@link Transaksjoner} har sagt det.
 */
final class Forbindelser extends DelegatingDataSource implements InfrastructureProxy {

    private final Supplier<Lesemerke> merke;

    Forbindelser(DataSource innerst, Supplier<Lesemerke> merke) {
        super(innerst);
        this.merke = merke;
    }

    /** Kilden uten dette laget, for den som selv sier hvem den arbeider for, eller ikke kan vite det ennå. */
    static DataSource innerst(DataSource kilde) {
        return kilde instanceof Forbindelser f ? f.obtainTargetDataSource() : kilde;
    }

    /** Spring kjenner igjen transaksjonen på kilden innerst. */
    @Override
    public Object getWrappedObject() {
        return obtainTargetDataSource();
    }

    @Override
    public Connection getConnection() throws SQLException {
        // Før forbindelsen hentes: å finne ut hvem som er logget inn, kan lese økten fra databasen.
        Lesemerke her = merke.get();
        Connection forbindelse = super.getConnection();
        try {
            her.sett(forbindelse, false);
            return forbindelse;
        } catch (SQLException e) {
            forbindelse.close();
            throw e;
        }
    }
}
