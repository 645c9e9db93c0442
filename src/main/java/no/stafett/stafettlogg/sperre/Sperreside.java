package no.stafett.stafettlogg.sperre;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sak.sperre.Adressesperre;
import no.stafett.sak.sperre.Adressesperrer;
import no.stafett.skjema.SvaretErUgyldig;
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

/** Siden der adressesperren settes og oppheves, og der folk klareres. */
@Side
class Sperreside {

    private static final int LENGST = 1000;
    private static final int FLEST = 200;

    private final Sperrearbeid arbeid;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Sperreside(Sperrearbeid arbeid, Engangsnoekkel engang, MessageSource tekster) {
        this.arbeid = arbeid;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/saker/{sakId}/adressesperre")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        return side(arbeid.stand(new SakId(sakId), bruker), bruker, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/saker/{sakId}/adressesperre")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView sett(@PathVariable UUID sakId, Sperreskjema skjema, Bruker bruker, Locale språk, RedirectAttributes videre,
            HttpServletRequest forespørsel) {
        SakId sak = new SakId(sakId);
        Sperrearbeid.Stand stand = arbeid.stand(sak, bruker);
        if (!skjema.erGyldig()) {
            return igjen(stand, skjema, "grad", HttpStatus.UNPROCESSABLE_CONTENT, bruker);
        }
        try {
            engang.utfoer(forespørsel, bruker, skjema, HttpStatus.OK.value(), () -> {
                arbeid.endre(sak, Adressesperre.Grad.av(skjema.grad()), new Sperrearbeid.Valg(skjema.valgt(), skjema.varMed()), bruker);
                return Map.of();
            });
        } catch (Adressesperrer.DenAnsvarligeMaaSe nei) {
            return igjen(stand, skjema, "ansvarlig", HttpStatus.CONFLICT, bruker);
        } catch (SvaretErUgyldig nei) {
            return igjen(stand, skjema, "flere", HttpStatus.UNPROCESSABLE_CONTENT, bruker);
        }
        return videre(sakId, stand.sperre() == null ? "sperre.kvittering.satt" : "sperre.kvittering.endret", språk, videre);
    }

    @PostMapping("/saker/{sakId}/adressesperre/opphev")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView opphev(@PathVariable UUID sakId, @RequestParam(defaultValue = "") String grunn, Bruker bruker, Locale språk, RedirectAttributes videre,
            HttpServletRequest forespørsel) {
        SakId sak = new SakId(sakId);
        if (grunn.isBlank() || grunn.strip().length() > LENGST) {
            return side(arbeid.stand(sak, bruker), bruker, Map.of("feil", List.of("grunn"), "grunn", grunn), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        engang.utfoer(forespørsel, bruker, grunn, HttpStatus.OK.value(), () -> {
            arbeid.opphev(sak, grunn, bruker);
            return Map.of();
        });
        return videre(sakId, "sperre.kvittering.opphevet", språk, videre);
    }

    /** Feltene på siden. @param foer de som var klarert da siden ble vist */
    record Sperreskjema(String grad, List<UUID> klarerte, List<UUID> foer) {

        boolean erGyldig() {
            return ("fortrolig".equals(grad) || "strengt_fortrolig".equals(grad)) && valgt().size() <= FLEST;
        }

        Set<PersonId> valgt() {
            return ider(klarerte);
        }

        Set<PersonId> varMed() {
            return ider(foer);
        }

        private static Set<PersonId> ider(List<UUID> ider) {
            return ider == null ? Set.of() : ider.stream().map(PersonId::new).collect(Collectors.toSet());
        }
    }

    /** Alt som er krysset av, står på siden ennå. */
    private static ModelAndView igjen(Sperrearbeid.Stand stand, Sperreskjema skjema, String feil, HttpStatus status, Bruker bruker) {
        return side(stand, bruker, Map.of("feil", List.of(feil), "valgt", skjema.valgt(), "grad", skjema.grad() == null ? "" : skjema.grad()), status);
    }

    private ModelAndView videre(UUID sakId, String tekst, Locale språk, RedirectAttributes videre) {
        videre.addFlashAttribute("kvittering", tekster.getMessage(tekst, null, språk));
        return new ModelAndView("redirect:/saker/" + sakId);
    }

    private static ModelAndView side(Sperrearbeid.Stand stand, Bruker bruker, Map<String, Object> mer, HttpStatus status) {
        Map<String, Object> modell = new HashMap<>(Map.of("sak", stand.sak(), "ledere", stand.ledere(), "feil", List.of(), "grunn", "",
                "noekkel", UUID.randomUUID().toString(), "faste", Stream.of(stand.ansvarlig(), bruker.id()).filter(Objects::nonNull).collect(Collectors.toSet())));
        modell.put("sperre", stand.sperre());
        modell.put("grad", stand.sperre() == null ? "" : stand.sperre().grad().navn());
        modell.put("grupper", stand.kandidater().stream().filter(k -> !k.erMed()).collect(Collectors.groupingBy(
                k -> k.enhet() == null ? "" : k.enhet(), LinkedHashMap::new, Collectors.toList())));
        modell.put("med", stand.kandidater().stream().filter(Sperrekandidat::erMed).toList());
        modell.put("valgt", stand.kandidater().stream().filter(Sperrekandidat::klarert).map(Sperrekandidat::id).collect(Collectors.toSet()));
        modell.putAll(mer);
        return new ModelAndView("stafettlogg/adressesperre", modell, status);
    }
}
