package no.stafett.prosess;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.Omstartbar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alt en sak har etterlatt seg i databasen, uten id-er og klokkeslett, så to like løp gir to like lister. */
final class Etterlatt {

    /** Hver spørring gir én tekst for hver rad. Oppgaver som oppsto samtidig, ordnes etter trinn. */
    private static final List<String> SPØRRINGER = List.of("""
            select concat_ws(' ', 'oppgave', trinn, prosess, nivaa, skjema, roller::text, status, 'forslag', forslag, rad,
                             'av', p.brukernavn, 'frist', frist - (select opprettet::date from sak where id = o.sak))
              from oppgave o left join person p on p.id = o.fullfoert_av where sak = ?
             order by opprettet, coalesce(avsluttet, 'infinity'), trinn""", """
            select concat_ws(' ', 'avklaring', nivaa, 'rad', rad, forslag, grunnlag::text, 'valgt', valgt, p.brukernavn, begrunnelse)
              from avklaring a left join person p on p.id = a.person where sak = ? order by foreslaatt""", """
            select concat_ws(' ', 'nivå', coalesce(fra_nivaa::text, '–'), coalesce(til_nivaa::text, '–'), a.valgt)
              from nivaaendring n left join avklaring a on a.id = n.avklaring where n.sak = ? order by n.tid""", """
            select concat_ws(' ', 'svar', trinn, skjema, innhold::text) from svar where sak = ? order by tid, skjema""", """
            select concat_ws(' ', 'spor', hendelse) from spor where sak = ? order by id""", """
            select concat_ws(' ', 'tilgang', rolle, omfang, grunn, til is null, p.brukernavn, e.navn)
              from sakstilgang t left join person p on p.id = t.person left join enhet e on e.id = t.enhet
             where sak = ? order by 1""", """
            select concat_ws(' ', 'pinne', p.brukernavn, grunn, til is null)
              from stafettpinne s join person p on p.id = s.holder where sak = ? order by fra""", """
            select concat_ws(' ', 'påminnelse', tid::date - (select opprettet::date from sak where id = sak))
              from paaminnelse where sak = ? order by tid""", """
            select concat_ws(' ', 'sak', nivaa, status) from sak where id = ?""");

    private Etterlatt() {
    }

    static List<String> av(Omstartbar program, String sakId) {
        JdbcClient sql = program.hent(JdbcClient.class);
        return SPØRRINGER.stream().flatMap(s -> rader(sql, s, sakId)).toList();
    }

    private static Stream<String> rader(JdbcClient sql, String spørring, String sakId) {
        return sql.sql(spørring).param(UUID.fromString(sakId)).query(String.class).list().stream();
    }
}
