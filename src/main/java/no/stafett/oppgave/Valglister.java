package no.stafett.oppgave;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.stafett.sak.Saker;
import no.stafett.sak.deltakelse.Deltakerfelt;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tiltak.Tiltaksvalg;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Innholdet i lister skjemaene henter fra oss: personer i enheten, og andre enheter i kommunen. */
@Component
class Valglister {

    private static final String PERSONER = "personer";
    private static final String ENHETER = "enheter";
    private static final String MEDVIRKENDE = "medvirkende";
    private static final List<String> ALLE = List.of(PERSONER, ENHETER, MEDVIRKENDE, Tiltaksvalg.ANSVARLIGE, Tiltaksvalg.TILTAK);

    private final Saker saker;
    private final Personliste personer;
    private final Enheter enheter;
    private final Deltakerfelt deltakere;
    private final Tiltaksvalg tiltaksvalg;

    Valglister(Saker saker, Personliste personer, Enheter enheter, Deltakerfelt deltakere, Tiltaksvalg tiltaksvalg) {
        this.saker = saker;
        this.personer = personer;
        this.enheter = enheter;
        this.deltakere = deltakere;
        this.tiltaksvalg = tiltaksvalg;
    }

    /** Foresatte, tiltak og hvem som er med, står i saken, så de listene er tomme for den som ikke ser den. */
    Map<String, Object> til(Oppgave oppgave, Bruker bruker) {
        return de(oppgave, bruker, navn -> true);
    }

    /** Bare listene skjemaet nevner: de andre kan ikke bety noe for svaret, og de koster mer enn svaret selv. */
    Map<String, Object> til(Oppgave oppgave, JsonNode skjema, Bruker bruker) {
        String tekst = skjema.toString();
        return de(oppgave, bruker, tekst::contains);
    }

    private Map<String, Object> de(Oppgave oppgave, Bruker bruker, Predicate<String> trengs) {
        Map<String, Object> lister = new LinkedHashMap<>();
        if (ALLE.stream().noneMatch(trengs)) {
            return lister;
        }
        Saker.Merke sak = saker.merke(oppgave.sakId());
        if (trengs.test(PERSONER)) {
            lister.put(PERSONER, personer(sak));
        }
        if (trengs.test(ENHETER)) {
            lister.put(ENHETER, enheter(sak));
        }
        if (trengs.test(MEDVIRKENDE)) {
            lister.put(MEDVIRKENDE, deltakere.tjenesterFor(sak.id(), bruker.id()).stream().map(e -> valg(e.navn(), e.id().toString())).toList());
        }
        if (trengs.test(Tiltaksvalg.ANSVARLIGE) || trengs.test(Tiltaksvalg.TILTAK)) {
            lister.putAll(tiltaksvalg.til(sak.id(), bruker));
        }
        return lister;
    }

    private List<Map<String, String>> personer(Saker.Merke sak) {
        return personer.i(sak).stream().map(p -> valg(p.navn(), p.id().toString())).toList();
    }

    private List<Map<String, String>> enheter(Saker.Merke sak) {
        return enheter.i(sak.kommune()).stream().filter(e -> !e.id().equals(sak.enhet()))
                .map((Enhet e) -> valg(e.navn(), e.id().toString())).toList();
    }

    /** Et valg slik form-js venter det. */
    private static Map<String, String> valg(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
