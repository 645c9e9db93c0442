package no.stafett.stafettlogg.post;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.samtykke.Samtykker;
import no.stafett.skjema.Svar;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Slår opp hva noen kan skrive. Rollene er de som gjelder akkurat nå. */
@Component
public class Skriveretter {

    /** Vikaren skriver det den hun er vikar for, kunne skrevet. Pinnen en fikk da saken kom til nivået, er ikke avtalt ({@code Stafettpinne.erAvtalt}); sakstilgang_sak. */
    private static final String ROLLER = """
            select s.id, exists (select 1 from stafettpinne p where p.sak = s.id and p.til is null and p.avtalt) avtalt,
                   array_agg(distinct t.rolle) roller
              from unnest(:saker) s(id) left join sakstilgang t on t.sak = s.id and t.til is null and (t.utloeper is null or t.utloeper > :naa)
                   and (t.person = :person or (t.sak, t.person) in (select v.sak, v.fravaerende from vikarsaker(:person, :naa) v))
                   and t.omfang = 'alt' and t.rolle <> 'noedtilgang' and (t.gjennom_enhet is null or t.gjennom_enhet = any(:arbeiderI))
             group by s.id""";

    private final JdbcClient sql;
    private final Samtykker samtykker;
    private final Forretningsklokke klokke;

    Skriveretter(JdbcClient sql, Samtykker samtykker, Forretningsklokke klokke) {
        this.sql = sql;
        this.samtykker = samtykker;
        this.klokke = klokke;
    }

    public Skriverett til(Sak sak, Bruker bruker) {
        return til(List.of(sak), bruker).get(sak.id());
    }

    /** @param rett det hun kan skrive i saken */
    boolean kanEndre(Sak sak, Svar svar, Skriverett rett, Bruker bruker) {
        return svar != null && rett.kanEndre(svar, bruker.id(), bruker.harI(Rolle.LEDER, sak.enhet()));
    }

    public boolean kanEndre(Sak sak, Svar svar, Bruker bruker) {
        return kanEndre(sak, svar, til(sak, bruker), bruker);
    }

    /** Det den som skriver, må vite at de andre ikke skal få vite. */
    List<Samtykker.Grense> grenser(Sak sak, Bruker bruker) {
        return samtykker.grenser(sak, bruker);
    }

    /** For mange saker på én gang. */
    Map<SakId, Skriverett> til(List<Sak> saker, Bruker bruker) {
        Map<SakId, Boolean> aapne = new HashMap<>();
        saker.forEach(s -> aapne.put(s.id(), s.erAapen()));
        Map<SakId, Skriverett> retter = new HashMap<>();
        sql.sql(ROLLER).param("saker", aapne.keySet().stream().map(SakId::verdi).toArray(UUID[]::new)).param("person", bruker.id().verdi())
                .param("naa", Timestamp.from(klokke.instant())).param("arbeiderI", bruker.enheter().stream().map(EnhetId::verdi).toArray(UUID[]::new))
                .query(rs -> {
                    SakId sak = new SakId(rs.getObject("id", UUID.class));
                    Object[] roller = (Object[]) rs.getArray("roller").getArray();
                    Set<String> hennes = roller[0] == null ? Set.of() : Set.of(List.of(roller).toArray(String[]::new));
                    retter.put(sak, Skriverett.av(hennes, rs.getBoolean("avtalt"), aapne.get(sak)));
                });
        return retter;
    }
}
