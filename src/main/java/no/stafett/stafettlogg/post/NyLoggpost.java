package no.stafett.stafettlogg.post;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.skjema.Feltfeil;

/** Et innlegg som skrives. @param dato dagen det gjelder @param opplysninger slaget det handler om; avgjør hvilke andre tjenester som leser det */
public record NyLoggpost(Loggslag slag, LocalDate dato, String tekst, boolean synligForForesatt, String opplysninger) {

    public static final String ALMINNELIG = "alminnelig";
    /** Slagene opplysninger, slik de velges i API-et og på siden. */
    public static final String OPPLYSNINGER = "alminnelig|helse|barnevern|foresattes_egne";

    /** Så langt tilbake kan noe ha skjedd og likevel skrives nå. */
    private static final int AAR = 20;

    /** Om noe alle som er med i saken, kan lese om. */
    public NyLoggpost(Loggslag slag, LocalDate dato, String tekst, boolean synligForForesatt) {
        this(slag, dato, tekst, synligForForesatt, ALMINNELIG);
    }

    /** Det som må rettes før det kan lagres; tomt når det er i orden. */
    public List<Feltfeil> feil(LocalDate idag) {
        return Stream.of(feilITeksten(slag, tekst), feilIDatoen(dato, idag)).flatMap(List::stream).toList();
    }

    static List<Feltfeil> feilITeksten(Loggslag slag, String tekst) {
        if (tekst == null || tekst.isBlank()) {
            return List.of(Feltfeil.av("tekst", "paakrevd"));
        }
        return tekst.strip().length() > slag.lengst() ? List.of(Feltfeil.av("tekst", "for_lang", slag.lengst())) : List.of();
    }

    static List<Feltfeil> feilIDatoen(LocalDate dato, LocalDate idag) {
        return dato.isAfter(idag) || dato.isBefore(idag.minusYears(AAR)) ? List.of(Feltfeil.av("dato", "ugyldig_dato")) : List.of();
    }
}
