package no.stafett.oppgave.liste;

import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;

/**
 * Et utvalg av lista som noen har tatt vare på.
 *
 * @param enhet enheten det er delt med; null når det bare er eierens
 */
public record Visning(UUID id, String navn, Adressevalg valg, PersonId eier, String eiernavn, EnhetId enhet, String enhetsnavn) {

    public boolean erMin(Bruker bruker) {
        return eier.equals(bruker.id());
    }

    /** Eieren, og lederen i enheten det er delt med. */
    public boolean kanSlettesAv(Bruker bruker) {
        return erMin(bruker) || enhet != null && bruker.harI(Rolle.LEDER, enhet);
    }
}
