package no.stafett.sporing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hvem som åpnet saken mens et innlegg om et annet barn sto i loggen. Bare for lederen, som må vurdere om familien og tilsynet
 * skal få vite det; derfor med navn, uansett hva kommunen ellers viser (SEC-38).
 */
@Component
public class Flyttlesere {

    /**
     * Stedene der innlegget kan ha stått; et levert skjema leses i oppgavene også, og det det førte til, på alle sidene om saken.
     * spor_sak(sak, id) og primærnøkkelen i loggpost.
     */
    private static final String LESERE = """
            select p.navn, e.navn, min(s.tid), max(s.tid), count(*)
              from loggpost m
              join spor s on s.sak = m.sak and s.slag = 'lesing' and s.utfall = 'vist' and not s.skjermet
                   and (s.sted in ('sak', 'sak.logg', 'sak.logg.nyeste', 'sak.logg.svar', 'sak.eksport.pdf', 'sak.eksport.zip')
                       or m.fakta ->> 'hva' = 'stroeket' and (s.sted like 'sak.%' or s.sted like 'oppgave%'))
                   and s.tid between cast(m.fakta ->> 'fra' as timestamptz) and m.skrevet
              left join person p on p.id::text = s.person left join enhet e on e.id = s.enhet
             where m.id = :merke and m.sak = :sak and m.slag = 'flyttet' and s.person <> 'system'
             group by s.person, p.navn, e.navn order by min(s.tid), p.navn""";

    private final JdbcClient sql;
    private final Saker saker;

    Flyttlesere(JdbcClient sql, Saker saker) {
        this.sql = sql;
        this.saker = saker;
    }

    /** @param enhet null for den som ikke arbeider i noen */
    public record Leser(String navn, String enhet, Instant foerst, Instant sist, int ganger) {
    }

    public record Svar(Sak sak, Instant fra, Instant til, List<Leser> lesere) {
    }

    /**
     * @param merke merket som ble igjen der innlegget ble flyttet bort
     * @throws FinnesIkke når brukeren ikke ser saken, eller det ikke er et slikt merke i den
     * @throws ManglerRolle for andre enn lederen i sakens enhet
     */
    @Transactional(readOnly = true)
    public Svar til(SakId sakId, UUID merke, Bruker bruker) {
        Sak sak = saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
        if (!bruker.harI(Rolle.LEDER, sak.enhet())) {
            throw new ManglerRolle();
        }
        return sql.sql("select cast(fakta ->> 'fra' as timestamptz), skrevet from loggpost where id = ? and sak = ? and slag = 'flyttet'")
                .params(merke, sakId.verdi()).query((rs, n) -> new Svar(sak, rs.getTimestamp(1).toInstant(), rs.getTimestamp(2).toInstant(),
                        lesere(sakId, merke))).optional().orElseThrow(FinnesIkke::new);
    }

    private List<Leser> lesere(SakId sakId, UUID merke) {
        return sql.sql(LESERE).params(Map.of("merke", merke, "sak", sakId.verdi())).query((rs, n) -> new Leser(rs.getString(1), rs.getString(2),
                rs.getTimestamp(3).toInstant(), rs.getTimestamp(4).toInstant(), rs.getInt(5))).list();
    }
}
