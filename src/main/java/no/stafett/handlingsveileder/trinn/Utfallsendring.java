package no.stafett.handlingsveileder.trinn;

import java.util.List;
import java.util.Optional;

/** Endrer veiene ut av et veivalg. */
final class Utfallsendring {

    private final Bpmn modell;
    private final Veien veien;
    private final Koblinger koblinger;
    private final Tegning tegning;

    Utfallsendring(Bpmn modell) {
        this.modell = modell;
        this.veien = new Veien(modell);
        this.koblinger = new Koblinger(modell);
        this.tegning = new Tegning(modell);
    }

    void navngi(Gren flyt, String navn) {
        if (!navn.equals(flyt.attributt("name"))) {
            flyt.sett("name", navn);
        }
    }

    /** Fører saken til et annet trinn etter utfallet, gjennom porten foran trinnet når det har en. */
    void før(Gren flyt, Gren trinn) {
        Utfallsvei vei = new Utfallsvei(modell, veien, flyt);
        kravOmVei(vei, trinn);
        Gren siste = vei.siste();
        if (vei.trinnet().filter(t -> t == trinn).isPresent()) {
            return;
        }
        Gren mål = veien.inngang(trinn);
        koblinger.før(siste, mål);
        if (veien.gårTilbake(siste)) {
            tegning.boks(mål).ifPresent(b -> tegning.linje(siste).ifPresent(l -> Tegning.tilNode(l, b)));
            tegning.ryddLinjer();
        }
        if (!new Veien(modell).gårTilbake(siste)) {
            throw new TrinnetErLaast(Hindring.av("utfallet_er_laast"));
        }
    }

    private void kravOmVei(Utfallsvei vei, Gren trinn) {
        if (!vei.kanEndres() || veien.hovedveiInn(trinn).isEmpty() || !modell.erPåVeien(trinn) || veien.valgEtter(trinn).isPresent()) {
            throw new TrinnetErLaast(Hindring.av("utfallet_er_laast"));
        }
        // En sidevei er tegnet til høyre for det den kommer tilbake til; ellers gikk linjen gjennom den selv.
        if (vei.slag().equals("sidevei") && tilHøyre(veien.inngang(trinn), modell.kilden(vei.siste()).orElseThrow())) {
            throw new TrinnetErLaast(Hindring.av("utfallet_er_laast"));
        }
    }

    private boolean tilHøyre(Gren mål, Gren node) {
        return tegning.boks(mål).isPresent() && tegning.boks(node).isPresent()
                && tegning.boks(mål).get().midtX() >= tegning.boks(node).get().x();
    }

    void fjern(Gren flyt) {
        Utfallsvei vei = new Utfallsvei(modell, veien, flyt);
        Optional<Hindring> hindring = vei.fjerne();
        Trinnredigering.krev(hindring);
        List<Gren> med = vei.følgerMed();
        koblinger.ta(flyt);
        for (Gren node : med) {
            modell.ut(node).forEach(koblinger::ta);
            koblinger.fjernNode(node);
        }
    }
}
