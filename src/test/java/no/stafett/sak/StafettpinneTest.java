package no.stafett.sak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Stafettpinnen avtales i planen, og oppgavene følger den. */
@Apptest
class StafettpinneTest {

    @Autowired
    private MockMvc nett;

    @Test
    void skal_vaere_hos_den_som_la_planen_naar_ingen_annen_er_valgt() {
        Saksgang gang = Saksgang.ny(new ApiKlient(nett, "barnehage.ansatt")).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        assertThat(gang.saken().at("/stafettholder/navn").asString()).isEqualTo("Mina Vollan");
    }

    /** Den som er valgt, har ikke svart ja ennå; den som besluttet, har pinnen til hun gjør det. */
    @Test
    void skal_spoerre_den_som_ble_valgt_og_gi_henne_oppgavene_naar_hun_tar_imot() {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        ApiKlient kollega = new ApiKlient(nett, "barnehage.ansatt07");
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of("stafettholder", kollega.get("/meg").tekst("personId")));
        assertThat(gang.saken().at("/stafettholder/navn").asString()).isEqualTo("Mina Vollan");
        assertThat(kollega.post("/saker/" + gang.sak() + "/stafett/ta-imot", null).status()).isEqualTo(200);
        assertThat(gang.saken().at("/stafettholder/navn").asString()).isEqualTo("Kollega 07");
        assertThat(kollega.get("/oppgaver/" + gang.oppgave()).innhold().get("kanTasAvMeg").asBoolean()).isTrue();
    }

    @Test
    void skal_ikke_kunne_vaere_hos_noen_i_en_annen_kommune() {
        Saksgang gang = Saksgang.ny(new ApiKlient(nett, "barnehage.ansatt")).til("nivaa_1");
        gang.fullfoer(Map.of());
        String fremmed = new ApiKlient(nett, "b.ansatt").get("/meg").tekst("personId");
        assertThat(gang.fullfoer(Map.of("stafettholder", fremmed)).status()).isEqualTo(422);
    }

    @Test
    void skal_si_hvorfor_saken_er_paa_nivaaet_den_er() {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        var siste = mina.get("/saker/" + gang.sak() + "/historikk").innhold().get("nivaaendringer").get(1);
        assertThat(siste.get("tilNivaa").asInt()).isEqualTo(1);
        assertThat(siste.get("utfall").asString()).isEqualTo("nivaa_1");
        assertThat(siste.get("begrunnelse").asString()).isNotBlank();
        assertThat(siste.get("person").asString()).isEqualTo("Mina Vollan");
    }
}
