package no.stafett.oppgave.reservasjon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.stafett.ApiKlient;
import org.junit.jupiter.api.Test;

/** Den som gir oppgaven videre, har den til den andre har sagt ja. */
class OppgavevekslingTest extends Samarbeidsproeve {

    @Test
    void skal_bli_hos_den_som_spør_til_den_andre_tar_imot() {
        spørKollegaen();
        assertThat(hos()).isEqualTo(id(mina));
        assertThat(iSporet("OverleveringSpurt")).isEqualTo(1);
        assertThat(samarbeid(kollega).at("/spurt/melding").asString()).isEqualTo("Jeg er borte fra mandag.");
        krev(gjør(kollega, "ta-imot", null));
        assertThat(hos()).isEqualTo(id(kollega));
        assertThat(samarbeid(kollega).path("spurt").isNull()).isTrue();
        assertThat(kollega.get("/saker/" + sak).status()).as("hun ser saken nå").isEqualTo(200);
    }

    @Test
    void skal_kunne_svare_nei_og_hvorfor() {
        spørKollegaen();
        krev(gjør(kollega, "avvis", Map.of("grunn", "Jeg rekker det ikke.")));
        assertThat(hos()).isEqualTo(id(mina));
        assertThat(nei(gjør(kollega, "ta-imot", null))).isEqualTo("oppgave_ingen_spurt");
    }

    @Test
    void skal_kunne_trekkes_av_den_som_spurte() {
        spørKollegaen();
        assertThat(nei(gjør(styrer, "trekk", null))).isEqualTo("oppgave_ingen_spurt");
        krev(gjør(mina, "trekk", null));
        assertThat(nei(gjør(kollega, "ta-imot", null))).isEqualTo("oppgave_ingen_spurt");
    }

    @Test
    void skal_bare_spørre_en_om_gangen() {
        spørKollegaen();
        assertThat(nei(gjør(mina, "overlever", Map.of("til", id(som("barnehage.ansatt08")))))).isEqualTo("oppgave_noen_er_spurt");
    }

    @Test
    void skal_bare_gå_til_en_som_kan_ha_oppgaven() {
        for (ApiKlient hvem : List.of(som("skole.ansatt"), som("ppt.ansatt"), mina, som("b.ansatt"), som("forelder"))) {
            ApiKlient.Svar svar = gjør(mina, "overlever", Map.of("til", id(hvem)));
            assertThat(svar.innhold().at("/feil/0/kode").asString()).isEqualTo("kan_ikke_ha_oppgaven");
        }
        assertThat(samarbeid(mina).path("mottakere").toString()).contains(id(kollega)).doesNotContain(id(som("skole.ansatt")));
    }

    @Test
    void skal_bare_gis_videre_av_den_som_har_den_og_bare_tas_imot_av_den_som_er_spurt() {
        assertThat(nei(gjør(styrer, "overlever", Map.of("til", id(kollega))))).isEqualTo("oppgave_opptatt");
        spørKollegaen();
        assertThat(nei(gjør(styrer, "ta-imot", null))).isEqualTo("oppgave_ingen_spurt");
        assertThat(som("skole.ansatt").post("/oppgaver/" + oppgave + "/ta-imot", null).status()).isEqualTo(404);
    }

    @Test
    void skal_falle_bort_når_den_som_spurte_legger_oppgaven_tilbake() {
        spørKollegaen();
        krev(gjør(mina, "legg-tilbake", null));
        assertThat(nei(gjør(kollega, "ta-imot", null))).isEqualTo("oppgave_ingen_spurt");
        assertThat(sql.sql("select utfall from oppgaveoverlevering where oppgave = ?").param(oppgave).query(String.class).single()).isEqualTo("bortfalt");
    }

    @Test
    void skal_ikke_kunne_gå_til_en_som_ikke_er_klarert_når_saken_får_adressesperre() {
        spørKollegaen();
        krev(mina.post("/saker/" + sak + "/adressesperre", Map.of("grad", "strengt_fortrolig", "klarerte", List.of())));
        assertThat(gjør(kollega, "ta-imot", null).status()).isEqualTo(404);
        assertThat(samarbeid(mina).path("mottakere").toString()).as("bare lederen er klarert").doesNotContain(id(kollega)).contains(id(styrer));
    }

    @Test
    void skal_bare_tas_imot_en_gang() throws Exception {
        spørKollegaen();
        List<ApiKlient.Svar> svar = samtidig(List.<Callable<ApiKlient.Svar>>of(() -> gjør(kollega, "ta-imot", null), () -> gjør(kollega, "avvis", Map.of()),
                () -> gjør(mina, "trekk", null), () -> gjør(kollega, "ta-imot", null)));
        assertThat(svar).filteredOn(s -> s.status() == 200).hasSize(1);
        assertThat(svar).filteredOn(s -> s.status() != 200).allSatisfy(s -> assertThat(s.status()).isIn(409, 404));
    }

    private void spørKollegaen() {
        krev(gjør(mina, "overlever", Map.of("til", id(kollega), "melding", "Jeg er borte fra mandag.")));
    }
}
