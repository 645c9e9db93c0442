package no.stafett.sporing.web;

import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sporing.Innsyn;
import no.stafett.sporing.Uttrekk;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Veien til en sak for ombudet, som bare har nummeret den spør oppgir, og uttrekket hun gir tilbake. */
@Side
class Uttrekksside {

    private final Innsyn innsyn;
    private final Uttrekk uttrekk;

    Uttrekksside(Innsyn innsyn, Uttrekk uttrekk) {
        this.innsyn = innsyn;
        this.uttrekk = uttrekk;
    }

    @GetMapping("/sporing/sak")
    @Krever(Rolle.PERSONVERN)
    String finn(@RequestParam(defaultValue = "") String saksnummer, Bruker bruker, RedirectAttributes videre) {
        return innsyn.finn(saksnummer.strip(), bruker.kommune()).map(sak -> "redirect:/saker/" + sak + "/sporing").orElseGet(() -> {
            videre.addFlashAttribute("ukjentSak", saksnummer.strip());
            return "redirect:/sporing#sak";
        });
    }

    @GetMapping("/saker/{sakId}/sporing/uttrekk.pdf")
    @Krever({Rolle.PERSONVERN, Rolle.LEDER})
    ResponseEntity<byte[]> hent(@PathVariable UUID sakId, Bruker bruker, Locale språk) {
        return svar(uttrekk.pdf(new SakId(sakId), bruker, språk));
    }

    static ResponseEntity<byte[]> svar(Uttrekk.Fil fil) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", ContentDisposition.attachment().filename(fil.navn()).build().toString()).body(fil.innhold());
    }
}
