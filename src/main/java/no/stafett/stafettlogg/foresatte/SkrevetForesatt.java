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
 * @param brukernavn det hun logger inn med når hun arbeider i kommunen; ellers tomt
 * @param versjon    den det rettes fra; null for en ny
 */
@Schema(name = "SkrevetForesatt")
record SkrevetForesatt(@NotBlank @Size(max = 200) @Pattern(regexp = NyUndring.NAVN, message = "ugyldig_tegn") String navn,
        @NotBlank @Size(max = 100) String relasjon, boolean foreldreansvar, @Nullable @Size(max = 254) String brukernavn,
        @Nullable @Min(1) Integer versjon) {

    static SkrevetForesatt tom() {
        return new SkrevetForesatt("", "", true, "", null);
    }

    boolean arbeiderHer() {
        return brukernavn != null && !brukernavn.isBlank();
    }

    Foresatt foresatt() {
        return new Foresatt(navn.strip(), relasjon.strip(), foreldreansvar);
    }
}
