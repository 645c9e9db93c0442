package no.stafett.tilgang.web;

import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.folk.Ansvarsomraade;
import no.stafett.tilgang.folk.Folk;
import no.stafett.tilgang.folk.Medarbeider;
import no.stafett.tilgang.folk.Vikarer;
import no.stafett.tilgang.folk.Vikariat;
import no.stafett.tilgang.sted.Kommunekart;
import org.springframework.stereotype.Component;

/** Setter sammen siden over folk og vikarer. */
@Component
class Organisasjonsleser {

    private final Ansvarsomraade omraade;
    private final Folk folk;
    private final Vikarer vikarer;
    private final Kommunekart kart;
    private final Forretningsklokke klokke;

    Organisasjonsleser(Ansvarsomraade omraade, Folk folk, Vikarer vikarer, Kommunekart kart, Forretningsklokke klokke) {
        this.omraade = omraade;
        this.folk = folk;
        this.vikarer = vikarer;
        this.kart = kart;
        this.klokke = klokke;
    }

    /** @param gjelder om vikariatet gjelder i dag; ellers kommer det */
    record Vikarrad(Vikariat vikariat, boolean gjelder) {
    }

    /**
     * @param enheter         enhetene brukeren kan velge mellom
     * @param enhet           den valgte; null for hele kommunen
     * @param valgt           verdien i valget
     * @param kanVelgeKommunen om brukeren kan gi roller som gjelder hele kommunen
     * @param kanBytte        de som arbeider med saker, og derfor kan være borte eller tre inn
     */
    record Innhold(List<Enhet> enheter, Enhet enhet, String valgt, boolean kanVelgeKommunen, List<Medarbeider> folk,
            List<Medarbeider> kanBytte, List<Vikarrad> vikarer, List<Medarbeider> sluttet, List<String> roller, LocalDate idag, PersonId meg) {

        /** Ingen stenger seg selv. */
        public boolean kanSlutte(Medarbeider m) {
            return !m.id().equals(meg);
        }
    }

    /** Kommunen under ett, for den som styrer den. */
    Kommunekart.Kart kart(Bruker bruker) {
        return kart.les(bruker.kommune());
    }

    /** @throws FinnesIkke for en enhet brukeren ikke styrer */
    Innhold les(String valgt, Bruker bruker) {
        List<Enhet> enheter = omraade.enheter(bruker);
        boolean kommunen = !omraade.rollerIKommunen(bruker).isEmpty();
        LocalDate idag = klokke.idag();
        if (kommunen && Organisasjonsside.KOMMUNEN.equals(valgt) || enheter.isEmpty()) {
            return new Innhold(enheter, null, valgt, kommunen, folk.iKommunen(bruker.kommune()), List.of(), List.of(), List.of(),
                    omraade.rollerIKommunen(bruker), idag, bruker.id());
        }
        Enhet enhet = valgt.isEmpty() ? enheter.get(0) : omraade.krev(Organisasjonsside.enhetId(valgt), bruker);
        List<Medarbeider> alle = folk.i(enhet.id());
        return new Innhold(enheter, enhet, enhet.id().toString(), kommunen, alle, alle.stream().filter(Medarbeider::arbeiderMedSaker).toList(),
                vikarer.i(enhet.id()).stream().map(v -> new Vikarrad(v, v.gjelder(idag))).toList(), folk.sluttet(enhet.id()),
                omraade.rollerIEnhet(bruker), idag, bruker.id());
    }
}
