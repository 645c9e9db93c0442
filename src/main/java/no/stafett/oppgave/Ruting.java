package no.stafett.oppgave;

import java.util.HashMap;
import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Grunnlag;
import no.stafett.sak.Grunnlagene;
import no.stafett.samtykke.Samtykker;
import no.stafett.skjema.Svar;
import no.stafett.tiltak.Planer;
import org.springframework.stereotype.Component;

/** Samler det motoren får vite når en oppgave fullføres: valget i skjemaet, og grunnlaget for neste forslag. */
@Component
class Ruting {

    private final Grunnlagene grunnlagene;
    private final Samtykker samtykker;
    private final Planer planer;
    private final Forretningsklokke klokke;

    Ruting(Grunnlagene grunnlagene, Samtykker samtykker, Planer planer, Forretningsklokke klokke) {
        this.grunnlagene = grunnlagene;
        this.samtykker = samtykker;
        this.planer = planer;
        this.klokke = klokke;
    }

    /** @param medGrunnlag usant når modellen ikke kan regne på det før neste oppgave, se {@link no.stafett.prosess.Trinn#regnes} */
    Map<String, Object> verdier(SakId sakId, Svar svar, boolean medGrunnlag) {
        Map<String, Object> verdier = medGrunnlag ? grunnlag(sakId) : new HashMap<>();
        for (String felt : new String[] {"utfall", "godtatt", "meldingSendt", "evalueringsdato"}) {
            svar.tekst(felt).ifPresent(verdi -> verdier.put(felt, verdi));
        }
        return verdier;
    }

    Map<String, Object> grunnlag(SakId sakId) {
        Grunnlag g = grunnlagene.hent(sakId);
        Map<String, Object> verdier = new HashMap<>();
        verdier.put("akuttSjekk", g.akuttSjekk());
        verdier.put("samletVurdering", g.samletVurdering());
        verdier.put("enighetForesatte", g.enighetForesatte());
        verdier.put("antallTjenester", g.antallTjenester());
        verdier.put("arsakGruppe", g.arsakGruppe());
        verdier.put("ipRett", g.ipRett());
        verdier.put("gyldigSamtykke", samtykker.noenGjelder(sakId, klokke.idag()));
        verdier.put("runderUtenEffekt", planer.runderUtenEffekt(sakId));
        return verdier;
    }
}
