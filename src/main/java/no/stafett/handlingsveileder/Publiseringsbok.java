package no.stafett.handlingsveileder;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.stafett.prosess.Modeller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Det som gjelder hos hver leietaker, er hele den siste publiseringen, og bare den: et nivå eller en tabell den ikke har, hentes hos kommunen eller i den
 * felles. Slik er det som er rullet tilbake, nøyaktig den gamle pakken, og ingenting av den nye.
 */
@Component
class Publiseringsbok implements Modeller.Bok {

    /** publisering_leietaker. */
    private static final String SISTE = "select distinct on (coalesce(leietaker, '')) coalesce(leietaker, ''), motorens from publisering";
    private static final String REKKEFOELGE = " order by coalesce(leietaker, ''), nr desc";

    private final JdbcClient sql;

    Publiseringsbok(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, String> gjelder() {
        return les(sql.sql(SISTE + REKKEFOELGE));
    }

    @Override
    public Map<String, String> gjelder(Collection<String> leietakere) {
        return les(sql.sql(SISTE + " where coalesce(leietaker, '') in (:leietakere)" + REKKEFOELGE).param("leietakere", Set.copyOf(leietakere)));
    }

    private static Map<String, String> les(JdbcClient.StatementSpec sporring) {
        Map<String, String> gjelder = new HashMap<>();
        sporring.query(rs -> {
            gjelder.put(rs.getString(1), rs.getString(2));
        });
        return gjelder;
    }
}
