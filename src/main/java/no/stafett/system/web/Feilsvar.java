package no.stafett.system.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;

/** Hvert nei API-et kan gi: når en operasjon kan gi det, og hvilket skjema svaret følger. */
enum Feilsvar {
    ULESELIG(400, "uleselig", "Forespørselen kunne ikke leses: ikke JSON, et felt to ganger, eller tegn som ikke finnes.", "Problem", o -> true),
    IKKE_INNLOGGET(401, "ikke_innlogget", "Ingen er logget inn.", "Problem", o -> true),
    IKKE_LOV(403, "mangler_rolle", "Du får ikke gjøre dette, eller forespørselen mangler øktens CSRF-nøkkel.", "Problem", o -> true),
    FINNES_IKKE(404, "finnes_ikke", "Det finnes ikke, eller du har ikke rett til å vite om det. De to er til å forveksle.", "Problem",
            o -> har(o, "path")),
    OPPTATT(409, "oppgave_opptatt", "En annen har oppgaven, den er fullført, noen endret det samme samtidig, eller du må si om du er nær familien.", "ProblemOpptatt",
            Feilsvar::endrer),
    ENDRET(412, "utkast_endret", "En annen har lagret siden; svaret har den andres tekst.", "ProblemEndret", o -> har(o, "If-Match")),
    FOR_STORT(413, "for_stort", "Forespørselen er på mer enn 2 MiB, eller 11 når den har en fil.", "Problem", Feilsvar::harKropp),
    FEIL_SLAG(415, "ugyldig_parameter", "Innholdet er ikke application/json.", "Problem", Feilsvar::harKropp),
    UGYLDIG(422, "ugyldig_svar", "Noe må rettes; ingenting er endret.", "ProblemUgyldig", o -> endrer(o) || har(o, "query")),
    INTERN(500, "intern", "Noe gikk galt hos oss. Oppgi referansen når du melder fra.", "ProblemIntern", o -> true),
    UTILGJENGELIG(503, "utilgjengelig", "Databasen svarer ikke. Prøv igjen etter Retry-After sekunder.", "Problem", o -> true);

    static final String INNHOLD = "application/problem+json";

    private final int status;
    private final String kode;
    private final String beskrivelse;
    private final String skjema;
    private final Predicate<Operation> gjelder;

    Feilsvar(int status, String kode, String beskrivelse, String skjema, Predicate<Operation> gjelder) {
        this.status = status;
        this.kode = kode;
        this.beskrivelse = beskrivelse;
        this.skjema = skjema;
        this.gjelder = gjelder;
    }

    String navn() {
        return "Feil" + status;
    }

    static void leggTil(Operation operasjon) {
        for (Feilsvar feil : values()) {
            if (feil.gjelder.test(operasjon)) {
                operasjon.getResponses().addApiResponse(Integer.toString(feil.status),
                        new ApiResponse().$ref("#/components/responses/" + feil.navn()));
            }
        }
    }

    ApiResponse svar() {
        return new ApiResponse().description(beskrivelse).content(new Content().addMediaType(INNHOLD,
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + skjema))));
    }

    /** Gjør et eksempel på skjemaet til et eksempel på akkurat dette neiet. */
    void tilpass(Map<String, Object> eksempel) {
        eksempel.put("title", HttpStatus.valueOf(status).getReasonPhrase());
        eksempel.put("status", status);
        eksempel.put("detail", ResourceBundle.getBundle("messages_api", Locale.ROOT).getString("api.feil." + kode));
        eksempel.put("kode", kode);
        // De følger med andre koder enn den i eksemplet.
        eksempel.keySet().removeAll(List.of("skjemaer", "tjeneste", "svarPaa", "redigerer", "modellfeil", "rolle", "antall", "hva"));
    }

    private static boolean har(Operation operasjon, String stedEllerNavn) {
        return operasjon.getParameters() != null && operasjon.getParameters().stream()
                .anyMatch(p -> List.of(p.getIn(), p.getName()).contains(stedEllerNavn));
    }

    private static boolean harKropp(Operation operasjon) {
        return operasjon.getRequestBody() != null;
    }

    /** En POST har alltid {@code Idempotency-Key}, som kan være brukt eller for lang. */
    private static boolean endrer(Operation operasjon) {
        return harKropp(operasjon) || har(operasjon, Operasjonsregler.ENGANGSNOEKKEL);
    }
}
