package no.stafett.tiltak.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.tilgang.Enhet;
import no.stafett.tiltak.Tiltaksfelt;
import org.springframework.format.annotation.DateTimeFormat;

/** Et tiltak som legges til. @param ansvarlig valget fra lista over dem som kan ha det; null når ingen har det ennå */
@Schema(name = "NyttTiltak")
record NyttTiltak(@NotBlank @Size(max = 1000) String tiltak, @Nullable @Size(max = 1000) String problem,
        @Nullable @Pattern(regexp = NyttTiltak.ARENAER, message = "ugyldig_valg") String arena,
        @Nullable @Pattern(regexp = NyttTiltak.TJENESTER, message = "ugyldig_valg") String tjeneste,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate start,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate frist,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate evalueres, @Nullable @Size(max = 60) String ansvarlig) {

    static final String ARENAER = "hjem|barnehage|skole|sfo|helsestasjon|fritid|annet";
    static final String TJENESTER = Enhet.TJENESTER + "|hjemmet";

    static List<String> arenaer() {
        return List.of(ARENAER.split("\\|"));
    }

    static List<String> tjenester() {
        return Stream.of(TJENESTER.split("\\|")).toList();
    }

    static NyttTiltak tomt() {
        return new NyttTiltak(null, null, null, null, null, null, null, null);
    }

    Tiltaksfelt felt() {
        return new Tiltaksfelt(problem, tiltak.strip(), arena, tjeneste, start, frist, evalueres);
    }
}
