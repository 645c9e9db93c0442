package no.stafett.stafettlogg.foresatte;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.foresatte.Foresatte;
import no.stafett.sak.foresatte.NyForesatt;
import no.stafett.sak.foresatte.Registrert;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.stafettlogg.post.Skriveretter;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Personer;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Foresatte skrives inn av den som fører loggen, og av lederen i sakens enhet, mens saken er åpen. */
@Service
class Foresattarbeid {

    private final Saker saker;
    private final Skriveretter retter;
    private final Foresatte foresatte;
    private final Personer personer;

    Foresattarbeid(Saker saker, Skriveretter retter, Foresatte foresatte, Personer personer) {
        this.saker = saker;
        this.retter = retter;
        this.foresatte = foresatte;
        this.personer = personer;
    }

    /** @param kanEndre om brukeren kan skrive, og ikke bare lese */
    record Stand(Sak sak, List<Registrert> foresatte, boolean kanEndre) {
    }

    /** @throws FinnesIkke når brukeren ikke ser saken */
    @Transactional(readOnly = true)
    public Stand stand(SakId sakId, Bruker bruker) {
        Sak sak = saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
        return new Stand(sak, foresatte.iSak(sakId), kanEndre(sak, bruker));
    }

    @Transactional(readOnly = true)
    public boolean ser(SakId sakId, Bruker bruker) {
        return saker.finnSynlig(sakId, bruker).isPresent();
    }

    /** @throws SvaretErUgyldig ved {@code brukernavn}, når ingen i kommunen logger inn med det */
    @Transactional
    public Registrert legg(SakId sakId, SkrevetForesatt ny, Bruker bruker) {
        krevEndre(sakId, bruker);
        return foresatte.legg(sakId, new NyForesatt(ny.foresatt(), person(ny, bruker)), bruker.id());
    }

    @Transactional
    public Registrert rett(SakId sakId, UUID id, SkrevetForesatt ny, Bruker bruker) {
        krevEndre(sakId, bruker);
        // Den som alt står der, kan ha sluttet siden; da finner ikke oppslaget henne.
        PersonId person = foresatte.iSak(sakId).stream().filter(f -> f.id().equals(id) && f.person() != null && f.brukernavn().equals(ny.brukernavn()))
                .map(Registrert::person).findFirst().orElseGet(() -> person(ny, bruker));
        return foresatte.rett(sakId, id, ny.versjon() == null ? 0 : ny.versjon(), new NyForesatt(ny.foresatt(), person), bruker.id());
    }

    @Transactional
    public Registrert avslutt(SakId sakId, UUID id, Bruker bruker) {
        krevEndre(sakId, bruker);
        return foresatte.avslutt(sakId, id, bruker.id());
    }

    @Transactional
    public Registrert taInnIgjen(SakId sakId, UUID id, Bruker bruker) {
        krevEndre(sakId, bruker);
        return foresatte.taInnIgjen(sakId, id, bruker.id());
    }

    private PersonId person(SkrevetForesatt ny, Bruker bruker) {
        return !ny.arbeiderHer() ? null : personer.finnSomArbeiderI(bruker.kommune(), ny.brukernavn())
                .orElseThrow(() -> new SvaretErUgyldig(List.of(Feltfeil.av("brukernavn", "ukjent_person"))));
    }

    /** Saken låst, så den ikke avsluttes imens. */
    private void krevEndre(SakId sakId, Bruker bruker) {
        saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
        saker.laas(sakId);
        if (!kanEndre(saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new), bruker)) {
            throw new ManglerRolle();
        }
    }

    private boolean kanEndre(Sak sak, Bruker bruker) {
        return sak.erAapen() && (bruker.harI(Rolle.LEDER, sak.enhet()) || retter.til(sak, bruker).foerer());
    }
}
