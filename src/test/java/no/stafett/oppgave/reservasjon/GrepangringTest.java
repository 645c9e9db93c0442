package no.stafett.oppgave.reservasjon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Det siste kan gjøres om en stund, av den som gjorde det, så lenge ingen har gjort noe siden (UX-15). */
class GrepangringTest extends Samarbeidsproeve {

    @Autowired
    private Forretningsklokke klokke;

    @Test
    void skal_gjøre_om_at_hun_tok_den() {
        assertThat(angre(mina)).isEmpty();
        assertThat(hos()).isEmpty();
        assertThat(iSporet("OppgavegrepAngret")).isEqualTo(1);
    }

    @Test
    void skal_gi_den_tilbake_til_henne_når_hun_la_den_tilbake_og_ta_bort_beskjeden() {
        krev(gjør(mina, "legg-tilbake", Map.of("beskjed", "Til den neste.")));
        assertThat(angre(mina)).isEmpty();
        assertThat(hos()).isEqualTo(id(mina));
        assertThat(samarbeid(mina).path("samtale")).isEmpty();
    }

    @Test
    void skal_gjøre_om_datoen_og_prioriteten() {
        krev(gjør(mina, "prioriter", Map.of("prioritet", 2, "grunn", "Det haster.")));
        krev(gjør(mina, "utsett", Map.of("dag", klokke.idag().plusDays(10).toString())));
        String reservert = samarbeid(mina).path("reservertTil").asString();
        assertThat(angre(mina)).isEmpty();
        assertThat(samarbeid(mina).path("ventTil").isNull()).isTrue();
        assertThat(samarbeid(mina).path("reservertTil").asString()).isLessThan(reservert);
        assertThat(samarbeid(mina).path("prioritet").asInt()).as("bare det siste").isEqualTo(2);
    }

    @Test
    void skal_gjøre_om_prioriteten_og_grunnen() {
        krev(gjør(mina, "prioriter", Map.of("prioritet", 2, "grunn", "Det haster.")));
        assertThat(angre(mina)).isEmpty();
        assertThat(samarbeid(mina).path("prioritet").asInt()).isZero();
        assertThat(samarbeid(mina).path("samtale")).isEmpty();
    }

    @Test
    void skal_gjøre_om_en_forlengelse() {
        String foer = samarbeid(mina).path("reservertTil").asString();
        Klokkestiller.flytt(program, "P3D");
        krev(gjør(mina, "forleng", null));
        assertThat(angre(mina)).isEmpty();
        assertThat(samarbeid(mina).path("reservertTil").asString()).isEqualTo(foer);
    }

    @Test
    void skal_trekke_spørsmålet_om_å_ta_over_og_gi_det_tilbake_når_svaret_angres() {
        krev(gjør(mina, "overlever", Map.of("til", id(kollega))));
        krev(gjør(kollega, "avvis", Map.of()));
        assertThat(angre(kollega)).isEmpty();
        krev(gjør(kollega, "ta-imot", null));
        assertThat(hos()).isEqualTo(id(kollega));
        assertThat(angre(kollega)).isEmpty();
        assertThat(hos()).as("hun som hadde den, har den igjen").isEqualTo(id(mina));
        assertThat(samarbeid(mina).at("/spurt/til/personId").asString()).isEqualTo(id(kollega));
        krev(gjør(mina, "trekk", null));
        assertThat(angre(mina)).isEmpty();
        assertThat(samarbeid(mina).path("spurt").isNull()).isFalse();
    }

    @Test
    void skal_la_spørsmålet_om_å_ta_over_vente_igjen_når_hun_angrer_at_hun_la_den_tilbake() {
        krev(gjør(mina, "overlever", Map.of("til", id(kollega))));
        krev(gjør(mina, "legg-tilbake", Map.of("beskjed", "Til den neste.")));
        assertThat(sql.sql("select utfall from oppgaveoverlevering where oppgave = ?").param(oppgave).query(String.class).single()).isEqualTo("bortfalt");
        assertThat(angre(mina)).isEmpty();
        assertThat(samarbeid(mina).at("/spurt/til/personId").asString()).isEqualTo(id(kollega));
        krev(gjør(kollega, "ta-imot", null));
        assertThat(hos()).isEqualTo(id(kollega));
    }

