package no.stafett.ytelse;

import java.util.List;
import java.util.stream.IntStream;
import no.stafett.Proevebase;
import org.springframework.context.ApplicationContext;

/**
 * Programmet som måles, med databasen det har for seg selv.
 *
 * @param tabell det som er målt så langt
 */
record Sted(ApplicationContext program, Proevebase base, Folk folk, Oppsett oppsett, Tabell tabell) {

    static Sted i(ApplicationContext program, Oppsett oppsett, Tabell tabell) {
        return new Sted(program, Proevebase.åpen(program.getEnvironment().getRequiredProperty("stafett.database.navn")), new Folk(program),
                oppsett, tabell);
    }

    <T> T hent(Class<T> bønne) {
        return program.getBean(bønne);
    }

    int port() {
        return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Én innlogget nettleser for hver klient, alle som den som måler. */
    List<Nettklient> målere() {
        return IntStream.range(0, oppsett.klienter()).mapToObj(n -> Nettklient.innlogget(port(), Folk.MAALER)).toList();
    }

    List<Nettklient> skrivere() {
        return IntStream.range(0, oppsett.klienter()).mapToObj(n -> Nettklient.innlogget(port(), Folk.skriver(n))).toList();
    }

    Runder runder() {
        return new Runder(oppsett);
    }
}
