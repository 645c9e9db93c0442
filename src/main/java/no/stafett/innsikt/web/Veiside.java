package no.stafett.innsikt.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.innsikt.Saksvei;
import no.stafett.innsikt.Saksveier;
import no.stafett.prosess.Modeller;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Veien én sak har gått, på modellen og i en tabell. Reglene for raden avgjør hvem som ser den, som ellers i saken. */
@Side
class Veiside {

    private static final String VEIEN = "/innsikt/{sakId}/vei";
    private static final String OPPHOLD = "opphold";

    private final Saksveier veier;
    private final Modeller modeller;
    private final Enheter enheter;
    private final MessageSource tekster;

    Veiside(Saksveier veier, Modeller modeller, Enheter enheter, MessageSource tekster) {
        this.veier = veier;
        this.modeller = modeller;
        this.enheter = enheter;
        this.tekster = tekster;
    }

    @GetMapping(VEIEN)
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR})
    ModelAndView vis(@PathVariable UUID sakId, @RequestParam Map<String, String> adresse, Bruker bruker, Locale språk) {
        Saksvei vei = veier.hent(new SakId(sakId), bruker);
        int plass = vei.plass(adresse.get(OPPHOLD));
        Map<String, Object> modell = new HashMap<>(Map.of("sak", vei.sak(), "alle", vei.opphold(), "plass", plass));
        if (plass > 0) {
            Saksvei.Opphold valgt = vei.opphold().get(plass - 1);
            modell.putAll(Map.of("valgt", valgt, "merker", new Veimerker(valgt, new Ord(tekster, språk)).json(),
                    "kilde", "/innsikt/" + sakId + "/vei/tegning?" + OPPHOLD + "=" + plass, "tjeneste", enheter.hent(vei.sak().enhet()).tjeneste()));
        }
        return new ModelAndView("innsikt/vei", modell);
    }

    /** Tegningen av modellen oppholdet fulgte; den er den samme for alle saker og har ingenting fra denne. */
    @GetMapping(VEIEN + "/tegning")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR})
    ResponseEntity<String> tegning(@PathVariable UUID sakId, @RequestParam Map<String, String> adresse, Bruker bruker) {
        Saksvei vei = veier.hent(new SakId(sakId), bruker);
        List<Saksvei.Opphold> alle = vei.opphold();
        if (alle.isEmpty()) {
            throw new FinnesIkke();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(modeller.hent(alle.get(vei.plass(adresse.get(OPPHOLD)) - 1).modell()).bpmn());
    }
}
