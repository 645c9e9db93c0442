package no.stafett.prosess.vern;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.Set;

/** De verdiene som får gå mellom en modell og koden. Noe annet kan bære oppførsel, og slippes ikke gjennom. */
final class Enkelverdi {

    private static final Set<Class<?>> TYPER = Set.of(
            String.class, Boolean.class, boolean.class, Date.class,
            Integer.class, int.class, Long.class, long.class, Short.class, short.class, Byte.class, byte.class,
            Double.class, double.class, Float.class, float.class, BigDecimal.class, BigInteger.class);

    private Enkelverdi() {
    }

    static boolean er(Object verdi) {
        return verdi == null || TYPER.contains(verdi.getClass());
    }

    static boolean kanVæreArgument(Class<?> type) {
        return TYPER.contains(type);
    }

    static boolean kanVæreSvar(Class<?> type) {
        return type == void.class || TYPER.contains(type) || Temporal.class.isAssignableFrom(type);
    }

    /** Tid blir ISO-tekst: motoren leser frister som {@link Date} eller ISO, og historikken tåler begge. */
    static Object somSvar(Object svar) {
        return svar instanceof Temporal tid ? tid.toString() : svar;
    }
}
