package no.stafett.samtykke.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.samtykke.Delingsgrunnlag;
import no.stafett.samtykke.NyttSamtykke;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lovhjemmel til å dele uten samtykke, og grunnlaget for å behandle opplysningene: to ulike ting, ført hver for seg. */
@Tag(name = "Samtykker", description = "Hvem som har sagt ja til hva, at det trekkes, og grunnlag i lov.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}")
class DelingsgrunnlagApi {

    private final Delingsgrunnlag grunnlag;
    private final Samtykketekst tekst;
    private final Engangsnoekkel engang;

    DelingsgrunnlagApi(Delingsgrunnlag grunnlag, Samtykketekst tekst, Engangsnoekkel engang) {
        this.grunnlag = grunnlag;
        this.tekst = tekst;
        this.engang = engang;
    }

    /** @param til siste dag; tom når ingen slutt er satt */
    @Schema(name = "NyDelingshjemmel")
    record NyHjemmel(@NotNull @Pattern(regexp = NyttSamtykke.MOTTAKERE, message = "ugyldig_valg") String tjeneste,
            @NotNull @Size(max = 300) String hjemmel, @NotNull @Size(max = 2000) String begrunnelse,
            @Nullable LocalDate til) {

        Delingsgrunnlag.NyHjemmel innhold() {
            return new Delingsgrunnlag.NyHjemmel(tjeneste, hjemmel, begrunnelse, til);
        }
    }

    @Schema(name = "AvsluttDelingshjemmel")
    record Avslutning(@NotNull @Size(max = 2000) String begrunnelse) {
    }

    /** @param mistetInnsyn navnene på enhetene som ikke lenger ser saken eller er invitert @param hvaSkjer i klartekst */
    @Schema(name = "AvsluttetDelingshjemmel")
    record Avsluttet(List<String> mistetInnsyn, String hvaSkjer) {
    }

    /** @param saerlige unntaket for særlige kategorier, når saken har slike opplysninger */
    @Schema(name = "NyttBehandlingsgrunnlag")
    record NyttGrunnlag(
            @NotNull @Pattern(regexp = "rettslig_forpliktelse|allmenn_interesse|samtykke", message = "ugyldig_valg") String grunnlag,
            @NotNull @Size(max = 300) String hjemmel, @Nullable @Size(max = 300) String saerlige) {
    }

    @Schema(name = "OpprettetDelingshjemmel")
    record Opprettet(UUID delingshjemmelId) {
    }

    @Schema(name = "RegistrertBehandlingsgrunnlag")
    record Registrert(UUID sakId) {
    }

    @Operation(operationId = "listDelingshjemler", summary = "Lovhjemlene det deles på i stedet for samtykke")
    @Krever
    @GetMapping("/delingshjemler")
    List<Delingsgrunnlag.Hjemmel> hjemler(@PathVariable UUID sakId, Bruker bruker) {
        return grunnlag.hjemler(new SakId(sakId), bruker);
    }

    @Operation(operationId = "leggDelingshjemmel", summary = "Skriv inn en lovhjemmel til å dele", description = "Lederen i enheten vurderer. Opplysninger som er nødvendige, kan da deles med tjenesten uten samtykke.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Opprettet.class)))
    @Krever(Rolle.LEDER)
    @PostMapping("/delingshjemler")
    ResponseEntity<String> nyHjemmel(@PathVariable UUID sakId, @Valid @RequestBody NyHjemmel ny, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, ny, 201, () -> new Opprettet(grunnlag.leggHjemmel(new SakId(sakId),
                ny.innhold(), bruker)));
    }

    @Operation(operationId = "avsluttDelingshjemmel", summary = "Avslutt en lovhjemmel", description = "Virker med en gang. Svaret sier hvem som ikke lenger ser saken, og hva som skjer med den.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Avsluttet.class)))
    @Krever(Rolle.LEDER)
    @PostMapping("/delingshjemler/{delingshjemmelId}/avslutt")
    ResponseEntity<String> avslutt(@PathVariable UUID sakId, @PathVariable UUID delingshjemmelId, @Valid @RequestBody Avslutning avslutning,
            Bruker bruker, Locale spraak, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, avslutning, 200, () -> {
            Delingsgrunnlag.Avsluttet slutt = grunnlag.avsluttHjemmel(new SakId(sakId), delingshjemmelId, avslutning.begrunnelse(), bruker);
            return new Avsluttet(slutt.mistetInnsyn(), tekst.etterAvslutning(slutt, spraak));
        });
    }

    @Operation(operationId = "listBehandlingsgrunnlag", summary = "Grunnlaget for å behandle opplysningene", description = "Nyeste først; det første gjelder.")
    @Krever
    @GetMapping("/behandlingsgrunnlag")
    List<Delingsgrunnlag.Behandling> behandling(@PathVariable UUID sakId, Bruker bruker) {
        return grunnlag.behandling(new SakId(sakId), bruker);
    }

    @Operation(operationId = "leggBehandlingsgrunnlag", summary = "Skriv inn grunnlaget for å behandle opplysningene")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Registrert.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping("/behandlingsgrunnlag")
    ResponseEntity<String> nyttGrunnlag(@PathVariable UUID sakId, @Valid @RequestBody NyttGrunnlag nytt, Bruker bruker,
            HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, nytt, 201, () -> {
            grunnlag.leggBehandling(new SakId(sakId), nytt.grunnlag(), nytt.hjemmel(), nytt.saerlige(), bruker);
            return new Registrert(sakId);
        });
    }
}
