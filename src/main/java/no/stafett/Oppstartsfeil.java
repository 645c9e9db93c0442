package no.stafett;

import java.sql.SQLException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Feil som den som starter programmet kan gjøre noe med, sies i én linje og uten stabelutskrift (REL-24). */
class Oppstartsfeil implements SpringBootExceptionReporter {

    Oppstartsfeil(ConfigurableApplicationContext program) {
        // Kravet til konstruktør er Spring Boots; programmet selv trengs ikke for å si hva som er galt.
    }

    @Override
    public boolean reportException(Throwable feil) {
        for (Throwable aarsak = feil; aarsak != null; aarsak = aarsak.getCause()) {
            if (aarsak instanceof InnebygdDatabase.MappaErIBruk || aarsak instanceof Oppstartsavvik) {
                System.err.println(aarsak.getMessage());
                return true;
            }
            if (aarsak instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().matches("08.*|28.*|3D.*")) {
                System.err.println("Stafett får ikke kontakt med databasen: " + sql.getMessage().lines().findFirst().orElse(""));
                return true;
            }
        }
        return false;
    }
}
