package no.stafett.ytelse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;

/**
 * Hele målingen: fyller databasen, varmer opp, lar produktet og det vi måler mot gå om hverandre, og skriver tabellen. Prøven i
 * byggeserveren går gjennom det samme med noen få oppgaver.
 */
final class Ytelsesloep {

    /** Størrelsen målene mot motorens egen spørring gjelder. */
    private static final int MOT_MOTOREN = 400_000;
    /** Størrelsen de femti brukerne arbeider med. */
    private static final int ARBEIDSDAG = 100_000;

    private final Sted sted;
    private final Fyll fyll;

    Ytelsesloep(ApplicationContext program, Oppsett oppsett, Path fil) {
        sted = sted(program, oppsett, fil);
        fyll = new Fyll(sted.base());
    }

    /** @param fil tabellen skrives dit, linje for linje */
    static Sted sted(ApplicationContext program, Oppsett oppsett, Path fil) {
        return Sted.i(program, oppsett, new Tabell(fil, "%s · Java %s · %d kjerner · %s runder à %d kall · %d klienter".formatted(
                System.getProperty("os.name"), System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(),
                oppsett.runder(), oppsett.kall(), oppsett.klienter())));
    }

    Tabell kjør() throws Exception {
        try (Motor somVår = Motor.somVår(); Motor fraEsken = Motor.fraEsken()) {
            fyll.til(sted.oppsett().minst());
            somVår.fyll(sted.oppsett().minst());
            fraEsken.fyll(sted.oppsett().minst());
            new Skriverader(sted, somVår, fraEsken).mål();
            new Setningsrader(sted).mål(somVår, fraEsken);
            listene(somVår);
        }
        lange();
        return sted.tabell();
    }

    private void listene(Motor somVår) throws Exception {
        Listerader liste = new Listerader(sted);
        int motMotoren = sted.oppsett().antall().contains(MOT_MOTOREN) ? MOT_MOTOREN : sted.oppsett().flest();
        for (int antall : sted.oppsett().antall()) {
            fyll.til(antall);
            liste.mål(antall);
            new Nettrader(sted).mål(antall);
            if (antall == motMotoren) {
                new Motorrader(sted, somVår, liste).mål(antall);
            }
            if (antall == sted.oppsett().flest()) {
                new Soekerader(sted, liste).mål(antall);
            }
            if (antall == ARBEIDSDAG && sted.oppsett().lange()) {
                new Arbeidsdag(sted).mål();
            }
        }
    }

    private void lange() throws Exception {
        sted.tabell().legg(Oppstartsrad.mål(sted.oppsett()));
        if (!sted.oppsett().lange() || !sted.oppsett().antall().contains(ARBEIDSDAG)) {
            sted.tabell().legg(Rad.ikkeMålt(Arbeidsdag.HVA, "ingen feil, side p95 ≤ 300 ms, flat minnebruk", "ikke med i denne kjøringen"));
        }
        if (sted.oppsett().lange() && Files.exists(Oppstartsrad.JAR) && sted.oppsett().flest() >= Tidtakerrader.SAKER * Fyll.AAPNE_I_SAKEN) {
            new Tidtakerrader(sted).mål();
        } else {
            sted.tabell().legg(Rad.ikkeMålt(Tidtakerrader.HVA, "≥ 0.5 × motoren innstilt som vår", "ikke med i denne kjøringen"));
        }
    }
}
