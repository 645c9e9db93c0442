package no.stafett.tilgang;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
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

    /**
     * Skriver økten når noe i den er endret, og ellers høyst én gang i minuttet: hver skriving er en transaksjon for seg selv, og den er
     * ellers med i hvert svar som bare leser. Økten går da ut inntil et minutt for tidlig, aldri for sent (SEC-09).
     */
    static final class Oektlager implements SessionRepository<Oekt> {

        private static final Duration SJELDEN = Duration.ofMinutes(1);

        private final SessionRepository<Session> databasen;

        @SuppressWarnings("unchecked")
        Oektlager(SessionRepository<? extends Session> databasen) {
            this.databasen = (SessionRepository<Session>) databasen;
        }

        @Override
        public Oekt createSession() {
            return new Oekt(databasen.createSession(), true);
        }

        @Override
        public void save(Oekt oekt) {
            if (oekt.endret || Duration.between(oekt.sistSkrevet, oekt.getLastAccessedTime()).compareTo(SJELDEN) >= 0) {
                databasen.save(oekt.innerst);
                oekt.sistSkrevet = oekt.getLastAccessedTime();
                oekt.endret = false;
            }
        }

        @Override
        public Oekt findById(String id) {
            Session funnet = databasen.findById(id);
            return funnet == null ? null : new Oekt(funnet, false);
        }

        @Override
        public void deleteById(String id) {
            databasen.deleteById(id);
        }
    }

    /** En økt som vet om noe annet enn «sist brukt» er endret. */
    static final class Oekt implements Session {

        private final Session innerst;
        private Instant sistSkrevet;
        private boolean endret;

        private Oekt(Session innerst, boolean ny) {
            this.innerst = innerst;
            this.sistSkrevet = innerst.getLastAccessedTime();
            this.endret = ny;
        }

        @Override
        public String getId() {
            return innerst.getId();
        }

        @Override
        public String changeSessionId() {
            endret = true;
            return innerst.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String navn) {
            return innerst.getAttribute(navn);
        }

        @Override
        public Set<String> getAttributeNames() {
            return innerst.getAttributeNames();
        }

        @Override
        public void setAttribute(String navn, Object verdi) {
            endret = true;
            innerst.setAttribute(navn, verdi);
        }

        @Override
        public void removeAttribute(String navn) {
            endret = true;
            innerst.removeAttribute(navn);
        }

        @Override
        public Instant getCreationTime() {
            return innerst.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant brukt) {
            innerst.setLastAccessedTime(brukt);
        }

        @Override
        public Instant getLastAccessedTime() {
            return innerst.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration lengst) {
            endret = true;
            innerst.setMaxInactiveInterval(lengst);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return innerst.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return innerst.isExpired();
        }
    }
}
