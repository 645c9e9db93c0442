package no.stafett.stafettlogg.sperre;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.sperre.Adressesperre;
import no.stafett.sak.sperre.Adressesperrer;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.stafettlogg.post.Skriveretter;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adressesperren settes og oppheves av den som fører loggen, og av lederen i sakens enhet, men ikke av en vikar. Også når saken er avsluttet. */
@Service
class Sperrearbeid {

    private final Saker saker;
    private final Skriveretter retter;
    private final Adressesperrer sperrer;
    private final Sperrekandidater kandidater;
    private final Sakstilgang tilgang;

    Sperrearbeid(Saker saker, Skriveretter retter, Adressesperrer sperrer, Sperrekandidater kandidater, Sakstilgang tilgang) {
        this.saker = saker;
        this.retter = retter;
        this.sperrer = sperrer;
        this.kandidater = kandidater;
        this.tilgang = tilgang;
    }

    /**
     * @param sperre     null når saken ikke har noen
     * @param ansvarlig  må se saken; null når ingen har ansvaret
     * @param kandidater de som kan klareres, og de som er det
     */
    record Stand(Sak sak, Adressesperre sperre, PersonId ansvarlig, List<String> ledere, List<Sperrekandidat> kandidater) {
    }

    /**
     * @throws FinnesIkke når brukeren ikke ser saken
     * @throws ManglerRolle når hun ser den, men dette ikke er hennes å gjøre
     */
    @Transactional(readOnly = true)
    public Stand stand(SakId sakId, Bruker bruker) {
        Sak sak = krev(sakId, bruker);
        return new Stand(sak, sperrer.finn(sakId).orElse(null), sperrer.ansvarlig(sakId).orElse(null), kandidater.ledere(sakId), kandidater.i(sakId));
    }

    /** Setter sperren, endrer graden eller klarerer flere. */
    @Transactional
    public void sett(SakId sakId, Adressesperre.Grad grad, Set<PersonId> klareres, Bruker bruker) {
        krev(sakId, bruker);
        krevKandidater(sakId, klareres);
        sperrer.sett(sakId, grad, klareres, bruker.id());
    }

    /** Som {@link #sett}, og de som sto på lista {@code foer} uten å være valgt nå, er ikke klarert lenger. */
    @Transactional
    public void endre(SakId sakId, Adressesperre.Grad grad, Valg valg, Bruker bruker) {
        Set<PersonId> ut = new HashSet<>(valg.foer());
        ut.removeAll(valg.valgt());
        Optional<Adressesperre> sperre = sperrer.finn(sakId);
        sett(sakId, grad, valg.valgt(), bruker);
        if (sperre.isPresent() && !ut.isEmpty()) {
            sperrer.trekk(sakId, ut, bruker.id());
        }
    }

    /** @param foer de som var klarert da siden ble vist */
    record Valg(Set<PersonId> valgt, Set<PersonId> foer) {
    }

    @Transactional
    public void trekk(SakId sakId, PersonId person, Bruker bruker) {
        krev(sakId, bruker);
        sperrer.trekk(sakId, Set.of(person), bruker.id());
    }

    @Transactional
    public void opphev(SakId sakId, String grunn, Bruker bruker) {
        krev(sakId, bruker);
        sperrer.opphev(sakId, grunn.strip(), bruker.id());
    }

    private Sak krev(SakId sakId, Bruker bruker) {
        Sak sak = saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
        boolean foerer = retter.til(sak, bruker).foerer() && tilgang.bareVikarFor(sakId, bruker.id()).isEmpty();
        if (!bruker.harI(Rolle.LEDER, sak.enhet()) && !foerer) {
            throw new ManglerRolle();
        }
        return sak;
    }

    private void krevKandidater(SakId sakId, Set<PersonId> valgt) {
        Set<PersonId> mulige = kandidater.i(sakId).stream().map(Sperrekandidat::id).collect(Collectors.toSet());
        if (!mulige.containsAll(valgt)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("klarerte", "kan_ikke_klareres")));
        }
    }
}
