package no.stafett.handlingsveileder.flate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Det redigeringen i nettleseren spør om mens noen arbeider: hva porten sier, og hvilken rad som slår til. Ingenting lagres her. */
@Tag(name = "Handlingsveiledere")
@RestController
@RequestMapping("/api/v1/handlingsveiledere/utkast/{utkastId}/filer/{fil}")
class FilApi {

    private final Utkastfiler filer;
    private final Radproeve rader;

    FilApi(Utkastfiler filer, Radproeve rader) {
        this.filer = filer;
        this.rader = rader;
    }

    @Operation(operationId = "kontrollerUtkastfil", summary = "Kontroller en fil i et utkast",
            description = "Som om fila var lagret, sammen med de andre i utkastet. En tom liste betyr at den kan publiseres. Ingenting lagres.")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/kontroll")
    Filvisning.Kontrollsvar kontroller(@PathVariable UUID utkastId, @PathVariable String fil, @Valid @RequestBody Filvisning.Innhold kropp,
            Locale språk) {
        return Filvisning.Kontrollsvar.av(filer.kontroller(utkastId, fil, kropp.innhold(), språk));
    }

    @Operation(operationId = "proevUtkasttabell", summary = "Prøv en beslutningstabell i et utkast",
            description = "Sier hvilken rad som slår til for inndataene. Tabellen publiseres ikke, og en tabell kontrollen avviser, regnes ikke ut.")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/proev")
    Filvisning.Proevesvar prøv(@PathVariable UUID utkastId, @PathVariable String fil, @Valid @RequestBody Filvisning.Proeve kropp, Locale språk) {
        return Filvisning.Proevesvar.av(rader.prøv(utkastId, fil, kropp.innhold(), kropp.verdier(), språk));
    }
}
