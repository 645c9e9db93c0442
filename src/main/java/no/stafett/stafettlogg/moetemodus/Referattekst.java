package no.stafett.stafettlogg.moetemodus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.Vurdering;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Referatet slik det blir stående i loggen, etter møtemalen (T12). Det som ikke er fylt ut, er ikke med. */
@Component
class Referattekst {

    /** Feltene i referatet, i rekkefølgen de står. */
    private static final List<String> FOER = List.of("tilStede", "tekst", "barnetsStemme", "hvemSnakketMedBarnet", "foresattesVurdering");
    private static final List<String> ETTER = List.of("avtaler", "hvemInformererBarnet", "hvemOrienteres", "nesteMoete");

    private final MessageSource tekster;

    Referattekst(MessageSource tekster) {
        this.tekster = tekster;
    }

    String skriv(String tittel, Moeteark ark, Map<Tiltak, Vurdering> sagt, Locale språk) {
        List<String> deler = new ArrayList<>(List.of(tittel));
        if (ark.verdi("samtykkeVist") != null) {
            deler.add(tekst("moetemodus.samtykkeVist.referat", språk));
        }
        FOER.forEach(navn -> legg(deler, navn, ark, språk));
        if (!sagt.isEmpty()) {
            deler.add(tekst("moetemodus.tiltakene", språk) + "\n" + sagt.entrySet().stream()
                    .map(par -> linje(par.getKey(), par.getValue(), språk)).collect(Collectors.joining("\n")));
        }
        ETTER.forEach(navn -> legg(deler, navn, ark, språk));
        return String.join("\n\n", deler);
    }

    private void legg(List<String> deler, String navn, Moeteark ark, Locale språk) {
        if (ark.verdi(navn) != null) {
            deler.add(tekst("moetemodus.felt." + navn, språk) + "\n" + ark.verdi(navn));
        }
    }

    private String linje(Tiltak tiltak, Vurdering sagt, Locale språk) {
        return "– " + tiltak.felt().tiltak() + ": " + Stream.of(sagt("gjennomfoert", sagt.gjennomfoert(), språk), sagt("effekt", sagt.effekt(), språk),
                sagt("videre", sagt.videre(), språk), sagt.kommentar()).filter(Objects::nonNull).collect(Collectors.joining(". "));
    }

    private String sagt(String hva, String verdi, Locale språk) {
        return verdi == null ? null : tekst("moetemodus." + hva + "." + verdi + ".referat", språk);
    }

    private String tekst(String noekkel, Locale språk) {
        return tekster.getMessage(noekkel, null, språk);
    }
}
