package no.stafett.stafettlogg.moete;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Linjene i kalenderfila slik RFC 5545 vil ha dem. */
class KalenderfilTest {

    @Test
    void skal_bryte_lange_linjer_etter_75_byte_og_aldri_midt_i_et_tegn() {
        String langt = "Møterom på Solstua ".repeat(30) + "🙂".repeat(40);
        String fil = tekst(new Kalenderfil().tekst("LOCATION", langt));
        assertThat(Arrays.stream(fil.split("\r\n"))).allSatisfy(linje ->
                assertThat(linje.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(fil.replace("\r\n ", "")).isEqualTo("LOCATION:" + langt + "\r\n");
    }

    @Test
    void skal_gjøre_tegn_med_egen_betydning_til_vanlige_tegn() {
        assertThat(tekst(new Kalenderfil().tekst("SUMMARY", "a\\b;c,d\ne\r\nf\u0007"))).isEqualTo("SUMMARY:a\\\\b\\;c\\,d\\ne\\nf\r\n");
    }

    @Test
    void skal_ikke_kunne_få_en_egen_linje_inn_gjennom_teksten() {
        assertThat(tekst(new Kalenderfil().tekst("LOCATION", "Rom\r\nATTENDEE:mailto:x\u2028DTSTART:1\u0085X:1"))).hasLineCount(1);
    }

    @Test
    void skal_skrive_tiden_i_utc_også_over_sommertid() {
        assertThat(tekst(new Kalenderfil().tid("DTSTART", Instant.parse("2026-10-25T00:30:00Z")))).isEqualTo("DTSTART:20261025T003000Z\r\n");
    }

    @Test
    void skal_utelate_det_som_ikke_finnes() {
        assertThat(tekst(new Kalenderfil().tekst("LOCATION", null))).isEmpty();
    }

    private static String tekst(Kalenderfil fil) {
        return new String(fil.innhold(), StandardCharsets.UTF_8);
    }
}
