package no.stafett.samtykke;

import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
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
    private final Samtykkeregler regler;
    private final Doervakt vakt;
    private final Enheter enheter;

    Tilgangsgrense(Saker saker, Sakstilgang tilgang, Samtykkeregler regler, Doervakt vakt, Enheter enheter) {
        this.saker = saker;
        this.tilgang = tilgang;
        this.regler = regler;
        this.vakt = vakt;
        this.enheter = enheter;
    }

    @EventListener
    void paa(TilgangGitt gitt) {
        Sak sak = saker.hent(gitt.sakId());
        PersonId hvem = new PersonId(gitt.hvem());
        switch (gitt.rolle()) {
            case "foresatt" -> tilgang.settUtloepFor(sak.id(), hvem, "foresatt",
                    myndighetsdag(sak).atStartOfDay(Forretningsklokke.NORGE).toInstant());
            case "stafettholder" -> krevSammeTjenesteEllerSamtykke(sak, hvem);
            default -> tilgang.inviterte(sak.id()).stream().filter(id -> enheter.til(hvem).stream().anyMatch(e -> e.id().equals(id)))
                    .forEach(enhet -> vakt.settSlutt(sak.id(), enhet));
        }
    }

    private LocalDate myndighetsdag(Sak sak) {
        String tjeneste = enheter.hent(sak.enhet()).tjeneste();
        return Samtykkeregler.Alder.bursdag(sak.foedselsdato(), regler.alder(tjeneste, NyttSvar.ALMINNELIG).myndigFra());
    }

    /** Den som ikke arbeider i en enhet, som en barnekoordinator i kommunen, hører ikke til en annen tjeneste. */
    private void krevSammeTjenesteEllerSamtykke(Sak sak, PersonId person) {
        String egen = enheter.hent(sak.enhet()).tjeneste();
        List<Enhet> hennes = enheter.til(person);
        if (!hennes.isEmpty() && hennes.stream().noneMatch(e -> e.tjeneste().equals(egen))) {
            vakt.slippInn(sak.id(), hennes.get(0).id());
        }
    }
}
