package no.stafett.handlingsveileder.trinn;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import no.stafett.handlingsveileder.trinn.Endring.LeggTilTrinn;

/** Legger til, tar bort og flytter trinn på veien, og tegner det. */
final class Rekkeendring {

    private final Bpmn modell;
    private final Veien veien;
    private final Laaser laaser;
    private final Tegning tegning;
    private final Koblinger koblinger;

    Rekkeendring(Bpmn modell) {
        this.modell = modell;
        this.veien = new Veien(modell);
        this.laaser = new Laaser(modell, veien);
        this.tegning = new Tegning(modell);
        this.koblinger = new Koblinger(modell);
    }

    /** @return id på det nye trinnet */
    String leggTil(LeggTilTrinn ny) {
        Gren etter = ny.etter().isEmpty() ? null : modell.oppgave(ny.etter());
        Trinnredigering.krev(laaser.leggeTil(etter));
        Numre numre = Numre.av(veien.trinn());
        Gren flyt = etter == null ? veien.hovedveiInn(veien.trinn().get(0)).orElseThrow() : modell.ut(etter).get(0);
        Gren nabo = etter == null ? veien.trinn().get(0) : etter;
        Gren oppgave = oppgave(nabo, etter == null, ny.innhold().navn());
        new Egenskaper(oppgave).sett("trinn", numre.ledig());
        new Innholdsendring(oppgave).skriv(ny.innhold());
        Gren videre = koblinger.del(flyt, oppgave);
        koblinger.iSammeBane(nabo, oppgave);
        tegning.settInn(flyt, oppgave, videre);
        numre.skriv(new Veien(modell).trinn());
        return oppgave.id();
    }

    void fjern(Gren oppgave) {
        Trinnredigering.krev(laaser.fjerne(oppgave));
        Numre numre = Numre.av(veien.trinn());
        Gren inn = veien.hovedveiInn(oppgave).orElseThrow();
        List<Gren> porter = veien.porter(oppgave);
        Gren ut = modell.ut(oppgave).get(0);
        Gren etter = modell.målet(ut).orElseThrow();
        boolean samlesEtter = modell.samler(etter);
        if (porter.isEmpty() || samlesEtter) {
            List<Gren> hopp = veien.andreVeierInn(oppgave);
            tegning.fjern(oppgave, porter, inn, ut, hopp);
            porter.forEach(koblinger::fjernPort);
            koblinger.lukk(oppgave, inn, ut, hopp);
        } else {
            Gren sisteInn = modell.inn(oppgave).get(0);
            tegning.fjern(oppgave, List.of(), sisteInn, ut, List.of());
            koblinger.lukk(oppgave, sisteInn, ut, List.of());
        }
        numre.skriv(new Veien(modell).trinn());
    }

    void flytt(Gren oppgave, boolean opp) {
        Trinnredigering.krev(opp ? laaser.flytteOpp(oppgave) : laaser.flytteNed(oppgave));
        Gren siste = opp ? oppgave : veien.neste(oppgave).orElseThrow();
        Gren første = modell.kilden(veien.hovedveiInn(siste).orElseThrow()).orElseThrow();
        Gren inn = veien.hovedveiInn(første).orElseThrow();
        Numre numre = Numre.av(veien.trinn());
        Gren inngangFørste = veien.inngang(første);
        Gren inngangSiste = veien.inngang(siste);
        Gren imellom = modell.ut(første).get(0);
        Gren ut = modell.ut(siste).get(0);
        tegning.bytt(new Bytte(inn, veien.porter(første), første, imellom, veien.porter(siste), siste, ut));
        koblinger.bytt(inn, imellom, ut, inngangFørste, inngangSiste);
        modell.prosess().bytt(første, siste);
        tegning.ryddLinjer();
        numre.skriv(new Veien(modell).trinn());
    }

    private Gren oppgave(Gren nabo, boolean foran, String navn) {
        Gren ny = modell.prosess().nyttBpmn("userTask");
        ny.sett("id", modell.ledigId(id(navn)));
        ny.sett("name", navn);
        if (foran) {
            modell.prosess().leggFoer(nabo, ny);
        } else {
            modell.prosess().leggEtter(nabo, ny);
        }
        return ny;
    }

    /** Id-en blir med i historien, så den er laget av navnet og ikke av plassen, som kan være en annen i morgen. */
    private String id(String navn) {
        String enkelt = Normalizer.normalize(navn.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "oe").replace("å", "aa"),
                Normalizer.Form.NFD).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String nivå = modell.prosess().id().matches("nivaa_[0-9]") ? modell.prosess().id().substring(6) + "_" : "";
        return "trinn_" + nivå + enkelt.substring(0, Math.min(enkelt.length(), 40)).replaceAll("_+$", "");
    }

    /**
     * To trinn som bytter plass, hvert med portene foran seg.
     *
     * @param inn     veien inn til det første
     * @param imellom veien fra det første til det andre
     * @param ut      veien ut av det andre
     */
    record Bytte(Gren inn, List<Gren> portene, Gren foerste, Gren imellom, List<Gren> portene2, Gren siste, Gren ut) {
    }
}
