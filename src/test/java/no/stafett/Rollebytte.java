package no.stafett;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gir og tar roller i enheter i en prøve, og setter alt tilbake når prøven er over. */
public final class Rollebytte implements AutoCloseable {

    private final JdbcClient sql;
    private final List<Runnable> angre = new ArrayList<>();

    public Rollebytte(JdbcClient sql) {
        this.sql = sql;
    }

    public void gi(String brukernavn, String rolle, String enhet) {
        legg(brukernavn, rolle, enhet);
        angre.add(() -> fjern(brukernavn, rolle, enhet));
    }

    public void ta(String brukernavn, String rolle, String enhet) {
        fjern(brukernavn, rolle, enhet);
        angre.add(() -> legg(brukernavn, rolle, enhet));
    }

    private void legg(String brukernavn, String rolle, String enhet) {
        sql.sql("insert into rolle select id, ?, ? from person where brukernavn = ? on conflict do nothing")
                .params(rolle, UUID.fromString(enhet), brukernavn).update();
    }

    private void fjern(String brukernavn, String rolle, String enhet) {
        sql.sql("delete from rolle where rolle = ? and enhet = ? and person = (select id from person where brukernavn = ?)")
                .params(rolle, UUID.fromString(enhet), brukernavn).update();
    }

    @Override
    public void close() {
        for (int n = angre.size() - 1; n >= 0; n--) {
            angre.get(n).run();
        }
    }
}
