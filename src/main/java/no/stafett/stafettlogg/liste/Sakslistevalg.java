package no.stafett.stafettlogg.liste;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.tilgang.Enhet;

/** Det adressen ber API-et om. Noe vi ikke kjenner, er en feil og ikke en tom liste: ellers ser det ut som det ikke er noen saker. */
record Sakslistevalg(
        @Nullable @Pattern(regexp = "aapne|avsluttede|alle", message = "ugyldig_valg") @Schema(defaultValue = "alle") String vis,
        @Nullable @Pattern(regexp = Soekelaas.MOENSTER + "|\\P{Cntrl}{0,100}", message = "ugyldig_valg") String soek,
        @Nullable @Min(0) @Max(3) Integer nivaa,
        @Nullable @Pattern(regexp = Enhet.TJENESTER, message = "ugyldig_valg") String tjeneste,
        @Nullable UUID enhetId,
        @Nullable @Pattern(regexp = "meg|andre|ingen", message = "ugyldig_valg") String stafettholder,
        @Nullable @Pattern(regexp = "over|uka|senere|ingen", message = "ugyldig_valg") String evaluering,
        @Nullable @Pattern(regexp = "mangler", message = "ugyldig_valg") String samtykke,
        @Nullable @Pattern(regexp = "opprettet|aktivitet|evaluering|nivaa", message = "ugyldig_valg") @Schema(defaultValue = "opprettet") String sorter,
        @Nullable @Min(1) @Max(500) @Schema(defaultValue = "100") Integer antall,
        @Nullable String etter) {

    private static final int VANLIG = 100;

    Saksutvalg utvalg() {
        return new Saksutvalg(vis == null ? Saksutvalg.ALLE : vis, soek == null ? "" : soek.strip(), nivaa, tjeneste, enhetId, stafettholder, evaluering,
                samtykke, Sakssortering.finn(sorter).orElse(Sakssortering.OPPRETTET), antall == null ? VANLIG : antall, etter);
    }
}
