package no.stafett.tilgang.folkeliste;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Det som ville skjedd om lista ble brukt nå. */
public record Plan(List<Planrad> rader) {

    /** Hvor mange av hvert utfall, i fast rekkefølge, uten dem det ikke er noen av. */
    public Map<Planrad.Utfall, Long> antall() {
        Map<Planrad.Utfall, Long> antall = new LinkedHashMap<>();
        for (Planrad.Utfall utfall : Planrad.Utfall.values()) {
            long så = rader.stream().filter(r -> r.utfall() == utfall).count();
            if (så > 0) {
                antall.put(utfall, så);
            }
        }
        return antall;
    }

    /** Radene med et av disse utfallene, i den rekkefølgen de står. */
    public List<Planrad> med(Set<Planrad.Utfall> utfall) {
        return rader.stream().filter(r -> utfall.contains(r.utfall())).toList();
    }

    public boolean harFeil() {
        return rader.stream().anyMatch(r -> r.utfall() == Planrad.Utfall.FEIL);
    }

    /** Om noe blir annerledes. */
    public boolean endrerNoe() {
        return rader.stream().anyMatch(r -> r.utfall() != Planrad.Utfall.UENDRET && r.utfall() != Planrad.Utfall.BLIR);
    }

    public boolean kanBrukes() {
        return !harFeil() && endrerNoe();
    }

    String avtrykk() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rader.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
