package no.stafett.stafettlogg.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Oppgave;
import no.stafett.prosess.Modell;
import no.stafett.sak.Nivaaendring;
import no.stafett.sak.Nivaaendringer;
import no.stafett.sak.Sak;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hvor saken står: i modellen den kjører på nå, og hvordan den kom dit. */
@Component
class Saksstand {

    private final Fremdriftleser fremdrift;
    private final Arbeidsflate oppgaver;
    private final Nivaaendringer endringer;
    private final JsonMapper json;

    Saksstand(Fremdriftleser fremdrift, Arbeidsflate oppgaver, Nivaaendringer endringer, JsonMapper json) {
        this.fremdrift = fremdrift;
        this.oppgaver = oppgaver;
        this.endringer = endringer;
        this.json = json;
    }

    /** Tom før det første nivået har startet. */
    Optional<Modell> modell(Sak sak) {
        return fremdrift.modell(sak);
    }

    /** Sakens oppgaver, utenom de skjermede. */
    List<Oppgave> oppgaver(Sak sak) {
        return oppgaver.iSak(sak.id());
    }

    Optional<Fremdrift> fremdrift(Sak sak, List<Oppgave> sakens) {
        return fremdrift.les(sak, sakens);
    }

    /** Trinnene som er gjort og trinnet nå, som JSON til diagrammet. */
    String merker(Fremdrift fremdrift) {
        return fremdrift == null ? "{}" : json.writeValueAsString(Map.of("gjort", fremdrift.gjort(), "naa", fremdrift.naa()));
    }

    /** Nivåene saken har vært på, i den rekkefølgen det skjedde. */
    List<Saksside.Skift> historie(Sak sak) {
        return endringer.iSak(sak.id()).stream().map(Saksstand::skift).toList();
    }

    private static Saksside.Skift skift(Nivaaendring e) {
        return new Saksside.Skift(e.fra(), e.til(), LocalDate.ofInstant(e.tid(), Forretningsklokke.NORGE), e.rad(), e.forslag(),
                e.valgt(), e.begrunnelse(), e.person());
    }
}
