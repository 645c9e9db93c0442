package no.stafett.sak.noed;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Det som må til for å ta seg inn: hvilken sak, og hvorfor. */
@Schema(name = "NyNoedtilgang")
public record NyNoedtilgang(@NotNull @Size(max = 30) String saksnummer,
        @NotNull @Size(min = NyNoedtilgang.KORTEST, max = 1000) String begrunnelse) {

    /** Kort nok til å rekkes, og langt nok til å bli en grunn. */
    public static final int KORTEST = 15;

    public NyNoedtilgang {
        saksnummer = saksnummer == null ? null : saksnummer.strip();
        begrunnelse = begrunnelse == null ? null : begrunnelse.strip();
    }
}
