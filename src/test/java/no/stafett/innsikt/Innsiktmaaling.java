package no.stafett.innsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.stafett.Proevebase;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.noekler.Noekkelfil;
import no.stafett.felles.noekler.Noekkelring;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.Rolletildeling;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Lista over saker som står fast, med 200 000 åpne saker i 400 enheter. En måling, ikke en prøve; kjøres med
 * {@code ./mvnw test -Dtest=Innsiktmaaling}.
 */
class Innsiktmaaling {

    private static final int RUNDER = 40;
    private static final UUID LEDER = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID KOORDINATOR = UUID.fromString("00000000-0000-0000-0000-000000001000");
    private static final UUID ENHET = UUID.fromString("10000000-0000-0000-0000-000000000001");

    private static final String[] FYLL = {
        "insert into kommune values ('9901', 'A')",
        "insert into enhet select ('10000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, '9901', case when n % 2 = 0 then 'skole' else 'barnehage' end, 'E' || n from generate_series(1, 400) n",
        "insert into person (id, kommune, brukernavn, navn) select ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, '9901', 'p' || n, 'P ' || n from generate_series(1, 1000) n",
        "insert into rolle select ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, case when n <= 400 then 'leder' else 'ansatt' end, ('10000000-0000-0000-0000-' || lpad((1 + (n - 1) % 400)::text, 12, '0'))::uuid from generate_series(1, 999) n",
        "insert into rolle values ('00000000-0000-0000-0000-000000001000', 'koordinator', null)",
        "insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa, status, opprettet, opprettet_av) select gen_random_uuid(), 'S' || g, '9901', "
            + "('10000000-0000-0000-0000-' || lpad((1 + g % 400)::text, 12, '0'))::uuid, 'barn', 'A', 'B', '2020-01-01', g % 4, case when g <= 200000 then 'aapen' else 'avsluttet' end, "
            + "now() - (g % 400 || ' days')::interval, ('00000000-0000-0000-0000-' || lpad((401 + g % 500)::text, 12, '0'))::uuid from generate_series(1, 300000) g",
        "insert into nivaaendring (id, sak, fra_nivaa, til_nivaa, tid) select gen_random_uuid(), id, null, nivaa, opprettet from sak",
        "insert into stafettpinne (id, sak, holder, fra, grunn, avtalt) select gen_random_uuid(), id, opprettet_av, opprettet, 'stafettholder', substr(saksnummer, 2)::int % 97 <> 0 from sak where nivaa > 0",
        "insert into sakstilgang (id, sak, enhet, rolle, omfang, grunn, fra) select gen_random_uuid(), id, enhet, 'leder', 'alt', 'enhet', opprettet from sak",
        "insert into tiltaksplan (id, sak, evalueringsdato, opprettet) select gen_random_uuid(), id, current_date + 70 - (substr(saksnummer, 2)::int % 90), opprettet from sak where nivaa > 0",
        "insert into tiltak (id, plan, sak, nummer, tiltak, status, frist) select gen_random_uuid(), p.id, p.sak, n, 'x', case when hashtext(p.id::text) % 50 = 0 then 'uten_ansvarlig' else 'avsluttet' end, current_date from tiltaksplan p, generate_series(1, 2) n",
        "insert into loggpost (id, sak, slag, dato, forfatter, skrevet) select gen_random_uuid(), id, 'notat', current_date, opprettet_av, now() - (hashtext(id::text) % 60 || ' days')::interval - (n || ' days')::interval from sak, generate_series(1, 4) n",
        "insert into svar (id, sak, oppgave, definisjon, trinn, skjema, innhold, person, tid, skjermet) select gen_random_uuid(), id, 'o', 'd', 't', case n when 1 then 'moetereferat' else 'undring' end, '{\"barnetsStemme\": \"Ja\"}', opprettet_av, opprettet + interval '1 day', false from sak, generate_series(1, 3) n",
        "insert into oppgave (id, sak, kommune, enhet, tjeneste, definisjon, prosess, nivaa, trinn, tittel, skjema, roller, opprettet, status, oeving, skjermet, saksnummer, forbokstaver, enhetsnavn) select gen_random_uuid()::text, id, '9901', enhet, 'skole', 'd', 'p', nivaa, 't', 'T', 's', array['ansatt'], opprettet, 'fullfoert', false, false, saksnummer, 'AB', 'E' from sak, generate_series(1, 3) n",
        "insert into samtykke (id, sak, tjeneste, avgjoerelse, gyldig_fra, gyldig_til, handling, navn, relasjon, kanal, registrert, registrert_av) select gen_random_uuid(), id, 'ppt', 'gitt', '2020-01-01', current_date + 200 - (hashtext(id::text) % 200), gen_random_uuid(), 'M', 'mor', 'muntlig', opprettet, opprettet_av from sak where nivaa >= 2",
        "analyze"};

