package no.stafett.tilgang;

import jakarta.servlet.DispatcherType;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Økter i databasen, 30 minutter uten bruk (SEC-09), så de overlever at en server dør. */
@Configuration
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 1800)
class Oekter {

    /** Som {@link Oektlager}, også når flere svarer for den samme økten i det samme minuttet. */
    private static final String BRUKT = """
            update spring_session s set session_id = ny.session_id, last_access_time = ny.brukt, max_inactive_interval = ny.lengst,
                   expiry_time = ny.utloeper, principal_name = ny.hvem
              from (select cast(? as char(36)) session_id, cast(? as bigint) brukt, cast(? as int) lengst, cast(? as bigint) utloeper,
                           cast(? as varchar) hvem, cast(? as char(36)) id) ny
             where s.primary_id = ny.id and (ny.brukt >= s.last_access_time + 60000
                   or (s.session_id, s.max_inactive_interval, s.principal_name) is distinct from (ny.session_id, ny.lengst, ny.hvem))""";

    /**
     * Økten leses for å finne ut hvem som er logget inn, altså før noen transaksjon kan si hvem den arbeider for; den må
     * derfor ha transaksjoner som ikke spør om det.
     */
    @Bean
    TransactionOperations springSessionTransactionOperations(DataSource datakilde) {
        TransactionTemplate transaksjon = new TransactionTemplate(new JdbcTransactionManager(Forbindelser.innerst(datakilde)));
        transaksjon.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Stillhet.rundt(transaksjon);
    }

    /** Utenpå økten, så den også er stille når svaret begynner å gå ut. */
    @Bean
    FilterRegistrationBean<Stillhet> stillhet() {
        FilterRegistrationBean<Stillhet> registrering = new FilterRegistrationBean<>(new Stillhet());
        registrering.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        registrering.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registrering;
    }

    /** Også feilsidene skal kjenne igjen den som er inne; uten dette gjaldt økten bare den første forespørselen. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> oektfilter(SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registrering = new FilterRegistrationBean<>(filter);
        registrering.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registrering.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registrering;
    }

    /** To faner kan skrive det samme i en ny økt samtidig; den som kom sist, skal ikke få en serverfeil. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer samtidigeFaner() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sjeldenSkriving() {
        return lager -> lager.setUpdateSessionQuery(BRUKT);
    }

    @Bean
    @Primary
    Oektlager oektlager(JdbcIndexedSessionRepository databasen) {
        return new Oektlager(databasen);
    }

    /** I demo brukes http på egen maskin, der en kapsel som krever https ikke kommer fram i alle verktøy (SEC-08). */
    @Bean
    CookieSerializer kapsel(@Value("${stafett.demo:nei}") String demo) {
        boolean https = !"ja".equals(demo);
        DefaultCookieSerializer kapsel = new DefaultCookieSerializer();
        kapsel.setCookieName(https ? "__Host-stafett" : "stafett");
        kapsel.setUseSecureCookie(https);
        kapsel.setUseHttpOnlyCookie(true);
        kapsel.setSameSite("Lax");
        kapsel.setCookiePath("/");
        return kapsel;
    }
}
