package no.stafett.stafettlogg.eksport;

import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** PDF-en fra siden til saken, og mappa med filene. */
@Side
class Eksportside {

    static final String ZIP = "application/zip";

    private final Eksport eksport;

    Eksportside(Eksport eksport) {
        this.eksport = eksport;
    }

    @GetMapping("/saker/{sakId}/eksport.pdf")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ResponseEntity<byte[]> hent(@PathVariable UUID sakId, Bruker bruker, Locale språk) {
        return svar(eksport.pdf(new SakId(sakId), bruker, språk));
    }

    @GetMapping("/saker/{sakId}/eksport.zip")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ResponseEntity<Resource> hentMedFiler(@PathVariable UUID sakId, Bruker bruker, Locale språk) {
        return svar(eksport.mappe(new SakId(sakId), bruker, språk));
    }

    static ResponseEntity<byte[]> svar(Eksport.Fil fil) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", ContentDisposition.attachment().filename(fil.navn()).build().toString()).body(fil.innhold());
    }

    static ResponseEntity<Resource> svar(Eksport.Mappe mappe) {
        return ResponseEntity.ok().contentType(MediaType.valueOf(ZIP))
                .header("Content-Disposition", ContentDisposition.attachment().filename(mappe.navn()).build().toString())
                .body(new InputStreamResource(mappe.innhold()));
    }
}
