package no.stafett.tiltak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Hvem som får et tiltak, hva hun svarer, og hvor det går når hun ikke kan ha det. */
class TiltaksansvarTest extends Tiltaksproeve {

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
        new TransactionTemplate(program.hent(PlatformTransactionManager.class)).executeWithoutResult(tx -> program.hent(Sakstilgang.class)
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

    private List<String> stoppet(String brukernavn) {
        return program.hent(Tiltaksoversikt.class).stoppet(program.hent(Personer.class).finn(brukernavn).orElseThrow()).stream()
                .map(s -> s.tiltak().sakId() + " " + s.hvorfor()).toList();
    }
}
