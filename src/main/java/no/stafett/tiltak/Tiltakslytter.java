package no.stafett.tiltak;

import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.Forretningsklokke;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.SvaretErUgyldig;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Skriver planen, evalueringen og den ansvarliges svar ut av skjemaene, i samme transaksjon som de sendes. */
@Component
class Tiltakslytter {

    private final Svararkiv svarene;
    private final Planlesing planlesing;
    private final Evalueringsgang evaluering;
    private final Tiltakssvar tiltakssvar;
    private final Forretningsklokke klokke;

    Tiltakslytter(Svararkiv svarene, Planlesing planlesing, Evalueringsgang evaluering, Tiltakssvar tiltakssvar,
            Forretningsklokke klokke) {
        this.svarene = svarene;
        this.planlesing = planlesing;
        this.evaluering = evaluering;
        this.tiltakssvar = tiltakssvar;
        this.klokke = klokke;
    }

    @EventListener
    @Order(20)
    void paa(SkjemaBesvart besvart) {
        if (!besvart.hovedskjema()) {
            return;
        }
        Svar svar = svarene.hent(besvart.svarId());
        if (besvart.skjemaId().startsWith("evaluering")) {
            evaluering.hold(svar);
        }
        tiltakssvar.les(svar);
        svar.dato("evalueringsdato").map(this::kommende).ifPresent(dag -> planlegg(svar, dag));
    }

    private void planlegg(Svar svar, LocalDate evalueringsdato) {
        if ("tiltaksplan".equals(svar.skjemaId())) {
            planlesing.les(svar, evalueringsdato);
        } else {
            planlesing.flytt(svar.sakId(), evalueringsdato);
        }
        evaluering.planlegg(svar.sakId(), evalueringsdato);
    }

    private LocalDate kommende(LocalDate dag) {
        if (!dag.isAfter(klokke.idag())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("evalueringsdato", "dato_passert")));
        }
        return dag;
    }
}
