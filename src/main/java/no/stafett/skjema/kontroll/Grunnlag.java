package no.stafett.skjema.kontroll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Skjemaet slik det ser ut når det åpnes: inndata, standardverdier og tomme felt. */
final class Grunnlag {

    private final Map<String, Object> inndata;
    private final Map<String, Object> ut;

    private Grunnlag(Map<String, Object> inndata) {
        this.inndata = inndata;
        this.ut = Verdi.kopi(inndata);
    }

    static Map<String, Object> lag(Skjema skjema, Map<String, Object> inndata) {
        Grunnlag grunnlag = new Grunnlag(inndata);
        skjema.rot().barn().forEach(barn -> grunnlag.fyll(barn, Sti.ROT));
        return grunnlag.ut;
    }

    private void fyll(Komponent komponent, Sti over) {
        Sti sti = over.ned(komponent.sti());
        if (komponent instanceof Felt felt) {
            Object verdi = sti.finnesI(inndata) ? felt.type().rens(sti.hentFra(inndata), inndata) : felt.utgangsverdi();
            sti.settI(ut, verdi);
        } else if (komponent instanceof Beholder beholder && beholder.gjentas()) {
            fyllRader(beholder, sti);
        } else if (komponent instanceof Beholder gruppe) {
            gruppe.barn().forEach(barn -> fyll(barn, sti));
        }
    }

    private void fyllRader(Beholder liste, Sti sti) {
        List<Object> rader = new ArrayList<>();
        if (sti.hentFra(inndata) instanceof List<?> gitt) {
            gitt.forEach(rad -> rader.add(rad instanceof Map<?, ?> ? Verdi.kopi(rad) : new LinkedHashMap<>()));
        } else {
            for (int i = 0; i < liste.startrader(); i++) {
                rader.add(new LinkedHashMap<>());
            }
        }
        sti.settI(ut, rader);
        for (int i = 0; i < rader.size(); i++) {
            Sti rad = sti.ned((Object) i);
            liste.barn().forEach(barn -> fyll(barn, rad));
        }
    }

    /** En ny, tom rad. */
    static Map<String, Object> rad(Beholder liste) {
        Grunnlag grunnlag = new Grunnlag(Map.of());
        liste.barn().forEach(barn -> grunnlag.fyll(barn, Sti.ROT));
        return grunnlag.ut;
    }
}
