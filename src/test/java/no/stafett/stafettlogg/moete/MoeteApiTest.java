package no.stafett.stafettlogg.moete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Møtene gjennom API-et: innkalling, svar, endring, avlysning, og hvem som får hva. */
@Apptest
class MoeteApiTest extends Moeteproeve {

    @Test
    void skal_kalle_inn_og_vise_møtet_for_den_som_er_bedt() {
        String id = kallInn(Map.of("deltakerIder", List.of(id(styrer)), "sted", "Møterom 2", "tolk", "tigrinja", "tolkBestilt", true));
        JsonNode sett = styrer.get(moeter).innhold().at("/kommende/0");
        assertThat(sett.get("moeteId").asString()).isEqualTo(id);
        assertThat(sett.get("deltakere").valueStream().map(d -> d.get("navn").asString())).contains("Mina Vollan").hasSize(2);
        assertThat(sett.get("kanBesvares").asBoolean()).isTrue();
        assertThat(sett.get("kanEndres").asBoolean()).isFalse();
        assertThat(styrer.get(moeter).innhold().get("kanKalleInn").asBoolean()).isFalse();
        assertThat(deltaker(mina.get(moeter + "/" + id).innhold(), id(mina)).get("svar").asString()).as("hun som kaller inn, kommer").isEqualTo("ja");
        assertThat(endringer()).contains("MoeteInnkalt").doesNotContain("Møterom");
    }

    @Test
    void skal_bare_la_den_som_kan_skrive_i_loggen_kalle_inn() {
        assertThat(styrer.post(moeter, nytt(Map.of())).status()).isEqualTo(403);
        assertThat(som("skole.rektor").post(moeter, nytt(Map.of())).status()).isEqualTo(404);
        assertThat(som("barnehage.ansatt07").get(moeter).status()).isEqualTo(404);
    }

    /** Hun i koordinerende enhet ser saken så lenge hun har oppgaven i den. */
    @Test
    void skal_kunne_be_den_som_ser_saken_fordi_hun_har_en_oppgave() {
        String ke = sql.sql("select p.id from person p join rolle r on r.person = p.id where r.rolle = 'ke' and p.kommune = "
                + "(select kommune from person where id = cast(? as uuid)) limit 1").param(id(mina)).query(String.class).single();
        assertThat(mina.post(moeter, nytt(Map.of("deltakerIder", List.of(ke)))).status()).isEqualTo(422);
        sql.sql("insert into sakstilgang (id, sak, person, rolle, omfang, grunn, fra) values (gen_random_uuid(), cast(? as uuid), cast(? as uuid), "
                + "'behandler', 'alt', 'oppgave', now())").params(sak, ke).update();
        assertThat(deltaker(mina.get(moeter + "/" + kallInn(Map.of("deltakerIder", List.of(ke)))).innhold(), ke).get("serSaken").asBoolean()).isTrue();
        assertThat(mina.post("/saker/" + sak + "/tiltak", Map.of("tiltak", "Lesestund", "ansvarlig", ke)).status()).as("et tiltak varer lenger").isEqualTo(422);
    }

    @Test
    void skal_ta_imot_svar_fra_den_som_er_bedt_og_ingen_andre() {
        String id = kallInn(Map.of("deltakerIder", List.of(id(styrer))));
        assertThat(styrer.post(moeter + "/" + id + "/svar", Map.of("svar", "kanskje", "ord", "Må sjekke vakta.")).status()).isEqualTo(200);
        JsonNode svar = deltaker(mina.get(moeter + "/" + id).innhold(), id(styrer));
        assertThat(svar.get("svar").asString()).isEqualTo("kanskje");
        assertThat(svar.get("ord").asString()).isEqualTo("Må sjekke vakta.");
        String uten = kallInn(Map.of());
        assertThat(styrer.post(moeter + "/" + uten + "/svar", Map.of("svar", "ja")).status()).isEqualTo(403);
        assertThat(som("skole.rektor").post(moeter + "/" + id + "/svar", Map.of("svar", "ja")).status()).isEqualTo(404);
        assertThat(styrer.post(moeter + "/" + id + "/svar", Map.of("svar", "jo")).status()).isEqualTo(422);
        assertThat(styrer.post(moeter + "/" + id + "/svar", Map.of("svar", "ja", "ord", "x".repeat(301))).status()).isEqualTo(422);
    }

