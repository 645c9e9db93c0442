package no.stafett.oppgave.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.oppgave.reservasjon.Oppgavebeskjed;
import no.stafett.oppgave.reservasjon.Oppgavebunke;
import no.stafett.oppgave.reservasjon.Oppgaveoverlevering;
import no.stafett.oppgave.reservasjon.Oppgavesamarbeid;
import no.stafett.tilgang.Personer;

/** Reservasjonen og det kolleger har seg imellom, slik API-et viser det. */
final class Samarbeidsvisning {

    private Samarbeidsvisning() {
    }

    @Schema(name = "Oppgavekollega")
    record Kollega(String personId, String navn) {

        static Kollega av(Personer.Kollega k) {
            return k == null ? null : new Kollega(k.id().toString(), k.navn());
        }
    }

    @Schema(name = "Oppgavebeskjed")
    record Beskjed(UUID beskjedId, @Schema(allowableValues = {"tilbakelagt", "spoersmaal", "svar", "prioritet", "utsatt", "flyttet"}) String slag,
            Kollega av, @Nullable Kollega til, @Nullable UUID svarPaa, String tekst, Instant tid) {

        static Beskjed av(Oppgavebeskjed b) {
            return new Beskjed(b.id(), b.slag(), Kollega.av(b.av()), Kollega.av(b.til()), b.svarPaa(), b.tekst(), b.tid());
        }
    }

    @Schema(name = "Oppgaveoverlevering")
    record Spurt(Kollega fra, Kollega til, @Nullable String melding, Instant spurt, boolean erTilMeg) {

        static Spurt av(Oppgaveoverlevering o, boolean erTilMeg) {
            return o == null ? null : new Spurt(Kollega.av(o.fra()), Kollega.av(o.til()), o.melding(), o.spurt(), erTilMeg);
        }
    }

    @Schema(name = "Oppgavesamarbeid")
    record Hele(String oppgaveId, @Nullable LocalDate reservertTil, @Nullable LocalDate ventTil, @Schema(minimum = "0", maximum = "2") int prioritet,
            boolean kanForlenges, @Nullable Spurt spurt, List<Beskjed> samtale, List<Kollega> mottakere, List<Kollega> kolleger) {

        static Hele av(Oppgavesamarbeid.Bilde b, Oppgavesamarbeid.Folk folk) {
            return new Hele(b.oppgave().id(), b.reservertTil(), b.oppgave().gang().ventTil(), b.oppgave().gang().prioritet(), b.kanForlenges(),
                    Spurt.av(b.spurt(), b.erTilMeg()), b.samtale().stream().map(Beskjed::av).toList(), folk.mottakere().stream().map(Kollega::av).toList(),
                    folk.kolleger().stream().map(Kollega::av).toList());
        }
    }

    @Schema(name = "Oppgavegrep")
    record Grep(String oppgaveId, @Nullable UUID grepId) {
    }

    @Schema(name = "OppgaveTilKollega")
    record Overlever(@NotNull UUID til, @Nullable @Size(max = Oppgavebeskjed.LENGST) String melding) {
    }

    @Schema(name = "OppgaveAvslag")
    record Avvis(@Nullable @Size(max = Oppgavebeskjed.LENGST) String grunn) {
    }

    @Schema(name = "Oppgavespoersmaal")
    record Spoer(@NotNull UUID til, @NotBlank @Size(max = Oppgavebeskjed.LENGST) String tekst) {
    }

    @Schema(name = "Oppgavesvar")
    record Svar(@NotNull UUID paa, @NotBlank @Size(max = Oppgavebeskjed.LENGST) String tekst) {
    }

    @Schema(name = "Oppgaveutsettelse")
    record Utsett(@Nullable LocalDate dag, @Nullable @Size(max = Oppgavebeskjed.LENGST) String grunn) {
    }

    @Schema(name = "Oppgaveprioritet")
    record Prioriter(@NotNull @Min(0) @Max(2) Integer prioritet, @NotBlank @Size(max = Oppgavebeskjed.LENGST) String grunn) {
    }

    @Schema(name = "Grepangring")
    record Angre(@Nullable UUID grepId) {
    }

    @Schema(name = "Oppgavevalg")
    record Flere(@NotEmpty @Size(max = Oppgavebunke.FLEST) List<@NotBlank String> oppgaver) {
    }

    @Schema(name = "Oppgaveflytting")
    record Flytt(@NotEmpty @Size(max = Oppgavebunke.FLEST) List<@NotBlank String> oppgaver, @Nullable UUID til,
            @NotBlank @Size(max = Oppgavebeskjed.LENGST) String grunn) {
    }

    @Schema(name = "Buntangring")
    record AngreBunt(@NotNull UUID buntId) {
    }

    @Schema(name = "Oppgaveutfall")
    record Utfall(String oppgaveId, boolean gikk, @Nullable String kode) {
    }

    @Schema(name = "Oppgavebunt")
    record Bunt(UUID buntId, List<Utfall> utfall) {

        static Bunt av(Oppgavebunke.Resultat r) {
            return new Bunt(r.bunt(), r.utfall().stream().map(u -> new Utfall(u.oppgaveId(), u.gikk(), u.kode())).toList());
        }
    }

    @Schema(name = "TattNeste")
    record Neste(@Nullable Oppgavevisning.Rad oppgave, @Nullable UUID grepId, int maaSvare) {
    }
}
