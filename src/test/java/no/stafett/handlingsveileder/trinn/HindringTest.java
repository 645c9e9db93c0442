package no.stafett.handlingsveileder.trinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.trinn.Endring.FjernTrinn;
import no.stafett.handlingsveileder.trinn.Endring.FjernUtfall;
import no.stafett.handlingsveileder.trinn.Endring.FlyttTrinn;
import no.stafett.handlingsveileder.trinn.Endring.FoerUtfall;
import no.stafett.handlingsveileder.trinn.Endring.LeggTilTrinn;
import org.junit.jupiter.api.Test;

/** Det som ikke kan gjøres, hvorfor, og hva som følger med når noe gjøres. */
class HindringTest {

    private static final byte[] NIVÅ_0 = modell("nivaa_0.bpmn");
    private static final byte[] NIVÅ_2 = modell("nivaa_2.bpmn");

    @Test
    void skalIkkeTaBortDetSakenHengerPå() {
        assertThat(fjern(NIVÅ_0, "trinn_0_1")).isEqualTo("foerste_skjema");
        assertThat(fjern(NIVÅ_2, "trinn_2_2")).isEqualTo("er_planen");
        assertThat(fjern(NIVÅ_2, "trinn_2_3")).isEqualTo("har_hendelse");
        assertThat(fjern(NIVÅ_2, "trinn_2_4")).isEqualTo("kommer_av_seg_selv");
        assertThat(fjern(NIVÅ_2, "trinn_2_5")).isEqualTo("beslutter");
        assertThat(fjern(NIVÅ_2, "trinn_2_1")).isNull();
    }

    @Test
    void skalIkkeSnuRekkefølgenUretTrenger() {
        assertThat(ned(NIVÅ_2, "trinn_2_2")).isEqualTo("planen_foerst");
        assertThat(opp(NIVÅ_2, "trinn_2_3")).isEqualTo("planen_foerst");
        assertThat(opp(NIVÅ_2, "trinn_2_4")).isEqualTo("henger_sammen");
        assertThat(ned(NIVÅ_2, "trinn_2_4")).isEqualTo("laast_imellom");
        assertThat(opp(NIVÅ_2, "trinn_2_1")).isEqualTo("foerst");
        assertThat(opp(NIVÅ_0, "trinn_0_2")).isEqualTo("foran_foerste_skjema");
        assertThat(ned(NIVÅ_2, "trinn_2_1")).isNull();
    }

    /** Byttet de plass, ville det som var et steg tilbake, vært veien videre. */
    @Test
    void skalIkkeGjøreEtStegTilbakeTilVeienVidere() {
        byte[] modell = Proevemodeller.les(Path.of("src/test/resources/harmloes/uret_sender_tilbake.bpmn"));
        assertThat(ned(modell, "a")).isEqualTo("kommer_tilbake");
        assertThat(opp(modell, "steg")).isEqualTo("kommer_tilbake");
    }

    @Test
    void skalHindreDetSammeNårNoenPrøverUtenomKnappene() {
        assertThatThrownBy(() -> gjør(NIVÅ_2, new FjernTrinn("trinn_2_5"))).isInstanceOf(TrinnetErLaast.class);
        assertThatThrownBy(() -> gjør(NIVÅ_2, new FlyttTrinn("trinn_2_2", false))).isInstanceOf(TrinnetErLaast.class);
        assertThatThrownBy(() -> gjør(NIVÅ_2, new LeggTilTrinn("trinn_2_5", Eksempeltrinn.nytt("Etterpå")))).isInstanceOf(TrinnetErLaast.class);
        assertThatThrownBy(() -> gjør(NIVÅ_0, new LeggTilTrinn("", Eksempeltrinn.nytt("Foran")))).isInstanceOf(TrinnetErLaast.class);
        assertThatThrownBy(() -> gjør(NIVÅ_2, new FoerUtfall("utfall_fortsett", "trinn_2_5"))).isInstanceOf(TrinnetErLaast.class);
        assertThatThrownBy(() -> gjør(NIVÅ_2, new FoerUtfall("utfall_avslutt", "trinn_2_1"))).isInstanceOf(TrinnetErLaast.class);
        assertThatThrownBy(() -> gjør(NIVÅ_2, new FjernTrinn("finnes_ikke"))).isInstanceOf(TrinnetFinnesIkke.class);
    }

