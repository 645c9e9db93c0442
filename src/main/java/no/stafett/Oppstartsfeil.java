package no.stafett;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Feil som den som starter programmet kan gjøre noe med, sies i én linje og uten stabelutskrift (REL-24). */
@Order(Ordered.HIGHEST_PRECEDENCE)
class Oppstartsfeil implements SpringBootExceptionReporter {

    Oppstartsfeil(ConfigurableApplicationContext program) {
        // Kravet til konstruktør er Spring Boots; programmet selv trengs ikke for å si hva som er galt.
    }

    @Override
    public boolean reportException(Throwable feil) {
        Optional<String> linje = Stream.iterate(feil, f -> f != null, Throwable::getCause)
                .map(Oppstartsfeil::linje).flatMap(Optional::stream).findFirst();
        linje.ifPresent(l -> Konsoll.siFeil(l.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("")));
        return linje.isPresent();
    }

    private static Optional<String> linje(Throwable feil) {
        if (feil instanceof Oppstartsavvik) {
            return Optional.of(feil.getMessage());
        }
        if (feil instanceof PortInUseException opptatt) {
            return Optional.of("Port " + opptatt.getPort() + " er opptatt av et annet program. Stopp det, eller velg en annen port: "
                    + "--server.port=<port>.");
        }
        return feil instanceof SQLException sql && sql.getSQLState() != null ? databaselinje(sql) : Optional.empty();
    }

    private static Optional<String> databaselinje(SQLException feil) {
        String tilstand = feil.getSQLState();
        String grunn = tilstand.startsWith("08") ? "Databasen svarer ikke. Er den i gang, og stemmer SPRING_DATASOURCE_URL?"
                : tilstand.startsWith("28") ? "Databasen avviser brukernavnet eller passordet."
                : tilstand.equals("3D000") ? "Databasen i SPRING_DATASOURCE_URL finnes ikke."
                : tilstand.equals("57P03") ? "Databasen holder på å starte. Prøv igjen om litt."
                : tilstand.equals("42501") ? "Databasebrukeren mangler rettigheter."
                : tilstand.equals("53300") ? "Databasen tar ikke imot flere tilkoblinger." : null;
        return Optional.ofNullable(grunn).map(g -> g + " (" + feil.getMessage().lines().findFirst().orElse("") + ")");
    }
}
