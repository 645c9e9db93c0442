package no.stafett.ytelse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** De samme sidene over nettet, som JSON og som side, mot {@code GET /api/v1/meg} gjennom de samme filtrene. */
final class Nettrader {

    static final String MEG = "GET /api/v1/meg";
    private static final String JSON = "JSON · ";
    private static final String SIDE = "side · ";

    private final Sted sted;

    Nettrader(Sted sted) {
        this.sted = sted;
    }

    void mål(int antall) {
        List<Nettklient> klienter = sted.målere();
        List<Runder.Deltaker> alle = new ArrayList<>();
        alle.add(new Runder.Deltaker(MEG, klient -> klienter.get(klient).hent("/api/v1/meg")));
        for (Sidevalg valg : Sidevalg.alle()) {
            alle.add(json(klienter, valg));
            alle.add(side(klienter, valg));
        }
        Map<String, Maaling> målt = sted.runder().kjør(alle);
        målt.forEach((navn, tider) -> sted.tabell().detalj(Tekst.antall(antall) + " · nett · " + navn + ": " + tider.tekst()));
        sted.tabell().legg(Rad.høyst(MEG + ", " + Tekst.antall(antall) + " åpne (p95)", 10, målt.get(MEG).p95(), "ms", målt.get(MEG).tekst() + " ms"));
        sted.tabell().legg(verst("JSON, første side i hver fane og rekkefølge, " + Tekst.antall(antall) + " åpne (p95)", JSON, 3, målt));
        sted.tabell().legg(verst("Siden, første side i hver fane og rekkefølge, " + Tekst.antall(antall) + " åpne (p95)", SIDE, 6, målt));
    }

    static Runder.Deltaker json(List<Nettklient> klienter, Sidevalg valg) {
        return new Runder.Deltaker(JSON + valg.navn(), klient -> klienter.get(klient).hent("/api/v1/oppgaver" + valg.adresse()));
    }

    static Runder.Deltaker side(List<Nettklient> klienter, Sidevalg valg) {
        return new Runder.Deltaker(SIDE + valg.navn(), klient -> klienter.get(klient).hent("/oppgaver" + valg.adresse()));
    }

    private static Rad verst(String hva, String slag, double grense, Map<String, Maaling> målt) {
        Maaling meg = målt.get(MEG);
        String verste = målt.keySet().stream().filter(navn -> navn.startsWith(slag))
                .max(Comparator.comparingDouble(navn -> målt.get(navn).ganger(meg))).orElseThrow();
        return Rad.høyst(hva, grense, målt.get(verste).ganger(meg), "× meg",
                "verst: " + verste + ", " + målt.get(verste).tekst() + " mot " + meg.tekst() + " ms");
    }
}
