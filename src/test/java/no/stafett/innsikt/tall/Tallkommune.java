package no.stafett.innsikt.tall;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.Proevebase;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.tall.Modelltrinnene.Modelltrinn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** En liten kommune i en egen database, uten resten av programmet: radene skrives rett inn, og måned etter måned gis ut. */
final class Tallkommune implements AutoCloseable {

    static final String KOMMUNE = "9901";
    static final UUID PERSON = UUID.randomUUID();

    private final Proevebase base = Proevebase.ny();
    private final Forretningsklokke klokke = new Forretningsklokke();
    private final Connection forbindelse;
    private final SingleConnectionDataSource kilde;

    Tallkommune() throws SQLException {
        base.kjør("insert into kommune values ('9901', 'A')", "insert into person (id, kommune, brukernavn, navn) values ('" + PERSON + "', '9901', 'p', 'P')");
        forbindelse = base.som("stafett_app");
        kilde = new SingleConnectionDataSource(forbindelse, true);
    }

    JdbcClient sql() {
        return JdbcClient.create(kilde);
    }

    void kjør(String... setninger) {
        base.kjør(setninger);
    }

    /** Modellen hver tjeneste følger: fire trinn på nivå 1, det første med en frist på fjorten dager. */
    static Modelltrinnene modellen() {
        return new Modelltrinnene(null, null, null) {
            @Override
            List<Modelltrinn> i(String kommune) {
                return List.of("a", "b", "c", "d").stream().map(t -> new Modelltrinn("skole", 1, t, "1." + t, "Trinn " + t, t.equals("a") ? 14 : null)).toList();
            }
        };
    }

    Tallvakt vakt() {
        return vakt(new Maanedstelling(sql()));
    }

    Tallvakt vakt(Maanedstelling telling) {
        return new Tallvakt(sql(), telling, new Trinntider(sql(), modellen()), klokke, new DataSourceTransactionManager(kilde));
    }

    /** Den første dagen i en måned før den vi er i. */
    LocalDate maaned(int tilbake) {
        return LocalDate.now(Forretningsklokke.NORGE).withDayOfMonth(1).minusMonths(tilbake);
    }

    /** Klokka står midt i denne måneden: månedene før er over. */
    void naa(int tilbake) {
        Instant tid = maaned(tilbake).plusDays(14).atStartOfDay(Forretningsklokke.NORGE).toInstant();
        klokke.settFlyttet(Duration.between(Instant.now(), tid));
    }

    String enhet(String tjeneste) {
        String id = UUID.randomUUID().toString();
        kjør("insert into enhet values ('" + id + "', '9901', '" + tjeneste + "', 'E" + id.substring(0, 4) + "')");
        return id;
    }

    /** Saker som begynte på nivå 0 den femte i måneden. */
    List<String> saker(String enhet, int antall, int tilbake) {
        return java.util.stream.Stream.generate(() -> sak(enhet, tilbake)).limit(antall).toList();
    }

    private String sak(String enhet, int tilbake) {
        String id = UUID.randomUUID().toString();
        String dag = maaned(tilbake).plusDays(4).toString();
        kjør("insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa, status, opprettet, opprettet_av) values ('" + id + "', '" + id.substring(0, 8)
                        + "', '9901', '" + enhet + "', 'barn', 'A', 'B', '2020-01-01', 0, 'aapen', '" + dag + "', '" + PERSON + "')",
                "insert into nivaaendring (id, sak, fra_nivaa, til_nivaa, tid) values (gen_random_uuid(), '" + id + "', null, 0, '" + dag + "')");
        return id;
    }

    /** Bestemt den tiende i måneden. @param til null når den er slutt */
    void skift(List<String> saker, int fra, Integer til, int tilbake) {
        String dag = maaned(tilbake).plusDays(9).toString();
        saker.forEach(sak -> kjør("insert into nivaaendring (id, sak, fra_nivaa, til_nivaa, tid) values (gen_random_uuid(), '" + sak + "', " + fra + ", " + til + ", '" + dag + "')",
                "insert into avklaring (id, sak, nivaa, grunnlag, foreslaatt, valgt, person, avgjort) values (gen_random_uuid(), '" + sak + "', " + fra + ", '{}', '" + dag + "', '"
                        + (til == null ? "avslutt" : "nivaa_" + til) + "', '" + PERSON + "', '" + dag + "')"));
    }

    void sperr(String sak) {
        kjør("insert into adressesperre (id, sak, grad, fra, av) values (gen_random_uuid(), '" + sak + "', 'fortrolig', now(), '" + PERSON + "')");
    }

    /** En oppgave som er gjort, fire dager etter at den kom, med frist etter ti. */
    void gjort(String sak, String enhet, String trinn, int tilbake, int dager) {
        String dag = maaned(tilbake).plusDays(1).toString();
        kjør("insert into oppgave (id, sak, saksnummer, forbokstaver, kommune, enhet, tjeneste, definisjon, prosess, nivaa, trinn, nummer, tittel, skjema, roller, frist, opprettet, status, avsluttet, fullfoert_av, oeving, skjermet, enhetsnavn)"
                + " values (gen_random_uuid()::text, '" + sak + "', '" + sak.substring(0, 8) + "', 'AB', '9901', '" + enhet + "', 'skole', 'd', 'nivaa_1', 1, '" + trinn + "', '1', 'T', 's', array['ansatt'], '"
                + maaned(tilbake).plusDays(11) + "', '" + dag + "', 'fullfoert', '" + maaned(tilbake).plusDays(1 + dager) + "', '" + PERSON + "', false, false, 'E')");
    }

    /** Det som er gitt ut, slik den som får det, leser det, uten å gå veien om databasens funksjon. */
    List<Tall> gittUt() {
        return sql().sql("select maaned, tabell, rad, antall, vist from innsikt_tall").query((rs, n) -> new Tall(rs.getObject(1, LocalDate.class), rs.getString(2), rs.getString(3),
                rs.getString(5).equals("tall") ? rs.getLong(4) : null, Vist.av(rs.getString(5)))).list();
    }

    /** Så mange tall får personen av databasen. */
    long lest() {
        som(PERSON.toString());
        try {
            return sql().sql("select count(*) from innsikt_i_kommunen()").query(Long.class).single();
        } finally {
            som("system");
        }
    }

    private void som(String hvem) {
        sql().sql("select set_config('stafett.person', ?, false), set_config('stafett.naa', now()::text, false)").param(hvem).query((rs, n) -> 1).list();
    }

    Leserkunnskap leser() {
        Map<String, Long> fasit = sql().sql("select maaned, tabell, rad, antall from innsikt_tall").query((rs, n) -> Map.entry(
                Leserkunnskap.navn(rs.getObject(1, LocalDate.class), rs.getString(2), rs.getString(3)), rs.getLong(4))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, String> tjenester = sql().sql("select id::text, tjeneste from enhet").query((rs, n) -> Map.entry(rs.getString(1), rs.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Leserkunnskap(gittUt(), fasit, tjenester).medFaaSaker(Set.copyOf(sql().sql(
                "select maaned || ' ' || tabell || ' ' || rad from innsikt_tall where antall > 0 and saker < 5").query(String.class).list()));
    }

    @Override
    public void close() throws SQLException {
        forbindelse.close();
    }
}
