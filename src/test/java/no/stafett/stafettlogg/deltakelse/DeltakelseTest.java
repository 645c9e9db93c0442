package no.stafett.stafettlogg.deltakelse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Den som fører saken, tar med flere og tar ut dem som er ferdige, og kan angre det. */
@Apptest
class DeltakelseTest extends Deltakerproeve {

    @Test
    void skal_ta_med_en_kollega_og_ta_henne_ut_igjen_med_alt_hun_hadde() {
        Saksgang gang = påNivå1();
        ApiKlient kollega = som("barnehage.ansatt21");
        assertThat(legg(gang, id(kollega)).status()).isEqualTo(200);
        assertThat(kollega.get(sti(gang)).status()).isEqualTo(200);
        som("barnehage.ansatt").post(sti(gang) + "/tiltak", Map.of("tiltak", "Lesestund", "ansvarlig", id(kollega)));
        kollega.post("/oppgaver/" + gang.oppgave() + "/ta", null);
        som("barnehage.ansatt").post(sti(gang) + "/stafett/overlever", Map.of("til", id(kollega)));
        String møte = som("barnehage.ansatt").post(sti(gang) + "/moeter", Map.of("slag", "samarbeidsmoete", "formaal", "Bli enige", "start", "2037-05-04T10:00:00Z",
                "slutt", "2037-05-04T11:00:00Z", "referentId", id(kollega), "deltakerIder", List.of(id(kollega)))).innhold().at("/moete/moeteId").asString();
        assertThat(taUt(gang, id(kollega), "Hun har fått andre barn.").status()).isEqualTo(200);
        assertThat(kollega.get(sti(gang)).status()).isEqualTo(404);
        assertThat(antall("tiltak where sak = cast(? as uuid) and person is not null", gang)).isZero();
        assertThat(antall("oppgave where sak = cast(? as uuid) and status = 'aapen' and behandler is not null", gang)).isZero();
        assertThat(antall("overlevering where sak = cast(? as uuid) and svart is null", gang)).isZero();
        assertThat(som("barnehage.ansatt").get(sti(gang) + "/moeter/" + møte).innhold().at("/moete").toString()).doesNotContain(id(kollega));
        JsonNode post = som("barnehage.ansatt").get(sti(gang) + "/logg?slag=deltakelse").innhold().at("/poster/0");
        assertThat(post.get("overskrift").asString()).isEqualTo("Kollega 21 er ikke lenger med i saken");
        assertThat(post.get("tekst").asString()).isEqualTo("Hun har fått andre barn.");
        assertThat(antall("spor where hendelse = 'DeltakerUte' and sak = cast(? as uuid)", gang)).isEqualTo(1);
    }

    @Test
    void skal_kunne_angre_at_en_kollega_ble_tatt_ut_én_gang() {
        Saksgang gang = påNivå1();
        ApiKlient kollega = som("barnehage.ansatt22");
        legg(gang, id(kollega));
        taUt(gang, id(kollega), "Feil person.");
        assertThat(angre(gang, id(kollega)).status()).isEqualTo(200);
        assertThat(kollega.get(sti(gang)).status()).isEqualTo(200);
        assertThat(angre(gang, id(kollega)).tekst("kode")).isEqualTo("ingen_er_ute");
    }

    @Test
    void skal_ta_ut_en_tjeneste_som_er_ferdig_og_ta_den_med_igjen_så_lenge_samtykket_gjelder() {
        Saksgang gang = medPpt();
        String enhet = som("barnehage.ansatt").enhetI("ppt");
        assertThat(taUt(gang, enhet, "Utredningen er ferdig.").status()).isEqualTo(200);
        assertThat(List.of(som("ppt.ansatt").get(sti(gang)).status(), som("ppt.leder").get(sti(gang)).status())).containsOnly(404);
        assertThat(angre(gang, enhet).status()).isEqualTo(200);
        assertThat(List.of(som("ppt.ansatt").get(sti(gang)).status(), som("ppt.leder").get(sti(gang)).status())).containsOnly(200);
        assertThat(antall("sakstilgang where sak = cast(? as uuid) and til is null and grunn = 'invitasjon' and utloeper is null", gang)).isZero();
        taUt(gang, enhet, "Nå er de ferdige.");
        sql.sql("update samtykke set gyldig_til = date '2021-01-01' where sak = cast(? as uuid)").param(gang.sak()).update();
        assertThat(angre(gang, enhet).tekst("kode")).isEqualTo("samtykke_mangler");
        assertThat(som("ppt.ansatt").get(sti(gang)).status()).isEqualTo(404);
    }

    /** Domenets §4.2 rad 13: tilbake i egen tjeneste er ingen andre med, heller ikke de som ble tatt ut før det. */
    @Test
    void skal_ikke_ta_med_igjen_en_annen_tjeneste_når_saken_er_tilbake_på_nivå_1() {
        Saksgang gang = medPpt();
        String per = id(som("ppt.ansatt"));
        String ppt = som("barnehage.ansatt").enhetI("ppt");
        taUt(gang, per, "Hun er ferdig.");
        taUt(gang, ppt, "De er ferdige.");
        assertThat(angre(gang, per).status()).as("enheten hennes er ute").isEqualTo(422);
        gang.til("nivaa_1");
        assertThat(List.of(angre(gang, per).status(), angre(gang, ppt).status())).containsOnly(422);
        assertThat(List.of(som("ppt.ansatt").get(sti(gang)).status(), som("ppt.leder").get(sti(gang)).status())).containsOnly(404);
        assertThat(tekst(send(get(sti(gang) + "/deltakere")))).contains("Har vært med").doesNotContain("Ta med igjen");
    }

