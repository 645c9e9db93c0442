package no.stafett.ytelse;

import java.util.List;
import java.util.Map;

/** Lista mot motorens egen spørring etter det samme: det ledige noen i gruppene hennes kan ta, etter frist. */
final class Motorrader {

    private static final String MOTOREN = "motorens spørring";
    private static final String SQL = "SQL · ledige etter frist";

    private final Sted sted;
    private final Motor motor;
    private final Listerader liste;

    Motorrader(Sted sted, Motor motor, Listerader liste) {
        this.sted = sted;
        this.motor = motor;
        this.liste = liste;
    }

    void mål(int antall) {
        motor.fyll(antall);
        List<Nettklient> klienter = sted.målere();
        Sidevalg valg = Sidevalg.ledigeEtterFrist();
        List<String> grupper = sted.folk().maaler().grupper();
        Runder.Deltaker json = Nettrader.json(klienter, valg);
        Runder.Deltaker side = Nettrader.side(klienter, valg);
        Map<String, Maaling> målt = sted.runder().kjør(List.of(new Runder.Deltaker(MOTOREN, klient -> motor.side(grupper)),
                new Runder.Deltaker(SQL, klient -> liste.siden(valg)), json, side));
        målt.forEach((navn, tider) -> sted.tabell().detalj(Tekst.antall(antall) + " · mot motoren · " + navn + ": " + tider.tekst()));
        ganger("SQL", SQL, 100, antall, målt);
        ganger("JSON", json.navn(), 20, antall, målt);
        ganger("Siden", side.navn(), 10, antall, målt);
    }

    private void ganger(String hva, String navn, double grense, int antall, Map<String, Maaling> målt) {
        Maaling motorens = målt.get(MOTOREN);
        sted.tabell().legg(Rad.minst(hva + ", ledige etter frist mot motorens spørring, " + Tekst.antall(antall) + " åpne (p95)", grense,
                motorens.ganger(målt.get(navn)), "× raskere", "motoren " + motorens.tekst() + " mot " + målt.get(navn).tekst() + " ms"));
    }
}