    @Test
    void skal_vise_hva_som_er_endret_og_at_svaret_gjaldt_det_gamle() {
        String id = kallInn(Map.of("deltakerIder", List.of(id(styrer)), "sted", "Møterom 1"));
        styrer.post(moeter + "/" + id + "/svar", Map.of("svar", "ja"));
        assertThat(endre(id, 1, nytt(Map.of("deltakerIder", List.of(id(styrer)), "sted", "Møterom 1", "agenda", "Nytt."))).status()).isEqualTo(200);
        assertThat(deltaker(styrer.get(moeter + "/" + id).innhold(), id(styrer)).get("svarteFoerEndring").asBoolean()).isFalse();
        assertThat(endre(id, 2, nytt(Map.of("deltakerIder", List.of(id(styrer)), "sted", "Møterom 3", "agenda", "Nytt."))).status()).isEqualTo(200);
        JsonNode sett = styrer.get(moeter + "/" + id).innhold();
        assertThat(sett.at("/historikk/0/stedFoer").asString()).isEqualTo("Møterom 1");
        assertThat(sett.at("/historikk/0/endret/0").asString()).isEqualTo("sted");
        assertThat(sett.at("/historikk/1/endret/0").asString()).isEqualTo("agenda");
        assertThat(deltaker(sett, id(styrer)).get("svarteFoerEndring").asBoolean()).isTrue();
        assertThat(deltaker(sett, id(mina)).get("svarteFoerEndring").asBoolean()).isFalse();
    }

    @Test
    void skal_beholde_svaret_til_den_som_tas_ut() {
        String id = kallInn(Map.of("deltakerIder", List.of(id(styrer))));
        styrer.post(moeter + "/" + id + "/svar", Map.of("svar", "nei", "ord", "Jeg er på kurs."));
        JsonNode ute = endre(id, 1, nytt(Map.of())).innhold().at("/historikk/0/tattUt");
        assertThat(ute).hasSize(1);
        assertThat(ute.get(0).get("svar").asString()).isEqualTo("nei");
        assertThat(ute.get(0).get("ord").asString()).isEqualTo("Jeg er på kurs.");
    }

    @Test
    void skal_ikke_telle_det_som_en_endring_når_ingenting_er_endret() {
        String id = kallInn(Map.of("sted", "Møterom 1"));
        assertThat(endre(id, 1, nytt(Map.of("sted", " Møterom 1 "))).innhold().at("/moete/versjon").asInt()).isEqualTo(1);
    }

