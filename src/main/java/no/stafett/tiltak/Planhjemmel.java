package no.stafett.tiltak;

import no.stafett.sak.Sak;
import no.stafett.tilgang.lov.Lovhenvisninger;
import org.springframework.stereotype.Component;

/** Lovhenvisningen en ny plan får, til noen skriver en annen. Paragrafene skifter nummer, så kommunen kan skrive om den. */
@Component
public class Planhjemmel {

    private final Lovhenvisninger lov;

    Planhjemmel(Lovhenvisninger lov) {
        this.lov = lov;
    }

    /** @return null når det ikke er noen for denne typen plan */
    public String til(Sak sak, String plantype) {
        return lov.finn(sak.kommune(), "plan." + plantype).orElse(null);
    }
}
