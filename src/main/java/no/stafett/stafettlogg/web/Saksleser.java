package no.stafett.stafettlogg.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Oppgave;
import no.stafett.sak.Nivaaendring;
import no.stafett.sak.Nivaaendringer;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.Stafettpinne;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tiltak.Planer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leser en sak med det som hører til, for den som får se den. */
@Service
class Saksleser {

    private final Saker saker;
    private final Arbeidsflate oppgaver;
    private final Stafettpinne pinne;
    private final Nivaaendringer endringer;
    private final Planer planer;

    Saksleser(Saker saker, Arbeidsflate oppgaver, Stafettpinne pinne, Nivaaendringer endringer, Planer planer) {
        this.saker = saker;
        this.oppgaver = oppgaver;
        this.pinne = pinne;
        this.endringer = endringer;
        this.planer = planer;
    }

    Sak krev(SakId id, Bruker bruker) {
        return saker.finnSynlig(id, bruker).orElseThrow(FinnesIkke::new);
    }

    @Transactional(readOnly = true)
    Sakssyn.Hele hele(SakId id, Bruker bruker) {
        Sak s = krev(id, bruker);
        List<Sakssyn.AktivtTrinn> aktive = oppgaver.iSak(id).stream().filter(Oppgave::erAapen).map(o ->
                new Sakssyn.AktivtTrinn(o.id(), Objects.requireNonNullElse(o.nummer(), o.trinn()), o.trinn(), o.tittel(),
                        o.behandlernavn(), o.frist())).toList();
        return new Sakssyn.Hele(id.toString(), s.saksnummer(), s.hvemGjelder().navn(),
                new Sakssyn.Person(s.fornavn(), s.etternavn(), s.foedselsdato()), s.enhet().toString(), s.nivaa(), s.status(),
                holder(id).orElse(null), aktive, s.opprettet(), s.erAapen() ? planer.evalueringsdato(id).orElse(null) : null, s.oeving(), s.adressesperre());
    }

    private Optional<Sakssyn.Holder> holder(SakId id) {
        return pinne.holderMedNavn(id).map(p -> new Sakssyn.Holder(p.id().toString(), p.navn()));
    }

    @Transactional(readOnly = true)
    Sakssyn.Historikk historikk(SakId id, Bruker bruker) {
        krev(id, bruker);
        List<Sakssyn.Endring> nivaaer = endringer.iSak(id).stream().map(Saksleser::endring).toList();
        List<Sakssyn.GjortTrinn> trinn = oppgaver.iSak(id).stream().filter(o -> !o.erAapen()).map(o ->
                new Sakssyn.GjortTrinn(o.id(), Objects.requireNonNullElse(o.nummer(), o.trinn()), o.tittel(), o.nivaa(),
                        o.avsluttet(), o.status(), o.behandlernavn())).toList();
        return new Sakssyn.Historikk(nivaaer, trinn);
    }

    private static Sakssyn.Endring endring(Nivaaendring e) {
        String hendelse = e.fra() == null ? "begynt" : e.til() == null ? "avsluttet" : "nivaa_endret";
        return new Sakssyn.Endring(hendelse, e.fra(), e.til(), e.tid(), e.rad(), e.forslag(), e.valgt(), e.begrunnelse(),
                e.person());
    }
}
