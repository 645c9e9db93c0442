package no.stafett.tiltak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
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
import no.stafett.Omstartbar;
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Tiltaket fra planen til det er evaluert: hvem som får det, hva hun svarer, og hva det fører til. */
class TiltakApiTest {

    private static Omstartbar program;

    private final ApiKlient mina = program.som("barnehage.ansatt");
    private final ApiKlient kollega = program.som("barnehage.ansatt07");
    private final ApiKlient styrer = program.som("barnehage.styrer");
    private Saksgang gang;
    private String tiltak;

    @BeforeAll
    static void åpne() {
        program = new Omstartbar("tiltak");
    }

    @AfterAll
    static void lukk() {
        program.close();
    }

    @BeforeEach
    void begynn() {
        gang = Saksgang.ny(mina).til("nivaa_1");
        gang.fullfoer(Map.of());
        tiltak = "/saker/" + gang.sak() + "/tiltak";
        slippInn(kollega);
    }

    @Test
    void skal_spørre_den_planen_velger_og_gi_henne_oppgaven() {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(kollega), "frist", idag().plusDays(20).toString())));
        JsonNode t = ett("Les sammen");
        assertThat(t.get("status").asString()).isEqualTo("foreslaatt");
        assertThat(t.at("/ansvarlig/navn").asString()).isEqualTo("Kollega 07");
        String oppgave = oppgave(kollega, "Svar på tiltaket");
        fullfoer(kollega, oppgave, Map.of("godtatt", "ja"));
        assertThat(ett("Les sammen").get("status").asString()).isEqualTo("tatt_imot");
        String gjoer = oppgave(kollega, "Gjør tiltaket");
        assertThat(kollega.get("/oppgaver/" + gjoer).innhold().get("frist").asString()).isEqualTo(idag().plusDays(20).toString());
        fullfoer(kollega, gjoer, Map.of("gjennomfoert", "ja", "kommentar", "Hun ber om bok selv."));
        JsonNode ferdig = ett("Les sammen");
        assertThat(ferdig.get("status").asString()).isEqualTo("gjennomfoert");
        assertThat(ferdig.at("/vurdering/kommentar").asString()).isEqualTo("Hun ber om bok selv.");
        assertThat(ferdig.get("historikk").valueStream().map(h -> h.get("hendelse").asString()))
                .containsExactly("gjennomfoert", "tatt_imot", "foreslaatt", "lagt_til");
        assertThat(gang.saken().get("aktiveTrinn").valueStream().map(a -> a.get("trinn").asString())).as("nivået går for seg").anyMatch(n -> n.startsWith("1."));
    }

    @Test
    void skal_aldri_gjette_hvem_det_er_når_navnet_ikke_er_noen_i_saken() {
        planlegg(rad("Med tanta", Map.of("ansvarlig", "Tante Eva")), rad("Med kollegaen", Map.of("ansvarlig", "kollega  07")),
                rad("Med en annen Kari", Map.of("ansvarlig", "Kollega 08")), rad("Hjemme", Map.of("ansvarlig", "Mor Lindås")));
        assertThat(ett("Med tanta").get("status").asString()).isEqualTo("uten_ansvarlig");
        assertThat(ett("Med tanta").get("skrevetAnsvarlig").asString()).isEqualTo("Tante Eva");
        assertThat(ett("Med kollegaen").at("/ansvarlig/navn").asString()).isEqualTo("Kollega 07");
        assertThat(ett("Med en annen Kari").get("ansvarlig").isNull()).as("finnes, men ser ikke saken").isTrue();
        assertThat(ett("Hjemme").at("/ansvarlig/hjemme").asBoolean()).isTrue();
        assertThat(stoppet("barnehage.ansatt")).contains(gang.sak() + " uten_ansvarlig");
    }

    /** Hun ble spurt mens hun så saken, og svarer etter at hun ikke gjør det lenger. */
    @Test
    void skal_ikke_gjøre_den_til_deltaker_som_ikke_lenger_ser_saken() {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(kollega))));
        String oppgave = oppgave(kollega, "Svar på tiltaket");
        sql().sql("update sakstilgang set til = now() where sak = cast(? as uuid) and person = cast(? as uuid) and rolle <> 'behandler'")
                .params(gang.sak(), id(kollega)).update();
        sql().sql("update sakstilgang set utloeper = now() - interval '1 minute' where sak = cast(? as uuid) and person = cast(? as uuid) and til is null")
                .params(gang.sak(), id(kollega)).update();
        assertThat(kollega.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja"))).status()).isEqualTo(409);
        assertThat(kollega.get(tiltak).status()).isEqualTo(404);
        assertThat(ett("Les sammen").get("status").asString()).isEqualTo("foreslaatt");
    }

    @Test
    void skal_gå_tilbake_til_stafettholderen_med_grunnen_når_svaret_er_nei() {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(kollega))));
        String id = tiltakId("Les sammen");
        assertThat(kollega.post(tiltak + "/" + id + "/avvis", Map.of("grunn", "Jeg er i permisjon.")).status()).isEqualTo(200);
        assertThat(ett("Les sammen").get("status").asString()).isEqualTo("uten_ansvarlig");
        assertThat(ett("Les sammen").get("grunn").asString()).isEqualTo("Jeg er i permisjon.");
        assertThat(oppgaver(kollega)).doesNotContain("Svar på tiltaket");
        assertThat(kollega.post(tiltak + "/" + id + "/avvis", Map.of("grunn", "igjen")).status()).as("det er ikke lenger hennes").isEqualTo(403);
        assertThat(mina.post(tiltak + "/" + id + "/plasser", Map.of("ansvarlig", id(mina))).tekst("status")).as("hun satte opp seg selv").isEqualTo("tatt_imot");
        assertThat(oppgaver(mina)).contains("Gjør tiltaket");
    }

    @Test
    void skal_nå_stafettholderen_og_lederen_når_ingen_svarer_på_fem_arbeidsdager() {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(kollega))));
        LocalDate frist = LocalDate.parse(ett("Les sammen").get("svarfrist").asString());
        assertThat(stoppet("barnehage.ansatt")).doesNotContain(gang.sak() + " ubesvart");
        program.flyttKlokkaTil(frist.plusDays(1).atTime(8, 0).atZone(Forretningsklokke.NORGE).toInstant());
        assertThat(ett("Les sammen").get("ubesvart").asBoolean()).isTrue();
        assertThat(stoppet("barnehage.ansatt")).contains(gang.sak() + " ubesvart");
        assertThat(stoppet("barnehage.styrer")).contains(gang.sak() + " ubesvart");
        assertThat(stoppet("skole.rektor")).noneMatch(s -> s.startsWith(gang.sak()));
        kollega.post(tiltak + "/" + tiltakId("Les sammen") + "/ta-imot", null);
        assertThat(stoppet("barnehage.styrer")).doesNotContain(gang.sak() + " ubesvart");
    }

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
        program.hent(TransactionTemplate.class).executeWithoutResult(tx -> rader.les(SakId.av(gang.sak()), nye, PersonId.av(id(mina))));
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
    void skal_ikke_kunne_gis_til_noen_utenfor_saken_eller_kommunen() {
        planlegg(rad("Les sammen", Map.of()));
        String id = tiltakId("Les sammen");
        for (String utenfor : List.of("barnehage.ansatt08", "ppt.ansatt", "b.ansatt")) {
            ApiKlient.Svar nei = mina.post(tiltak + "/" + id + "/plasser", Map.of("ansvarlig", id(program.som(utenfor))));
            assertThat(nei.status()).as(utenfor).isEqualTo(422);
            assertThat(nei.innhold().at("/feil/0/felt").asString()).isEqualTo("ansvarlig");
        }
        assertThat(mina.get(tiltak).innhold().get("ansvarlige").valueStream().map(k -> k.get("navn").asString()))
                .anyMatch(n -> n.startsWith("Mina Vollan")).contains("Mor Lindås (mor)").noneMatch(n -> n.startsWith("Kollega 08"));
        ApiKlient b = program.som("b.ansatt");
        String annenSak = b.nySak();
        assertThat(mina.post("/saker/" + annenSak + "/tiltak/" + id + "/avslutt", Map.of()).status()).isEqualTo(404);
        assertThat(b.post("/saker/" + annenSak + "/tiltak/" + id + "/avslutt", Map.of()).status()).as("tiltaket er i en annen sak").isEqualTo(404);
    }

    @Test
    void skal_gå_tilbake_til_stafettholderen_når_tjenesten_går_ut_av_saken() {
        String skole = program.som("skole.ansatt").enhet();
        ApiKlient laerer = program.som("skole.ansatt");
        sql().sql("insert into sakstilgang (id, sak, person, rolle, omfang, grunn, gjennom_enhet, fra) values (gen_random_uuid(), cast(? as uuid), cast(? as uuid), 'deltaker', 'alt', 'invitasjon', cast(? as uuid), now())")
                .params(gang.sak(), id(laerer), skole).update();
        planlegg(rad("Besøk skolen", Map.of("ansvarligPerson", id(laerer))));
        laerer.post(tiltak + "/" + tiltakId("Besøk skolen") + "/ta-imot", null);
        assertThat(ett("Besøk skolen").get("status").asString()).isEqualTo("tatt_imot");
        program.hent(TransactionTemplate.class).executeWithoutResult(tx -> program.hent(Sakstilgang.class)
                .trekkForEnhet(SakId.av(gang.sak()), no.stafett.felles.EnhetId.av(skole)));
        assertThat(ett("Besøk skolen").get("status").asString()).isEqualTo("uten_ansvarlig");
        assertThat(ett("Besøk skolen").at("/historikk/0/hendelse").asString()).isEqualTo("tjenesten_ute");
        assertThat(oppgaver(laerer)).doesNotContain("Gjør tiltaket");
        assertThat(laerer.get(tiltak).status()).isEqualTo(404);
        assertThat(stoppet("barnehage.ansatt")).contains(gang.sak() + " uten_ansvarlig");
    }

    @Test
    void skal_kunne_leveres_videre_når_den_som_har_det_slutter() {
        planlegg(rad("Les sammen", Map.of("ansvarligPerson", id(kollega))), rad("Lek ute", Map.of("ansvarligPerson", id(kollega))));
        Tiltaksvern vern = program.hent(Tiltaksvern.class);
        PersonId slutter = PersonId.av(id(kollega));
        assertThat(vern.aapneHos(slutter).stream().filter(t -> t.sakId().toString().equals(gang.sak()))).hasSize(2);
        vern.overfoer(slutter, PersonId.av(id(mina)));
        assertThat(oversikt().get("tiltak").valueStream().map(t -> t.at("/ansvarlig/navn").asString() + " " + t.get("status").asString()))
                .containsOnly("Mina Vollan foreslaatt");
        vern.overfoer(PersonId.av(id(mina)), null);
        assertThat(oversikt().get("tiltak").valueStream().map(t -> t.get("status").asString())).containsOnly("uten_ansvarlig");
        assertThat(vern.aapneHos(slutter)).isEmpty();
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

    // --- det prøvene gjør

    private void planlegg(Map<?, ?>... rader) {
        String id = gang.oppgave();
        mina.post("/oppgaver/" + id + "/ta", null);
        krev(mina.post("/oppgaver/" + id + "/fullfoer", Map.of("svar", Map.of("maal", "Ada er med i lek.", "evalueringsdato", idag().plusDays(70).toString(),
                "tiltak", List.of(rader)))));
    }

    private static Map<String, Object> rad(String tiltak, Map<String, Object> mer) {
        Map<String, Object> rad = new HashMap<>(mer);
        rad.put("tiltak", tiltak);
        return rad;
    }

    /** Evalueringen slik den leses ut av svaret, uten resten av nivået. */
    private void runde(String gjennomfoert, String effekt, String samlet) {
        Map<String, Object> rad = new HashMap<>(Map.of("tiltaket", tiltakId("Les sammen"), "gjennomfoert", gjennomfoert, "videre", "fortsette"));
        if (effekt != null) {
            rad.put("effekt", effekt);
        }
        var svar = new no.stafett.skjema.Svar(UUID.randomUUID(), SakId.av(gang.sak()), "o", "d", "t", "evaluering", tools.jackson.databind.json.JsonMapper.shared()
                .valueToTree(Map.of("samletVurdering", samlet, "tiltaksvurdering", List.of(rad))), PersonId.av(id(mina)), java.time.Instant.now());
        program.hent(TransactionTemplate.class).executeWithoutResult(tx -> program.hent(Evalueringslesing.class).les(svar, 1, samlet));
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

    private static void fullfoer(ApiKlient hvem, String oppgave, Map<String, Object> svar) {
        krev(hvem.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", svar)));
    }

    private static void krev(ApiKlient.Svar svar) {
        assertThat(svar.status()).as(svar.innhold().toString()).isBetween(200, 299);
    }

    private String oppgave(ApiKlient hvem, String tittel) {
        return hvem.get("/oppgaver?fane=mine&antall=100").innhold().get("oppgaver").valueStream()
                .filter(o -> o.get("tittel").asString().equals(tittel) && o.get("sakId").asString().equals(gang.sak())).findFirst()
                .orElseThrow(() -> new AssertionError(tittel + " venter ikke")).get("oppgaveId").asString();
    }

    private List<String> oppgaver(ApiKlient hvem) {
        return hvem.get("/oppgaver?fane=mine&antall=100").innhold().get("oppgaver").valueStream().filter(o -> o.get("sakId").asString().equals(gang.sak()))
                .map(o -> o.get("tittel").asString()).toList();
    }

    private JsonNode oversikt() {
        return mina.get(tiltak).innhold();
    }

    private JsonNode ett(String navn) {
        return oversikt().get("tiltak").valueStream().filter(t -> t.get("tiltak").asString().equals(navn)).findFirst().orElseThrow();
    }

    private String tiltakId(String navn) {
        return ett(navn).get("tiltakId").asString();
    }

    private int versjon(String id) {
        return oversikt().get("tiltak").valueStream().filter(t -> t.get("tiltakId").asString().equals(id)).findFirst().orElseThrow().get("versjon").asInt();
    }

    private List<String> gjeldende() {
        return oversikt().get("tiltak").valueStream().map(t -> t.get("tiltak").asString()).toList();
    }

    private List<String> stoppet(String brukernavn) {
        return program.hent(Tiltaksoversikt.class).stoppet(program.hent(Personer.class).finn(brukernavn).orElseThrow()).stream()
                .map(s -> s.tiltak().sakId() + " " + s.hvorfor()).toList();
    }

    private void slippInn(ApiKlient hvem) {
        sql().sql("insert into sakstilgang (id, sak, person, rolle, omfang, grunn, gjennom_enhet, fra) "
                + "values (gen_random_uuid(), cast(? as uuid), cast(? as uuid), 'deltaker', 'alt', 'oppgave', cast(? as uuid), now())")
                .params(gang.sak(), id(hvem), mina.enhet()).update();
    }

    private static JdbcClient sql() {
        return program.hent(JdbcClient.class);
    }

    private static String id(ApiKlient hvem) {
        return hvem.get("/meg").tekst("personId");
    }

    private static LocalDate idag() {
        return program.hent(Forretningsklokke.class).idag();
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
