package no.stafett.ytelse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Det som er målt så langt. Skrives på nytt for hver linje, så en kjøring som stanser, etterlater det den rakk. */
final class Tabell {

    private final Path fil;
    private final String om;
    private final List<Rad> rader = new ArrayList<>();
    private final List<String> detaljer = new ArrayList<>();

    /** @param om maskinen og oppsettet, i én linje */
    Tabell(Path fil, String om) {
        this.fil = fil;
        this.om = om;
    }

    void legg(Rad rad) {
        rader.add(rad);
        System.out.println(linje(rad));
        skriv();
    }

    /** Et tall bak linjene over. */
    void detalj(String linje) {
        detaljer.add(linje);
        System.out.println("    " + linje);
    }

    List<Rad> rader() {
        return List.copyOf(rader);
    }

    String tekst() {
        return om + "\n\n| Arbeid | Mål | Målt | Holdt | Tallene bak |\n|---|---|---|---|---|\n"
                + rader.stream().map(Tabell::linje).collect(Collectors.joining("\n"))
                + "\n\nAlle målingene, p50 / p95 i millisekunder:\n\n" + detaljer.stream().map(d -> "- " + d).collect(Collectors.joining("\n")) + "\n";
    }

    private void skriv() {
        try {
            Files.createDirectories(fil.getParent());
            Files.writeString(fil, tekst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String linje(Rad rad) {
        return "| " + String.join(" | ", rad.hva(), rad.maal(), rad.resultat(), rad.holdt(), rad.detaljer()) + " |";
    }
}
