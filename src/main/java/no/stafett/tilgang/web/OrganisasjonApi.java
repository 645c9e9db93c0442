package no.stafett.tilgang.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.sted.Enhetsregister;
import no.stafett.tilgang.sted.Kommunekart;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Kommunen og enhetene. */
@Tag(name = "Organisasjon", description = "Kommunen, enhetene, folkene og rollene deres. Ingenting om noen sak.")
@RestController
@RequestMapping("/api/v1/organisasjon")
class OrganisasjonApi {

    private final Enhetsregister register;
    private final Kommunekart kart;
    private final Engangsnoekkel engang;

    OrganisasjonApi(Enhetsregister register, Kommunekart kart, Engangsnoekkel engang) {
        this.register = register;
        this.kart = kart;
        this.engang = engang;
    }

    @Schema(name = "Organisasjon")
    record Organisasjon(String kommune, String navn, int folk, int utenRolle, List<Stedet> enheter) {
    }

    @Schema(name = "Enhetsoversikt")
    record Stedet(String enhetId, String tjeneste, String navn, @Nullable Instant nedlagt, int folk, int rollerSomVenter, int vikarer) {

        static Stedet av(Kommunekart.Sted s) {
            return new Stedet(s.id().toString(), s.tjeneste(), s.navn(), s.nedlagt(), s.folk(), s.venter(), s.vikarer());
        }
    }

    @Schema(name = "NyEnhet")
    record Ny(@NotBlank @Size(max = 100) String navn, @NotBlank String tjeneste) {
    }

    @Schema(name = "Enhetsnavn")
    record Navn(@NotBlank @Size(max = 100) String navn) {
    }

    @Schema(name = "NedlagtEnhet")
    record Nedlagt(int rollerSluttet) {
    }

    @Operation(operationId = "hentOrganisasjon", summary = "Kommunen med enhetene, også dem som er lagt ned")
    @Krever(Rolle.SYSTEMADMIN)
    @GetMapping
    Organisasjon hent(Bruker bruker) {
        Kommunekart.Kart k = kart.les(bruker.kommune());
        return new Organisasjon(k.kommune(), k.navn(), k.folk(), k.utenEnhet(),
                Stream.concat(k.tjenester().stream().flatMap(g -> g.steder().stream()), k.nedlagte().stream()).map(Stedet::av).toList());
    }

    @Operation(operationId = "leggTilEnhet", summary = "Legg til en enhet", description = "Tjenesten bestemmer hvilken handlingsveileder sakene følger, og kan ikke endres siden.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Stedet.class)))
    @Krever(Rolle.SYSTEMADMIN)
    @PostMapping("/enheter")
    ResponseEntity<String> opprett(@Valid @RequestBody Ny ny, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, ny, 201, () -> sted(register.opprett(ny.navn(), ny.tjeneste(), bruker), bruker));
    }

    @Operation(operationId = "giEnhetenNavn", summary = "Gi enheten et annet navn")
    @Krever(Rolle.SYSTEMADMIN)
    @PutMapping("/enheter/{enhet}")
    Stedet giNavn(@PathVariable UUID enhet, @Valid @RequestBody Navn navn, Bruker bruker) {
        register.giNavn(new EnhetId(enhet), navn.navn(), bruker);
        return sted(new EnhetId(enhet), bruker);
    }

    @Operation(operationId = "leggNedEnhet", summary = "Legg ned enheten",
            description = "Rollene der slutter. Er noen sak åpen der, eller er enheten med i en, er svaret 409 og ingenting er endret.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Nedlagt.class)))
    @Krever(Rolle.SYSTEMADMIN)
    @PostMapping("/enheter/{enhet}/legg-ned")
    ResponseEntity<String> leggNed(@PathVariable UUID enhet, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> new Nedlagt(register.leggNed(new EnhetId(enhet), bruker)));
    }

    @Operation(operationId = "aapneEnhet", summary = "Ta enheten i bruk igjen", description = "Rollene kommer ikke tilbake.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Stedet.class)))
    @Krever(Rolle.SYSTEMADMIN)
    @PostMapping("/enheter/{enhet}/aapne")
    ResponseEntity<String> aapne(@PathVariable UUID enhet, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> {
            register.åpne(new EnhetId(enhet), bruker);
            return sted(new EnhetId(enhet), bruker);
        });
    }

    private Stedet sted(EnhetId enhet, Bruker bruker) {
        return kart.finn(enhet, bruker.kommune()).map(Stedet::av).orElseThrow(FinnesIkke::new);
    }

    /** En fil et regneark åpner; lastes ned og vises aldri på siden. */
    static ResponseEntity<byte[]> fil(String navn, byte[] innhold) {
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", ContentDisposition.attachment().filename(navn).build().toString()).body(innhold);
    }
}
