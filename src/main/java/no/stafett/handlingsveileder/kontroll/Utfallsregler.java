package no.stafett.handlingsveileder.kontroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.handlingsveileder.kontroll.Skjemamodell.Felt;

/**
 * Det et skjema lar folk velge, og veiene modellen har, er det samme. Ellers stopper saken på et valg ingen vei tar
 * imot, eller modellen har veier ingen kan velge.
 */
final class Utfallsregler {

    private static final Pattern LIKHET = Pattern.compile("\\b([a-zA-Z]\\w*+)\\s*+(?:==|eq)\\s*+(?:'([^']*)'|\"([^\"]*)\")");
    private static final Pattern EVALUERER = Pattern.compile("\\btiltak\\s*+\\.\\s*+evalueringsstart\\s*+\\(");

    private Utfallsregler() {
    }

    static void kontroller(Lestpakke lest, Bpmnmodell modell, Funn funn) {
        for (Omraade område : modell.områder()) {
            for (Xmlelement oppgave : område.noder("bpmn:userTask")) {
                Skjemamodell skjema = lest.skjema(oppgave.attributt("camunda:formRef"));
                if (skjema != null) {
                    oppgave(område, oppgave, skjema, funn);
                }
            }
        }
        plan(lest, modell, funn);
    }

    private static void oppgave(Omraade område, Xmlelement oppgave, Skjemamodell skjema, Funn funn) {
        Optional<Valg> valg = valgEtter(område, oppgave.id());
        if (valg.isEmpty()) {
            skjema.felt("utfall").ifPresent(f -> funn.meld(Feilkode.UTFALL_STEMMER_IKKE, oppgave, skjema.id(), ""));
            return;
        }
        Optional<Felt> felt = skjema.felt(valg.get().variabel());
        if (felt.isEmpty() && valg.get().variabel().equals("utfall")) {
            funn.meld(Feilkode.SKJEMA_MANGLER_UTFALL, oppgave, skjema.id());
        }
        felt.filter(f -> !valg.get().passer(f.valg()))
                .ifPresent(f -> funn.meld(Feilkode.UTFALL_STEMMER_IKKE, oppgave, skjema.id(),
                        valg.get().ulikt(f.valg())));
    }

    /** Det første veivalget etter et trinn, når det velger etter én variabel. Samlinger på veien regnes ikke. */
    private static Optional<Valg> valgEtter(Omraade område, String node) {
        List<Omraade.Flyt> ut = område.ut(node);
        for (int steg = 0; ut.size() == 1 && steg < 20; steg++) {
            Xmlelement neste = område.noder().get(ut.get(0).til());
            if (neste == null || !neste.er("bpmn:exclusiveGateway")) {
                return Optional.empty();
            }
            ut = område.ut(neste.id());
        }
        return Valg.av(ut);
    }

    /** Evalueringen kommer av seg selv bare når noen må sette datoen. */
    private static void plan(Lestpakke lest, Bpmnmodell modell, Funn funn) {
        boolean evaluerer = modell.alle().stream().anyMatch(e -> EVALUERER.matcher(e.tekst()).find());
        boolean setterDato = modell.slag("bpmn:userTask").stream()
                .map(o -> lest.skjema(o.attributt("camunda:formRef")))
                .anyMatch(s -> s != null && s.felt("evalueringsdato").filter(Felt::påkrevd).isPresent());
        if (evaluerer && !setterDato) {
            modell.prosesser().forEach(p -> funn.meld(Feilkode.PLAN_UTEN_EVALUERINGSDATO, p));
        }
    }

    /**
     * Et veivalg etter én variabel.
     *
     * @param verdier verdiene veiene venter, med gjentakelser
     * @param harResten om en vei tar det de andre ikke tar
     */
    private record Valg(String variabel, List<String> verdier, boolean harResten) {

        static Optional<Valg> av(List<Omraade.Flyt> veier) {
            List<String> verdier = new ArrayList<>();
            List<String> variabler = new ArrayList<>();
            for (Omraade.Flyt vei : veier) {
                Matcher likhet = LIKHET.matcher(vei.betingelse());
                while (likhet.find()) {
                    variabler.add(likhet.group(1));
                    verdier.add(likhet.group(2) == null ? likhet.group(3) : likhet.group(2));
                }
            }
            boolean harResten = veier.stream().anyMatch(v -> v.betingelse().isEmpty());
            return variabler.stream().distinct().count() == 1
                    ? Optional.of(new Valg(variabler.get(0), verdier, harResten)) : Optional.empty();
        }

        boolean passer(List<String> tilbudt) {
            return ulikt(tilbudt).isEmpty();
        }

        /** Verdiene som bare finnes på én av sidene, eller på to veier samtidig; tom tekst når alt stemmer. */
        String ulikt(List<String> tilbudt) {
            List<String> ulikt = new ArrayList<>(verdier);
            tilbudt.forEach(ulikt::remove);
            tilbudt.stream().filter(t -> !verdier.contains(t) && !harResten).forEach(ulikt::add);
            if (harResten && ulikt.isEmpty() && verdier.containsAll(tilbudt)) {
                ulikt.add("–");
            }
            return String.join(", ", ulikt);
        }
    }
}
