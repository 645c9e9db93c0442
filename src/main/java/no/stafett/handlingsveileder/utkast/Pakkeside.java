package no.stafett.handlingsveileder.utkast;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Side;
import no.stafett.handlingsveileder.Avtrykk;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Et utkast ut av løsningen som én fil, og en pakke eller en modell tegnet et annet sted inn i det. */
@Side
class Pakkeside {

    private final Pakkeflytting flytting;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Pakkeside(Pakkeflytting flytting, Engangsnoekkel engang, MessageSource tekster) {
        this.flytting = flytting;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/handlingsveiledere/utkast/{utkastId}/pakke")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ResponseEntity<byte[]> hent(@PathVariable UUID utkastId) {
        return fil(flytting.ut(utkastId));
    }

    /** Det som er publisert, også det som har vært det. */
    @GetMapping("/handlingsveiledere/publisert/{publiseringId}/pakke")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ResponseEntity<byte[]> publisert(@PathVariable UUID publiseringId) {
        return fil(flytting.publisert(publiseringId));
    }

    /** @param som det en enkelt fil skal være, for eksempel nivaa_1; tom når den sier det selv */
    @PostMapping("/handlingsveiledere/utkast/{utkastId}/importer")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    String importer(@PathVariable UUID utkastId, @RequestParam(name = "fil", required = false) MultipartFile fil, @RequestParam(defaultValue = "0") int versjon,
            @RequestParam(defaultValue = "") String som, Bruker bruker, Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) throws IOException {
        byte[] innhold = fil == null ? new byte[0] : fil.getBytes();
        String kvittering = "utkast.kvittering.importert";
        try {
            engang.utfoer(forespørsel, bruker, versjon + som + Avtrykk.av(Map.of("fil", innhold)), HttpStatus.OK.value(),
                    () -> Map.of("versjon", flytting.inn(utkastId, versjon, innhold, som).versjon()));
        } catch (FinnesIkke | ManglerRolle nei) {
            throw nei;
        } catch (Avvist nei) {
            kvittering = "api.feil." + nei.kode();
        }
        videre.addFlashAttribute("kvittering", tekster.getMessage(kvittering, null, språk));
        return "redirect:" + Utkastside.STED + utkastId;
    }

    static ResponseEntity<byte[]> fil(Pakkeflytting.Fil fil) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/zip"))
                .header("Content-Disposition", ContentDisposition.attachment().filename(fil.navn()).build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'").body(fil.innhold());
    }
}
