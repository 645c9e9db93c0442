package no.stafett.stafettlogg.liste;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.tilgang.Enhet;
import org.springframework.web.util.UriComponentsBuilder;

/** Adressen til sakslista, der alt som er valgt, står, så lista kan sendes til en kollega. Det adressen sier som vi ikke kjenner, er ikke valgt. */
final class Sakslisteadresse {

    static final List<Integer> SIDER = List.of(25, 50, 100);
    static final int VANLIG_SIDE = 50;

    private static final String LISTA = "/saker";
    private static final int LENGST = 100;

    private Sakslisteadresse() {
    }

    static Saksutvalg les(Map<String, String> adresse) {
        String soek = adresse.getOrDefault("soek", "").replaceAll("\\p{Cntrl}+", " ").strip();
        return new Saksutvalg(eller(valg(adresse, "vis", List.of(Saksutvalg.AVSLUTTEDE)), Saksutvalg.AAPNE), Soekelaas.erLaast(soek) ? soek : soek.substring(0, Math.min(LENGST, soek.length())),
                tall(adresse.get("nivaa"), List.of(0, 1, 2, 3)), valg(adresse, "tjeneste", List.of(Enhet.TJENESTER.split("\\|"))), id(adresse.get("enhetId")),
                valg(adresse, "stafettholder", Saksutvalg.HOLDERE), valg(adresse, "evaluering", Saksutvalg.EVALUERINGER),
                valg(adresse, "samtykke", List.of(Saksutvalg.MANGLER)), Sakssortering.finn(adresse.getOrDefault("sorter", "")).orElse(Sakssortering.OPPRETTET),
                eller(tall(adresse.get("antall"), SIDER), VANLIG_SIDE), eller(adresse.get("etter"), "").isEmpty() ? null : adresse.get("etter"));
    }

    static String til(Saksutvalg utvalg) {
        UriComponentsBuilder adresse = UriComponentsBuilder.fromPath(LISTA);
        leggTil(adresse, "vis", Saksutvalg.AAPNE.equals(utvalg.vis()) ? null : utvalg.vis());
        leggTil(adresse, "soek", utvalg.soek().isEmpty() ? null : utvalg.soek());
        leggTil(adresse, "nivaa", utvalg.nivaa());
        leggTil(adresse, "tjeneste", utvalg.tjeneste());
        leggTil(adresse, "enhetId", utvalg.enhet());
        leggTil(adresse, "stafettholder", utvalg.holder());
        leggTil(adresse, "evaluering", utvalg.evaluering());
        leggTil(adresse, "samtykke", utvalg.samtykke());
        leggTil(adresse, "sorter", utvalg.sortering() == Sakssortering.OPPRETTET ? null : utvalg.sortering().navn());
        leggTil(adresse, "antall", utvalg.antall() == VANLIG_SIDE ? null : utvalg.antall());
        leggTil(adresse, "etter", utvalg.etter());
        return adresse.encode().build().toUriString();
    }

    private static void leggTil(UriComponentsBuilder adresse, String navn, Object verdi) {
        if (verdi != null) {
            adresse.queryParam(navn, "{" + navn + "}").uriVariables(Map.of(navn, verdi));
        }
    }

    private static String valg(Map<String, String> adresse, String navn, List<String> mulige) {
        return mulige.contains(adresse.getOrDefault(navn, "")) ? adresse.get(navn) : null;
    }

    private static Integer tall(String verdi, List<Integer> mulige) {
        return mulige.stream().filter(n -> n.toString().equals(verdi)).findFirst().orElse(null);
    }

    private static UUID id(String verdi) {
        return verdi != null && verdi.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(verdi) : null;
    }

    private static <T> T eller(T verdi, T ellers) {
        return verdi == null ? ellers : verdi;
    }
}
