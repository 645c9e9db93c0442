package no.stafett.innsikt.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.stafett.felles.Side;
import no.stafett.innsikt.tall.Egentall;
import no.stafett.innsikt.tall.Maalt;
import no.stafett.innsikt.tall.Talliste;
import no.stafett.innsikt.tall.Tallutvalg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Flyten og belastningen som sider og som filer, og det et tall åpner. */
@Side
class Flytside {

    private static final String FLYT = "/innsikt/flyt";
    private static final String BELASTNING = "/innsikt/belastning";

    private final Flytleser flyt;
    private final Belastningsark belastning;
    private final Egentall egne;
    private final Enheter enheter;
    private final MessageSource tekster;

    Flytside(Flytleser flyt, Belastningsark belastning, Egentall egne, Enheter enheter, MessageSource tekster) {
        this.flyt = flyt;
        this.belastning = belastning;
        this.egne = egne;
        this.enheter = enheter;
        this.tekster = tekster;
    }

    @GetMapping(FLYT)
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG, Rolle.PERSONVERN})
    ModelAndView flyt(@RequestParam Map<String, String> adresse, Bruker bruker, Locale språk) {
        Flytvalg valg = Flytvalg.les(adresse);
        Flytinnhold innhold = flyt.les(valg, bruker);
        Flytark ark = new Flytark(innhold, enheter.noenGang(bruker.kommune()), new Ord(tekster, språk));
        return side("flyt", FLYT, valg, bruker, Map.of("tabeller", ark.paaSiden(), "figurer", ark.figurer(), "maanedene", innhold.maaneder(),
                "maaned", String.valueOf(innhold.maaned())));
    }

    @GetMapping(FLYT + "/fil")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG, Rolle.PERSONVERN})
    ResponseEntity<byte[]> flytfil(@RequestParam Map<String, String> adresse, Bruker bruker, Locale språk) {
        return Tallfil.svar("flyt", new Flytark(flyt.les(Flytvalg.les(adresse), bruker), enheter.noenGang(bruker.kommune()), new Ord(tekster, språk)).tabeller());
    }

    @GetMapping(BELASTNING)
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG, Rolle.PERSONVERN})
    ModelAndView belastning(@RequestParam Map<String, String> adresse, Bruker bruker, Locale språk) {
        Flytvalg valg = Flytvalg.les(adresse);
        Belastningsark.Innhold innhold = belastning.les(valg, bruker);
        return side("belastning", BELASTNING, valg, bruker, Map.of("tabeller", belastning.tabeller(innhold, new Ord(tekster, språk)), "figurer", List.of(),
                "maanedene", innhold.maaneder(), "maaned", String.valueOf(innhold.maaned())));
    }

    @GetMapping(BELASTNING + "/fil")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG, Rolle.PERSONVERN})
    ResponseEntity<byte[]> belastningsfil(@RequestParam Map<String, String> adresse, Bruker bruker, Locale språk) {
        return Tallfil.svar("belastning", belastning.tabeller(belastning.les(Flytvalg.les(adresse), bruker), new Ord(tekster, språk)));
    }

    /** Radene bak et tall. @throws FinnesIkke når ingen tall heter det */
    @GetMapping(Flytadresse.LISTE)
    @Krever(Rolle.LEDER)
    ModelAndView liste(@RequestParam Map<String, String> adresse, Bruker bruker) {
        Flytvalg valg = Flytvalg.les(adresse);
        Maalt maalt = Maalt.finn(adresse.getOrDefault("hva", "")).orElseThrow(FinnesIkke::new);
        String gruppe = adresse.getOrDefault("gruppe", "alle");
        Tallutvalg utvalg = egne.utvalg(valg.enheten(), valg.tjeneste(), valg.antallMaaneder(), bruker);
        Talliste liste = egne.liste(maalt, gruppe, utvalg, siden(adresse), bruker);
        String her = Flytadresse.liste(maalt.id(), gruppe, utvalg);
        Map<String, Object> modell = new HashMap<>(Map.of("hva", maalt.id(), "liste", liste, "serSakene", maalt != Maalt.UBESVART,
                "tilbake", maalt.erBelastning() ? "belastning" : "flyt"));
        modell.put("forrige", liste.side() > 1 ? Flytadresse.side(her, liste.side() - 1) : null);
        modell.put("neste", liste.side() < liste.sider() ? Flytadresse.side(her, liste.side() + 1) : null);
        return new ModelAndView("innsikt/tall", modell);
    }

    private static int siden(Map<String, String> adresse) {
        String side = adresse.getOrDefault("side", "");
        return side.matches("[1-9]\\d{0,5}") ? Integer.parseInt(side) : 1;
    }

    private ModelAndView side(String navn, String sti, Flytvalg valg, Bruker bruker, Map<String, Object> mer) {
        boolean kommunen = valg.kommunen(bruker);
        Map<String, Object> modell = new HashMap<>(mer);
        modell.putAll(Map.of("navn", navn, "sti", sti, "kommunen", kommunen, "fil", Flytadresse.fil(sti, valg),
                "antallMaaneder", valg.antallMaaneder(), "valgene", Tallutvalg.MAANEDER, "serStans", bruker.har(Rolle.LEDER) || bruker.har(Rolle.KOORDINATOR)));
        modell.put("enhet", valg.enhet());
        modell.put("enhetene", kommunen ? List.of() : enheter.til(bruker.id()).stream().filter(e -> bruker.harI(Rolle.LEDER, e.id())).toList());
        return new ModelAndView("innsikt/ark", modell);
    }
}
