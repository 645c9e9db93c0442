package no.stafett.innsikt.tall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.stafett.Proevebase;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.Rolletildeling;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Flyten og belastningen med 200 000 åpne saker i 400 enheter, og 100 000 avsluttede. En måling, ikke en prøve; kjøres med
 * {@code ./mvnw test -Dtest=Flytmaaling}.
 */
class Flytmaaling {

    private static final int RUNDER = 20;
    private static final UUID LEDER = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID KOORDINATOR = UUID.fromString("00000000-0000-0000-0000-000000001000");
    private static final UUID ENHET = UUID.fromString("10000000-0000-0000-0000-000000000001");
    private static final String PERSON = "('00000000-0000-0000-0000-' || lpad((%s)::text, 12, '0'))::uuid";
    private static final String STED = "('10000000-0000-0000-0000-' || lpad((%s)::text, 12, '0'))::uuid";

    private static final String[] FYLL = {
        "insert into kommune values ('9901', 'A')",
        "insert into enhet select " + STED.formatted("n") + ", '9901', (array['barnehage', 'skole', 'helsestasjon', 'ppt'])[1 + n % 4], 'E' || n from generate_series(1, 400) n",
        "insert into person (id, kommune, brukernavn, navn) select " + PERSON.formatted("n") + ", '9901', 'p' || n, 'P ' || n from generate_series(1, 1000) n",
        "insert into rolle select " + PERSON.formatted("n") + ", case when n <= 400 then 'leder' else 'ansatt' end, " + STED.formatted("1 + (n - 1) % 400") + " from generate_series(1, 999) n",
        "insert into rolle values ('" + KOORDINATOR + "', 'koordinator', null)",
        "insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa, status, opprettet, opprettet_av) select gen_random_uuid(), 'S' || g, '9901', "
            + STED.formatted("1 + g % 400") + ", 'barn', 'A', 'B', '2020-01-01', g % 4, case when g <= 200000 then 'aapen' else 'avsluttet' end, "
            + "now() - (20 + g % 700 || ' days')::interval, " + PERSON.formatted("401 + g % 500") + " from generate_series(1, 300000) g",
        "insert into nivaaendring (id, sak, fra_nivaa, til_nivaa, tid) select gen_random_uuid(), id, null, nivaa, opprettet from sak",
        "insert into nivaaendring (id, sak, fra_nivaa, til_nivaa, tid) select gen_random_uuid(), id, nivaa, null, opprettet + interval '19 days' from sak where status = 'avsluttet'",
        "insert into avklaring (id, sak, nivaa, grunnlag, foreslaatt, valgt, person, avgjort) select gen_random_uuid(), id, nivaa, '{}', opprettet, 'avslutt', opprettet_av, opprettet + interval '19 days' from sak where status = 'avsluttet'",
        "insert into stafettpinne (id, sak, holder, fra, grunn) select gen_random_uuid(), id, opprettet_av, opprettet, 'stafettholder' from sak where nivaa > 0 and status = 'aapen'",
        "insert into sakstilgang (id, sak, enhet, rolle, omfang, grunn, fra) select gen_random_uuid(), id, enhet, 'leder', 'alt', 'enhet', opprettet from sak",
        "insert into tiltaksplan (id, sak, evalueringsdato, opprettet) select gen_random_uuid(), id, opprettet::date + 18, opprettet from sak where nivaa > 0",
        "insert into evaluering (id, sak, plan, nivaa, samlet_vurdering, tid) select gen_random_uuid(), p.sak, p.id, 1, 'maal_naadd', p.opprettet + interval '18 days' from tiltaksplan p join sak s on s.id = p.sak where s.status = 'avsluttet'",
        "insert into invitasjon (id, sak, enhet, invitert) select gen_random_uuid(), id, " + STED.formatted("1 + substr(saksnummer, 2)::int % 100 * 4 + 2") + ", opprettet from sak where nivaa > 1 and status = 'aapen' and substr(saksnummer, 2)::int % 10 = 0",
        "insert into oppgave (id, sak, kommune, enhet, tjeneste, definisjon, prosess, nivaa, trinn, nummer, tittel, skjema, roller, frist, opprettet, status, avsluttet, fullfoert_av, oeving, skjermet, saksnummer, forbokstaver, enhetsnavn) "
            + "select gen_random_uuid()::text, s.id, '9901', s.enhet, e.tjeneste, 'd', 'nivaa_' || s.nivaa, s.nivaa, 'trinn_' || s.nivaa || '_' || n, s.nivaa || '.' || n, 'T', 's', array['ansatt'], "
            + "(s.opprettet + interval '14 days')::date, s.opprettet + (n * 4 || ' days')::interval, case when n = 4 and s.status = 'aapen' then 'aapen' else 'fullfoert' end, "
            + "case when n = 4 and s.status = 'aapen' then null else s.opprettet + (n * 4 + substr(s.saksnummer, 2)::int % 4 || ' days')::interval end, s.opprettet_av, false, false, s.saksnummer, 'AB', e.navn from sak s join enhet e on e.id = s.enhet, generate_series(1, 4) n",
        "analyze"};

