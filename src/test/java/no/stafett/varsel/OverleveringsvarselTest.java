package no.stafett.varsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Varselet om å ta over en oppgave er der så lenge spørsmålet er det: borte i det samme som noen svarer eller trekker det. */
@Apptest
class OverleveringsvarselTest extends Varselproeve {

    private ApiKlient kollega;
    private String oppgave;

    @BeforeEach
    void spør() {
        kollega = new ApiKlient(nett, KOLLEGA);
        oppgave = nyOppgave();
        gjør(mina, "ta", null);
        fordeler().fordel();
        sql.sql("delete from varsel").update();
        gjør(mina, "overlever", Map.of("til", person(KOLLEGA).verdi().toString()));
        fordeler().fordel();
        assertThat(teller(KOLLEGA)).isEqualTo(1);
    }

    @Test
    void skal_være_borte_når_spørsmålet_er_trukket_og_tilbake_når_det_angres() {
        gjør(mina, "trekk", null);
        assertThat(teller(KOLLEGA)).isZero();
        assertThat(ser(KOLLEGA)).isEmpty();
        gjør(mina, "angre", Map.of());
        assertThat(teller(KOLLEGA)).isEqualTo(1);
    }

    @Test
    void skal_være_borte_når_hun_har_sagt_nei() {
        gjør(kollega, "avvis", Map.of());
        assertThat(ser(KOLLEGA)).isEmpty();
    }

    @Test
    void skal_være_borte_når_hun_har_sagt_ja_også_når_oppgaven_er_hennes() {
        gjør(kollega, "ta-imot", null);
        assertThat(ser(KOLLEGA)).isEmpty();
        gjør(kollega, "angre", Map.of());
        assertThat(teller(KOLLEGA)).as("spørsmålet venter igjen").isEqualTo(1);
    }

    @Test
    void skal_være_borte_når_oppgaven_er_lagt_tilbake() {
        gjør(mina, "legg-tilbake", null);
        assertThat(ser(KOLLEGA)).isEmpty();
    }

    @Test
    void skal_ikke_komme_når_spørsmålet_alt_er_besvart() {
        gjør(mina, "trekk", null);
        gjør(mina, "overlever", Map.of("til", person(KOLLEGA).verdi().toString()));
        gjør(kollega, "ta-imot", null);
        sql.sql("delete from varsel").update();
        fordeler().fordel();
        assertThat(har(KOLLEGA)).isEmpty();
    }

    @Test
    void skal_stå_når_lederen_ga_henne_oppgaven() {
        gjør(kollega, "avvis", Map.of());
        ApiKlient styrer = new ApiKlient(nett, "barnehage.styrer");
        assertThat(styrer.post("/oppgaver/flytt", Map.of("oppgaver", List.of(oppgave), "til", person(KOLLEGA).verdi().toString(), "grunn", "Mina er syk."))
                .status()).isEqualTo(200);
        fordeler().fordel();
        assertThat(teller(KOLLEGA)).isPositive();
    }

    private void gjør(ApiKlient hvem, String hva, Map<String, ?> kropp) {
        ApiKlient.Svar svar = hvem.post("/oppgaver/" + oppgave + "/" + hva, kropp);
        assertThat(svar.status()).as(hva + svar.innhold()).isEqualTo(200);
    }
}
