package no.stafett.handlingsveileder.web;

import java.util.List;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.Trinn;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Oppgavene en person har der et skjema hører til: fylles det ut der, blir det liggende i saken. Det skjermede rommet er aldri med. */
@Repository
class Verktoeyoppgaver {

    private final JdbcClient sql;
    private final Modeller modeller;

    Verktoeyoppgaver(JdbcClient sql, Modeller modeller) {
        this.sql = sql;
        this.modeller = modeller;
    }

    /** @param adresse siden der skjemaet fylles ut */
    record Aapen(String tittel, String saksnummer, String adresse) {
    }

    private record Rad(String id, String tittel, String saksnummer, String definisjon, String trinn, String skjema) {
    }

    /** De med kortest frist først; oppgave_mine. */
    List<Aapen> mine(String skjema, Bruker bruker) {
        return sql.sql("""
                select o.id, o.tittel, m.saksnummer, o.definisjon, o.trinn, o.skjema from oppgave o join saksmerke m on m.id = o.sak
                 where o.behandler = :person and o.status = 'aapen' and not o.skjermet and o.kommune = :kommune
                   and o.sak <> all (array(select u.sak from sperrede_saker(:person, stafett_naa()) u))
                   and o.sak <> all (array(select i.sak from inhabile_saker(:person) i))
                 order by o.frist nulls last, o.id""").param("person", bruker.id().verdi()).param("kommune", bruker.kommune())
                .query((rs, n) -> new Rad(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6)))
                .list().stream().filter(rad -> hoererTil(rad, skjema)).map(rad -> new Aapen(rad.tittel(), rad.saksnummer(),
                        "/oppgaver/" + rad.id() + (rad.skjema().equals(skjema) ? "" : "/verktoey/" + skjema))).toList();
    }

    private boolean hoererTil(Rad rad, String skjema) {
        return rad.skjema().equals(skjema) || modeller.hent(rad.definisjon()).finnTrinn(rad.trinn())
                .map(Trinn::verktoey).orElse(List.of()).contains(skjema);
    }
}
