package no.stafett.oppgave.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.oppgave.liste.Fane;
import no.stafett.oppgave.liste.Filter;
import no.stafett.oppgave.liste.Fristvindu;
import no.stafett.oppgave.liste.Sortering;
import no.stafett.oppgave.liste.Utvalg;
import no.stafett.tilgang.Enhet;

/** Det adressen ber oppgavelista om. Noe vi ikke kjenner, er en feil og ikke en tom liste: ellers ser alt ut til å være gjort. */
record Listevalg(
        @Nullable @Pattern(regexp = "mine|ledige|enheten|paa_vent|fullfoert", message = "ugyldig_valg") @Schema(defaultValue = "mine")
        String fane,
        @Nullable @Min(0) @Max(3) Integer nivaa,
        @Nullable @Pattern(regexp = Enhet.TJENESTER, message = "ugyldig_valg") String tjeneste,
        @Nullable UUID enhet,
        @Nullable @Pattern(regexp = "[A-Za-z_][A-Za-z0-9_.-]{0,79}", message = "ugyldig_valg") String trinn,
        @Nullable @Pattern(regexp = "forfalt|haster|uka|senere", message = "ugyldig_valg") String frist,
        @Nullable @Min(0) @Max(2) Integer prioritet,
        @Nullable @Pattern(regexp = Filter.MEG + "|" + EnhetId.MOENSTER, message = "ugyldig_valg") String stafettholder,
        @Nullable Boolean oeving,
        @Nullable @Pattern(regexp = Soekelaas.MOENSTER + "|\\s*[^\\p{Cntrl}%_\\\\]{2,60}\\s*", message = "ugyldig_valg") String soek,
        @Nullable @Pattern(regexp = "frist|alder|nivaa|prioritet", message = "ugyldig_valg") String sorter,
        @Nullable @Min(1) @Max(100) @Schema(defaultValue = "20") Integer antall,
        @Nullable String etter) {

    private static final int VANLIG_SIDE = 20;

    Utvalg utvalg() {
        Filter filter = new Filter(nivaa, tjeneste, enhet == null ? null : new EnhetId(enhet), trinn,
                frist == null ? null : Fristvindu.finn(frist).orElseThrow(), prioritet, stafettholder, oeving,
                soek == null ? null : soek.strip());
        return new Utvalg(fane == null ? Fane.MINE : Fane.finn(fane).orElseThrow(), filter,
                sorter == null ? null : Sortering.finn(sorter).orElseThrow(), antall == null ? VANLIG_SIDE : antall, etter);
    }
}
