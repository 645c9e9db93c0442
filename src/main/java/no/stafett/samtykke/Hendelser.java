package no.stafett.samtykke;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Det som skjer når en tjeneste bes inn, og når det som åpnet for den, begynner eller tar slutt. */
public final class Hendelser {

    private Hendelser() {
    }

    /** En annen enhet er bedt inn i saken. */
    public record TjenesteInvitert(SakId sakId, EnhetId enhet) implements Hendelse {
    }

    /** Et samtykke er gitt eller nektet for noen tjenester. */
    public record SamtykkeRegistrert(SakId sakId, String avgjoerelse, List<String> tjenester) implements Hendelse {
    }

    /** Noe holdes tilbake for foresatte. @param aarsak ungdommen eller skade */
    public record HoldtTilbake(SakId sakId, UUID tilbakehold, String aarsak) implements Hendelse {
    }

    /** Det holdes ikke lenger tilbake. */
    public record TilbakeholdAvsluttet(SakId sakId, UUID tilbakehold) implements Hendelse {
    }

    /** Samtykker er trukket for noen tjenester. */
    public record SamtykkeTrukket(SakId sakId, List<String> tjenester) implements Hendelse {
    }

    /** Det kan deles med tjenesten etter loven, uten samtykke. */
    public record DelingshjemmelLagt(SakId sakId, UUID hjemmel, String tjeneste) implements Hendelse {
    }

    /** Det deles ikke lenger etter loven. */
    public record DelingshjemmelAvsluttet(SakId sakId, UUID hjemmel, String tjeneste) implements Hendelse {
    }

    /** Grunnlaget for å behandle opplysningene er et annet enn før. */
    public record BehandlingsgrunnlagLagt(SakId sakId, String grunnlag) implements Hendelse {
    }

    /** Dørene er holdt opp mot det som nå gjelder. Sier ikke at noe ble annerledes, og står ikke i sporet. */
    public record DoereneErSett(SakId sakId) {
    }

    /** Enheter som var med eller invitert, har ikke lenger et samtykke bak seg. @param grunn utloept, trukket, nektet, hjemmel eller foresatte */
    public record SamtykkeBortfalt(SakId sakId, List<EnhetId> enheter, String grunn) implements Hendelse {
    }
}
