package no.stafett.handlingsveileder.kontroll;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Beslutningstabeller: én tabell per fil, i FEEL, med de inndata og svarene koden regner med. */
final class Tabellregler {

    private static final Set<String> TREFFREGLER = Set.of("FIRST", "UNIQUE", "");
    private static final Set<String> TYPER = Set.of("string", "boolean", "integer", "long", "double", "number", "date");
    private static final Pattern TABELL_ID = Pattern.compile("[a-z][a-z0-9_]{0,60}");
    private static final Pattern TEKST = Pattern.compile("\"([^\"]*)\"");

    /** Svarene koden leser fra tabeller den kjenner. */
    private static final Map<String, Set<String>> SVAR = Map.of(
            "nivaa_avklaring", Set.of("utfall", "rad"), "akutt_sjekk", Set.of("akutt", "rad"),
            "frister", Set.of("arbeidsdager", "rad"),
            "samtykke", Set.of("kanDeles", "maaSamtykke", "foresatteSer", "tiltak", "rettsregel", "rad"),
            "samtykkealder", Set.of("selvFra", "myndigFra", "hoeresFra", "holderTilbakeFra", "foresatteOgsaa", "rad"));
    /** Det koden gir en tabell den kjenner. Ukjente tabeller kan lese prosessens variabler. */
    private static final Map<String, Set<String>> INNDATA = Map.of(
            "akutt_sjekk", Set.of("fareNaa", "grunnTilAaTro", "straffbarHandling"),
            "frister", Set.of("hva", "sakstype"), "samtykkealder", Set.of("tjeneste", "opplysningstype"),
            "samtykke", Set.of("mistanke", "anonym", "internt", "lovhjemmel", "bortfalt", "opplysningstype", "hvemGjelder",
                    "aldersgruppe", "foreldreansvar", "foresatteSamtykker", "selvSamtykker", "eierSamtykker",
                    "barnevernSamtykker", "ungVilIkkeDele", "skadeForBarnet", "foresatteOgsaa"));

    private Tabellregler() {
    }

    static void kontroller(Xmlelement rot, Funn funn) {
        List<Xmlelement> beslutninger = rot.barn("dmn:decision");
        if (beslutninger.size() != 1 || beslutninger.get(0).barn("dmn:decisionTable").size() != 1) {
            funn.meld(Feilkode.EN_TABELL, rot, beslutninger.size());
        }
        beslutninger.forEach(b -> beslutning(b, funn));
        rot.medEtterkommere().forEach(e -> tekster(e, funn));
        Prosessregler.unikeId(rot, funn);
    }

    private static void beslutning(Xmlelement beslutning, Funn funn) {
        if (!TABELL_ID.matcher(beslutning.id()).matches()) {
            funn.meld(Feilkode.ID_UGYLDIG, beslutning, beslutning.id());
        }
        Prosessregler.levetid(beslutning, beslutning.attributt("camdmn:historyTimeToLive"), funn);
        beslutning.barn("dmn:decisionTable").forEach(tabell -> tabell(beslutning.id(), tabell, funn));
    }

    private static void tabell(String id, Xmlelement tabell, Funn funn) {
        if (!TREFFREGLER.contains(tabell.attributt("hitPolicy"))) {
            funn.meld(Feilkode.DMN_TREFFREGEL, tabell, tabell.attributt("hitPolicy"));
        }
        List<Xmlelement> inn = tabell.barn("dmn:input");
        List<Xmlelement> ut = tabell.barn("dmn:output");
        inn.forEach(i -> inndata(id, i, funn));
        tabell.barn("dmn:rule").stream()
                .filter(r -> r.barn("dmn:inputEntry").size() != inn.size()
                        || r.barn("dmn:outputEntry").size() != ut.size())
                .forEach(r -> funn.meld(Feilkode.DMN_RAD_UFULLSTENDIG, r));
        svar(id, tabell, ut, funn);
    }

    static Set<String> kjenteInndata(String tabell) {
        return INNDATA.getOrDefault(tabell, Modellkontrakt.VARIABLER);
    }

