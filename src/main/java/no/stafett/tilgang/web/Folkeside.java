package no.stafett.tilgang.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Side;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.adgang.Personoppslag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Finn en person: lederen blant sine, systemadministratoren i hele kommunen. */
@Side
class Folkeside {

    private static final int LENGSTE_SOEK = 100;
    /** Det hun kan velge, utenom siden. */
    private static final List<String> VALG = List.of("soek", "enhet", "rolle", "tilstand");

    private final Personleser leser;
    private final Soekelaas laas;

    Folkeside(Personleser leser, Soekelaas laas) {
        this.leser = leser;
        this.laas = laas;
    }

    /** Det hun skrev, låses før det settes i adressen: det kan være et navn. */
    @PostMapping("/organisasjon/folk")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    String søk(@RequestParam Map<String, String> valg, Bruker bruker) {
        Map<String, String> låst = new LinkedHashMap<>(valg);
        låst.computeIfPresent("soek", (navn, skrevet) -> laas.iAdressen(skrevet, bruker.id()));
        return "redirect:" + adresse(låst, 1);
    }

    @GetMapping("/organisasjon/folk")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView finn(@RequestParam Map<String, String> valg, Bruker bruker) {
        Personoppslag.Soek soek = soek(valg, laas.aapne(valg.getOrDefault("soek", ""), bruker.id()).orElse("").strip());
        Personoppslag.Resultat funnet = leser.søk(soek, bruker);
        long sider = Math.max(1, (funnet.antall() + Personoppslag.Soek.PAA_SIDEN - 1) / Personoppslag.Soek.PAA_SIDEN);
        if (soek.side() > sider) {
            return new ModelAndView("redirect:" + adresse(valg, (int) sider));
        }
        return new ModelAndView("tilgang/folk", Map.of("soek", soek, "funnet", funnet, "enheter", leser.enheter(bruker), "roller", leser.kanGis(bruker),
                "sider", sider, "forrige", soek.side() > 1 ? adresse(valg, soek.side() - 1) : "", "neste", soek.side() < sider ? adresse(valg, soek.side() + 1) : ""));
    }

    static Personoppslag.Soek soek(Map<String, String> valg, String tekst) {
        String enhet = valg.getOrDefault("enhet", "");
        String side = valg.getOrDefault("side", "1");
        return new Personoppslag.Soek(tekst.length() > LENGSTE_SOEK ? tekst.substring(0, LENGSTE_SOEK) : tekst, enhet.matches(EnhetId.MOENSTER) ? EnhetId.av(enhet) : null,
                valg.getOrDefault("rolle", ""), valg.getOrDefault("tilstand", ""), side.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(side) : 1);
    }

    private static String adresse(Map<String, String> valg, int side) {
        UriComponentsBuilder adresse = UriComponentsBuilder.fromPath("/organisasjon/folk");
        VALG.stream().filter(navn -> !valg.getOrDefault(navn, "").isEmpty()).forEach(navn -> adresse.queryParam(navn, "{" + navn + "}"));
        return adresse.queryParam("side", side).encode().buildAndExpand(valg).toUriString();
    }
}
