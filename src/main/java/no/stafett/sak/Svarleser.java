package no.stafett.sak;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Skriver det svarene betyr for saken: grunnlag, beslutning, overgang og barnekoordinator. */
@Component
class Svarleser {

    private final Svararkiv svarene;
    private final Grunnlagene grunnlag;
    private final Avklaringer avklaringer;
    private final Overgang overgang;
    private final Forretningsklokke klokke;

    Svarleser(Svararkiv svarene, Grunnlagene grunnlag, Avklaringer avklaringer, Overgang overgang, Forretningsklokke klokke) {
        this.svarene = svarene;
        this.grunnlag = grunnlag;
        this.avklaringer = avklaringer;
        this.overgang = overgang;
        this.klokke = klokke;
    }

    @EventListener
    @Order(10)
    void paa(SkjemaBesvart besvart) {
        Svar svar = svarene.hent(besvart.svarId());
        grunnlag.merk(besvart.sakId(), svar);
        if (besvart.hovedskjema()) {
            svar.tekst("utfall").ifPresent(utfall -> beslutt(besvart, svar, utfall));
            svar.tekst("nyEnhet").map(EnhetId::av).ifPresent(enhet -> overgang.forbered(besvart.sakId(), enhet));
            overgang(besvart, svar);
        }
    }

    private void beslutt(SkjemaBesvart besvart, Svar svar, String utfall) {
        avklaringer.avgjoer(besvart.sakId(), besvart.oppgaveId(), utfall, svar.tekst("begrunnelse").orElse(""),
                besvart.person(), klokke.instant());
        grunnlag.brukVurderingen(besvart.sakId());
    }

    private void overgang(SkjemaBesvart besvart, Svar svar) {
        SakId sakId = besvart.sakId();
        switch (besvart.skjemaId()) {
            case "oppnevn_barnekoordinator" -> grunnlag.ipErIvaretatt(sakId);
            case "mottak" -> svar.tekst("godtatt").filter("ja"::equals)
                    .ifPresent(ja -> overgang.fullfoer(sakId, besvart.person()));
            default -> { }
        }
    }
}
