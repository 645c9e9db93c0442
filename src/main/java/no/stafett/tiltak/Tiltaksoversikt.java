package no.stafett.tiltak;

import java.util.List;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tiltakene noen må gjøre noe med fordi de har stoppet, i sakene brukeren ser. */
@Repository
public class Tiltaksoversikt {

    private static final int FLEST = 20;

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;

    Tiltaksoversikt(JdbcClient sql, Sakstilgang tilgang, Forretningsklokke klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.klokke = klokke;
    }

    /** @param hvorfor uten_ansvarlig, ubesvart eller forfalt */
    public record Stoppet(Tiltak tiltak, String saksnummer, String hvorfor) {
    }

    /**
     * Det stafettholderen må ta i: ingen ansvarlig, ikke svart i tide, eller ikke gjort i tide. Lederen der den som er spurt
     * arbeider, får vite om det ubesvarte: det er hennes tjeneste som er invitert. stafettpinne_holder, tiltak_sak og tiltak_enhet.
     */
    public List<Stoppet> stoppet(Bruker bruker) {
        return sql.sql(Tiltakene.FELTER.replace("select t.*", "select t.*, s.saksnummer") + """
                where s.status = 'aapen' and (t.status = 'uten_ansvarlig' or t.status = 'foreslaatt' and t.svarfrist < :idag
                       or t.status = 'tatt_imot' and t.frist < :idag)
                  and t.id in (select x.id from stafettpinne h join tiltak x on x.sak = h.sak where h.holder = :person and h.til is null
                               union all select x.id from tiltak x where x.enhet = any(:lederI) and x.status = 'foreslaatt') and\s""" + Sakstilgang.SYNLIG + """
                 order by coalesce(t.svarfrist, t.frist) nulls first, t.sak, t.nummer limit :flest""")
                .params(tilgang.parametre(bruker)).param("idag", klokke.idag()).param("flest", FLEST)
                .query((rs, n) -> stoppet(Tiltakene.les(rs, n), rs.getString("saksnummer"))).list();
    }

    private Stoppet stoppet(Tiltak t, String saksnummer) {
        return new Stoppet(t, saksnummer, t.erUbesvart(klokke.idag()) ? "ubesvart" : t.erForfalt(klokke.idag()) ? "forfalt" : "uten_ansvarlig");
    }

    /** Hvor mange tiltak som gjelder i saken. */
    public int antall(SakId sakId) {
        return sql.sql("select count(*) from tiltak where sak = ? and status in ('uten_ansvarlig', 'foreslaatt', 'tatt_imot', 'gjennomfoert')")
                .param(sakId.verdi()).query(Integer.class).single();
    }
}
