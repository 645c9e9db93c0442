package no.stafett.innsikt.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import no.stafett.innsikt.Regel;
import no.stafett.innsikt.Stanssortering;
import no.stafett.innsikt.Stansutvalg;
import no.stafett.tilgang.Bruker;

/** Det adressen ber API-et om. Noe vi ikke kjenner, er en feil og ikke en tom liste. */
record Stansvalg(
        @Nullable @Pattern(regexp = "enheten|kommunen", message = "ugyldig_valg") String vis,
        @Nullable @Pattern(regexp = "ingen-stafettholder|overlevering-ubesvart|undring-uten-avgjoerelse|tiltak-uten-ansvarlig|evaluering-forfalt"
                + "|to-runder-uten-virkning|moete-ikke-holdt|samtykke-utloeper|invitert-stille|barnet-ikke-hoert|ingen-hendelse", message = "ugyldig_valg") String regel,
        @Nullable @Pattern(regexp = "alvor|ventet", message = "ugyldig_valg") @Schema(defaultValue = "alvor") String sorter,
        @Nullable @Min(1) @Max(500) @Schema(defaultValue = "100") Integer antall,
        @Nullable String etter) {

    private static final int VANLIG = 100;

    Stansutvalg utvalg(Bruker bruker) {
        return new Stansutvalg(Innsiktadresse.kommunen(vis, bruker), Regel.finn(regel == null ? "" : regel).orElse(null),
                Stanssortering.finn(sorter).orElse(Stanssortering.ALVOR), antall == null ? VANLIG : antall, etter);
    }
}