    @Test
    void skalLaHoppeneFølgeTrinnetSomFlyttes() {
        byte[] flyttet = gjør(NIVÅ_2, new FlyttTrinn("trinn_2_1", false));
        assertThat(navn(flyttet)).startsWith("Samarbeidsmøte og felles plan", "Samtykke og kontakt");
        assertThat(utfallet(flyttet, "nye_tiltak").trinn()).isEqualTo("trinn_2_2");
        assertThat(utfallet(flyttet, "overfoer").trinn()).isEqualTo("trinn_2_1");
    }

    @Test
    void skalFøreHoppeneTilTrinnetEtterNårEtTrinnTasBort() {
        assertThat(utfallet(gjør(NIVÅ_2, new FjernTrinn("trinn_2_1")), "overfoer").trinn()).isEqualTo("trinn_2_2");
    }

    @Test
    void skalFøreEtUtfallTilEtAnnetTrinn() {
        byte[] etter = gjør(NIVÅ_2, new FoerUtfall("utfall_fortsett", "trinn_2_2"));
        assertThat(utfallet(etter, "fortsett").trinn()).isEqualTo("trinn_2_2");
        assertThat(utfallet(gjør(etter, new FoerUtfall("utfall_fortsett", "trinn_2_3")), "fortsett").trinn()).isEqualTo("trinn_2_3");
    }

    @Test
    void skalTaBortSideveienSammenMedUtfallet() {
        byte[] etter = gjør(NIVÅ_2, new FjernUtfall("utfall_barnekoordinator"));
        assertThat(new String(etter, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("sidevei_oppnevn_barnekoordinator", "utfall_barnekoordinator");
        assertThat(beslutning(etter).utfall()).hasSize(beslutning(NIVÅ_2).utfall().size() - 1);
    }

    /** Det siste utfallet som avslutter, kan ikke tas bort: da kom saken aldri ut av nivået. */
    @Test
    void skalBeholdeMinstÉttUtfallSomAvslutter() {
        byte[] her = NIVÅ_2;
        for (String utfall : List.of("utfall_nivaa_3", "utfall_nivaa_1")) {
            her = gjør(her, new FjernUtfall(utfall));
        }
        assertThat(utfallet(her, "avslutt").fjern().kode()).isEqualTo("siste_slutt");
    }

    @Test
    void skalHaHøystNiTrinn() {
        byte[] her = NIVÅ_2;
        for (int i = 0; i < 4; i++) {
            her = gjør(her, new LeggTilTrinn("trinn_2_1", Eksempeltrinn.nytt("Møte " + i)));
        }
        assertThat(Trinnredigering.les(her).hent("trinn_2_1").laaser().leggTil().kode()).isEqualTo("for_mange");
    }

    @Test
    void skalGiToTrinnMedSammeNavnHverSinId() {
        byte[] her = gjør(gjør(NIVÅ_2, new LeggTilTrinn("trinn_2_1", Eksempeltrinn.nytt("Nytt møte"))), new LeggTilTrinn("trinn_2_1", Eksempeltrinn.nytt("Nytt møte")));
        assertThat(Trinnredigering.les(her).trinn()).extracting(Steg::id).contains("trinn_2_nytt_moete", "trinn_2_nytt_moete_2");
    }

    private static String fjern(byte[] modell, String trinn) {
        return kode(Trinnredigering.les(modell).hent(trinn).laaser().fjern());
    }

    private static String opp(byte[] modell, String trinn) {
        return kode(Trinnredigering.les(modell).hent(trinn).laaser().opp());
    }

    private static String ned(byte[] modell, String trinn) {
        return kode(Trinnredigering.les(modell).hent(trinn).laaser().ned());
    }

    private static String kode(Hindring hindring) {
        return hindring == null ? null : hindring.kode();
    }

    private static List<String> navn(byte[] modell) {
        return Trinnredigering.les(modell).trinn().stream().map(t -> t.innhold().navn()).toList();
    }

    private static Steg.Beslutning beslutning(byte[] modell) {
        return Trinnredigering.les(modell).trinn().stream().filter(t -> t.beslutning() != null).findFirst().orElseThrow().beslutning();
    }

    private static Steg.Utfall utfallet(byte[] modell, String verdi) {
        return beslutning(modell).utfall().stream().filter(u -> u.verdi().equals(verdi)).findFirst().orElseThrow();
    }

    private static byte[] gjør(byte[] modell, Endring endring) {
        return Trinnredigering.gjør(modell, endring).bpmn();
    }

    private static byte[] modell(String fil) {
        return Levertepakker.hent("felles").filer().get(fil);
    }
}
