package no.stafett.tilgang.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.lov.Lovhenvisning;
import no.stafett.tilgang.lov.Lovhenvisninger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lovhenvisningene i kommunen. */
@Tag(name = "Lovhenvisninger", description = "Paragrafene planer og samtykker viser til. Kommunen kan skrive om hver av dem.")
@RestController
@RequestMapping("/api/v1/lovhenvisninger")
class LovApi {

    private final Lovhenvisninger lov;

    LovApi(Lovhenvisninger lov) {
        this.lov = lov;
    }

    @Schema(name = "Lovhenvisning")
    record Henvisning(String noekkel, @Nullable String om, String tekst, String standard, boolean egen, List<Utgave> historikk) {

        static Henvisning av(Lovhenvisning l) {
            return new Henvisning(l.noekkel(), l.om(), l.tekst(), l.standard(), l.erEgen(),
                    l.historikk().stream().map(u -> new Utgave(u.tekst(), u.av(), u.tid())).toList());
        }
    }

    @Schema(name = "Lovhenvisningsutgave")
    record Utgave(@Nullable String tekst, String av, Instant tid) {
    }

    @Schema(name = "NyLovhenvisning")
    record Ny(@Nullable @Size(max = Lovhenvisninger.LENGST) String tekst) {
    }

    @Operation(operationId = "hentLovhenvisninger", summary = "Hent lovhenvisningene, med det som har stått før",
            description = "Teksten som følger med programmet, gjelder til kommunen skriver en annen.")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @GetMapping
    List<Henvisning> hent(Bruker bruker) {
        return lov.alle(bruker.kommune()).stream().map(Henvisning::av).toList();
    }

    @Operation(operationId = "skrivLovhenvisning", summary = "Skriv om en lovhenvisning",
            description = "Gjelder fra nå av, i hele kommunen: nye planer får den, og samtykkene viser den. En plan som alt er laget, beholder sin. Uten tekst "
                    + "gjelder den som følger med, igjen. Det som sto, blir stående i historikken.")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PutMapping("/{henvisning}")
    Henvisning skriv(@PathVariable String henvisning, @Valid @RequestBody Ny ny, Bruker bruker) {
        lov.skriv(henvisning, ny.tekst(), bruker);
        return lov.alle(bruker.kommune()).stream().filter(l -> l.noekkel().equals(henvisning)).findFirst().map(Henvisning::av).orElseThrow(FinnesIkke::new);
    }
}
