package no.stafett.sak.veksling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.Rolletildeling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tilbudene om å ta over pinnen, i databasen. */
@Repository
public class Overleveringer {

    /** Så lenge kan et tilbud vente før lederne på begge sider får vite det (domenet §4.4). */
    static final int ARBEIDSDAGER = 5;

    private static final String FELTER = """
            select o.*, s.saksnummer, f.navn franavn, t.navn tilnavn
              from overlevering o join saksmerke s on s.id = o.sak join person f on f.id = o.fra join person t on t.id = o.til
            """;

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;
    private final Personer personer;
    private final Arbeidsdager arbeidsdager = new Arbeidsdager();

    Overleveringer(JdbcClient sql, ApplicationEventPublisher hendelser, Forretningsklokke klokke, Personer personer) {
        this.sql = sql;
        this.hendelser = hendelser;
        this.klokke = klokke;
        this.personer = personer;
    }

    /** Tilbudet som venter i saken; overlevering_en. */
    public Optional<Overlevering> iSak(SakId sakId) {
        return sql.sql(FELTER + "where o.sak = ? and o.svart is null").param(sakId.verdi()).query(Overleveringer::les).optional();
    }

    /** Det brukeren selv er spurt om, det som haster mest først; overlevering_til. */
    public List<Overlevering> til(Bruker bruker) {
        return sql.sql(FELTER + """
                where o.til = :meg and o.svart is null and o.sak not in (select u.sak from sperrede_saker(:meg, stafett_naa()) u)
                 order by o.frist, o.id""").param("meg", bruker.id().verdi()).query(Overleveringer::les).list();
    }

    /** Det personen er spurt om; overlevering_til. */
    List<Overlevering> tilPerson(PersonId person) {
        return sql.sql(FELTER + "where o.til = ? and o.svart is null order by o.id").param(person.verdi()).query(Overleveringer::les).list();
    }

    /** Det ingen har svart på innen fristen, der brukeren leder en enhet som er med i saken og har en av partene; overlevering_frist. */
    public List<Overlevering> ubesvarteForLeder(Bruker leder) {
        UUID[] enheter = leder.roller().stream().filter(r -> r.rolle() == Rolle.LEDER && r.enhet() != null)
                .map(Rolletildeling::enhet).map(enhet -> enhet.verdi()).toArray(UUID[]::new);
        return sql.sql(FELTER + """
                where o.svart is null and o.frist < ? and exists (select 1 from rolle r
                      join sakstilgang t on t.sak = o.sak and t.enhet = r.enhet and t.til is null and (t.utloeper is null or t.utloeper > ?)
                      where r.person in (o.fra, o.til) and r.enhet = any(?)) order by o.frist, o.id""")
                .param(klokke.idag()).param(Timestamp.from(klokke.instant())).param(enheter).query(Overleveringer::les).list();
    }

    void tilby(SakId sakId, PersonId fra, PersonId til, PersonId av, String melding) {
        personer.krevAktiv(til);
        sql.sql("insert into overlevering (id, sak, fra, til, av, melding, tilbudt, frist) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, UUID.randomUUID()).param(2, sakId.verdi()).param(3, fra.verdi()).param(4, til.verdi())
                .param(5, av.verdi()).param(6, melding, Types.VARCHAR).param(7, Timestamp.from(klokke.instant()))
                .param(8, arbeidsdager.etter(klokke.idag(), ARBEIDSDAGER)).update();
        hendelser.publishEvent(new OverleveringTilbudt(sakId, fra, til));
    }

    /** @param utfall slik kolonnen har det @param grunn null når ingen er skrevet */
    void svar(Overlevering tilbud, String utfall, String grunn) {
        sql.sql("update overlevering set svart = ?, utfall = ?, grunn = ? where id = ? and svart is null")
                .param(1, Timestamp.from(klokke.instant())).param(2, utfall).param(3, grunn, Types.VARCHAR).param(4, tilbud.id()).update();
        hendelser.publishEvent(new OverleveringBesvart(tilbud.sakId(), tilbud.til().id(), utfall));
    }

    private static Overlevering les(ResultSet rs, int nummer) throws SQLException {
        return new Overlevering(rs.getObject("id", UUID.class), new SakId(rs.getObject("sak", UUID.class)), rs.getString("saksnummer"),
                new Personer.Kollega(new PersonId(rs.getObject("fra", UUID.class)), rs.getString("franavn")),
                new Personer.Kollega(new PersonId(rs.getObject("til", UUID.class)), rs.getString("tilnavn")),
                new PersonId(rs.getObject("av", UUID.class)), rs.getString("melding"), rs.getTimestamp("tilbudt").toInstant(),
                rs.getObject("frist", LocalDate.class));
    }
}
