package no.stafett.stafettlogg.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.hopp.Hoppet;
import no.stafett.oppgave.hopp.Trinnhoppene;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.Trinn;
import no.stafett.sak.Sak;
import org.springframework.stereotype.Component;

/** Hvor saken er i nivåets modell, og hvilke trinn som ble hoppet over. */
@Component
class Fremdriftleser {

    private final Modeller modeller;
    private final Trinnhoppene hoppene;
    private final Forretningsklokke klokke;

    Fremdriftleser(Modeller modeller, Trinnhoppene hoppene, Forretningsklokke klokke) {
        this.modeller = modeller;
        this.hoppene = hoppene;
        this.klokke = klokke;
    }

    /** Tom før det første nivået har startet. */
    Optional<Modell> modell(Sak sak) {
        return Optional.ofNullable(sak.modell()).map(modeller::hent);
    }

    /** @param sakens sakens oppgaver, utenom de skjermede */
    Optional<Fremdrift> les(Sak sak, List<Oppgave> sakens) {
        return modell(sak).map(m -> Fremdrift.av(m, sakens, hoppetOver(sak, m), sak.erAapen(), klokke.idag()));
    }

    /** Id-ene på oppgavene. Spørres bare når modellen har et trinn det går an å hoppe over. */
    private Set<String> hoppetOver(Sak sak, Modell modell) {
        return modell.trinn().stream().noneMatch(Trinn::kanHoppesOver) ? Set.of()
                : hoppene.iSak(sak.id()).stream().map(Hoppet::oppgaveId).collect(Collectors.toSet());
    }
}
