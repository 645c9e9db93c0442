package no.stafett.innsikt.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.stafett.felles.Side;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Modellen tjenesten følger på et nivå, med hvor sakene venter og hvor lenge trinnene tar. */
@Side
class Modellside {

    private static final String MODELL = "/innsikt/modell";
    private static final List<Integer> NIVAAER = List.of(0, 1, 2, 3);

    private final Flytleser flyt;
    private final Modeller modeller;
    private final Enheter enheter;
    private final MessageSource tekster;

    Modellside(Flytleser flyt, Modeller modeller, Enheter enheter, MessageSource tekster) {
        this.flyt = flyt;
        this.modeller = modeller;
        this.enheter = enheter;
        this.tekster = tekster;
    }

    @GetMapping(MODELL)
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG, Rolle.PERSONVERN})
    ModelAndView vis(@RequestParam Map<String, String> adresse, Bruker bruker, Locale språk) {
        Flytvalg valg = Flytvalg.les(adresse);
        int nivaa = nivaa(adresse);
        String tjeneste = tjeneste(adresse, valg, bruker);
        Flytinnhold innhold = flyt.les(valg.i(tjeneste), bruker);
        Modellkart kart = new Modellkart(innhold.trinn().stream().filter(t -> t.nivaa() == nivaa && (t.tjeneste() == null || t.tjeneste().equals(tjeneste))).toList(), innhold,
                new Ord(tekster, språk));
        Map<String, Object> modell = new HashMap<>(Map.of("nivaa", nivaa, "nivaaene", NIVAAER, "tjeneste", tjeneste, "kommunen", innhold.kommunen(),
                "tjenestene", tjenester(valg, bruker), "merker", kart.merker(), "tabell", kart.tabell()));
        modell.put("serStans", bruker.har(Rolle.LEDER) || bruker.har(Rolle.KOORDINATOR));
        modell.put("kilde", MODELL + "/tegning?nivaa=" + nivaa + "&tjeneste=" + tjeneste);
        return new ModelAndView("innsikt/modell", modell);
    }

    /** Tegningen er den samme for alle som ser tall om kommunen, og har ingenting fra en sak. */
    @GetMapping(MODELL + "/tegning")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG, Rolle.PERSONVERN})
    ResponseEntity<String> tegning(@RequestParam Map<String, String> adresse, Bruker bruker) {
        String tjeneste = adresse.getOrDefault("tjeneste", "");
        List<String> leietakere = tjeneste.matches(Enhet.TJENESTER) ? List.of(bruker.kommune() + "." + tjeneste, bruker.kommune()) : List.of(bruker.kommune());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
                .body(modeller.finnNyeste("nivaa_" + nivaa(adresse), leietakere).map(Modell::bpmn).orElseThrow(FinnesIkke::new));
    }

    private static int nivaa(Map<String, String> adresse) {
        String nivaa = adresse.getOrDefault("nivaa", "");
        return nivaa.matches("[0-3]") ? Integer.parseInt(nivaa) : 1;
    }

    /** Tjenestene hun kan velge mellom: dem hun leder en enhet i, ellers kommunens. */
    private List<String> tjenester(Flytvalg valg, Bruker bruker) {
        return enheter.i(bruker.kommune()).stream().filter(e -> valg.kommunen(bruker) || bruker.harI(Rolle.LEDER, e.id()) && (valg.enhet() == null || e.id().equals(valg.enheten())))
                .map(Enhet::tjeneste).distinct().sorted().toList();
    }

    private String tjeneste(Map<String, String> adresse, Flytvalg valg, Bruker bruker) {
        List<String> mulige = tjenester(valg, bruker);
        return mulige.contains(adresse.get("tjeneste")) ? adresse.get("tjeneste") : mulige.stream().findFirst().orElse("annet");
    }
}
