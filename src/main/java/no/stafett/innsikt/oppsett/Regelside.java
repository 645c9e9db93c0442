package no.stafett.innsikt.oppsett;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.innsikt.Regel;
import no.stafett.innsikt.Regelproeve;
import no.stafett.innsikt.oppsett.Regeloppsett.Valg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * Reglene for når en sak står fast. Fagansvarlig og koordinatoren eier fristene (domenets §7) og ser hva en endring gir før den lagres; lederen
 * leser. Den som ikke ser radene, får bare vite om det er ingen, noen få eller omtrent hvor mange: det skal ikke gå an å prøve seg fram til én sak.
 */
@Side
class Regelside {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KVITTERING = "kvittering";
    private static final String SIDEN = "/innsikt/regler";
    private static final int TI = 10;

    private final Regeloppsett oppsett;
    private final Regelproeve proeve;
    private final Grenser grenser;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Regelside(Regeloppsett oppsett, Regelproeve proeve, Grenser grenser, Engangsnoekkel engang, MessageSource tekster) {
        this.oppsett = oppsett;
        this.proeve = proeve;
        this.grenser = grenser;
        this.engang = engang;
        this.tekster = tekster;
    }

    /** Det som er foreslått og ennå ikke lagret. @param feil nøkkelen til teksten om dagene; null når de er i orden @param utslag null når det ikke er regnet */
    record Foreslaatt(Regel regel, Boolean paa, String dager, String feil, Regelproeve.Utslag utslag, boolean avrundet) {

        public boolean tasBort() {
            return paa == null;
        }
    }

    /** @param regel den som er foreslått endret; mangler når ingen er det */
    @GetMapping("/innsikt/regler")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR, Rolle.FAGANSVARLIG})
    ModelAndView vis(@RequestParam Map<String, String> adresse, Bruker bruker) {
        String tjeneste = tjeneste(adresse.get("tjeneste"), bruker);
        boolean endrer = endrer(bruker);
        Foreslaatt foreslått = !endrer ? null : Regel.finn(adresse.getOrDefault("regel", "")).map(regel -> foreslå(regel, tjeneste, adresse, bruker)).orElse(null);
        Map<String, Object> modell = new HashMap<>(Map.of("linjer", oppsett.gjelder(bruker.kommune(), tjeneste), "tjenester", oppsett.tjenester(bruker.kommune()),
                "historie", oppsett.historie(bruker.kommune()), "endrer", endrer, "flest", Regeloppsett.FLEST_DAGER, "noekkel", UUID.randomUUID().toString()));
        modell.put("tjeneste", tjeneste);
        modell.put("foreslaatt", foreslått);
        modell.put("grenser", grenser.i(bruker.kommune()));
        return new ModelAndView("innsikt/regler", modell, foreslått == null || foreslått.feil == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param paa ja, nei, eller tom når kommunen ikke lenger skal ha noe eget */
    @PostMapping("/innsikt/regler")
    @Krever({Rolle.KOORDINATOR, Rolle.FAGANSVARLIG})
    String lagre(@RequestParam Map<String, String> sendt, Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        String tjeneste = sendt.getOrDefault("tjeneste", "").isEmpty() ? null : sendt.get("tjeneste");
        Regel regel = Regel.finn(sendt.getOrDefault("regel", "")).orElseThrow(FinnesIkke::new);
        Integer dager = dager(sendt.get("dager"));
        Boolean paa = paa(sendt);
        if (paa != null && dager == null) {
            return "redirect:" + SIDEN;
        }
        String svar = engang.utfoer(forespørsel, bruker, regel.id() + "/" + tjeneste + "/" + paa + "/" + dager, HttpStatus.OK.value(),
                () -> Map.of("id", oppsett.lagre(regel, tjeneste, paa == null ? Valg.INTET : new Valg(paa, dager), bruker).map(UUID::toString).orElse(""))).getBody();
        String id = JSON.readTree(svar).path("id").asString();
        videre.addFlashAttribute(KVITTERING, tekst(id.isEmpty() ? "regler.kvittering.likt" : "regler.kvittering", språk));
        if (!id.isEmpty()) {
            videre.addFlashAttribute("angre", SIDEN + "/" + id + "/angre");
        }
        return tilbake(tjeneste);
    }

    @PostMapping("/innsikt/regler/{endringId}/angre")
    @Krever({Rolle.KOORDINATOR, Rolle.FAGANSVARLIG})
    String angre(@PathVariable UUID endringId, Bruker bruker, Locale språk, RedirectAttributes videre) {
        videre.addFlashAttribute(KVITTERING, tekst(oppsett.angre(endringId, bruker) ? "regler.kvittering.angret" : "regler.kvittering.endretSiden", språk));
        return tilbake(null);
    }

    private Foreslaatt foreslå(Regel regel, String tjeneste, Map<String, String> adresse, Bruker bruker) {
        Boolean paa = paa(adresse);
        Integer dager = dager(adresse.get("dager"));
        if (paa != null && dager == null) {
            return new Foreslaatt(regel, paa, adresse.getOrDefault("dager", ""), "regler.feil.dager", null, false);
        }
        boolean avrundet = !bruker.har(Rolle.KOORDINATOR);
        Optional<Regelproeve.Utslag> utslag = proeve.regn(new Regelproeve.Forslag(bruker.kommune(), tjeneste, regel, paa, dager, bruker.id()))
                .map(u -> avrundet ? new Regelproeve.Utslag(rund(u.kommer(), tjeneste), rund(u.borte(), tjeneste)) : u);
        return new Foreslaatt(regel, paa, dager == null ? "" : dager.toString(), null, utslag.orElse(null), avrundet);
    }

    /** Hele tiere; 1 er færre enn ti. For én tjeneste sies det heller ikke at det er ingen. */
    private static long rund(long antall, String tjeneste) {
        return antall >= TI ? Math.round((double) antall / TI) * TI : antall > 0 || tjeneste != null ? 1 : 0;
    }

    private static boolean endrer(Bruker bruker) {
        return bruker.har(Rolle.KOORDINATOR) || bruker.har(Rolle.FAGANSVARLIG);
    }

    /** Avkrysset er på; «tilbake» er at kommunen ikke har noe eget. */
    private static Boolean paa(Map<String, String> sendt) {
        return sendt.containsKey("tilbake") ? null : "ja".equals(sendt.get("paa"));
    }

    private static Integer dager(String tekst) {
        return tekst != null && tekst.strip().matches("\\d{1,3}") && Integer.parseInt(tekst.strip()) <= Regeloppsett.FLEST_DAGER ? Integer.valueOf(tekst.strip()) : null;
    }

    /** En tjeneste kommunen ikke har, er alle. */
    private String tjeneste(String oensket, Bruker bruker) {
        return oppsett.tjenester(bruker.kommune()).stream().filter(t -> t.equals(oensket)).findFirst().orElse(null);
    }

    private static String tilbake(String tjeneste) {
        return "redirect:" + SIDEN + (tjeneste == null ? "" : "?tjeneste=" + tjeneste);
    }

    private String tekst(String nøkkel, Locale språk) {
        return tekster.getMessage(nøkkel, null, språk);
    }
}
