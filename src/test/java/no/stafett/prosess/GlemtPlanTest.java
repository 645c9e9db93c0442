package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.Omstartbar;
import no.stafett.Saksferd;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** En plan ingen arbeider med, når likevel lederen, og så koordinatoren. Hele programmet, med klokka flyttet. */
class GlemtPlanTest {

    private static Omstartbar program;

    @BeforeAll
    static void åpne() {
        program = new Omstartbar("glemt_plan");
    }

    @AfterAll
    static void lukk() {
        program.close();
    }

    private static Stream<Arguments> enheter() {
        return Stream.of(Arguments.of(Sett.FELLES, List.of("felles.ansatt", "felles.leder"), "felles.leder"),
                Arguments.of(Sett.BARNEHAGE, List.of("barnehage.ansatt", "barnehage.styrer"), "koordinator"),
                Arguments.of(Sett.VARDO, List.of("b.ansatt", "b.leder"), "b.leder"));
    }

    /** Planen er lagt på nivå 1, og siden rører ingen den. */
    private static Saksferd glemt(Sett sett, List<String> folk) {
        Saksferd sak = Saksferd.meld(program::som, folk);
        sett.trinn(0).forEach(trinn -> sak.gjør(trinn, Map.of("utfall", "nivaa_1")));
        sett.trinn(1).subList(0, 2).forEach(trinn -> sak.gjør(trinn, Map.of()));
        return sak;
    }

    private static void vent(LocalDate til) {
        Instant klokkaÅtte = til.atTime(LocalTime.of(8, 0)).atZone(Forretningsklokke.NORGE).toInstant();
        program.flyttKlokkaTil(klokkaÅtte);
    }

    private static List<String> ledige(String person, Saksferd sak) {
        return program.som(person).get("/oppgaver?fane=ledige&antall=100").innhold().path("oppgaver").valueStream()
                .filter(o -> o.path("sakId").asString().equals(sak.sakId())).map(o -> o.path("trinnId").asString()).toList();
    }

    @ParameterizedTest
    @MethodSource("enheter")
    void skalNåLederenEnUkeEtterEvalueringsdatoen(Sett sett, List<String> folk, String koordinator) {
        Saksferd sak = glemt(sett, folk);
        LocalDate evalueres = LocalDate.parse(sak.sak().path("nesteEvaluering").asString());
        vent(evalueres.plusDays(6));
        assertThat(ledige(folk.get(1), sak)).doesNotContain("trinn_ev_1");
        vent(evalueres.plusDays(7));
        assertThat(ledige(folk.get(1), sak)).contains("trinn_ev_1");
    }

    @ParameterizedTest
    @MethodSource("enheter")
    void skalNåKoordinatorenToUkerEtterEvalueringsdatoen(Sett sett, List<String> folk, String koordinator) {
        Saksferd sak = glemt(sett, folk);
        LocalDate evalueres = LocalDate.parse(sak.sak().path("nesteEvaluering").asString());
        vent(evalueres.plusDays(13));
        assertThat(ledige(koordinator, sak)).doesNotContain("trinn_ev_2");
        vent(evalueres.plusDays(14));
        assertThat(ledige(koordinator, sak)).contains("trinn_ev_2");
    }

    /** Barnets tante leder barnehagen alene: ingen andre der skulle sett at planen er glemt. */
    @Test
    void skalNåKoordinatorenMedEnGangNårDenEnesteLederenErInhabil() {
        Saksferd sak = glemt(Sett.BARNEHAGE, List.of("barnehage.ansatt", "barnehage.styrer"));
        program.hent(JdbcClient.class).sql("insert into inhabilitet (id, sak, person, slag, meldt) select gen_random_uuid(), cast(? as uuid), id, 'slekt', now() "
                + "from person where brukernavn = 'barnehage.styrer'").param(sak.sakId()).update();
        vent(LocalDate.parse(sak.sak().path("nesteEvaluering").asString()).plusDays(7));
        assertThat(ledige("barnehage.styrer", sak)).doesNotContain("trinn_ev_1");
        assertThat(ledige("koordinator", sak)).contains("trinn_ev_1");
    }

    @ParameterizedTest
    @MethodSource("enheter")
    void skalHaKommetTilEvalueringenAvSegSelv(Sett sett, List<String> folk, String koordinator) {
        Saksferd sak = glemt(sett, folk);
        vent(LocalDate.parse(sak.sak().path("nesteEvaluering").asString()));
        assertThat(sak.venter()).containsExactly(sett.evaluering(1));
    }

    @ParameterizedTest
    @MethodSource("enheter")
    void skalIkkeNåLederenNårEvalueringenErHoldt(Sett sett, List<String> folk, String koordinator) {
        Saksferd sak = glemt(sett, folk);
        LocalDate evalueres = LocalDate.parse(sak.sak().path("nesteEvaluering").asString());
        vent(evalueres.minusDays(1));
        sak.gjør(sett.evaluering(1), Map.of("utfall", "nye_tiltak"));
        vent(evalueres.plusDays(14));
        assertThat(ledige(folk.get(1), sak)).doesNotContain("trinn_ev_1", "trinn_ev_2");
    }

    @ParameterizedTest
    @MethodSource("enheter")
    void skalMinnesPåOppgavenEnUkeFørOgTilEvalueringenErHoldt(Sett sett, List<String> folk, String koordinator) {
        Saksferd sak = glemt(sett, folk);
        LocalDate evalueres = LocalDate.parse(sak.sak().path("nesteEvaluering").asString());
        vent(evalueres.minusDays(8));
        assertThat(paaminnet(folk.get(0), sak).isNull()).isTrue();
        vent(evalueres.minusDays(7));
        assertThat(LocalDate.ofInstant(Instant.parse(paaminnet(folk.get(0), sak).asString()), Forretningsklokke.NORGE))
                .isEqualTo(evalueres.minusDays(7));
        sak.gjør(sett.evaluering(1), Map.of("utfall", "nye_tiltak"));
        assertThat(paaminnet(folk.get(0), sak).isNull()).isTrue();
    }

    private static JsonNode paaminnet(String person, Saksferd sak) {
        String oppgave = sak.sak().path("aktiveTrinn").get(0).path("oppgaveId").asString();
        return program.som(person).get("/oppgaver/" + oppgave).innhold().get("paaminnet");
    }
}
