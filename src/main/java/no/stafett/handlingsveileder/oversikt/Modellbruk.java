package no.stafett.handlingsveileder.oversikt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.stafett.prosess.Modeller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Omtrent hvor mange saker som går på hver versjon, talt av og til i bakgrunnen: bare det ser alle sakene. Den som spør, ser ingen av dem, og får
 * derfor hele tiere, og under ti bare det; ellers kunne et tall som ble ett mindre, sagt at akkurat den saken er over (som reglene i innsikten,
 * ADR 0058). Saker med adressesperre er ikke med.
 */
@Component
public class Modellbruk {

    private static final int TI = 10;

    /** Én rad for hver versjon av et nivå i hver tjeneste; oppgave_kommune, og sakene de hører til. */
    private static final String SPORRING = """
            select s.kommune, e.tjeneste, o.prosess, o.definisjon, count(distinct o.sak) antall
              from oppgave o join sak s on s.id = o.sak and s.status = 'aapen' join enhet e on e.id = s.enhet
             where o.status = 'aapen' and not o.skjermet and o.prosess in ('nivaa_0', 'nivaa_1', 'nivaa_2', 'nivaa_3')
               and not exists (select 1 from adressesperre a where a.sak = s.id and a.til is null)
             group by s.kommune, e.tjeneste, o.prosess, o.definisjon""";

    private final JdbcClient sql;
    private final Modeller modeller;
    private volatile Map<Hvor, Integer> talt;

    Modellbruk(JdbcClient sql, Modeller modeller) {
        this.sql = sql;
        this.modeller = modeller;
    }

    /** @param publisering motorens id for pakken saken går på */
    private record Hvor(String kommune, String tjeneste, String prosess, String publisering) {
    }

    /** Skal gå som bakgrunnsarbeid. */
    @Scheduled(initialDelayString = "${stafett.handlingsveileder.tell-etter:20000}", fixedDelayString = "${stafett.handlingsveileder.tell-hvert:600000}")
    @Transactional(readOnly = true)
    public void tell() {
        Map<Hvor, Integer> nye = new HashMap<>();
        sql.sql(SPORRING).query(rs -> {
            Hvor hvor = new Hvor(rs.getString("kommune"), rs.getString("tjeneste"), rs.getString("prosess"), modeller.publisering(rs.getString("definisjon")).orElse(""));
            nye.merge(hvor, rs.getInt("antall"), Integer::sum);
        });
        talt = nye;
    }

    public boolean erTalt() {
        return talt != null;
    }

    /**
     * @param tjeneste      null for alle i kommunen
     * @param publisering   motorens id-er; sakene på dem den godtar, telles
     * @return hele tiere; tomt når det er færre enn ti, eller ikke talt
     */
    Optional<Integer> omtrent(String kommune, String tjeneste, String prosess, Predicate<String> publisering) {
        Map<Hvor, Integer> sist = talt;
        int antall = sist == null ? 0 : sist.entrySet().stream().filter(t -> t.getKey().kommune().equals(kommune) && t.getKey().prosess().equals(prosess)
                && (tjeneste == null || tjeneste.equals(t.getKey().tjeneste())) && publisering.test(t.getKey().publisering())).mapToInt(Map.Entry::getValue).sum();
        return antall < TI ? Optional.empty() : Optional.of(Math.round((float) antall / TI) * TI);
    }
}