    private static void inndata(String id, Xmlelement inn, Funn funn) {
        Set<String> kjente = kjenteInndata(id);
        List<Xmlelement> uttrykk = inn.barn("dmn:inputExpression");
        String tekst = uttrykk.size() == 1 ? innhold(uttrykk.get(0)) : "";
        if (!Feelregler.erVariabel(tekst)) {
            funn.meld(Feilkode.DMN_INNDATA, inn, tekst);
        } else if (!kjente.contains(tekst)) {
            funn.meld(Feilkode.UKJENT_VARIABEL, inn, tekst);
        }
    }

    private static void svar(String id, Xmlelement tabell, List<Xmlelement> ut, Funn funn) {
        Set<String> navn = ut.stream().map(u -> u.attributt("name")).collect(Collectors.toSet());
        Set<String> krav = SVAR.getOrDefault(id, Set.of());
        if (ut.isEmpty() || navn.size() != ut.size() || !krav.isEmpty() && !krav.equals(navn)) {
            funn.meld(Feilkode.TABELL_BRYTER_KONTRAKT, tabell, String.join(", ", krav.stream().sorted().toList()));
        }
        for (int i = 0; i < ut.size(); i++) {
            if (ut.get(i).attributt("name").equals("utfall")) {
                kolonne(tabell, i).stream().filter(Predicate.not(Tabellregler::erUtfall))
                        .forEach(u -> funn.meld(Feilkode.TABELL_BRYTER_KONTRAKT, tabell, u));
            }
        }
    }

    /** AKUTT er et forslag til siden, aldri et valg i et skjema. Tomt svar er «ingen rad passer». */
    private static boolean erUtfall(String utfall) {
        return utfall.isEmpty() || utfall.equals("null") || utfall.equals("\"akutt\"")
                || Modellkontrakt.UTFALL.stream().anyMatch(kjent -> utfall.equals("\"" + kjent + "\""));
    }

    private static List<String> kolonne(Xmlelement tabell, int nummer) {
        return tabell.barn("dmn:rule").stream().map(r -> r.barn("dmn:outputEntry"))
                .filter(r -> r.size() > nummer).map(r -> innhold(r.get(nummer))).toList();
    }

    private static void tekster(Xmlelement e, Funn funn) {
        if (Lesetekst.harUttrykk(e.tekst()) || e.attributter().values().stream().anyMatch(Lesetekst::harUttrykk)) {
            funn.meld(Feilkode.UTTRYKK_PAA_FEIL_STED, e);
        }
        String språk = e.attributt("expressionLanguage");
        if (!språk.isEmpty() && !språk.equalsIgnoreCase("feel")) {
            funn.meld(Feilkode.DMN_SPRAAK, e, språk);
        }
        if (e.er("dmn:inputEntry", "dmn:outputEntry", "dmn:inputValues", "dmn:outputValues")
                && !erIngenting(innhold(e)) && !Feelregler.erTillatt(innhold(e))) {
            funn.meld(Feilkode.DMN_FEEL, e, innhold(e));
        }
        if (harHtmlITekst(innhold(e))) {
            funn.meld(Feilkode.HTML_I_TEKST, e);
        }
        String type = e.attributt("typeRef");
        if (!type.isEmpty() && !TYPER.contains(type)) {
            funn.meld(Feilkode.DMN_TYPE, e, type);
        }
    }

    /** Utenfor en tekst er en klamme «mindre enn». Et sitat inni en tekst gjør det uvisst hva som er hva; da regnes alt som tekst. */
    private static boolean harHtmlITekst(String feel) {
        return feel.contains("\\") ? Lesetekst.harHtml(feel) : TEKST.matcher(feel).results().anyMatch(t -> Lesetekst.harHtml(t.group(1)));
    }

    private static boolean erIngenting(String tekst) {
        return tekst.isEmpty() || tekst.equals("-");
    }

    /** Verdiene en fast tekst kan ha i en kolonne med inndata, for eksempel hva en frist gjelder. */
    static Set<String> inndataverdier(Xmlelement rot, int kolonne) {
        return rot.medEtterkommere().map(r -> r.barn("dmn:inputEntry"))
                .filter(r -> r.size() > kolonne)
                .flatMap(r -> TEKST.matcher(innhold(r.get(kolonne))).results().map(t -> t.group(1)))
                .collect(Collectors.toSet());
    }

    static String innhold(Xmlelement e) {
        return e.barn("dmn:text").stream().map(t -> t.tekst().strip()).findFirst().orElse("");
    }
}
