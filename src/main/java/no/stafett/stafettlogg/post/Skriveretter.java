package no.stafett.stafettlogg.post;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.sak.Sak;
import no.stafett.sak.Stafettpinne;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Slår opp hva noen kan skrive. Rollene er de som gjelder akkurat nå. */
@Component
public class Skriveretter {

    private final JdbcClient sql;
    private final Stafettpinne pinne;
    private final Forretningsklokke klokke;

    Skriveretter(JdbcClient sql, Stafettpinne pinne, Forretningsklokke klokke) {
        this.sql = sql;
        this.pinne = pinne;
        this.klokke = klokke;
    }

    /** Vikaren skriver det den hun er vikar for, kunne skrevet; sakstilgang_person. */
    public Skriverett til(Sak sak, Bruker bruker) {
        UUID[] arbeiderI = bruker.enheter().stream().map(EnhetId::verdi).toArray(UUID[]::new);
        var roller = sql.sql("""
                select distinct t.rolle from sakstilgang t
                 where t.sak = :sak and (t.person = :person or t.person in (select v.fravaerende from vikarsaker(:person, :naa) v where v.sak = :sak))
                   and t.til is null and (t.utloeper is null or t.utloeper > :naa) and t.omfang = 'alt' and t.rolle <> 'noedtilgang'
                   and (t.gjennom_enhet is null or t.gjennom_enhet = any(:arbeiderI))""").param("sak", sak.id().verdi())
                .param("person", bruker.id().verdi()).param("naa", Timestamp.from(klokke.instant())).param("arbeiderI", arbeiderI)
                .query(String.class).list();
        return Skriverett.av(new HashSet<>(roller), pinne.erAvtalt(sak.id()), sak.erAapen());
    }
}
