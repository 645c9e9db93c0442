package no.stafett.prosess;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Prøvene i klassen går til sammen hver flyt i disse prosessene, i hver pakke som har dem. Gjør de ikke det, feiler
 * klassen med navnet på flyten ingen gikk.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Dekning.class)
@interface Dekker {

    /** Prosess-id-er, for eksempel {@code nivaa_1}. */
    String[] value();
}
