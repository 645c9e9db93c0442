package no.stafett.sporing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import no.stafett.sporing.Lesing;

/** Hva adressene viser. Alt under en sak eller en oppgave er innhold fra saken, om ikke annet står her. */
final class Lesested {

    private static final String API = "/api/v1";
    private static final Pattern SAK = Pattern.compile("/(?:saker|innsikt)/\\{\\w+}(.*)");
    private static final Pattern OPPGAVE = Pattern.compile("/oppgaver/\\{\\w+}(.*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<String, String> LISTER = Map.of("/", "minDag", "/saker", "saker", "/oppgaver", "oppgaver",
            "/oppgaver/til-meg", "oppgaver", "/oppgaver/flytt", "oppgaver", "/varsler", "varsler",
            "/tiltakssvar", "tiltakssvar", "/tiltakssvar/{enhet}/{hva}", "tiltakssvar.liste", "/innsikt", "innsikt", "/innsikt/stoppede", "innsikt");
    private static final String GREP = "innsikt.grep";
    private static final Map<String, String> INNSIKT = Map.of("/innsikt/utsatte", "innsikt.utsatte", "/innsikt/grep", GREP, "/innsikt/gjort", "innsikt.gjort",
            "/innsikt/flyt", "innsikt.flyt", "/innsikt/flyt/fil", "innsikt.flyt", "/innsikt/belastning", "innsikt.belastning",
            "/innsikt/belastning/fil", "innsikt.belastning", "/innsikt/venter-paa", "innsikt.belastning", "/innsikt/tall", "innsikt.tall", "/innsikt/modell", "innsikt.modell");

    /** Tegningen av modellen, og hvem som har en oppgave: ingenting fra saken, og siden henter det selv. Den som får nei, har likevel prøvd. */
    private static final Set<String> UTEN_INNHOLD = Set.of("sak.modell", "sak.vei.tegning", "oppgave.stand");
    private static final Set<String> KONTROLL = Set.of("sak.sporing", "sak.sporing.uttrekk.pdf", "sporing", "sporing.funn");
    private static final List<String> AKUTT = List.of("sak.akutt");
    private static final Set<Integer> NEI = Set.of(401, 403, 404);
    private static final int FOERSTE_FEIL = 400;

    private Lesested() {
    }

    /** Koden for adressen; tom når det ikke er noe fra en sak å spore. @param moenster slik kontrolleren har det */
    static Optional<String> kode(String moenster, boolean nektet) {
        String sti = moenster == null ? "" : moenster.startsWith(API) ? moenster.substring(API.length()) : moenster;
        Optional<String> kode = SAK.matcher(sti).results().findFirst().map(m -> "sak" + rest(m.group(1)))
                .or(() -> OPPGAVE.matcher(sti).results().findFirst().map(m -> "oppgave" + rest(m.group(1))))
                .or(() -> Optional.ofNullable(LISTER.getOrDefault(sti, INNSIKT.get(sti))))
                .or(() -> sti.startsWith("/sporing") ? Optional.of(rest(sti).substring(1)) : Optional.empty());
        return kode.filter(k -> nektet || !UTEN_INNHOLD.contains(k));
    }

    /** Adressen til én sak eller én oppgave, og ikke til en liste. */
    static boolean gjelderEnSak(String moenster) {
        return moenster != null && (SAK.matcher(moenster).find() || OPPGAVE.matcher(moenster).find());
    }

    /** Der et skjema som ikke ble godtatt, viser siden om igjen med det som står der. */
    static boolean viserOmIgjen(String moenster) {
        return gjelderEnSak(moenster) || velgerSaker(moenster);
    }

    /** Der sakene er valgt på siden før, og ikke står i selve adressen. */
    static boolean velgerSaker(String moenster) {
        return kode(moenster, false).filter(GREP::equals).isPresent();
    }

    private static String rest(String sti) {
        return sti.replaceAll("/\\{\\w+}", "").replace('/', '.');
    }

    /** Endringer står i sporet som hendelser; her skrives de bare når de ble nektet. */
    static Optional<Lesing> finn(String metode, String moenster, Map<String, String> variabler, int status) {
        boolean leser = "GET".equals(metode) || "HEAD".equals(metode);
        boolean nektet = NEI.contains(status);
        if (!nektet && (!leser || status >= FOERSTE_FEIL)) {
            return Optional.empty();
        }
        return kode(moenster, nektet).map(kode -> new Lesing(kode.startsWith("sak") || nektet && GREP.equals(kode) ? sak(variabler) : null,
                kode.startsWith("oppgave") ? oppgave(variabler) : null, kode, !nektet, !nektet && KONTROLL.contains(kode),
                AKUTT.stream().anyMatch(kode::startsWith)));
    }

    private static UUID sak(Map<String, String> variabler) {
        return id(variabler, "sakId").map(UUID::fromString).orElse(null);
    }

    private static String oppgave(Map<String, String> variabler) {
        return id(variabler, "id").orElse(null);
    }

    /** Bare det som ser ut som en id: det som ellers står i en adresse, skal aldri i sporet. */
    private static Optional<String> id(Map<String, String> variabler, String foretrukket) {
        String verdi = variabler.getOrDefault(foretrukket, variabler.values().stream().findFirst().orElse(""));
        return Optional.of(verdi).filter(v -> ID.matcher(v).matches());
    }
}
