package no.stafett.stafettlogg.web;

import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sak.noed.Noedtilganger;
import no.stafett.stafettlogg.angre.Angring;
import no.stafett.stafettlogg.kobling.Koblinger;
import no.stafett.stafettlogg.moete.Moeteleser;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Sakssiden, og tegningen av modellen på den. */
@Side
class Sakssider {

    private final Sakssideleser leser;
    private final Noedtilganger noedtilganger;
    private final Moeteleser moeter;
    private final Koblinger koblinger;
    private final Angring angring;

    Sakssider(Sakssideleser leser, Noedtilganger noedtilganger, Moeteleser moeter, Koblinger koblinger, Angring angring) {
        this.leser = leser;
        this.noedtilganger = noedtilganger;
        this.moeter = moeter;
        this.koblinger = koblinger;
        this.angring = angring;
    }

    @GetMapping("/saker/{sakId}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String vis(@PathVariable UUID sakId, Bruker bruker, Locale språk, Model modell) {
        modell.addAttribute("side", leser.les(new SakId(sakId), bruker, språk));
        modell.addAttribute("noedtilgangTil", noedtilganger.gjelderTil(new SakId(sakId), bruker).orElse(null));
        modell.addAttribute("moeter", moeter.iSak(new SakId(sakId), bruker));
        modell.addAttribute("sammeBarn", koblinger.iSak(new SakId(sakId), bruker).stream().filter(k -> k.erMulig() || k.erKoblet()).toList());
        modell.addAttribute("angres", angring.finn(new SakId(sakId), bruker).orElse(null));
        return "stafettlogg/sak";
    }

    @GetMapping(path = "/saker/{sakId}/modell", produces = MediaType.APPLICATION_XML_VALUE)
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @ResponseBody
    String modell(@PathVariable UUID sakId, Bruker bruker) {
        return leser.diagram(new SakId(sakId), bruker);
    }
}
