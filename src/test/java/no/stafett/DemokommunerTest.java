package no.stafett;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Innstillingene for den store kommunen. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemokommunerTest {

    @Test
    void skal_ikke_gjøre_noe_når_ingen_har_bedt_om_det() {
        assertThatCode(() -> legg(new MockEnvironment())).doesNotThrowAnyException();
    }

    @Test
    void skal_si_hva_som_er_galt_i_én_linje() {
        krev("stafett.demo.kommune", "liten", "kan være stor, ikke «liten»");
        krev("stafett.demo.saker", "3", "kan være fra 30 til 20000, ikke 3");
        krev("stafett.demo.saker", "mange", "er hele tall, ikke «mange»");
        krev("stafett.demo.froe", "x", "er hele tall, ikke «x»");
    }

    private static void krev(String navn, String verdi, String melding) {
        assertThatThrownBy(() -> legg(new MockEnvironment().withProperty(navn, verdi))).isInstanceOf(Oppstartsavvik.class).hasMessageContaining(melding);
    }

    private static void legg(MockEnvironment oppsett) {
        new Demokommuner(null, null, oppsett, null, null).legg();
    }
}
