package no.stafett.oppgave.hopp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Et trinn modellen lar noen hoppe over: saken går videre uten svar, og grunnen står der den skal, og ingen andre steder. */
class TrinnhoppTest extends Hoppproeve {

    @Test
    void skal_gå_videre_til_neste_trinn_uten_svar() {
        assertThat(hun.get("/oppgaver/" + oppgave).innhold().path("kanHoppesOver").asBoolean()).isTrue();
        ApiKlient.Svar svar = krev(hopp(hun, GRUNN));
        assertThat(svar.innhold().at("/neste/0/trinn").asString()).isEqualTo("0.4");
        assertThat(status()).isEqualTo("fullfoert");
        assertThat(hun.get("/oppgaver/" + oppgave).innhold().path("kanHoppesOver").asBoolean()).isFalse();
        assertThat(antall("select count(*) from svar where oppgave = ?")).isZero();
        assertThat(antall("select count(*) from camunda.act_ru_task where id_ = ?")).isZero();
        assertThat(gang.oppgave()).isNotEqualTo(oppgave);
    }

    @Test
    void skal_kunne_besluttes_som_ellers_når_et_trinn_er_hoppet_over() {
        krev(hopp(hun, GRUNN));
        gang.tilBeslutning();
        assertThat(hun.get("/oppgaver/" + gang.oppgave()).innhold().at("/forslag/utfall").asString()).isNotBlank();
        assertThat(gang.fullfoer(Map.of("utfall", "nivaa_1")).status()).isEqualTo(200);
        assertThat(gang.saken().path("nivaa").asInt()).isEqualTo(1);
    }

    @Test
    void skal_stå_i_loggen_med_grunnen_og_ikke_deles_med_foresatte() {
        krev(hopp(hun, GRUNN));
        JsonNode post = hun.get("/saker/" + gang.sak() + "/logg?slag=trinn").innhold().at("/poster/0");
        assertThat(post.path("overskrift").asString()).startsWith("Hoppet over: 0.3 ");
        assertThat(post.path("tekst").asString()).isEqualTo(GRUNN);
        assertThat(post.path("forfatter").asString()).isEqualTo(hun.get("/meg").tekst("navn"));
        assertThat(post.path("synligForForesatt").asBoolean()).isFalse();
        assertThat(kollega.get("/saker/" + gang.sak() + "/logg").status()).isEqualTo(404);
    }

    @Test
    void skal_stå_i_sporet_uten_grunnen() {
        krev(hopp(hun, GRUNN));
        List<String> fakta = sql.sql("select fakta::text from spor where oppgave = ? and hendelse in ('TrinnHoppetOver', 'OppgaveFullfoert')")
                .param(oppgave).query(String.class).list();
        assertThat(fakta).hasSize(2).allSatisfy(ett -> assertThat(ett).contains(id(hun)).doesNotContain("Ada", "Lederen"));
    }

    @Test
    void skal_si_nei_der_modellen_ikke_lar_noen_hoppe_over() {
        oppgave = hun.oppgave(hun.nySak());
        krev(hun.post("/oppgaver/" + oppgave + "/ta", null));
        ApiKlient.Svar nei = hopp(hun, GRUNN);
        assertThat(nei.status()).isEqualTo(409);
        assertThat(nei.tekst("kode")).isEqualTo("trinnet_maa_gjoeres");
        assertThat(status()).isEqualTo("aapen");
        assertThat(antall("select count(*) from trinnhopp where oppgave = ?")).isZero();
    }

    @Test
    void skal_kreve_en_grunn_som_ikke_er_for_lang() {
        for (String grunn : new String[] {"", "   ", "x".repeat(Trinnhopp.LENGST + 1)}) {
            ApiKlient.Svar nei = hopp(hun, grunn);
            assertThat(nei.status()).isEqualTo(422);
            assertThat(nei.innhold().at("/feil/0/felt").asString()).isEqualTo("grunn");
        }
        assertThat(status()).isEqualTo("aapen");
    }

    @Test
    void skal_bare_slippe_til_den_som_har_oppgaven() {
        assertThat(hopp(kollega, GRUNN).tekst("kode")).isEqualTo("oppgave_opptatt");
        assertThat(hopp(som("skole.ansatt"), GRUNN).status()).isEqualTo(404);
        assertThat(hopp(som("fagansvarlig"), GRUNN).status()).isEqualTo(404);
        krev(hun.post("/oppgaver/" + oppgave + "/legg-tilbake", null));
        assertThat(hopp(hun, GRUNN).status()).isEqualTo(409);
        assertThat(status()).isEqualTo("aapen");
    }

    @Test
    void skal_gi_samme_svar_når_det_sendes_to_ganger() {
        String noekkel = UUID.randomUUID().toString();
        ApiKlient.Svar første = hun.post("/oppgaver/" + oppgave + "/hopp-over", Map.of("grunn", GRUNN), noekkel);
        ApiKlient.Svar andre = hun.post("/oppgaver/" + oppgave + "/hopp-over", Map.of("grunn", GRUNN), noekkel);
        assertThat(andre.status()).isEqualTo(200);
        assertThat(andre.innhold()).isEqualTo(første.innhold());
        assertThat(hopp(hun, GRUNN).tekst("kode")).isEqualTo("oppgave_ferdig");
        assertThat(hun.get("/saker/" + gang.sak() + "/logg?slag=trinn").innhold().path("poster")).hasSize(1);
    }

    @Test
    void skal_ikke_vise_grunnen_til_andre_heller_når_sjekken_er_glemt() {
        krev(hopp(hun, GRUNN));
        assertThat(synligFor(som("barnehage.styrer"))).isEqualTo(1);
        assertThat(synligFor(hun)).isEqualTo(1);
        assertThat(synligFor(som("skole.ansatt"))).isZero();
        assertThat(synligFor(kollega)).isZero();
    }

    private long synligFor(ApiKlient hvem) {
        TransactionTemplate lesing = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
        lesing.setReadOnly(true);
        String person = id(hvem);
        return lesing.execute(t -> {
            sql.sql("select set_config('stafett.person', ?, true)").param(person).query(String.class).single();
            return antall("select count(*) from trinnhopp where oppgave = ?");
        });
    }

    private long antall(String spørsmål) {
        return sql.sql(spørsmål).param(oppgave).query(Long.class).single();
    }
}
