package no.stafett.sak.veksling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Omstartbar;
import no.stafett.Saksgang;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Pinnen skifter hånd når den andre har tatt imot, og saken har aldri et øyeblikk uten holder. */
class StafettvekslingTest {

    private static Omstartbar program;

    private final ApiKlient mina = program.som("barnehage.ansatt");
    private final ApiKlient kollega = program.som("barnehage.ansatt07");
    private final ApiKlient styrer = program.som("barnehage.styrer");
    private Saksgang gang;
    private String stafett;

    @BeforeAll
    static void åpne() {
        program = new Omstartbar("veksling");
    }

    @AfterAll
    static void lukk() {
        program.close();
    }

    @BeforeEach
    void laPlan() {
        gang = Saksgang.ny(mina).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        stafett = "/saker/" + gang.sak() + "/stafett";
        assertThat(holder()).isEqualTo("Mina Vollan");
    }

    @Test
    void skal_bli_hos_holderen_til_den_andre_har_tatt_imot() {
        assertThat(spør(mina, kollega).status()).isEqualTo(200);
        assertThat(holder()).isEqualTo("Mina Vollan");
        assertThat(kollega.get("/saker/" + gang.sak()).status()).as("ser ikke saken ennå").isEqualTo(404);
        assertThat(kollega.post(stafett + "/ta-imot", null).status()).isEqualTo(200);
        assertThat(holder()).isEqualTo("Kollega 07");
        assertThat(kollega.get("/oppgaver/" + gang.oppgave()).innhold().get("kanTasAvMeg").asBoolean()).isTrue();
        assertThat(mina.get(stafett).innhold().get("historikk").valueStream().map(h -> h.get("navn").asString()))
                .containsExactly("Mina Vollan", "Kollega 07");
    }

    @Test
    void skal_bare_vise_spørsmålet_til_den_som_er_spurt() {
        mina.post(stafett + "/overlever", Map.of("til", id(kollega), "melding", "Jeg går ut i permisjon."));
        JsonNode sett = kollega.get(stafett).innhold();
        assertThat(sett.at("/tilbud/melding").asString()).isEqualTo("Jeg går ut i permisjon.");
        assertThat(sett.at("/tilbud/erTilMeg").asBoolean()).isTrue();
        assertThat(sett.get("historikk")).isEmpty();
        assertThat(sett.get("mottakere")).isEmpty();
        assertThat(program.som("barnehage.ansatt08").get(stafett).status()).isEqualTo(404);
    }

    @Test
    void skal_kunne_avvises_og_trekkes_og_bare_spørre_en_om_gangen() {
        spør(mina, kollega);
        ApiKlient.Svar opptatt = spør(mina, program.som("barnehage.ansatt08"));
        assertThat(opptatt.tekst("kode")).isEqualTo("pinnen_er_tilbudt");
        assertThat(opptatt.tekst("behandler")).isEqualTo("Kollega 07");
        assertThat(kollega.post(stafett + "/avvis", Map.of("grunn", "Kjenner ikke familien.")).status()).isEqualTo(200);
        assertThat(kollega.get(stafett).status()).isEqualTo(404);
        spør(mina, kollega);
        assertThat(mina.post(stafett + "/trekk", null).status()).isEqualTo(200);
        assertThat(kollega.post(stafett + "/ta-imot", null).status()).isEqualTo(404);
        assertThat(holder()).isEqualTo("Mina Vollan");
    }

    @Test
    void skal_ikke_gå_til_noen_utenfor_enhetene_i_saken() {
        assertThat(Stream.of("ppt.ansatt", "skole.ansatt", "b.ansatt", "barnehage.ansatt")
                .map(navn -> spør(mina, program.som(navn)).status())).containsOnly(422);
        assertThat(mina.get(stafett).innhold().get("tilbud").isNull()).isTrue();
    }

