package no.stafett.stafettlogg.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.stafettlogg.post.Loggkladder;
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

/** Kladden når det skrives i loggen: lagres mens man skriver, forkastes, og hentes tilbake. */
@Side
class Loggkladdside {

    private final Loggkladder kladder;
    private final MessageSource tekster;

    Loggkladdside(Loggkladder kladder, MessageSource tekster) {
        this.kladder = kladder;
        this.tekster = tekster;
    }

    @PutMapping("/saker/{sakId}/logg/kladd/{noekkel}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ResponseEntity<Void> lagre(@PathVariable UUID sakId, @PathVariable UUID noekkel, @RequestHeader(value = "If-Match", required = false) String versjon,
            @Valid @RequestBody Kladdside.Skrevet skrevet, Bruker bruker) {
        int paaVersjon = versjon != null && versjon.matches("\"\\d{1,9}\"") ? Integer.parseInt(versjon.replace("\"", "")) : 0;
        return kladder.lagre(new SakId(sakId), noekkel, paaVersjon, skrevet.svar(), bruker)
                .map(ny -> ResponseEntity.noContent().eTag("\"" + ny + "\"").<Void>build())
                .orElseGet(() -> ResponseEntity.status(HttpStatus.PRECONDITION_FAILED).build());
    }

    @PostMapping("/saker/{sakId}/logg/kladd/{noekkel}/forkast")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String forkast(@PathVariable UUID sakId, @PathVariable UUID noekkel, Bruker bruker, Locale språk, RedirectAttributes videre) {
        kladder.forkast(new SakId(sakId), noekkel, true, bruker);
        videre.addFlashAttribute("kvittering", tekster.getMessage("undring.kladd.forkastet", null, språk));
        videre.addFlashAttribute("angre", "/saker/" + sakId + "/logg/kladd/" + noekkel + "/hent-tilbake");
        return "redirect:/saker/" + sakId + "/logg";
    }

    @PostMapping("/saker/{sakId}/logg/kladd/{noekkel}/hent-tilbake")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String hentTilbake(@PathVariable UUID sakId, @PathVariable UUID noekkel, Bruker bruker) {
        kladder.forkast(new SakId(sakId), noekkel, false, bruker);
        return "redirect:/saker/" + sakId + "/logg";
    }
}
