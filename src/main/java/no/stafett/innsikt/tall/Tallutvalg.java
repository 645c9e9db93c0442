package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.EnhetId;

/**
 * Hvilke rader lederen teller.
 *
 * @param enheter  enhetene hun leder, eller dem av dem hun har valgt
 * @param tjeneste det hun har valgt dem etter; null når det ikke er det
 * @param maaneder så mange måneder, med den vi er i
 * @param fra      den første dagen i den første av dem
 * @param idag     i dag; den er med
 */
public record Tallutvalg(List<EnhetId> enheter, String tjeneste, int maaneder, LocalDate fra, LocalDate idag) {

    public static final List<Integer> MAANEDER = List.of(3, 6, 12, 24);

    public static Tallutvalg av(List<EnhetId> enheter, String tjeneste, int maaneder, LocalDate idag) {
        return new Tallutvalg(enheter, tjeneste, maaneder, idag.withDayOfMonth(1).minusMonths(maaneder - 1L), idag);
    }

    /** Den første dagen som ikke er med. */
    LocalDate til() {
        return idag.plusDays(1);
    }

    /** Det som var før perioden begynte. */
    Tallutvalg foer() {
        return new Tallutvalg(enheter, tjeneste, 0, fra, fra.minusDays(1));
    }
}
