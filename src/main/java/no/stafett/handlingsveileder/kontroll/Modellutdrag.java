package no.stafett.handlingsveileder.kontroll;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Det et menneske trenger for å se hva som er ulikt i to pakker, lest med portens egen leser: et utkast er ikke sluppet gjennom porten, og motoren
 * skal aldri se det. Det som ikke lar seg lese trygt, gir et tomt svar.
 */
public final class Modellutdrag {

    public static final String DOKUMENTASJON = "bpmn:documentation";

    private Modellutdrag() {
    }

    /**
     * Ett trinn.
     *
     * @param frist      uttrykket for siste dag; tom når det ikke er noe
     * @param egenskaper det trinnet forteller om seg selv: hva, hvordan, verktoey …
     */
    public record Steg(String id, String navn, String skjema, List<String> roller, String frist, Map<String, String> egenskaper) {

        public String egenskap(String hvilken) {
            return egenskaper.getOrDefault(hvilken, "");
        }

        public List<String> liste(String hvilken) {
            return Oppgaveregler.liste(egenskap(hvilken));
        }
    }

    /** @param steg i rekkefølgen de møtes @param deler alt, også det som ikke er trinn, uten det som står i stegene */
    public record Nivaa(String navn, List<Steg> steg, List<Modelldeler.Del> deler) {
    }

    /** En rad i en tabell. @param gjelder det som står i den første kolonnen @param svar det første svaret, når det bare er en tekst @param resten alt annet */
    public record Rad(String gjelder, String svar, String resten) {
    }

    public static Optional<Nivaa> nivaa(byte[] bpmn) {
        return les(bpmn).map(Bpmnmodell::av).map(modell -> new Nivaa(
                modell.prosesser().stream().map(p -> p.attributt("name")).findFirst().orElse(""),
                modell.slag("bpmn:userTask").stream().map(Modellutdrag::steg)
                        .sorted(Comparator.comparing((Steg s) -> s.egenskap("trinn"))).toList(),
                Modelldeler.av(modell.rot())));
    }

    /** Fristene i tabellen over dem: dagene for hvert av det fristen kan gjelde, i tabellens rekkefølge. */
    public static Map<String, String> frister(byte[] dmn) {
        Map<String, String> frister = new LinkedHashMap<>();
        les(dmn).stream().flatMap(rot -> rot.medEtterkommere().filter(e -> e.er("dmn:rule"))).forEach(rad -> {
            List<Xmlelement> inn = rad.barn("dmn:inputEntry");
            List<Xmlelement> ut = rad.barn("dmn:outputEntry");
            if (!inn.isEmpty() && !ut.isEmpty()) {
                frister.merge(Tabellregler.innhold(inn.get(0)).replace("\"", ""), Tabellregler.innhold(ut.get(0)),
                        (a, b) -> List.of(a.split("/")).contains(b) ? a : a + "/" + b);
            }
        });
        return frister;
    }

    /** Radene i en beslutningstabell. */
    public static List<Rad> rader(byte[] dmn) {
        return les(dmn).stream().flatMap(rot -> rot.medEtterkommere().filter(e -> e.er("dmn:rule"))).map(Modellutdrag::rad).toList();
    }

    private static Rad rad(Xmlelement rad) {
        String alt = Modelldeler.skrevet(rad);
        List<Xmlelement> svar = rad.barn("dmn:outputEntry").stream().limit(1).flatMap(u -> u.barn("dmn:text").stream()).toList();
        String skrevet = svar.size() == 1 && svar.get(0).attributter().isEmpty() && svar.get(0).barn().isEmpty() ? Modelldeler.skrevet(svar.get(0)) : "";
        return new Rad(rad.barn("dmn:inputEntry").stream().findFirst().map(Tabellregler::innhold).orElse("").replace("\"", ""), skrevet,
                skrevet.isEmpty() ? alt : alt.replaceFirst(Pattern.quote(skrevet), ""));
    }

    /** Det folk kjenner fila som; tom når den ikke kan leses, eller ikke sier det. */
    public static String tittel(String fil, byte[] innhold) {
        if (fil.endsWith(".form")) {
            return Skjemamodell.les(innhold).map(s -> s.rot().path("properties").path("tittel").asString("")).orElse("");
        }
        String slag = fil.endsWith(".dmn") ? "dmn:decision" : "bpmn:process";
        return les(innhold).stream().flatMap(rot -> rot.medEtterkommere().filter(e -> e.er(slag))).map(e -> e.attributt("name")).findFirst().orElse("");
    }

    private static Optional<Xmlelement> les(byte[] innhold) {
        try {
            return Optional.of(Xmlleser.les(innhold));
        } catch (Xmlavvist ulesbart) {
            return Optional.empty();
        }
    }

    private static Steg steg(Xmlelement oppgave) {
        Map<String, String> egenskaper = new HashMap<>();
        oppgave.utvidelser("camunda:properties").stream().flatMap(p -> p.barn("camunda:property").stream())
                .forEach(e -> egenskaper.put(e.attributt("name"), e.attributt("value")));
        if (!oppgave.barn(DOKUMENTASJON).isEmpty()) {
            egenskaper.put(DOKUMENTASJON, Modelldeler.dokumentasjon(oppgave));
        }
        return new Steg(oppgave.id(), oppgave.attributt("name"), oppgave.attributt("camunda:formRef"),
                Oppgaveregler.liste(oppgave.attributt("camunda:candidateGroups")), oppgave.attributt("camunda:dueDate"), egenskaper);
    }
}
