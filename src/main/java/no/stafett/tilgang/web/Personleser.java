package no.stafett.tilgang.web;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.adgang.Adgang;
import no.stafett.tilgang.adgang.Personoekter;
import no.stafett.tilgang.adgang.Personoppslag;
import no.stafett.tilgang.adgang.Rollehold;
import no.stafett.tilgang.folk.Ansvarsomraade;
import org.springframework.stereotype.Component;

/** Setter sammen sidene over folk og den enkelte. */
@Component
class Personleser {

    private final Personoppslag oppslag;
    private final Rollehold roller;
    private final Adgang adgang;
    private final Personoekter oekter;
    private final Ansvarsomraade omraade;

    Personleser(Personoppslag oppslag, Rollehold roller, Adgang adgang, Personoekter oekter, Ansvarsomraade omraade) {
        this.oppslag = oppslag;
        this.roller = roller;
        this.adgang = adgang;
        this.oekter = oekter;
        this.omraade = omraade;
    }

    /** @param kanStyres om leseren kan ta rollen eller gi den en siste dag */
    record Rollerad(Personoppslag.Har rolle, boolean kanStyres) {
    }

    /**
     * @param styrer  om leseren styrer hele henne, og ikke bare en rolle
     * @param meg     om hun er leseren selv
     * @param enheter de leseren kan gi roller i
     * @param kanGis  rollene leseren kan gi, i enheter og i kommunen
     */
    record Innhold(Personoppslag.Person person, List<Rollerad> roller, boolean styrer, boolean meg, boolean kanEndreEpost, List<Personoekter.Oekt> oekter,
            List<Enhet> enheter, boolean kommunen, List<String> kanGis) {
    }

    Innhold les(PersonId person, Bruker bruker) {
        Personoppslag.Person den = oppslag.krev(person, bruker);
        boolean meg = person.equals(bruker.id());
        boolean styrer = adgang.styrer(person, bruker);
        List<Rollerad> rader = oppslag.roller(person).stream()
                .map(h -> new Rollerad(h, !meg && !"venter".equals(h.tilstand()) && roller.kanStyre(h.rolle(), h.enhet(), bruker))).toList();
        return new Innhold(den, rader, styrer, meg, bruker.har(Rolle.SYSTEMADMIN), styrer ? oekter.til(person, null) : List.of(), omraade.enheter(bruker),
                !omraade.rollerIKommunen(bruker).isEmpty(), kanGis(bruker));
    }

    List<String> kanGis(Bruker bruker) {
        return Stream.concat(omraade.rollerIEnhet(bruker).stream(), omraade.rollerIKommunen(bruker).stream()).distinct().toList();
    }

    List<Enhet> enheter(Bruker bruker) {
        return omraade.enheter(bruker);
    }

    Personoppslag.Resultat søk(Personoppslag.Soek soek, Bruker bruker) {
        return oppslag.søk(soek, bruker);
    }
}
