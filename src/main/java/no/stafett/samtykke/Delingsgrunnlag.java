package no.stafett.samtykke;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Det andre enn samtykke: lovhjemmel til å dele, som lederen vurderer, og grunnlaget for å behandle opplysningene. */
@Service
public class Delingsgrunnlag {

    private final Delingshjemler hjemler;
    private final Behandlingsgrunnlagene behandling;
    private final SamtykkeService service;
    private final Saksoppslag sak;
    private final Forretningsklokke klokke;

    Delingsgrunnlag(Delingshjemler hjemler, Behandlingsgrunnlagene behandling, SamtykkeService service, Saksoppslag sak,
            Forretningsklokke klokke) {
        this.hjemler = hjemler;
        this.behandling = behandling;
        this.service = service;
        this.sak = sak;
        this.klokke = klokke;
    }

    /**
     * En lovhjemmel slik den står i saken.
     *
     * @param til        siste dag; null når ingen slutt er satt
     * @param gjelder    om det deles på den i dag
     * @param avsluttet  null til lederen har avsluttet den
     * @param avslutning hvorfor den ble avsluttet
     */
    @Schema(name = "Delingshjemmel")
    public record Hjemmel(UUID id, String tjeneste, String hjemmel, String begrunnelse, LocalDate fra,
            @Nullable LocalDate til, boolean gjelder, @Nullable Instant avsluttet, @Nullable String avslutning) {

        /** Dagen den ble avsluttet, norsk tid; null til det skjer. */
        public LocalDate avsluttetDag() {
            return avsluttet == null ? null : LocalDate.ofInstant(avsluttet, Forretningsklokke.NORGE);
        }
    }

    /** @param til siste dag; null når ingen slutt er satt */
    public record NyHjemmel(String tjeneste, String hjemmel, String begrunnelse, LocalDate til) {
    }

    /** @param mistetInnsyn navnene på enhetene som var med eller invitert, og ikke lenger er det @param nivaa sakens nivå */
    public record Avsluttet(List<String> mistetInnsyn, int nivaa) {
    }

    /** En lovhjemmel avsluttes én gang. */
    public static class HjemmelenErAvsluttet extends Avvist {
        HjemmelenErAvsluttet() {
            super(Grunn.UGYLDIG, "hjemmel_avsluttet");
        }
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

        public LocalDate registrertDag() {
            return LocalDate.ofInstant(registrert, Forretningsklokke.NORGE);
        }
    }

    @Transactional(readOnly = true)
    public List<Hjemmel> hjemler(SakId sakId, Bruker bruker) {
        sak.krevSynlig(sakId, bruker);
        return hjemler.iSak(sakId).stream().map(h -> new Hjemmel(h.id(), h.tjeneste(), h.hjemmel(), h.begrunnelse(), h.fra(), h.til(),
                h.gjelder(klokke.idag()), h.avsluttet(), h.avslutning())).toList();
    }

    /** Lederen der saken hører til, vurderer om det er hjemmel, og om det ikke lenger er det. */
    @Transactional(readOnly = true)
    public boolean kanVurdere(SakId sakId, Bruker bruker) {
        return bruker.harI(Rolle.LEDER, sak.krevSynlig(sakId, bruker).enhet());
    }

    /** @throws ManglerRolle når brukeren ikke er leder i enheten saken hører til */
    @Transactional
    public UUID leggHjemmel(SakId sakId, NyHjemmel ny, Bruker bruker) {
        krevLeder(sakId, bruker);
        krevTekst("hjemmel", ny.hjemmel());
        krevTekst("begrunnelse", ny.begrunnelse());
        if (ny.til() != null && ny.til().isBefore(klokke.idag())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("til", "passert_dato")));
        }
        UUID id = hjemler.legg(sakId, ny, bruker.id());
        service.foelgHjemlene(sakId);
        return id;
    }

    /**
     * Virker med en gang: den som var med bare på denne, ser ikke lenger saken.
     *
     * @throws ManglerRolle når brukeren ikke er leder i enheten saken hører til
     * @throws HjemmelenErAvsluttet når det er gjort før
     */
    @Transactional
    public Avsluttet avsluttHjemmel(SakId sakId, UUID id, String hvorfor, Bruker bruker) {
        Sak saken = krevLeder(sakId, bruker);
        krevTekst("begrunnelse", hvorfor);
        Delingshjemler.Delingshjemmel hjemmel = hjemler.iSak(sakId).stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow(FinnesIkke::new);
        if (hjemmel.avsluttet() != null) {
            throw new HjemmelenErAvsluttet();
        }
        hjemler.avslutt(sakId, hjemmel, hvorfor, bruker.id());
        return new Avsluttet(service.foelgHjemlene(sakId).stream().map(sak::enhetsnavn).toList(), saken.nivaa());
    }

    private Sak krevLeder(SakId sakId, Bruker bruker) {
        Sak saken = sak.krevLaast(sakId, bruker);
        if (!bruker.harI(Rolle.LEDER, saken.enhet())) {
            throw new ManglerRolle();
        }
        return saken;
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
        behandling.legg(sakId, grunnlag, hjemmel, saerlige, bruker.id());
    }

    private static void krevTekst(String felt, String tekst) {
        if (Synlig.erTom(tekst)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av(felt, "paakrevd")));
        }
    }
}
