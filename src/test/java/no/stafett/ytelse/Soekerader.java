package no.stafett.ytelse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.oppgave.liste.Fane;
import no.stafett.oppgave.liste.Oppgaveliste;
import no.stafett.oppgave.liste.Sortering;

/** Fritt søk: tre bokstaver fra begynnelsen av et ord, og seks bokstaver med én feil, etter et trinn og etter et navn. */
final class Soekerader {

    private static final List<String> SOEK = List.of("eva", "evalur", "bru", "brudak");

    private final Sted sted;
    private final Listerader liste;

    Soekerader(Sted sted, Listerader liste) {
        this.sted = sted;
        this.liste = liste;
    }

    void mål(int antall) {
        List<Runder.Deltaker> alle = new ArrayList<>();
        for (Fane fane : List.of(Fane.LEDIGE, Fane.ENHETEN)) {
            Sidevalg valg = new Sidevalg(fane, Sortering.FRIST);
            for (String tekst : SOEK) {
                alle.add(new Runder.Deltaker("søk etter «" + tekst + "» i " + fane.navn(), klient -> søk(valg, tekst)));
            }
        }
        Map<String, Maaling> målt = sted.runder().kjør(alle);
        målt.forEach((navn, tider) -> sted.tabell().detalj(Tekst.antall(antall) + " · SQL · " + navn + ": " + tider.tekst()));
        String verste = målt.keySet().stream().max(Comparator.comparingDouble(navn -> målt.get(navn).p95())).orElseThrow();
        sted.tabell().legg(Rad.høyst("Fritt søk i " + Tekst.antall(antall) + " åpne, de tjue første (p95)", 50, målt.get(verste).p95(), "ms",
                "verst: " + verste + ", " + målt.get(verste).tekst() + " ms"));
    }

    private long søk(Sidevalg valg, String tekst) throws Exception {
        return liste.sql(hun -> sted.hent(Oppgaveliste.class).hent(valg.søk(sted.hent(Soekelaas.class).laas(tekst, hun.id())), hun), false);
    }
}
