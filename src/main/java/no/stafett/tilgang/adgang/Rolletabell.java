package no.stafett.tilgang.adgang;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.folk.PersonRegistrert;
import no.stafett.tilgang.folk.Tildeling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Radene i rollene og i planen for dem. Spør ikke om lov; det gjør {@link Rollehold}. */
@Repository
class Rolletabell {

    private static final String DEN = " where person = ? and rolle = ? and enhet is not distinct from ?";

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Rolletabell(JdbcClient sql, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    LocalDate idag() {
        return klokke.idag();
    }

    /** Den gjeldende, ellers den som ikke er begynt. */
    Optional<Tildeling> finn(Tildeling t) {
        return den("select person, rolle, enhet, fra, til from rolle" + DEN, t).query(Tildeling::les).optional()
                .or(() -> den("select person, rolle, enhet, fra, til from rolleplan" + DEN, t).query(Tildeling::les).optional());
    }

    /** Hvor mange andre roller hun har nå; en forelder som også arbeider i kommunen, har den rollen for seg. */
    boolean harEnTil(Tildeling t) {
        return sql.sql("""
                select exists (select 1 from rolle where person = ? and rolle not in ('forelder', 'ungdom')
                   and not (rolle = ? and enhet is not distinct from ?) and (til is null or til >= ?))""").param(1, t.person().verdi()).param(2, t.rolle())
                .param(3, verdi(t), Types.OTHER).param(4, klokke.idag()).query(Boolean.class).single();
    }

    /** Om hun fortsatt arbeider med sakene i enheten uten denne rollen. */
    boolean arbeiderDerUten(Tildeling t) {
        return t.enhet() != null && sql.sql("select exists (select 1 from rolle where person = ? and enhet = ? and rolle in ('ansatt', 'leder') and rolle <> ?)")
                .params(t.person().verdi(), t.enhet().verdi(), t.rolle()).query(Boolean.class).single();
    }

    boolean hviler(Tildeling t) {
        return sql.sql("select hviler_paa(?, ?, ?)").param(1, t.person().verdi()).param(2, t.rolle()).param(3, verdi(t), Types.OTHER).query(Boolean.class).single();
    }

    /** @return usant når hun verken hadde den eller skulle få den */
    boolean fjern(Tildeling t, String grunn) {
        int gjaldt = den("delete from rolle" + DEN, t).update();
        int skulle = den("delete from rolleplan" + DEN, t).update();
        if (gjaldt + skulle > 0) {
            hendelser.publishEvent(new RolleAvsluttet(t.person(), t.rolle(), t.enhet(), grunn));
        }
        return gjaldt + skulle > 0;
    }

    boolean settSlutt(Tildeling t) {
        int endret = settSlutt("rolle", t) + settSlutt("rolleplan", t);
        if (endret > 0) {
            hendelser.publishEvent(new RolleFikkSlutt(t.person(), t.rolle(), t.enhet(), t.til()));
        }
        return endret > 0;
    }

    private int settSlutt(String tabell, Tildeling t) {
        return sql.sql("update " + tabell + " set til = ?" + DEN + " and til is distinct from ?").param(1, t.til(), Types.DATE).param(2, t.person().verdi())
                .param(3, t.rolle()).param(4, verdi(t), Types.OTHER).param(5, t.til(), Types.DATE).update();
    }

    /** Alle rollene i enheten slutter, og det som ventet, trekkes. @return hvor mange roller som gjaldt */
    int tøm(EnhetId enhet, Bruker av) {
        List<Tildeling> gjaldt = sql.sql("delete from rolle where enhet = ? returning person, rolle, enhet, fra, til").param(enhet.verdi()).query(Tildeling::les).list();
        sql.sql("delete from rolleplan where enhet = ?").param(enhet.verdi()).update();
        sql.sql("update rolleoenske set svar = 'trukket', svart = ?, svart_av = ? where enhet = ? and svar is null and person <> ?")
                .params(Timestamp.from(klokke.instant()), av.id().verdi(), enhet.verdi(), av.id().verdi()).update();
        gjaldt.forEach(t -> hendelser.publishEvent(new RolleAvsluttet(t.person(), t.rolle(), t.enhet(), "nedlagt")));
        return gjaldt.size();
    }

    /** De hvis siste dag er over. To noder tar hver sine: en rad kan bare tas bort én gang. */
    int avsluttUtloepte() {
        List<Tildeling> over = sql.sql("delete from rolle where til < ? returning person, rolle, enhet, fra, til").param(klokke.idag()).query(Tildeling::les).list();
        over.forEach(t -> hendelser.publishEvent(new RolleAvsluttet(t.person(), t.rolle(), t.enhet(), "dato")));
        return over.size();
    }

    /** De hvis første dag er kommet. Den som har sluttet i mellomtiden, får ingenting. */
    int begynn() {
        List<Tildeling> nye = sql.sql("delete from rolleplan where fra <= ? returning person, rolle, enhet, fra, til").param(klokke.idag()).query(Tildeling::les).list();
        nye.stream().filter(t -> t.til() == null || !t.til().isBefore(klokke.idag())).filter(this::settInn)
                .forEach(t -> hendelser.publishEvent(new PersonRegistrert(t.person(), t.rolle(), t.enhet())));
        return nye.size();
    }

    private boolean settInn(Tildeling t) {
        return sql.sql("""
                insert into rolle (person, rolle, enhet, fra, til) select p.id, ?, ?, ?, ? from person p where p.id = ? and p.aktiv
                    on conflict (person, rolle, enhet) do update set til = excluded.til""").param(1, t.rolle()).param(2, verdi(t), Types.OTHER).param(3, t.fra())
                .param(4, t.til(), Types.DATE).param(5, t.person().verdi()).update() == 1;
    }

    private JdbcClient.StatementSpec den(String spørring, Tildeling t) {
        return sql.sql(spørring).param(1, t.person().verdi()).param(2, t.rolle()).param(3, verdi(t), Types.OTHER);
    }

    private static UUID verdi(Tildeling t) {
        return t.enhet() == null ? null : t.enhet().verdi();
    }
}
