package no.stafett.sak.deltakelse;

import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.angre.BeslutningAngret;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Fra nivå 3 til 2 trengs færre tjenester (domenets §4.2 rad 13): de den som beslutter, sier er ferdige, tas ut i det samme. */
@Component
class Nivaaslutt {

    private static final String FELT = "ferdigeEnheter";

    private final Svararkiv svarene;
    private final Sakstilgang tilgang;
    private final Enheter enheter;
    private final Deltakerslutter slutter;

    Nivaaslutt(Svararkiv svarene, Sakstilgang tilgang, Enheter enheter, Deltakerslutter slutter) {
        this.svarene = svarene;
        this.tilgang = tilgang;
        this.enheter = enheter;
        this.slutter = slutter;
    }

    /** Etter at beslutningen er lest. @throws SvaretErUgyldig når enheten ikke er med, eller er hennes egen */
    @EventListener
    @Order(35)
    void paa(SkjemaBesvart besvart) {
        Svar svar = svarene.hent(besvart.svarId());
        if (besvart.hovedskjema() && svar.tekst("utfall").filter("nivaa_2"::equals).isPresent()) {
            svar.innhold().path(FELT).valueStream().map(JsonNode::asString).distinct().forEach(enhet -> taUt(besvart, EnhetId.av(enhet)));
        }
    }

    private void taUt(SkjemaBesvart besvart, EnhetId enhet) {
        boolean hennes = enheter.til(besvart.person()).stream().map(Enhet::id).anyMatch(enhet::equals);
        if (hennes || !tilgang.paaSamtykke(besvart.sakId()).contains(enhet)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av(FELT, hennes ? "kan_ikke_tas_ut" : "ukjent_enhet")));
        }
        tilgang.laas(besvart.sakId());
        // Hvorfor står i beslutningen, og bare der: strykes den, er det ikke igjen noe annet sted.
        slutter.sagtI(besvart.oppgaveId(), slutter.taUt(besvart.sakId(), enhet, null, besvart.person()));
    }

    /** De er ikke lenger tatt ut når beslutningen ikke gjelder. Etter at de som døra står åpen for, er inne igjen, og har fått sitt. */
    @EventListener
    @Order(3)
    void paa(BeslutningAngret angret) {
        slutter.medIgjenAv(angret.beslutning()).forEach(slutt -> slutter.gjoerOm(angret.sakId(), slutt, angret.av()));
    }
}
