package no.stafett.handlingsveileder.kontroll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Ett element i en lest modell. Navn skrives med fast forstavelse etter navnerom ({@code bpmn:userTask}), uansett hva
 * fila selv kaller dem; ukjente navnerom skrives {@code {adresse}navn}.
 */
final class Xmlelement {

    private final String navn;
    private final Xmlelement forelder;
    private final Map<String, String> attributter = new LinkedHashMap<>();
    private final List<Xmlelement> barn = new ArrayList<>();
    private final StringBuilder tekst = new StringBuilder();

    Xmlelement(String navn, Xmlelement forelder) {
        this.navn = navn;
        this.forelder = forelder;
        if (forelder != null) {
            forelder.barn.add(this);
        }
    }

    void sett(String attributt, String verdi) {
        attributter.put(attributt, verdi);
    }

    void føyTil(String mer) {
        tekst.append(mer);
    }

    String navn() {
        return navn;
    }

    boolean er(String... navnene) {
        return List.of(navnene).contains(navn);
    }

    Xmlelement forelder() {
        return forelder;
    }

    Map<String, String> attributter() {
        return Collections.unmodifiableMap(attributter);
    }

    /** @return verdien, eller tom tekst når attributtet mangler */
    String attributt(String hvilket) {
        return attributter.getOrDefault(hvilket, "");
    }

    boolean har(String attributt) {
        return !attributt(attributt).isBlank();
    }

    String id() {
        return attributt("id");
    }

    String tekst() {
        return tekst.toString();
    }

    List<Xmlelement> barn() {
        return Collections.unmodifiableList(barn);
    }

    List<Xmlelement> barn(String hvilke) {
        return barn.stream().filter(b -> b.navn.equals(hvilke)).toList();
    }

    /** Barn av {@code bpmn:extensionElements}. */
    List<Xmlelement> utvidelser(String hvilke) {
        return barn("bpmn:extensionElements").stream().flatMap(u -> u.barn(hvilke).stream()).toList();
    }

    /** Elementet og alt under det. Dybden er begrenset av leseren. */
    Stream<Xmlelement> medEtterkommere() {
        return Stream.concat(Stream.of(this), barn.stream().flatMap(Xmlelement::medEtterkommere));
    }

    /** Id på elementet, eller på det nærmeste over som har en. Tom når ingen har. */
    String nærmesteId() {
        for (Xmlelement e = this; e != null; e = e.forelder) {
            if (!e.id().isEmpty()) {
                return e.id();
            }
        }
        return "";
    }

    /** Det en leser kjenner stedet som: navnet i tegningen, ellers id, ellers elementnavnet. */
    String visningsnavn() {
        for (Xmlelement e = this; e != null; e = e.forelder) {
            if (e.har("name") && !e.er("camunda:property")) {
                return kort(e.attributt("name"));
            }
            if (!e.id().isEmpty()) {
                return kort(e.id());
            }
        }
        return navn;
    }

    private static String kort(String navn) {
        return navn.length() <= 80 ? navn : navn.substring(0, 79) + "…";
    }
}
