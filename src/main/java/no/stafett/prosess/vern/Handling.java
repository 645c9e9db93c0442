package no.stafett.prosess.vern;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import no.stafett.prosess.Prosesshandling;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;

/** En merket bønne sett fra modellene: navnet og metodene de får kalle, etter navn og antall argumenter. */
record Handling(String navn, Map<String, Method> metoder) {

    /** Leser merket og de rene metodene av en klasse, også når den er innkapslet av Spring. */
    static Handling av(Class<?> type) {
        Class<?> egen = ClassUtils.getUserClass(type);
        Prosesshandling merke = AnnotationUtils.findAnnotation(egen, Prosesshandling.class);
        if (merke == null) {
            throw new IllegalArgumentException(egen.getName() + " mangler @Prosesshandling");
        }
        Map<String, Method> metoder = new TreeMap<>();
        Arrays.stream(egen.getDeclaredMethods()).filter(Handling::kanKalles).forEach(m -> leggTil(metoder, m));
        return new Handling(merke.value(), Map.copyOf(metoder));
    }

    boolean kan(String metode, int antall) {
        return metoder.containsKey(nøkkel(metode, antall));
    }

    Method metode(String metode, int antall) {
        return metoder.get(nøkkel(metode, antall));
    }

    /** Kaller bønnen. Feil i bønnen slippes ut som de er, så transaksjonen rulles tilbake med sin egen grunn. */
    static Object kall(Object bønne, Method metode, Object[] argumenter) {
        try {
            metode.setAccessible(true);
            return Enkelverdi.somSvar(metode.invoke(bønne, argumenter));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException feil) {
                throw feil;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean kanKalles(Method metode) {
        return Modifier.isPublic(metode.getModifiers())
                && !Modifier.isStatic(metode.getModifiers())
                && !metode.isSynthetic()
                && Enkelverdi.kanVæreSvar(metode.getReturnType())
                && Arrays.stream(metode.getParameterTypes()).allMatch(Enkelverdi::kanVæreArgument);
    }

    private static void leggTil(Map<String, Method> metoder, Method metode) {
        Method forrige = metoder.put(nøkkel(metode.getName(), metode.getParameterCount()), metode);
        if (forrige != null) {
            throw new IllegalArgumentException("To metoder med samme navn og antall argumenter: " + metode);
        }
    }

    private static String nøkkel(String metode, int antall) {
        return metode + "/" + antall;
    }
}
