package no.stafett.oppgave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/**
 * En oppgave slik lista kjenner den.
 *
 * @param trinn     trinnets id i modellen
 * @param initialer null i koordinatorens oppgaver
 * @param nummer    for eksempel «1.3»; null ved siden av nivået
 * @param frist     siste dag, norsk tid; null når modellen ikke setter noen
 * @param behandler den som har tatt den; null når den er ledig
 * @param forslag   utfallet beslutningstabellen foreslo; null når trinnet ikke avgjør noe
 * @param paaminnet når det sist ble minnet om evalueringen som gjenstår; null når det ikke er gjort
 * @param skjermet  hører til akuttrommet og vises aldri i lister eller tall
 * @param gang      hvor mye det haster, og hvordan oppgaven ligger hos den som har den
 */
public record Oppgave(String id, SakId sakId, String saksnummer, String initialer, EnhetId enhet, String enhetsnavn,
        String tjeneste, String definisjon, String prosess, int nivaa, String trinn, String nummer, String tittel,
        String skjema, List<String> roller, LocalDate frist, Instant opprettet, PersonId behandler, String behandlernavn,
        String status, Instant avsluttet, String forslag, String rad, Instant paaminnet, boolean oeving, boolean skjermet, Gang gang) {

    /**
     * @param prioritet    0 vanlig, 1 viktig, 2 haster
     * @param ventTil      dagen den som har oppgaven, tar den opp igjen; null når den ikke venter
     * @param reservertTil når den blir ledig av seg selv; null når den ikke gjør det
     * @param tatt         når den som har den, tok den; null når den er ledig
     */
    public record Gang(int prioritet, LocalDate ventTil, Instant reservertTil, Instant tatt) {

        public static final Gang NY = new Gang(0, null, null, null);
    }

    /** Den samme oppgaven, hos en annen. */
    Oppgave hos(PersonId person, String navn, Gang ny) {
        return new Oppgave(id, sakId, saksnummer, initialer, enhet, enhetsnavn, tjeneste, definisjon, prosess, nivaa, trinn, nummer, tittel, skjema,
                roller, frist, opprettet, person, navn, status, avsluttet, forslag, rad, paaminnet, oeving, skjermet, ny);
    }

    public boolean erAapen() {
        return "aapen".equals(status);
    }

    public boolean erLedig() {
        return erAapen() && behandler == null;
    }

    public boolean erHos(PersonId person) {
        return person.equals(behandler);
    }

    /** Nummeret og tittelen, slik modellen har dem. */
    public String trinnnavn() {
        return nummer == null ? tittel : nummer + " " + tittel;
    }

    public boolean erForfalt(LocalDate idag) {
        return erAapen() && frist != null && frist.isBefore(idag);
    }
}
