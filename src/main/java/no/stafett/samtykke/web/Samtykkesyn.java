package no.stafett.samtykke.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.samtykke.Samtykkerad;
import no.stafett.samtykke.Samtykkeregister;

/** Samtykkene slik API-et viser dem. */
final class Samtykkesyn {

    private Samtykkesyn() {
    }

    /**
     * @param kanDeles     om tjenesten kan få del i saken i dag
     * @param slutter      den første dagen det ikke lenger gjelder
     * @param regel        raden i tabellen som sier det, for eksempel C12
     * @param maaSamtykke  hvem som må svare
     * @param foresatteSer om foresatte kan se det
     * @param tiltak       hva som skal gjøres
     * @param slag         hvert slag opplysninger det er svart om
     */
    @Schema(name = "Samtykkestilling")
    record Tjeneste(String tjeneste, boolean kanDeles, @Nullable LocalDate slutter, String regel, String maaSamtykke, String foresatteSer,
            String tiltak, String rettsregel, List<Slag> slag) {

        static Tjeneste av(Samtykkeregister.Stilling s) {
            return new Tjeneste(s.tjeneste(), s.kanDeles(), s.slutter(), s.regel().rad(), s.regel().maaSamtykke(),
                    s.regel().foresatteSer(), s.regel().tiltak(), s.regel().rettsregel(), s.slag().stream()
                    .map(slag -> new Slag(slag.opplysningstype(), slag.kanDeles(), slag.regel())).toList());
        }
    }

    @Schema(name = "Samtykkeslag")
    record Slag(@Schema(allowableValues = {"alminnelig", "helse", "barnevern", "foresattes_egne"}) String opplysningstype, boolean kanDeles, String regel) {
    }

    /** @param foreldreansvarErUkjent begge må svare til noen sier hvem som har ansvaret */
    @Schema(name = "Samtykkeoversikt")
    record Oversikt(String sakId, List<Tjeneste> tjenester, List<Samtykkerad> samtykker, boolean kanEndre, boolean foreldreansvarErUkjent,
            boolean barnetMaaHoeres) {

        static Oversikt av(Samtykkeregister.Oversikt o) {
            return new Oversikt(o.sak().id().toString(), o.tjenester().stream().map(Tjeneste::av).toList(), o.samtykker(), o.kanEndre(), o.ansvar().ukjent(),
                    o.barnetMaaHoeres());
        }
    }

    @Schema(name = "RegistrertSamtykke")
    record Registrert(String handlingId, List<UUID> samtykker, List<Tjeneste> tjenester) {

        static Registrert av(UUID handling, Samtykkeregister.Oversikt etter) {
            return new Registrert(handling.toString(), etter.samtykker().stream().filter(s -> s.handlingId().equals(handling))
                    .map(Samtykkerad::samtykkeId).toList(), etter.tjenester().stream().map(Tjeneste::av).toList());
        }
    }

    /** @param mistetInnsyn navnene på enhetene som ikke lenger ser saken eller er invitert @param hvaSkjer i klartekst */
    @Schema(name = "TrukketSamtykke")
    record Trukket(List<UUID> samtykker, List<String> mistetInnsyn, String hvaSkjer) {
    }
}
