package no.stafett.tilgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** En forbindelse som dør idet transaksjonen begynner, blir ikke sittende igjen på tråden. */
class TransaksjonerTest {

    private final List<String> kalt = new ArrayList<>();

    @Test
    void skal_slippe_forbindelsen_når_databasen_ikke_svarer() {
        DataSource kilde = new Doedskilde();
        Transaksjoner transaksjoner = new Transaksjoner(kilde, new Forretningsklokke());
        assertThatThrownBy(() -> transaksjoner.getTransaction(new DefaultTransactionDefinition()))
                .isInstanceOf(CannotCreateTransactionException.class);
        assertThat(TransactionSynchronizationManager.hasResource(kilde)).isFalse();
        assertThat(kalt).contains("close");
    }

    private final class Doedskilde extends AbstractDataSource {

        @Override
        public Connection getConnection() {
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (her, metode, argumenter) -> {
                kalt.add(metode.getName());
                if (metode.getName().equals("prepareStatement")) {
                    throw new SQLException("terminating connection due to administrator command", "57P01");
                }
                return metode.getReturnType() == boolean.class ? Boolean.FALSE : metode.getReturnType() == int.class ? Integer.valueOf(2) : null;
            });
        }

        @Override
        public Connection getConnection(String bruker, String passord) {
            return getConnection();
        }
    }
}
