package no.stafett.prosess.vern;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.stafett.prosess.Prosesshandling;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Tillatelseslisten: alt en modell kan kalle. Leses først når den trengs, fordi bønnene selv trenger motoren,
 * og motoren må kunne bygges før dem.
 */
public final class Prosesshandlinger {

    private final Supplier<Map<String, Handling>> leser;
    private final Function<String, Object> finnBønne;
    private volatile Map<String, Handling> lest;

    private Prosesshandlinger(Supplier<Map<String, Handling>> leser, Function<String, Object> finnBønne) {
        this.leser = leser;
        this.finnBønne = finnBønne;
    }

    /** Alle bønner i Spring merket {@link Prosesshandling}; bønnene selv lages først når en modell kaller dem. */
    public static Prosesshandlinger fraSpring(ListableBeanFactory bønner) {
        Map<String, String> bønnenavn = new HashMap<>();
        return new Prosesshandlinger(() -> lesFraSpring(bønner, bønnenavn),
                navn -> bønner.getBean(bønnenavn.get(navn)));
    }

    /** Ferdige objekter, for prøver av modeller uten Spring. Klassene må være merket. */
    public static Prosesshandlinger avObjekter(Object... objekter) {
        Map<String, Object> etterNavn = new HashMap<>();
        Arrays.stream(objekter).forEach(o -> etterNavn.put(Handling.av(o.getClass()).navn(), o));
        return new Prosesshandlinger(() -> lesTyper(Arrays.stream(objekter).map(Object::getClass)), etterNavn::get);
    }

    /** Bare signaturene, for den som skal kontrollere modeller uten å kjøre dem. */
    public static Prosesshandlinger avTyper(Collection<Class<?>> typer) {
        return new Prosesshandlinger(() -> lesTyper(typer.stream()), navn -> {
            throw new IllegalStateException("Listen har bare signaturer: " + navn);
        });
    }

    /** Navnene modellene kan bruke, uten orden. */
    public Set<String> navn() {
        return handlinger().keySet();
    }

    /** Alt modellene kan kalle, som {@code bønne.metode/antall argumenter}, ordnet. */
    public SortedSet<String> signaturer() {
        SortedSet<String> signaturer = new TreeSet<>();
        handlinger().values().forEach(h -> h.metoder().keySet().forEach(m -> signaturer.add(h.navn() + "." + m)));
        return signaturer;
    }

    boolean kjenner(String bønne) {
        return handlinger().containsKey(bønne);
    }

    boolean kjenner(String bønne, String metode, int antall) {
        return kjenner(bønne) && handlinger().get(bønne).kan(metode, antall);
    }

    /** @return metoden, eller null når den ikke står på listen */
    Method metode(String bønne, String metode, int antall) {
        return kjenner(bønne) ? handlinger().get(bønne).metode(metode, antall) : null;
    }

    Object utfør(String bønne, Method metode, Object[] argumenter) {
        return Handling.kall(finnBønne.apply(bønne), metode, argumenter);
    }

    private Map<String, Handling> handlinger() {
        Map<String, Handling> nå = lest;
        if (nå == null) {
            nå = leser.get();
            lest = nå;
        }
        return nå;
    }

    private static Map<String, Handling> lesFraSpring(ListableBeanFactory bønner, Map<String, String> bønnenavn) {
        Map<String, Handling> handlinger = new HashMap<>();
        for (String bønnenavnet : bønner.getBeanNamesForAnnotation(Prosesshandling.class)) {
            Handling handling = Handling.av(bønner.getType(bønnenavnet));
            bønnenavn.put(handling.navn(), bønnenavnet);
            ta(handlinger, handling);
        }
        return Map.copyOf(handlinger);
    }

    private static Map<String, Handling> lesTyper(Stream<? extends Class<?>> typer) {
        Map<String, Handling> handlinger = new HashMap<>();
        typer.forEach(type -> ta(handlinger, Handling.av(type)));
        return Map.copyOf(handlinger);
    }

    private static void ta(Map<String, Handling> handlinger, Handling handling) {
        if (handlinger.put(handling.navn(), handling) != null) {
            throw new IllegalStateException("To bønner heter «" + handling.navn() + "» for modellene");
        }
    }
}
