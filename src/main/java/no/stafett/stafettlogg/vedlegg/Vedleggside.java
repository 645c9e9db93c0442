package no.stafett.stafettlogg.vedlegg;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.stafettlogg.post.Loggvedlegg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Legger en fil ved et innlegg fra siden til innlegget, og henter den. Fila åpnes aldri i nettleseren. */
@Side
class Vedleggside {

    private final VedleggService vedlegg;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Vedleggside(VedleggService vedlegg, Engangsnoekkel engang, MessageSource tekster) {
        this.vedlegg = vedlegg;
        this.engang = engang;
        this.tekster = tekster;
    }

    @PostMapping("/saker/{sakId}/logg/{postId}/vedlegg")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String leggVed(@PathVariable UUID sakId, @PathVariable UUID postId, @RequestParam(name = "fil", required = false) MultipartFile fil, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) throws IOException {
        byte[] innhold = innhold(fil);
        try {
            VedleggService.Kontrollert kontrollert = vedlegg.kontroller(new SakId(sakId), postId, innhold, bruker);
            engang.utfoer(forespørsel, bruker, vedlegg.avtrykk(innhold), 201, () -> Map.of("vedleggId",
                    vedlegg.leggVed(new SakId(sakId), postId, fil.getOriginalFilename(), kontrollert, bruker).id()));
            videre.addFlashAttribute("kvittering", tekster.getMessage("vedlegg.kvittering", null, språk));
        } catch (FilenSlipperIkkeInn nei) {
            videre.addFlashAttribute("filfeil", nei.kode());
        }
        return "redirect:/saker/" + sakId + "/logg/" + postId;
    }

    @GetMapping("/saker/{sakId}/logg/{postId}/vedlegg/{vedleggId}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ResponseEntity<Resource> hent(@PathVariable UUID sakId, @PathVariable UUID postId, @PathVariable UUID vedleggId, Bruker bruker) {
        return svar(vedlegg, vedlegg.hent(new SakId(sakId), postId, vedleggId, bruker));
    }

    /** Den som ikke har valgt noen fil, har sendt en tom. */
    static byte[] innhold(MultipartFile fil) throws IOException {
        return fil == null ? new byte[0] : fil.getBytes();
    }

    /** Som vedlegg og i en sandkasse: en nettleser som likevel viser den, lar den ikke kjøre eller hente noe (SEC-25). */
    static ResponseEntity<Resource> svar(VedleggService vedlegg, Loggvedlegg v) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).contentLength(v.stoerrelse())
                .header("Content-Disposition", ContentDisposition.attachment().filename(v.navn(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'").body(new InputStreamResource(vedlegg.innhold(v)));
    }
}
