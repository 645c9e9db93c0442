package no.stafett.stafettlogg.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Det adressen ber sakslista om. */
record Sakslistevalg(@Nullable @Min(1) @Max(500) @Schema(defaultValue = "100") Integer antall) {

    private static final int VANLIG = 100;

    int antallet() {
        return antall == null ? VANLIG : antall;
    }
}
