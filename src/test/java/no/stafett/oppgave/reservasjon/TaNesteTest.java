package no.stafett.oppgave.reservasjon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Den neste i et utvalg, og mange om gangen. Prøvene har sitt eget utvalg: det som haster. */
class TaNesteTest extends Samarbeidsproeve {

    private static final String HASTER = "/oppgaver/ta-neste?fane=ledige&prioritet=2";

    @BeforeEach
    void ingenAndreHaster() {
        sql.sql("update oppgave set prioritet = 0 where prioritet = 2").update();
    }

    @Test
    void skal_gi_hver_sin_når_tjue_ber_om_den_neste_samtidig() throws Exception {
        List<String> tolv = nye(12);
        settPrioritet(2, tolv);
        List<ApiKlient.Svar> svar = samtidig(IntStream.rangeClosed(1, 20).<Callable<ApiKlient.Svar>>mapToObj(n -> () ->
                som("barnehage.ansatt%02d".formatted(n)).post(HASTER, null)).toList());
        assertThat(svar).allSatisfy(s -> assertThat(s.status()).as(s.innhold().toString()).isEqualTo(200));
        assertThat(svar.stream().filter(s -> !s.innhold().path("oppgave").isNull()).map(s -> s.innhold().at("/oppgave/oppgaveId").asString()))
                .containsExactlyInAnyOrderElementsOf(tolv);
    }

    @Test
    void skal_ta_den_første_i_den_rekkefølgen_lista_har() {
        List<String> to = nye(2);
        settPrioritet(2, to);
        sql.sql("update oppgave set frist = current_date - 3 where id = ?").param(to.get(1)).update();
        assertThat(krev(kollega.post(HASTER, null)).innhold().at("/oppgave/oppgaveId").asString()).isEqualTo(to.get(1));
    }

    @Test
    void skal_si_at_det_ikke_er_noen_ledige() {
        assertThat(krev(kollega.post(HASTER, null)).innhold().path("oppgave").isNull()).isTrue();
    }

    @Test
    void skal_hoppe_over_dem_hun_må_svare_om_nærhet_i_og_si_hvor_mange() {
        ApiKlient melder = som("barnehage.ansatt35");
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(melder.enhet()));
        undring.put("person", Map.of("fornavn", "Ada", "etternavn", "Vollan", "foedselsdato", "2020-05-04"));
        String vollans = melder.oppgave(melder.post("/saker", undring).tekst("sakId"));
        String annen = nye(1).get(0);
        settPrioritet(2, List.of(vollans, annen));
        sql.sql("update oppgave set frist = current_date - 3 where id = ?").param(vollans).update();
        ApiKlient.Svar foerste = krev(mina.post(HASTER, null));
        assertThat(foerste.innhold().at("/oppgave/oppgaveId").asString()).isEqualTo(annen);
        ApiKlient.Svar andre = krev(mina.post(HASTER, null));
        assertThat(andre.innhold().path("oppgave").isNull()).isTrue();
        assertThat(andre.innhold().path("maaSvare").asInt()).isEqualTo(1);
    }

    @Test
    void skal_ta_mange_og_si_hvordan_det_gikk_med_hver() {
        List<String> to = nye(2);
        String fremmed = som("helse.ansatt").oppgave(som("helse.ansatt").nySak());
        ApiKlient.Svar svar = krev(kollega.post("/oppgaver/ta", Map.of("oppgaver", Stream.concat(to.stream(), Stream.of(oppgave, fremmed)).toList())));
        assertThat(svar.innhold().path("utfall").valueStream().filter(u -> u.path("gikk").asBoolean()).map(u -> u.path("oppgaveId").asString()))
                .containsExactlyInAnyOrderElementsOf(to);
        assertThat(svar.innhold().path("utfall").valueStream().filter(u -> !u.path("gikk").asBoolean()).map(u -> u.path("kode").asString()))
                .containsExactlyInAnyOrder("finnes_ikke", "oppgave_opptatt");
    }

    @Test
    void skal_kunne_gjøre_om_alle_på_en_gang() {
        List<String> to = nye(2);
        String bunt = krev(kollega.post("/oppgaver/ta", Map.of("oppgaver", to))).tekst("buntId");
        assertThat(krev(mina.post("/oppgaver/angre", Map.of("buntId", bunt))).innhold().path("utfall")).as("det er ikke hennes").isEmpty();
        assertThat(krev(kollega.post("/oppgaver/angre", Map.of("buntId", bunt))).innhold().path("utfall").valueStream())
                .hasSize(2).allMatch(u -> u.path("gikk").asBoolean());
        assertThat(sql.sql("select count(*) from oppgave where id = any(?) and behandler is null").param(to.toArray(String[]::new)).query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void skal_ikke_ta_flere_enn_hundre_om_gangen() {
        List<String> mange = IntStream.range(0, 101).mapToObj(n -> "x" + n).toList();
        assertThat(mina.post("/oppgaver/ta", Map.of("oppgaver", mange)).status()).isEqualTo(422);
        assertThat(mina.post("/oppgaver/ta", Map.of("oppgaver", List.of())).status()).isEqualTo(422);
    }

    private List<String> nye(int antall) {
        return IntStream.range(0, antall).mapToObj(n -> mina.oppgave(mina.nySak())).toList();
    }
}
