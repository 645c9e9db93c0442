package no.stafett.sak.foresatte;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Foresatt;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leser radene om foresatte, med det som sto før. */
final class Foresattrad {

    /** Klokka går mens innsynet trekkes og raden skrives. */
    private static final int SAMME_HANDLING = 5;

    private Foresattrad() {
    }

    static List<Registrert> iSak(JdbcClient sql, SakId sakId) {
        Map<UUID, List<Registrert.Foer>> foer = sql.sql("""
                select v.foresatt, v.navn, v.relasjon, v.foreldreansvar, v.til, p.navn av from foresattversjon v join person p on p.id = v.av
                 where v.sak = ? order by v.versjon desc""").param(sakId.verdi())
                .query((rs, n) -> Map.entry(rs.getObject("foresatt", UUID.class), new Registrert.Foer(hun(rs), rs.getTimestamp("til").toInstant(), rs.getString("av"))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return sql.sql("""
                select f.id, f.navn, f.relasjon, f.foreldreansvar, f.versjon, f.til, f.person, coalesce(p.epost, p.brukernavn) brukernavn
                  from foresatt f left join person p on p.id = f.person where f.sak = ? order by f.til is not null, f.navn, f.id""")
                .param(sakId.verdi()).query((rs, n) -> registrert(rs, foer)).list();
    }

    /** @throws FinnesIkke når hun ikke står i denne saken */
    static Registrert krev(JdbcClient sql, SakId sakId, UUID id) {
        return iSak(sql, sakId).stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow(FinnesIkke::new);
    }

    /** Om hun mistet innsynet sitt i det hun ble avsluttet, og ikke av en annen grunn; sakstilgang_person. */
    static boolean mistetInnsynDa(JdbcClient sql, SakId sakId, Registrert hun) {
        return sql.sql("select exists (select 1 from sakstilgang where sak = ? and person = ? and rolle = 'foresatt' and til between ? and ?)")
                .params(sakId.verdi(), hun.person().verdi(), Timestamp.from(hun.til().minusSeconds(SAMME_HANDLING)), Timestamp.from(hun.til())).query(Boolean.class).single();
    }

    private static Registrert registrert(ResultSet rs, Map<UUID, List<Registrert.Foer>> foer) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        Timestamp til = rs.getTimestamp("til");
        PersonId person = Optional.ofNullable(rs.getObject("person", UUID.class)).map(PersonId::new).orElse(null);
        return new Registrert(id, hun(rs), person, rs.getString("brukernavn"), rs.getInt("versjon"), til == null ? null : til.toInstant(),
                foer.getOrDefault(id, List.of()));
    }

    private static Foresatt hun(ResultSet rs) throws SQLException {
        return new Foresatt(rs.getString("navn"), rs.getString("relasjon"), rs.getBoolean("foreldreansvar"));
    }
}
