package no.stafett.prosess;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Merker en bønne som modellene får kalle, {@code ${tiltak.minnOmFrist(sakId)}}. Listen over merkede bønner er
 * kontrakten mellom den som tegner modeller og den som skriver kode; ingenting annet kan nås fra en modell.
 *
 * <p>Kan kalles: bønnens offentlige metoder med rene argumenter og rent svar – tekst, tall, sant/usant,
 * {@link java.util.Date} – eller en {@code java.time}-verdi som svar (blir ISO-tekst). Alt annet på bønnen er skjult.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Prosesshandling {

    /** Navnet modellene bruker, i ASCII, for eksempel {@code frist}. */
    String value();
}
