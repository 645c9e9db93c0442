package no.stafett.samtykke;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.stafett.skjema.Feltfeil;
import no.stafett.tilgang.Enhet;
import org.springframework.format.annotation.DateTimeFormat;

/** Et svar om samtykke som skrives inn utenfor en oppgave; feltene heter det samme som i skjemaet. */
@Schema(name = "NyttSamtykke")
public record NyttSamtykke(
        @NotNull @Pattern(regexp = "gitt|nektet", message = "ugyldig_valg") String avgjoerelse,
        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = NyttSamtykke.MOTTAKERE, message = "ugyldig_valg") String> tjenester,
        @NotNull @Size(max = 120) String samtykkerNavn,
        @NotNull @Pattern(regexp = "selv|mor|far|medmor|annen|barnevern", message = "ugyldig_valg") String relasjon,
        @Nullable @Pattern(regexp = "felles|alene|omsorgsovertatt|ikke_aktuelt", message = "ugyldig_valg") String foreldreansvar,
        @Nullable @Pattern(regexp = "alminnelig|helse|barnevern|foresattes_egne", message = "ugyldig_valg") String opplysningstype,
        @Nullable @Size(max = 1000) String formaal, @Nullable @Size(max = 2000) String informasjon,
        @Nullable @Size(max = 2000) String unntak,
        @NotNull @Pattern(regexp = "id_porten|papir|muntlig", message = "ugyldig_valg") String kanal,
        @Nullable @Size(max = 1000) String nektelseGrunn,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate gyldigFra,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate gyldigTil,
        @Nullable @Size(max = 1000) String barnetsStemme) {

    /** Det kan samtykkes for: tjenestene, og koordinerende enhet, som arbeider for hele kommunen. */
    public static final String MOTTAKERE = Enhet.TJENESTER + "|" + Tjenestedoer.KOORDINERENDE_ENHET;

    /** Tjenestene det kan samtykkes for, i rekkefølgen på skjemaet. */
    public static List<String> alleTjenester() {
        return List.of(MOTTAKERE.split("\\|"));
    }

    public static NyttSamtykke tomt() {
        return new NyttSamtykke("gitt", List.of(), "", "", "", NyttSvar.ALMINNELIG, "", "", "", "muntlig", "", null, null, "");
    }

    boolean erJaFraForesatt() {
        return Erklaering.GITT.equals(avgjoerelse) && !"selv".equals(relasjon) && !"barnevern".equals(relasjon);
    }

    /** Feltene som ikke holder sammen, utover det hvert av dem krever for seg. */
    public List<Feltfeil> feil(LocalDate idag) {
        return svar(idag).feil();
    }

    NyttSvar svar(LocalDate idag) {
        return new NyttSvar(null, avgjoerelse, tjenester == null ? List.of() : tjenester.stream().distinct().toList(), samtykkerNavn,
                relasjon, tom(foreldreansvar), opplysningstype == null ? NyttSvar.ALMINNELIG : opplysningstype, tom(formaal),
                tom(informasjon), tom(unntak), kanal, tom(nektelseGrunn), gyldigFra == null ? idag : gyldigFra, gyldigTil, tom(barnetsStemme));
    }

    private static String tom(String tekst) {
        return Synlig.erTom(tekst) ? null : tekst;
    }
}
