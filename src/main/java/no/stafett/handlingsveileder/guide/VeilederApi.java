package no.stafett.handlingsveileder.guide;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Den publiserte handlingsveilederen i API-et: det samme som siden viser. */
@Tag(name = "Handlingsveileder", description = "Den publiserte handlingsveilederen, og det ansatte sier fra om i den.")
@RestController
@RequestMapping("/api/v1/veileder")
class VeilederApi {

    private final Veiledere veiledere;

    VeilederApi(Veiledere veiledere) {
        this.veiledere = veiledere;
    }

    @Schema(name = "Veileder")
    record Hele(String kommune, String kommunenavn, String tjeneste, int versjon, LocalDate publisert, String adresse, List<Nivaa> nivaaer) {

        static Hele av(Veileder v) {
            return new Hele(v.kommune(), v.kommunenavn(), v.tjeneste(), v.utgivelse().versjon(), v.utgivelse().dato(),
                    Veilederside.STI + "/" + v.kommune() + "/" + v.tjeneste(), v.nivaaer().stream().map(Nivaa::av).toList());
        }
    }

    @Schema(name = "Veiledernivaa")
    record Nivaa(@Schema(minimum = "0", maximum = "3") int nivaa, String tittel, @Nullable String om, int versjon, LocalDate publisert, List<Trinnet> trinn) {

        static Nivaa av(Veileder.Nivaa n) {
            return new Nivaa(n.nivaa(), n.navn(), n.om(), n.utgivelse().versjon(), n.utgivelse().dato(), n.trinn().stream().map(Trinnet::av).toList());
        }
    }

    @Schema(name = "Veiledertrinn")
    record Trinnet(String trinnId, @Nullable String nummer, String tittel, String anker, @Nullable String hva, @Nullable String hvordan, @Nullable String hvem,
            @Nullable String arena, @Nullable String frist, List<Redskap> verktoey, List<Valget> valg) {

        static Trinnet av(Veileder.Steg t) {
            return new Trinnet(t.id(), t.nummer(), t.navn(), t.anker(), t.hva(), t.hvordan(), t.hvem(), t.arena(), t.frist(),
                    t.verktoey().stream().map(v -> new Redskap(v.id(), v.tittel(), v.hoved(), v.paakrevd())).toList(),
                    t.valg().stream().map(v -> new Valget(v.kode(), v.tekst(), v.til())).toList());
        }
    }

    @Schema(name = "Veilederverktoey")
    record Redskap(String skjemaId, String tittel, boolean hovedskjema, boolean paakrevd) {
    }

    @Schema(name = "Veiledervalg")
    record Valget(String utfall, String tekst, @Nullable String til) {
    }

    @Operation(operationId = "hentVeileder", summary = "Hent handlingsveilederen til en tjeneste, slik den er publisert",
            description = "Det samme som den åpne siden viser: bare modellen. Ordene i trinnene er de kommunen har publisert.")
    @Krever
    @GetMapping("/{kommune}/{tjeneste}")
    Hele hent(@PathVariable String kommune, @PathVariable String tjeneste) {
        return veiledere.finn(kommune, tjeneste).map(Hele::av).orElseThrow(FinnesIkke::new);
    }
}
