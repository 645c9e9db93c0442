package no.stafett.tiltak;

import java.util.List;
import java.util.Optional;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import no.stafett.tiltak.tall.Svartall;
import no.stafett.tiltak.tall.Svartelling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tiltakene noen må gjøre noe med fordi de har stoppet, i sakene brukeren ser. */
@Repository
public class Tiltaksoversikt {

    private static final int FLEST = 20;

    static final String STOPPET = Tiltakene.FELTER.replace("select t.*", "select t.*, s.saksnummer") + """
            where s.status = 'aapen' and (t.status = 'uten_ansvarlig' or t.status = 'foreslaatt' and t.svarfrist < :idag
                   or t.status = 'tatt_imot' and t.frist < :idag)
              and t.id in (select x.id from stafettpinne h join tiltak x on x.sak = h.sak where h.holder = :person and h.til is null
                              and x.status in ('uten_ansvarlig', 'foreslaatt', 'tatt_imot')
                           union all select x.id from tiltak x where x.enhet = any(:lederI) and x.status = 'foreslaatt') and\s""" + Sakstilgang.SYNLIG + """
             order by coalesce(t.svarfrist, t.frist) nulls first, t.sak, t.nummer limit :flest""";

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;
    private final Svartelling svar;

    Tiltaksoversikt(JdbcClient sql, Sakstilgang tilgang, Forretningsklokke klokke, Svartelling svar) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.klokke = klokke;
        this.svar = svar;
    }

    /** @param hvorfor uten_ansvarlig, ubesvart eller forfalt */
    public record Stoppet(Tiltak tiltak, String saksnummer, String hvorfor) {
    }

    /**
     * Det stafettholderen må ta i: ingen ansvarlig, ikke svart i tide, eller ikke gjort i tide. Lederen der den som er spurt
     * arbeider, får vite om det ubesvarte: det er hennes tjeneste som er invitert. stafettpinne_holder, tiltak_kan_stoppe og
     * tiltak_ubesvart. De fleste holder ingen pinne og leder ingenting; for dem spørres det ikke etter tiltak.
     */
    public List<Stoppet> stoppet(Bruker bruker) {
        return bruker.har(Rolle.LEDER) || holderPinnen(bruker) ? finnStoppet(bruker) : List.of();
    }

    private boolean holderPinnen(Bruker bruker) {
        return sql.sql("select exists (select 1 from stafettpinne where holder = ? and til is null)").param(bruker.id().verdi()).query(Boolean.class).single();
    }

    private List<Stoppet> finnStoppet(Bruker bruker) {
        return sql.sql(STOPPET).params(tilgang.parametre(bruker)).param("idag", klokke.idag()).param("flest", FLEST)
                .query((rs, n) -> stoppet(Tiltakene.les(rs, n), rs.getString("saksnummer"))).list();
    }

    private Stoppet stoppet(Tiltak t, String saksnummer) {
        return new Stoppet(t, saksnummer, t.erUbesvart(klokke.idag()) ? "ubesvart" : t.erForfalt(klokke.idag()) ? "forfalt" : "uten_ansvarlig");
    }

    /** Det forsiden sier til lederen og koordinatoren. @param leder om hun leder noen; ellers er tallene null @param ubesvart det enhetene er spurt om */
    public record Svar(boolean leder, long ubesvart, long overFristen) {
    }

    /** Tomt for den som verken leder noen eller er koordinator. */
    public Optional<Svar> svar(Bruker bruker) {
        if (!bruker.har(Rolle.LEDER) && !bruker.har(Rolle.KOORDINATOR)) {
            return Optional.empty();
        }
        List<Svartall> venter = svar.venter(bruker);
        return Optional.of(new Svar(!venter.isEmpty(), venter.stream().mapToLong(Svartall::ubesvart).sum(), venter.stream().mapToLong(Svartall::overFristen).sum()));
    }

    /** Hvor mange tiltak som gjelder i saken. */
    public int antall(SakId sakId) {
        return sql.sql("select count(*) from tiltak where sak = ? and status in ('uten_ansvarlig', 'foreslaatt', 'tatt_imot', 'gjennomfoert')")
                .param(sakId.verdi()).query(Integer.class).single();
    }
}
