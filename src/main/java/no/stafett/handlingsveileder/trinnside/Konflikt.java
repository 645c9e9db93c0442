package no.stafett.handlingsveileder.trinnside;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Noen har lagret i utkastet etter at hun åpnet siden. Ingenting skrives over før hun har sett hva som er annerledes, og valgt det.
 *
 * @param versjon utgaven hun velger å skrive over
 * @param borte   om trinnet er tatt bort
 * @param ulikt   feltene der det hun skrev, er noe annet enn det som står i utkastet nå
 */
record Konflikt(int versjon, boolean borte, List<Ulikt> ulikt) {

    /** @param naa det som står i utkastet nå; tomt når det ikke er en tekst */
    record Ulikt(String felt, String naa) {
    }

    static Konflikt borte(int versjon) {
        return new Konflikt(versjon, true, List.of());
    }

    /** @param naa slik trinnet står i utkastet nå; null når hun la til et nytt */
    static Konflikt av(TrinnForm hennes, TrinnForm naa, int versjon) {
        List<Ulikt> ulikt = new ArrayList<>();
        if (naa != null) {
            tekst(ulikt, "navn", hennes, naa, TrinnForm::navn);
            tekst(ulikt, "hva", hennes, naa, TrinnForm::hva);
            tekst(ulikt, "hvordan", hennes, naa, TrinnForm::hvordan);
            tekst(ulikt, "hvem", hennes, naa, TrinnForm::hvem);
            tekst(ulikt, "arena", hennes, naa, TrinnForm::arena);
            valg(ulikt, "roller", hennes, naa, f -> List.copyOf(new TreeSet<>(f.roller())));
            tekst(ulikt, "rolleordlyd", hennes, naa, TrinnForm::rolleordlyd);
            valg(ulikt, "forfall", hennes, naa, Konflikt::fristen);
            tekst(ulikt, "frist", hennes, naa, TrinnForm::frist);
            valg(ulikt, "skjema", hennes, naa, TrinnForm::skjema);
            valg(ulikt, "verktoey", hennes, naa, f -> List.of(new TreeSet<>(f.verktoey()), new TreeSet<>(f.paakrevd())));
            valg(ulikt, "kanHoppesOver", hennes, naa, TrinnForm::kanHoppesOver);
        }
        return new Konflikt(versjon, false, ulikt);
    }

    private static List<String> fristen(TrinnForm f) {
        return List.of(f.forfall(), f.forfall().equals("dager") ? f.dager() : "", f.forfall().equals("tabell") ? f.rad() : "");
    }

    private static void tekst(List<Ulikt> ulikt, String felt, TrinnForm hennes, TrinnForm naa, Function<TrinnForm, String> verdi) {
        if (!verdi.apply(hennes).equals(verdi.apply(naa))) {
            ulikt.add(new Ulikt(felt, verdi.apply(naa)));
        }
    }

    private static void valg(List<Ulikt> ulikt, String felt, TrinnForm hennes, TrinnForm naa, Function<TrinnForm, ?> verdi) {
        if (!verdi.apply(hennes).equals(verdi.apply(naa))) {
            ulikt.add(new Ulikt(felt, ""));
        }
    }
}
