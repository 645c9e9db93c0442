package no.stafett.varsel;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.innsikt.Lederbilde;
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
    private final Lederbilde bilde;

    Utboks(JdbcClient sql, Forretningsklokke klokke, Lederbilde bilde) {
        this.sql = sql;
        this.klokke = klokke;
        this.bilde = bilde;
    }

    /** Tar den neste som kan sendes nå; epost_klare. Den forsøkes ikke igjen av seg selv om noden dør med den. */
    @Transactional
    public Optional<UUID> ta() {
        return sql.sql("""
                update epost set tilstand = 'sendes', laast_til = clock_timestamp() + interval '5 minutes', forsoek = forsoek + 1
                 where id = (select e.id from epost e where e.tilstand = 'klar' and e.neste <= clock_timestamp() order by e.neste, e.id limit 1
                               for update skip locked) returning id""").query(UUID.class).optional();
    }

    private record Hvem(PersonId id, String adresse, Locale spraak, String slag) {
    }

    /** Innholdet nå; tomt når hun har sluttet, har lest alt, ikke lenger ser det, eller ikke lenger har noe å se til. */
    @Transactional(readOnly = true)
    public Optional<Brev> brev(UUID id) {
        Optional<Hvem> hvem = sql.sql("""
                select p.id, p.epost, coalesce(k.spraak, 'nb'), e.slag from epost e join person p on p.id = e.mottaker and p.aktiv and p.epost is not null
                  left join varselvalg k on k.person = p.id where e.id = ?""").param(id)
                .query((rs, n) -> new Hvem(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2), Locale.forLanguageTag(rs.getString(3)), rs.getString(4))).optional();
        return hvem.flatMap(h -> "varsler".equals(h.slag) ? varsler(id, h) : Optional.of(bilde.antall(h.id)).filter(antall -> antall > 0)
                .map(antall -> new Brev(id, h.adresse, h.spraak, antall, Brevslag.av(h.slag, false))));
    }

    private Optional<Brev> varsler(UUID id, Hvem hvem) {
        return sql.sql("select count(*), bool_and(v.slag = 'ny_oppgave') from varsel v where v.epost = ? and v.lest is null and varsel_gjelder(?, coalesce(v.oppgave, v.merknad::text, v.utkast::text), v.slag, ?) having count(*) > 0")
                .params(id, hvem.id.verdi(), Timestamp.from(klokke.instant()))
                .query((rs, n) -> new Brev(id, hvem.adresse, hvem.spraak, rs.getInt(1), Brevslag.av(hvem.slag, rs.getBoolean(2)))).optional();
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
