package no.stafett.sak;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import no.stafett.Proevebase;
import org.junit.jupiter.api.Test;

/**
 * Hva reglene for radene koster lederen med 20 000 saker: de samme spørringene for eieren av tabellene, som ikke har regler, og for
 * programmet. En måling, ikke en prøve; kjøres med {@code ./mvnw test -Dtest=Radvernmaaling}.
 */
class Radvernmaaling {

    private static final int RUNDER = 15;
    private static final String LEDER = "00000000-0000-0000-0000-000000000001";
    private static final String VILKAAR = " from sak s where " + Sakstilgang.SYNLIG.replace(":kommune", "'9901'")
            .replace(":person", "'" + LEDER + "'::uuid").replace(":naa", "now()") + " and s.status = 'aapen'";
    private static final String TELL = "select count(*)" + VILKAAR;
    private static final String LISTE = "select s.id, s.saksnummer, s.fornavn" + VILKAAR + " order by s.opprettet desc, s.id desc limit 51";
    private static final String EN_SAK = "select * from sak where saksnummer = 'S77'";
    private static final String ET_FELT = "select * from foresatt where sak = (select sak from sakstilgang limit 1)";

    /** Femti enheter, 40 000 saker, halvparten i den ene. */
    private static final String[] FYLL = {
        "insert into kommune values ('9901', 'A')",
        "insert into enhet select ('10000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, '9901', 'barnehage', 'E' || n from generate_series(1, 50) n",
        "insert into person select ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, '9901', 'p' || n, null, 'P ' || n, true from generate_series(1, 800) n",
        "insert into rolle select p.id, case when p.brukernavn = 'p1' then 'leder' else 'ansatt' end, e.id from person p join enhet e "
            + "on substr(e.navn, 2)::int = 1 + (substr(p.brukernavn, 2)::int - 1) % 50",
        "insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa, status, opprettet, opprettet_av) "
            + "select gen_random_uuid(), 'S' || g, '9901', ('10000000-0000-0000-0000-' || lpad((case when g <= 20000 then 1 else 2 + g % 49 end)::text, 12, '0'))::uuid, "
            + "'barn', 'A', 'B', '2020-01-01', g % 4, case when g % 3 = 0 then 'avsluttet' else 'aapen' end, now() - (g || ' min')::interval, "
            + "('00000000-0000-0000-0000-' || lpad((2 + g % 700)::text, 12, '0'))::uuid from generate_series(1, 40000) g",
        "insert into sakstilgang (id, sak, enhet, rolle, omfang, grunn, fra) select gen_random_uuid(), id, enhet, 'leder', 'alt', 'enhet', opprettet from sak",
        "insert into sakstilgang (id, sak, person, rolle, omfang, grunn, fra) select gen_random_uuid(), id, opprettet_av, 'eier', 'alt', 'meldt', opprettet from sak",
        "insert into foresatt select gen_random_uuid(), id, 'F', 'mor', true from sak", "analyze"};

    @Test
    void skal_måle_hva_reglene_koster() throws SQLException {
        Proevebase base = Proevebase.ny();
        base.kjør(FYLL);
        try (Connection eier = base.som("stafett_eier"); Connection program = base.som("stafett_app"); Statement s = program.createStatement()) {
            s.execute("select set_config('stafett.person', '" + LEDER + "', false), set_config('stafett.naa', now()::text, false)");
            double tell = sammenlign("antall", TELL, eier, program);
            double liste = sammenlign("51 rader", LISTE, eier, program);
            sammenlign("én sak", EN_SAK, eier, program);
            sammenlign("én foresatt", ET_FELT, eier, program);
            double ganger = (millisekunder(program, TELL) + millisekunder(program, LISTE)) / (millisekunder(eier, TELL) + millisekunder(eier, LISTE));
            System.out.printf("Saksoversikten (antall og første side): %.1f ganger det den er uten regler%n", ganger);
            assertThat(ganger).as("antall %.1f, liste %.1f", tell, liste).isLessThan(6);
        }
    }

    private static double sammenlign(String hva, String spørring, Connection uten, Connection med) throws SQLException {
        double før = millisekunder(uten, spørring);
        double etter = millisekunder(med, spørring);
        System.out.printf("%-12s uten regler %7.2f ms   med regler %7.2f ms%n", hva, før, etter);
        return etter / før;
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
