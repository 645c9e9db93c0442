package no.stafett.samtykke;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.stafett.sak.Foresatt;

/**
 * Hvem som må svare, og hva de har sagt om én tjeneste. En foresatt kjennes igjen på navnet, ellers på relasjonen når bare
 * én er oppgitt med den nå: den som ikke er foresatt lenger, skal ikke stå i veien for den som er. Den som er oppgitt uten foreldreansvar, kan ikke samtykke for barnet.
 */
final class Partene {

    private static final int TO = 2;
    /** Relasjonen lagres slik den ble lest på siden, og siden finnes på engelsk. */
    private static final Map<String, String> ENGELSK = Map.of("mother", "mor", "father", "far", "co-mother", "medmor");

    private final List<Foresatt> foresatte;
    private final Map<String, Foresatt> foer = new LinkedHashMap<>();
    private final Set<String> medAnsvar = new LinkedHashSet<>();
    private final Map<String, Erklaering> sisteOrd = new LinkedHashMap<>();
    private final List<Erklaering> svar;
    /** Det noen sist sa om hvem som har ansvaret; null til noen sier det. */
    private String sagt;

    Partene(List<Foresatt> foresatte, List<Erklaering> svar) {
        this(foresatte, Map.of(), svar);
    }

    /**
     * @param foresatte     også de som ikke er det lenger, uten foreldreansvar, sist
     * @param tidligereNavn det noen av dem het før en skrivefeil ble rettet
     * @param svar          det som er sagt om tjenesten, eldste først
     */
    Partene(List<Foresatt> foresatte, Map<String, Foresatt> tidligereNavn, List<Erklaering> svar) {
        this.foresatte = foresatte;
        this.svar = svar;
        tidligereNavn.forEach((navn, hun) -> foer.putIfAbsent(Synlig.navn(navn), hun));
        foresatte.stream().filter(Foresatt::foreldreansvar).map(Partene::noekkel).forEach(medAnsvar::add);
        svar.forEach(this::les);
        hørOmAnsvaret(svar);
    }

    /**
     * Hvem som har foreldreansvaret, er det samme for alle tjenester: den som har svart om én, må spørres om alle, og det hun sa om
     * ansvaret, gjelder i hele saken.
     *
     * @param alt alt som er sagt i saken, eldste først
     */
    Partene hørOmAnsvaret(List<Erklaering> alt) {
        alt.stream().filter(svar -> !svar.erFraDenDetGjelder() && kanBestemme(svar)).forEach(svar -> {
            sagt = svar.foreldreansvar() == null ? sagt : svar.foreldreansvar();
            if (!svar.erFraBarnevernet()) {
                medAnsvar.add(hvem(svar));
            }
        });
        return this;
    }

    private void les(Erklaering svar) {
        if (svar.erFraDenDetGjelder()) {
            sisteOrd.put("selv", svar);
            return;
        }
        if (svar.erFraBarnevernet()) {
            sisteOrd.put("barnevern", svar);
        } else if (kanBestemme(svar)) {
            medAnsvar.add(hvem(svar));
            sisteOrd.put(hvem(svar), svar);
        }
    }

    private boolean kanBestemme(Erklaering svar) {
        return svar.erFraBarnevernet() || kjent(svar).map(Foresatt::foreldreansvar).orElse(true);
    }

    private String hvem(Erklaering svar) {
        return kjent(svar).map(Partene::noekkel).orElse(svar.relasjon() + " " + Synlig.navn(svar.navn()));
    }

    private Optional<Foresatt> kjent(Erklaering svar) {
        Optional<Foresatt> paaNavn = foresatte.stream().filter(f -> Synlig.navn(f.navn()).equals(Synlig.navn(svar.navn()))).findFirst();
        List<Foresatt> paaRelasjon = foresatte.stream().filter(f -> f.naa() && relasjon(f).equals(svar.relasjon())).toList();
        return paaNavn.or(() -> Optional.ofNullable(foer.get(Synlig.navn(svar.navn()))))
                .or(() -> paaRelasjon.size() == 1 ? Optional.of(paaRelasjon.get(0)) : Optional.empty());
    }

