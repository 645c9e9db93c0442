package no.stafett.stafettlogg.moete;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Møtene i saken, ett møte, og det man gjør med det: svare, avlyse, si at det er holdt, og hente det til kalenderen. */
@Side
class Moeteside {

    static final String KALENDER = "text/calendar";

    private final Moeteleser leser;
    private final MoeteService moeter;
    private final Innkalling innkalling;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Moeteside(Moeteleser leser, MoeteService moeter, Innkalling innkalling, Engangsnoekkel engang, MessageSource tekster) {
        this.leser = leser;
        this.moeter = moeter;
        this.innkalling = innkalling;
        this.engang = engang;
        this.tekster = tekster;
    }

    /** Det som ble valgt og skrevet ved knappene. */
    record Valgt(String svar, String ord, String grunn) {
    }

    @GetMapping("/saker/{sakId}/moeter")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        return new ModelAndView("stafettlogg/moeter").addObject("side", leser.iSak(new SakId(sakId), bruker));
    }

    @GetMapping("/saker/{sakId}/moeter/{moeteId}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView ett(@PathVariable UUID sakId, @PathVariable UUID moeteId, Bruker bruker) {
        return side(sakId, moeteId, bruker, null, List.of(), HttpStatus.OK);
    }

    @GetMapping("/saker/{sakId}/moeter/{moeteId}/moete.ics")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ResponseEntity<byte[]> kalender(@PathVariable UUID sakId, @PathVariable UUID moeteId, Bruker bruker, Locale språk) {
        return fil(innkalling.skriv(new SakId(sakId), moeteId, vert(), bruker, språk));
    }

    @PostMapping("/saker/{sakId}/moeter/{moeteId}/{hva}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView gjør(@PathVariable UUID sakId, @PathVariable UUID moeteId, @PathVariable String hva, @ModelAttribute Valgt valgt, Bruker bruker,
            Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        String kvittering = "moete.kvittering." + hva;
        try {
            engang.utfoer(forespørsel, bruker, valgt, 200, () -> utfør(hva, new SakId(sakId), moeteId, valgt, bruker));
        } catch (FinnesIkke | ManglerRolle nei) {
            throw nei;
        } catch (SvaretErUgyldig nei) {
            return side(sakId, moeteId, bruker, valgt, nei.feil().stream().map(Feltfeil::sti).toList(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Avvist nei) {
            kvittering = "moete.nei." + nei.kode();
        }
        videre.addFlashAttribute("kvittering", tekster.getMessage(kvittering, null, språk));
        if (kvittering.endsWith(".avlys")) {
            videre.addFlashAttribute("angre", "/saker/" + sakId + "/moeter/" + moeteId + "/gjenoppta");
        }
        return new ModelAndView("redirect:/saker/" + sakId + "/moeter/" + moeteId);
    }

    private Map<String, String> utfør(String hva, SakId sakId, UUID moeteId, Valgt valgt, Bruker bruker) {
        switch (hva) {
            case "svar" -> moeter.svar(sakId, moeteId, valgt.svar(), valgt.ord(), bruker);
            case "avlys" -> moeter.avlys(sakId, moeteId, valgt.grunn(), bruker);
            case "gjenoppta" -> moeter.gjenoppta(sakId, moeteId, bruker);
            case "holdt" -> moeter.hold(sakId, moeteId, bruker);
            default -> throw new FinnesIkke();
        }
        return Map.of("moeteId", moeteId.toString());
    }

    private ModelAndView side(UUID sakId, UUID moeteId, Bruker bruker, Valgt valgt, List<String> feil, HttpStatus status) {
        Moeteleser.Ett ett = leser.ett(new SakId(sakId), moeteId, bruker);
        String sted = ett.moete().moete().felt().sted();
        return new ModelAndView("stafettlogg/moete", status).addObject("side", ett).addObject("valgt", valgt).addObject("feil", feil)
                .addObject("stedUtelatt", sted != null && !innkalling.kanVises(ett.sak(), sted)).addObject("noekkel", UUID.randomUUID().toString());
    }

    /** Begynnelsen på adressen leseren bruker nå. */
    static String vert() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    static ResponseEntity<byte[]> fil(byte[] innhold) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(KALENDER + ";charset=utf-8"))
                .header("Content-Disposition", ContentDisposition.attachment().filename(Innkalling.FILNAVN).build().toString()).body(innhold);
    }
}
