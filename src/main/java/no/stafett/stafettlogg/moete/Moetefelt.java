package no.stafett.stafettlogg.moete;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.stafett.felles.PersonId;

/**
 * Det som står i innkallingen (T11).
 *
 * @param referent    den som skriver; null når det avgjøres i møtet
 * @param deltakere   de som er med i saken og er bedt
 * @param andre       foresatte og andre som kommer, slik det er skrevet; null når ingen er det
 * @param barnet      hvordan den det gjelder, får si sin mening; null når det ikke er sagt
 * @param hvemSnakker den voksne som snakker med barnet før møtet
 * @param tolk        språket det trengs tolk for; null når det ikke trengs
 */
public record Moetefelt(String slag, String formaal, Instant start, Instant slutt, String sted, String lenke, String agenda, PersonId referent,
        List<PersonId> deltakere, String andre, String barnet, String hvemSnakker, String tolk, boolean tolkBestilt) {

    public static final String SLAG = "samarbeidsmoete|evalueringsmoete|moete_med_foresatte|tverrfaglig_moete|ansvarsgruppe|nettverksmoete|annet";
    public static final String BARNET = "deltar|deltar_delvis|snakker_foer|oensker_ikke";

    public static List<String> slagene() {
        return List.of(SLAG.split("\\|"));
    }

    public static List<String> barnets() {
        return List.of(BARNET.split("\\|"));
    }

    /** Et felt med bare mellomrom er ikke fylt ut. */
    public Moetefelt {
        formaal = tekst(formaal);
        sted = tekst(sted);
        lenke = tekst(lenke);
        agenda = tekst(agenda);
        andre = tekst(andre);
        hvemSnakker = tekst(hvemSnakker);
        tolk = tekst(tolk);
        deltakere = deltakere == null ? List.of() : List.copyOf(deltakere);
    }

    private static String tekst(String skrevet) {
        return skrevet == null || skrevet.isBlank() ? null : skrevet.strip();
    }

    /** Slutten på nøkkelen til det som sies om tolken. */
    public String tolkesFor() {
        return tolk == null ? "ikke" : tolkBestilt ? "bestilt" : "ikkeBestilt";
    }

    /** Den som kaller inn, og den som skriver, er bedt uten at noen må huske det. */
    Moetefelt medBedte(PersonId innkaller) {
        List<PersonId> bedte = Stream.concat(Stream.of(innkaller, referent).filter(Objects::nonNull), deltakere.stream()).distinct().toList();
        return new Moetefelt(slag, formaal, start, slutt, sted, lenke, agenda, referent, bedte, andre, barnet, hvemSnakker, tolk,
                tolk != null && tolkBestilt);
    }

    /** Det samme møtet, med den andre i hennes sted. */
    Moetefelt der(PersonId fra, PersonId til) {
        List<PersonId> bedte = deltakere.stream().map(p -> p.equals(fra) ? til : p).distinct().toList();
        return new Moetefelt(slag, formaal, start, slutt, sted, lenke, agenda, fra.equals(referent) ? til : referent, bedte, andre, barnet,
                hvemSnakker, tolk, tolkBestilt);
    }

    /** Det samme møtet, uten dem som ikke lenger er med i saken. */
    Moetefelt bareMed(Set<PersonId> ser) {
        return new Moetefelt(slag, formaal, start, slutt, sted, lenke, agenda, referent == null || ser.contains(referent) ? referent : null,
                deltakere.stream().filter(ser::contains).toList(), andre, barnet, hvemSnakker, tolk, tolkBestilt);
    }

    boolean flytter(Moetefelt annet) {
        return !start.equals(annet.start) || !slutt.equals(annet.slutt) || !Objects.equals(sted, annet.sted) || !Objects.equals(lenke, annet.lenke);
    }

    /** Hva som er annerledes, med navnene siden bruker, i rekkefølgen de står der. */
    List<String> ulikt(Moetefelt annet) {
        List<String> ulike = new ArrayList<>();
        legg(ulike, "tid", !start.equals(annet.start) || !slutt.equals(annet.slutt));
        legg(ulike, "sted", !Objects.equals(sted, annet.sted));
        legg(ulike, "lenke", !Objects.equals(lenke, annet.lenke));
        legg(ulike, "slag", !slag.equals(annet.slag));
        legg(ulike, "formaal", !formaal.equals(annet.formaal));
        legg(ulike, "agenda", !Objects.equals(agenda, annet.agenda));
        legg(ulike, "deltakere", !Set.copyOf(deltakere).equals(Set.copyOf(annet.deltakere)) || !Objects.equals(andre, annet.andre)
                || !Objects.equals(referent, annet.referent));
        legg(ulike, "barnet", !Objects.equals(barnet, annet.barnet) || !Objects.equals(hvemSnakker, annet.hvemSnakker));
        legg(ulike, "tolk", !Objects.equals(tolk, annet.tolk) || tolkBestilt != annet.tolkBestilt);
        return ulike;
    }

    private static void legg(List<String> ulike, String navn, boolean ulikt) {
        if (ulikt) {
            ulike.add(navn);
        }
    }
}