    @Test
    void skal_ikke_kunne_tas_imot_av_en_som_har_gått_til_en_enhet_som_ikke_er_med() {
        ApiKlient flyttet = program.som("barnehage.ansatt09");
        spør(mina, flyttet);
        program.hent(JdbcClient.class).sql("update rolle set enhet = cast(? as uuid) where person = cast(? as uuid)")
                .params(program.som("skole.ansatt").enhet(), id(flyttet)).update();
        assertThat(flyttet.post(stafett + "/ta-imot", null).status()).isEqualTo(409);
        assertThat(flyttet.get("/saker/" + gang.sak()).status()).isEqualTo(404);
        assertThat(holder()).isEqualTo("Mina Vollan");
    }

    @Test
    void skal_bare_gis_av_holderen_og_lederen() {
        String sak = gang.sak();
        kollegaErMed();
        assertThat(spør(kollega, program.som("barnehage.ansatt08")).status()).isEqualTo(403);
        assertThat(kollega.post(stafett + "/oppnevn", Map.of("til", id(kollega), "grunn", "borte")).status()).isEqualTo(403);
        assertThat(program.som("skole.rektor").post("/saker/" + sak + "/stafett/oppnevn", Map.of("til", id(kollega), "grunn", "borte")).status()).isEqualTo(404);
        assertThat(holder()).isEqualTo("Mina Vollan");
    }

    @Test
    void skal_falle_bort_når_lederen_oppnevner_en_annen() {
        spør(mina, kollega);
        assertThat(styrer.post(stafett + "/oppnevn", Map.of("til", id(program.som("barnehage.ansatt08")), "grunn", "borte")).status()).isEqualTo(200);
        assertThat(holder()).isEqualTo("Kollega 08");
        assertThat(kollega.post(stafett + "/ta-imot", null).status()).isEqualTo(404);
    }

    /** Lederen tar ikke pinnen fra en som er her; da spør hun. */
    @Test
    void skal_bare_oppnevnes_når_lederen_sier_hvordan_holderen_er_borte() {
        String ny = id(kollega);
        assertThat(styrer.post(stafett + "/oppnevn", Map.of("til", ny)).status()).isEqualTo(422);
        assertThat(styrer.post(stafett + "/oppnevn", Map.of("til", ny, "grunn", "hun er syk")).status()).isEqualTo(422);
        assertThat(holder()).isEqualTo("Mina Vollan");
        styrer.post(stafett + "/oppnevn", Map.of("til", ny, "grunn", "svarer_ikke"));
        assertThat(mina.get(stafett).innhold().at("/historikk/1/grunn").asString()).isEqualTo("oppnevnt_svarer_ikke");
    }

    @Test
    void skal_ikke_skifte_hånd_i_en_sak_som_er_avsluttet() {
        program.hent(JdbcClient.class).sql("update sak set status = 'avsluttet' where id = cast(? as uuid)").param(gang.sak()).update();
        assertThat(spør(mina, kollega).status()).isEqualTo(403);
        assertThat(styrer.post(stafett + "/oppnevn", Map.of("til", id(kollega), "grunn", "borte")).status()).isEqualTo(403);
    }

    @Test
    void skal_nå_lederen_når_ingen_har_svart_på_fem_arbeidsdager() {
        spør(mina, kollega);
        String frist = mina.get(stafett).innhold().at("/tilbud/svarfrist").asString();
        assertThat(ubesvarte()).doesNotContain(gang.sak());
        program.flyttKlokkaTil(java.time.LocalDate.parse(frist).plusDays(1).atTime(8, 0).atZone(no.stafett.felles.Forretningsklokke.NORGE).toInstant());
        assertThat(ubesvarte()).contains(gang.sak());
        kollega.post(stafett + "/ta-imot", null);
        assertThat(ubesvarte()).doesNotContain(gang.sak());
    }

