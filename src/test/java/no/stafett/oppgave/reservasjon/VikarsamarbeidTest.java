package no.stafett.oppgave.reservasjon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.stafett.ApiKlient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vikaren gjør det samme for den hun er vikar for; oppgaven er den andres, også når det gjøres om. */
class VikarsamarbeidTest extends Samarbeidsproeve {

    private ApiKlient vikar;

    @BeforeEach
    void settInn() {
        vikar = som("barnehage.ansatt19");
        sql.sql("""
                insert into vikariat (id, enhet, fravaerende, vikar, fra, til, registrert, registrert_av)
                values (gen_random_uuid(), ?, ?, ?, current_date - 1, current_date + 5, now(), ?)""")
                .params(uuid(mina.enhet()), uuid(id(mina)), uuid(id(vikar)), uuid(id(styrer))).update();
    }

    @AfterEach
    void avslutt() {
        sql.sql("update vikariat set avsluttet = now(), avsluttet_av = registrert_av where avsluttet is null and vikar = ?").param(uuid(id(vikar))).update();
    }

    @Test
    void skal_legge_den_tilbake_og_gi_den_til_den_andre_igjen_når_det_gjøres_om() {
        krev(gjør(vikar, "legg-tilbake", Map.of("beskjed", "Til den neste.")));
        assertThat(hos()).isEmpty();
        assertThat(angre(vikar)).isEmpty();
        assertThat(hos()).isEqualTo(id(mina));
    }

    @Test
    void skal_spørre_en_kollega_om_å_ta_over_for_den_andre() {
        krev(gjør(vikar, "overlever", Map.of("til", id(kollega))));
        assertThat(samarbeid(kollega).at("/spurt/fra/personId").asString()).isEqualTo(id(mina));
        krev(gjør(kollega, "ta-imot", null));
        assertThat(hos()).isEqualTo(id(kollega));
    }

    @Test
    void skal_kunne_spørre_den_hun_er_vikar_for_og_bli_spurt_selv() {
        krev(gjør(vikar, "spoer", Map.of("til", id(styrer), "tekst", "Hva gjør vi?")));
        krev(gjør(mina, "spoer", Map.of("til", id(vikar), "tekst", "Har du fått svar?")));
        assertThat(samarbeid(vikar).path("samtale")).hasSize(2);
    }

    @Test
    void skal_ikke_kunne_noe_når_vikariatet_er_slutt() {
        avslutt();
        assertThat(nei(gjør(vikar, "legg-tilbake", null))).isEqualTo("oppgave_opptatt");
        assertThat(hos()).isEqualTo(id(mina));
    }
}
