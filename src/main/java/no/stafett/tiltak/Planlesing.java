package no.stafett.tiltak;

import java.time.LocalDate;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sak.Grunnlagene;
import no.stafett.sak.Saker;
import no.stafett.skjema.Svar;
import org.springframework.stereotype.Component;

/** Planen slik den ble skrevet i møtet, og datoen når bare den flyttes. */
@Component
class Planlesing {

    private static final String ORDINAER = "ordinaer";

    private final Planer planer;
    private final Planhjemmel hjemler;
    private final Saker saker;
    private final Grunnlagene grunnlag;
    private final Radlesing rader;

    Planlesing(Planer planer, Planhjemmel hjemler, Saker saker, Grunnlagene grunnlag, Radlesing rader) {
        this.planer = planer;
        this.hjemler = hjemler;
        this.saker = saker;
        this.grunnlag = grunnlag;
        this.rader = rader;
    }

    void les(Svar svar, LocalDate evalueringsdato) {
        Plan gammel = planer.gjeldende(svar.sakId()).orElseGet(() -> foerste(svar.sakId()));
        planer.legg(svar.sakId(), new Plan(UUID.randomUUID(), svar.tekst("maal").orElse(null), svar.tekst("delmaal").orElse(null),
                evalueringsdato, gammel.plantype(), gammel.hjemmel(), null, null, null), svar.id());
        rader.les(svar.sakId(), svar.innhold().path("tiltak"), svar.person());
    }

    /** Er det ingen plan å flytte, er det heller ingen å lage: trinnet spurte bare om en dato. */
    void flytt(SakId sakId, LocalDate evalueringsdato) {
        planer.gjeldende(sakId).ifPresent(plan -> planer.legg(sakId, plan.med(evalueringsdato), null));
    }

    /** Det som ble meldt som skolemiljø eller barnehagemiljø, får planen loven ber om. */
    private Plan foerste(SakId sakId) {
        String sakstype = grunnlag.hent(sakId).sakstype();
        String plantype = sakstype == null || ORDINAER.equals(sakstype) ? Plan.BTI : sakstype;
        return new Plan(null, null, null, null, plantype, hjemler.til(saker.hent(sakId), plantype), null, null, null);
    }
}