    /** Den ene leder henne som har pinnen, den andre henne som er spurt; de arbeider hver sitt sted. */
    @Test
    void skal_nå_lederne_på_begge_sider_når_den_andre_arbeider_i_en_annen_tjeneste() {
        Saksgang nivå2 = Saksgang.ny(mina).til("nivaa_2");
        nivå2.verktoey("samtykke", Map.of("samtykkerNavn", "Mor Lindås", "relasjon", "mor", "avgjoerelse", "gitt", "kanal", "muntlig", "tjenester", List.of("ppt"),
                "gyldigFra", "2020-01-01", "gyldigTil", "2090-01-01"));
        nivå2.fullfoer(Map.of("mottaker", mina.enhetI("ppt"), "inviterteEnheter", List.of(mina.enhetI("ppt"))));
        ApiKlient ppt = program.som("ppt.ansatt");
        String invitasjon = ppt.get("/oppgaver?fane=ledige&antall=100").innhold().get("oppgaver").valueStream()
                .filter(o -> o.get("sakId").asString().equals(nivå2.sak())).findFirst().orElseThrow().get("oppgaveId").asString();
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        assertThat(ppt.post("/oppgaver/" + invitasjon + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja"))).status()).isEqualTo(200);
        String veksling = "/saker/" + nivå2.sak() + "/stafett";
        assertThat(mina.post(veksling + "/overlever", Map.of("til", id(ppt))).status()).isEqualTo(200);
        program.flyttKlokka("P9D");
        assertThat(List.of(ubesvarte("barnehage.styrer"), ubesvarte("ppt.leder"))).allSatisfy(saker -> assertThat(saker).contains(nivå2.sak()));
        assertThat(List.of(ubesvarte("skole.rektor"), ubesvarte("helse.leder"))).allSatisfy(saker -> assertThat(saker).doesNotContain(nivå2.sak()));
    }

    @Test
    void skal_ikke_kunne_stå_uten_holder_selv_om_noen_prøver_i_databasen() {
        JdbcClient sql = program.hent(JdbcClient.class);
        assertThatThrownBy(() -> sql.sql("update stafettpinne set til = now() where sak = cast(? as uuid)").param(gang.sak()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.sql("delete from stafettpinne where sak = cast(? as uuid)").param(gang.sak()).update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThat(holder()).isEqualTo("Mina Vollan");
    }

    @Test
    void skal_ha_nøyaktig_en_holder_når_mange_flytter_den_samtidig() throws Exception {
        spør(mina, kollega);
        List<Integer> svar = samtidig(Stream.concat(IntStream.range(10, 18).<Callable<Integer>>mapToObj(n -> () ->
                        styrer.post(stafett + "/oppnevn", Map.of("til", id(program.som("barnehage.ansatt" + n)), "grunn", "borte")).status()),
                Stream.<Callable<Integer>>of(() -> kollega.post(stafett + "/ta-imot", null).status(),
                        () -> mina.post(stafett + "/trekk", null).status())).toList());
        assertThat(svar).allMatch(status -> status < 500);
        assertThat(program.hent(JdbcClient.class).sql("select count(*) from stafettpinne where sak = cast(? as uuid) and til is null")
                .param(gang.sak()).query(Integer.class).single()).isEqualTo(1);
        assertThat(mina.get(stafett).innhold().get("tilbud").isNull()).isTrue();
    }

    private void kollegaErMed() {
        program.hent(JdbcClient.class).sql("insert into sakstilgang (id, sak, person, rolle, omfang, grunn, fra) "
                + "values (gen_random_uuid(), cast(? as uuid), cast(? as uuid), 'deltaker', 'alt', 'oppgave', now())")
                .params(gang.sak(), id(kollega)).update();
    }

    private ApiKlient.Svar spør(ApiKlient fra, ApiKlient til) {
        return fra.post(stafett + "/overlever", Map.of("til", id(til)));
    }

    private static String id(ApiKlient hvem) {
        return hvem.get("/meg").tekst("personId");
    }

    private String holder() {
        return gang.saken().at("/stafettholder/navn").asString();
    }

    private List<String> ubesvarte() {
        return ubesvarte("barnehage.styrer");
    }

    private static List<String> ubesvarte(String leder) {
        return program.hent(Overleveringer.class).ubesvarteForLeder(program.hent(Personer.class).finn(leder).orElseThrow())
                .stream().map(o -> o.sakId().toString()).toList();
    }

    private static List<Integer> samtidig(List<Callable<Integer>> kall) throws Exception {
        ExecutorService tråder = Executors.newFixedThreadPool(kall.size());
        try {
            List<Integer> svar = new ArrayList<>();
            for (Future<Integer> ett : tråder.invokeAll(kall)) {
                svar.add(ett.get());
            }
            return svar;
        } finally {
            tråder.shutdown();
        }
    }
}
