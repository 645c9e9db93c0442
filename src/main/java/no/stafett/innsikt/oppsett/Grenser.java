package no.stafett.innsikt.oppsett;

import java.sql.Types;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Når lederne i kommunen skal få vite det med en gang. Til noen bestemmer noe, er det ingen grense. */
@Service
public class Grenser {

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;

    Grenser(JdbcClient sql, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.hendelser = hendelser;
    }

    /** @param antall null når det ikke er noen grense */
    public record Valg(Integer antall, boolean alvorlig) {

        static final Valg INGEN = new Valg(null, false);
    }

    @Transactional(readOnly = true)
    public Valg i(String kommune) {
        return sql.sql("select antall, alvorlig from innsikt_grense where kommune = ?").param(kommune)
                .query((rs, n) -> new Valg(rs.getObject(1, Integer.class), rs.getBoolean(2))).optional().orElse(Valg.INGEN);
    }

    /** @return det som gjaldt før */
    @Transactional
    Valg lagre(Valg valg, Bruker bruker) {
        Valg foer = i(bruker.kommune());
        if (!foer.equals(valg)) {
            sql.sql("insert into innsikt_grense (kommune, antall, alvorlig) values (?, ?, ?) on conflict (kommune) do update set antall = excluded.antall, alvorlig = excluded.alvorlig")
                    .param(1, bruker.kommune()).param(2, valg.antall, Types.INTEGER).param(3, valg.alvorlig).update();
            hendelser.publishEvent(new GrenserEndret(bruker.kommune(), valg.antall, valg.alvorlig, bruker.id()));
        }
        return foer;
    }
}