    /**
     * Felles når flere har ansvar, når noen har sagt det, og når ingen vet: da må begge svare (domenets C12). Omsorgen er overtatt bare når
     * noen har sagt nettopp det; at barnevernstjenesten svarer, er ikke nok til å gå forbi foreldrene.
     */
    String foreldreansvar() {
        if ("omsorgsovertatt".equals(sagt)) {
            return sagt;
        }
        return medAnsvar.size() >= TO || "felles".equals(sagt) || ansvaretErUkjent() ? "felles" : "alene";
    }

    /** Ingen har sagt hvem som har ansvaret, og det står ingen med foreldreansvar i saken. */
    boolean ansvaretErUkjent() {
        return foresatte.stream().noneMatch(Foresatt::foreldreansvar) && (sagt == null || "ikke_aktuelt".equals(sagt));
    }

    /** Den ene som står med foreldreansvar når ingen har sagt at hun har det alene; tomt ellers. */
    Optional<String> antattAlene() {
        List<Foresatt> oppgitt = foresatte.stream().filter(Foresatt::foreldreansvar).toList();
        return oppgitt.size() == 1 && medAnsvar.size() == 1 && sagt == null ? Optional.of(oppgitt.get(0).navn()) : Optional.empty();
    }

    /** alle, noen eller ingen av dem med foreldreansvar har et ja som gjelder denne dagen. */
    String foresatte(LocalDate dag) {
        long ja = medAnsvar.stream().map(sisteOrd::get).filter(s -> s != null && s.gjelder(dag)).count();
        long maa = Math.max(medAnsvar.size(), "felles".equals(foreldreansvar()) ? TO : 1);
        return ja == 0 ? "ingen" : ja >= maa ? "alle" : "noen";
    }

    boolean selv(LocalDate dag) {
        return sisteOrd.containsKey("selv") && sisteOrd.get("selv").gjelder(dag);
    }

    boolean barnevern(LocalDate dag) {
        return sisteOrd.containsKey("barnevern") && sisteOrd.get("barnevern").gjelder(dag);
    }

    /**
     * Om hver voksen i saken sist har sagt ja for seg selv. Det som er skrevet om en voksen, sier ikke hvem av dem, og ingen av dem kan si
     * ja for en annen (domenets C5).
     *
     * @param ogsaaDenDetGjelder når saken gjelder en voksen
     */
    boolean hverVoksen(LocalDate dag, boolean ogsaaDenDetGjelder) {
        Map<String, Erklaering> siste = new LinkedHashMap<>();
        svar.forEach(s -> siste.put(s.erFraDenDetGjelder() ? "selv" : hvem(s), s));
        Set<String> voksne = new LinkedHashSet<>(ogsaaDenDetGjelder ? Set.of("selv") : Set.of());
        foresatte.stream().filter(Foresatt::naa).map(Partene::noekkel).forEach(voksne::add);
        return !voksne.isEmpty() && voksne.stream().allMatch(v -> siste.containsKey(v) && siste.get(v).gjelder(dag));
    }

    /** Om noens siste ord var et ja som siden er trukket eller løpt ut. */
    boolean noeErFaltBort(LocalDate dag) {
        return sisteOrd.values().stream().anyMatch(s -> s.erJa() && (s.trukket() != null || s.til() != null && s.til().isBefore(dag)));
    }

    private static String noekkel(Foresatt foresatt) {
        return Synlig.navn(foresatt.navn());
    }

    private static String relasjon(Foresatt foresatt) {
        String ord = foresatt.relasjon().strip().toLowerCase(Locale.ROOT);
        return ENGELSK.getOrDefault(ord, ord);
    }
}
