package no.stafett.innsikt.oppsett;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.FinnesIkke;
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
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Når enheten er stengt. Begge veier kan gjøres om: det som ble lagt inn, tas bort, og det som ble tatt bort, legges inn igjen. */
@Side
class Stengtside {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SIDEN = "/innsikt/stengt";

    private final Stengt stengt;
    private final Enheter enheter;
    private final Forretningsklokke klokke;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Stengtside(Stengt stengt, Enheter enheter, Forretningsklokke klokke, Engangsnoekkel engang, MessageSource tekster) {
        this.stengt = stengt;
        this.enheter = enheter;
        this.klokke = klokke;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/innsikt/stengt")
    @Krever(Rolle.LEDER)
    ModelAndView vis(@RequestParam(defaultValue = "") String enhet, Bruker bruker) {
        return side(enhet, bruker, Stengt.Ny.TOM, Map.of());
    }

    @PostMapping("/innsikt/stengt")
    @Krever(Rolle.LEDER)
    ModelAndView legg(@RequestParam(defaultValue = "") String enhet, @RequestParam(defaultValue = "") String fra, @RequestParam(defaultValue = "") String til,
            @RequestParam(defaultValue = "") String grunn, Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        Stengt.Ny ny = new Stengt.Ny(fra, til, grunn);
        try {
            String svar = engang.utfoer(forespørsel, bruker, enhet + ny, HttpStatus.OK.value(), () -> Map.of("id", stengt.legg(id(enhet), ny, bruker).toString())).getBody();
            videre.addFlashAttribute("angre", SIDEN + "/" + JSON.readTree(svar).path("id").asString() + "/fjern");
        } catch (Stengt.SkjemaetHarFeil nei) {
            return side(enhet, bruker, ny, nei.felt());
        }
        return ferdig(enhet, "stengt.kvittering", språk, videre);
    }

    @PostMapping("/innsikt/stengt/{periodeId}/fjern")
    @Krever(Rolle.LEDER)
    ModelAndView fjern(@PathVariable UUID periodeId, Bruker bruker, Locale språk, RedirectAttributes videre) {
        Optional<Stengt.Fjernet> fjernet = stengt.fjern(periodeId, bruker);
        fjernet.ifPresent(f -> videre.addFlashAttribute("angre", UriComponentsBuilder.fromPath(SIDEN).queryParam("enhet", f.enhet()).queryParam("fra", f.periode().fra())
                .queryParam("til", f.periode().til()).queryParam("grunn", f.periode().grunn()).build().toUriString()));
        return ferdig(fjernet.map(f -> f.enhet().toString()).orElse(""), "stengt.kvittering.fjernet", språk, videre);
    }

    private ModelAndView ferdig(String enhet, String tekst, Locale språk, RedirectAttributes videre) {
        videre.addFlashAttribute("kvittering", tekster.getMessage(tekst, null, språk));
        return new ModelAndView("redirect:" + SIDEN + (enhet.matches(EnhetId.MOENSTER) ? "?enhet=" + enhet : ""));
    }

    private ModelAndView side(String enhet, Bruker bruker, Stengt.Ny skrevet, Map<String, String> feil) {
        List<Enhet> egne = enheter.til(bruker.id()).stream().filter(e -> bruker.harI(Rolle.LEDER, e.id())).toList();
        Enhet valgt = egne.stream().filter(e -> e.id().toString().equals(enhet)).findFirst().orElse(egne.get(0));
        Map<String, Object> modell = new HashMap<>(Map.of("enheter", egne, "valgt", valgt, "perioder", stengt.i(valgt.id()), "skrevet", skrevet, "feil", feil,
                "idag", klokke.idag(), "grunner", List.of("ferie", "planleggingsdag", "annet"), "noekkel", UUID.randomUUID().toString()));
        return new ModelAndView("innsikt/stengt", modell, feil.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static EnhetId id(String enhet) {
        if (!enhet.matches(EnhetId.MOENSTER)) {
            throw new FinnesIkke();
        }
        return EnhetId.av(enhet);
    }
}
