package no.stafett.tilgang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * En transaksjon som bare leser, med spørringer som er skrevet slik at den samme planen passer for alle som spør: den legges én gang for hver
 * forbindelse. Databasen tror selv at lister den ikke har sett, er lange, og legger da planen på nytt hver gang, som koster mer enn å svare.
 * Ikke for spørringer der det kommer an på verdiene hvilken indeks som er den rette.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Transactional(readOnly = true, label = LeserMedFastPlan.MERKE)
public @interface LeserMedFastPlan {

    /** Det {@link Transaksjoner} kjenner igjen. */
    String MERKE = "fast plan";
}
