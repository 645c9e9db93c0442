package no.stafett.tiltak;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Saker;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.SvaretErUgyldig;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Skriver planen og evalueringen ut av svarene, og holder varslene om evaluering i gang. */
@Service
class TiltakService {

    private final Planer planer;
    private final Svararkiv svarene;
    private final Saker saker;
    private final Evalueringsloep loep;
    private final Forretningsklokke klokke;

    TiltakService(Planer planer, Svararkiv svarene, Saker saker, Evalueringsloep loep, Forretningsklokke klokke) {
        this.planer = planer;
        this.svarene = svarene;
        this.saker = saker;
        this.loep = loep;
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
            evaluer(besvart.sakId(), svar);
        }
        svar.dato("evalueringsdato").ifPresent(dag -> planlegg(svar, kommende(dag)));
    }

    private LocalDate kommende(LocalDate dag) {
        if (!dag.isAfter(klokke.idag())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("evalueringsdato", "dato_passert")));
        }
        return dag;
    }

    private void planlegg(Svar svar, LocalDate evalueringsdato) {
        SakId sakId = svar.sakId();
        if ("tiltaksplan".equals(svar.skjemaId())) {
            UUID plan = planer.nyPlan(sakId, svar.id(), svar.tekst("maal").orElse(null), evalueringsdato, klokke.instant());
            int nummer = 0;
            for (JsonNode tiltak : svar.innhold().path("tiltak")) {
                if (tiltak.hasNonNull("tiltak")) {
                    planer.leggTiltak(sakId, plan, ++nummer, tiltak);
                }
            }
        } else {
            planer.flyttEvaluering(sakId, evalueringsdato);
        }
        loep.begynn(sakId, evalueringsdato, planer.gjeldende(sakId).size());
    }

    private void evaluer(SakId sakId, Svar svar) {
        String vurdering = svar.tekst("samletVurdering").orElse("uavklart");
        int nivaa = saker.hent(sakId).nivaa();
        planer.evaluer(sakId, nivaa, vurdering, klokke.instant());
        loep.slutt(sakId, nivaa, vurdering);
    }
}
