package no.stafett.tilgang.folkeliste;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.folk.NyPerson;
import no.stafett.tilgang.folk.Tildeling;

/** En gang gjennom en liste: hva som er sett så langt, og hva hver rad skulle betydd. */
final class Radkontroll {

    private static final DateTimeFormatter NORSK = DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Bruker av;
    private final boolean prøve;
    private final Map<String, Enhet> enheter = new HashMap<>();
    private final Set<EnhetId> nevnt = new HashSet<>();
    private final Set<List<String>> sett = new HashSet<>();
    private final Map<String, String> navn = new HashMap<>();
    private final Set<Tildeling> staar = new HashSet<>();
    private final Set<String> nye = new HashSet<>();

    /** @param prøve om alt rulles tilbake etterpå */
    Radkontroll(List<Enhet> enheter, boolean prøve, Bruker av) {
        this.av = av;
        this.prøve = prøve;
        enheter.forEach(e -> this.enheter.put(e.navn().toLowerCase(Locale.ROOT), e));
    }

    Bruker av() {
        return av;
    }

    boolean erPrøve() {
        return prøve;
    }

    void nyBlir(Linje linje) {
        nye.add(linje.person().epost());
    }

    /** Om en linje lenger oppe har gitt adressen til en brukeren ikke så fra før. */
    boolean blirNy(Linje linje) {
        return nye.contains(linje.person().epost());
    }

    /** Om enheten er nevnt i en rad som kan brukes. */
    Set<EnhetId> nevnt() {
        return nevnt;
    }

    void staar(Tildeling t) {
        staar.add(new Tildeling(t.person(), t.rolle(), t.enhet(), null, null));
    }

    boolean harStaatt(Tildeling t) {
        return staar.contains(new Tildeling(t.person(), t.rolle(), t.enhet(), null, null));
    }

    /** @return slutten på nøkkelen {@code org.liste.grunn.*}; null når raden kan leses */
    String feil(Linje linje) {
        NyPerson ny = linje.person();
        Enhet enhet = enheter.get(linje.enhet().toLowerCase(Locale.ROOT));
        if (!ny.harNavn()) {
            return "navn";
        }
        if (ny.epost().isEmpty()) {
            return "epost";
        }
        if (enhet == null && !linje.enhet().isEmpty()) {
            return "enhet";
        }
        if (!sett.add(List.of(ny.epost(), linje.rolle(), linje.enhet().toLowerCase(Locale.ROOT)))) {
            return "dobbelt";
        }
        return ny.navn().equals(navn.computeIfAbsent(ny.epost(), e -> ny.navn())) ? dager(linje) : "navnene";
    }

    private String dager(Linje linje) {
        try {
            LocalDate fra = dag(linje.fra());
            LocalDate til = dag(linje.til());
            return fra != null && til != null && til.isBefore(fra) ? "til" : null;
        } catch (DateTimeException ikkeEnDag) {
            return "dag";
        }
    }

    /** Rollen raden sier, uten noen bestemt person. En første dag som er over, er ingen: da begynner den nå. */
    Tildeling tildeling(Linje linje, PersonId person, LocalDate idag) {
        Enhet enhet = enheter.get(linje.enhet().toLowerCase(Locale.ROOT));
        if (enhet != null) {
            nevnt.add(enhet.id());
        }
        LocalDate fra = dag(linje.fra());
        return new Tildeling(person, linje.rolle(), enhet == null ? null : enhet.id(), fra == null || !fra.isAfter(idag) ? null : fra, dag(linje.til()));
    }

    private static LocalDate dag(String skrevet) {
        return skrevet.isEmpty() ? null : skrevet.contains(".") ? LocalDate.parse(skrevet, NORSK) : LocalDate.parse(skrevet);
    }

    static String skrevet(LocalDate dag) {
        return dag == null ? "" : NORSK.format(dag);
    }
}
