package no.stafett.system;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;

/**
 * Leser et felt i det en side viser. Leseren som følger med Spring, leter opp metoden på nytt for hvert felt på hver rad, for den finner
 * ikke igjen det den husket; en liste med tjue rader har tusen av dem. Bare {@code record} uten argumenter, så en side når ikke mer enn før.
 */
class Feltleser implements PropertyAccessor {

    private static final ClassValue<Map<String, Method>> FELTER = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Stream.of(type.getDeclaredMethods()).filter(Feltleser::erFelt).peek(metode -> metode.setAccessible(true))
                    .collect(Collectors.toMap(Method::getName, Function.identity(), (en, annen) -> en.isBridge() ? annen : en));
        }
    };

    @Override
    public Class<?>[] getSpecificTargetClasses() {
        return new Class<?>[] {Record.class};
    }

    @Override
    public boolean canRead(EvaluationContext sammenheng, Object av, String felt) {
        return av instanceof Record && FELTER.get(av.getClass()).containsKey(felt);
    }

    /** Det samme stedet i en mal kan få en annen slags rad enn sist. */
    @Override
    public TypedValue read(EvaluationContext sammenheng, Object av, String felt) throws AccessException {
        Method metode = av instanceof Record ? FELTER.get(av.getClass()).get(felt) : null;
        if (metode == null) {
            throw new AccessException("har ikke " + felt);
        }
        try {
            return new TypedValue(metode.invoke(av));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AccessException("kan ikke lese " + felt, e);
        }
    }

    @Override
    public boolean canWrite(EvaluationContext sammenheng, Object av, String felt) {
        return false;
    }

    @Override
    public void write(EvaluationContext sammenheng, Object av, String felt, Object verdi) throws AccessException {
        throw new AccessException("kan bare leses");
    }

    private static boolean erFelt(Method metode) {
        return metode.getParameterCount() == 0 && metode.getReturnType() != void.class && Modifier.isPublic(metode.getModifiers())
                && !Modifier.isStatic(metode.getModifiers()) && !metode.getName().equals("hashCode") && !metode.getName().equals("toString");
    }
}
