package no.stafett.handlingsveileder.utkast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.stafett.handlingsveileder.Avtrykk;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.Publiseringer;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Det som hindrer et utkast i å bli publisert: porten, og at pakken er hel. Et nivå leietakeren alt har sitt eget av, kan ikke bare bli borte:
 * da ville kommunens eller det felles gjelde i stedet uten at noen så det. En versjon som har vært publisert, er hel slik den var.
 */
@Component
public class Utkastkontroll {

    private final Kontroll kontroll;
    private final Publiseringer publisert;
    private final MessageSource tekster;

    Utkastkontroll(Kontroll kontroll, Publiseringer publisert, MessageSource tekster) {
        this.kontroll = kontroll;
        this.publisert = publisert;
        this.tekster = tekster;
    }

    /** @return tom når utkastet kan publiseres */
    public List<Modellfeil> feil(Utkast utkast, Locale språk) {
        List<Modellfeil> feil = new ArrayList<>(kontroll.kontroller(pakke(utkast), språk));
        if (nivaaer(utkast.filer()).isEmpty()) {
            feil.add(new Modellfeil("pakken_er_tom", "", tekster.getMessage("utkast.kontroll.tom", null, språk), ""));
        }
        borte(utkast).forEach(fil -> feil.add(new Modellfeil("nivaa_mangler", "", tekster.getMessage("utkast.kontroll.nivaa", new Object[] {fil.substring(6, 7)}, språk), fil)));
        return feil;
    }

    private Set<String> borte(Utkast utkast) {
        Set<String> borte = publisert.siste(utkast.leietaker()).map(u -> nivaaer(publisert.filer(u))).orElse(new TreeSet<>());
        borte.removeAll(utkast.filer().keySet());
        return borte.isEmpty() || harVaert(utkast) ? Set.of() : borte;
    }

    private boolean harVaert(Utkast utkast) {
        String avtrykk = Avtrykk.av(utkast.filer());
        return publisert.alle(utkast.leietaker()).stream().anyMatch(u -> u.avtrykk().equals(avtrykk));
    }

    /** En pakke heter det samme som dem den er for; bare det som følger med programmet, har et eget navn. */
    static Pakke pakke(Utkast utkast) {
        return new Pakke(utkast.leietaker(), utkast.leietaker(), utkast.filer());
    }

    private static Set<String> nivaaer(Map<String, byte[]> filer) {
        Set<String> funnet = new TreeSet<>(filer.keySet());
        funnet.removeIf(fil -> !fil.matches("nivaa_[0-3]\\.bpmn"));
        return funnet;
    }
}
