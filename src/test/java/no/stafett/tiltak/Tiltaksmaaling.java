package no.stafett.tiltak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import no.stafett.Proevebase;
import org.junit.jupiter.api.Test;

/**
 * Hva det koster å spørre etter tiltak som har stoppet, hver gang forsiden åpnes, med 40 000 saker og 120 000 tiltak: for lederen med
 * 20 000 saker, og for en ansatt som ikke leder noe. En måling, ikke en prøve; kjøres med {@code ./mvnw test -Dtest=Tiltaksmaaling}.
 */
class Tiltaksmaaling {

    private static final int RUNDER = 15;
    private static final String LEDER = "00000000-0000-0000-0000-000000000001";
    private static final String ANSATT = "00000000-0000-0000-0000-000000000777";
    private static final String HOLDER = "select exists (select 1 from stafettpinne where holder = '%s' and til is null)";

    private static final String[] FYLL = {
        "insert into kommune values ('9901', 'A')",
        "insert into enhet select ('10000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, '9901', 'barnehage', 'E' || n from generate_series(1, 50) n",
        "insert into person select ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, '9901', 'p' || n, null, 'P ' || n, true from generate_series(1, 800) n",
        "insert into rolle select p.id, case when p.brukernavn = 'p1' then 'leder' else 'ansatt' end, e.id from person p join enhet e "
            + "on substr(e.navn, 2)::int = 1 + (substr(p.brukernavn, 2)::int - 1) % 50",
        "insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa, status, opprettet, opprettet_av) "
            + "select gen_random_uuid(), 'S' || g, '9901', ('10000000-0000-0000-0000-' || lpad((case when g <= 20000 then 1 else 2 + g % 49 end)::text, 12, '0'))::uuid, "
            + "'barn', 'A', 'B', '2020-01-01', 0, case when g % 3 = 0 then 'avsluttet' else 'aapen' end, now() - (g || ' min')::interval, "
            + "('00000000-0000-0000-0000-' || lpad((2 + g % 700)::text, 12, '0'))::uuid from generate_series(1, 40000) g",
        "insert into sakstilgang (id, sak, enhet, rolle, omfang, grunn, fra) select gen_random_uuid(), id, enhet, 'leder', 'alt', 'enhet', opprettet from sak",
        "insert into sakstilgang (id, sak, person, rolle, omfang, grunn, fra) select gen_random_uuid(), id, opprettet_av, 'eier', 'alt', 'meldt', opprettet from sak",
        "insert into stafettpinne (id, sak, holder, fra, grunn) select gen_random_uuid(), id, opprettet_av, opprettet, 'stafettholder' from sak",
        "insert into tiltak (id, sak, nummer, tiltak, status, person, enhet, svarfrist, frist) select gen_random_uuid(), s.id, n, 'T', case when s.status <> 'aapen' "
            + "then 'avsluttet' when right(s.saksnummer, 2) = '07' and n = 1 then 'foreslaatt' else 'tatt_imot' end, s.opprettet_av, s.enhet, current_date - 2, current_date + 30 "
            + "from sak s, generate_series(1, 3) n", "analyze"};

    @Test
    void skal_måle_hva_forsiden_koster() throws SQLException {
        Proevebase base = Proevebase.ny();
        base.kjør(FYLL);
        try (Connection program = base.som("stafett_app")) {
            mål(program, "leder", LEDER, "'{10000000-0000-0000-0000-000000000001}'");
            mål(program, "ansatt", ANSATT, "'{}'");
        }
    }

    private static void mål(Connection program, String hvem, String person, String lederI) throws SQLException {
        try (Statement s = program.createStatement()) {
            s.execute("select set_config('stafett.person', '" + person + "', false), set_config('stafett.naa', now()::text, false)");
            String stoppet = Tiltaksoversikt.STOPPET.replace(":idag", "current_date").replace(":person", "'" + person + "'::uuid").replace(":lederI", lederI + "::uuid[]")
                    .replace(":kommune", "'9901'").replace(":naa", "now()").replace(":flest", "20");
            System.out.printf("%-8s stoppet %8.2f ms   holder hun en pinne %6.2f ms%n", hvem, millisekunder(program, stoppet), millisekunder(program, HOLDER.formatted(person)));
            try (ResultSet plan = s.executeQuery("explain (analyze, costs off, timing off) " + stoppet)) {
                while (plan.next()) {
                    System.out.println("    " + plan.getString(1));
                }
            }
        }
    }

    /** Medianen, så en runde der maskinen gjorde noe annet, ikke teller. */
    private static double millisekunder(Connection c, String spørring) throws SQLException {
        double[] tider = new double[RUNDER];
        try (PreparedStatement s = c.prepareStatement(spørring)) {
            for (int n = 0; n < RUNDER; n++) {
                long begynt = System.nanoTime();
                s.executeQuery().close();
                tider[n] = (System.nanoTime() - begynt) / 1e6;
            }
        }
        Arrays.sort(tider);
        return tider[RUNDER / 2];
    }
}
