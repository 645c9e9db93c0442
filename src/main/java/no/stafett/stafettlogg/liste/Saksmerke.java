package no.stafett.stafettlogg.liste;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Avvist;

/**
 * Hvor en side slutter. Merket bærer det lista er sortert på, så neste side er riktig også når den siste raden på denne er borte.
 *
 * @param verdier det raden er sortert på, i rekkefølgens typer
 */
record Saksmerke(List<String> verdier, UUID id) {

    /** Etter alle datoer. */
    static final String UTEN = "infinity";

    private static final String SKILLE = " ";

    /** Adressen har et merke vi ikke har gitt fra oss, eller et fra en annen rekkefølge. */
    static class UgyldigMerke extends Avvist {
        UgyldigMerke() {
            super(Grunn.UGYLDIG, "ugyldig_parameter");
        }
    }

    static String etter(Saksrad siste, Sakssortering sortering) {
        List<String> deler = new ArrayList<>(List.of(sortering.navn()));
        deler.addAll(sortering.verdier(siste));
        deler.add(siste.id().toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(String.join(SKILLE, deler).getBytes(StandardCharsets.UTF_8));
    }

    static Saksmerke les(String merke, Sakssortering sortering) {
        try {
            List<String> deler = List.of(new String(Base64.getUrlDecoder().decode(merke), StandardCharsets.UTF_8).split(SKILLE));
            List<String> typer = sortering.typer();
            if (deler.size() != typer.size() + 2 || !deler.get(0).equals(sortering.navn())) {
                throw new UgyldigMerke();
            }
            List<String> verdier = new ArrayList<>();
            for (int n = 0; n < typer.size(); n++) {
                verdier.add(verdi(deler.get(n + 1), typer.get(n)));
            }
            return new Saksmerke(verdier, UUID.fromString(deler.get(deler.size() - 1)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UgyldigMerke();
        }
    }

    /** Verdien slik databasen skal ha den; våre merker har alltid et årstall på fire sifre, og den har ikke år 0. */
    private static String verdi(String tekst, String type) {
        if ("integer".equals(type)) {
            return Integer.toString(Integer.parseInt(tekst));
        }
        if ("date".equals(type) && UTEN.equals(tekst)) {
            return tekst;
        }
        if (!tekst.matches("[1-9]\\d{3}-.*")) {
            throw new UgyldigMerke();
        }
        return "date".equals(type) ? LocalDate.parse(tekst).toString() : Instant.parse(tekst).toString();
    }
}
