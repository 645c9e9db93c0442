package no.stafett.sporing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import no.stafett.sporing.Innsyn;

/** Det adressen ber om av sporet. */
record Sporingsvalg(
        @Nullable @Pattern(regexp = "lesing|endring", message = "ugyldig_valg") @Schema(defaultValue = "lesing") String slag,
        @Nullable @Min(1) @Max(500) @Schema(defaultValue = "100") Integer antall,
        @Nullable Instant til,
        @Nullable @Min(0) @Max(1_000_000) @Schema(defaultValue = "0") Integer hopp) {

    private static final int VANLIG = 100;

    boolean lesinger() {
        return !"endring".equals(slag);
    }

    Innsyn.Utsnitt utsnitt(Instant naa) {
        return Innsyn.Utsnitt.av(til == null ? naa : til, hopp == null ? 0 : hopp, antall == null ? VANLIG : antall);
    }
}
