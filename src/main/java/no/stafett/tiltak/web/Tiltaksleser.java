package no.stafett.tiltak.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tiltak.Ansvarlige;
import no.stafett.tiltak.Plan;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.Tiltaksrett;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setter sammen planen og tiltakene for den som ser saken, med det hun selv kan gjøre. */
@Component
class Tiltaksleser {

    private final Tiltaksrett rett;
    private final Ansvarlige ansvarlige;
    private final Tiltaksinnhold innhold;

    Tiltaksleser(Tiltaksrett rett, Ansvarlige ansvarlige, Tiltaksinnhold innhold) {
        this.rett = rett;
        this.ansvarlige = ansvarlige;
        this.innhold = innhold;
    }

    /** @param utgaver de tidligere utgavene av planen, den nyeste først */
    record Lest(Sak sak, Tiltakssyn.Oversikt oversikt, List<Plan> utgaver) {
    }

    /** @throws FinnesIkke når brukeren ikke ser saken */
    @Transactional(readOnly = true)
    Lest les(SakId sakId, Bruker bruker) {
        Sak sak = rett.krevInnsyn(sakId, bruker);
        Tiltaksinnhold.Alt alt = innhold.i(sakId);
        List<Ansvarlige.Kandidat> kandidater = ansvarlige.iSak(sakId);
        Set<String> mulige = kandidater.stream().map(Ansvarlige.Kandidat::valg).collect(Collectors.toSet());
        Blikk blikk = new Blikk(sak, bruker, alt, mulige);
        boolean styrer = rett.kanStyre(sak, bruker);
        List<Tiltakssyn.Valgbar> valgbare = sak.erAapen() ? kandidater.stream().map(Tiltakssyn.Valgbar::av)
                .filter(k -> styrer || k.valg().equals(bruker.id().toString()) || lederForNoen(blikk)).toList() : List.of();
        return new Lest(sak, new Tiltakssyn.Oversikt(innhold.plan(sakId).map(Tiltakssyn.Planen::av).orElse(null),
                alt.gjeldende().stream().map(t -> syn(t, blikk)).toList(), alt.tidligere().stream().map(t -> syn(t, blikk)).toList(),
                styrer, sak.erAapen() && mulige.contains(bruker.id().toString()), valgbare), alt.utgaver().stream().skip(1).toList());
    }

    @Transactional(readOnly = true)
    Tiltakssyn.Tiltaket ett(SakId sakId, UUID tiltak, Bruker bruker) {
        Tiltakssyn.Oversikt oversikt = les(sakId, bruker).oversikt();
        return Stream.concat(oversikt.tiltak().stream(), oversikt.tidligere().stream())
                .filter(t -> t.tiltakId().equals(tiltak.toString())).findFirst().orElseThrow(FinnesIkke::new);
    }

    private record Blikk(Sak sak, Bruker bruker, Tiltaksinnhold.Alt alt, Set<String> mulige) {
    }

    private boolean lederForNoen(Blikk blikk) {
        return blikk.alt.gjeldende().stream().anyMatch(t -> rett.kanPlassere(blikk.sak, t, blikk.bruker));
    }

    private Tiltakssyn.Tiltaket syn(Tiltak t, Blikk b) {
        var vurdert = b.alt.siste().get(t.id());
        return new Tiltakssyn.Tiltaket(t.id().toString(), t.nummer(), t.felt().tiltak(), t.felt().problem(), t.felt().arena(),
                t.felt().tjeneste(), t.felt().start(), t.felt().frist(), t.felt().evalueres(), t.status().navn(), ansvarlig(t, b),
                t.ansvar().erNoen() ? null : t.ansvar().navn(), t.svarfrist(), t.erUbesvart(b.alt.idag()), t.erForfalt(b.alt.idag()),
                t.grunn(), t.versjon(), vurdert == null ? null : Tiltakssyn.Vurdert.av(vurdert),
                b.alt.hendelser().getOrDefault(t.id(), List.of()).stream().map(Tiltakssyn.Hendt::av).toList(),
                new Tiltakssyn.Lov(rett.kanSvare(b.sak, t, b.bruker), rett.kanEndre(b.sak, t, b.bruker), rett.kanPlassere(b.sak, t, b.bruker)));
    }

    private static Tiltakssyn.Ansvarlig ansvarlig(Tiltak t, Blikk b) {
        return t.ansvar().erNoen() ? new Tiltakssyn.Ansvarlig(t.ansvar().valg(), t.ansvar().navn(), t.ansvar().erHjemme(),
                t.ansvar().erHjemme() || b.mulige.contains(t.ansvar().valg())) : null;
    }
}