    @Test
    void skal_la_spørsmålet_vente_igjen_når_lederen_angrer_at_hun_flyttet_oppgaven() {
        krev(gjør(mina, "overlever", Map.of("til", id(kollega))));
        krev(styrer.post("/oppgaver/flytt", Map.of("oppgaver", java.util.List.of(oppgave), "grunn", "Hun er syk.")));
        assertThat(hos()).isEmpty();
        assertThat(angre(styrer)).isEmpty();
        assertThat(hos()).isEqualTo(id(mina));
        assertThat(samarbeid(mina).at("/spurt/til/personId").asString()).isEqualTo(id(kollega));
    }

    @Test
    void skal_gi_oppgaven_tilbake_uten_spørsmålet_når_den_som_ble_spurt_har_sluttet() {
        krev(gjør(mina, "overlever", Map.of("til", id(kollega))));
        krev(gjør(mina, "legg-tilbake", null));
        settAktiv(false);
        try {
            assertThat(angre(mina)).isEmpty();
            assertThat(hos()).isEqualTo(id(mina));
            assertThat(samarbeid(mina).path("spurt").isNull()).isTrue();
        } finally {
            settAktiv(true);
        }
    }

    private void settAktiv(boolean aktiv) {
        sql.sql("update person set aktiv = ? where brukernavn = 'barnehage.ansatt07'").param(aktiv).update();
    }

    @Test
    void skal_gjøre_om_et_spørsmål_om_å_ta_over() {
        krev(gjør(mina, "overlever", Map.of("til", id(kollega))));
        assertThat(angre(mina)).isEmpty();
        assertThat(samarbeid(mina).path("spurt").isNull()).isTrue();
    }

    @Test
    void skal_ta_bort_et_spørsmål_ingen_har_svart_på() {
        krev(gjør(mina, "spoer", Map.of("til", id(styrer), "tekst", "Har du snakket med far?")));
        assertThat(angre(mina)).isEmpty();
        assertThat(samarbeid(styrer).path("samtale")).isEmpty();
    }

    @Test
    void skal_ikke_gjøre_om_når_en_annen_har_tatt_den_siden() {
        krev(gjør(mina, "legg-tilbake", null));
        krev(gjør(kollega, "ta", null));
        assertThat(angre(mina)).isEqualTo("grep_noe_har_skjedd");
        assertThat(hos()).isEqualTo(id(kollega));
    }

    @Test
    void skal_ikke_gjøre_om_noe_annet_enn_det_hun_så() {
        String tatt = sql.sql("select id::text from oppgavegrep where oppgave = ?").param(oppgave).query(String.class).single();
        krev(gjør(mina, "prioriter", Map.of("prioritet", 1, "grunn", "Viktig.")));
        assertThat(nei(gjør(mina, "angre", Map.of("grepId", tatt)))).isEqualTo("grep_noe_har_skjedd");
        assertThat(hos()).isEqualTo(id(mina));
    }

    @Test
    void skal_bare_gjøre_om_en_gang() {
        assertThat(angre(mina)).isEmpty();
        assertThat(angre(mina)).isEqualTo("grep_alt_angret");
    }

    @Test
    void skal_ikke_gjøre_om_når_det_er_for_sent() {
        Klokkestiller.flytt(program, "PT2H");
        assertThat(angre(mina)).isEqualTo("grep_for_sent");
    }

    @Test
    void skal_ikke_gjøre_om_det_en_annen_gjorde() {
        assertThat(angre(styrer)).isEqualTo("grep_ingenting");
        assertThat(angre(som("skole.ansatt"))).isEqualTo("404");
    }
}
