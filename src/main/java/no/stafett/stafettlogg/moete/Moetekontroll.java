package no.stafett.stafettlogg.moete;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Tilhoerighet;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import org.springframework.stereotype.Component;

/** Om en innkalling holder: tiden henger sammen, lenken er https, og de som bes, er med i saken. */
@Component
class Moetekontroll {

    private static final Duration LENGST = Duration.ofHours(12);
    private static final long DAGER_FRAM = 20 * 365L;
    private static final int FLEST = 40;

    private final Tilhoerighet tilhoerighet;

    Moetekontroll(Tilhoerighet tilhoerighet) {
        this.tilhoerighet = tilhoerighet;
    }

    /** @throws SvaretErUgyldig ved feltene det gjelder */
    void krevGyldig(SakId sakId, Moetefelt felt, List<PersonId> altBedt, Instant naa) {
        List<Feltfeil> feil = new ArrayList<>(tekstene(felt));
        feil.addAll(tiden(felt, naa));
        feil.addAll(lenken(felt.lenke()));
        feil.addAll(folkene(sakId, felt, altBedt));
        if (!feil.isEmpty()) {
            throw new SvaretErUgyldig(feil);
        }
    }

    private static List<Feltfeil> tekstene(Moetefelt felt) {
        List<Feltfeil> feil = new ArrayList<>();
        if (felt.formaal() == null) {
            feil.add(Feltfeil.av("formaal", "paakrevd"));
        }
        lang(feil, "formaal", felt.formaal(), 1000);
        lang(feil, "sted", felt.sted(), 200);
        lang(feil, "lenke", felt.lenke(), 500);
        lang(feil, "agenda", felt.agenda(), 2000);
        lang(feil, "andre", felt.andre(), 500);
        lang(feil, "hvemSnakker", felt.hvemSnakker(), 120);
        lang(feil, "tolk", felt.tolk(), 60);
        valg(feil, "slag", felt.slag(), Moetefelt.slagene(), false);
        valg(feil, "barnet", felt.barnet(), Moetefelt.barnets(), true);
        return feil;
    }

    private static void lang(List<Feltfeil> feil, String navn, String tekst, int grense) {
        if (tekst != null && tekst.length() > grense) {
            feil.add(Feltfeil.av(navn, "for_lang", grense));
        }
    }

    private static void valg(List<Feltfeil> feil, String navn, String valgt, List<String> lovlige, boolean kanMangle) {
        if (valgt == null ? !kanMangle : !lovlige.contains(valgt)) {
            feil.add(Feltfeil.av(navn, "ugyldig_valg"));
        }
    }

    private static List<Feltfeil> tiden(Moetefelt felt, Instant naa) {
        if (!felt.slutt().isAfter(felt.start()) || Duration.between(felt.start(), felt.slutt()).compareTo(LENGST) > 0) {
            return List.of(Feltfeil.av("slutt", "slutter_foer_start", LENGST.toHours()));
        }
        boolean forTidlig = !felt.slutt().isAfter(naa);
        boolean forSent = felt.start().isAfter(naa.plus(DAGER_FRAM, ChronoUnit.DAYS));
        return forTidlig || forSent ? List.of(Feltfeil.av("start", forTidlig ? "passert_dato" : "ugyldig_dato")) : List.of();
    }

    /** Bare https, til en vert: en lenke på siden skal ikke kunne kjøre noe eller ha passord i seg. */
    private static List<Feltfeil> lenken(String lenke) {
        if (lenke == null) {
            return List.of();
        }
        try {
            URI adresse = new URI(lenke);
            boolean ok = lenke.startsWith("https://") && adresse.getHost() != null && adresse.getUserInfo() == null;
            return ok ? List.of() : List.of(Feltfeil.av("lenke", "ugyldig_lenke"));
        } catch (URISyntaxException ikkeEnAdresse) {
            return List.of(Feltfeil.av("lenke", "ugyldig_lenke"));
        }
    }

    /** Den som alt er bedt, kan stå selv om hun ikke lenger ser saken; ingen ny bes uten å se den. */
    private List<Feltfeil> folkene(SakId sakId, Moetefelt felt, List<PersonId> altBedt) {
        Set<PersonId> kanBes = Stream.concat(tilhoerighet.somSer(sakId).stream().map(Tilhoerighet.Seer::person), altBedt.stream()).collect(Collectors.toSet());
        Map<String, List<PersonId>> valgte = Map.of("deltakere", felt.deltakere(),
                "referent", Stream.ofNullable(felt.referent()).toList());
        List<Feltfeil> feil = new ArrayList<>(valgte.entrySet().stream().filter(v -> !kanBes.containsAll(v.getValue()))
                .map(v -> Feltfeil.av(v.getKey(), "ukjent_person")).toList());
        if (felt.deltakere().size() > FLEST) {
            feil.add(Feltfeil.av("deltakere", "for_lang_liste", FLEST));
        }
        return feil;
    }
}
