package no.stafett.oppgave.hopp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Pdfproeve;
import no.stafett.Spoerringsteller;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Den ene fyller ut for den andre: den som er logget inn, leverer, og begge navnene står. */
class PaaVegneAvTest extends Hoppproeve {

    private static final Map<String, Object> DROEFTET = Map.of("typeDroefting", "leder", "deltakere", "Leder og pedagog", "raad", "Del gruppa i to.",
            "beslutning", "Vi snakker med mor.", "dato", "2026-05-04");
    private String hunHeter;
    private String denAndre;

    @BeforeEach
    void finnNavn() {
        hunHeter = hun.get("/meg").tekst("navn");
        denAndre = kollega.get("/meg").tekst("navn");
    }

    @Test
    void skal_stå_med_begge_navnene_og_den_som_er_logget_inn_som_avsender() throws Exception {
        krev(fullfør(hun, id(kollega)));
        JsonNode levert = hun.get("/saker/" + gang.sak() + "/logg/svar").innhold().get(0);
        assertThat(levert.path("levertAv").asString()).isEqualTo(hunHeter);
        assertThat(levert.path("paaVegneAv").asString()).isEqualTo(denAndre);
        assertThat(les("/saker/" + gang.sak())).contains(hunHeter + " på vegne av " + denAndre);
        assertThat(Pdfproeve.tekst(nett.perform(get("/saker/" + gang.sak() + "/eksport.pdf").with(httpBasic(HUN, "stafett"))).andReturn().getResponse()
                .getContentAsByteArray()).replaceAll("\\s+", " ")).contains(hunHeter + " på vegne av " + denAndre);
    }

    @Test
    void skal_stå_i_loggen_når_skjemaet_ikke_er_et_innlegg_selv() {
        krev(fullfør(hun, id(kollega)));
        JsonNode post = hun.get("/saker/" + gang.sak() + "/logg?slag=trinn").innhold().at("/poster/0");
        assertThat(post.path("overskrift").asString()).matches("Fylte ut 0\\.3 .+ på vegne av " + denAndre);
        assertThat(post.path("forfatter").asString()).isEqualTo(hunHeter);
    }

    @Test
    void skal_stå_ved_innlegget_når_skjemaet_er_et() {
        gang.til("nivaa_1");
        while (!"tiltaksplan".equals(hun.get("/oppgaver/" + gang.oppgave()).tekst("skjemaId"))) {
            gang.fullfoer(Map.of());
        }
        oppgave = gang.oppgave();
        krev(hun.post("/oppgaver/" + oppgave + "/ta", null));
        String evalueres = LocalDate.ofInstant(Instant.parse(hun.get("/demo/klokke").tekst("naa")), Forretningsklokke.NORGE).plusDays(70).toString();
        krev(fullfør(hun, id(kollega), Map.of("maal", "Med i lek hver dag.", "evalueringsdato", evalueres, "tiltak", List.of(Map.of("tiltak", "Lesegruppe.")))));
        JsonNode post = hun.get("/saker/" + gang.sak() + "/logg?slag=tiltak").innhold().path("poster").valueStream()
                .filter(p -> p.hasNonNull("paaVegneAv")).findFirst().orElseThrow();
        assertThat(post.path("forfatter").asString()).isEqualTo(hunHeter);
        assertThat(post.path("paaVegneAv").asString()).isEqualTo(denAndre);
        assertThat(les("/saker/" + gang.sak() + "/logg")).contains(hunHeter + " på vegne av " + denAndre);
        assertThat(hun.get("/saker/" + gang.sak() + "/logg?slag=trinn").innhold().path("poster")).isEmpty();
    }

    @Test
    void skal_stå_i_sporet_med_begge() {
        krev(fullfør(hun, id(kollega)));
        assertThat(sql.sql("select fakta::text from spor where oppgave = ? and hendelse = 'UtfyltPaaVegneAv'").param(oppgave).query(String.class).list())
                .hasSize(1).allSatisfy(fakta -> assertThat(fakta).contains(id(hun), id(kollega)));
    }

