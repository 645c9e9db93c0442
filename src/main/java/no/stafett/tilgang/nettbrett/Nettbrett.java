package no.stafett.tilgang.nettbrett;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * De delte nettbrettene og hvem som bruker dem. Den som har nettbrettet i hånda, ser navnene på de ansatte som brukte det den siste
 * måneden, og ikke noe mer; å være husket gir ingen rett, passordet må skrives som ellers.
 */
@Service
public class Nettbrett {

    private static final Duration HUSKES = Duration.ofDays(30);
    private static final int FLEST = 12;
    /** Bare stien: det etter spørsmålstegnet kan være et søk på et barns navn. Akuttrommet huskes aldri. */
    private static final String STED = "/(?!/)(?!.*akutt)[A-Za-z0-9/_-]{0,300}";

    private static final String ANSATT = "exists (select 1 from rolle r where r.person = p.id and r.rolle not in ('forelder', 'ungdom'))";

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Nettbrett(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /** En ansatt som er husket på nettbrettet. */
    public record Kjent(UUID id, String brukernavn, String navn) {
    }

    /** Gjør nettleseren med merket til et delt nettbrett; den som gjør det, er den første som er husket. */
    @Transactional
    public void del(String merke, Bruker bruker) {
        sql.sql("insert into nettbrett (id, kommune, merke, delt_av, delt) values (?, ?, ?, ?, ?) on conflict (merke) do nothing")
                .params(UUID.randomUUID(), bruker.kommune(), Nettbrettkapsel.avtrykk(merke), bruker.id().verdi(), naa()).update();
        husk(merke, bruker.id());
    }

    public boolean erDelt(String merke) {
        return merke != null && sql.sql("select exists (select 1 from nettbrett where merke = ?)").param(Nettbrettkapsel.avtrykk(merke))
                .query(Boolean.class).single();
    }

    /** De som kan velges, de siste først; nettbrettbruk har få rader for hvert nettbrett. */
    @Transactional(readOnly = true)
    public List<Kjent> kjente(String merke) {
        return merke == null ? List.of() : på(merke).sql("""
                select p.id, p.brukernavn, p.navn from nettbrettbruk b join nettbrett n on n.id = b.nettbrett
                  join person p on p.id = b.person and p.aktiv and p.kommune = n.kommune
                 where n.merke = ? and b.sist > ? and\s""" + ANSATT + " order by b.sist desc, p.navn limit ?")
                .params(Nettbrettkapsel.avtrykk(merke), tidligst(), FLEST)
                .query((rs, n) -> new Kjent(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3))).list();
    }

    /** Bare ansatte i nettbrettets egen kommune: navnet på en forelder ville sagt at barnet har en sak; de som ikke har brukt det på en måned, er glemt. */
    @Transactional
    public void husk(String merke, PersonId person) {
        på(merke).sql("delete from nettbrettbruk where sist <= ? and nettbrett = (select id from nettbrett where merke = ?)")
                .params(tidligst(), Nettbrettkapsel.avtrykk(merke)).update();
        sql.sql("""
                insert into nettbrettbruk (nettbrett, person, sist)
                select n.id, p.id, ? from nettbrett n join person p on p.kommune = n.kommune where n.merke = ? and p.id = ?
                   and\s""" + ANSATT + """
                 on conflict (nettbrett, person) do update set sist = excluded.sist""")
                .params(naa(), Nettbrettkapsel.avtrykk(merke), person.verdi()).update();
    }

    /** @param sted siden hun låste på; huskes bare når den er en av våre stier */
    @Transactional
    public void laas(String merke, PersonId person, String sted) {
        husk(merke, person);
        settSted(merke, person, sted != null && sted.matches(STED) ? sted : null);
    }

    private void settSted(String merke, PersonId person, String sted) {
        på(merke).sql("update nettbrettbruk b set sted = ? from nettbrett n where n.id = b.nettbrett and n.merke = ? and b.person = ?")
                .param(1, sted, java.sql.Types.VARCHAR).param(2, Nettbrettkapsel.avtrykk(merke)).param(3, person.verdi()).update();
    }

    /** Siden hun låste på, én gang. */
    @Transactional
    public Optional<String> hentSted(String merke, PersonId person) {
        Optional<String> sted = på(merke).sql("""
                select b.sted from nettbrettbruk b join nettbrett n on n.id = b.nettbrett
                 where n.merke = ? and b.person = ? and b.sted is not null for update of b""")
                .params(Nettbrettkapsel.avtrykk(merke), person.verdi()).query(String.class).optional();
        sted.ifPresent(s -> settSted(merke, person, null));
        return sted;
    }

    /** Navnet hennes vises ikke lenger på dette nettbrettet. */
    @Transactional
    public void glem(String merke, PersonId person) {
        på(merke).sql("delete from nettbrettbruk where person = ? and nettbrett = (select id from nettbrett where merke = ?)")
                .params(person.verdi(), Nettbrettkapsel.avtrykk(merke)).update();
    }

    /** Nettbrettet er ikke delt lenger, og ingen er husket der. Bare en fra samme kommune kan gjøre det. */
    @Transactional
    public void slutt(String merke, Bruker bruker) {
        sql.sql("delete from nettbrett where merke = ? and kommune = ?").params(Nettbrettkapsel.avtrykk(merke), bruker.kommune()).update();
    }

    /** Databasen viser bare radene til det nettbrettet transaksjonen er på (V104). */
    private JdbcClient på(String merke) {
        sql.sql("select set_config('stafett.nettbrett', ?, true)").param(Nettbrettkapsel.avtrykk(merke)).query(String.class).single();
        return sql;
    }

    private Timestamp tidligst() {
        return Timestamp.from(klokke.instant().minus(HUSKES));
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
