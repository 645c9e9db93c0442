package no.stafett.oppgave.liste;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Tallet er radene: i hver fane, med hvert filter og i hver rekkefølge, side etter side, for den som arbeider og den som leder. */
@Apptest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListetallTest {

    private static final List<String> FANER = List.of("mine", "ledige", "enheten", "paa_vent", "fullfoert");
    private static final List<String> REKKEFOELGER = List.of("frist", "alder", "nivaa", "prioritet");

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private ApiKlient mina;

    @BeforeAll
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        List<String> oppgaver = IntStream.range(0, 6).mapToObj(n -> mina.oppgave(mina.nySak())).toList();
        oppgaver.subList(0, 4).forEach(o -> mina.post("/oppgaver/" + o + "/ta", null));
        mina.post("/oppgaver/" + oppgaver.get(0) + "/fullfoer", Map.of("svar", Map.of("hva", "Ada leker lite.", "akuttSjekk", "nei")));
        sett(oppgaver.get(1), "vent_til = date '2999-01-01', frist = null");
        sett(oppgaver.get(2), "prioritet = 2, frist = date '2020-01-01'");
        sett(oppgaver.get(4), "prioritet = 1, frist = null");
        sett(oppgaver.get(5), "frist = date '2020-01-01'");
    }

    private void sett(String oppgave, String endring) {
        sql.sql("update oppgave set " + endring + " where id = ?").param(oppgave).update();
    }

    static Stream<Arguments> faneneIHverRekkefølge() {
        return Stream.of("barnehage.ansatt", "barnehage.styrer").flatMap(hvem -> FANER.stream()
                .flatMap(fane -> REKKEFOELGER.stream().map(sorter -> Arguments.of(hvem, fane, sorter))));
    }

    @ParameterizedTest
    @MethodSource("faneneIHverRekkefølge")
    void skal_vise_så_mange_rader_som_tallet_sier_og_hver_bare_én_gang(String hvem, String fane, String sorter) {
        ApiKlient bruker = new ApiKlient(nett, hvem);
        List<JsonNode> rader = bla(bruker, "fane=" + fane + "&sorter=" + sorter);
        assertThat(new HashSet<>(ider(rader))).hasSameSizeAs(rader);
        assertThat(tall(bruker, fane)).isEqualTo(rader.size());
        assertThat(bruker.get("/oppgaver?fane=" + fane).innhold().get("totalt").asLong()).isEqualTo(rader.size());
    }

    static Stream<Arguments> filtrene() {
        return Stream.of("nivaa=0", "nivaa=3", "tjeneste=barnehage", "tjeneste=skole", "trinn=trinn_0_1", "frist=forfalt", "frist=haster", "frist=uka",
                "frist=senere", "prioritet=0", "prioritet=2", "stafettholder=meg", "oeving=false", "oeving=true",
                "enhet=00000000-0000-0000-0000-000000000000", "nivaa=0&prioritet=2&frist=forfalt&oeving=false&tjeneste=barnehage")
                .flatMap(filter -> FANER.stream().map(fane -> Arguments.of(fane, filter)));
    }

    @ParameterizedTest
    @MethodSource("filtrene")
    void skal_telle_det_samme_som_den_viser_også_med_filter(String fane, String filter) {
        List<JsonNode> rader = bla(mina, "fane=" + fane + "&" + filter);
        assertThat(mina.get("/oppgaver?antall=1&fane=" + fane + "&" + filter).innhold().get("totalt").asInt()).isEqualTo(rader.size());
        List<JsonNode> alle = bla(mina, "fane=" + fane);
        assertThat(ider(rader)).containsExactlyInAnyOrderElementsOf(ider(alle.stream().filter(rad -> passer(rad, filter)).toList()));
    }

    /** Det raden selv viser av filteret; resten prøves for seg. */
    private boolean passer(JsonNode rad, String filter) {
        return Stream.of(filter.split("&")).map(del -> del.split("=")).allMatch(del -> switch (del[0]) {
            case "stafettholder" -> erHolder(rad);
            case "enhet" -> false;
            case "frist" -> iVinduet(rad, del[1]);
            case "trinn" -> rad.get("trinnId").asString().equals(del[1]);
            default -> rad.get(del[0]).asString().equals(del[1]);
        });
    }

    private boolean erHolder(JsonNode rad) {
        return sql.sql("select exists (select 1 from stafettpinne p join person h on h.id = p.holder where p.sak = cast(? as uuid) and p.til is null and h.brukernavn = ?)")
                .params(rad.get("sakId").asString(), "barnehage.ansatt").query(Boolean.class).single();
    }

    private boolean iVinduet(JsonNode rad, String vindu) {
        String idag = mina.get("/demo/klokke").tekst("naa");
        LocalDate dag = LocalDate.ofInstant(Instant.parse(idag), Forretningsklokke.NORGE);
        LocalDate frist = rad.get("frist").isNull() ? null : LocalDate.parse(rad.get("frist").asString());
        return switch (vindu) {
            case "forfalt" -> frist != null && frist.isBefore(dag);
            case "haster" -> frist != null && !frist.isAfter(dag);
            case "uka" -> frist != null && frist.isAfter(dag) && !frist.isAfter(dag.plusDays(7));
            default -> frist == null || frist.isAfter(dag.plusDays(7));
        };
    }

    @Test
    void skal_bare_finne_saker_leseren_ser_når_hun_spør_etter_en_annens_pinne() {
        String holder = mina.get("/meg").tekst("personId");
        ApiKlient kollega = new ApiKlient(nett, "barnehage.ansatt07");
        assertThat(kollega.get("/oppgaver?fane=ledige&stafettholder=" + holder).innhold().get("totalt").asInt()).isZero();
    }

    private static List<String> ider(List<JsonNode> rader) {
        return rader.stream().map(rad -> rad.get("oppgaveId").asString()).toList();
    }

    private static long tall(ApiKlient bruker, String fane) {
        return bruker.get("/oppgaver/tall").innhold().get("paa_vent".equals(fane) ? "paaVent" : fane).asLong();
    }

    private static List<JsonNode> bla(ApiKlient bruker, String utvalg) {
        List<JsonNode> funnet = new ArrayList<>();
        String neste = "";
        do {
            ApiKlient.Svar side = bruker.get("/oppgaver?antall=23&" + utvalg + (neste.isEmpty() ? "" : "&etter=" + neste));
            assertThat(side.status()).isEqualTo(200);
            side.innhold().get("oppgaver").valueStream().forEach(funnet::add);
            neste = side.innhold().path("neste").asString("");
        } while (!neste.isEmpty());
        return funnet;
    }
}
