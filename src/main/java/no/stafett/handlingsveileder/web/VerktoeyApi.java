package no.stafett.handlingsveileder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Krever;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Verktøykassa. */
@Tag(name = "Verktøy", description = "Skjemaene og kortene i verktøykassa, og trinnene som bruker dem.")
@RestController
@RequestMapping("/api/v1/verktoey")
class VerktoeyApi {

    private static final int LENGST = 200;

    private final Verktoeykasse kasse;
    private final Trinnbruk trinnbruk;

    VerktoeyApi(Verktoeykasse kasse, Trinnbruk trinnbruk) {
        this.kasse = kasse;
        this.trinnbruk = trinnbruk;
    }

    /** Det adressen ber verktøykassa om. */
    record Valg(@Nullable @Size(max = LENGST) String soek,
            @Nullable @Pattern(regexp = Enhet.TJENESTER, message = "ugyldig_valg") String tjeneste,
            @Nullable @Min(0) @Max(3) Integer nivaa) {

        boolean gjelder(Trinnbruk.Steg steg) {
            return nivaa == null || nivaa.equals(steg.nivaa());
        }
    }

    @Schema(name = "Verktoeykort")
    record Kort(String skjemaId, String nummer, String tittel, String om, String adresse, @Nullable String fyllUt, List<Bruk> trinn) {
    }

    @Schema(name = "Verktoeybruk")
    record Bruk(@Nullable @Schema(minimum = "0", maximum = "3") Integer nivaa, @Nullable String trinn, String tittel) {
    }

    @Operation(operationId = "listVerktoey", summary = "Søk i verktøykassa",
            description = "De beste treffene først. Trinnene er de i tjenesten det spørres om, ellers i din egen. Med nivaa bare det som brukes der.")
    @Krever
    @GetMapping
    List<Kort> liste(@Valid @ParameterObject Valg valg, Bruker bruker, Locale språk) {
        String tjeneste = valg.tjeneste() == null ? trinnbruk.egen(bruker) : valg.tjeneste();
        List<Trinnbruk.Steg> steg = trinnbruk.i(bruker.kommune(), tjeneste).stream().filter(valg::gjelder).toList();
        return Verktoeysoek.finn(kasse.alle(språk), valg.soek() == null ? "" : valg.soek().strip()).stream().map(v -> kort(v, steg))
                .filter(kort -> valg.nivaa() == null || !kort.trinn().isEmpty()).toList();
    }

    private static Kort kort(Verktoey v, List<Trinnbruk.Steg> steg) {
        return new Kort(v.id(), v.nummer(), v.tittel(), v.om(), v.adresse(), v.erSkjema() ? v.adresse() + "/fyll" : null,
                steg.stream().filter(s -> s.skjemaer().contains(v.id())).map(s -> new Bruk(s.nivaa(), s.nummer(), s.navn())).toList());
    }
}
