package no.stafett.sak.veksling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Kommunegrense;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.Stafettpinne;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.SvaretErUgyldig;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Stafettholderen slik planen sier det. Den som lager den første planen, og ikke velger noen annen, sier med det ja til å ha pinnen. En
 * annen som er valgt, blir spurt, som ved enhver overlevering, og den som har pinnen, har den til hun har svart ja.
 */
@Component
class Planpinne {

    private final Svararkiv svarene;
    private final Stafettpinne pinne;
    private final Overleveringer overleveringer;
    private final Kommunegrense grense;
    private final Sakstilgang tilgang;

    Planpinne(Svararkiv svarene, Stafettpinne pinne, Overleveringer overleveringer, Kommunegrense grense, Sakstilgang tilgang) {
        this.svarene = svarene;
        this.pinne = pinne;
        this.overleveringer = overleveringer;
        this.grense = grense;
        this.tilgang = tilgang;
    }

    @EventListener
    @Order(11)
    void paa(SkjemaBesvart besvart) {
        if (besvart.hovedskjema() && "tiltaksplan".equals(besvart.skjemaId())) {
            Optional<PersonId> valgt = valgt(svarene.hent(besvart.svarId()));
            valgt.ifPresent(person -> grense.krevPerson(besvart.sakId(), person));
            Optional<PersonId> vikarFor = tilgang.bareVikarFor(besvart.sakId(), besvart.person());
            krevIkkeVikarenSelv(valgt, vikarFor, besvart.person());
            pinne.laas(besvart.sakId());
            avtal(besvart, valgt, vikarFor.orElse(besvart.person()));
        }
    }

    /** @param hun den som lager planen, eller den hun er vikar for */
    private void avtal(SkjemaBesvart besvart, Optional<PersonId> valgt, PersonId hun) {
        SakId sakId = besvart.sakId();
        if (pinne.holder(sakId).isEmpty() || !pinne.erAvtalt(sakId) && valgt.orElse(hun).equals(hun)) {
            pinne.gi(sakId, hun, "stafettholder");
        }
        pinne.avtal(sakId);
        PersonId holder = pinne.holder(sakId).orElseThrow();
        valgt.filter(person -> !person.equals(holder)).ifPresent(person -> spør(besvart, holder, person));
    }

    /** Den som bare er der for en annen, gjør ikke seg selv til stafettholder. */
    private static void krevIkkeVikarenSelv(Optional<PersonId> valgt, Optional<PersonId> vikarFor, PersonId person) {
        if (vikarFor.isPresent() && valgt.filter(person::equals).isPresent()) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("stafettholder", "vikar")));
        }
    }

    /** Planen er det siste de ble enige om; et spørsmål til en annen gjelder da ikke lenger. */
    private void spør(SkjemaBesvart besvart, PersonId holder, PersonId valgt) {
        Optional<Overlevering> venter = overleveringer.iSak(besvart.sakId());
        if (venter.filter(tilbud -> tilbud.til().id().equals(valgt)).isEmpty()) {
            venter.ifPresent(tilbud -> overleveringer.svar(tilbud, "bortfalt", null));
            overleveringer.tilby(besvart.sakId(), holder, valgt, besvart.person(), null);
        }
    }

    private static Optional<PersonId> valgt(Svar svar) {
        return svar.tekst("stafettholder").map(id -> {
            if (!id.matches(EnhetId.MOENSTER)) {
                throw new SvaretErUgyldig(List.of(Feltfeil.av("stafettholder", "ukjent_person")));
            }
            return new PersonId(UUID.fromString(id));
        });
    }
}
