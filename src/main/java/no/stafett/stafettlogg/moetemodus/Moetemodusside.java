package no.stafett.stafettlogg.moetemodus;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sak.habil.NaerhetErIkkeAvklart;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.stafettlogg.moete.MoetetErIkkePlanlagt;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Møtemodus: én rolig side for hele møtet. Det som er skrevet, står der til det er lagret. */
@Side
class Moetemodusside {

    private final Moeteinngang inngang;
    private final Moeteromleser leser;
    private final MoetemodusService modus;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Moetemodusside(Moeteinngang inngang, Moeteromleser leser, MoetemodusService modus, Engangsnoekkel engang, MessageSource tekster) {
        this.inngang = inngang;
        this.leser = leser;
        this.modus = modus;
        this.engang = engang;
        this.tekster = tekster;
    }

    /** @param anker feltet på siden; null når det gjelder noe annet enn ett felt */
    record Feil(String anker, String tekst) {
    }

    @GetMapping("/saker/{sakId}/moete")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, @RequestParam(required = false) String moete, Bruker bruker) {
        return inngang.finn(new SakId(sakId), moete, bruker).map(id -> {
            Moeteinngang.Paabegynt paabegynt = inngang.paabegynt(new SakId(sakId), id, bruker);
            ModelAndView side = rom(new SakId(sakId), id, paabegynt.ark(), bruker);
            return side.addObject("noekkel", paabegynt.noekkel()).addObject("kladd", paabegynt.kladd()).addObject("feil", List.of())
                    .addObject("galt", List.of()).addObject("over", paabegynt.kladd() != null && !kanFøres(side));
        }).orElseGet(() -> new ModelAndView("stafettlogg/moetebegynn").addObject("side", inngang.oversikt(new SakId(sakId), bruker))
                .addObject("noekkel", UUID.randomUUID().toString()));
    }

    @PostMapping("/saker/{sakId}/moete")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String begynn(@PathVariable UUID sakId, Bruker bruker, Locale språk, HttpServletRequest forespørsel) {
        String id = engang.utfoer(forespørsel, bruker, "begynn", 200, () -> inngang.begynn(new SakId(sakId),
                tekster.getMessage("moetemodus.formaal", null, språk), bruker).toString()).getBody();
        return "redirect:/saker/" + sakId + "/moete?moete=" + id.replace("\"", "");
    }

    @PostMapping("/saker/{sakId}/moete/{moeteId}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView lagre(@PathVariable UUID sakId, @PathVariable UUID moeteId, @RequestParam(defaultValue = "") String som,
            @RequestParam MultiValueMap<String, String> sendt, Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        Sendt alt = new Sendt(new SakId(sakId), moeteId, Moeteark.av(sendt), noekkel(sendt), "notat".equals(som));
        try {
            engang.utfoer(forespørsel, bruker, alt.ark(), HttpStatus.CREATED.value(), () -> lagre(alt, bruker, språk));
        } catch (FinnesIkke | NaerhetErIkkeAvklart ut) {
            throw ut;
        } catch (ManglerRolle nei) {
            return igjenNårSakenErSlutt(alt, nei, bruker, språk);
        } catch (Avvist nei) {
            return igjen(alt, nei, bruker, språk);
        }
        videre.addFlashAttribute("kvittering", tekster.getMessage(alt.somNotat() ? "moetemodus.kvittering.notat" : "moetemodus.kvittering", null, språk));
        return new ModelAndView("redirect:" + (inngang.ser(alt.sakId(), bruker) ? "/saker/" + sakId + "/moeter/" + moeteId : "/"));
    }

    private record Sendt(SakId sakId, UUID moeteId, Moeteark ark, UUID noekkel, boolean somNotat) {
    }

    private Map<String, String> lagre(Sendt alt, Bruker bruker, Locale språk) {
        UUID post = alt.somNotat() ? modus.somNotat(alt.sakId(), alt.moeteId(), alt.ark(), bruker, språk)
                : modus.lagre(alt.sakId(), alt.moeteId(), alt.ark(), bruker, språk);
        inngang.slettKladd(alt.noekkel(), bruker);
        return Map.of("postId", post.toString());
    }

    /** I en avsluttet sak kan ingen skrive, men det hun skrev i møtet, er ikke borte. I en åpen sak er det noe hun aldri kunne. */
    private ModelAndView igjenNårSakenErSlutt(Sendt alt, ManglerRolle nei, Bruker bruker, Locale språk) {
        ModelAndView side = igjen(alt, nei, bruker, språk);
        if (((Moeterom) side.getModel().get("rom")).sak().erAapen()) {
            throw nei;
        }
        return side;
    }

    private static boolean kanFøres(ModelAndView side) {
        return ((Moeterom) side.getModel().get("rom")).kanFoeres();
    }

    /** Alt som ble skrevet, står på siden ennå, med det som stoppet det. */
    private ModelAndView igjen(Sendt alt, Avvist nei, Bruker bruker, Locale språk) {
        ModelAndView side = rom(alt.sakId(), alt.moeteId(), alt.ark(), bruker);
        boolean over = nei instanceof MoetetErIkkePlanlagt || nei instanceof Engangsnoekkel.NoekkelErBrukt || nei instanceof ManglerRolle;
        List<Feil> feil = over ? List.of() : feil((Moeterom) side.getModel().get("rom"), nei, språk);
        side.setStatus(nei.grunn() == Avvist.Grunn.UGYLDIG ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return side.addObject("feil", feil).addObject("galt", feil.stream().map(f -> String.valueOf(f.anker())).toList()).addObject("over", over)
                .addObject("noekkel", nei instanceof Engangsnoekkel.NoekkelErBrukt ? UUID.randomUUID() : alt.noekkel());
    }

    private List<Feil> feil(Moeterom rom, Avvist nei, Locale språk) {
        if (nei instanceof SvaretErUgyldig ugyldig) {
            return ugyldig.feil().stream().map(Feltfeil::sti).map(felt -> new Feil(felt, tekst("moetemodus.feil." + felt.replaceFirst("\\..*", ""), språk))).toList();
        }
        if (!(nei instanceof OppgavenHolderIkke holder)) {
            return List.of(new Feil(null, tekst("moetemodus.feil.endret", språk)));
        }
        List<Feil> felt = rom.evalueringer().stream().filter(e -> e.oppgave().id().equals(holder.oppgaveId())).flatMap(e -> e.felt().stream())
                .filter(f -> holder.felt().contains(f.navn())).map(f -> new Feil(f.navn() + "." + holder.oppgaveId(), f.ledetekst())).toList();
        return felt.isEmpty() ? List.of(new Feil("oppgave." + holder.oppgaveId(), tekst("moetemodus.feil.oppgave", språk))) : felt;
    }

    private ModelAndView rom(SakId sakId, UUID moeteId, Moeteark ark, Bruker bruker) {
        return new ModelAndView("stafettlogg/moetemodus").addObject("rom", leser.les(sakId, moeteId, bruker)).addObject("ark", ark);
    }

    /** Nøkkelen siden ble åpnet med, så kladden følger den; en ny når den ikke er en av våre. */
    private static UUID noekkel(MultiValueMap<String, String> sendt) {
        String noekkel = sendt.getFirst("noekkel");
        return noekkel != null && noekkel.matches(EnhetId.MOENSTER) ? UUID.fromString(noekkel) : UUID.randomUUID();
    }

    private String tekst(String noekkel, Locale språk) {
        return tekster.getMessage(noekkel, null, språk);
    }
}
