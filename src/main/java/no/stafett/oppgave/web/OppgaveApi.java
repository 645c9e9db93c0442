package no.stafett.oppgave.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Fane;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.OppgaveService;
import no.stafett.oppgave.Oppgaveliste;
import no.stafett.oppgave.Utvalg;
import no.stafett.skjema.Utkast;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Oppgavelista og oppgavene. */
@RestController
@RequestMapping("/api/v1/oppgaver")
class OppgaveApi {

    private final Oppgaveliste liste;
    private final Arbeidsflate flate;
    private final OppgaveService oppgaver;
    private final Fullfoering fullfoering;
    private final Engangsnoekkel engang;

    OppgaveApi(Oppgaveliste liste, Arbeidsflate flate, OppgaveService oppgaver, Fullfoering fullfoering, Engangsnoekkel engang) {
        this.liste = liste;
        this.flate = flate;
        this.oppgaver = oppgaver;
        this.fullfoering = fullfoering;
        this.engang = engang;
    }

    @Krever
    @GetMapping
    Oppgavevisning.Side liste(@RequestParam(defaultValue = "mine") String fane, @RequestParam(required = false) Integer nivaa,
            @RequestParam(required = false) String tjeneste, @RequestParam(defaultValue = "frist") String sorter,
            @RequestParam(defaultValue = "20") int antall, @RequestParam(required = false) String etter, Bruker bruker) {
        Oppgaveliste.Side side = liste.hent(new Utvalg(Fane.av(fane), nivaa, tjeneste, null, sorter, antall, etter), bruker);
        return new Oppgavevisning.Side(side.totalt(), side.neste(), side.oppgaver().stream().map(Oppgavevisning.Rad::av).toList());
    }

    @Krever
    @GetMapping("/{id}")
    ResponseEntity<Oppgavevisning.Hele> hent(@PathVariable String id, Bruker bruker) {
        Arbeidsflate.Visning visning = flate.aapne(id, bruker);
        return ResponseEntity.ok().eTag(versjon(visning.utkast())).body(Oppgavevisning.Hele.av(visning, bruker));
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Oppgavevisning.Rad.class)))
    @Krever
    @PostMapping("/{id}/ta")
    ResponseEntity<String> ta(@PathVariable String id, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> Oppgavevisning.Rad.av(oppgaver.ta(id, bruker)));
    }

    @Krever
    @PostMapping("/{id}/legg-tilbake")
    ResponseEntity<String> leggTilbake(@PathVariable String id, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> {
            oppgaver.leggTilbake(id, bruker);
            return Map.of("oppgaveId", id);
        });
    }

    /** Lagrer på versjonen i {@code If-Match}; har en annen lagret siden, er svaret 412 med den andres tekst. */
    @Krever
    @PutMapping("/{id}/utkast")
    ResponseEntity<Oppgavevisning.Utkastet> lagreUtkast(@PathVariable String id, @RequestParam(required = false) String skjema,
            @RequestHeader(value = "If-Match", required = false) String versjon,
            @RequestHeader(value = "If-None-Match", required = false) String ingen, @RequestBody JsonNode kropp, Bruker bruker) {
        Integer paaVersjon = "*".equals(ingen) ? Integer.valueOf(0) : Versjon.les(versjon);
        Utkast lagret = flate.lagreUtkast(id, skjema, paaVersjon, svar(kropp), bruker);
        return ResponseEntity.ok().eTag(versjon(lagret)).body(Oppgavevisning.utkast(lagret, bruker));
    }

    @Krever
    @GetMapping("/{id}/skjemaer/{verktoey}")
    ResponseEntity<Map<String, Object>> hentVerktoey(@PathVariable String id, @PathVariable String verktoey, Bruker bruker) {
        Arbeidsflate.Visning v = flate.aapneVerktoey(id, verktoey, bruker);
        Map<String, Object> innhold = new java.util.LinkedHashMap<>(Map.of("skjemaId", verktoey, "skjema", v.skjema(),
                "inndata", v.valglister(), "erMin", v.erMin()));
        innhold.put("utkast", Oppgavevisning.utkast(v.utkast(), bruker));
        innhold.put("svar", v.svar().stream().filter(s -> s.skjemaId().equals(verktoey)).findFirst()
                .map(no.stafett.skjema.Svar::innhold).orElse(null));
        return ResponseEntity.ok().eTag(versjon(v.utkast())).body(innhold);
    }

    @Krever
    @PostMapping("/{id}/skjemaer/{verktoey}")
    ResponseEntity<String> lagreVerktoey(@PathVariable String id, @PathVariable String verktoey, @RequestBody JsonNode kropp,
            Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, kropp, 201,
                () -> Map.of("svarId", fullfoering.lagreVerktoey(id, verktoey, svar(kropp), bruker).id()));
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Oppgavevisning.Kvittering.class)))
    @Krever
    @PostMapping("/{id}/fullfoer")
    ResponseEntity<String> fullfoer(@PathVariable String id, @RequestBody JsonNode kropp, Bruker bruker,
            HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, kropp, 200,
                () -> Oppgavevisning.Kvittering.av(fullfoering.fullfoer(id, svar(kropp), bruker)));
    }

    /** Svarene ligger under {@code svar}; er kroppen bare svarene, godtas det også. */
    private static JsonNode svar(JsonNode kropp) {
        if (kropp.isObject() && kropp.has("svar") && kropp.size() <= List.of("svar", "versjon").size()) {
            return kropp.get("svar").isNull() ? JsonNodeFactory.instance.objectNode() : kropp.get("svar");
        }
        return kropp;
    }

    private static String versjon(Utkast utkast) {
        return Versjon.skriv(utkast == null ? 0 : utkast.versjon());
    }
}
