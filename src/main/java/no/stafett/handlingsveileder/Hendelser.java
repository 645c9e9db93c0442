package no.stafett.handlingsveileder;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Det som skjer med handlingsveilederne, og som noen skal få vite om. Ingenting av det gjelder en sak. */
public final class Hendelser {

    private Hendelser() {
    }

    /** Noen har sagt fra om et trinn. */
    public record MerknadSkrevet(UUID merknadId, PersonId av) implements Hendelse {

        @Override
        public SakId sakId() {
            return null;
        }
    }

    /** En merknad er besvart. @param utfall rettet, ikke_endret eller slettet */
    public record MerknadBesvart(UUID merknadId, String utfall, PersonId av) implements Hendelse {

        @Override
        public SakId sakId() {
            return null;
        }
    }

    /** Et utkast er sendt, og en annen må godkjenne det om kommunen ikke har bestemt noe annet. */
    public record UtkastSendt(UUID utkastId) implements Hendelse {

        @Override
        public SakId sakId() {
            return null;
        }
    }

    /** Det er skjedd noe med et utkast som er sendt. @param utfall godkjent, sendt_tilbake, publisert eller feilet */
    public record UtkastBesvart(UUID utkastId, String utfall) implements Hendelse {

        @Override
        public SakId sakId() {
            return null;
        }
    }

    /**
     * Det som er publisert, har en annen tekst i trinnet enn det som gjaldt.
     *
     * @param leietaker  kommunen, eller kommunen og tjenesten; null for den felles
     * @param trinn      trinnets id i modellen
     * @param definisjon utgaven av modellen som har den nye teksten
     */
    public record TrinnEndret(String leietaker, String prosess, String trinn, String definisjon) implements Hendelse {

        @Override
        public SakId sakId() {
            return null;
        }
    }
}
