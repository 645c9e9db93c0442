package no.stafett.tiltak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tiltak.Tiltak.Status;
import no.stafett.tiltak.Vurdering.Utfall;
import org.junit.jupiter.api.Test;

/** Hva som kan skje med et tiltak, og hva vurderingene sier om en runde. */
class TiltakTest {

    private static final LocalDate IDAG = LocalDate.of(2026, 5, 4);
    private static final Instant NAA = Instant.parse("2026-05-04T08:00:00Z");
    private static final Ansvar MINA = new Ansvar(new PersonId(UUID.randomUUID()), null, false, null, "Mina Vollan");

    private final Tiltak nytt = Tiltak.nytt(SakId.ny(), 1, felt("Les sammen hver dag", IDAG.plusDays(9)), Ansvar.ingen("Tante Eva"));

    @Test
    void skal_være_uten_ansvarlig_til_noen_er_spurt() {
        assertThat(nytt.status()).isEqualTo(Status.UTEN_ANSVARLIG);
        assertThat(nytt.ansvar().erNoen()).isFalse();
        assertThat(nytt.ansvar().navn()).isEqualTo("Tante Eva");
    }

    @Test
    void skal_bare_være_i_gang_når_den_som_er_spurt_har_sagt_ja() {
        Tiltak spurt = nytt.gittTil(MINA, IDAG.plusDays(7));
        assertThat(spurt.status()).isEqualTo(Status.FORESLAATT);
        assertThat(spurt.tattImot(NAA).status()).isEqualTo(Status.TATT_IMOT);
        assertThat(spurt.tattImot(NAA).svarfrist()).isNull();
        nei(nytt, t -> t.tattImot(NAA));
        nei(spurt.tattImot(NAA), t -> t.tattImot(NAA));
    }

    @Test
    void skal_stå_uten_ansvarlig_igjen_med_grunnen_når_hun_sier_nei() {
        Tiltak nei = nytt.gittTil(MINA, IDAG).avvist("Har ikke tid");
        assertThat(nei.status()).isEqualTo(Status.UTEN_ANSVARLIG);
        assertThat(nei.ansvar().erNoen()).isFalse();
        assertThat(nei.grunn()).isEqualTo("Har ikke tid");
        nei(iGang(), t -> t.avvist("for sent"));
    }

    @Test
    void skal_være_ubesvart_først_dagen_etter_svarfristen() {
        Tiltak spurt = nytt.gittTil(MINA, IDAG);
        assertThat(spurt.erUbesvart(IDAG)).isFalse();
        assertThat(spurt.erUbesvart(IDAG.plusDays(1))).isTrue();
        assertThat(spurt.tattImot(NAA).erUbesvart(IDAG.plusDays(1))).isFalse();
    }

    @Test
    void skal_være_forfalt_bare_mens_det_gjøres() {
        assertThat(iGang().erForfalt(IDAG.plusDays(9))).isFalse();
        assertThat(iGang().erForfalt(IDAG.plusDays(10))).isTrue();
        assertThat(iGang().gjort().erForfalt(IDAG.plusDays(10))).isFalse();
        assertThat(nytt.erForfalt(IDAG.plusDays(10))).isFalse();
    }

    @Test
    void skal_bare_gjøres_av_den_som_har_sagt_ja_og_kunne_fortsette_etterpå() {
        nei(nytt, Tiltak::gjort);
        assertThat(iGang().gjort().fortsetter().status()).isEqualTo(Status.TATT_IMOT);
        assertThat(iGang().gjort().fortsetter().svart()).isEqualTo(NAA);
    }

    @Test
    void skal_kunne_åpnes_igjen_hos_den_som_hadde_det_om_hun_ennå_ser_saken() {
        Tiltak slutt = iGang().avsluttet(null);
        assertThat(slutt.gjenaapnet(true).status()).isEqualTo(Status.TATT_IMOT);
        assertThat(slutt.gjenaapnet(false).status()).isEqualTo(Status.UTEN_ANSVARLIG);
        assertThat(slutt.gjenaapnet(false).ansvar().erNoen()).isFalse();
        nei(slutt, t -> t.avsluttet(null));
        nei(slutt, t -> t.endret(t.felt()));
        nei(iGang(), t -> t.gjenaapnet(true));
    }

    @Test
    void skal_ikke_erstatte_det_noen_har_sagt_ja_til() {
        assertThat(nytt.erstattet().status()).isEqualTo(Status.ERSTATTET);
        nei(iGang(), Tiltak::erstattet);
    }

    @Test
    void skal_kjenne_igjen_samme_tiltak_uansett_store_bokstaver_og_mellomrom() {
        assertThat(felt("Les  sammen\nhver dag", null).heterDetSammeSom(felt(" les sammen HVER dag ", null))).isTrue();
        assertThat(felt("Les sammen", null).heterDetSammeSom(felt("Les sammen hver dag", null))).isFalse();
        assertThat(Tiltaksfelt.likt("Bla\u030a", "blå")).as("samme bokstav skrevet på to måter").isTrue();
    }

    @Test
    void skal_avvise_datoer_som_ikke_går_an() {
        assertThatThrownBy(() -> new Tiltaksfelt(null, "x", null, null, IDAG, IDAG.minusDays(1), null).krevGyldig()).isInstanceOf(SvaretErUgyldig.class);
        assertThatThrownBy(() -> new Tiltaksfelt(null, "x", null, null, null, LocalDate.MAX, null).krevGyldig()).isInstanceOf(SvaretErUgyldig.class);
        new Tiltaksfelt(null, "x", null, null, IDAG, IDAG, IDAG).krevGyldig();
    }

    @Test
    void skal_si_om_tiltakene_hjalp_bare_når_de_er_prøvd() {
        assertThat(Utfall.av(List.of())).isEmpty();
        assertThat(Utfall.av(List.of(v("ja", "nei"), v("delvis", "nei")))).contains(Utfall.INGEN_EFFEKT);
        assertThat(Utfall.av(List.of(v("ja", "nei"), v("ja", "delvis")))).contains(Utfall.EFFEKT);
        assertThat(Utfall.av(List.of(v("nei", "nei"), v("nei", null)))).contains(Utfall.IKKE_PROEVD);
        assertThat(Utfall.av(List.of(v("nei", null), v("ja", "nei")))).contains(Utfall.INGEN_EFFEKT);
        assertThat(Utfall.av(List.of(v("ja", "vet_ikke")))).isEmpty();
        assertThat(Utfall.av(List.of(v(null, "nei")))).as("effekten er sagt, så det er prøvd").contains(Utfall.INGEN_EFFEKT);
        assertThat(Utfall.av(List.of(new Vurdering(null, null, "fortsette", "ok")))).isEmpty();
    }

    private Tiltak iGang() {
        return nytt.gittTil(MINA, IDAG.plusDays(7)).tattImot(NAA);
    }

    private static Vurdering v(String gjennomfoert, String effekt) {
        return new Vurdering(gjennomfoert, effekt, null, null);
    }

    private static Tiltaksfelt felt(String tiltak, LocalDate frist) {
        return new Tiltaksfelt(null, tiltak, "barnehage", "barnehage", null, frist, null);
    }

    private static void nei(Tiltak t, UnaryOperator<Tiltak> handling) {
        assertThatThrownBy(() -> handling.apply(t)).isInstanceOf(TiltaketErEndret.class);
    }
}
