package no.stafett.oppgave.liste;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import no.stafett.felles.Avvist;
import no.stafett.oppgave.Oppgave;

/**
 * Hvor en side slutter. Merket bærer selv det lista er sortert på, så neste side er riktig også når siste rad på denne
 * er tatt eller fullført i mellomtiden.
 *
 * @param verdi datoen eller tidspunktet raden er sortert på; {@code infinity} for en rad uten frist
 */
record Sidemerke(String verdi, String id) {

    private static final String SKILLE = " ";
    private static final String UTEN_FRIST = "infinity";

    /** Adressen har et merke vi ikke har gitt fra oss. */
    static class UgyldigMerke extends Avvist {
        UgyldigMerke() {
            super(Grunn.UGYLDIG, "ugyldig_parameter");
        }
    }

    static Sidemerke etter(Oppgave siste, Utvalg utvalg) {
        if (utvalg.fane() == Fane.FULLFOERT) {
            return new Sidemerke(siste.avsluttet().toString(), siste.id());
        }
        String frist = siste.frist() == null ? UTEN_FRIST : siste.frist().toString();
        return new Sidemerke("alder".equals(utvalg.sorter()) ? siste.opprettet().toString() : frist, siste.id());
    }

    String skriv() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((verdi + SKILLE + id).getBytes(StandardCharsets.UTF_8));
    }

    static Sidemerke les(String merke, boolean dato) {
        try {
            String[] deler = new String(Base64.getUrlDecoder().decode(merke), StandardCharsets.UTF_8).split(SKILLE);
            if (!UTEN_FRIST.equals(deler[0]) && !deler[0].matches("[1-9]\\d{3}-.*")) {
                throw new UgyldigMerke();
            }
            String verdi = dato ? lesDato(deler[0]) : Instant.parse(deler[0]).toString();
            return new Sidemerke(verdi, deler[1]);
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new UgyldigMerke();
        }
    }

    private static String lesDato(String tekst) {
        return UTEN_FRIST.equals(tekst) ? tekst : LocalDate.parse(tekst).toString();
    }
}
