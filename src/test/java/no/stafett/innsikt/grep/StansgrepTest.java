package no.stafett.innsikt.grep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.Stansvakt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Lederen gjør noe med en sak som står fast: det som skjer, at den er borte fra lista, og at det kan gjøres om. */
@Apptest
class StansgrepTest {

    private static final String ANSATT = "barnehage.ansatt35";
    private static final String KOLLEGA = "barnehage.ansatt36";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Stansvakt vakt;
    @Autowired
    private Forretningsklokke klokke;
    private Stanssaker saker;

    @BeforeEach
    void begynn() {
        saker = new Stanssaker(nett, sql, vakt, klokke, ANSATT);
    }

    @AfterEach
    void rydd() {
        saker.close();
    }

    @Test
    void skal_sette_en_ny_dag_for_evalueringen_med_en_grunn_og_kunne_gjøre_det_om() {
        String sak = saker.evaluering(9);
        assertThat(saker.grunner(sak)).contains("evaluering-forfalt");
        assertThat(saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(20))).innhold().toString()).contains("grunn");
        assertThat(saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(0), "grunn", "x")).status()).isEqualTo(422);
        ApiKlient.Svar gjort = saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(20), "grunn", "Møtet måtte flyttes."));
        assertThat(gjort.status()).as(gjort.innhold().toString()).isEqualTo(200);
        assertThat(saker.grunner(sak)).doesNotContain("evaluering-forfalt");
        assertThat(saker.les(LocalDate.class, PLANDAG, sak)).isEqualTo(saker.idag().plusDays(20));
        assertThat(saker.les(String.class, "select flyttet_fordi from tiltaksplan where sak = cast(? as uuid) and gjelder", sak)).isEqualTo("Møtet måtte flyttes.");
        assertThat(saker.les(LocalDate.class, "select frist from oppgave where sak = cast(? as uuid) and status = 'aapen' and skjema in ('tiltakslogg', 'evaluering')", sak))
                .isEqualTo(saker.idag().plusDays(20));
        assertThat(saker.les(Long.class, "select count(*) from loggpost where sak = cast(? as uuid) and slag = 'tiltak' and fakta ->> 'dato' is not null", sak)).isPositive();
        assertThat(spor(sak)).contains("StansgrepGjort", "PlanLagt").doesNotContain("måtte");
        assertThat(saker.angre(gjort).get("gjortOm").asInt()).isEqualTo(1);
        assertThat(saker.grunner(sak)).contains("evaluering-forfalt");
        assertThat(saker.angre(gjort).get("gjortOm").asInt()).as("to ganger").isZero();
    }

    private static final String PLANDAG = "select evalueringsdato from tiltaksplan where sak = cast(? as uuid) and gjelder";

    @Test
    void skal_gi_tiltakene_ingen_har_til_en_som_er_med_og_en_frist_og_kunne_gjøre_det_om() {
        String sak = saker.tiltak();
        assertThat(saker.grunner(sak)).contains("tiltak-uten-ansvarlig");
        assertThat(saker.gjør(sak, "ny-ansvarlig", Map.of("person", saker.id(KOLLEGA))).innhold().toString()).as("ikke med i saken").contains("person");
        ApiKlient.Svar hvem = saker.gjør(sak, "ny-ansvarlig", Map.of("person", saker.id(ANSATT), "grunn", "Du kjenner Ada."));
        assertThat(hvem.status()).as(hvem.innhold().toString()).isEqualTo(200);
        assertThat(saker.les(String.class, TILTAKET, sak)).isEqualTo("foreslaatt " + ANSATT);
        assertThat(saker.les(String.class, "select grunn from tiltakshendelse where sak = cast(? as uuid) and hendelse = 'foreslaatt'", sak)).isEqualTo("Du kjenner Ada.");
        assertThat(saker.grunner(sak)).as("ingen igjen å gi bort").doesNotContain("tiltak-uten-ansvarlig");
        ApiKlient.Svar igjen = saker.gjør(sak, "ny-ansvarlig", Map.of("person", saker.id(ANSATT)));
        assertThat(igjen.status()).isEqualTo(409);
        assertThat(igjen.tekst("kode")).isEqualTo("staar_ikke_fast");
        sql.sql("update tiltakshendelse set tid = (tid at time zone 'Europe/Oslo' - interval '10 days') at time zone 'Europe/Oslo' where sak = cast(? as uuid)").param(sak).update();
        saker.frisk(sak);
        ApiKlient.Svar når = saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(14), "grunn", "Før jul."));
        assertThat(når.status()).as(når.innhold().toString()).isEqualTo(200);
        assertThat(saker.grunner(sak)).doesNotContain("tiltak-uten-ansvarlig");
        assertThat(saker.angre(når).get("gjortOm").asInt()).isEqualTo(1);
        assertThat(saker.les(Long.class, "select count(*) from tiltak where sak = cast(? as uuid) and frist is null", sak)).isEqualTo(1);
        assertThat(saker.angre(hvem).get("gjortOm").asInt()).as("noe er gjort med det siden").isZero();
    }

    private static final String TILTAKET = "select t.status || ' ' || p.brukernavn from tiltak t join person p on p.id = t.person where t.sak = cast(? as uuid)";

    @Test
    void skal_ta_tilbake_et_tiltak_hun_som_fikk_det_ikke_har_rørt() {
        String sak = saker.tiltak();
        saker.angre(saker.gjør(sak, "ny-ansvarlig", Map.of("person", saker.id(ANSATT))));
        assertThat(saker.les(String.class, "select status from tiltak where sak = cast(? as uuid)", sak)).isEqualTo("uten_ansvarlig");
    }

    @Test
    void skal_gi_oppgaven_på_nivå_0_til_en_annen_i_enheten_og_tilbake() {
        String sak = saker.undring();
        saker.som(ANSATT).post("/oppgaver/" + saker.som(ANSATT).oppgave(sak) + "/ta", null);
        assertThat(saker.gjør(sak, "ny-ansvarlig", Map.of("person", saker.id(KOLLEGA))).innhold().toString()).contains("grunn");
        ApiKlient.Svar gjort = saker.gjør(sak, "ny-ansvarlig", Map.of("person", saker.id(KOLLEGA), "grunn", "Hun er syk."));
        assertThat(gjort.status()).as(gjort.innhold().toString()).isEqualTo(200);
        assertThat(saker.les(String.class, HAR_OPPGAVEN, sak)).isEqualTo(KOLLEGA);
        assertThat(saker.angre(gjort).get("gjortOm").asInt()).isEqualTo(1);
        assertThat(saker.les(String.class, HAR_OPPGAVEN, sak)).isEqualTo(ANSATT);
        assertThat(saker.gjør(sak, "ny-ansvarlig", Map.of("person", saker.id("skole.ansatt"), "grunn", "x")).tekst("kode")).isEqualTo("oppgave_kan_ikke_flyttes");
        assertThat(saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(5), "grunn", "x")).tekst("kode")).isEqualTo("grepet_passer_ikke");
    }

    private static final String HAR_OPPGAVEN = "select p.brukernavn from oppgave o join person p on p.id = o.behandler where o.sak = cast(? as uuid) and o.status = 'aapen' and not o.skjermet";

    @Test
    void skal_avtale_hvem_som_er_stafettholder_oppnevne_en_annen_og_spørre_en_annen() {
        String sak = saker.utenHolder();
        assertThat(saker.grunner(sak)).contains("ingen-stafettholder");
        ApiKlient.Svar avtalt = saker.gjør(sak, "ny-ansvarlig", Map.of("person", saker.id(ANSATT)));
        assertThat(avtalt.status()).as(avtalt.innhold().toString()).isEqualTo(200);
        assertThat(saker.grunner(sak)).doesNotContain("ingen-stafettholder");
        saker.angre(avtalt);
        assertThat(saker.grunner(sak)).contains("ingen-stafettholder");
        ApiKlient.Svar spurt = saker.gjør(sak, "ny-ansvarlig", Map.of("person", saker.id(KOLLEGA), "grunn", "Kan du?"));
        assertThat(spurt.status()).as(spurt.innhold().toString()).isEqualTo(200);
        assertThat(saker.les(String.class, "select melding from overlevering where sak = cast(? as uuid) and svart is null", sak)).isEqualTo("Kan du?");
        saker.angre(spurt);
        assertThat(saker.les(String.class, "select utfall from overlevering where sak = cast(? as uuid)", sak)).isEqualTo("trukket");
        ApiKlient.Svar oppnevnt = saker.gjør(sak, "ny-ansvarlig", Map.of("person", saker.id(KOLLEGA), "maate", "borte"));
        assertThat(oppnevnt.status()).as(oppnevnt.innhold().toString()).isEqualTo(200);
        assertThat(saker.les(String.class, HOLDER, sak)).isEqualTo(KOLLEGA);
        assertThat(saker.grunner(sak)).doesNotContain("ingen-stafettholder");
        saker.angre(oppnevnt);
        assertThat(saker.les(String.class, HOLDER, sak)).isEqualTo(ANSATT);
        assertThat(saker.som(KOLLEGA).get("/saker/" + sak).status()).as("hun har ikke noe der lenger").isEqualTo(404);
    }

    private static final String HOLDER = "select p.brukernavn from stafettpinne s join person p on p.id = s.holder where s.sak = cast(? as uuid) and s.til is null";

    @Test
    void skal_løfte_saken_til_koordinerende_enhet_uten_å_flytte_nivået_og_kunne_gjøre_det_om_til_noen_har_tatt_den() {
        String sak = saker.utenMoete();
        assertThat(saker.grunner(sak)).contains("moete-ikke-holdt");
        assertThat(saker.gjør(sak, "loeft", Map.of("hvaStaarFast", "fremdrift")).innhold().toString()).contains("spoersmaalTilKe");
        assertThat(raad(sak)).as("ingenting er begynt når skjemaet er galt").isNull();
        Map<String, String> spørsmål = Map.of("hvaStaarFast", "fremdrift", "spoersmaalTilKe", "Hvem kan bestemme at tiltaket begynner?");
        ApiKlient.Svar første = saker.gjør(sak, "loeft", spørsmål);
        assertThat(første.status()).as(første.innhold().toString()).isEqualTo(200);
        assertThat(raad(sak)).isEqualTo("ke");
        assertThat(saker.les(Integer.class, "select nivaa from sak where id = cast(? as uuid)", sak)).isEqualTo(2);
        assertThat(saker.gjør(sak, "loeft", spørsmål).tekst("kode")).isEqualTo("alt_loeftet");
        assertThat(saker.angre(første).get("gjortOm").asInt()).isEqualTo(1);
        assertThat(raad(sak)).isNull();
        ApiKlient.Svar igjen = saker.gjør(sak, "loeft", spørsmål);
        String oppgave = saker.les(String.class, "select id from oppgave where sak = cast(? as uuid) and trinn = 'trinn_ke_2' and status = 'aapen'", sak);
        assertThat(saker.som("ke").post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
        assertThat(saker.som("ke").get("/saker/" + sak).status()).as("samtykket omfatter ikke koordinerende enhet").isEqualTo(404);
        assertThat(saker.angre(igjen).get("gjortOm").asInt()).isZero();
        assertThat(saker.gjør(saker.undring(), "loeft", spørsmål).tekst("kode")).isEqualTo("grepet_passer_ikke");
    }

    private String raad(String sak) {
        return saker.les(String.class, "select array_to_string(roller, ',') from oppgave where sak = cast(? as uuid) and trinn like 'trinn_ke%' and status = 'aapen'", sak);
    }

    @Test
    void skal_sette_inn_en_vikar_for_den_som_er_borte_og_ta_henne_ut_igjen() {
        String sak = saker.undring();
        assertThat(saker.som(KOLLEGA).get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(saker.gjør(sak, "vikar", Map.of("person", saker.id("skole.ansatt"), "dato", saker.i(7))).innhold().toString()).contains("person");
        ApiKlient.Svar gjort = saker.gjør(sak, "vikar", Map.of("person", saker.id(KOLLEGA), "dato", saker.i(7)));
        assertThat(gjort.status()).as(gjort.innhold().toString()).isEqualTo(200);
        assertThat(saker.som(KOLLEGA).get("/saker/" + sak).status()).isEqualTo(200);
        assertThat(saker.gjør(sak, "vikar", Map.of("person", saker.id(KOLLEGA), "dato", saker.i(7))).status()).as("hun er det alt").isEqualTo(422);
        saker.angre(gjort);
        assertThat(saker.som(KOLLEGA).get("/saker/" + sak).status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_si_noe_til_dem_som_ikke_leder_enheten_saken_er_i() {
        String sak = saker.evaluering(9);
        Map<String, Map<String, String>> grep = Map.of("ny-dato", Map.of("dato", saker.i(20), "grunn", "x"), "ny-ansvarlig", Map.of("person", saker.id(KOLLEGA)),
                "loeft", Map.of("hvaStaarFast", "fremdrift", "spoersmaalTilKe", "x"), "vikar", Map.of("person", saker.id(KOLLEGA), "dato", saker.i(7)));
        grep.forEach((hva, kropp) -> {
            for (String annen : List.of("skole.rektor", "b.leder")) {
                String ukjent = utenId(saker.som(annen).post("/innsikt/" + java.util.UUID.randomUUID() + "/" + hva, kropp));
                assertThat(utenId(saker.som(annen).post("/innsikt/" + sak + "/" + hva, kropp))).as(annen + " " + hva).startsWith("404").isEqualTo(ukjent);
            }
            for (String uten : List.of(ANSATT, "koordinator", "ke", "systemadmin")) {
                assertThat(saker.som(uten).post("/innsikt/" + sak + "/" + hva, kropp).status()).as(uten + " " + hva).isEqualTo(403);
            }
        });
    }

    @Test
    void skal_ikke_si_noe_om_en_sak_med_adressesperre_til_andre_enn_lederne_i_enheten() {
        String sak = saker.evaluering(9);
        assertThat(saker.som(ANSATT).post("/saker/" + sak + "/adressesperre", Map.of("grad", "strengt_fortrolig", "klarerte", List.of())).status()).isBetween(200, 299);
        for (String annen : List.of("skole.rektor", "ppt.leder", "b.leder")) {
            assertThat(saker.som(annen).post("/innsikt/" + sak + "/ny-dato", Map.of("dato", saker.i(20), "grunn", "x")).status()).as(annen).isEqualTo(404);
        }
        assertThat(saker.grunner(sak)).as("lederen i enheten ser den").contains("evaluering-forfalt");
        ApiKlient.Svar gjort = saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(20), "grunn", "x"));
        assertThat(gjort.status()).isEqualTo(200);
        assertThat(saker.som("ppt.leder").post("/innsikt/grep/" + gjort.tekst("grepId") + "/angre", null).status()).isEqualTo(404);
        assertThat(saker.angre(gjort).get("gjortOm").asInt()).isEqualTo(1);
    }

    @Test
    void skal_svare_det_samme_enten_saken_har_et_akuttrom_eller_ikke_og_aldri_røre_oppgavene_der() throws Exception {
        String uten = saker.undring();
        String med = saker.undring();
        nett.perform(post("/saker/" + med + "/akutt").with(httpBasic(ANSATT, "stafett")).with(csrf()));
        List<String> skjermet = sql.sql("select id || coalesce(behandler::text, '') from oppgave where sak = cast(? as uuid) and skjermet order by id").param(med).query(String.class).list();
        assertThat(skjermet).isNotEmpty();
        for (Map.Entry<String, Map<String, String>> grep : Map.of("ny-ansvarlig", Map.of("person", saker.id(KOLLEGA), "grunn", "Hun er syk."),
                "ny-dato", Map.of("dato", saker.i(20), "grunn", "x")).entrySet()) {
            assertThat(utenId(saker.gjør(med, grep.getKey(), grep.getValue())).replace(med, "…")).isEqualTo(utenId(saker.gjør(uten, grep.getKey(), grep.getValue())).replace(uten, "…"));
        }
        assertThat(sql.sql("select id || coalesce(behandler::text, '') from oppgave where sak = cast(? as uuid) and skjermet order by id").param(med).query(String.class).list())
                .isEqualTo(skjermet);
    }

    private static String utenId(ApiKlient.Svar svar) {
        return svar.status() + " " + svar.innhold().toString().replaceAll("\"(grepId|referanse|instance)\":\"[^\"]*\"", "");
    }

    private String spor(String sak) {
        return String.join("\n", sql.sql("select hendelse || ' ' || fakta::text from spor where sak = cast(? as uuid)").param(sak).query(String.class).list());
    }
}
