package no.stafett.ytelse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.stafett.sak.Foresatt;
import no.stafett.sak.HvemGjelder;
import no.stafett.sak.NyUndring;
import no.stafett.stafettlogg.Undring;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Melder ekte undringer, så det finnes oppgaver i motoren å ta og fullføre. */
final class Saksmelder {

    private final Sted sted;
    private final Undring undring;
    private final JdbcClient sql;

    Saksmelder(Sted sted) {
        this.sted = sted;
        this.undring = sted.hent(Undring.class);
        this.sql = sted.hent(JdbcClient.class);
    }

    /** @return den første oppgaven i hver av de nye sakene; oppgave n kan tas av skriver n */
    List<String> oppgaver(int antall) {
        int klienter = sted.oppsett().klienter();
        List<List<String>> hver = Runder.samtidig(klienter, klient -> sted.folk().som(Folk.skriver(klient),
                hun -> IntStream.range(0, (antall + klienter - 1) / klienter).mapToObj(n -> ny(hun)).toList()));
        return IntStream.range(0, antall).mapToObj(n -> hver.get(n % klienter).get(n / klienter)).toList();
    }

    /** Den åpne oppgaven i saken. */
    String ny(Bruker hun) {
        NyUndring ny = new NyUndring(HvemGjelder.BARN, "Ada", "Lindås", LocalDate.of(2020, 5, 4), hun.enheter().get(0),
                List.of(new Foresatt("Mor Lindås", "mor", true)), false);
        return åpen(undring.meld(ny, "Ada leker lite med de andre.", null, hun).id().verdi());
    }

    private String åpen(UUID sak) {
        return sql.sql("select id from oppgave where sak = ? and status = 'aapen'").param(sak).query(String.class).single();
    }

    /** Den neste åpne oppgaven i samme sak som denne; tomt når saken er ferdig. */
    Optional<String> neste(String oppgave) {
        return sql.sql("select n.id from oppgave o join oppgave n on n.sak = o.sak and n.status = 'aapen' where o.id = ?").param(oppgave)
                .query(String.class).optional();
    }
}
