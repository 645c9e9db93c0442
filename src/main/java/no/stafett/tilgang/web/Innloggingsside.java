package no.stafett.tilgang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.stafett.felles.Side;
import no.stafett.tilgang.Demopersoner;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.nettbrett.Nettbrett;
import no.stafett.tilgang.nettbrett.Nettbrettkapsel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Innloggingssiden. I demo kan man velge en person i stedet for å skrive. */
@Side
class Innloggingsside {

    /** Femti like kolleger står bare som et tall; se {@link Demopersoner}. */
    private static final int LIKE_KOLLEGER = 50;

    private final Demopersoner personer;
    private final Nettbrett nettbrett;
    private final Nettbrettkapsel kapsel;
    private final boolean demo;

    Innloggingsside(Demopersoner personer, Nettbrett nettbrett, Nettbrettkapsel kapsel, @Value("${stafett.demo:nei}") String demo) {
        this.personer = personer;
        this.nettbrett = nettbrett;
        this.kapsel = kapsel;
        this.demo = "ja".equals(demo);
    }

    /** @param flere like personer i enheten som ikke er tatt med */
    record Sted(String navn, List<Demopersoner.Valg> personer, int flere) {
    }

    record Kommune(String navn, List<Sted> enheter) {
    }

    @GetMapping("/logg-inn")
    @Krever(aapen = true)
    String vis(@RequestParam Map<String, String> tilstand, HttpServletRequest forespørsel, Model modell) {
        List<Nettbrett.Kjent> kjente = nettbrett.kjente(kapsel.les(forespørsel));
        modell.addAttribute("kjente", kjente);
        modell.addAttribute("valgt", kjente.stream().filter(k -> k.id().toString().equals(tilstand.get("person"))).findFirst().orElse(null));
        modell.addAttribute("laast", tilstand.containsKey("laast"));
        modell.addAttribute("feil", tilstand.containsKey("error"));
        modell.addAttribute("utlogget", tilstand.containsKey("ute"));
        modell.addAttribute("utloept", tilstand.containsKey("utloept"));
        modell.addAttribute("demokommuner", demo ? kommuner() : List.of());
        modell.addAttribute("demopassord", demo ? Demopersoner.PASSORD : "");
        return "tilgang/logg_inn";
    }

    private List<Kommune> kommuner() {
        Map<String, Map<String, List<Demopersoner.Valg>>> gruppert = new LinkedHashMap<>();
        for (Demopersoner.Valg valg : personer.valg()) {
            gruppert.computeIfAbsent(valg.kommune(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(valg.enhet() == null ? "" : valg.enhet(), e -> new ArrayList<>()).add(valg);
        }
        return gruppert.entrySet().stream().map(k -> new Kommune(k.getKey(), k.getValue().entrySet().stream()
                .map(e -> new Sted(e.getKey(), e.getValue(), harKolleger(e.getValue()) ? LIKE_KOLLEGER : 0)).toList())).toList();
    }

    private static boolean harKolleger(List<Demopersoner.Valg> enhet) {
        return enhet.stream().anyMatch(valg -> "barnehage.ansatt".equals(valg.brukernavn()));
    }
}
