package no.stafett.stafettlogg.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.sak.veksling.Overlevering;
import no.stafett.sak.veksling.Stafettveksling;
import no.stafett.sak.Stafettpinne;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;

/** Stafettpinnen slik API-et viser den. */
final class Stafettsyn {

    private Stafettsyn() {
    }

    /** Den som er spurt uten å se saken, får bare tilbudet. */
    @Schema(name = "Stafett")
    record Stafett(@Nullable Sakssyn.Holder stafettholder, @Nullable Tilbud tilbud, boolean kanOverlevere, boolean kanOppnevne,
            List<Sakssyn.Holder> mottakere, List<Holdt> historikk) {
    }

    @Schema(name = "Stafettilbud")
    record Tilbud(Sakssyn.Holder fra, Sakssyn.Holder til, @Nullable String melding, Instant tilbudt, LocalDate svarfrist,
            boolean erTilMeg, boolean kanTrekkes) {

        static Tilbud av(Overlevering o, boolean kanOverlevere, Bruker bruker) {
            return new Tilbud(holder(o.fra()), holder(o.til()), o.melding(), o.tilbudt(), o.frist(),
                    o.til().id().equals(bruker.id()), kanOverlevere || o.av().equals(bruker.id()));
        }
    }

    @Schema(name = "HoldtStafett")
    record Holdt(String navn, Instant fra, @Nullable Instant til,
            @Schema(allowableValues = {"nivaa", "stafettholder", "overgang", "overlevering", "oppnevnt", "oppnevnt_borte",
                "oppnevnt_svarer_ikke", "oppnevnt_slutter", "tjenesten_ute", "holder_sluttet", "inhabil", "angret"}) String grunn) {

        static Holdt av(Stafettpinne.Holdt h) {
            return new Holdt(h.navn(), h.fra(), h.til(), h.grunn());
        }
    }

    @Schema(name = "NyOverlevering")
    record NyOverlevering(@NotNull @Pattern(regexp = EnhetId.MOENSTER, message = "ugyldig_valg") String til,
            @Nullable @Size(max = 500) String melding) {
    }

    @Schema(name = "Oppnevning")
    record Oppnevning(@NotNull @Pattern(regexp = EnhetId.MOENSTER, message = "ugyldig_valg") String til,
            @NotNull @Pattern(regexp = Stafettveksling.BORTE, message = "ugyldig_valg") String grunn) {
    }

    @Schema(name = "Avvisning")
    record Avvisning(@Nullable @Size(max = 500) String grunn) {
    }

    @Schema(name = "AvvistStafett")
    record Avvist(String sakId) {
    }

    static Sakssyn.Holder holder(Personer.Kollega kollega) {
        return new Sakssyn.Holder(kollega.id().toString(), kollega.navn());
    }
}
