package no.stafett.stafettlogg.avgang;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.veksling.Sakshold;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.folk.Konto;
import no.stafett.tilgang.folk.Medarbeider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * En avgang er én handling: alt hun bærer, får en ny, og tilgangen stenges, i samme transaksjon. Databasen tar ikke imot at noe hviler på
 * en som er stengt, og gir ikke noe til henne etterpå; den som prøver samtidig, venter og får nei.
 */
@Service
class Avgang {

    private final Konto konto;
    private final Rester rester;
    private final Overlating overlating;
    private final Sakshold hold;
    private final Sakstilgang tilgang;

    Avgang(Konto konto, Rester rester, Overlating overlating, Sakshold hold, Sakstilgang tilgang) {
        this.konto = konto;
        this.rester = rester;
        this.overlating = overlating;
        this.hold = hold;
        this.tilgang = tilgang;
    }

    /** @param rester det brukeren får se; resten går til den som tar over alt @param valg de som kan ta over */
    record Oversikt(Konto.Innehaver person, List<Rest> rester, List<Medarbeider> valg) {
    }

    record Utfoert(Konto.Innehaver person, int antall) {
    }

    @Transactional(readOnly = true)
    Oversikt les(PersonId person, Bruker bruker) {
        Konto.Innehaver den = konto.krev(person, bruker);
        return new Oversikt(den, synlige(rester.hos(person), bruker), konto.kanTaOver(den));
    }

    /**
     * @param til   tar over alt som ikke er gitt en annen
     * @param valgt etter {@link Rest#felt()}
     * @return hvem det var, og hvor mye som gikk videre, av det brukeren kunne se
     * @throws UkjentEtterfoelger når en som er valgt, ikke kan ta over
     * @throws NoeKomTil når noen ga henne noe i samme øyeblikk; da er ingenting endret
     */
    @Transactional
    Utfoert utfør(PersonId person, PersonId til, Map<String, PersonId> valgt, Bruker bruker) {
        Konto.Innehaver den = konto.krev(person, bruker);
        konto.krevErstattelig(person);
        krevKjente(til, valgt, konto.kanTaOver(den));
        laas(person);
        List<Rest> alt = rester.hos(person);
        overlating.rommene(person).forEach(sak -> overlating.giRommet(sak, person, til));
        alt.forEach(rest -> overlating.gi(rest, person, valgt.getOrDefault(rest.felt(), til)));
        overlating.giResten(person, til, hold);
        hold.trekkKlareringer(person, bruker.id());
        konto.deaktiver(person, bruker);
        return new Utfoert(den, synlige(alt, bruker).size());
    }

    private List<Rest> synlige(List<Rest> alle, Bruker bruker) {
        Set<SakId> ser = hold.synligeBlant(alle.stream().map(Rest::sakId).distinct().toList(), bruker);
        return alle.stream().filter(r -> ser.contains(r.sakId())).toList();
    }

    private static void krevKjente(PersonId til, Map<String, PersonId> valgt, List<Medarbeider> kan) {
        Set<PersonId> kjente = new HashSet<>(kan.stream().map(Medarbeider::id).toList());
        if (!kjente.contains(til) || !kjente.containsAll(valgt.values())) {
            throw new UkjentEtterfoelger();
        }
    }

    private Set<SakId> beroerte(PersonId person) {
        Set<SakId> alle = new HashSet<>(hold.beroerte(person));
        alle.addAll(overlating.rommene(person));
        alle.addAll(overlating.medMøte(person));
        return alle;
    }

    /** Sakene før personen, i samme rekkefølge som alle andre; det som kom til i mellomtiden, låses bare når ingen venter på oss. */
    private void laas(PersonId person) {
        Set<SakId> laaste = beroerte(person);
        laaste.stream().sorted(Comparator.comparing(SakId::toString)).forEach(tilgang::laas);
        konto.laas(person);
        if (!beroerte(person).stream().filter(sak -> !laaste.contains(sak)).allMatch(hold::laasStraks)) {
            throw new NoeKomTil();
        }
    }
}
