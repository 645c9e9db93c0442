package no.stafett.samtykke;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Det andre enn samtykke: lovhjemmel til å dele, som lederen vurderer, og grunnlaget for å behandle opplysningene. */
@Service
public class Delingsgrunnlag {

    private final Delingshjemler hjemler;
    private final Behandlingsgrunnlagene behandling;
    private final Saksoppslag sak;
    private final Forretningsklokke klokke;

    Delingsgrunnlag(Delingshjemler hjemler, Behandlingsgrunnlagene behandling, Saksoppslag sak, Forretningsklokke klokke) {
        this.hjemler = hjemler;
        this.behandling = behandling;
        this.sak = sak;
        this.klokke = klokke;
    }

    /** En lovhjemmel slik den står i saken. @param til siste dag; null når ingen slutt er satt */
    @Schema(name = "Delingshjemmel")
    public record Hjemmel(UUID id, String tjeneste, String hjemmel, String begrunnelse, LocalDate fra,
            @Nullable LocalDate til) {
    }

    /**
     * Hvorfor opplysningene kan behandles. Noe annet enn et samtykke til å dele: det ene kan falle bort uten det andre.
     *
     * @param grunnlag rettslig_forpliktelse, allmenn_interesse eller samtykke
     * @param saerlige unntaket for særlige kategorier, som tekst; null når det ikke er noen
     */
    @Schema(name = "Behandlingsgrunnlag")
    public record Behandling(
            @Schema(allowableValues = {"rettslig_forpliktelse", "allmenn_interesse", "samtykke"}) String grunnlag, String hjemmel,
            @Nullable String saerlige, Instant registrert, String registrertAv) {
    }

    @Transactional(readOnly = true)
    public List<Hjemmel> hjemler(SakId sakId, Bruker bruker) {
        sak.krevSynlig(sakId, bruker);
        return hjemler.iSak(sakId).stream().map(h -> new Hjemmel(h.id(), h.tjeneste(), h.hjemmel(), h.begrunnelse(), h.fra(), h.til())).toList();
    }

    /** @throws ManglerRolle når brukeren ikke er leder i enheten saken hører til */
    @Transactional
    public UUID leggHjemmel(SakId sakId, String tjeneste, String hjemmel, String begrunnelse, LocalDate til, Bruker bruker) {
        Sak saken = sak.krevSynlig(sakId, bruker);
        if (!bruker.harI(Rolle.LEDER, saken.enhet())) {
            throw new ManglerRolle();
        }
        krevTekst("hjemmel", hjemmel);
        krevTekst("begrunnelse", begrunnelse);
        if (til != null && til.isBefore(klokke.idag())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("til", "passert_dato")));
        }
        UUID id = UUID.randomUUID();
        hjemler.legg(sakId, new Delingshjemler.Delingshjemmel(id, tjeneste, hjemmel, begrunnelse, klokke.idag(), til), bruker.id(), klokke.instant());
        return id;
    }

    @Transactional(readOnly = true)
    public List<Behandling> behandling(SakId sakId, Bruker bruker) {
        sak.krevSynlig(sakId, bruker);
        return behandling.iSak(sakId);
    }

    @Transactional
    public void leggBehandling(SakId sakId, String grunnlag, String hjemmel, String saerlige, Bruker bruker) {
        sak.krevEndre(sakId, bruker);
        krevTekst("hjemmel", hjemmel);
        behandling.legg(sakId, grunnlag, hjemmel, saerlige, bruker.id(), klokke.instant());
    }

    private static void krevTekst(String felt, String tekst) {
        if (Synlig.erTom(tekst)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av(felt, "paakrevd")));
        }
    }
}
