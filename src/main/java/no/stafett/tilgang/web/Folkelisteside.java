package no.stafett.tilgang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.folkeliste.FilaKanIkkeLeses;
import no.stafett.tilgang.folkeliste.Folkelister;
import no.stafett.tilgang.folkeliste.ListaErEndret;
import no.stafett.tilgang.folkeliste.ListaHarFeil;
import no.stafett.tilgang.folkeliste.Plan;
import no.stafett.tilgang.folkeliste.Planrad;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Folk og roller i en fil: lese inn, se over, bruke eller forkaste, og hente ut. */
@Side
class Folkelisteside {

    private static final String SIDEN = "/organisasjon/liste";

    private final Folkelister lister;
    private final Personleser leser;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Folkelisteside(Folkelister lister, Personleser leser, Engangsnoekkel engang, MessageSource tekster) {
        this.engang = engang;
        this.lister = lister;
        this.leser = leser;
        this.tekster = tekster;
    }

    @GetMapping(SIDEN)
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView vis(Bruker bruker) {
        return side(Map.of(), HttpStatus.OK, bruker);
    }

    @PostMapping(SIDEN)
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView lesInn(@RequestParam(required = false) MultipartFile fil, @RequestParam(defaultValue = "false") boolean taBort, Bruker bruker) throws IOException {
        try {
            UUID id = lister.lesInn(fil == null ? new byte[0] : fil.getBytes(), taBort, bruker);
            return new ModelAndView("redirect:" + SIDEN + "/" + id);
        } catch (FilaKanIkkeLeses nei) {
            return side(Map.of("galt", "org.liste.fil." + nei.kode().substring("liste_".length()), "hva", nei.detaljer().getOrDefault("hva", ""), "taBort", taBort),
                    nei.grunn() == Avvist.Grunn.FOR_STOR ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT, bruker);
        }
    }

    private ModelAndView side(Map<String, Object> galt, HttpStatus status, Bruker bruker) {
        Map<String, Object> modell = new HashMap<>(Map.of("galt", "", "hva", "", "taBort", false, "roller", leser.kanGis(bruker), "enheter", leser.enheter(bruker)));
        modell.put("siste", lister.siste(bruker).orElse(null));
        modell.putAll(galt);
        return new ModelAndView("tilgang/liste", modell, status);
    }

    @GetMapping(SIDEN + "/{listeId}")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView seOver(@PathVariable UUID listeId, Bruker bruker) {
        return plan(listeId, "", HttpStatus.OK, bruker);
    }

    @PostMapping(SIDEN + "/{listeId}/bruk")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView bruk(@PathVariable UUID listeId, Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        try {
            long endret = Long.parseLong(engang.utfoerIFlereSteg(forespørsel, bruker, "", HttpStatus.OK.value(), () -> endret(lister.bruk(listeId, bruker))).getBody());
            videre.addFlashAttribute("kvittering", tekster.getMessage("org.liste.kvittering", new Object[] {endret}, språk));
            return new ModelAndView("redirect:/organisasjon/historikk");
        } catch (ListaErEndret nei) {
            return plan(listeId, "endret", HttpStatus.CONFLICT, bruker);
        } catch (ListaHarFeil nei) {
            return plan(listeId, "", HttpStatus.UNPROCESSABLE_CONTENT, bruker);
        }
    }

    private static long endret(Plan gjort) {
        return gjort.antall().entrySet().stream().filter(u -> u.getKey() != Planrad.Utfall.UENDRET && u.getKey() != Planrad.Utfall.BLIR)
                .mapToLong(Map.Entry::getValue).sum();
    }

    @PostMapping(SIDEN + "/{listeId}/forkast")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    String forkast(@PathVariable UUID listeId, Bruker bruker, Locale språk, RedirectAttributes videre) {
        lister.forkast(listeId, bruker);
        videre.addFlashAttribute("kvittering", tekster.getMessage("org.liste.forkastet", null, språk));
        return "redirect:" + SIDEN;
    }

    /** Det som må rettes, først; så det som blir annerledes; det som er som før, til slutt. */
    private ModelAndView plan(UUID listeId, String nei, HttpStatus status, Bruker bruker) {
        Folkelister.Liste liste = lister.hent(listeId, bruker);
        EnumSet<Planrad.Utfall> samme = EnumSet.of(Planrad.Utfall.UENDRET, Planrad.Utfall.BLIR, Planrad.Utfall.FEIL);
        Map<String, Object> modell = new HashMap<>(Map.of("liste", liste, "nei", nei, "noekkel", UUID.randomUUID().toString(), "endres", liste.plan().med(EnumSet.complementOf(samme))));
        samme.forEach(utfall -> modell.put(utfall.navn(), liste.plan().med(EnumSet.of(utfall))));
        return new ModelAndView("tilgang/liste_plan", modell, status);
    }

    @GetMapping(SIDEN + "/mal.csv")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ResponseEntity<byte[]> mal(Bruker bruker) {
        return OrganisasjonApi.fil("mal-folk.csv", lister.mal(bruker));
    }

    @GetMapping(SIDEN + "/folk.csv")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ResponseEntity<byte[]> hentUt(Bruker bruker) {
        return OrganisasjonApi.fil("folk.csv", lister.hentUt(bruker));
    }
}
