package no.stafett.tiltak;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Hva et tiltak førte til. Alt kan være null: ikke sagt.
 *
 * @param gjennomfoert ja, delvis eller nei
 * @param effekt       ja, delvis, nei eller vet_ikke
 * @param videre       fortsette, andre_tiltak eller avslutte
 */
public record Vurdering(String gjennomfoert, String effekt, String videre, String kommentar) {

    boolean erTom() {
        return gjennomfoert == null && effekt == null && videre == null && kommentar == null;
    }

    boolean erIkkeProevd() {
        return "nei".equals(gjennomfoert);
    }

    boolean sierSlutt() {
        return "avslutte".equals(videre) || "andre_tiltak".equals(videre);
    }

    boolean sierNoeOmTiltaket() {
        return gjennomfoert != null || effekt != null;
    }

    /** Hva tiltakene førte til, til sammen, i én runde fra plan til evaluering. */
    enum Utfall {
        /** Minst ett hadde ønsket effekt, helt eller delvis. */
        EFFEKT,
        /** Det som ble prøvd, hadde ingen effekt. */
        INGEN_EFFEKT,
        /** Ingenting ble prøvd, så runden sier ikke noe om hva som hjelper. */
        IKKE_PROEVD;

        String navn() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Tomt når vurderingene ikke sier nok. */
        static Optional<Utfall> av(List<Vurdering> runden) {
            List<Vurdering> sagt = runden.stream().filter(Vurdering::sierNoeOmTiltaket).toList();
            List<String> effekter = sagt.stream().filter(v -> !v.erIkkeProevd()).map(v -> v.effekt() == null ? "" : v.effekt()).toList();
            if (sagt.isEmpty()) {
                return Optional.empty();
            }
            if (effekter.isEmpty()) {
                return Optional.of(IKKE_PROEVD);
            }
            if (effekter.stream().anyMatch(e -> e.equals("ja") || e.equals("delvis"))) {
                return Optional.of(EFFEKT);
            }
            return effekter.stream().allMatch("nei"::equals) ? Optional.of(INGEN_EFFEKT) : Optional.empty();
        }
    }
}
