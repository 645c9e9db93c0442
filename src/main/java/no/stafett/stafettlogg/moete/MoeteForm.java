package no.stafett.stafettlogg.moete;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;

/** Feltene når det kalles inn. Dato og klokkeslett er tekst, så det som ble skrevet, står igjen også når det ikke er noen av delene. */
record MoeteForm(String versjon, String slag, String formaal, String dato, String fra, String til, String sted, String lenke, String agenda,
        String referent, List<String> deltakere, String andre, String barnet, String hvemSnakker, String tolk, String tolkBestilt) {

    /** Feltene i rekkefølgen på siden. */
    static final List<String> RANG = List.of("slag", "formaal", "dato", "fra", "til", "sted", "lenke", "agenda", "deltakere", "andre", "referent",
            "barnet", "hvemSnakker", "tolk");

    MoeteForm {
        deltakere = deltakere == null ? List.of() : deltakere;
    }

    /** @param andre de foresatte, som er med på møtene når ingen sier noe annet */
    static MoeteForm tomt(String andre) {
        return new MoeteForm(null, "samarbeidsmoete", null, null, null, null, null, null, null, null, List.of(), andre, null, null, null, null);
    }

    static MoeteForm av(Moetebilde b) {
        Moetefelt f = b.moete().felt();
        return new MoeteForm(Integer.toString(b.moete().versjon()), f.slag(), f.formaal(), b.start().toLocalDate().toString(),
                b.start().toLocalTime().toString(), b.slutt().toLocalTime().toString(), f.sted(), f.lenke(), f.agenda(),
                f.referent() == null ? null : f.referent().toString(), f.deltakere().stream().map(PersonId::toString).toList(), f.andre(), f.barnet(),
                f.hvemSnakker(), f.tolk(), f.tolkBestilt() ? "true" : null);
    }

    /** Det som ble skrevet, på det som gjelder nå. */
    MoeteForm paa(int gjeldende) {
        return new MoeteForm(Integer.toString(gjeldende), slag, formaal, dato, fra, til, sted, lenke, agenda, referent, deltakere, andre, barnet,
                hvemSnakker, tolk, tolkBestilt);
    }

    int lestVersjon() {
        return versjon != null && versjon.matches("\\d{1,9}") ? Integer.parseInt(versjon) : 0;
    }

    /** @throws SvaretErUgyldig ved {@code dato}, {@code fra} og {@code til} */
    Moetefelt felt() {
        List<Feltfeil> feil = new ArrayList<>();
        LocalDate dag = les("dato", dato, LocalDate::parse, feil);
        Instant start = tid(dag, "fra", fra, feil);
        Instant slutt = tid(dag, "til", til, feil);
        if (!feil.isEmpty()) {
            throw new SvaretErUgyldig(feil);
        }
        return new Moetefelt(slag, formaal, start, slutt, sted, lenke, agenda, referent == null ? null : person(referent),
                deltakere.stream().map(MoeteForm::person).toList(), andre, barnet, hvemSnakker, tolk, tolkBestilt != null);
    }

    /** Feltet på siden som API-ets felt hører til. */
    static String paaSiden(Feltfeil feil) {
        return switch (feil.sti()) {
            case "start" -> "dato";
            case "slutt" -> "til";
            default -> feil.sti();
        };
    }

    /** Natta klokka stilles fram, finnes ikke timen mellom to og tre. */
    private static Instant tid(LocalDate dag, String felt, String skrevet, List<Feltfeil> feil) {
        LocalTime klokka = les(felt, skrevet, LocalTime::parse, feil);
        if (dag == null || klokka == null) {
            return null;
        }
        LocalDateTime lokal = dag.atTime(klokka);
        if (Forretningsklokke.NORGE.getRules().getValidOffsets(lokal).isEmpty()) {
            feil.add(Feltfeil.av(felt, "ugyldig_tid"));
        }
        return lokal.atZone(Forretningsklokke.NORGE).toInstant();
    }

    private static <T> T les(String felt, String skrevet, Function<String, T> leser, List<Feltfeil> feil) {
        try {
            if (skrevet != null) {
                return leser.apply(skrevet);
            }
        } catch (DateTimeParseException ikkeEnTid) {
            // Sies fra om under, på samme måte som når ingenting er skrevet.
        }
        feil.add(Feltfeil.av(felt, "dato".equals(felt) ? "ugyldig_dato" : "ugyldig_tid"));
        return null;
    }

    private static PersonId person(String valgt) {
        return new PersonId(valgt.matches(EnhetId.MOENSTER) ? UUID.fromString(valgt) : new UUID(0, 0));
    }
}
