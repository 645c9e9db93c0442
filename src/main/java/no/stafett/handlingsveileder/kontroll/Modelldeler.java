package no.stafett.handlingsveileder.kontroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * En modell eller en tabell delt opp slik at to av dem kan sammenlignes del for del, uten at noe blir borte: det som ikke har en plass for seg, er med
 * i delen det står i. Tegningen er ikke med, og ikke det verktøyet skriver om seg selv. Det {@link Modellutdrag} forteller med ord, er heller ikke med.
 */
public final class Modelldeler {

    private static final Pattern VERKTOEYETS = Pattern.compile("(?:modeler|bioc|color|biodi):.*");
    private static final Set<String> VERKTOEYETS_PAA_ROTEN = Set.of("exporter", "exporterVersion", "targetNamespace", "namespace", "xsi:schemaLocation");
    private static final Set<String> FORTALT_OM_TRINN = Set.of("name", "camunda:formRef", "camunda:candidateGroups", "camunda:dueDate");

    private Modelldeler() {
    }

    /**
     * @param over       id på beholderen den står i; tom for roten og det som står rett under den
     * @param navn       det en leser kjenner den som; tomt når den ikke har noe navn
     * @param attributter det som står på den selv
     * @param tekst      dokumentasjonen
     * @param resten     alt annet i den
     * @param koblinger  flytene den selv sier at den har
     */
    public record Del(String slag, String id, String over, String navn, Map<String, String> attributter, String tekst, String resten, Set<String> koblinger) {

        public boolean erTrinn() {
            return slag.equals("bpmn:userTask");
        }

        public boolean erFlyt() {
            return slag.equals("bpmn:sequenceFlow");
        }
    }

    /** Delene i rekkefølgen de står; tomt når fila ikke kan leses trygt. */
    public static Optional<List<Del>> les(byte[] innhold) {
        try {
            return Optional.of(av(Xmlleser.les(innhold)));
        } catch (Xmlavvist ulesbart) {
            return Optional.empty();
        }
    }

    static List<Del> av(Xmlelement rot) {
        List<Del> deler = new ArrayList<>();
        samle(rot, deler);
        return List.copyOf(deler);
    }

    private static void samle(Xmlelement e, List<Del> deler) {
        deler.add(del(e));
        e.barn().stream().filter(Modelldeler::erDel).forEach(b -> samle(b, deler));
    }

    private static boolean erDel(Xmlelement e) {
        return !e.id().isEmpty() && !erTegning(e) && (erRot(e.forelder()) || e.forelder().er("bpmn:process", "bpmn:subProcess"));
    }

    private static Del del(Xmlelement e) {
        boolean iFlyten = !erRot(e) && !erRot(e.forelder());
        Map<String, String> attributter = attributter(e);
        if (e.er("bpmn:userTask")) {
            attributter.keySet().removeAll(FORTALT_OM_TRINN);
        }
        Predicate<Xmlelement> erForSeg = b -> erDel(b) || erTegning(b) || erDokumentasjon(b) || erKobling(b);
        return new Del(e.navn(), e.id(), iFlyten ? e.forelder().id() : "", e.har("name") ? e.visningsnavn() : "", attributter, dokumentasjon(e),
                rømt(e.tekst().strip()) + skrevet(e.barn().stream().filter(erForSeg.negate())),
                e.barn().stream().filter(Modelldeler::erKobling).map(b -> b.navn() + " " + b.tekst().strip()).collect(Collectors.toCollection(TreeSet::new)));
    }

    static String dokumentasjon(Xmlelement e) {
        return e.barn().stream().filter(Modelldeler::erDokumentasjon).map(Modelldeler::skrevet).collect(Collectors.joining());
    }

    /** Hele elementet som tekst, slik at to som ikke sier det samme, aldri skrives likt. */
    static String skrevet(Xmlelement e) {
        String inni = rømt(e.tekst().strip()) + skrevet(e.barn().stream());
        String på = attributter(e).entrySet().stream().map(a -> " " + a.getKey() + "=\"" + rømt(a.getValue()) + "\"").collect(Collectors.joining());
        boolean tomRamme = inni.isEmpty() && på.isEmpty() && e.er("bpmn:extensionElements", "camunda:properties");
        return tomRamme ? "" : "<" + e.navn() + på + ">" + inni + "</>";
    }

    private static String skrevet(Stream<Xmlelement> barn) {
        return barn.filter(b -> !erRad(b) && !erFortaltEgenskap(b)).map(Modelldeler::skrevet).collect(Collectors.joining());
    }

    private static String rømt(String tekst) {
        return tekst.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static Map<String, String> attributter(Xmlelement e) {
        Map<String, String> attributter = new TreeMap<>(e.attributter());
        attributter.keySet().removeIf(a -> VERKTOEYETS.matcher(a).matches() || erRot(e) && VERKTOEYETS_PAA_ROTEN.contains(a));
        return attributter;
    }

    private static boolean erRot(Xmlelement e) {
        return e.forelder() == null;
    }

    private static boolean erTegning(Xmlelement e) {
        return erRot(e.forelder()) && e.er("bpmndi:BPMNDiagram", "dmndi:DMNDI");
    }

    private static boolean erDokumentasjon(Xmlelement e) {
        return e.er("bpmn:documentation");
    }

    private static boolean erKobling(Xmlelement e) {
        return e.er("bpmn:incoming", "bpmn:outgoing");
    }

    /** Radene i tabellen har sin egen sammenligning. */
    private static boolean erRad(Xmlelement e) {
        return e.er("dmn:rule") && under(e, "dmn:decisionTable");
    }

    /** En egenskap på et trinn som leses der. Står den samme to ganger, leses bare den siste. */
    private static boolean erFortaltEgenskap(Xmlelement e) {
        if (!e.er("camunda:property") || !Modellkontrakt.EGENSKAPER.contains(e.attributt("name"))
                || !under(e, "camunda:properties", "bpmn:extensionElements", "bpmn:userTask")) {
            return false;
        }
        List<Xmlelement> samme = e.forelder().forelder().forelder().utvidelser("camunda:properties").stream().flatMap(p -> p.barn("camunda:property").stream())
                .filter(b -> b.attributt("name").equals(e.attributt("name"))).toList();
        return Set.of("name", "value").containsAll(e.attributter().keySet()) && e.barn().isEmpty() && e.tekst().isBlank() && samme.get(samme.size() - 1) == e;
    }

    private static boolean under(Xmlelement e, String... foreldrene) {
        Xmlelement over = e.forelder();
        for (String navn : foreldrene) {
            if (over == null || !over.er(navn)) {
                return false;
            }
            over = over.forelder();
        }
        return true;
    }
}
