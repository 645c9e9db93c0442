package no.stafett.samtykke.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param kanal hvordan det ble sagt @param alt true når alt fra den samme personen trekkes */
@Schema(name = "TrekkSamtykke")
record Trekk(@NotNull @Pattern(regexp = "id_porten|papir|muntlig", message = "ugyldig_valg") String kanal,
        @Nullable Boolean alt) {

    boolean altFraSamme() {
        return Boolean.TRUE.equals(alt);
    }
}
