package no.stafett.tiltak;

import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;

/**
 * Hvem som har ansvaret for et tiltak: høyst én, som arbeider i saken, er foresatt, eller er den saken gjelder.
 *
 * @param selv  den saken gjelder, gjør det selv
 * @param enhet enheten hun er med i saken gjennom; null hjemme
 * @param navn  navnet som vises; når ingen er valgt, det som ble skrevet, eller null
 */
public record Ansvar(PersonId person, UUID foresatt, boolean selv, EnhetId enhet, String navn) {

    static final String SELV = "selv";
    static final String FORESATT = "foresatt:";

    /** Noen ble nevnt, men det er ingen vi kjenner: da har ingen ansvaret ennå. */
    static Ansvar ingen(String skrevet) {
        return new Ansvar(null, null, false, null, skrevet);
    }

    public boolean erNoen() {
        return person != null || foresatt != null || selv;
    }

    /** Om det gjøres hjemme av noen som ikke arbeider i saken; da skriver stafettholderen svaret. */
    public boolean erHjemme() {
        return foresatt != null || selv;
    }

    public boolean erHos(PersonId hvem) {
        return hvem.equals(person);
    }

    /** Slik lista i skjemaet og på siden kjenner henne; null når ingen har ansvaret. */
    public String valg() {
        return person != null ? person.toString() : foresatt != null ? FORESATT + foresatt : selv ? SELV : null;
    }

    boolean erSammeSom(Ansvar annet) {
        return erNoen() && valg().equals(annet.valg());
    }
}