    @Test
    void skal_la_én_av_to_som_endrer_samtidig_vinne() throws Exception {
        String id = kallInn(Map.of());
        List<ApiKlient.Svar> svar = samtidig(() -> endre(id, 1, nytt(Map.of("sted", "A"))), () -> endre(id, 1, nytt(Map.of("sted", "B"))));
        assertThat(svar.stream().map(ApiKlient.Svar::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(mina.get(moeter + "/" + id).innhold().get("historikk")).hasSize(1);
    }

    @Test
    void skal_kalle_inn_én_gang_når_det_samme_sendes_to_ganger() throws Exception {
        String noekkel = UUID.randomUUID().toString();
        List<ApiKlient.Svar> svar = samtidig(() -> mina.post(moeter, nytt(Map.of()), noekkel), () -> mina.post(moeter, nytt(Map.of()), noekkel));
        assertThat(svar.stream().map(ApiKlient.Svar::status)).containsExactly(201, 201);
        assertThat(mina.get(moeter).innhold().get("kommende")).hasSize(1);
    }

    @Test
    void skal_avlyse_med_en_grunn_si_det_i_loggen_og_kunne_angre() {
        String id = kallInn(Map.of());
        assertThat(mina.post(moeter + "/" + id + "/avlys", Map.of("grunn", " ")).status()).isEqualTo(422);
        assertThat(mina.post(moeter + "/" + id + "/avlys", Map.of("grunn", "Mange er syke.")).status()).isEqualTo(200);
        assertThat(mina.post(moeter + "/" + id + "/avlys", Map.of("grunn", "Igjen.")).tekst("kode")).isEqualTo("moetet_er_ikke_planlagt");
        assertThat(mina.post(moeter + "/" + id + "/svar", Map.of("svar", "ja")).status()).isEqualTo(409);
        assertThat(mina.get(moeter).innhold().at("/kommende/0/status").asString()).isEqualTo("avlyst");
        assertThat(loggen()).anySatisfy(o -> assertThat(o).startsWith("Samarbeidsmøte").endsWith("ble avlyst"));
        assertThat(mina.post(moeter + "/" + id + "/gjenoppta", null).innhold().at("/moete/status").asString()).isEqualTo("planlagt");
        assertThat(loggen()).anySatisfy(o -> assertThat(o).endsWith("holdes likevel"));
    }

    @Test
    void skal_avlyse_det_som_er_planlagt_når_saken_avsluttes() {
        String id = kallInn(Map.of());
        Saksgang.i(mina, sak).til("avslutt");
        assertThat(mina.get(moeter + "/" + id).innhold().at("/moete/status").asString()).isEqualTo("avlyst");
        assertThat(mina.post(moeter, nytt(Map.of())).status()).isEqualTo(403);
    }

    @Test
    void skal_si_at_møtet_som_er_i_gang_når_saken_avsluttes_er_holdt() {
        String id = kallInn(Map.of("start", klokke.instant().minusSeconds(600).toString(), "slutt", klokke.instant().plusSeconds(3000).toString()));
        Saksgang.i(mina, sak).til("avslutt");
        assertThat(mina.get(moeter + "/" + id).innhold().at("/moete/status").asString()).isEqualTo("holdt");
        assertThat(loggen()).anySatisfy(o -> assertThat(o).endsWith("ble holdt"));
    }

    @Test
    void skal_ikke_si_at_et_møte_er_holdt_før_det_har_begynt() {
        assertThat(mina.post(moeter + "/" + kallInn(Map.of()) + "/holdt", null).status()).isEqualTo(422);
        String naa = kallInn(Map.of("start", klokke.instant().minusSeconds(600).toString(), "slutt", klokke.instant().plusSeconds(3000).toString()));
        assertThat(mina.post(moeter + "/" + naa + "/holdt", null).innhold().at("/moete/status").asString()).isEqualTo("holdt");
        assertThat(loggen()).anySatisfy(o -> assertThat(o).endsWith("ble holdt"));
    }

    @Test
    void skal_ikke_ta_imot_for_mye_for_lite_eller_feil() {
        for (Map<String, Object> galt : List.<Map<String, Object>>of(Map.of("slag", "fest"), Map.of("formaal", " "), Map.of("formaal", "x".repeat(1001)),
                Map.of("slutt", tid(9)), Map.of("slutt", tid(10)), Map.of("start", "2020-01-01T10:00:00Z", "slutt", "2020-01-01T11:00:00Z"),
                Map.of("start", "9999-01-01T10:00:00Z", "slutt", "9999-01-01T11:00:00Z"),
                Map.of("slutt", klokke.instant().plusSeconds(40 * 24 * 3600L).toString()), Map.of("lenke", "http://video.no/x"),
                Map.of("lenke", "javascript:alert(1)"), Map.of("lenke", "https://bruker:pass@video.no"), Map.of("lenke", "https://"), Map.of("lenke", "https:// x"),
                Map.of("deltakerIder", List.of(UUID.randomUUID().toString())), Map.of("deltakerIder", List.of(id(som("skole.rektor")))),
                Map.of("referentId", id(som("b.ansatt"))), Map.of("barnet", "kanskje"), Map.of("sted", "a\u0000b"))) {
            assertThat(mina.post(moeter, nytt(galt)).status()).as(galt.toString()).isEqualTo(422);
        }
        assertThat(mina.get(moeter).innhold().get("kommende")).isEmpty();
    }

    @Test
    void skal_ikke_vise_møtet_for_den_som_har_mistet_tilgangen() {
        String id = kallInn(Map.of("deltakerIder", List.of(id(styrer))));
        sql.sql("update sakstilgang set til = now() where sak = cast(? as uuid) and rolle = 'leder'").param(sak).update();
        assertThat(Stream.of(moeter, moeter + "/" + id, moeter + "/" + id + "/moete.ics").map(sti -> styrer.get(sti).status())).containsOnly(404);
        assertThat(styrer.post(moeter + "/" + id + "/svar", Map.of("svar", "ja")).status()).isEqualTo(404);
        assertThat(deltaker(mina.get(moeter + "/" + id).innhold(), id(styrer)).get("serSaken").asBoolean()).isFalse();
    }

    private static JsonNode deltaker(JsonNode ett, String person) {
        return ett.at("/moete/deltakere").valueStream().filter(d -> d.get("personId").asString().equals(person)).findFirst().orElseThrow();
    }

    private List<String> loggen() {
        return mina.get("/saker/" + sak + "/logg?slag=moete").innhold().get("poster").valueStream().map(p -> p.get("overskrift").asString()).toList();
    }

    private String endringer() {
        return String.join("\n", sql.sql("select hendelse || ' ' || fakta from spor where sak = cast(? as uuid) and slag = 'endring'")
                .param(sak).query(String.class).list());
    }

    private static List<ApiKlient.Svar> samtidig(Callable<ApiKlient.Svar> en, Callable<ApiKlient.Svar> to) throws Exception {
        ExecutorService tråder = Executors.newFixedThreadPool(2);
        try {
            List<ApiKlient.Svar> svar = new ArrayList<>();
            for (Future<ApiKlient.Svar> ett : tråder.invokeAll(List.of(en, to))) {
                svar.add(ett.get());
            }
            return svar;
        } finally {
            tråder.shutdown();
        }
    }
}
