package no.stafett.varsel;

import no.stafett.felles.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Hva en leder vil ha på e-post om saker som står fast. */
@Repository
public class Ledervalg {

    private final JdbcClient sql;

    Ledervalg(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param morgen hver arbeidsdag @param grense med en gang det haster */
    public record Valg(boolean morgen, boolean grense) {
    }

    public Valg til(PersonId person) {
        return sql.sql("select morgen, grense from ledervarsel where person = ?").param(person.verdi()).query((rs, n) -> new Valg(rs.getBoolean(1), rs.getBoolean(2)))
                .optional().orElse(new Valg(true, true));
    }

    @Transactional
    public void lagre(PersonId person, Valg valg) {
        sql.sql("insert into ledervarsel (person, morgen, grense) values (?, ?, ?) on conflict (person) do update set morgen = excluded.morgen, grense = excluded.grense")
                .params(person.verdi(), valg.morgen, valg.grense).update();
    }
}
