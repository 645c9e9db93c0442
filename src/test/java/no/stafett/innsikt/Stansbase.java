package no.stafett.innsikt;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import no.stafett.Proevebase;
import no.stafett.felles.Forretningsklokke;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** En tom database med én enhet, der prøvene legger inn saker rad for rad og ser hvilke regler som slår til en gitt dag. */
final class Stansbase {

    static final String KOMMUNE = "9901";
    static final UUID ENHET = UUID.fromString("10000000-0000-0000-0000-000000000001");
    static final UUID PPT = UUID.fromString("10000000-0000-0000-0000-000000000002");
    static final UUID MINA = UUID.fromString("00000000-0000-0000-0000-000000000001");
    static final UUID PIA = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static int nummer;

    private final Proevebase base = Proevebase.ny();
    private final Forretningsklokke klokke = new Forretningsklokke();
    private final JdbcClient sql;
    private final Stansvakt vakt;

    Stansbase() {
        kjør("insert into kommune values ('9901', 'A')", "insert into enhet values ('%s', '9901', 'barnehage', 'Solstua'), ('%s', '9901', 'ppt', 'PPT')".formatted(ENHET, PPT),
                "insert into person (id, kommune, brukernavn, navn) values ('%s', '9901', 'mina', 'Mina'), ('%s', '9901', 'pia', 'Pia')".formatted(MINA, PIA),
                "insert into rolle values ('%s', 'ansatt', '%s'), ('%s', 'ansatt', '%s')".formatted(MINA, ENHET, PIA, PPT));
        try {
            Connection program = base.som("stafett_app");
            sql = JdbcClient.create(new SingleConnectionDataSource(program, true));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        vakt = new Stansvakt(sql, klokke);
    }

    void kjør(String... setninger) {
        base.kjør(setninger);
    }

    /** En åpen sak hos Mina, meldt den dagen; uten noe annet. Ingen plan, så bare det prøven legger til, kan være galt. */
    String sak(int nivaa, String opprettet) {
        String id = UUID.randomUUID().toString();
        kjør("insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa, status, opprettet, opprettet_av) values ('%s', 'S%d', '9901', '%s', 'barn', 'A', 'B', '2020-01-01', %d, 'aapen', %s, '%s')"
                .formatted(id, nummer++, ENHET, nivaa, tid(opprettet), MINA));
        if (nivaa > 0) {
            kjør("insert into stafettpinne (id, sak, holder, fra, grunn) values (gen_random_uuid(), '%s', '%s', %s, 'stafettholder')".formatted(id, MINA, tid(opprettet)));
        }
        return id;
    }

    /** Noe skrevet den dagen, så saken ikke også er stille. */
    void loggpost(String sak, UUID forfatter, String dag) {
        kjør("insert into loggpost (id, sak, slag, dato, forfatter, skrevet) values (gen_random_uuid(), '%s', 'notat', '%s', '%s', %s)".formatted(sak, dag, forfatter, tid(dag)));
    }

    /** Klokka tolv den dagen, norsk tid. */
    static String tid(String dag) {
        return "(timestamp '" + dag + " 12:00' at time zone 'Europe/Oslo')";
    }

    /** Reglene som slår til for saken den dagen. */
    List<String> regler(String sak, String dag) {
        still(dag);
        vakt.friskAlt();
        List<String> alt = lest(sak);
        vakt.frisk(List.of(UUID.fromString(sak)));
        if (!alt.equals(lest(sak))) {
            throw new AssertionError("Ett blikk på saken sa noe annet enn et blikk på alle: " + alt + " og " + lest(sak));
        }
        return alt;
    }

    private List<String> lest(String sak) {
        return sql.sql("select regel from innsikt_stans where sak = cast(? as uuid) order by regel").param(sak).query(String.class).list();
    }

    JdbcClient sql() {
        return sql;
    }

    void still(String dag) {
        Instant tid = LocalDate.parse(dag).atTime(LocalTime.of(15, 0)).atZone(Forretningsklokke.NORGE).toInstant();
        klokke.settFlyttet(Duration.between(Instant.now(), tid));
    }
}
