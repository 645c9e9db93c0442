package no.stafett.oppgave.reservasjon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import no.stafett.felles.PersonId;

/**
 * Noe noen gjorde med en oppgave, som kan gjøres om.
 *
 * @param bunt         det samme for alt som ble gjort i ett; null for ett alene
 * @param beskjed      beskjeden som fulgte med; null når ingen gjorde det
 * @param overlevering spørsmålet om å ta over som det gjaldt, eller som falt bort med det; null ellers
 * @param foer         slik oppgaven var
 * @param etter        slik den ble; tidspunktene er ikke med, for de endrer seg når noen arbeider i den
 */
record Oppgavegrep(UUID id, String oppgaveId, Slag slag, UUID bunt, UUID beskjed, UUID overlevering, Stand foer, Stand etter, PersonId av,
        Instant tid, boolean angret) {

    /** Hva som ble gjort; med små bokstaver i databasen og i språkfilene. */
    enum Slag {
        TATT, LAGT_TILBAKE, FORLENGET, UTSATT, PRIORITERT, SPURT, SVART, OVERLEVERING_SPURT, OVERLEVERING_TATT_IMOT, OVERLEVERING_AVVIST,
        OVERLEVERING_TRUKKET, FLYTTET;

        /** Ellers falt spørsmålet bare bort fordi oppgaven skiftet hender. */
        boolean svarerPaaSpoersmaalet() {
            return this == OVERLEVERING_TATT_IMOT || this == OVERLEVERING_AVVIST || this == OVERLEVERING_TRUKKET;
        }

        String navn() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param behandler null når den er ledig @param spurt spørsmålet om å ta over som venter på svar; null når ingen er spurt, og etter grepet */
    record Stand(PersonId behandler, Instant tatt, Instant reservertTil, LocalDate ventTil, int prioritet, UUID spurt) {

        /** Om ingen har gjort noe med oppgaven siden. */
        boolean erSomI(Stand annen) {
            return Objects.equals(behandler, annen.behandler) && Objects.equals(ventTil, annen.ventTil) && prioritet == annen.prioritet;
        }
    }

    /** Det som hører til grepet. */
    record Tilbehoer(UUID beskjed, UUID overlevering) {

        static final Tilbehoer INGEN = new Tilbehoer(null, null);

        static Tilbehoer beskjed(UUID id) {
            return new Tilbehoer(id, null);
        }

        static Tilbehoer overlevering(UUID id) {
            return new Tilbehoer(null, id);
        }

        /** @param spurt spørsmålet som falt bort med grepet; null når ingenting gjorde det */
        Tilbehoer medBortfalt(UUID spurt) {
            return overlevering == null ? new Tilbehoer(beskjed, spurt) : this;
        }
    }

    /** Om grepet selv satte når den blir ledig. */
    boolean endretReservasjonen() {
        return flyttetDen() || slag == Slag.FORLENGET || slag == Slag.UTSATT;
    }

    /** Om oppgaven skiftet hender. */
    boolean flyttetDen() {
        return !Objects.equals(foer.behandler(), etter.behandler());
    }
}
