package no.stafett.innsikt.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.stafett.innsikt.tall.Tall;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tallene om flyt og belastning. Det som er holdt tilbake, er null, og sier om det er under fem. */
@Tag(name = "Innsikt", description = "Sakene som står fast, og det lederen gjør med dem.")
@RestController
@RequestMapping("/api/v1/innsikt")
class FlytApi {

    private final Flytleser flyt;
    private final Belastningsark belastning;

    FlytApi(Flytleser flyt, Belastningsark belastning) {
        this.flyt = flyt;
        this.belastning = belastning;
    }

    @Schema(name = "Innsiktstall")
    record Tallet(@Nullable LocalDate maaned, String tabell, String rad, @Nullable String navn, @Nullable Long antall,
            @Schema(allowableValues = {"tall", "faa", "skjult"}) String vist) {

        static Tallet av(Tall t, Map<String, String> navn) {
            return new Tallet(t.maaned(), t.tabell(), t.rad(), navn.get(t.rad()), t.antall(), t.vist().navn());
        }
    }

    @Schema(name = "Innsikttrinn")
    record Trinnet(@Nullable String tjeneste, @Schema(minimum = "0", maximum = "3") int nivaa, String trinn, String tittel, @Nullable Long venter, @Nullable Long overFrist,
            @Nullable Integer median, @Nullable Integer p85, @Nullable Integer forventet, @Nullable @Schema(allowableValues = {"historie", "frist"}) String kilde) {

        static Trinnet av(Flytinnhold.Trinnet t) {
            String kilde = t.forventet() == null ? null : t.historie() ? "historie" : "frist";
            return new Trinnet(t.tjeneste(), t.nivaa(), t.trinn(), t.tittel(), t.venter(), t.over(), t.median(), t.p85(), t.forventet(), kilde);
        }
    }

    @Schema(name = "Innsiktflyt")
    record Flyten(List<Tallet> tall, List<Trinnet> trinn) {
    }

    @Schema(name = "Innsiktventer")
    record Venter(String fra, String til, @Nullable Long antall, @Schema(allowableValues = {"tall", "faa", "skjult"}) String vist) {

        static Venter av(Tall t) {
            String[] hvem = t.rad().replace("par/", "").split("/");
            return new Venter(hvem[0], hvem[1], t.antall(), t.vist().navn());
        }
    }

    @Operation(operationId = "hentFlyt", summary = "Hvor mye som er åpent, kommer og går, hvor lenge trinnene tar, og hva som blir bestemt",
            description = "Lederen får enhetene hun leder, til og med i dag. De andre får kommunen, i hele måneder, uten tall fra 1 til 4 og uten dem som ville gitt et slikt.")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG, Rolle.PERSONVERN})
    @GetMapping("/flyt")
    Flyten flyt(@Valid @ParameterObject Flytvalg valg, Bruker bruker) {
        Flytinnhold innhold = flyt.les(valg, bruker);
        List<Tall> tall = innhold.kommunen() && valg.maaned() != null ? innhold.tall().stream().filter(t -> valg.maaneden().equals(t.maaned())).toList() : innhold.tall();
        return new Flyten(tall.stream().filter(t -> !innhold.kommunen() || !List.of("oppgaver", "pinner", "venter").contains(t.tabell())).map(t -> Tallet.av(t, Map.of())).toList(),
                innhold.trinn().stream().map(Trinnet::av).toList());
    }

    @Operation(operationId = "hentBelastning", summary = "Hvem som har oppgaver, pinner og ubesvarte invitasjoner",
            description = "Lederen får hver person i enhetene hun leder. De andre får hver enhet og tjeneste i kommunen ved slutten av måneden.")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG, Rolle.PERSONVERN})
    @GetMapping("/belastning")
    List<Tallet> belastning(@Valid @ParameterObject Flytvalg valg, Bruker bruker) {
        Belastningsark.Innhold innhold = belastning.les(valg, bruker);
        return innhold.tall().stream().map(t -> Tallet.av(t, innhold.navn())).toList();
    }

    @Operation(operationId = "hentVenterPaa", summary = "Hvilken tjeneste som venter på svar fra hvilken",
            description = "Hos lederen sakene i enhetene hun leder; ellers kommunen ved slutten av måneden.")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG, Rolle.PERSONVERN})
    @GetMapping("/venter-paa")
    List<Venter> venterPaa(@Valid @ParameterObject Flytvalg valg, Bruker bruker) {
        Belastningsark.Innhold innhold = belastning.les(valg, bruker);
        String par = innhold.utvalg() == null ? "par/.+/.+" : ".+/.+";
        return innhold.i("venter").stream().filter(t -> t.rad().matches(par)).map(Venter::av).toList();
    }
}
