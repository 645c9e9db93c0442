package no.stafett.handlingsveileder.kontroll;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Pakke;

/** Pakken som helhet: filene heter det de er, og alt modellene viser til, ligger i pakken. */
final class Pakkeregler {

    private static final int FLESTE_FILER = 150;
    private static final long STØRST = 8L * 1024 * 1024;
    private static final Pattern FILNAVN = Pattern.compile("[a-z][a-z0-9_]{0,60}\\.(bpmn|dmn|form)");
    private static final Pattern LEIETAKER = Pattern.compile("([0-9]{4}(\\.[a-z][a-z0-9_]{0,40})?)?");
    /** Alt mellom parentesene, så også et oppslag skrevet på en annen måte enn den vanlige, blir sett. */
    private static final Pattern FRIST = Pattern.compile("\\bfrist\\s*+\\.\\s*+etterTabell\\s*+\\(([^)]*+)");
    private static final Pattern OPPSLAG = Pattern.compile("\\s*+\\w++\\s*+,\\s*+(?:'([^']*+)'|\"([^\"]*+)\")\\s*+");

    private Pakkeregler() {
    }

    static void filene(Pakke pakke, Funn funn) {
        long størrelse = pakke.filer().values().stream().mapToLong(f -> f.length).sum();
        if (pakke.filer().size() > FLESTE_FILER || størrelse > STØRST) {
            funn.meld(Feilkode.PAKKE_FOR_STOR, "", pakke.navn(), FLESTE_FILER);
        }
        if (!LEIETAKER.matcher(pakke.leietaker() == null ? "" : pakke.leietaker()).matches()) {
            funn.meld(Feilkode.LEIETAKER_UGYLDIG, "", pakke.navn(), pakke.leietaker());
        }
    }

    /** @return sant når navnet forteller hva fila er */
    static boolean filnavn(String fil, Funn funn) {
        boolean gyldig = FILNAVN.matcher(fil).matches();
        if (!gyldig) {
            funn.meld(Feilkode.FILNAVN_UGYLDIG, "", fil);
        }
        return gyldig;
    }

    static void navnet(String fil, String id, Funn funn) {
        String ventet = fil.substring(0, fil.lastIndexOf('.'));
        if (!id.equals(ventet)) {
            funn.meld(Feilkode.FILNAVN_STEMMER_IKKE, id, fil, id);
        }
    }

    /** En tjeneste skal ikke kunne bytte ut veien ved mistanke om vold for sine egne barn. */
    static void eier(Pakke pakke, Bpmnmodell modell, Funn funn) {
        boolean felles = pakke.leietaker() == null || pakke.leietaker().isEmpty();
        String id = modell.prosessId();
        if (!felles && Modellkontrakt.PROSESSER.contains(id) && !Modellkontrakt.EGNE.contains(id)) {
            funn.meld(Feilkode.PROSESS_BARE_I_FELLES, id, id);
        }
    }

    static void henvisninger(Lestpakke lest, Bpmnmodell modell, Funn funn) {
        for (Xmlelement oppgave : modell.slag("bpmn:userTask")) {
            String skjema = oppgave.attributt("camunda:formRef");
            if (!skjema.isEmpty() && !lest.pakke().har(skjema + ".form")) {
                funn.meld(Feilkode.SKJEMA_MANGLER_I_PAKKEN, oppgave, skjema);
            }
            Oppgaveregler.liste(Oppgaveregler.egenskap(oppgave, "verktoey")).stream()
                    .filter(v -> !lest.pakke().har(v + ".form"))
                    .forEach(v -> funn.meld(Feilkode.VERKTOEY_MANGLER_I_PAKKEN, oppgave, v));
        }
        modell.slag("bpmn:businessRuleTask").stream().filter(r -> r.har("camunda:decisionRef"))
                .filter(r -> !lest.pakke().har(r.attributt("camunda:decisionRef") + ".dmn"))
                .forEach(r -> funn.meld(Feilkode.TABELL_MANGLER_I_PAKKEN, r, r.attributt("camunda:decisionRef")));
    }

    /** En frist som slås opp i en tabell uten den raden, gir et trinn uten frist, og ingen ser at det er forsinket. */
    static void frister(Lestpakke lest, Bpmnmodell modell, Funn funn) {
        Xmlelement tabell = lest.tabeller().get("frister.dmn");
        Set<String> kjente = tabell == null ? Set.of() : Tabellregler.inndataverdier(tabell, 0);
        for (Xmlelement sted : modell.alle()) {
            Stream.concat(sted.attributter().values().stream(), Stream.of(sted.tekst())).filter(Lesetekst::harUttrykk)
                    .flatMap(uttrykk -> FRIST.matcher(uttrykk).results()).map(funnet -> oppslag(funnet.group(1)))
                    .filter(hva -> !kjente.contains(hva)).forEach(hva -> funn.meld(Feilkode.FRIST_MANGLER_I_TABELLEN, sted, hva));
        }
    }

    /** Raden som slås opp. Er den ikke skrevet rett i modellen, vet ingen om den finnes før en sak står der; da er den ukjent. */
    private static String oppslag(String argumenter) {
        Matcher fast = OPPSLAG.matcher(argumenter);
        if (!fast.matches()) {
            return argumenter.strip();
        }
        return fast.group(1) == null ? fast.group(2) : fast.group(1);
    }
}
