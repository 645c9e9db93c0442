package no.stafett.innsikt.grep;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.stafett.innsikt.Regel;
import no.stafett.innsikt.Stansgrunn;
import no.stafett.innsikt.Stanssak;

/** Det en leder kan gjøre med en sak som står fast. Hver grunn har sine, det beste først; det som ikke hjelper mot grunnen, tilbys ikke. */
public enum Stansgrep {
    NY_ANSVARLIG, NY_DATO, LOEFT, VIKAR, PURR, UTSETT;

    /** Et løft er råd til et samarbeid, og det begynner på nivå 2. */
    private static final int SAMARBEID = 2;

    /** Et grep som passer, og grunnen det gjelder. */
    public record Tilbud(Stansgrep grep, Regel regel) {
    }

    /** Navnet i databasen, i API-et og i adressen; også siste ledd i nøklene i språkfilene. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Stansgrep> finn(String id) {
        return Arrays.stream(values()).filter(grep -> grep.id().equals(id)).findFirst();
    }

    /** Om mange saker kan få det samme. Et løft beskriver én sak, og en vikar dekker alt den som er borte, har. */
    public boolean kanGjelderMange() {
        return this != LOEFT && this != VIKAR;
    }

    /** Alt som passer for saken: den viktigste grunnens grep først, hvert grep én gang. */
    public static List<Tilbud> til(Stanssak sak) {
        Stream<Tilbud> hver = sak.grunner().stream().flatMap(grunn -> til(grunn.regel(), sak.nivaa()).stream()
                .filter(grep -> grep != PURR || !sak.purret() && !"leder".equals(grunn.ball()))
                .filter(grep -> grep != VIKAR || erHosNoen(grunn)).map(grep -> new Tilbud(grep, grunn.regel())));
        List<Tilbud> alle = Stream.concat(hver, Stream.of(new Tilbud(UTSETT, null))).toList();
        return alle.stream().filter(t -> alle.stream().filter(o -> o.grep == t.grep).findFirst().orElseThrow() == t).toList();
    }

    /** Grunnen grepet gjelder: den som er valgt, ellers den viktigste som har det. Tom når ingen har det. */
    public static Optional<Regel> regelen(Stanssak sak, Stansgrep grep, Regel valgt) {
        return sak.grunner().stream().map(Stansgrunn::regel).filter(regel -> valgt == null || regel == valgt)
                .filter(regel -> til(regel, sak.nivaa()).contains(grep)).findFirst();
    }

    private static boolean erHosNoen(Stansgrunn grunn) {
        return "person".equals(grunn.ball()) && grunn.person() != null;
    }

    static List<Stansgrep> til(Regel regel, int nivaa) {
        return switch (regel) {
            case INGEN_STAFETTHOLDER -> List.of(NY_ANSVARLIG);
            case OVERLEVERING_UBESVART -> List.of(PURR, NY_ANSVARLIG);
            case TILTAK_UTEN_ANSVARLIG -> List.of(NY_ANSVARLIG, NY_DATO, PURR);
            case UNDRING_UTEN_AVGJOERELSE, INGEN_HENDELSE -> List.of(PURR, NY_ANSVARLIG, VIKAR);
            case EVALUERING_FORFALT -> List.of(NY_DATO, PURR, NY_ANSVARLIG, VIKAR);
            case TO_RUNDER_UTEN_VIRKNING -> medLoeft(nivaa, List.of(LOEFT, PURR));
            case MOETE_IKKE_HOLDT -> medLoeft(nivaa, List.of(PURR, NY_ANSVARLIG, VIKAR, LOEFT));
            case INVITERT_STILLE -> medLoeft(nivaa, List.of(PURR, LOEFT));
            case SAMTYKKE_UTLOEPER -> List.of(PURR);
            case BARNET_IKKE_HOERT -> List.of(PURR, NY_DATO, VIKAR);
        };
    }

    private static List<Stansgrep> medLoeft(int nivaa, List<Stansgrep> grep) {
        return grep.stream().filter(g -> g != LOEFT || nivaa >= SAMARBEID).toList();
    }
}
