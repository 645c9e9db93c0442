package no.stafett.oppgave.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import no.stafett.oppgave.liste.Fane;
import no.stafett.oppgave.liste.Utvalg;
import no.stafett.tilgang.Enhet;

/** Det adressen ber oppgavelista om. Noe vi ikke kjenner, er en feil og ikke en tom liste: ellers ser alt ut til å være gjort. */
record Listevalg(
        @Nullable @Pattern(regexp = "mine|ledige|enheten|paa_vent|fullfoert", message = "ugyldig_valg") @Schema(defaultValue = "mine")
        String fane,
        @Nullable @Min(0) @Max(3) Integer nivaa,
        @Nullable @Pattern(regexp = Enhet.TJENESTER, message = "ugyldig_valg") String tjeneste,
        @Nullable @Pattern(regexp = "frist|alder", message = "ugyldig_valg") @Schema(defaultValue = "frist") String sorter,
        @Nullable @Min(1) @Max(100) @Schema(defaultValue = "20") Integer antall,
        @Nullable String etter) {

    private static final int VANLIG_SIDE = 20;

    Utvalg utvalg() {
        return new Utvalg(fane == null ? Fane.MINE : Fane.av(fane), nivaa, tjeneste, null, sorter == null ? "frist" : sorter,
                antall == null ? VANLIG_SIDE : antall, etter);
    }
}
