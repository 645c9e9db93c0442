package no.stafett.handlingsveileder.utkast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.Zipproeve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pakken som én fil: ut og inn er det samme, og det som kommer utenfra, får verken plass eller sted det ikke skal ha. */
class PakkefilTest {

    @Test
    void skal_være_det_samme_etter_ut_og_inn_og_samme_fil_hver_gang() {
        for (String sett : Levertepakker.navn()) {
            Map<String, byte[]> filer = Levertepakker.hent(sett).filer();
            byte[] arkiv = Pakkefil.skriv(Pakkefil.om("Navn", "9901", 1, filer), filer);
            assertThat(Pakkefil.erArkiv(arkiv)).isTrue();
            assertThat(Pakkefil.les(arkiv)).as(sett).containsOnlyKeys(filer.keySet()).allSatisfy((fil, innhold) -> assertThat(innhold).isEqualTo(filer.get(fil)));
            assertThat(Pakkefil.skriv(Pakkefil.om("Navn", "9901", 1, filer), filer)).isEqualTo(arkiv);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../nivaa_0.bpmn", "/etc/passwd", "mappe/nivaa_0.bpmn", "nivaa_0.bpmn/", "..\\nivaa_0.bpmn", "C:nivaa_0.bpmn", "Nivaa_0.bpmn", "nivaa_0.exe", "nivaa_0.bpmn\0.form",
        "nivaa_0.bpmn ", "", ".bpmn", "pakke.json/../nivaa_0.bpmn"})
    void skal_ikke_ta_imot_en_fil_med_et_annet_navn_enn_en_fil_i_en_pakke(String navn) throws IOException {
        byte[] arkiv = Zipproeve.arkiv(Map.of(navn, new byte[] {1}));
        assertThatThrownBy(() -> Pakkefil.les(arkiv)).isInstanceOf(PakkefilErUgyldig.class);
    }

    @Test
    void skal_ikke_pakke_ut_mer_enn_en_pakke_kan_være() throws IOException {
        byte[] bombe = Zipproeve.arkiv(Map.of("nivaa_0.bpmn", new byte[200 * 1024 * 1024]));
        assertThat(bombe.length).as("liten nok til å bli tatt imot").isLessThan(2 * 1024 * 1024);
        long foer = brukt();
        assertThatThrownBy(() -> Pakkefil.les(bombe)).isInstanceOf(UtkastKanIkkeLagres.class);
        assertThat(brukt() - foer).as("minnet det tok").isLessThan(50L * 1024 * 1024);
        Map<String, byte[]> mange = new HashMap<>();
        for (int n = 0; n < 12; n++) {
            mange.put("fil_" + n + ".form", new byte[1024 * 1024]);
        }
        byte[] tilSammen = Zipproeve.arkiv(mange);
        assertThatThrownBy(() -> Pakkefil.les(tilSammen)).as("hver av dem er liten nok").isInstanceOf(UtkastKanIkkeLagres.class);
        Map<String, byte[]> flest = new HashMap<>();
        for (int n = 0; n < 500; n++) {
            flest.put("fil_" + n + ".form", new byte[0]);
        }
        byte[] flere = Zipproeve.arkiv(flest);
        assertThatThrownBy(() -> Pakkefil.les(flere)).isInstanceOf(UtkastKanIkkeLagres.class);
    }

    @Test
    void skal_ikke_ta_imot_noe_som_ikke_er_et_helt_arkiv() throws IOException {
        byte[] arkiv = Zipproeve.arkiv(Map.of("nivaa_0.bpmn", "x".repeat(5000).getBytes(StandardCharsets.UTF_8)));
        for (byte[] galt : new byte[][] {Arrays.copyOf(arkiv, 30), Arrays.copyOf(arkiv, 4), {'P', 'K', 3, 4, 0, 0}, Zipproeve.arkiv(Map.of(Pakkefil.OM, new byte[] {1}))}) {
            assertThatThrownBy(() -> Pakkefil.les(galt)).isInstanceOf(PakkefilErUgyldig.class);
        }
    }

    @Test
    void skal_gi_en_fil_laget_et_annet_sted_navnet_den_selv_sier_eller_det_som_er_valgt() {
        assertThat(navn("<?xml version=\"1.0\"?><bpmn:definitions><bpmn:process id=\"nivaa_1\" isExecutable=\"true\">", "")).isEqualTo("nivaa_1.bpmn");
        assertThat(navn("<definitions><process isExecutable=\"true\"\n id=\"Process_0x1\">", "nivaa_2")).isEqualTo("nivaa_2.bpmn");
        assertThat(navn("\uFEFF<definitions><decision name=\"a\" id=\"frister\">", null)).isEqualTo("frister.dmn");
        assertThat(navn(" {\"components\":[{\"id\":\"felt\"}],\"id\":\"egen\"}", "")).isEqualTo("egen.form");
        for (String galt : new String[] {"", "hei", "{", "{}", "<html/>", "<process id=\"Process_1\">", "<process id=\"../x\">"}) {
            assertThatThrownBy(() -> navn(galt, "")).as(galt).isInstanceOf(PakkefilErUgyldig.class);
        }
        assertThatThrownBy(() -> navn("<process id=\"a\">", "../x")).isInstanceOf(PakkefilErUgyldig.class);
    }

    @Test
    void skal_se_etter_navnet_uten_å_bruke_lang_tid_på_en_fil_full_av_begynnelser() {
        String full = "<process ".repeat(200_000);
        long begynte = System.nanoTime();
        assertThatThrownBy(() -> navn(full, "")).isInstanceOf(PakkefilErUgyldig.class);
        assertThat(System.nanoTime() - begynte).isLessThan(2_000_000_000L);
    }

    private static String navn(String innhold, String valgt) {
        return Pakkefil.navn(innhold.getBytes(StandardCharsets.UTF_8), valgt);
    }

    private static long brukt() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
