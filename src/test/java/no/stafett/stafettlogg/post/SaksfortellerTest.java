package no.stafett.stafettlogg.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SaksfortellerTest {

    @Test
    void skal_ta_med_begynnelsen_av_et_lysglimt_tjenesten_har_latt_bli_langt() {
        assertThat(Saksforteller.glimtet("Hun lo.")).isEqualTo("Hun lo.");
        String langt = "😀".repeat(501);
        assertThat(Saksforteller.glimtet(langt)).isEqualTo("😀".repeat(499) + "…").hasSize(999);
        assertThat(Saksforteller.glimtet("a".repeat(500))).hasSize(500);
    }
}
