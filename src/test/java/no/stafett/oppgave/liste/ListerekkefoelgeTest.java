package no.stafett.oppgave.liste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Rekkefølgene, hva som er på vent, og at blaingen tåler at noe endres underveis. */
@Apptest
class ListerekkefoelgeTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private ApiKlient mina;
    private List<String> oppgaver;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        oppgaver = IntStream.range(0, 5).mapToObj(n -> mina.oppgave(mina.nySak())).toList();
    }

    private void sett(int nummer, String endring) {
        sql.sql("update oppgave set " + endring + " where id = ?").param(oppgaver.get(nummer)).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledige", "enheten"})
    void skal_ha_det_som_haster_først_og_fristen_etter_det(String fane) {
        sett(0, "prioritet = 1, frist = date '2020-01-03'");
        sett(1, "prioritet = 2, frist = null");
        sett(2, "prioritet = 2, frist = date '2020-01-05'");
        sett(3, "prioritet = 1, frist = date '2020-01-01'");
        assertThat(vaare(bla("fane=" + fane + "&sorter=prioritet"))).containsExactly(oppgaver.get(2), oppgaver.get(1), oppgaver.get(3),
                oppgaver.get(0), oppgaver.get(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledige", "enheten"})
    void skal_ha_det_høyeste_nivået_først(String fane) {
        sett(0, "nivaa = 1");
        sett(1, "nivaa = 3");
        sett(2, "nivaa = 2");
        sql.sql("update oppgavekandidat k set nivaa = o.nivaa from oppgave o where o.id = k.oppgave and o.nivaa <> k.nivaa").update();
        List<JsonNode> rader = bla("fane=" + fane + "&sorter=nivaa");
        assertThat(vaare(rader).subList(0, 3)).containsExactly(oppgaver.get(1), oppgaver.get(2), oppgaver.get(0));
        assertThat(rader.stream().map(rad -> 3 - rad.get("nivaa").asInt())).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledige", "enheten", "mine"})
    void skal_ha_oppgaver_uten_frist_sist_og_de_eldste_først_når_alderen_avgjør(String fane) {
        if ("mine".equals(fane)) {
            oppgaver.forEach(o -> mina.post("/oppgaver/" + o + "/ta", null));
        }
        sett(0, "frist = null");
        assertThat(vaare(bla("fane=" + fane + "&sorter=frist"))).endsWith(oppgaver.get(0));
        assertThat(vaare(bla("fane=" + fane + "&sorter=alder"))).containsExactlyElementsOf(oppgaver);
    }

    @Test
    void skal_la_en_oppgave_som_venter_være_borte_fra_mine_til_dagen_kommer() {
        mina.post("/oppgaver/" + oppgaver.get(0) + "/ta", null);
        sett(0, "vent_til = date '2999-01-01'");
        assertThat(vaare(bla("fane=mine"))).doesNotContain(oppgaver.get(0));
        assertThat(bla("fane=paa_vent").stream().filter(rad -> id(rad).equals(oppgaver.get(0))).map(rad -> rad.get("ventTil").asString()))
                .containsExactly("2999-01-01");
        assertThat(vaare(bla("fane=enheten"))).contains(oppgaver.get(0));
        sett(0, "vent_til = date '2020-01-01'");
        assertThat(vaare(bla("fane=mine"))).contains(oppgaver.get(0));
        assertThat(vaare(bla("fane=paa_vent"))).doesNotContain(oppgaver.get(0));
    }

    @Test
    void skal_vise_hver_oppgave_som_er_der_hele_tiden_selv_om_andre_endres_mellom_sidene() {
        List<String> sett = new ArrayList<>();
        ApiKlient.Svar side = mina.get("/oppgaver?fane=ledige&sorter=prioritet&antall=2");
        sett.addAll(ider(side));
        sql.sql("update oppgave set prioritet = 2 where id = ?").param(sett.get(0)).update();
        mina.post("/oppgaver/" + sett.get(1) + "/ta", null);
        mina.nySak();
        while (!side.innhold().path("neste").asString("").isEmpty()) {
            side = mina.get("/oppgaver?fane=ledige&sorter=prioritet&antall=2&etter=" + side.tekst("neste"));
            sett.addAll(ider(side));
        }
        assertThat(sett).doesNotHaveDuplicates().containsAll(oppgaver);
    }

    @Test
    void skal_si_fra_når_merket_hører_til_en_annen_rekkefølge() {
        String neste = mina.get("/oppgaver?fane=ledige&antall=1").tekst("neste");
        assertThat(mina.get("/oppgaver?fane=ledige&antall=1&sorter=nivaa&etter=" + neste).status()).isEqualTo(422);
    }

    private List<String> vaare(List<JsonNode> rader) {
        return rader.stream().map(ListerekkefoelgeTest::id).filter(oppgaver::contains).toList();
    }

    private static String id(JsonNode rad) {
        return rad.get("oppgaveId").asString();
    }

    private static List<String> ider(ApiKlient.Svar side) {
        return side.innhold().get("oppgaver").valueStream().map(ListerekkefoelgeTest::id).toList();
    }

    private List<JsonNode> bla(String utvalg) {
        List<JsonNode> funnet = new ArrayList<>();
        String neste = "";
        do {
            ApiKlient.Svar side = mina.get("/oppgaver?antall=9&" + utvalg + (neste.isEmpty() ? "" : "&etter=" + neste));
            side.innhold().get("oppgaver").valueStream().forEach(funnet::add);
            neste = side.innhold().path("neste").asString("");
        } while (!neste.isEmpty());
        return funnet;
    }
}
