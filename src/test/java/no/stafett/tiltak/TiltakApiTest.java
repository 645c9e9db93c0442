package no.stafett.tiltak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.stafett.ApiKlient;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Tiltaket gjennom API-et: hva det fører til, hvem det angår, og at ingenting går tapt når to gjør noe på én gang. */
class TiltakApiTest extends Tiltaksproeve {

    @Test
    void skal_la_utfallet_av_tiltakene_avgjøre_om_runden_teller_som_uten_effekt() {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(mina))));
        runde("ja", "nei", "ingen_effekt");
        assertThat(runder()).isEqualTo(1);
        runde("nei", null, "ingen_effekt");
        assertThat(runder()).as("ingenting ble prøvd").isEqualTo(1);
        runde("ja", "nei", "delvis");
        assertThat(runder()).as("alt som ble prøvd, var uten effekt").isEqualTo(2);
        runde("ja", "ja", "delvis");
        assertThat(runder()).isZero();
    }

    @Test
    void skal_mate_forslaget_i_porten_med_det_tiltakene_førte_til() {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(mina))));
        assertThat(forslagEtter("ja", "nei")).as("første runde uten effekt").isEqualTo("nye_tiltak");
        krev(fullfoerMed(Map.of("utfall", "fortsett", "evalueringsdato", idag().plusDays(100).toString())));
        assertThat(forslagEtter("nei", null)).as("ble ikke prøvd").isEqualTo("nye_tiltak");
        krev(fullfoerMed(Map.of("utfall", "fortsett", "evalueringsdato", idag().plusDays(200).toString())));
        assertThat(forslagEtter("ja", "nei")).as("to runder der det som ble prøvd, ikke hjalp").isEqualTo("nivaa_2");
    }

    @Test
    void skal_beholde_det_noen_har_sagt_ja_til_når_planen_skrives_på_nytt() {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(mina))), rad("Ring tanta", Map.of("ansvarlig", "Tante Eva")));
        Radlesing rader = program.hent(Radlesing.class);
        JsonNode nye = tools.jackson.databind.json.JsonMapper.shared().valueToTree(List.of(rad("Lek ute", Map.of())));
        new TransactionTemplate(program.hent(PlatformTransactionManager.class)).executeWithoutResult(tx -> rader.les(SakId.av(gang.sak()), nye, PersonId.av(id(mina))));
        assertThat(gjeldende()).containsExactlyInAnyOrder("Les sammen", "Lek ute");
        assertThat(oversikt().get("tidligere").valueStream().map(t -> t.get("tiltak").asString() + " " + t.get("status").asString()))
                .containsExactly("Ring tanta erstattet");
    }

    @Test
    void skal_bare_gjøres_av_dem_det_angår() {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(mina))));
        String id = tiltakId("Les sammen");
        Map<String, Object> endret = Map.of("versjon", versjon(id), "tiltak", "Noe annet");
        assertThat(kollega.put(tiltak + "/" + id, endret, Map.of()).status()).isEqualTo(403);
        assertThat(kollega.post(tiltak + "/" + id + "/avslutt", Map.of()).status()).isEqualTo(403);
        assertThat(kollega.post(tiltak + "/" + id + "/ta-imot", null).status()).isEqualTo(403);
        assertThat(kollega.post(tiltak, Map.of("tiltak", "Til en annen", "ansvarlig", id(mina))).status()).isEqualTo(403);
        assertThat(kollega.put(tiltak + "/plan", Map.of("maal", "x", "plantype", "bti"), Map.of()).status()).isEqualTo(403);
        ApiKlient.Svar eget = kollega.post(tiltak, Map.of("tiltak", "Mitt eget", "ansvarlig", id(kollega)));
        assertThat(eget.status()).isEqualTo(201);
        assertThat(eget.tekst("status")).isEqualTo("tatt_imot");
        assertThat(kollega.put(tiltak + "/" + eget.tekst("tiltakId"), Map.of("versjon", versjon(eget.tekst("tiltakId")), "tiltak", "Mitt, endret"), Map.of()).tekst("tiltak"))
                .isEqualTo("Mitt, endret");
        for (String utenfor : List.of("barnehage.ansatt08", "ppt.ansatt", "skole.rektor", "b.ansatt", "koordinator", "fagansvarlig")) {
            assertThat(program.som(utenfor).get(tiltak).status()).as(utenfor).isIn(403, 404);
            assertThat(program.som(utenfor).post(tiltak + "/" + id + "/ta-imot", null).status()).as(utenfor).isIn(403, 404);
        }
    }

    @Test
    void skal_bare_telle_den_ene_når_to_svarer_eller_endrer_samtidig() throws Exception {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(kollega))));
        String id = tiltakId("Les sammen");
        String oppgave = oppgave(kollega, "Svar på tiltaket");
        List<Integer> svar = samtidig(List.of(() -> kollega.post(tiltak + "/" + id + "/ta-imot", null).status(),
                () -> kollega.post(tiltak + "/" + id + "/avvis", Map.of("grunn", "nei")).status(),
                () -> kollega.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja"))).status(),
                () -> mina.post(tiltak + "/" + id + "/plasser", Map.of("ansvarlig", id(mina))).status()));
        assertThat(svar).allMatch(s -> s < 500);
        String status = ett("Les sammen").get("status").asString();
        assertThat(status).isIn("tatt_imot", "uten_ansvarlig");
        assertThat(sql().sql("select count(*) from oppgave where sak = cast(? as uuid) and status = 'aapen' and prosess = 'tiltak_ansvar'")
                .param(gang.sak()).query(Integer.class).single()).isEqualTo(status.equals("tatt_imot") ? 1 : 0);
    }

    @Test
    void skal_ikke_skrive_over_det_en_annen_nettopp_endret() {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(mina))));
        String id = tiltakId("Les sammen");
        int lest = versjon(id);
        assertThat(mina.put(tiltak + "/" + id, Map.of("versjon", lest, "tiltak", "Les to bøker", "frist", idag().plusDays(3).toString()), Map.of()).status()).isEqualTo(200);
        ApiKlient.Svar sen = mina.put(tiltak + "/" + id, Map.of("versjon", lest, "tiltak", "Les tre bøker"), Map.of());
        assertThat(sen.status()).isEqualTo(409);
        assertThat(sen.tekst("kode")).isEqualTo("tiltaket_er_endret");
        assertThat(ett("Les to bøker").get("historikk").valueStream().filter(h -> h.get("hendelse").asString().equals("endret")).map(h -> h.get("foer").asString()))
                .containsExactly("Les sammen");
        assertThat(mina.get("/oppgaver/" + oppgave(mina, "Gjør tiltaket")).innhold().get("frist").asString()).as("oppgaven følger fristen").isEqualTo(idag().plusDays(3).toString());
    }

    @Test
    void skal_gjøre_det_samme_sendt_to_ganger_bare_en_gang_til_nøkkelen_er_glemt() {
        planlegg(rad("Les sammen", Map.of()));
        String noekkel = UUID.randomUUID().toString();
        Map<String, Object> nytt = Map.of("tiltak", "Sendt to ganger");
        assertThat(mina.post(tiltak, nytt, noekkel).status()).isEqualTo(201);
        assertThat(mina.post(tiltak, nytt, noekkel).status()).isEqualTo(201);
        assertThat(gjeldende().stream().filter("Sendt to ganger"::equals)).hasSize(1);
        assertThat(mina.post(tiltak, Map.of("tiltak", "Noe annet"), noekkel).status()).isEqualTo(422);
        sql().sql("update engangsnoekkel set tid = now() - interval '8 days' where noekkel = ?").param(noekkel).update();
        program.hent(no.stafett.tilgang.Engangsnoekkel.class).rydd();
        assertThat(mina.post(tiltak, nytt, noekkel).status()).isEqualTo(201);
        assertThat(gjeldende().stream().filter("Sendt to ganger"::equals)).hasSize(2);
    }

    @Test
    void skal_tåle_svar_som_ikke_går_an() {
        planlegg(rad("Les sammen", Map.of()));
        String id = tiltakId("Les sammen");
        Map<String, Object> stort = Map.of("tiltak", "x".repeat(1_000_000));
        assertThat(mina.post(tiltak, stort).status()).isIn(413, 422);
        assertThat(mina.send(HttpMethod.POST, tiltak, "{", Map.of()).status()).isEqualTo(400);
        assertThat(mina.post(tiltak, Map.of("tiltak", " ")).status()).isEqualTo(422);
        assertThat(mina.post(tiltak, Map.of("tiltak", "x", "arena", "maanen")).status()).isEqualTo(422);
        assertThat(mina.post(tiltak, Map.of("tiltak", "x", "frist", "+999999-12-31")).status()).isIn(400, 422);
        assertThat(mina.post(tiltak, Map.of("tiltak", "x", "start", "2027-02-02", "frist", "2027-01-01")).innhold().at("/feil/0/felt").asString()).isEqualTo("frist");
        assertThat(mina.post(tiltak + "/" + id + "/evaluer", Map.of("effekt", "kanskje", "videre", "fortsette")).status()).isEqualTo(422);
        assertThat(mina.post(tiltak + "/" + id + "/gjort", Map.of("gjennomfoert", "ja")).status()).as("ingen har sagt ja ennå").isEqualTo(409);
        assertThat(mina.post(tiltak + "/" + UUID.randomUUID() + "/avslutt", Map.of()).status()).isEqualTo(404);
        assertThat(mina.get(tiltak).innhold().get("tiltak")).hasSize(1);
    }

    @Test
    void skal_kunne_avsluttes_angres_og_slutte_med_saken() {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(mina))), rad("Hjemme", Map.of("ansvarlig", "Mor Lindås")));
        String id = tiltakId("Les sammen");
        assertThat(mina.post(tiltak + "/" + id + "/avslutt", Map.of("grunn", "Trengs ikke")).tekst("status")).isEqualTo("avsluttet");
        assertThat(oppgaver(mina)).doesNotContain("Gjør tiltaket");
        assertThat(mina.post(tiltak + "/" + id + "/gjenaapne", null).tekst("status")).isEqualTo("tatt_imot");
        assertThat(oppgaver(mina)).contains("Gjør tiltaket");
        assertThat(mina.post(tiltak + "/" + tiltakId("Hjemme") + "/ta-imot", null).tekst("status")).as("stafettholderen skriver svaret hjemmefra").isEqualTo("tatt_imot");
        gang.til("avslutt");
        assertThat(oversikt().get("tiltak")).isEmpty();
        assertThat(oversikt().at("/tidligere/0/historikk/0/hendelse").asString()).isEqualTo("saken_avsluttet");
        assertThat(sql().sql("select count(*) from oppgave where sak = cast(? as uuid) and status = 'aapen'").param(gang.sak()).query(Integer.class).single()).isZero();
        assertThat(mina.post(tiltak, Map.of("tiltak", "For sent")).status()).isEqualTo(403);
    }

    @Test
    void skal_kunne_være_en_lovpålagt_plan_med_egen_lovhenvisning_uten_å_miste_den_gamle() {
        planlegg(rad("Les sammen", Map.of()));
        assertThat(oversikt().at("/plan/plantype").asString()).isEqualTo("bti");
        ApiKlient.Svar svar = mina.put(tiltak + "/plan", Map.of("maal", "Ada er trygg", "plantype", "skolemiljoe", "hjemmel", "opplæringslova § 12-4 (ny)"), Map.of());
        assertThat(svar.status()).isEqualTo(200);
        assertThat(svar.innhold().at("/plan/hjemmel").asString()).isEqualTo("opplæringslova § 12-4 (ny)");
        assertThat(gjeldende()).containsExactly("Les sammen");
        assertThat(program.hent(Planer.class).utgaver(SakId.av(gang.sak()))).hasSize(2);
        assertThat(gang.saken().get("nesteEvaluering").isNull()).isFalse();
    }

    @Test
    void skal_stå_i_sporet_i_samme_transaksjon() {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(mina))));
        assertThat(sql().sql("select count(*) from spor where sak = cast(? as uuid) and hendelse = 'TiltakEndret'").param(gang.sak()).query(Integer.class).single())
                .isEqualTo(oversikt().get("tiltak").valueStream().mapToInt(t -> t.get("historikk").size()).sum());
    }

    /** Evalueringen slik den leses ut av svaret, uten resten av nivået. */
    /** Fra plan til evaluering; den som fortsetter, setter en ny dag, og da er det en ny runde. */
    private void runde(String gjennomfoert, String effekt, String samlet) {
        Map<String, Object> rad = new HashMap<>(Map.of("tiltaket", tiltakId("Les sammen"), "gjennomfoert", gjennomfoert, "videre", "fortsette"));
        if (effekt != null) {
            rad.put("effekt", effekt);
        }
        var svar = new no.stafett.skjema.Svar(UUID.randomUUID(), SakId.av(gang.sak()), "o", "d", "t", "evaluering", tools.jackson.databind.json.JsonMapper.shared()
                .valueToTree(Map.of("samletVurdering", samlet, "tiltaksvurdering", List.of(rad))), PersonId.av(id(mina)), java.time.Instant.now());
        new TransactionTemplate(program.hent(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
            program.hent(Evalueringslesing.class).les(svar, 1, samlet);
            program.hent(Planlesing.class).flytt(svar.sakId(), idag().plusDays(100));
        });
        program.flyttKlokka(Duration.ofMinutes(1).toString());
    }

    private int runder() {
        return program.hent(Planer.class).runderUtenEffekt(SakId.av(gang.sak()));
    }

    /** Tar saken gjennom gjennomføring og evaluering, og svarer med det tabellen foreslår. */
    private String forslagEtter(String gjennomfoert, String effekt) {
        for (int n = 0; n < 4; n++) {
            JsonNode oppgave = mina.get("/oppgaver/" + gang.oppgave()).innhold();
            if (!oppgave.get("utfall").isEmpty()) {
                return oppgave.at("/forslag/utfall").asString();
            }
            Map<String, Object> rad = new HashMap<>(Map.of("tiltaket", tiltakId("Les sammen"), "gjennomfoert", gjennomfoert, "videre", "fortsette"));
            if (effekt != null) {
                rad.put("effekt", effekt);
            }
            boolean evaluering = oppgave.get("skjemaId").asString().startsWith("evaluering");
            mina.post("/oppgaver/" + gang.oppgave() + "/ta", null);
            krev(evaluering ? mina.post("/oppgaver/" + gang.oppgave() + "/fullfoer", Map.of("svar", Map.of("samletVurdering", "ingen_effekt", "enighetForesatte", "ja",
                    "antallTjenester", 1, "tiltaksvurdering", List.of(rad)))) : gang.fullfoer(Map.of()));
        }
        throw new AssertionError("Fant ikke beslutningen.");
    }

    private ApiKlient.Svar fullfoerMed(Map<String, Object> valg) {
        return gang.fullfoer(valg);
    }

    private int versjon(String id) {
        return oversikt().get("tiltak").valueStream().filter(t -> t.get("tiltakId").asString().equals(id)).findFirst().orElseThrow().get("versjon").asInt();
    }

    private List<String> gjeldende() {
        return oversikt().get("tiltak").valueStream().map(t -> t.get("tiltak").asString()).toList();
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
