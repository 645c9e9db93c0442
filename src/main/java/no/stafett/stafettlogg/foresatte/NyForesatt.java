package no.stafett.stafettlogg.foresatte;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import no.stafett.sak.Foresatt;
import no.stafett.sak.NyUndring;

/**
 * En foresatt slik hun skrives inn, på siden og i API-et.
 *
 * @param versjon den det rettes fra; null for en ny
 */
@Schema(name = "SkrevetForesatt")
record NyForesatt(@NotBlank @Size(max = 200) @Pattern(regexp = NyUndring.NAVN, message = "ugyldig_tegn") String navn,
        @NotBlank @Size(max = 100) String relasjon, boolean foreldreansvar, @Nullable @Min(1) Integer versjon) {

    static NyForesatt tom() {
        return new NyForesatt("", "", true, null);
    }

    Foresatt foresatt() {
        return new Foresatt(navn.strip(), relasjon.strip(), foreldreansvar);
    }
}
