package no.stafett.sak.foresatte;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.Avvist;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Foresatt;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legger til, retter og avslutter foresatte i en sak. Hvem som kan det, avgjør den som kaller. */
@Service
public class Foresatte {

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Foresatte(JdbcClient sql, Sakstilgang tilgang, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** En annen rettet i mellomtiden, eller hun er alt ute. */
    public static class ForesattErEndret extends Avvist {
        ForesattErEndret() {
            super(Grunn.OPPTATT, "foresatt_er_endret");
        }
    }

    /** Også dem som ikke er det lenger; de som er det, først, så etter navn. foresatt_sak. */
    public List<Registrert> iSak(SakId sakId) {
        Map<UUID, List<Registrert.Foer>> foer = sql.sql("""
                select v.foresatt, v.navn, v.relasjon, v.foreldreansvar, v.til, p.navn av from foresattversjon v join person p on p.id = v.av
                 where v.sak = ? order by v.versjon desc""").param(sakId.verdi())
                .query((rs, n) -> Map.entry(rs.getObject("foresatt", UUID.class), new Registrert.Foer(hun(rs), rs.getTimestamp("til").toInstant(), rs.getString("av"))))
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return sql.sql("select id, navn, relasjon, foreldreansvar, versjon, til from foresatt where sak = ? order by til is not null, navn, id")
                .param(sakId.verdi()).query((rs, n) -> registrert(rs, foer)).list();
    }

    private static Registrert registrert(ResultSet rs, Map<UUID, List<Registrert.Foer>> foer) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        Timestamp til = rs.getTimestamp("til");
        return new Registrert(id, hun(rs), rs.getInt("versjon"), til == null ? null : til.toInstant(), foer.getOrDefault(id, List.of()));
    }

    private static Foresatt hun(ResultSet rs) throws SQLException {
        return new Foresatt(rs.getString("navn"), rs.getString("relasjon"), rs.getBoolean("foreldreansvar"));
    }

    @Transactional
    public UUID legg(SakId sakId, Foresatt ny) {
        tilgang.laas(sakId);
        UUID id = UUID.randomUUID();
        sql.sql("insert into foresatt (id, sak, navn, relasjon, foreldreansvar) values (?, ?, ?, ?, ?)")
                .params(id, sakId.verdi(), ny.navn(), ny.relasjon(), ny.foreldreansvar()).update();
        endret(sakId, id, "lagt_til");
        return id;
    }

    /**
     * Det som sto, blir stående i historien.
     *
     * @param fra versjonen det rettes fra
     * @throws ForesattErEndret når en annen rettet i mellomtiden
     */
    @Transactional
    public void rett(SakId sakId, UUID id, int fra, Foresatt ny, PersonId av) {
        tilgang.laas(sakId);
        Registrert naa = krev(sakId, id);
        if (naa.versjon() != fra || !naa.gjelder()) {
            throw new ForesattErEndret();
        }
        if (naa.hun().equals(ny)) {
            return;
        }
        sql.sql("""
                insert into foresattversjon (id, sak, foresatt, versjon, navn, relasjon, foreldreansvar, til, av)
                select gen_random_uuid(), sak, id, versjon, navn, relasjon, foreldreansvar, ?, ? from foresatt where id = ?""")
                .params(naa(), av.verdi(), id).update();
        sql.sql("update foresatt set navn = ?, relasjon = ?, foreldreansvar = ?, versjon = versjon + 1 where id = ?")
                .params(ny.navn(), ny.relasjon(), ny.foreldreansvar(), id).update();
        endret(sakId, id, "rettet");
    }

    @Transactional
    public void avslutt(SakId sakId, UUID id, PersonId av) {
        tilgang.laas(sakId);
        if (krev(sakId, id).gjelder()) {
            sql.sql("update foresatt set til = ?, til_av = ? where id = ?").params(naa(), av.verdi(), id).update();
            endret(sakId, id, "ute");
        }
    }

    /** Angrer at hun ble avsluttet. */
    @Transactional
    public void taInnIgjen(SakId sakId, UUID id) {
        tilgang.laas(sakId);
        if (!krev(sakId, id).gjelder()) {
            sql.sql("update foresatt set til = null, til_av = null where id = ?").param(id).update();
            endret(sakId, id, "inne_igjen");
        }
    }

    private Registrert krev(SakId sakId, UUID id) {
        return iSak(sakId).stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow(FinnesIkke::new);
    }

    private void endret(SakId sakId, UUID id, String hva) {
        hendelser.publishEvent(new ForesatteEndret(sakId, id, hva));
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