    @Test
    void skal_måle_lista_og_utregningen() throws SQLException {
        Proevebase base = Proevebase.ny();
        base.kjør(FYLL);
        try (Connection program = base.som("stafett_app")) {
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(program, true));
            Forretningsklokke klokke = new Forretningsklokke();
            Stansvakt vakt = new Stansvakt(sql, klokke);
            for (int n = 1; n <= 3; n++) {
                long begynt = System.nanoTime();
                int endret = vakt.friskAlt();
                System.out.printf("Blikk %d på alle sakene: %.0f ms, %d rader endret%n", n, (System.nanoTime() - begynt) / 1e6, endret);
            }
            UUID en = sql.sql("select id from sak where saksnummer = 'S77'").query(UUID.class).single();
            System.out.printf("Ett blikk på én sak: p95 %.1f ms%n", p95(() -> vakt.frisk(List.of(en))));
            sql.sql("analyze innsikt_stans").update();
            System.out.println("Saker som står fast: " + sql.sql("select count(distinct sak) from innsikt_stans").query(Long.class).single());
            double leder = maal(sql, klokke, new Bruker(new PersonId(LEDER), "9901", "p1", "P", List.of(new Rolletildeling(Rolle.LEDER, new EnhetId(ENHET))), false), false);
            double koordinator = maal(sql, klokke, new Bruker(new PersonId(KOORDINATOR), "9901", "k", "K", List.of(new Rolletildeling(Rolle.KOORDINATOR, null)), false), true);
            assertThat(leder).isLessThan(1000);
            assertThat(koordinator).isLessThan(1000);
        }
    }

    private static double maal(JdbcClient sql, Forretningsklokke klokke, Bruker bruker, boolean kommunen) {
        sql.sql("select set_config('stafett.person', ?, false), set_config('stafett.naa', now()::text, false)").param(bruker.id().toString()).query((rs, n) -> 1).list();
        Stansliste liste = new Stansliste(sql, new no.stafett.sak.Tilgangsproeve(sql, klokke).tilgang(), klokke, new Aapningstid(sql), new Stansmerke(laas(), klokke));
        Stansutvalg utvalg = new Stansutvalg(kommunen, null, Stanssortering.ALVOR, 50, null);
        double tid = p95(() -> {
            liste.tell(kommunen, bruker);
            liste.hent(utvalg, bruker);
        });
        System.out.printf("%s: %d saker, tall og første side p95 %.0f ms%n", kommunen ? "Koordinatoren" : "Lederen", liste.tell(kommunen, bruker).alle(), tid);
        sql.sql("select set_config('stafett.person', 'system', false)").query((rs, n) -> 1).list();
        return tid;
    }

    private static Soekelaas laas() {
        try {
            Path fil = Files.createTempDirectory("noekler").resolve("noekler");
            Noekkelfil.leggTil(fil);
            return new Soekelaas(new Noekkelring(fil));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
