package no.stafett.skjema;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Personer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Et svar slik et menneske leser det: ledetekst og verdi i skjemaets rekkefølge, uten felt som ikke er besvart. */
@Component
public class Svarvisning {
    private final Utgitteskjemaer utgitte;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Personer personer;
    private final Enheter enheter;
    private final MessageSource tekster;

    Svarvisning(Utgitteskjemaer utgitte, Personer personer, Enheter enheter, MessageSource tekster) {
        this.utgitte = utgitte;
        this.personer = personer;
        this.enheter = enheter;
        this.tekster = tekster;
    }

    /** Ett besvart felt. */
    public record Besvart(String ledetekst, String verdi) {
    }

    /** Et svar med tittelen på skjemaet det ble gitt i. */
    public record Lest(String tittel, List<Besvart> felter) {
    }

    /** Leser svaret i det skjemaet det ble gitt i, også når skjemaet senere er endret. */
    public Lest les(Svar svar, JsonNode valglister, Locale språk) {
        JsonNode skjema = utgitte.hent(svar.definisjonId(), svar.skjemaId());
        return new Lest(tittel(skjema), les(skjema, svar.innhold(), valglister, språk));
    }

    /** @param annen den det ble fylt ut for; null når ingen @return navnet alene, eller begge */
    public String hvem(String navn, String annen, Locale språk) {
        return annen == null ? navn : tekster.getMessage("felles.paaVegneAv", new Object[] {navn, annen}, språk);
    }

    public static String tittel(JsonNode skjema) {
        return skjema.path("properties").path("tittel").asString(skjema.path("id").asString(""));
    }

    public static String om(JsonNode skjema) {
        return skjema.path("properties").path("om").asString("");
    }

    /** @param valglister listene skjemaet henter valg fra, som JSON */
    public List<Besvart> les(JsonNode skjema, JsonNode svar, JsonNode valglister, Locale språk) {
        List<Besvart> besvart = new ArrayList<>();
        new Leser(valglister, språk, besvart).komponenter(skjema, svar);
        return besvart;
    }

    private final class Leser {
        private final JsonNode valglister;
        private final Locale språk;
        private final List<Besvart> besvart;

        Leser(JsonNode valglister, Locale språk, List<Besvart> besvart) {
            this.valglister = valglister;
            this.språk = språk;
            this.besvart = besvart;
        }

        void komponenter(JsonNode forelder, JsonNode svar) {
            for (JsonNode komponent : forelder.path("components")) {
                switch (komponent.path("type").asString("")) {
                    case "group" -> komponenter(komponent, ned(svar, komponent.path("path").asString("")));
                    case "dynamiclist" -> rader(komponent, ned(svar, komponent.path("path").asString("")));
                    default -> felt(komponent, svar);
                }
            }
        }

        private void rader(JsonNode liste, JsonNode rader) {
            int nummer = 1;
            for (JsonNode rad : rader) {
                List<Besvart> iRaden = new ArrayList<>();
                new Leser(valglister, språk, iRaden).komponenter(liste, rad);
                if (!iRaden.isEmpty()) {
                    String samlet = iRaden.stream().map(b -> b.ledetekst() + ": " + b.verdi()).collect(Collectors.joining("\n"));
                    besvart.add(new Besvart(liste.path("label").asString("") + " " + nummer++, samlet));
                }
            }
        }

        private void felt(JsonNode felt, JsonNode svar) {
            JsonNode verdi = ned(svar, felt.path("key").asString(""));
            String ledetekst = felt.path("label").asString(felt.path("dateLabel").asString(felt.path("timeLabel").asString("")));
            String tekst = felt.hasNonNull("key") ? tekst(felt, verdi) : "";
            if (!tekst.isBlank()) {
                besvart.add(new Besvart(ledetekst, tekst));
            }
        }

        private String tekst(JsonNode felt, JsonNode verdi) {
            if (verdi.isArray()) {
                return StreamSupport.stream(verdi.spliterator(), false).map(en -> valgt(felt, en)).collect(Collectors.joining(", "));
            }
            if (verdi.isBoolean()) {
                return verdi.asBoolean() ? tekster.getMessage("js.ja", null, språk) : "";
            }
            if (verdi.isMissingNode() || verdi.isNull() || verdi.isObject()) {
                return "";
            }
            return "datetime".equals(felt.path("type").asString("")) ? dato(verdi.asString()) : valgt(felt, verdi);
        }

        /** Ledeteksten til valget; verdien selv når feltet ikke har valg, eller valget er tatt ut av skjemaet. En id sier ingen noe. */
        private String valgt(JsonNode felt, JsonNode verdi) {
            JsonNode valg = felt.has("valuesKey") ? valglister.path(felt.path("valuesKey").asString("")) : felt.path("values");
            return StreamSupport.stream(valg.spliterator(), false).filter(v -> v.path("value").asString("").equals(verdi.asString()))
                    .map(v -> v.path("label").asString("")).findFirst().orElseGet(() -> felt.has("valuesKey") ? navn(verdi.asString()) : verdi.asString());
        }

        /** Lista den ble valgt fra, kan være en annen nå: enheten eller personen heter det samme. Tomt for det som ikke er noen av dem. */
        private String navn(String valgt) {
            if (!ID.matcher(valgt).matches()) {
                return ID.matcher(valgt).find() ? "" : valgt;
            }
            PersonId person = new PersonId(UUID.fromString(valgt));
            return enheter.navn(EnhetId.av(valgt)).or(() -> Optional.ofNullable(personer.navn(List.of(person)).get(person))).orElse("");
        }

        private String dato(String verdi) {
            try {
                return LocalDate.parse(verdi).format(DateTimeFormatter.ofPattern(tekster.getMessage("dato.full", null, språk), språk));
            } catch (DateTimeParseException ikkeBareDato) {
                return verdi;
            }
        }

        private static JsonNode ned(JsonNode svar, String sti) {
            JsonNode her = svar;
            for (String ledd : sti.isEmpty() ? new String[0] : sti.split("\\.")) {
                her = her.path(ledd);
            }
            return her;
        }
    }
}
