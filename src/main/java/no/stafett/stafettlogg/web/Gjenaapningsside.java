package no.stafett.stafettlogg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sak.Sak;
import no.stafett.stafettlogg.Gjenaapning;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Siden der en avsluttet sak åpnes igjen. */
@Side
class Gjenaapningsside {

    private static final int LENGST = 1000;

    private final Gjenaapning gjenaapning;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Gjenaapningsside(Gjenaapning gjenaapning, Engangsnoekkel engang, MessageSource tekster) {
        this.gjenaapning = gjenaapning;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/saker/{sakId}/gjenaapne")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        Sak sak = gjenaapning.krev(new SakId(sakId), bruker);
        return side(sak, sak.nivaa(), "", List.of(), HttpStatus.OK);
    }

    @PostMapping("/saker/{sakId}/gjenaapne")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView gjenaapne(@PathVariable UUID sakId, @RequestParam(defaultValue = "") String nivaa, @RequestParam(defaultValue = "") String grunn,
            Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        boolean grunnen = !grunn.isBlank() && grunn.strip().length() <= LENGST;
        boolean nivået = nivaa.matches("[0-3]");
        if (!grunnen || !nivået) {
            Sak sak = gjenaapning.krev(new SakId(sakId), bruker);
            return side(sak, nivået ? Integer.parseInt(nivaa) : sak.nivaa(), grunn, nivået ? List.of("grunn") : List.of("nivaa"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        engang.utfoer(forespørsel, bruker, nivaa + grunn, HttpStatus.OK.value(), () -> {
            gjenaapning.gjenaapne(new SakId(sakId), Integer.parseInt(nivaa), grunn, bruker);
            return Map.of();
        });
        videre.addFlashAttribute("kvittering", tekster.getMessage("sak.gjenaapne.kvittering", null, språk));
        return new ModelAndView("redirect:/saker/" + sakId);
    }

    private static ModelAndView side(Sak sak, int nivaa, String grunn, List<String> feil, HttpStatus status) {
        return new ModelAndView("stafettlogg/gjenaapne", Map.of("sak", sak, "nivaa", nivaa, "grunn", grunn, "feil", feil,
                "noekkel", UUID.randomUUID().toString()), status);
    }
}
