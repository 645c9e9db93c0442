package no.stafett.stafettlogg.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.stafettlogg.Kladder;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Kladden på «Ny undring»: lagres mens man skriver, forkastes, og hentes tilbake. */
@Side
class Kladdside {

    private final Kladder kladder;
    private final MessageSource tekster;

    Kladdside(Kladder kladder, MessageSource tekster) {
        this.kladder = kladder;
        this.tekster = tekster;
    }

    /** @param svar feltets navn og verdiene i det */
    record Skrevet(@NotNull @Size(max = 30) Map<String, @NotNull List<@NotNull String>> svar) {
    }

    @PutMapping("/saker/ny/kladd/{noekkel}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.RESSURSPERSON})
    ResponseEntity<Void> lagre(@PathVariable UUID noekkel, @RequestHeader(value = "If-Match", required = false) String versjon,
            @Valid @RequestBody Skrevet skrevet, Bruker bruker) {
        int paaVersjon = versjon != null && versjon.matches("\"\\d{1,9}\"") ? Integer.parseInt(versjon.replace("\"", "")) : 0;
        return kladder.lagre(noekkel, paaVersjon, skrevet.svar(), bruker)
                .map(ny -> ResponseEntity.noContent().eTag("\"" + ny + "\"").<Void>build())
                .orElseGet(() -> ResponseEntity.status(HttpStatus.PRECONDITION_FAILED).build());
    }

    @PostMapping("/saker/ny/kladd/{noekkel}/forkast")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.RESSURSPERSON})
    String forkast(@PathVariable UUID noekkel, Bruker bruker, Locale språk, RedirectAttributes videre) {
        kladder.forkast(noekkel, true, bruker);
        videre.addFlashAttribute("kvittering", tekster.getMessage("undring.kladd.forkastet", null, språk));
        videre.addFlashAttribute("angre", "/saker/ny/kladd/" + noekkel + "/hent-tilbake");
        return "redirect:/saker/ny";
    }

    @PostMapping("/saker/ny/kladd/{noekkel}/hent-tilbake")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.RESSURSPERSON})
    String hentTilbake(@PathVariable UUID noekkel, Bruker bruker) {
        kladder.forkast(noekkel, false, bruker);
        return "redirect:/saker/ny";
    }
}