    @Test
    void skal_bare_gjelde_en_som_kunne_hatt_oppgaven() {
        for (String feil : List.of(id(hun), id(som("skole.ansatt")), id(som("koordinator")), UUID.randomUUID().toString())) {
            ApiKlient.Svar nei = fullfør(hun, feil);
            assertThat(nei.status()).as(feil).isEqualTo(422);
            assertThat(nei.innhold().at("/feil/0/felt").asString()).isEqualTo("paaVegneAv");
        }
        assertThat(status()).isEqualTo("aapen");
        assertThat(sql.sql("select count(*) from svar where oppgave = ?").param(oppgave).query(Long.class).single()).isZero();
    }

    @Test
    void skal_kunne_være_den_vikaren_er_vikar_for() {
        ApiKlient vikar = som("barnehage.ansatt26");
        UUID vikariat = UUID.randomUUID();
        sql.sql("""
                insert into vikariat (id, enhet, fravaerende, vikar, fra, til, registrert, registrert_av)
                values (?, ?, ?, ?, current_date - 1, current_date + 5, now(), ?)""")
                .params(vikariat, UUID.fromString(hun.enhet()), UUID.fromString(id(hun)), UUID.fromString(id(vikar)), UUID.fromString(id(vikar))).update();
        try {
            krev(fullfør(vikar, id(hun)));
        } finally {
            sql.sql("update vikariat set avsluttet = now(), avsluttet_av = registrert_av where id = ?").param(vikariat).update();
        }
        JsonNode levert = hun.get("/saker/" + gang.sak() + "/logg/svar").innhold().get(0);
        assertThat(levert.path("levertAv").asString()).isEqualTo(vikar.get("/meg").tekst("navn"));
        assertThat(levert.path("paaVegneAv").asString()).isEqualTo(hunHeter);
    }

    @Test
    void skal_si_at_en_annen_har_oppgaven_før_det_ses_på_hvem_det_gjelder() {
        assertThat(fullfør(kollega, id(hun)).tekst("kode")).isEqualTo("oppgave_opptatt");
        assertThat(fullfør(som("skole.ansatt"), id(hun)).status()).isEqualTo(404);
    }

    @Test
    void skal_kunne_velges_på_siden_av_den_som_har_oppgaven() throws Exception {
        String side = les("/oppgaver/" + oppgave);
        assertThat(side).contains("data-paa-vegne-av", "value=\"" + id(kollega) + "\"", "value=\"" + id(som("barnehage.styrer")) + "\"")
                .doesNotContain("value=\"" + id(hun) + "\"");
        assertThat(side("barnehage.ansatt14", "/oppgaver/" + oppgave)).doesNotContain("data-paa-vegne-av");
    }

    @Test
    void skal_ikke_koste_den_som_svarer_for_seg_selv_noe() {
        Spoerringsteller.Telt uten = Spoerringsteller.tell(() -> krev(fullfør(hun, null)));
        assertThat(uten.vaare()).isNotEmpty().noneMatch(s -> s.contains("oppgavekandidat k join rolle"));
    }

    private ApiKlient.Svar fullfør(ApiKlient hvem, String paaVegneAv) {
        return fullfør(hvem, paaVegneAv, DROEFTET);
    }

    private ApiKlient.Svar fullfør(ApiKlient hvem, String paaVegneAv, Map<String, Object> svar) {
        return hvem.post("/oppgaver/" + oppgave + "/fullfoer", paaVegneAv == null ? Map.of("svar", svar) : Map.of("svar", svar, "paaVegneAv", paaVegneAv));
    }

    private String les(String adresse) {
        return side(HUN, adresse);
    }

    private String side(String bruker, String adresse) {
        try {
            return nett.perform(get(adresse).with(httpBasic(bruker, "stafett"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
