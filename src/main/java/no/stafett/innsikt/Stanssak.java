package no.stafett.innsikt;

import java.util.List;
import java.util.UUID;

/**
 * En sak som står fast, med alle grunnene, den som veier tyngst først.
 *
 * @param navn        id-en for lederen; for koordinatoren navnet saken har denne måneden
 * @param sak         null for koordinatoren
 * @param saksnummer  null for koordinatoren
 * @param initialer   skjult ved adressesperre; null for koordinatoren
 * @param arbeidsdager hvor lenge den viktigste grunnen har vart i enheten, i arbeidsdager
 * @param purret      om noen er minnet på den i dag
 */
public record Stanssak(String navn, UUID sak, String saksnummer, String initialer, int nivaa, String enhet, String tjeneste, int arbeidsdager, boolean purret,
        List<Stansgrunn> grunner) {

    /** Den grunnen som sier hvem som har ballen og hva neste skritt er. */
    public Stansgrunn viktigst() {
        return grunner.get(0);
    }
}
