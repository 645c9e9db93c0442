package no.stafett.ytelse;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stopper tiden for hver setning en tråd sender til databasen, når den ber om det. Tiden er fra setningen sendes til svaret er mottatt,
 * uten det programmet gjør med radene. Legges innerst rundt programmets datakilde, og rundt motorens.
 */
final class Spoerringsur implements BeanPostProcessor, PriorityOrdered {

    private static final ThreadLocal<List<Setning>> OPPTAK = new ThreadLocal<>();

    /** @param sql tom for en bunke; setningene i den står hver for seg, uten tid */
    record Setning(String sql, long nanos) {
    }

    interface Handling {
        void gjør() throws Exception;
    }

    /** Alt denne tråden sender mens handlingen pågår. */
    static List<Setning> opptak(Handling handling) throws Exception {
        List<Setning> sendt = new ArrayList<>();
        OPPTAK.set(sendt);
        try {
            handling.gjør();
        } finally {
            OPPTAK.remove();
        }
        return sendt;
    }

    /** Antall setninger; å begynne og slutte en transaksjon er ikke med. */
    static long antall(List<Setning> sendt) {
        return sendt.stream().filter(setning -> !setning.sql().isEmpty()).count();
    }

    static DataSource rundt(DataSource kilde) {
        return new DelegatingDataSource(kilde) {
            @Override
            public Connection getConnection() throws SQLException {
                return (Connection) ny(Connection.class, new Forbindelse(super.getConnection()));
            }
        };
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bønne, String navn) {
        return "dataSource".equals(navn) && bønne instanceof DataSource kilde ? rundt(kilde) : bønne;
    }

    private static Object ny(Class<?> type, InvocationHandler mottaker) {
        return Proxy.newProxyInstance(Spoerringsur.class.getClassLoader(), new Class<?>[] {type}, mottaker);
    }

    private static Object kall(Object mottaker, Method metode, Object[] verdier) throws Throwable {
        try {
            return metode.invoke(mottaker, verdier);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private record Forbindelse(Connection ekte) implements InvocationHandler {

        @Override
        public Object invoke(Object her, Method metode, Object[] verdier) throws Throwable {
            Object svar = kall(ekte, metode, verdier);
            if (svar instanceof PreparedStatement klar && metode.getName().equals("prepareStatement")) {
                return ny(PreparedStatement.class, new Sending(klar, (String) verdier[0]));
            }
            return svar instanceof Statement løs && metode.getName().equals("createStatement")
                    ? ny(Statement.class, new Sending(løs, "løs")) : svar;
        }
    }

    private record Sending(Statement ekte, String sql) implements InvocationHandler {

        @Override
        public Object invoke(Object her, Method metode, Object[] verdier) throws Throwable {
            List<Setning> sendt = OPPTAK.get();
            boolean bunke = metode.getName().endsWith("Batch");
            if (sendt == null || !metode.getName().startsWith("execute") && !metode.getName().equals("addBatch")) {
                return kall(ekte, metode, verdier);
            }
            long begynt = System.nanoTime();
            try {
                return kall(ekte, metode, verdier);
            } finally {
                boolean iBunken = metode.getName().equals("addBatch");
                sendt.add(new Setning(bunke && !iBunken ? "" : sql, iBunken ? 0 : System.nanoTime() - begynt));
            }
        }
    }
}
