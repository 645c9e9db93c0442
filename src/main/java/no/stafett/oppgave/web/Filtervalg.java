package no.stafett.oppgave.web;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.oppgave.liste.Filter;
import no.stafett.oppgave.liste.Trinnvalg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Personer;
import org.springframework.stereotype.Component;

/** Det man kan velge blant i filtrene: enhetene hun arbeider i, kollegene der og trinnene i modellene deres. */
@Component
class Filtervalg {
    private final Enheter enheter;
    private final Personer personer;
    private final Trinnvalg trinn;

    Filtervalg(Enheter enheter, Personer personer, Trinnvalg trinn) {
        this.enheter = enheter;
        this.personer = personer;
        this.trinn = trinn;
    }

    /** @param annet det som er valgt uten å være blant dem, så feltet likevel viser at noe er valgt */
    record Liste<T>(List<T> valg, String annet) {
    }

    /** @param egneEnheter de hun arbeider i, som et utvalg kan deles med */
    record Lister(List<Enhet> egneEnheter, Liste<Enhet> enheter, Liste<Personer.Kollega> kolleger, Liste<Trinnvalg.Valg> trinn) {
    }

    Lister til(Bruker bruker, Filter valgt) {
        List<Enhet> egne = enheter.til(bruker.id());
        List<Enhet> alle = arbeiderForKommunen(bruker) ? enheter.i(bruker.kommune()) : egne;
        List<Personer.Kollega> kolleger = egne.stream().flatMap(enhet -> personer.iEnhet(enhet.id()).stream())
                .filter(k -> !k.id().equals(bruker.id())).distinct().toList();
        List<Trinnvalg.Valg> trinnene = trinn.i(bruker.kommune(), egne.stream().map(Enhet::tjeneste).distinct().sorted().toList());
        return new Lister(egne, liste(alle, alle.stream().map(enhet -> enhet.id().toString()), valgt.enhet() == null ? null : valgt.enhet().toString()),
                liste(kolleger, kolleger.stream().map(k -> k.id().toString()), Filter.MEG.equals(valgt.stafettholder()) ? null : valgt.stafettholder()),
                liste(trinnene, trinnene.stream().map(Trinnvalg.Valg::id), valgt.trinn()));
    }

    /** Koordinatoren og koordinerende enhet har oppgaver i alle enhetene. */
    private static boolean arbeiderForKommunen(Bruker bruker) {
        return bruker.roller().stream().anyMatch(tildelt -> tildelt.enhet() == null && tildelt.rolle().erFagperson());
    }

    private static <T> Liste<T> liste(List<T> valg, Stream<String> ider, String valgt) {
        return new Liste<>(valg, ider.anyMatch(id -> id.equals(valgt)) ? null : valgt);
    }
}
