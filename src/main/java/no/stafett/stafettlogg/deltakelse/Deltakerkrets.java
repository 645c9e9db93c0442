package no.stafett.stafettlogg.deltakelse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.sak.Sak;
import no.stafett.sak.Stafettpinne;
import no.stafett.sak.deltakelse.Deltakerfelt;
import no.stafett.sak.deltakelse.Deltakerslutter;
import no.stafett.samtykke.Deling;
import no.stafett.stafettlogg.Deltakere;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import org.springframework.stereotype.Component;

/** Hvem som er med i en sak, hvem som kan bli med, og hvem som kan tas ut. */
@Component
class Deltakerkrets {

    /** Domenets §4.2: først her samarbeider flere tjenester. */
    private static final int FLERE_TJENESTER = 2;

    private final Deltakere deltakere;
    private final Deltakerfelt felt;
    private final Stafettpinne pinne;
    private final Deling deling;
    private final Enheter enheter;

    Deltakerkrets(Deltakere deltakere, Deltakerfelt felt, Stafettpinne pinne, Deling deling, Enheter enheter) {
        this.deltakere = deltakere;
        this.felt = felt;
        this.pinne = pinne;
        this.deling = deling;
        this.enheter = enheter;
    }

    List<Deltakere.Deltaker> med(Sak sak) {
        return deltakere.iSak(sak.id());
    }

    /** De som kan bli med uten at en ny tjeneste slipper inn; en ressursperson bare der samtykket rekker til henne. */
    List<Deltakerfelt.Kandidat> kandidater(Sak sak) {
        List<Deltakerfelt.Kandidat> alle = felt.kandidater(sak.id());
        Set<EnhetId> aapne = deling.kanAapnesFor(sak.id(), alle.stream().filter(Deltakerfelt.Kandidat::ressursperson)
                .map(Deltakerfelt.Kandidat::gjennom).collect(Collectors.toSet()));
        return alle.stream().filter(k -> !k.ressursperson() || aapne.contains(k.gjennom())).toList();
    }

    /** Enhetene samtykket omfatter i dag, som verken er med eller bedt; tomt før nivå 2. */
    List<Enhet> kanInviteres(Sak sak) {
        if (sak.nivaa() < FLERE_TJENESTER) {
            return List.of();
        }
        List<Enhet> alle = enheter.i(sak.kommune());
        Set<EnhetId> ider = alle.stream().map(Enhet::id).collect(Collectors.toSet());
        Set<EnhetId> aapne = deling.kanAapnesFor(sak.id(), ider);
        aapne.removeAll(deling.inviterte(sak.id()));
        aapne.removeAll(deling.medBlant(sak.id(), ider));
        return alle.stream().filter(e -> aapne.contains(e.id())).toList();
    }

    /**
     * Om de som ble tatt ut, kan bli med igjen uten at en annen tjeneste slipper inn i egen tjeneste (domenets §4.2 rad 13): ingen er med for
     * en enhet som ikke er det, bare en ressursperson, som kan tas med på alle nivåer.
     *
     * @param gjennom enhetene de var med gjennom
     */
    boolean kanBliMedIgjen(Sak sak, Deltakerslutter.Slutt slutt, List<EnhetId> gjennom) {
        if (slutt.erEnhet()) {
            return sak.nivaa() >= FLERE_TJENESTER;
        }
        return gjennom.stream().allMatch(enhet -> deling.erMed(sak.id(), enhet))
                || kandidater(sak).stream().anyMatch(k -> k.ressursperson() && k.id().verdi().equals(slutt.hvem()));
    }

    /** Enhetene som er bedt og ikke har svart. */
    List<Enhet> inviterte(Sak sak) {
        return deling.inviterte(sak.id()).stream().map(enheter::hent).toList();
    }

    /** Den som holder pinnen, gir den fra seg først; den som meldte, og lederen i sakens enhet, er med så lenge saken er der. */
    boolean kanTasUt(Sak sak, Deltakere.Deltaker d, Bruker bruker) {
        if (d.vikarFor() != null) {
            return false;
        }
        if (d.erEnhet()) {
            return !sak.enhet().verdi().equals(d.id()) && !bruker.arbeiderI(new EnhetId(d.id()));
        }
        PersonId person = new PersonId(d.id());
        return felt.erBareDeltaker(sak.id(), person) && pinne.holder(sak.id()).filter(person::equals).isEmpty();
    }
}
