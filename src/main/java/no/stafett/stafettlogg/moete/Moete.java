package no.stafett.stafettlogg.moete;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/**
 * Et møte slik det står nå.
 *
 * @param status     planlagt, avlyst eller holdt
 * @param grunn      hvorfor det ble avlyst; ellers null
 * @param tidVersjon versjonen da tid eller sted sist ble endret
 * @param referat    innlegget i loggen; null når møtet ikke er holdt, eller ble holdt uten
 */
public record Moete(UUID id, SakId sakId, Moetefelt felt, String status, String grunn, int versjon, int tidVersjon, PersonId innkaltAv,
        Instant innkalt, UUID referat, List<Deltaker> deltakere) {

    private static final Duration TIDLIG = Duration.ofHours(2);
    private static final Duration SENT = Duration.ofHours(12);

    static final String PLANLAGT = "planlagt";
    static final String AVLYST = "avlyst";
    static final String HOLDT = "holdt";

    /** En som er bedt. @param svar ja, nei eller kanskje; null før hun har svart @param svartVersjon versjonen hun svarte på */
    public record Deltaker(PersonId person, String svar, String ord, Instant svart, int svartVersjon) {
    }

    public boolean erPlanlagt() {
        return PLANLAGT.equals(status);
    }

    public boolean erAvlyst() {
        return AVLYST.equals(status);
    }

    /** Ikke over, og ikke holdt; også det som er avlyst, så de som var bedt, får se det. */
    boolean kommer(Instant naa) {
        return felt.slutt().isAfter(naa) && !HOLDT.equals(status);
    }

    /** Fra litt før det skulle begynne, til det er avsluttet eller dagen er over. */
    boolean erIGang(Instant naa) {
        return erPlanlagt() && felt.start().minus(TIDLIG).isBefore(naa) && felt.slutt().plus(SENT).isAfter(naa);
    }

    Optional<Deltaker> deltaker(PersonId person) {
        return deltakere.stream().filter(d -> d.person().equals(person)).findFirst();
    }

    boolean erInnkaltAv(PersonId person) {
        return innkaltAv.equals(person);
    }

    /** Svaret gjaldt et annet tidspunkt eller sted. */
    boolean svarteFoerFlytting(Deltaker d) {
        return d.svar() != null && d.svartVersjon() < tidVersjon;
    }
}
