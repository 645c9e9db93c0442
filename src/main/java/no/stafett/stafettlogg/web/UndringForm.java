package no.stafett.stafettlogg.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;
import no.stafett.felles.EnhetId;
import no.stafett.sak.Foedselsdato;
import no.stafett.sak.Foresatt;
import no.stafett.sak.HvemGjelder;
import no.stafett.sak.NyUndring;
import no.stafett.sak.habil.Naerhet;
import no.stafett.stafettlogg.Kladd;
import org.springframework.format.annotation.DateTimeFormat;

/** Feltene på «Ny undring». Foresatte kan stå tomme; de fylles ut når man vet hvem de er. */
record UndringForm(@NotNull @Pattern(regexp = "barn|gravid|ung_voksen", message = "ugyldig_valg") String hvemGjelder,
        @NotBlank @Size(max = 100) @Pattern(regexp = NyUndring.NAVN, message = "ugyldig_tegn") String fornavn,
        @NotBlank @Size(max = 100) @Pattern(regexp = NyUndring.NAVN, message = "ugyldig_tegn") String etternavn,
        @NotNull @Foedselsdato @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate foedselsdato,
        @NotNull @Pattern(regexp = EnhetId.MOENSTER, message = "ugyldig_valg") String enhetId, @NotBlank @Size(min = 3, max = 4000) String undring,
        @Size(max = 4) List<@Size(max = 200) @Pattern(regexp = "\\s*|" + NyUndring.NAVN, message = "ugyldig_tegn") String> foresattNavn,
        @Size(max = 4) List<@Size(max = 50) String> foresattRelasjon,
        List<String> foreldreansvar, Boolean oeving, String naer) {

    static final int FORESATTE = 2;

    static UndringForm tom(String enhetId) {
        return new UndringForm("barn", null, null, null, enhetId, null, List.of(), List.of(), List.of("0", "1"), false, null);
    }

    /** Slik det ble skrevet sist; en dato som ikke er ferdig, må skrives på nytt. */
    UndringForm med(Kladd kladd) {
        return new UndringForm(kladd.verdi("hvemGjelder"), kladd.verdi("fornavn"), kladd.verdi("etternavn"),
                dato(kladd.verdi("foedselsdato")),
                kladd.verdi("enhetId") == null ? enhetId : kladd.verdi("enhetId"), kladd.verdi("undring"),
                kladd.felter().getOrDefault("foresattNavn", List.of()), kladd.felter().getOrDefault("foresattRelasjon", List.of()),
                kladd.felter().getOrDefault("foreldreansvar", List.of()), kladd.verdi("oeving") != null, null);
    }

    /** null når det som er skrevet, ikke er en dato. */
    static LocalDate dato(String skrevet) {
        try {
            return skrevet == null ? null : LocalDate.parse(skrevet);
        } catch (DateTimeParseException uferdig) {
            return null;
        }
    }

    /** Er noe skrevet om en foresatt, må både navn og relasjon være der. */
    @AssertTrue
    boolean isForesatteHele() {
        return IntStream.range(0, FORESATTE).allMatch(i -> verdi(foresattNavn, i).isEmpty() == verdi(foresattRelasjon, i).isEmpty());
    }

    /** Svaret på om hun er nær familien; null når hun ikke er spurt. */
    String nærhet() {
        return naer != null && Naerhet.SVAR.contains(naer) ? naer : null;
    }

    boolean erNær() {
        return nærhet() != null && !Naerhet.NEI.equals(naer);
    }

    NyUndring undringen() {
        List<Foresatt> foresatte = IntStream.range(0, FORESATTE).filter(i -> !verdi(foresattNavn, i).isEmpty())
                .mapToObj(i -> new Foresatt(verdi(foresattNavn, i), verdi(foresattRelasjon, i), harAnsvar(i))).toList();
        return new NyUndring(HvemGjelder.av(hvemGjelder), fornavn.strip(), etternavn.strip(), foedselsdato, EnhetId.av(enhetId),
                foresatte, Boolean.TRUE.equals(oeving));
    }

    public boolean harAnsvar(int nummer) {
        return foreldreansvar != null && foreldreansvar.contains(Integer.toString(nummer));
    }

    static String verdi(List<String> liste, int nummer) {
        return liste == null || liste.size() <= nummer || liste.get(nummer) == null ? "" : liste.get(nummer).strip();
    }
}
