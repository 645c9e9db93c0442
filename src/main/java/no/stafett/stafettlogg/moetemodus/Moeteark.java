package no.stafett.stafettlogg.moetemodus;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.stafett.skjema.Feltfeil;
import no.stafett.stafettlogg.Kladd;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.Vurdering;
import org.springframework.util.MultiValueMap;

/** Det som er skrevet og valgt i møtet, slik det sto i feltene. Feltene til et tiltak eller en oppgave har id-en etter navnet. */
public record Moeteark(Map<String, List<String>> felt) {

    private static final String GRAD = "ja|delvis|nei";
    private static final String KOMMENTAR = "kommentar.";
    private static final int LENGSTE_KOMMENTAR = 500;

    static Moeteark tomt() {
        return new Moeteark(Map.of());
    }

    static Moeteark av(MultiValueMap<String, String> sendt) {
        Map<String, List<String>> felt = new TreeMap<>(sendt);
        felt.keySet().removeIf(navn -> navn.startsWith("_") || navn.equals("noekkel"));
        return new Moeteark(felt);
    }

    static Moeteark av(Kladd kladd) {
        return new Moeteark(kladd.felter());
    }

    /** null når det ikke er fylt ut. */
    public String verdi(String navn) {
        return felt.getOrDefault(navn, List.of()).stream().filter(v -> v != null && !v.isBlank()).map(String::strip).findFirst().orElse(null);
    }

    public List<String> verdier(String navn) {
        return felt.getOrDefault(navn, List.of());
    }

    public boolean har(String navn, String verdi) {
        return verdier(navn).contains(verdi);
    }

    /** null når ingenting er sagt om tiltaket. */
    Vurdering vurdering(String tiltak) {
        Vurdering sagt = new Vurdering(blant("gjennomfoert." + tiltak, GRAD), blant("effekt." + tiltak, GRAD + "|vet_ikke"),
                blant("videre." + tiltak, "fortsette|andre_tiltak|avslutte"), verdi(KOMMENTAR + tiltak));
        return sagt.equals(new Vurdering(null, null, null, null)) ? null : sagt;
    }

    private String blant(String navn, String lovlige) {
        String valgt = verdi(navn);
        return valgt != null && valgt.matches(lovlige) ? valgt : null;
    }

    /** Det som er skrevet om et tiltak og ikke får plass der. Det kuttes aldri: den som skrev det, må korte det ned selv. */
    List<Feltfeil> forLangtOm(Collection<Tiltak> tiltakene) {
        return tiltakene.stream().map(t -> KOMMENTAR + t.id()).filter(felt -> verdi(felt) != null && verdi(felt).length() > LENGSTE_KOMMENTAR)
                .map(felt -> Feltfeil.av(felt, "for_lang", LENGSTE_KOMMENTAR)).toList();
    }
}
