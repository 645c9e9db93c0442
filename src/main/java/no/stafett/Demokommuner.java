package no.stafett;

import java.nio.file.Path;
import no.stafett.demokommune.Oppskrift;
import no.stafett.demokommune.Storkommune;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Den store, oppdiktede kommunen, når det er bedt om den: {@code --stafett.demo.kommune=stor}, med {@code stafett.demo.saker},
 * {@code stafett.demo.froe} og {@code stafett.demo.fasit}.
 */
@Component
class Demokommuner {

    private static final String STOR = "stor";
    private static final int SAKER = 3000;
    private static final long FROE = 42;

    private final JdbcClient sql;
    private final Storkommune storkommune;
    private final Environment oppsett;
    private final ApplicationEventPublisher hendelser;
    private final no.stafett.innsikt.Stansvakt innsikt;

    Demokommuner(JdbcClient sql, Storkommune storkommune, Environment oppsett, ApplicationEventPublisher hendelser, no.stafett.innsikt.Stansvakt innsikt) {
        this.sql = sql;
        this.storkommune = storkommune;
        this.oppsett = oppsett;
        this.hendelser = hendelser;
        this.innsikt = innsikt;
    }

    /** Kommunen er tenkt ut, skrevet og spilt av; ennå ikke bekreftet. */
    record KommunenErLagd() {
    }

    /**
     * Én gang i databasens liv.
     *
     * @throws Oppstartsavvik når det er bedt om noe som ikke finnes
     */
    @Transactional
    public void legg() {
        String hvilken = oppsett.getProperty("stafett.demo.kommune", "");
        if (!hvilken.isEmpty() && !STOR.equals(hvilken)) {
            throw new Oppstartsavvik("--stafett.demo.kommune kan være stor, ikke «" + hvilken + "».");
        }
        Oppskrift oppskrift = oppskrift();
        if (STOR.equals(hvilken) && sql.sql("insert into kjennetegn values ('demokommune', ?) on conflict do nothing")
                .param(oppskrift.toString()).update() == 1) {
            Konsoll.si("Lager en stor kommune med %d saker. Det tar et par minutter.".formatted(oppskrift.saker()));
            storkommune.opprett(oppskrift, fasit());
            hendelser.publishEvent(new KommunenErLagd());
            Konsoll.si("Det som er plantet, står i " + fasit());
        }
    }

    /** Radene er skrevet utenom tjenestene, så ingen har sagt fra om dem. Ingen er sluppet inn ennå: den første siden skal vise det som er plantet. */
    @TransactionalEventListener
    void paa(KommunenErLagd hendelse) {
        innsikt.friskAlt();
    }

    private Oppskrift oppskrift() {
        try {
            return new Oppskrift(oppsett.getProperty("stafett.demo.saker", Integer.class, SAKER), oppsett.getProperty("stafett.demo.froe", Long.class, FROE));
        } catch (ConversionFailedException e) {
            throw new Oppstartsavvik("--stafett.demo.saker og --stafett.demo.froe er hele tall, ikke «" + e.getValue() + "».", e);
        } catch (IllegalArgumentException e) {
            throw new Oppstartsavvik(e.getMessage(), e);
        }
    }

    private Path fasit() {
        return Path.of(oppsett.getProperty("stafett.demo.fasit", Databaseoppstart.mappe(oppsett).resolve("fasit.csv").toString())).toAbsolutePath();
    }
}
