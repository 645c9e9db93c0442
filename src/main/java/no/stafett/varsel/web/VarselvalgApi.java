package no.stafett.varsel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.EnumMap;
import java.util.Map;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.varsel.Varselmaate;
import no.stafett.varsel.Varselslag;
import no.stafett.varsel.Varselvalg;
import no.stafett.varsel.Varselvalgene;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Valgene i API-et. */
@Tag(name = "Varsler", description = "Det en person bør vite om oppgavene sine.")
@RestController
@RequestMapping("/api/v1/varsler/valg")
class VarselvalgApi {

    private final Varselvalgene valgene;

    VarselvalgApi(Varselvalgene valgene) {
        this.valgene = valgene;
    }

    @Schema(name = "Varselvalg")
    record Valgene(@NotNull @Pattern(regexp = Varselmaate.KODER, message = "ugyldig_valg") String nyOppgave,
            @NotNull @Pattern(regexp = Varselmaate.KODER, message = "ugyldig_valg") String forfalt,
            @NotNull @Pattern(regexp = Varselmaate.KODER, message = "ugyldig_valg") String omtalt,
            @NotNull @Pattern(regexp = Varselmaate.KODER, message = "ugyldig_valg") String overlevering,
            @NotNull @Pattern(regexp = Varselmaate.KODER, message = "ugyldig_valg") String utloept,
            @Nullable @Pattern(regexp = Varselmaate.KODER, message = "ugyldig_valg") String purret,
            @Nullable @Pattern(regexp = Varselmaate.KODER, message = "ugyldig_valg") String merknad,
            @Nullable @Pattern(regexp = Varselmaate.KODER, message = "ugyldig_valg") String merknadSvar,
            @Nullable @Pattern(regexp = Varselmaate.KODER, message = "ugyldig_valg") String trinnEndret,
            @Nullable @Pattern(regexp = Varselmaate.KODER, message = "ugyldig_valg") String utkast,
            @Nullable @Pattern(regexp = Varselmaate.KODER, message = "ugyldig_valg") String utkastSvar,
            @NotNull @Pattern(regexp = Varselvalg.SPRAAK, message = "ugyldig_valg") String spraak) {

        static Valgene av(Varselvalg valg) {
            return new Valgene(valg.maate(Varselslag.NY_OPPGAVE).kode(), valg.maate(Varselslag.FORFALT).kode(), valg.maate(Varselslag.OMTALT).kode(),
                    valg.maate(Varselslag.OVERLEVERING).kode(), valg.maate(Varselslag.UTLOEPT).kode(), valg.maate(Varselslag.PURRET).kode(),
                    valg.maate(Varselslag.MERKNAD).kode(), valg.maate(Varselslag.MERKNAD_SVAR).kode(), valg.maate(Varselslag.TRINN_ENDRET).kode(),
                    valg.maate(Varselslag.UTKAST).kode(), valg.maate(Varselslag.UTKAST_SVAR).kode(), valg.spraak());
        }

        /** @param naa det hun har valgt før; det som ikke er sendt, er som det var */
        Varselvalg valg(Varselvalg naa) {
            Map<Varselslag, Varselmaate> nye = new EnumMap<>(Varselslag.class);
            nye.put(Varselslag.NY_OPPGAVE, Varselmaate.av(nyOppgave));
            nye.put(Varselslag.FORFALT, Varselmaate.av(forfalt));
            nye.put(Varselslag.OMTALT, Varselmaate.av(omtalt));
            nye.put(Varselslag.OVERLEVERING, Varselmaate.av(overlevering));
            nye.put(Varselslag.UTLOEPT, Varselmaate.av(utloept));
            nye.put(Varselslag.PURRET, eller(purret, naa, Varselslag.PURRET));
            nye.put(Varselslag.MERKNAD, eller(merknad, naa, Varselslag.MERKNAD));
            nye.put(Varselslag.MERKNAD_SVAR, eller(merknadSvar, naa, Varselslag.MERKNAD_SVAR));
            nye.put(Varselslag.TRINN_ENDRET, eller(trinnEndret, naa, Varselslag.TRINN_ENDRET));
            nye.put(Varselslag.UTKAST, eller(utkast, naa, Varselslag.UTKAST));
            nye.put(Varselslag.UTKAST_SVAR, eller(utkastSvar, naa, Varselslag.UTKAST_SVAR));
            return new Varselvalg(nye, spraak);
        }

        private static Varselmaate eller(String sendt, Varselvalg naa, Varselslag slag) {
            return sendt == null ? naa.maate(slag) : Varselmaate.av(sendt);
        }
    }

    @Operation(operationId = "hentVarselvalg", summary = "Hent hvordan jeg vil varsles")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    @GetMapping
    Valgene hent(Bruker bruker) {
        return Valgene.av(valgene.til(bruker.id()));
    }

    @Operation(operationId = "skrivVarselvalg", summary = "Velg hvordan jeg vil varsles", description = "Gjelder det som kommer etterpå.")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    @PutMapping
    Valgene skriv(@Valid @RequestBody Valgene nye, Bruker bruker) {
        valgene.lagre(bruker.id(), nye.valg(valgene.til(bruker.id())));
        return Valgene.av(valgene.til(bruker.id()));
    }
}
