package no.stafett.samtykke;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alt som er svart om samtykke i sakene. Ingen rad slettes når noen ombestemmer seg; den siste gjelder. */
@Repository
class Erklaeringer {

    private static final String FELTER = "select id, handling, tjeneste, avgjoerelse, navn, relasjon, foreldreansvar, "
            + "opplysningstype, gyldig_fra, gyldig_til, trukket from samtykke ";

    private final JdbcClient sql;

    Erklaeringer(JdbcClient sql) {
        this.sql = sql;
    }

    /** Eldste først; samtykke_sak(sak, tjeneste). */
    List<Erklaering> iSak(SakId sakId) {
        return sql.sql(FELTER + "where sak = ? order by registrert, id").param(sakId.verdi()).query(Erklaeringer::les).list();
    }

    void legg(SakId sakId, NyttSvar ny, String tjeneste, UUID handling, PersonId av, Instant naa) {
        sql.sql("""
                insert into samtykke (id, sak, svar, handling, tjeneste, avgjoerelse, navn, relasjon, foreldreansvar,
                    opplysningstype, formaal, informasjon, unntak, kanal, grunn, gyldig_fra, gyldig_til, registrert, registrert_av, barnets_stemme)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID()).param(sakId.verdi()).param(3, ny.svar(), Types.OTHER).param(4, handling)
                .param(5, tjeneste).param(6, ny.avgjoerelse()).param(7, ny.navn()).param(8, ny.relasjon())
                .param(9, ny.foreldreansvar(), Types.VARCHAR).param(10, ny.opplysningstype())
                .param(11, ny.formaal(), Types.VARCHAR).param(12, ny.informasjon(), Types.VARCHAR)
                .param(13, ny.unntak(), Types.VARCHAR).param(14, ny.kanal()).param(15, ny.grunn(), Types.VARCHAR)
                .param(16, ny.fra()).param(17, ny.til(), Types.DATE).param(18, Timestamp.from(naa)).param(19, av.verdi())
                .param(20, ny.barnetsStemme(), Types.VARCHAR).update();
    }

    /** Det som alt er trukket, blir stående slik det var. */
    void trekk(SakId sakId, List<UUID> hvilke, String kanal, PersonId av, Instant naa) {
        sql.sql("update samtykke set trukket = :naa, trukket_av = :av, trukket_kanal = :kanal "
                + "where sak = :sak and id = any(:hvilke) and trukket is null")
                .param("naa", Timestamp.from(naa)).param("av", av.verdi()).param("kanal", kanal).param("sak", sakId.verdi())
                .param("hvilke", hvilke.toArray(UUID[]::new)).update();
    }

    /** Til å lese, nyeste først, med navnet på den som skrev det inn. */
    List<Samtykkerad> rader(SakId sakId) {
        return sql.sql("""
                select k.*, p.navn registrert_navn from samtykke k join person p on p.id = k.registrert_av
                 where k.sak = ? order by k.registrert desc, k.handling, k.tjeneste""").param(sakId.verdi()).query(Erklaeringer::rad).list();
    }

    private static Samtykkerad rad(ResultSet rs, int nummer) throws SQLException {
        Erklaering e = les(rs, nummer);
        return new Samtykkerad(e.id(), e.handling(), e.tjeneste(), e.avgjoerelse(), e.navn(), e.relasjon(), e.foreldreansvar(),
                e.opplysningstype(), rs.getString("formaal"), rs.getString("informasjon"), rs.getString("unntak"),
                rs.getString("kanal"), rs.getString("grunn"), e.fra(), e.til(), rs.getTimestamp("registrert").toInstant(),
                rs.getString("registrert_navn"), e.trukket(), rs.getString("trukket_kanal"), rs.getString("barnets_stemme"), e.erJa() && e.trukket() == null);
    }

    /** Hva hver tjeneste kan lese om utover alminnelige opplysninger, til spørringen som avgjør det (V58). */
    void settOmfang(SakId sakId, List<Samtykkevurdering.Omfang> omfang) {
        sql.sql("delete from samtykkeomfang where sak = ?").param(sakId.verdi()).update();
        omfang.forEach(o -> sql.sql("insert into samtykkeomfang (sak, tjeneste, opplysningstype, utloeper) values (?, ?, ?, ?)").param(1, sakId.verdi())
                .param(2, o.tjeneste()).param(3, o.slag()).param(4, o.slutter() == null ? null
                        : Timestamp.from(o.slutter().atStartOfDay(Forretningsklokke.NORGE).toInstant()), Types.TIMESTAMP).update());
    }

    /** Om noen annen tjeneste kan få del i saken, til sakslista: en rad så lenge noen kan. */
    void settStand(SakId sakId, Samtykkevurdering.Stand stand) {
        sql.sql("delete from samtykkestand where sak = ?").param(sakId.verdi()).update();
        if (stand.aapen()) {
            sql.sql("insert into samtykkestand (sak, utloeper) values (?, ?)").param(1, sakId.verdi()).param(2, stand.slutter() == null ? null
                    : Timestamp.from(stand.slutter().atStartOfDay(Forretningsklokke.NORGE).toInstant()), Types.TIMESTAMP).update();
        }
    }

    boolean barnetErHoert(SakId sakId) {
        return sql.sql("select exists (select 1 from samtykke where sak = ? and barnets_stemme is not null)").param(sakId.verdi()).query(Boolean.class).single();
    }

    void settNyttForsoek(SakId sakId, LocalDate dag) {
        sql.sql("insert into oppfoelging_uten_samtykke (sak, proev_igjen) values (:sak, :dag) "
                + "on conflict (sak) do update set proev_igjen = :dag").param("sak", sakId.verdi()).param("dag", dag).update();
    }

    LocalDate nyttForsoek(SakId sakId) {
        return sql.sql("select proev_igjen from oppfoelging_uten_samtykke where sak = ?").param(sakId.verdi())
                .query(LocalDate.class).single();
    }

    private static Erklaering les(ResultSet rs, int nummer) throws SQLException {
        Timestamp trukket = rs.getTimestamp("trukket");
        return new Erklaering(rs.getObject("id", UUID.class), rs.getObject("handling", UUID.class), rs.getString("tjeneste"),
                rs.getString("avgjoerelse"), rs.getString("navn"), rs.getString("relasjon"), rs.getString("foreldreansvar"),
                rs.getString("opplysningstype"), rs.getObject("gyldig_fra", LocalDate.class),
                rs.getObject("gyldig_til", LocalDate.class), trukket == null ? null : trukket.toInstant());
    }
}
