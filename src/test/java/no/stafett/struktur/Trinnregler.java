package no.stafett.struktur;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Det et trinn må ha for at den som åpner oppgaven, skal finne alt der. */
final class Trinnregler {

    private static final List<String> TEKSTER = List.of("hva", "hvordan", "hvem", "arena", "frist");
    private static final Set<String> ROLLER = Set.of("ansatt", "leder", "stafettholder", "koordinator", "ke", "invitert", "mottaker", "akutt", "ansvarlig");
    private static final Pattern FORFALL = Pattern.compile("\\$\\{(frist\\.omArbeidsdager\\(sakId, \\d+\\)"
            + "|frist\\.etterTabell\\(sakId, '[a-z_0-9]+'\\)|tiltak\\.evalueringsfrist\\(sakId\\)|tiltak\\.(svarfrist|gjoeresInnen)\\(tiltakId\\)|samtykke\\.sisteDag\\(sakId\\))}");

    private Trinnregler() {
    }

    static List<String> feil(Diagram diagram) {
        return diagram.avType("userTask").stream()
                .flatMap(trinn -> feil(trinn).stream().map(feil -> diagram.navn() + ": " + trinn.id() + " " + feil))
                .toList();
    }

    private static List<String> feil(Diagramnode trinn) {
        var feil = new ArrayList<String>();
        var egenskaper = egenskaper(trinn);
        krev(feil, !trinn.navn().isBlank(), "mangler tittel");
        krev(feil, trinn.id().equals("trinn_" + egenskaper.getOrDefault("trinn", "").toLowerCase().replace('.', '_')), "heter ikke det samme som trinnet");
        TEKSTER.forEach(tekst -> krev(feil, !egenskaper.getOrDefault(tekst, "").isBlank(), "mangler " + tekst));
        krev(feil, !motor(trinn, "formRef").isBlank() && motor(trinn, "formRefBinding").equals("deployment"), "mangler hovedskjema fra egen pakke");
        krev(feil, harKjentRolle(trinn), "mangler rolle eller har en ukjent");
        krev(feil, FORFALL.matcher(motor(trinn, "dueDate")).matches(), "har ikke frist i arbeidsdager");
        var verktoey = liste(egenskaper.get("verktoey"));
        krev(feil, !verktoey.contains(motor(trinn, "formRef")), "har hovedskjemaet som ekstra verktøy");
        krev(feil, verktoey.containsAll(liste(egenskaper.get("paakrevd"))), "krever et verktøy det ikke har");
        krev(feil, finnes(motor(trinn, "formRef")) && verktoey.stream().allMatch(Trinnregler::finnes), "viser til et skjema som ikke finnes");
        return feil;
    }

    private static boolean finnes(String skjema) {
        return Files.exists(Path.of("forms", skjema + ".form"));
    }

    static Map<String, String> egenskaper(Diagramnode trinn) {
        var egenskaper = new LinkedHashMap<String, String>();
        Diagramleser.elementer(trinn.xml().getElementsByTagNameNS(Diagramleser.CAMUNDA, "property"))
                .forEach(egenskap -> egenskaper.put(egenskap.getAttribute("name"), egenskap.getAttribute("value")));
        return egenskaper;
    }

    private static boolean harKjentRolle(Diagramnode trinn) {
        var roller = liste(motor(trinn, "candidateGroups"));
        return !roller.isEmpty() && ROLLER.containsAll(roller);
    }

    private static String motor(Diagramnode trinn, String attributt) {
        return trinn.xml().getAttributeNS(Diagramleser.CAMUNDA, attributt);
    }

    private static List<String> liste(String verdi) {
        return verdi == null || verdi.isBlank() ? List.of() : List.of(verdi.split(",\\s*"));
    }

    private static void krev(List<String> feil, boolean oppfylt, String setning) {
        if (!oppfylt) {
            feil.add(setning);
        }
    }
}
