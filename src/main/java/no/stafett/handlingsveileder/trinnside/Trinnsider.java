package no.stafett.handlingsveileder.trinnside;

import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.handlingsveileder.trinn.ModellenKanIkkeLeses;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Et nivå som en liste med trinn, ett trinn, og tegningen ved siden av. */
@Side
class Trinnsider {

    static final String LISTA = "/handlingsveiledere/utkast/{utkastId}/trinn/{fil}";

    private final Trinnarbeid arbeid;
    private final Trinnskjemaer skjemaer;
    private final Utfallsoppdrag utfall;

    Trinnsider(Trinnarbeid arbeid, Trinnskjemaer skjemaer, Utfallsoppdrag utfall) {
        this.arbeid = arbeid;
        this.skjemaer = skjemaer;
        this.utfall = utfall;
    }

    @GetMapping(LISTA)
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    String liste(@PathVariable UUID utkastId, @PathVariable String fil, Locale språk, Model modell) {
        try {
            Trinnblad blad = arbeid.hent(utkastId, fil, språk);
            modell.addAttribute("blad", blad);
            modell.addAttribute("valgord", utfall.valgord(blad));
            modell.addAttribute("noekkel", UUID.randomUUID().toString());
            return "handlingsveileder/trinn";
        } catch (ModellenKanIkkeLeses uleselig) {
            modell.addAttribute("utkastet", "/handlingsveiledere/utkast/" + utkastId);
            modell.addAttribute("fil", fil);
            return "handlingsveileder/uleselig";
        }
    }

    @GetMapping(LISTA + "/steg/{stegId}")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    String steget(@PathVariable UUID utkastId, @PathVariable String fil, @PathVariable String stegId, Locale språk, Model modell) {
        Trinnblad blad = arbeid.hent(utkastId, fil, språk);
        Steg steg = blad.liste().hent(stegId);
        modell.addAttribute("side", skjemaer.av(blad, steg, "", TrinnForm.av(steg.innhold(), blad.utkast().versjon())));
        modell.addAttribute("noekkel", UUID.randomUUID().toString());
        return "handlingsveileder/steg";
    }

    @GetMapping(LISTA + "/nytt")
    @Krever(Rolle.FAGANSVARLIG)
    String nytt(@PathVariable UUID utkastId, @PathVariable String fil, @RequestParam(defaultValue = "") String etter, Locale språk, Model modell) {
        Trinnblad blad = arbeid.hent(utkastId, fil, språk);
        if (!etter.isEmpty()) {
            blad.liste().hent(etter);
        }
        modell.addAttribute("side", skjemaer.av(blad, null, etter, TrinnForm.tom(blad.utkast().versjon())));
        modell.addAttribute("noekkel", UUID.randomUUID().toString());
        return "handlingsveileder/steg";
    }

    /**
     * Modellen slik den er i utkastet, til tegningen ved siden av lista. Porten har ikke sett den, og den kan være skrevet for å se ut som en side:
     * åpnet for seg er den en fil å lagre, og den kan verken kjøre eller hente noe.
     */
    @GetMapping(LISTA + "/tegning")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ResponseEntity<byte[]> tegning(@PathVariable UUID utkastId, @PathVariable String fil) {
        byte[] modell = arbeid.tegning(utkastId, fil);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).header("Content-Disposition", ContentDisposition.attachment().filename(fil).build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'").body(modell);
    }
}
