package no.stafett.varsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArbeidstidTest {

    @ParameterizedTest
    @CsvSource({"2027-03-16T07:00, true", "2027-03-16T16:59, true", "2027-03-16T06:59, false", "2027-03-16T17:00, false",
        "2027-03-20T10:00, false", "2027-03-21T10:00, false", "2027-03-25T10:00, false", "2027-03-29T10:00, false", "2027-05-17T10:00, false",
        "2027-03-30T07:30, true"})
    void skal_være_arbeidstid_på_arbeidsdager_norsk_tid(LocalDateTime naa, boolean ventet) {
        assertThat(ved(naa).erNaa()).isEqualTo(ventet);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-16T07:29, false", "2027-03-16T07:30, true", "2027-03-16T16:00, true", "2027-03-16T18:00, false", "2027-03-20T08:00, false"})
    void skal_lage_oppsummeringen_når_arbeidsdagen_er_i_gang(LocalDateTime naa, boolean ventet) {
        assertThat(ved(naa).oppsummering().isPresent()).isEqualTo(ventet);
    }

    private static Arbeidstid ved(LocalDateTime naa) {
        Forretningsklokke klokke = new Forretningsklokke();
        klokke.settFlyttet(Duration.between(Instant.now(), naa.atZone(Forretningsklokke.NORGE).toInstant().plusMillis(500)));
        return new Arbeidstid(klokke, "07:00", "17:00", "07:30");
    }
}
