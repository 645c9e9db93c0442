package no.stafett.stafettlogg.post;

import java.time.LocalDate;
import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Paalogget;
import org.springframework.stereotype.Component;

/** Skriver i loggen at noe skjedde, for det andre i modulen forteller om. */
@Component
public class Loggforteller {

    private final Loggposter poster;
    private final Forretningsklokke klokke;

    Loggforteller(Loggposter poster, Forretningsklokke klokke) {
        this.poster = poster;
        this.klokke = klokke;
    }

    /** @param dag dagen det gjelder @param fakta id-er, koder og tider; aldri navn eller fritekst */
    public void fortell(SakId sakId, Loggslag slag, LocalDate dag, String tekst, Map<String, Object> fakta) {
        poster.legg(innsatt(sakId, slag, dag, tekst, fakta));
    }

    /** Som {@link #fortell}, der teksten kan handle om hva som helst: andre tjenester leser den med samtykke til helseopplysninger. */
    void fortellFritt(SakId sakId, Loggslag slag, LocalDate dag, String tekst, Map<String, Object> fakta) {
        poster.legg(innsatt(sakId, slag, dag, tekst, fakta), "helse");
    }

    private Loggposter.Innsatt innsatt(SakId sakId, Loggslag slag, LocalDate dag, String tekst, Map<String, Object> fakta) {
        return new Loggposter.Innsatt(sakId, slag, dag, tekst, fakta, null, false, Paalogget.person().orElse(null), klokke.instant());
    }
}
