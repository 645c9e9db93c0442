package no.stafett.samtykke;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;

/**
 * Et svar om samtykke slik det står i saken.
 *
 * @param handlingId    felles for tjenestene det ble svart på i samme handling
 * @param samtykkerNavn den som svarte
 * @param gyldigTil     siste dag, norsk tid; null når ingen slutt er avtalt
 * @param registrertAv  navnet på den som skrev det inn
 * @param trukket       når det ble trukket; null når det står ved lag
 * @param barnetsStemme hva barnet eller ungdommen mener
 * @param kanTrekkes    om det er et ja som ikke er trukket
 */
@Schema(name = "Samtykke")
public record Samtykkerad(UUID samtykkeId, UUID handlingId, String tjeneste,
        @Schema(allowableValues = {"gitt", "nektet"}) String avgjoerelse, String samtykkerNavn,
        @Schema(allowableValues = {"selv", "mor", "far", "medmor", "annen", "barnevern"}) String relasjon,
        @Nullable String foreldreansvar,
        @Schema(allowableValues = {"alminnelig", "helse", "barnevern", "foresattes_egne"}) String opplysningstype,
        @Nullable String formaal, @Nullable String informasjon, @Nullable String unntak,
        @Schema(allowableValues = {"id_porten", "papir", "muntlig"}) String kanal, @Nullable String nektelseGrunn,
        LocalDate gyldigFra, @Nullable LocalDate gyldigTil, Instant registrert, String registrertAv, @Nullable Instant trukket,
        @Nullable String trukketKanal, @Nullable String barnetsStemme, boolean kanTrekkes) {

    /** Om det gjelder den dagen, og sier noe om hva som kan eller ikke skal deles. */
    boolean setterGrense(LocalDate dag) {
        return !gyldigFra.isAfter(dag) && (gyldigTil == null || !gyldigTil.isBefore(dag)) && !(Synlig.erTom(informasjon) && Synlig.erTom(unntak));
    }

    /** Slik de som ikke arbeider der saken hører til, leser det: hva de ikke skal få vite, står ikke. */
    Samtykkerad utenUnntak() {
        return new Samtykkerad(samtykkeId, handlingId, tjeneste, avgjoerelse, samtykkerNavn, relasjon, foreldreansvar, opplysningstype, formaal, informasjon,
                null, kanal, nektelseGrunn, gyldigFra, gyldigTil, registrert, registrertAv, trukket, trukketKanal, barnetsStemme, kanTrekkes);
    }

    public LocalDate registrertDag() {
        return LocalDate.ofInstant(registrert, Forretningsklokke.NORGE);
    }

    /** null når det står ved lag. */
    public LocalDate trukketDag() {
        return trukket == null ? null : LocalDate.ofInstant(trukket, Forretningsklokke.NORGE);
    }
}
