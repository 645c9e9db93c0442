package no.stafett.tiltak.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.stafett.tiltak.Tiltaksfelt;
import org.springframework.format.annotation.DateTimeFormat;

/** Et tiltak slik det skal være. @param versjon den som ble lest; har noen endret det siden, skjer ingenting */
@Schema(name = "EndretTiltak")
record EndretTiltak(@NotNull Integer versjon, @NotBlank @Size(max = 1000) String tiltak, @Nullable @Size(max = 1000) String problem,
        @Nullable @Pattern(regexp = NyttTiltak.ARENAER, message = "ugyldig_valg") String arena,
        @Nullable @Pattern(regexp = NyttTiltak.TJENESTER, message = "ugyldig_valg") String tjeneste,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate start,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate frist,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate evalueres) {

    static EndretTiltak av(Tiltakssyn.Tiltaket t) {
        return new EndretTiltak(t.versjon(), t.tiltak(), t.problem(), t.arena(), t.tjeneste(), t.start(), t.frist(), t.evalueres());
    }

    Tiltaksfelt felt() {
        return new Tiltaksfelt(problem, tiltak.strip(), arena, tjeneste, start, frist, evalueres);
    }
}
