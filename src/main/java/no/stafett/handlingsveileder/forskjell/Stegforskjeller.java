package no.stafett.handlingsveileder.forskjell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.kontroll.Modellutdrag;
import no.stafett.handlingsveileder.kontroll.Modellutdrag.Nivaa;
import no.stafett.handlingsveileder.kontroll.Modellutdrag.Steg;

/**
 * Det som er ulikt i trinnene på to utgaver av et nivå. Et trinn er det samme så lenge det har samme id, også når det har fått et nytt navn.
 *
 * @param foer fristene i tabellen, for den gamle
 * @param naa  fristene i tabellen, for den nye
 */
record Stegforskjeller(String fil, Map<String, String> foer, Map<String, String> naa) {

    private static final Pattern DAGER = Pattern.compile("\\$\\{\\s*frist\\.omArbeidsdager\\(\\s*\\w+\\s*,\\s*(\\d+)\\s*\\)\\s*}");
    private static final Pattern TABELL = Pattern.compile("\\$\\{\\s*frist\\.etterTabell\\(\\s*\\w+\\s*,\\s*'([^']*)'\\s*\\)\\s*}");
    private static final List<String> TEKSTER = List.of("hva", "hvordan", "hvem", "arena", "rolleordlyd", Modellutdrag.DOKUMENTASJON);

    List<Forskjell> mellom(Nivaa gammel, Nivaa ny) {
        Map<String, Steg> gamle = etterId(gammel);
        Map<String, Steg> nye = etterId(ny);
        List<Forskjell> alle = new ArrayList<>();
        nye.values().stream().filter(s -> !gamle.containsKey(s.id())).forEach(s -> alle.add(Forskjell.av(fil, "trinn.nytt", s.navn())));
        gamle.values().stream().filter(s -> !nye.containsKey(s.id())).forEach(s -> alle.add(Forskjell.av(fil, "trinn.borte", s.navn())));
        nye.values().stream().filter(s -> gamle.containsKey(s.id())).flatMap(s -> steg(gamle.get(s.id()), s)).forEach(alle::add);
        List<String> felles = gamle.keySet().stream().filter(nye::containsKey).toList();
        if (!felles.equals(nye.keySet().stream().filter(gamle::containsKey).toList())) {
            alle.add(Forskjell.av(fil, "trinn.rekkefoelge", ny.navn()));
        } else if (gamle.keySet().equals(nye.keySet())) {
            nye.values().forEach(s -> numre(gamle.get(s.id()), s, alle));
        }
        alle.addAll(Delforskjeller.mellom(fil, ny.navn(), gammel.deler(), ny.deler()));
        return alle;
    }

    /** Numrene følger av rekkefølgen; er den og trinnene de samme, er det noen som har skrevet andre. */
    private void numre(Steg gammel, Steg ny, List<Forskjell> alle) {
        if (!gammel.egenskap("trinn").equals(ny.egenskap("trinn"))) {
            alle.add(Forskjell.av(fil, "trinn.nummer", ny.navn(), ny.egenskap("trinn"), gammel.egenskap("trinn")));
        }
    }

    /** Det fristene i tabellen står under, når trinnet slår dem opp der. */
    static Optional<String> oppslag(Steg steg) {
        return Optional.of(TABELL.matcher(steg.frist())).filter(Matcher::matches).map(m -> m.group(1));
    }

    private Stream<Forskjell> steg(Steg gammel, Steg ny) {
        List<Forskjell> alle = new ArrayList<>();
        if (!gammel.navn().equals(ny.navn())) {
            alle.add(Forskjell.av(fil, "trinn.navn", gammel.navn(), ny.navn()));
        }
        frist(gammel, ny, alle);
        if (!gammel.skjema().equals(ny.skjema())) {
            alle.add(Forskjell.av(fil, "trinn.skjema", ny.navn(), ny.skjema(), gammel.skjema()));
        }
        if (!gammel.roller().equals(ny.roller())) {
            alle.add(Forskjell.av(fil, "trinn.roller", ny.navn(), String.join(", ", ny.roller()), String.join(", ", gammel.roller())));
        }
        liste("verktoey", gammel, ny, alle);
        liste("paakrevd", gammel, ny, alle);
        if (!gammel.egenskap("kanHoppesOver").equals(ny.egenskap("kanHoppesOver"))) {
            alle.add(Forskjell.av(fil, "true".equals(ny.egenskap("kanHoppesOver")) ? "trinn.kanHoppes" : "trinn.kanIkkeHoppes", ny.navn()));
        }
        if (TEKSTER.stream().anyMatch(t -> !gammel.egenskap(t).equals(ny.egenskap(t)))) {
            alle.add(Forskjell.av(fil, "trinn.tekst", ny.navn()));
        }
        return alle.stream();
    }

    private void frist(Steg gammel, Steg ny, List<Forskjell> alle) {
        String varDager = dager(gammel.frist(), foer);
        String erDager = dager(ny.frist(), naa);
        boolean sammeOrd = gammel.egenskap("frist").equals(ny.egenskap("frist"));
        boolean andreDager = varDager != null && erDager != null && !varDager.equals(erDager);
        if (andreDager) {
            alle.add(Forskjell.av(fil, "trinn.dager", ny.navn(), erDager, varDager));
        }
        if (andreDager && !sammeOrd) {
            alle.add(Forskjell.av(fil, "trinn.fristord", ny.navn(), ny.egenskap("frist")));
        } else if (!andreDager && (!sammeOrd || !gammel.frist().equals(ny.frist()) || !Objects.equals(varDager, erDager))) {
            alle.add(Forskjell.av(fil, "trinn.frist", ny.navn()));
        }
    }

    /** Arbeidsdagene et trinn har; flere, skilt med skråstrek, når de kommer an på sakstypen. Null når fristen er noe annet enn et antall. */
    private static String dager(String frist, Map<String, String> tabell) {
        Matcher fast = DAGER.matcher(frist);
        Matcher slåttOpp = TABELL.matcher(frist);
        return fast.matches() ? fast.group(1) : slåttOpp.matches() ? tabell.get(slåttOpp.group(1)) : null;
    }

    private void liste(String hvilken, Steg gammel, Steg ny, List<Forskjell> alle) {
        List<String> kom = ny.liste(hvilken).stream().filter(v -> !gammel.liste(hvilken).contains(v)).toList();
        List<String> gikk = gammel.liste(hvilken).stream().filter(v -> !ny.liste(hvilken).contains(v)).toList();
        if (!kom.isEmpty()) {
            alle.add(Forskjell.av(fil, "trinn." + hvilken + ".nytt", ny.navn(), String.join(", ", kom)));
        }
        if (!gikk.isEmpty()) {
            alle.add(Forskjell.av(fil, "trinn." + hvilken + ".borte", ny.navn(), String.join(", ", gikk)));
        }
        if (!ny.liste(hvilken).stream().filter(v -> !kom.contains(v)).toList().equals(gammel.liste(hvilken).stream().filter(v -> !gikk.contains(v)).toList())) {
            alle.add(Forskjell.av(fil, "trinn.verktoey.rekkefoelge", ny.navn()));
        }
    }

    private static Map<String, Steg> etterId(Nivaa nivaa) {
        return nivaa.steg().stream().collect(Collectors.toMap(Steg::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
