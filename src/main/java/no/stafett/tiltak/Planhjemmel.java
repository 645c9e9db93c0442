package no.stafett.tiltak;

import java.util.stream.Stream;
import no.stafett.sak.Sak;
import no.stafett.tilgang.Enheter;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lovhenvisningen en ny plan får, til noen skriver en annen. Paragrafene skifter nummer, så teksten er et oppsett:
 * {@code stafett.plan.hjemmel.<kommune>.<tjeneste>.<type>}, så kommunens, så den felles.
 */
@Component
public class Planhjemmel {

    private static final String OPPSETT = "stafett.plan.hjemmel.";

    private final Environment oppsett;
    private final Enheter enheter;

    Planhjemmel(Environment oppsett, Enheter enheter) {
        this.oppsett = oppsett;
        this.enheter = enheter;
    }

    /** @return null når det ikke er noen for denne typen plan */
    public String til(Sak sak, String plantype) {
        String tjeneste = enheter.hent(sak.enhet()).tjeneste();
        return Stream.of(sak.kommune() + "." + tjeneste + "." + plantype, sak.kommune() + "." + plantype, plantype)
                .map(sti -> oppsett.getProperty(OPPSETT + sti)).filter(tekst -> tekst != null && !tekst.isBlank()).findFirst().orElse(null);
    }
}
