package no.stafett.tilgang;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Skriver økten når noe i den er endret, og ellers høyst én gang i minuttet: hver skriving er en transaksjon for seg selv, og den er
 * ellers med i hvert svar som bare leser. Økten går da ut inntil et minutt for tidlig, aldri for sent (SEC-09).
 */
final class Oektlager implements SessionRepository<Oektlager.Oekt> {

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
