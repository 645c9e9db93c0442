package no.stafett.stafettlogg.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.sak.Foedselsdato;
import no.stafett.sak.Foresatt;
import no.stafett.sak.HvemGjelder;
import no.stafett.sak.NyUndring;
import no.stafett.sak.habil.Naerhet;

/** Det API-et tar imot for å begynne en sak. */
@Schema(name = "NySak")
record NySak(
        @NotNull @Pattern(regexp = "barn|gravid|ung_voksen", message = "ugyldig_valg") String hvemGjelder,
        @NotNull @Valid Person person,
        @NotNull @Pattern(regexp = EnhetId.MOENSTER, message = "ugyldig_valg") String enhetId,
        @NotBlank @Size(max = 10_000) String undring,
        @Nullable Boolean oeving,
        @Nullable @Size(max = 6) List<@Valid @NotNull Foresatte> foresatte,
        @Nullable @Pattern(regexp = Naerhet.MOENSTER, message = "ugyldig_valg") String naerFamilien) {

    /** Den saken gjelder. */
    @Schema(name = "NyPerson")
    record Person(@NotBlank @Size(max = 100) @Pattern(regexp = NyUndring.NAVN, message = "ugyldig_tegn") String fornavn,
            @NotBlank @Size(max = 100) @Pattern(regexp = NyUndring.NAVN, message = "ugyldig_tegn") String etternavn,
            @NotNull @Foedselsdato @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate foedselsdato) {
    }

    /** En foresatt. */
    @Schema(name = "NyForesatt")
    record Foresatte(@NotBlank @Size(max = 200) @Pattern(regexp = NyUndring.NAVN, message = "ugyldig_tegn") String navn,
            @NotBlank @Size(max = 50) String relasjon, boolean foreldreansvar) {
    }

    NyUndring undringen() {
        List<Foresatt> alle = foresatte == null ? List.of()
                : foresatte.stream().map(f -> new Foresatt(f.navn, f.relasjon, f.foreldreansvar)).toList();
        return new NyUndring(HvemGjelder.av(hvemGjelder), person.fornavn.strip(), person.etternavn.strip(),
                person.foedselsdato, EnhetId.av(enhetId), alle, Boolean.TRUE.equals(oeving));
    }
}
