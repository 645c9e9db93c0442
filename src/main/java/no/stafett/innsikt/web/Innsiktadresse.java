package no.stafett.innsikt.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.innsikt.Regel;
import no.stafett.innsikt.Stanssortering;
import no.stafett.innsikt.Stansutvalg;
import no.stafett.innsikt.grep.Stansgrep;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import org.springframework.web.util.UriComponentsBuilder;

/** Adressen til lista, der alt som er valgt, står. Det adressen sier som vi ikke kjenner, er ikke valgt. */
final class Innsiktadresse {

    static final String LISTA = "/innsikt";
    static final String GREP = LISTA + "/grep";
    static final String KOMMUNEN = "kommunen";
    static final String ENHETEN = "enheten";
    static final List<Integer> SIDER = List.of(25, 50, 100);
    private static final int VANLIG = 50;

    private Innsiktadresse() {
    }

    static Stansutvalg les(Map<String, String> adresse, Bruker bruker) {
        String etter = adresse.getOrDefault("etter", "");
        return new Stansutvalg(kommunen(adresse.get("vis"), bruker), Regel.finn(adresse.getOrDefault("regel", "")).orElse(null),
                Stanssortering.finn(adresse.getOrDefault("sorter", "")).orElse(Stanssortering.ALVOR),
                SIDER.stream().filter(n -> n.toString().equals(adresse.get("antall"))).findFirst().orElse(VANLIG), etter.isEmpty() ? null : etter);
    }

    /** Lederen ser egne enheter og koordinatoren kommunen; den som er begge, velger. */
    static boolean kommunen(String vis, Bruker bruker) {
        return !bruker.har(Rolle.LEDER) || KOMMUNEN.equals(vis) && bruker.har(Rolle.KOORDINATOR);
    }

    static String til(Stansutvalg utvalg) {
        return bygg(LISTA, utvalg);
    }

    /** Adressen til noe som gjøres i en sak, med lista den som gjør det, skal tilbake til. */
    static String grep(String sak, String hva, Stansutvalg utvalg) {
        return bygg(LISTA + "/" + sak + "/" + hva, utvalg);
    }

    /** Siden der grepet gjøres med den ene saken. @param om grunnen det gjelder; null når det gjelder alle */
    static String skjema(Stansgrep.Tilbud tilbud, String sak, Stansutvalg utvalg) {
        return med(bygg(GREP, utvalg), "grep=" + tilbud.grep().id() + "&sak=" + sak + (tilbud.regel() == null ? "" : "&om=" + tilbud.regel().id()));
    }

    static String angre(UUID bunt, Stansutvalg utvalg) {
        return med(bygg(LISTA + "/angre", utvalg), "bunt=" + bunt);
    }

    static String gjort(UUID bunt, Stansutvalg utvalg) {
        return med(bygg(LISTA + "/gjort", utvalg), "bunt=" + bunt);
    }

    static String med(String adresse, String valg) {
        return adresse + (adresse.contains("?") ? "&" : "?") + valg;
    }

    private static String bygg(String sti, Stansutvalg utvalg) {
        UriComponentsBuilder adresse = UriComponentsBuilder.fromPath(sti);
        leggTil(adresse, "vis", utvalg.kommunen() ? KOMMUNEN : null);
        leggTil(adresse, "regel", utvalg.regel() == null ? null : utvalg.regel().id());
        leggTil(adresse, "sorter", utvalg.sortering() == Stanssortering.ALVOR ? null : utvalg.sortering().navn());
        leggTil(adresse, "antall", utvalg.antall() == VANLIG ? null : utvalg.antall());
        leggTil(adresse, "etter", utvalg.etter());
        return adresse.encode().build().toUriString();
    }

    private static void leggTil(UriComponentsBuilder adresse, String navn, Object verdi) {
        if (verdi != null) {
            adresse.queryParam(navn, "{" + navn + "}").uriVariables(Map.of(navn, verdi));
        }
    }
}
