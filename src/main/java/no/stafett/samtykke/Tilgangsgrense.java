package no.stafett.samtykke;

import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.TilgangGitt;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Grensene for tilgang som gis av andre grunner enn en invitasjon: foresattes slutter den dagen barnet er myndig, pinnen
 * gis ikke til en annen tjeneste uten samtykke, og ingen i en invitert enhet har tilgang lenger enn enheten.
 */
@Component
class Tilgangsgrense {

    private final Saker saker;
    private final Sakstilgang tilgang;
    private final Samtykkevurdering vurdering;
    private final Doervakt vakt;
    private final Enheter enheter;

    Tilgangsgrense(Saker saker, Sakstilgang tilgang, Samtykkevurdering vurdering, Doervakt vakt, Enheter enheter) {
        this.saker = saker;
        this.tilgang = tilgang;
        this.vurdering = vurdering;
        this.vakt = vakt;
        this.enheter = enheter;
    }

    @EventListener
    void paa(TilgangGitt gitt) {
        PersonId hvem = new PersonId(gitt.hvem());
        switch (gitt.rolle()) {
            case "foresatt" -> tilgang.settUtloepFor(gitt.sakId(), hvem, "foresatt",
                    myndighetsdag(saker.hent(gitt.sakId())).atStartOfDay(Forretningsklokke.NORGE).toInstant());
            case "stafettholder" -> krevEgenEnhetEllerSamtykke(saker.hent(gitt.sakId()), hvem, gitt.gjennom());
            default -> settSlutt(gitt.sakId(), gitt.gjennom());
        }
    }

    /** Den som er med gjennom en enhet som er her på et samtykke, har ikke saken lenger enn enheten har den. */
    private void settSlutt(SakId sakId, EnhetId gjennom) {
        if (gjennom != null && tilgang.paaSamtykke(sakId).contains(gjennom)) {
            vakt.settSlutt(sakId, gjennom);
        }
    }

    private LocalDate myndighetsdag(Sak sak) {
        return vurdering.myndighetsdag(sak, enheter.hent(sak.enhet()).tjeneste());
    }

    /** Den som ikke arbeider i en enhet, som en barnekoordinator i kommunen, hører ikke til en annen. En annen barnehage er en annen (ADR 0036). */
    private void krevEgenEnhetEllerSamtykke(Sak sak, PersonId person, EnhetId gjennom) {
        List<Enhet> hennes = enheter.til(person);
        if (!hennes.isEmpty() && hennes.stream().noneMatch(e -> e.id().equals(sak.enhet()))) {
            List<EnhetId> mulige = gjennom == null ? hennes.stream().map(Enhet::id).toList() : List.of(gjennom);
            EnhetId aapen = vakt.krevEnAapen(sak.id(), mulige);
            tilgang.knytt(sak.id(), person, "stafettholder", aapen);
            vakt.settSlutt(sak.id(), aapen);
        }
    }
}
