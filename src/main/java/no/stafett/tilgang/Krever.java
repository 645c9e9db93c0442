package no.stafett.tilgang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hvem som får bruke et endepunkt. Står på hver metode som svarer på nettet; mangler den, feiler bygget, og
 * skulle den mangle likevel, sier kjøringen nei.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Krever {

    /** Rollene som slipper inn; tom betyr alle som er logget inn. */
    Rolle[] value() default {};

    /** Sant for det som må virke uten innlogging. */
    boolean aapen() default false;

    /** Sant for det som bare finnes i demo. */
    boolean bareDemo() default false;
}
