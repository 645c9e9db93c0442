package no.stafett.handlingsveileder.utkast;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.handlingsveileder.Modellfeil;

/** Et utkast slik API-et viser det. */
@Schema(name = "Modellutkast")
public record Utkastsvar(UUID utkastId, @Nullable String tjeneste, String navn, int versjon,
        @Pattern(regexp = "under_arbeid|til_godkjenning|venter|publisert|forkastet") String tilstand, String endretAv, Instant endret, @Nullable String redigerer,
        @Nullable String sendtAv, @Nullable String merknad, @Nullable LocalDate gjelderFra, @Nullable String godkjentAv, boolean foelger) {

    public static Utkastsvar av(Utkastleser.Hode u) {
        return new Utkastsvar(u.id(), u.tjeneste(), u.navn(), u.versjon(), u.tilstand().navn(), u.endretAv(), u.endret(), u.redigerer(), u.sendtAv(), u.merknad(),
                u.gjelderFra(), u.godkjentAv(), u.foelger());
    }

    /** Utkastet med det som er i det. */
    @Schema(name = "HeltModellutkast")
    record Helt(Utkastsvar utkast, List<Filen> filer, List<Feil> feil) {

        static Helt av(Utkastsvar utkast, Utkast innhold, List<Modellfeil> feil) {
            return new Helt(utkast, innhold.filer().entrySet().stream().map(f -> new Filen(f.getKey(), f.getValue().length)).toList(),
                    feil.stream().map(f -> new Feil(f.kode(), f.element(), f.melding(), f.fil())).toList());
        }
    }

    @Schema(name = "ModellfilIUtkast")
    record Filen(String fil, int stoerrelse) {
    }

    @Schema(name = "Modellfeil")
    record Feil(String kode, String element, String melding, String fil) {
    }

    @Schema(name = "Modellutkasthendelse")
    record Hendelse(int versjon, String slag, String hva, @Nullable String av, Instant tid) {

        static Hendelse av(Utkastleser.Hendelse h) {
            return new Hendelse(h.versjon(), h.slag(), h.hva(), h.av(), h.tid());
        }
    }
}
