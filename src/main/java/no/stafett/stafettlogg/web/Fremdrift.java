package no.stafett.stafettlogg.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.oppgave.Oppgave;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Trinn;

/**
 * Hvor saken er i nivåets modell, som en ordnet liste: gjort, nå, neste. Sier det samme som diagrammet ved siden av.
 *
 * @param ved oppgaver som går ved siden av nivået, for eksempel en invitasjon
 */
record Fremdrift(String modell, List<Steg> steg, List<Aapen> ved) {

    /** @param tilstand gjort, naa eller neste @param hoppetOver om det som er gjort, var å hoppe over det */
    record Steg(String id, String nummer, String navn, String hvem, String tilstand, boolean hoppetOver, String person, LocalDate dato, Aapen oppgave) {
    }

    /** @param behandler null når oppgaven er ledig */
    record Aapen(String oppgaveId, String tittel, String behandler, Dagsfrist frist) {
    }

    /** @param hoppet id-ene på oppgavene noen hoppet over */
    static Fremdrift av(Modell modell, List<Oppgave> oppgaver, Set<String> hoppet, boolean sakenErAapen, LocalDate idag) {
        List<Oppgave> her = oppgaver.stream().filter(o -> o.definisjon().equals(modell.id())).toList();
        int naa = sakenErAapen ? naa(modell, her) : modell.trinn().size();
        List<Steg> steg = java.util.stream.IntStream.range(0, modell.trinn().size())
                .mapToObj(i -> steg(modell.trinn().get(i), her, hoppet, i < naa, idag)).toList();
        List<Aapen> ved = oppgaver.stream().filter(o -> o.erAapen() && !o.definisjon().equals(modell.id()))
                .map(o -> aapen(o, idag)).toList();
        return new Fremdrift(modell.navn(), steg, ved);
    }

    List<String> gjort() {
        return medTilstand("gjort");
    }

    List<String> naa() {
        return medTilstand("naa");
    }

    private List<String> medTilstand(String tilstand) {
        return steg.stream().filter(s -> s.tilstand.equals(tilstand)).map(Steg::id).toList();
    }

    /** Første trinn med en åpen oppgave; venter nivået på en dato, trinnet etter det siste som ble gjort. */
    private static int naa(Modell modell, List<Oppgave> her) {
        List<String> ider = modell.trinn().stream().map(Trinn::id).toList();
        return her.stream().filter(Oppgave::erAapen).map(o -> ider.indexOf(o.trinn())).min(Comparator.naturalOrder())
                .orElseGet(() -> her.stream().filter(o -> o.avsluttet() != null).max(Comparator.comparing(Oppgave::avsluttet))
                        .map(o -> ider.indexOf(o.trinn()) + 1).orElse(0));
    }

    private static Steg steg(Trinn trinn, List<Oppgave> her, Set<String> hoppet, boolean foer, LocalDate idag) {
        List<Oppgave> sine = her.stream().filter(o -> o.trinn().equals(trinn.id())).toList();
        Optional<Oppgave> aapen = sine.stream().filter(Oppgave::erAapen).findFirst();
        Optional<Oppgave> gjort = sine.stream().filter(o -> "fullfoert".equals(o.status())).max(Comparator.comparing(Oppgave::avsluttet));
        boolean erGjort = foer && aapen.isEmpty() && gjort.isPresent();
        return new Steg(trinn.id(), trinn.nummer(), trinn.navn(), trinn.hvem(), aapen.isPresent() ? "naa" : erGjort ? "gjort" : "neste",
                erGjort && hoppet.contains(gjort.get().id()),
                erGjort ? gjort.get().behandlernavn() : null,
                erGjort ? LocalDate.ofInstant(gjort.get().avsluttet(), Forretningsklokke.NORGE) : null,
                aapen.map(o -> aapen(o, idag)).orElse(null));
    }

    private static Aapen aapen(Oppgave oppgave, LocalDate idag) {
        return new Aapen(oppgave.id(), oppgave.tittel(), oppgave.behandlernavn(), Dagsfrist.av(oppgave.frist(), idag));
    }
}
