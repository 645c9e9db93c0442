package no.stafett.oppgave.liste;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.stafett.felles.noekler.Soekelaas;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Hele lista som en adresse: den som får den tilsendt, ser det samme utvalget. Hva som står i det, avgjør hennes egen tilgang.
 *
 * @param ukjent navnene på det adressen ba om, som vi ikke kjenner; det er sett bort fra, og siden sier det
 */
public record Adressevalg(Utvalg utvalg, List<Kolonne> kolonner, List<String> ukjent) {

    public static final int VANLIG_SIDE = 30;

    /** @param etter {@code fane=mine&nivaa=2}, uten spørretegn */
    public static Adressevalg les(String etter) {
        return les(UriComponentsBuilder.newInstance().query(etter).build().getQueryParams(), true);
    }

    public static Adressevalg les(Map<String, List<String>> parametre) {
        return les(parametre, false);
    }

    private static Adressevalg les(Map<String, List<String>> parametre, boolean kodet) {
        Adresseleser leser = new Adresseleser(parametre, kodet);
        Utvalg utvalg = new Utvalg(leser.les("fane", Fane::finn).orElse(Fane.MINE), leser.filter(), leser.les("sorter", Sortering::finn).orElse(null),
                leser.les("antall", Adresseleser.tall(1, Utvalg.FLEST)).orElse(VANLIG_SIDE), leser.les("etter", Optional::of).orElse(null));
        List<Kolonne> kolonner = leser.alle("kolonner", Kolonne::finn).orElse(Kolonne.vanlige());
        if (!utvalg.harGyldigMerke()) {
            return new Adressevalg(utvalg.etter(null), kolonner, leser.ukjent("etter"));
        }
        return new Adressevalg(utvalg, kolonner, leser.ukjent());
    }

    /** Den første siden av fanen med det samme ellers, uten filtre. */
    public Adressevalg fane(Fane fane) {
        return new Adressevalg(new Utvalg(fane, Filter.TOMT, null, utvalg.antall(), null), kolonner, List.of());
    }

    /** Den første siden av det samme, uten det det søkes etter. */
    public Adressevalg utenSoek() {
        return new Adressevalg(utvalg.utenSoek().etter(null), kolonner, ukjent);
    }

    /** Som {@link #utenSoek}, når søket er noe leseren ikke kan åpne. */
    public Adressevalg medUkjentSoek() {
        return new Adressevalg(utvalg.utenSoek().etter(null), kolonner, Stream.concat(ukjent.stream(), Stream.of("soek")).toList());
    }

    /** Det som kan huskes et annet sted enn i adressen: ikke noe hun selv har skrevet i den, for det kan være et navn. */
    public Adressevalg tilMinne() {
        return Soekelaas.kanHuskes(utvalg.filter().soek()) ? this : utenSoek();
    }

    public Adressevalg etter(String merke) {
        return new Adressevalg(utvalg.etter(merke), kolonner, List.of());
    }

    /** Spørredelen av adressen; det som er som vanlig, står ikke der. Bare tegn som ikke må kodes, unntatt i det noen selv har skrevet. */
    public String skriv() {
        UriComponentsBuilder adresse = UriComponentsBuilder.newInstance().queryParam("fane", utvalg.fane().navn());
        leggTil(adresse, "nivaa", utvalg.filter().nivaa());
        leggTil(adresse, "tjeneste", utvalg.filter().tjeneste());
        leggTil(adresse, "enhet", utvalg.filter().enhet());
        leggTil(adresse, "trinn", utvalg.filter().trinn());
        leggTil(adresse, "frist", utvalg.filter().frist() == null ? null : utvalg.filter().frist().navn());
        leggTil(adresse, "prioritet", utvalg.filter().prioritet());
        leggTil(adresse, "stafettholder", utvalg.filter().stafettholder());
        leggTil(adresse, "oeving", utvalg.filter().oeving());
        leggTil(adresse, "sorter", utvalg.sorter() == utvalg.fane().vanlig() ? null : utvalg.sorter().navn());
        leggTil(adresse, "antall", utvalg.antall() == VANLIG_SIDE ? null : utvalg.antall());
        if (utvalg.filter().soek() != null) {
            adresse.queryParam("soek", "{soek}");
        }
        kolonnevalg().forEach(kolonne -> adresse.queryParam("kolonner", kolonne));
        leggTil(adresse, "etter", utvalg.etter());
        return adresse.encode().buildAndExpand(utvalg.filter().soek()).toUri().getRawQuery();
    }

    private List<String> kolonnevalg() {
        if (kolonner.equals(Kolonne.vanlige())) {
            return List.of();
        }
        return kolonner.isEmpty() ? List.of(Adresseleser.INGEN) : kolonner.stream().map(Kolonne::navn).toList();
    }

    private static void leggTil(UriComponentsBuilder adresse, String navn, Object verdi) {
        if (verdi != null) {
            adresse.queryParam(navn, verdi);
        }
    }
}
