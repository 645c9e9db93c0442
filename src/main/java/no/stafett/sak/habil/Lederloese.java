package no.stafett.sak.habil;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saker der lederen er inhabil, og enheten ikke har en annen. Koordinatoren og systemadministratoren får vite det, men ikke hvem saken
 * gjelder: koordinatoren følger opp i lederens sted og opphever en feilmelding, systemadministratoren gir en annen rollen.
 */
@Service
public class Lederloese {

    /** Om saken s, åpen; rolle_enhet og inhabilitet_sak. */
    private static final String UTEN_LEDER = """
            s.status = 'aapen' and exists (select 1 from inhabilitet x join rolle r on r.person = x.person
                 where x.sak = s.id and x.avsluttet is null and r.rolle = 'leder' and r.enhet = s.enhet)
             and not exists (select 1 from rolle r join person l on l.id = r.person where r.enhet = s.enhet and r.rolle = 'leder' and l.aktiv
                 and not exists (select 1 from inhabilitet x where x.sak = s.id and x.person = l.id and x.avsluttet is null))""";

    private final JdbcClient sql;
    private final Habilitet habilitet;

    Lederloese(JdbcClient sql, Habilitet habilitet) {
        this.sql = sql;
        this.habilitet = habilitet;
    }

    public boolean er(SakId sakId) {
        return sql.sql("select exists (select 1 from saksmerke s where s.id = ? and " + UTEN_LEDER + ")").param(sakId.verdi()).query(Boolean.class).single();
    }

    /** Alle som er inhabile i slike saker, også de ansatte: lederen som ellers ville sett det, er ute. Ikke de foresatte: da sa raden hvem saken gjelder. Tomt for andre enn koordinatoren. */
    @Transactional(readOnly = true)
    public List<Inhabil> tilKoordinator(Bruker bruker) {
        if (!bruker.har(Rolle.KOORDINATOR)) {
            return List.of();
        }
        return sql.sql(Habilitet.FELTER + "and s.kommune = :kommune and i.person <> :meg and i.slag <> 'foresatt' and " + UTEN_LEDER + " order by i.meldt, i.id")
                .param("kommune", bruker.kommune()).param("meg", bruker.id().verdi()).query(Habilitet::les).list();
    }

    /** Enhetene med en slik sak, etter navn; uten hvilken sak og hvem. Tomt for andre enn systemadministratoren. */
    @Transactional(readOnly = true)
    public List<String> enheter(Bruker bruker) {
        if (!bruker.har(Rolle.SYSTEMADMIN)) {
            return List.of();
        }
        return sql.sql("select distinct e.navn from inhabilitet i join saksmerke s on s.id = i.sak join enhet e on e.id = s.enhet "
                + "where i.avsluttet is null and s.kommune = ? and " + UTEN_LEDER + " order by e.navn").param(bruker.kommune()).query(String.class).list();
    }

    /** Tomt, og ingenting endret, når brukeren ikke er koordinator, en leder kan gjøre det, det gjelder henne selv, eller den inhabile er foresatt. */
    @Transactional
    public Optional<Inhabil> opphev(UUID id, Bruker koordinator) {
        Optional<Inhabil> i = sql.sql(Habilitet.FELTER + "and i.id = ? and s.kommune = ?").params(id, koordinator.kommune()).query(Habilitet::les).optional()
                .filter(r -> koordinator.har(Rolle.KOORDINATOR) && r.kanAvsluttes() && !r.person().id().equals(koordinator.id()) && er(r.sakId()));
        i.ifPresent(r -> habilitet.slutt(r, koordinator.id()));
        return i;
    }
}
