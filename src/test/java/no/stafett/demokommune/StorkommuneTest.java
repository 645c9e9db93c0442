package no.stafett.demokommune;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.stafett.Omstartbar;
import no.stafett.Saksgang;
import no.stafett.sporing.kjede.Kjedekontroll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seksti saker, laget slik en som prøver demoen får dem, på en egen database. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StorkommuneTest {

    private static final String I_KOMMUNEN = " s.kommune = '9904' ";
    @TempDir
    private static Path mappe;
    private static Omstartbar program;
    private static JdbcClient sql;

    @BeforeAll
    static void lag() {
        program = new Omstartbar("storkommune", "--stafett.demo.kommune=stor", "--stafett.demo.saker=60", "--stafett.demo.froe=7",
                "--stafett.demo.fasit=" + mappe.resolve("ny/fasit.csv"), "--stafett.sporing.anker=" + mappe.resolve("anker"));
        sql = program.hent(JdbcClient.class);
    }

    @AfterAll
    static void lukk() {
        program.close();
    }

    @Test
    void skal_lage_så_mange_saker_som_det_ble_bedt_om_og_skrive_fasiten() {
        assertThat(tall("select count(*) from sak s where" + I_KOMMUNEN)).isEqualTo(60);
        List<Fasit.Linje> linjer = Fasit.les(mappe.resolve("ny/fasit.csv")).linjer();
        assertThat(linjer).hasSize(Regel.values().length * 2);
        assertThat(linjer).allSatisfy(l -> assertThat(tall("select count(*) from sak s where status = 'aapen' and saksnummer = '" + l.saksnummer() + "'")).isOne());
    }

    @Test
    void skal_ha_de_samme_oppgavene_i_lista_som_i_motoren() {
        assertThat(rader("""
                select coalesce(o.id, t.id_) from (select * from oppgave where status = 'aapen') o full join camunda.act_ru_task t on t.id_ = o.id
                 where o.id is null or t.id_ is null or o.frist is distinct from (t.due_date_ at time zone 'Europe/Oslo')::date""")).isEmpty();
        assertThat(rader("select s.saksnummer from sak s where" + I_KOMMUNEN + "and (s.status = 'aapen') <> exists (select 1 from camunda.act_ru_execution x "
                + "where x.business_key_ = s.id::text)")).isEmpty();
        assertThat(rader("select o.id from oppgave o join camunda.act_ru_task t on t.id_ = o.id where t.assignee_ is not null and t.assignee_ <> o.behandler::text"))
                .isEmpty();
        assertThat(tall("select count(*) from camunda.act_ru_incident")).isZero();
    }

    @Test
    void skal_ikke_ha_skrevet_noe_som_ikke_har_skjedd_ennå() {
        for (String kolonne : List.of("sak.opprettet", "oppgave.opprettet", "oppgave.avsluttet", "svar.tid", "loggpost.skrevet", "nivaaendring.tid",
                "samtykke.registrert", "moete.start", "spor.tid", "evaluering.tid")) {
            String tabell = kolonne.substring(0, kolonne.indexOf('.'));
            assertThat(tall("select count(*) from " + tabell + " where " + kolonne + " > clock_timestamp()")).as(kolonne).isZero();
        }
    }

    /** Det lista sier om samtykket, er det samme som beslutningstabellen sier på saken. */
    @Test
    void skal_ha_samtykker_som_gjelder_der_andre_er_med() throws Exception {
        List<Map<String, Object>> med = sql.sql("select s.id, e.navn from sak s join enhet e on e.id = s.enhet where" + I_KOMMUNEN
                + "and s.status = 'aapen' and s.nivaa > 1 and exists (select 1 from samtykkestand x where x.sak = s.id and x.utloeper > now())").query().listOfRows();
        assertThat(med).isNotEmpty();
        for (Map<String, Object> sak : med) {
            var svar = program.som(leder(sak.get("id"))).get("/saker/" + sak.get("id") + "/samtykker").innhold();
            assertThat(svar.get("tjenester").valueStream().map(t -> t.get("kanDeles").asBoolean())).as(sak.toString()).isNotEmpty().containsOnly(true);
        }
    }

    @Test
    void skal_ha_et_spor_som_er_helt() throws Exception {
        for (int n = 0; n < 120 && tall("select count(*) from spor p where not exists (select 1 from spor_ledd l where l.spor = p.id)") > 0; n++) {
            Thread.sleep(500);
        }
        try (Connection database = program.hent(DataSource.class).getConnection()) {
            var rapport = Kjedekontroll.kontroller(database, mappe.resolve("anker"));
            assertThat(rapport.erHelt()).as(rapport.tekst()).isTrue();
            assertThat(rapport.ledd()).isGreaterThan(500);
        }
    }

    @Test
    void skal_vise_alle_sidene_om_hver_sak() throws Exception {
        List<Object> saker = sql.sql("select s.id from sak s where" + I_KOMMUNEN + "order by s.saksnummer").query().singleColumn();
        for (Object sak : saker) {
            for (String side : List.of("", "/logg", "/tiltak", "/samtykke", "/moeter", "/stafett", "/deltakere", "/foresatte", "/sporing")) {
                assertThat(program.side(leder(sak), "/saker/" + sak + side).getStatus()).as(side + " " + sak).isEqualTo(200);
            }
        }
    }

    @Test
    void skal_vise_oppgavene_og_listene() throws Exception {
        for (Map<String, Object> o : sql.sql("select o.id, o.sak from oppgave o join sak s on s.id = o.sak where" + I_KOMMUNEN
                + "and o.status = 'aapen' and not o.skjermet and o.prosess like 'nivaa%'").query().listOfRows()) {
            assertThat(program.side(leder(o.get("sak")), "/oppgaver/" + o.get("id")).getStatus()).isEqualTo(200);
        }
        for (String side : List.of("/", "/oppgaver", "/saker", "/varsler")) {
            assertThat(Stream.of("stor.bekkeli.leder", "stor.koordinator", "stor.tunet.ansatt", "stor.pptnord.ansatt"))
                    .allSatisfy(hun -> assertThat(program.side(hun, side).getStatus()).as(hun + side).isEqualTo(200));
        }
    }

    /** Det som er åpent, er ekte: saken kan føres til en slutt av den som prøver. */
    @Test
    void skal_kunne_føre_en_åpen_sak_videre_til_den_er_avsluttet() {
        Object sak = sql.sql("select s.id from sak s join oppgave o on o.sak = s.id where" + I_KOMMUNEN
                + "and s.status = 'aapen' and not s.oeving and s.nivaa = 1 and o.status = 'aapen' and o.trinn = 'trinn_1_3' order by s.saksnummer limit 1")
                .query().singleValue();
        String hun = sql.sql("select p.brukernavn from stafettpinne h join person p on p.id = h.holder where h.sak = ? and h.til is null").param(sak)
                .query(String.class).single();
        Saksgang.i(program.som(hun), sak.toString()).til("avslutt");
        assertThat(rader("select status from sak where id = '" + sak + "'")).containsExactly("avsluttet");
    }

    @Test
    void skal_ikke_lage_kommunen_en_gang_til() {
        int foer = tall("select count(*) from sak");
        program.lukkOgÅpne();
        sql = program.hent(JdbcClient.class);
        assertThat(tall("select count(*) from sak")).isEqualTo(foer);
    }

    private static String leder(Object sak) {
        return sql.sql("select p.brukernavn from sak s join rolle r on r.enhet = s.enhet and r.rolle = 'leder' join person p on p.id = r.person where s.id = ?")
                .param(sak).query(String.class).single();
    }

    private static int tall(String spoersmaal) {
        return sql.sql(spoersmaal).query(Integer.class).single();
    }

    private static List<String> rader(String spoersmaal) {
        return sql.sql(spoersmaal).query(String.class).list();
    }
}
