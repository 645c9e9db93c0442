package no.stafett.oppgave;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.stafett.felles.PersonId;
import no.stafett.sak.Saker;
import no.stafett.sak.Stafettpinne;
import no.stafett.tilgang.Personer;
import org.springframework.stereotype.Component;

/** De et skjema kan velge blant: den som holder pinnen, og de i enheten som kan ha noe med saken. */
@Component
class Personliste {

    private final Saker saker;
    private final Stafettpinne pinne;
    private final Personer personer;

    Personliste(Saker saker, Stafettpinne pinne, Personer personer) {
        this.saker = saker;
        this.pinne = pinne;
        this.personer = personer;
    }

    List<Personer.Kollega> i(Saker.Merke sak) {
        List<Personer.Kollega> iEnheten = personer.iEnhet(sak.enhet());
        Set<PersonId> stengtUte = saker.utestengte(sak.id(), iEnheten.stream().map(Personer.Kollega::id).toList());
        return Stream.concat(pinne.holderMedNavn(sak.id()).stream(), iEnheten.stream().filter(p -> !stengtUte.contains(p.id()))).distinct().toList();
    }
}
