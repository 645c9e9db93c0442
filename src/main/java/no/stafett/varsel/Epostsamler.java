package no.stafett.varsel;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Legger e-post i utboksen: én til hver, om alt hun har fått siden sist. Det hun alt har lest, eller ikke lenger ser, er ikke med. */
@Component
class Epostsamler {

    /** Rådgivende lås; tallet er bare et navn. To noder ville laget hver sin e-post av halvparten. */
    private static final long LAAS = 5_107_036_054L;
    private static final int BUNKE = 2_000;

    /** varsel_til_epost; den som nettopp fikk e-post, venter litt, så det som kommer i mellomtiden, samles. */
    private static final String VENTER = """
            select v.id, v.mottaker from varsel v join person p on p.id = v.mottaker and p.aktiv and p.epost is not null
             where v.epostvalg = :valg and v.epost is null and v.lest is null and v.opprettet <= :foer
               and not exists (select 1 from epost e where e.mottaker = v.mottaker and e.opprettet > :nylig and :valg = 'straks')
               and varsel_gjelder(v.mottaker, coalesce(v.oppgave, v.merknad::text, v.utkast::text), v.slag, :naa)
             order by v.mottaker, v.opprettet, v.id limit\s""" + BUNKE;

    private final JdbcClient sql;
    private final Arbeidstid tid;
    private final Postvei vei;
    private final Duration mellom;

    Epostsamler(JdbcClient sql, Arbeidstid tid, Postvei vei, @Value("${stafett.varsel.minutter-mellom:15}") int minutterMellom) {
        this.sql = sql;
        this.tid = tid;
        this.vei = vei;
        this.mellom = Duration.ofMinutes(minutterMellom);
    }

    /** @return antall e-poster som kom til */
    @Transactional
    public int samle() {
        if (!vei.finnes() || !tid.erNaa() || !faarLaas()) {
            return 0;
        }
        int straks = samle(Varselmaate.STRAKS, tid.klokka(), (mottaker, varsler) -> "straks/" + varsler.get(0));
        return straks + tid.oppsummering().map(grense -> samle(Varselmaate.DAGLIG, grense,
                (mottaker, varsler) -> "daglig/" + mottaker + "/" + tid.idag())).orElse(0);
    }

    private boolean faarLaas() {
        return sql.sql("select pg_try_advisory_xact_lock(?)").param(LAAS).query(Boolean.class).single();
    }

    private int samle(Varselmaate valg, Instant foer, BiFunction<UUID, List<UUID>, String> noekkel) {
        record Rad(UUID id, UUID mottaker) {
        }
        Map<UUID, List<UUID>> alle = sql.sql(VENTER).param("valg", valg.kode()).param("foer", Timestamp.from(foer))
                .param("nylig", Timestamp.from(tid.klokka().minus(mellom))).param("naa", Timestamp.from(tid.klokka()))
                .query((rs, n) -> new Rad(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class))).list().stream()
                .collect(Collectors.groupingBy(Rad::mottaker, LinkedHashMap::new, Collectors.mapping(Rad::id, Collectors.toList())));
        return alle.entrySet().stream().mapToInt(en -> legg(en.getKey(), en.getValue(), noekkel.apply(en.getKey(), en.getValue()))).sum();
    }

    /** Er nøkkelen brukt, har hun alt fått dagens, og resten venter til neste. */
    private int legg(UUID mottaker, List<UUID> varsler, String noekkel) {
        UUID id = UUID.randomUUID();
        int lagt = sql.sql("insert into epost (id, mottaker, noekkel, opprettet) values (?, ?, ?, ?) on conflict (noekkel) do nothing")
                .params(id, mottaker, noekkel, Timestamp.from(tid.klokka())).update();
        if (lagt == 1) {
            sql.sql("update varsel set epost = ? where id = any(?)").params(id, varsler.toArray(UUID[]::new)).update();
        }
        return lagt;
    }
}