    @Test
    void skal_ikke_stå_som_tatt_ut_når_hun_er_kommet_inn_en_annen_vei() {
        Saksgang gang = påNivå1();
        String kollega = id(som("barnehage.ansatt25"));
        legg(gang, kollega);
        taUt(gang, kollega, "Feil person.");
        legg(gang, kollega);
        assertThat(angre(gang, kollega).tekst("kode")).isEqualTo("ingen_er_ute");
        assertThat(tekst(send(get(sti(gang) + "/deltakere")))).doesNotContain("Har vært med");
    }

    @Test
    void skal_ikke_gi_saken_til_en_som_ble_tatt_ut_etter_at_tjenesten_hennes_ble_det() {
        Saksgang gang = medPpt();
        String ppt = som("barnehage.ansatt").enhetI("ppt");
        taUt(gang, ppt, "De er ferdige.");
        sql.sql("insert into deltakerslutt (id, sak, person, grunn, tid, av) select gen_random_uuid(), d.sak, p.id, 'Hun bør ikke være med.', d.tid + interval '1 second', p.id "
                + "from deltakerslutt d, person p where d.sak = cast(? as uuid) and p.brukernavn = 'ppt.ansatt'").param(gang.sak()).update();
        assertThat(angre(gang, ppt).status()).isEqualTo(200);
        assertThat(List.of(som("ppt.ansatt").get(sti(gang)).status(), som("ppt.leder").get(sti(gang)).status())).containsExactly(404, 200);
    }

    @Test
    void skal_be_inn_en_tjeneste_bare_når_samtykket_omfatter_den() {
        Saksgang gang = medSamtykke();
        String ppt = som("barnehage.ansatt").enhetI("ppt");
        assertThat(legg(gang, som("barnehage.ansatt").enhetI("helsestasjon")).status()).isEqualTo(422);
        assertThat(legg(gang, ppt).status()).isEqualTo(200);
        assertThat(som("ppt.leder").get(sti(gang)).status()).as("ikke før noen har svart ja").isEqualTo(404);
        assertThat(antall("invitasjon where sak = cast(? as uuid) and svart is null", gang)).isEqualTo(1);
        assertThat(legg(gang, ppt).status()).as("alt bedt").isEqualTo(422);
        assertThat(taUt(gang, ppt, "Vi klarer oss.").status()).isEqualTo(200);
        assertThat(antall("invitasjon where sak = cast(? as uuid) and svart is null", gang)).isZero();
    }

    @Test
    void skal_bare_ta_med_en_ressursperson_samtykket_rekker_til_og_ikke_lederen_hennes() {
        Saksgang gang = påNivå1();
        assertThat(legg(gang, id(som("ressursperson"))).status()).isEqualTo(422);
        samtykk(gang, "skole");
        assertThat(legg(gang, id(som("ressursperson"))).status()).isEqualTo(200);
        assertThat(som("ressursperson").get(sti(gang)).status()).isEqualTo(200);
        assertThat(som("skole.rektor").get(sti(gang)).status()).isEqualTo(404);
        taUt(gang, id(som("ressursperson")), "Feil person.");
        assertThat(angre(gang, id(som("ressursperson"))).status()).isEqualTo(200);
    }

    @Test
    void skal_ikke_ta_ut_den_som_holder_pinnen_den_som_meldte_lederen_eller_en_som_ikke_er_med() {
        Saksgang gang = påNivå1();
        for (String hvem : List.of(id(som("barnehage.ansatt")), som("barnehage.ansatt").enhet(), id(som("barnehage.ansatt23")))) {
            assertThat(taUt(gang, hvem, "x").status()).isEqualTo(422);
        }
        assertThat(taUt(gang, id(som("barnehage.ansatt")), " ").status()).isEqualTo(422);
        assertThat(som("barnehage.styrer").post(sti(gang) + "/deltakere", Map.of("deltakerId", id(som("barnehage.ansatt23")))).status()).isEqualTo(403);
    }

    @Test
    void skal_kunne_gjøres_på_siden() {
        Saksgang gang = påNivå1();
        String kollega = id(som("barnehage.ansatt24"));
        String side = "/saker/" + gang.sak() + "/deltakere";
        assertThat(tekst(send(get(side)))).contains(kollega, "Hvem skal være med?");
        assertThat(send(post(side + "/legg-til").param("deltakerId", kollega)).getStatus()).isEqualTo(302);
        assertThat(tekst(send(post(side + "/slutt").param("deltakerId", kollega).param("grunn", " ")))).contains("Skriv hvorfor", "aria-invalid=\"true\"");
        assertThat(send(post(side + "/slutt").param("deltakerId", kollega).param("grunn", "Ferdig.")).getStatus()).isEqualTo(302);
        assertThat(tekst(send(get(side)))).contains("Har vært med", "Ferdig.", "Ta med igjen");
        assertThat(send(post(side + "/angre").param("deltakerId", kollega)).getStatus()).isEqualTo(302);
        assertThat(tekst(send(get(side)))).doesNotContain("Har vært med");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic("barnehage.ansatt", "stafett")).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tekst(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
