package no.stafett.innsikt.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Map;
import no.stafett.felles.EnhetId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Rolle;

/**
 * Hvilke tall det spørres etter.
 *
 * @param enhet    en av enhetene lederen leder
 * @param tjeneste bare enhetene lederen leder i den
 * @param maaneder hvor mange måneder tilbake lederen ser
 * @param maaned   måneden i kommunen, som 2026-01
 */
record Flytvalg(@Nullable @Pattern(regexp = EnhetId.MOENSTER, message = "ugyldig_valg") String enhet,
        @Nullable @Pattern(regexp = Enhet.TJENESTER, message = "ugyldig_valg") String tjeneste,
        @Nullable @Pattern(regexp = "3|6|12|24", message = "ugyldig_valg") @Schema(defaultValue = "12") String maaneder,
        @Nullable @Pattern(regexp = Flytvalg.MAANED, message = "ugyldig_valg") String maaned) {

    static final String MAANED = "20\\d\\d-(0[1-9]|1[0-2])";
    private static final int VANLIG = 12;

    /** Det adressen sier som vi ikke kjenner, er ikke valgt. */
    static Flytvalg les(Map<String, String> adresse) {
        return new Flytvalg(kjent(adresse, "enhet", EnhetId.MOENSTER), kjent(adresse, "tjeneste", Enhet.TJENESTER),
                kjent(adresse, "maaneder", "3|6|12|24"), kjent(adresse, "maaned", MAANED));
    }

    /** De samme tallene, bare for enhetene i tjenesten. */
    Flytvalg i(String tjeneste) {
        return new Flytvalg(enhet, tjeneste, maaneder, maaned);
    }

    private static String kjent(Map<String, String> adresse, String navn, String moenster) {
        return adresse.getOrDefault(navn, "").matches(moenster) ? adresse.get(navn) : null;
    }

    /** Lederen ser egne enheter, de andre kommunen. Også den som er begge, ser bare egne: med dem i hånden kunne hun trukket fra (ADR 0064). */
    boolean kommunen(Bruker bruker) {
        return !bruker.har(Rolle.LEDER);
    }

    EnhetId enheten() {
        return enhet == null ? null : EnhetId.av(enhet);
    }

    int antallMaaneder() {
        return maaneder == null ? VANLIG : Integer.parseInt(maaneder);
    }

    LocalDate maaneden() {
        return maaned == null ? null : LocalDate.parse(maaned + "-01");
    }
}
