package no.stafett.varsel;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * E-posten som venter. En node tar én om gangen og har den i fem minutter; det som er sendt, skrives når tjeneren har svart. Låser følger
 * databasens klokke, så to noder med hver sin tid er enige.
 */
@Repository
class Utboks {

    /** Ti minutter er lengste pause, så en tjener som kommer tilbake, får alt innen ti minutter; tre døgn uten svar er nok. */
    private static final int FLEST_FORSOEK = 440;

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Utboks(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /** Tar den neste som kan sendes nå; epost_klare. Den forsøkes ikke igjen av seg selv om noden dør med den. */
    @Transactional
    public Optional<UUID> ta() {
        return sql.sql("""
                update epost set tilstand = 'sendes', laast_til = clock_timestamp() + interval '5 minutes', forsoek = forsoek + 1
                 where id = (select e.id from epost e where e.tilstand = 'klar' and e.neste <= clock_timestamp() order by e.neste, e.id limit 1
                               for update skip locked) returning id""").query(UUID.class).optional();
    }

    /** Innholdet nå; tomt når hun har sluttet, har lest alt, eller ikke lenger ser det. */
    @Transactional(readOnly = true)
    public Optional<Brev> brev(UUID id) {
        record Rad(String adresse, String spraak, int antall, boolean bareOppgaver) {
        }
        return sql.sql("""
                select p.epost, coalesce(max(k.spraak), 'nb'), count(*), bool_and(v.slag = 'ny_oppgave')
                  from epost e join person p on p.id = e.mottaker and p.aktiv and p.epost is not null join varsel v on v.epost = e.id and v.lest is null
                  left join varselvalg k on k.person = p.id
                 where e.id = ? and varsel_gjelder(p.id, v.oppgave, v.slag, ?) group by p.epost""")
                .params(id, Timestamp.from(klokke.instant()))
                .query((rs, n) -> new Rad(rs.getString(1), rs.getString(2), rs.getInt(3), rs.getBoolean(4))).optional()
                .map(r -> new Brev(id, r.adresse, Locale.forLanguageTag(r.spraak), r.antall, r.bareOppgaver));
    }

    /** Har noen andre gjort den uviss i mellomtiden, står det. */
    @Transactional
    public void avgjoer(UUID id, Sendeutfall utfall, int antall) {
        sql.sql("""
                update epost set antall = nullif(?, 0), feil = ?, laast_til = null,
                       tilstand = case when ? = 'klar' and forsoek >= ? then 'avvist' else ? end,
                       avgjort = case when ? = 'klar' and forsoek < ? then null else clock_timestamp() end,
                       neste = clock_timestamp() + least(interval '10 minutes', interval '15 seconds' * power(2, least(forsoek, 10)))
                 where id = ? and tilstand = 'sendes'""")
                .params(Arrays.asList(antall, utfall.feil(), utfall.tilstand(), FLEST_FORSOEK, utfall.tilstand(), utfall.tilstand(),
                        FLEST_FORSOEK, id)).update();
    }

    /** Noden som hadde dem, er borte. Ingen vet om de kom fram, så de sendes ikke på nytt. @return hvor mange */
    @Transactional
    public int gjørUvisse() {
        return sql.sql("""
                update epost set tilstand = 'uviss', feil = 'Avbrutt', laast_til = null, avgjort = clock_timestamp()
                 where tilstand = 'sendes' and laast_til < clock_timestamp()""").update();
    }
}
