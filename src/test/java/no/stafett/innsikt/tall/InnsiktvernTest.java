package no.stafett.innsikt.tall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.stafett.Omstartbar;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Hvem som får hvilke tall på sidene, i filene og i API-et, og at ingenting som står der, sier noe om én sak. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InnsiktvernTest {

    private static final String LEDER = "stor.pptnord.leder";
    @TempDir
    private static Path mappe;
    private static Omstartbar program;
    private static JdbcClient sql;

    @BeforeAll
    static void lag() {
        program = new Omstartbar("innsiktvern", "--stafett.demo.kommune=stor", "--stafett.demo.saker=240", "--stafett.demo.froe=11",
                "--stafett.demo.fasit=" + mappe.resolve("fasit.csv"), "--stafett.sporing.anker=" + mappe.resolve("anker"), "--stafett.innsikt.tall=0");
        sql = program.hent(JdbcClient.class);
        program.hent(Tallvakt.class).giUt();
    }

    @AfterAll
    static void lukk() {
        program.close();
    }

    /** Som i oppgavelista: ikke i tallet, ikke i lista det åpner, ikke i fila, og ikke i API-et. */
    @Test
    void skal_ikke_telle_invitasjoner_i_saker_som_er_stengt_for_lederen() throws Exception {
        String sak = invitert();
        Ubesvart før = ubesvart();
        for (String stenger : List.of(
                "insert into inhabilitet (id, sak, person, slag, meldt) select gen_random_uuid(), ?::uuid, p.id, 'naer', now() from person p where p.brukernavn = '" + LEDER + "'",
                "insert into adressesperre (id, sak, grad, fra, av) select gen_random_uuid(), ?::uuid, 'fortrolig', now(), p.id from person p where p.brukernavn = 'stor.koordinator'")) {
            sql.sql(stenger).param(sak).update();
            try {
                assertThat(ubesvart()).as(stenger).isEqualTo(new Ubesvart(før.api - 1, før.fil - 1, før.rader - 1, før.side - 1));
            } finally {
                sql.sql("delete from inhabilitet where sak = ?::uuid").param(sak).update();
                sql.sql("delete from adressesperre where sak = ?::uuid").param(sak).update();
            }
        }
        assertThat(ubesvart()).isEqualTo(før);
    }

    /** En sak enheten hennes er bedt om å bli med i. */
    private static String invitert() {
        String sak = sql.sql("select s.id::text from sak s join enhet e on e.id = s.enhet and e.tjeneste = 'skole' where s.kommune = '9904' and s.status = 'aapen' and not s.oeving limit 1")
                .query(String.class).single();
        sql.sql("insert into oppgave (id, sak, saksnummer, forbokstaver, kommune, enhet, tjeneste, definisjon, prosess, nivaa, trinn, tittel, skjema, roller, opprettet, status, oeving, skjermet)"
                + " select gen_random_uuid()::text, s.id, s.saksnummer, 'AB', s.kommune, e.id, e.tjeneste, 'd', 'invitasjon', s.nivaa, 'svar', 'Svar på invitasjonen', 'invitasjon', array['leder'], now(),"
                + " 'aapen', false, false from sak s, rolle r join enhet e on e.id = r.enhet join person p on p.id = r.person where s.id = ?::uuid and p.brukernavn = ? and r.rolle = 'leder'")
                .params(sak, LEDER).update();
        return sak;
    }

    private record Ubesvart(long api, long fil, long rader, long side) {
    }

    private static Ubesvart ubesvart() throws Exception {
        long api = program.som(LEDER).get("/innsikt/belastning").innhold().valueStream().filter(t -> t.get("tabell").asString().equals("ubesvart") && t.get("rad").asString().equals("alle"))
                .mapToLong(t -> t.get("antall").asLong()).sum();
        String fil = side(LEDER, "/innsikt/belastning/fil");
        long rader = side(LEDER, "/innsikt/tall?hva=ubesvart&gruppe=alle").split("data-rad", -1).length - 1;
        return new Ubesvart(api, sumAv(";\"(\\d+)\"\\r\\n", fil.substring(fil.indexOf("\"Hvem som venter på oss"))), rader,
                sumAv("hva=ubesvart[^\"]*\"[^>]*>(\\d+)<", side(LEDER, "/innsikt/belastning")));
    }

    private static long sumAv(String moenster, String tekst) {
        return Pattern.compile(moenster).matcher(tekst).results().mapToLong(m -> Long.parseLong(m.group(1))).sum();
    }

    /** Med sine egne tall i hånden kunne hun trukket fra, også når hun har statistikken som noe annet. */
    @Test
    void skal_ikke_gi_den_som_leder_tallene_om_kommunen() throws Exception {
        JsonNode før = program.som(LEDER).get("/innsikt/flyt").innhold();
        sql.sql("insert into rolle (person, rolle, enhet) select id, 'koordinator', null from person where brukernavn = ?").param(LEDER).update();
        try {
            assertThat(program.som(LEDER).get("/innsikt/flyt").innhold()).isEqualTo(før);
            assertThat(program.som(LEDER).get("/innsikt/belastning").innhold().toString()).doesNotContain("enhet/", "tjeneste/");
            assertThat(side(LEDER, "/innsikt/flyt?vis=kommunen")).doesNotContain("id=\"vis\"", "Åpne saker etter enhet");
        } finally {
            sql.sql("delete from rolle where rolle = 'koordinator' and person = (select id from person where brukernavn = ?)").param(LEDER).update();
        }
    }

    /** Et trinn som bare sto der når noen var ved det, ville sagt at noen var det. */
    @Test
    void skal_ha_med_alle_trinnene_i_modellene_og_bare_dem() {
        Set<String> ventet = new TreeSet<>();
        for (String tjeneste : sql.sql("select distinct tjeneste from enhet where kommune = '9904'").query(String.class).list()) {
            for (Modell modell : program.hent(Modeller.class).gjeldende(List.of("9904." + tjeneste, "9904"))) {
                modell.nivaa().ifPresent(n -> modell.trinn().forEach(t -> ventet.add(tjeneste + "/" + n + "/" + t.id())));
            }
        }
        List<JsonNode> trinn = program.som("stor.koordinator").get("/innsikt/flyt").innhold().get("trinn").valueStream().toList();
        assertThat(trinn.stream().map(t -> t.get("tjeneste").asString() + "/" + t.get("nivaa").asInt() + "/" + t.get("trinn").asString()).toList()).containsExactlyInAnyOrderElementsOf(ventet);
        assertThat(trinn).as("tida er fra mange saker, ellers står modellens frist").anyMatch(t -> t.get("median").isNull() && !t.get("forventet").isNull())
                .allMatch(t -> t.get("p85").isNull() || !t.get("median").isNull());
    }

    private static String side(String hvem, String sti) throws Exception {
        var svar = program.side(hvem, sti);
        assertThat(svar.getStatus()).as(sti).isEqualTo(200);
        return svar.getContentAsString(StandardCharsets.UTF_8);
    }
}