    @Test
    void skal_måle_tallene() throws SQLException {
        Proevebase base = Proevebase.ny();
        base.kjør(FYLL);
        try (Connection program = base.som("stafett_app")) {
            SingleConnectionDataSource kilde = new SingleConnectionDataSource(program, true);
            JdbcClient sql = JdbcClient.create(kilde);
            Forretningsklokke klokke = new Forretningsklokke();
            Tallvakt vakt = new Tallvakt(sql, new Maanedstelling(sql), new Trinntider(sql, Tallkommune.modellen()), klokke, new DataSourceTransactionManager(kilde));
            long begynt = System.nanoTime();
            int maaneder = vakt.giUt();
            System.out.printf("FLYTMÅLING %d måneder gitt ut: %.1f s%n", maaneder, (System.nanoTime() - begynt) / 1e9);
            som(sql, LEDER);
            Egentall egne = new Egentall(sql, new no.stafett.sak.Tilgangsproeve(sql, klokke).tilgang(), klokke);
            Bruker leder = new Bruker(new PersonId(LEDER), "9901", "p1", "P", List.of(new Rolletildeling(Rolle.LEDER, new EnhetId(ENHET))), false);
            Tallutvalg utvalg = egne.utvalg(null, 12, leder);
            System.out.println("FLYTMÅLING lederen har " + egne.tell(Maalt.AAPNE, utvalg, leder));
            for (Maalt maalt : Maalt.values()) {
                System.out.printf("FLYTMÅLING %s p95 %.0f ms%n", maalt, p95(() -> egne.tell(maalt, utvalg, leder)));
            }
            double lederen = p95(() -> {
                List.of(Maalt.AAPNE, Maalt.VALG, Maalt.GJENAAPNET, Maalt.EVALUERING, Maalt.BARNET, Maalt.INN, Maalt.UT, Maalt.TRINN, Maalt.OVER).forEach(m -> egne.tell(m, utvalg, leder));
                egne.aapneFoer(utvalg, leder);
                egne.gjort(utvalg, leder);
                egne.alder(utvalg, leder);
            });
            som(sql, KOORDINATOR);
            Kommunetall kommunens = new Kommunetall(sql);
            double koordinatoren = p95(kommunens::alle);
            System.out.printf("FLYTMÅLING lederens flyt p95 %.0f ms, kommunens (%d tall) p95 %.0f ms%n", lederen, kommunens.alle().size(), koordinatoren);
            assertThat(lederen).isLessThan(1000);
            assertThat(koordinatoren).isLessThan(1000);
        }
    }

    private static void som(JdbcClient sql, UUID person) {
        sql.sql("select set_config('stafett.person', ?, false), set_config('stafett.naa', now()::text, false)").param(person.toString()).query((rs, n) -> 1).list();
    }

    private static double p95(Runnable arbeid) {
        double[] tider = new double[RUNDER];
        for (int n = 0; n < RUNDER; n++) {
            long begynt = System.nanoTime();
            arbeid.run();
            tider[n] = (System.nanoTime() - begynt) / 1e6;
        }
        Arrays.sort(tider);
        return tider[(int) Math.ceil(RUNDER * 0.95) - 1];
    }
}
