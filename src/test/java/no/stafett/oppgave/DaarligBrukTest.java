package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Dårlig innhold, feil person, feil kommune og ting som er borte: et klart svar, og ingenting er endret. */
@Apptest
class DaarligBrukTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private ApiKlient mina;
    private String sak;
    private String oppgave;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        sak = mina.nySak();
        oppgave = mina.oppgave(sak);
        mina.post("/oppgaver/" + oppgave + "/ta", null);
    }

    static Stream<Arguments> daarligeSvar() {
        return Stream.of(
                Arguments.of("mangler", Map.of("svar", Map.of()), 422, "hva", "paakrevd"),
                Arguments.of("ukjent felt", Map.of("svar", Map.of("hva", "noe her", "akuttSjekk", "nei", "tull", 1)), 422, "tull", "ukjent_felt"),
                Arguments.of("feil type", Map.of("svar", Map.of("hva", 5, "akuttSjekk", "nei")), 422, "hva", "feil_type"),
                Arguments.of("ikke et valg", Map.of("svar", Map.of("hva", "noe her", "akuttSjekk", "kanskje")), 422, "akuttSjekk", "ugyldig_valg"),
                Arguments.of("én megabyte", Map.of("svar", Map.of("hva", "x".repeat(1_000_000), "akuttSjekk", "nei")), 422, "hva", "for_lang"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("daarligeSvar")
    void skal_peke_paa_feltet_og_ikke_endre_noe(String hva, Map<String, Object> kropp, int status, String felt, String kode) {
        String foer = tilstand();
        ApiKlient.Svar svar = mina.post("/oppgaver/" + oppgave + "/fullfoer", kropp);
        assertThat(svar.status()).isEqualTo(status);
        assertThat(svar.innhold().get("feil").valueStream().map(f -> f.get("felt").asString() + ":" + f.get("kode").asString()))
                .contains(felt + ":" + kode);
        assertThat(tilstand()).isEqualTo(foer);
    }

    static Stream<String> uleselige() {
        return Stream.of("{", "[1,2", "{\"svar\":{\"hva\":\"\\uD800}", "ikke json", "",
                "{\"svar\":{\"hva\":\"en\",\"hva\":\"to\"}}");
    }

    @ParameterizedTest
    @MethodSource("uleselige")
    void skal_si_at_innholdet_ikke_kunne_leses(String kropp) {
        String foer = tilstand();
        assertThat(mina.post("/oppgaver/" + oppgave + "/fullfoer", kropp).status()).isEqualTo(400);
        assertThat(tilstand()).isEqualTo(foer);
    }

    static Stream<Arguments> ukjenteValg() {
        return Stream.of("/oppgaver?fane=tull", "/oppgaver?sorter=tull", "/oppgaver?tjeneste=tull", "/oppgaver?nivaa=4",
                "/oppgaver?nivaa=-1", "/oppgaver?nivaa=x", "/oppgaver?enhet=x", "/oppgaver?trinn=1%3B", "/oppgaver?frist=tull", "/oppgaver?prioritet=3",
                "/oppgaver?stafettholder=tull", "/oppgaver?oeving=tull", "/oppgaver?sorter=ferdig", "/oppgaver?soek=a", "/oppgaver?soek=%25%25", "/oppgaver?antall=0", "/oppgaver?antall=101", "/saker?antall=0", "/saker?antall=501")
                .map(sti -> Arguments.of(sti, sti.substring(sti.indexOf('?') + 1, sti.indexOf('='))));
    }

    @ParameterizedTest
    @MethodSource("ukjenteValg")
    void skal_peke_paa_valget_i_adressen_i_stedet_for_aa_vise_en_tom_liste(String sti, String felt) {
        ApiKlient.Svar svar = mina.get(sti);
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().at("/feil/0/felt").asString()).isEqualTo(felt);
    }

    @Test
    void skal_ikke_lagre_et_tall_som_noe_annet() {
        ApiKlient.Svar svar = mina.put("/oppgaver/" + oppgave + "/utkast", "{\"svar\":{\"hva\":1e400}}", Map.of());
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().at("/feil/0/felt").asString()).isEqualTo("svar.hva");
    }

    @Test
    void skal_avvise_mer_enn_to_megabyte_uten_aa_lese_det() {
        String foer = tilstand();
        assertThat(mina.post("/oppgaver/" + oppgave + "/fullfoer", "{\"svar\":{\"hva\":\"" + "x".repeat(2_200_000) + "\"}}").status())
                .isEqualTo(413);
        assertThat(tilstand()).isEqualTo(foer);
    }

    @Test
    void skal_gi_samme_404_for_en_fremmed_oppgave_og_en_som_ikke_finnes() {
        ApiKlient fremmed = new ApiKlient(nett, "b.ansatt");
        ApiKlient.Svar fremmedSin = fremmed.get("/oppgaver/" + oppgave);
        ApiKlient.Svar ingen = fremmed.get("/oppgaver/finnes-ikke");
        assertThat(fremmedSin.status()).isEqualTo(404);
        assertThat(fremmedSin.tekst("detail")).isEqualTo(ingen.tekst("detail"));
        assertThat(fremmed.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(404);
        assertThat(fremmed.get("/saker/" + sak).status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_vise_saken_til_andre_enheter_i_kommunen() {
        assertThat(new ApiKlient(nett, "skole.ansatt").get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(new ApiKlient(nett, "koordinator").get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(new ApiKlient(nett, "systemadmin").get("/saker/" + sak).status()).isEqualTo(404);
    }

    @Test
    void skal_vise_saken_til_enhetens_leder() {
        assertThat(new ApiKlient(nett, "barnehage.styrer").get("/saker/" + sak).status()).isEqualTo(200);
    }

    @Test
    void skal_ikke_la_noen_begynne_en_sak_i_en_enhet_de_ikke_arbeider_i() {
        ApiKlient.Svar svar = mina.post("/saker", ApiKlient.undring(mina.enhetI("skole")));
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().at("/feil/0/felt").asString()).isEqualTo("enhetId");
    }

    @Test
    void skal_ikke_la_en_forelder_begynne_en_sak() {
        assertThat(new ApiKlient(nett, "forelder").post("/saker", ApiKlient.undring(mina.enhet())).status()).isEqualTo(403);
    }

    /** Alt som kunne vært endret i saken. */
    private String tilstand() {
        return sql.sql("""
                select concat_ws(';', (select count(*) from svar where sak = s.id), (select count(*) from oppgave where sak = s.id),
                    (select string_agg(status, ',') from oppgave where sak = s.id), s.nivaa, s.status,
                    (select count(*) from spor where sak = s.id), (select count(*) from utkast where sak = s.id))
                  from sak s where s.id = ?""").param(java.util.UUID.fromString(sak)).query(String.class).single();
    }
}
