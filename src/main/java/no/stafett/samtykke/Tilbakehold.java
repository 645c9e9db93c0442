package no.stafett.samtykke;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * Det foresatte ikke skal få vite: fordi ungdommen ikke vil, av grunner som bør respekteres (domenets C9), eller fordi det kan skade barnet
 * (C10). Det står bare for dem i enheten saken hører til. Alt som vises for foresatte, må se hit først.
 */
@Service
public class Tilbakehold {

    static final String UNGDOMMEN = "ungdommen";
    private static final Map<String, String> FAKTA = Map.of(UNGDOMMEN, "ungVilIkkeDele", "skade", "skadeForBarnet");

    private final Tilbakeholdene rader;
    private final Samtykkevurdering vurdering;
    private final Saksoppslag sak;

    Tilbakehold(Tilbakeholdene rader, Samtykkevurdering vurdering, Saksoppslag sak) {
        this.rader = rader;
        this.vurdering = vurdering;
        this.sak = sak;
    }

    /**
     * Noe som holdes tilbake for foresatte.
     *
     * @param aarsak       ungdommen eller skade
     * @param hva          det som holdes tilbake
     * @param begrunnelse  grunnen ungdommen har, eller lederens vurdering
     * @param regel        raden i tabellen som sa det, for eksempel C9
     * @param foresatteSer hva raden sier om foresatte
     * @param avsluttet    null mens det holdes tilbake
     */
    @Schema(name = "Tilbakehold")
    public record Rad(UUID tilbakeholdId, @Schema(allowableValues = {"ungdommen", "skade"}) String aarsak,
            @Schema(allowableValues = {"alminnelig", "helse", "barnevern"}) String opplysningstype, String hva, String begrunnelse,
            String regel, String foresatteSer, Instant registrert, String registrertAv, @Nullable Instant avsluttet, @Nullable String avslutning) {

        public LocalDate registrertDag() {
            return LocalDate.ofInstant(registrert, Forretningsklokke.NORGE);
        }
    }

    /** Noe som skal holdes tilbake; feltene heter det samme på siden og i API-et. */
    @Schema(name = "NyttTilbakehold")
    public record Nytt(@NotNull @Pattern(regexp = "ungdommen|skade", message = "ugyldig_valg") String aarsak,
            @NotNull @Pattern(regexp = "alminnelig|helse|barnevern", message = "ugyldig_valg") String opplysningstype,
            @NotNull @Size(max = 2000) String hva, @NotNull @Size(max = 2000) String begrunnelse) {

        List<Feltfeil> feil() {
            List<Feltfeil> feil = new ArrayList<>();
            if (Synlig.erTom(hva)) {
                feil.add(Feltfeil.av("hva", "paakrevd"));
            }
            if (Synlig.erTom(begrunnelse)) {
                feil.add(Feltfeil.av("begrunnelse", "paakrevd"));
            }
            return feil;
        }
    }

    /** Et tilbakehold avsluttes én gang. */
    public static class TilbakeholdetErAvsluttet extends Avvist {
        TilbakeholdetErAvsluttet() {
            super(Grunn.UGYLDIG, "tilbakehold_avsluttet");
        }
    }

    /** Nyeste først; tomt for den som er med for en annen enhet: det som holdes tilbake, deles heller ikke med dem. */
    @Transactional(readOnly = true)
    public List<Rad> iSak(SakId sakId, Bruker bruker) {
        return bruker.arbeiderI(sak.krevSynlig(sakId, bruker).enhet()) ? rader.iSak(sakId) : List.of();
    }

    /** Om brukeren arbeider der saken hører til. At noe kan skade barnet, er det bare lederen der som kan si. */
    @Transactional(readOnly = true)
    public boolean kanHolde(SakId sakId, Bruker bruker) {
        return bruker.arbeiderI(sak.krevSynlig(sakId, bruker).enhet());
    }

    /**
     * @throws ManglerRolle når hun ikke arbeider der saken hører til, eller ikke er leder når grunnen er skade
     * @throws SvaretErUgyldig når et felt mangler, eller tabellen ikke lar det holdes tilbake: barnet er for ungt, eller bestemmer selv
     */
    @Transactional
    public UUID hold(SakId sakId, Nytt nytt, Bruker bruker) {
        Sak saken = krev(sakId, nytt.aarsak(), bruker);
        krevGyldig(nytt.feil());
        Regelsvar regel = vurdering.holdtTilbake(saken, sak.tjeneste(saken), nytt.opplysningstype(), FAKTA.get(nytt.aarsak()));
        if (!List.of("C9", "C10").contains(regel.rad())) {
            krevGyldig(List.of(Feltfeil.av("aarsak", "kan_ikke_holdes_tilbake")));
        }
        return rader.legg(sakId, nytt, regel, bruker.id());
    }

    /** @throws TilbakeholdetErAvsluttet når det er gjort før */
    @Transactional
    public void avslutt(SakId sakId, UUID id, String hvorfor, Bruker bruker) {
        sak.krevSynlig(sakId, bruker);
        Rad rad = rader.iSak(sakId).stream().filter(r -> r.tilbakeholdId().equals(id)).findFirst().orElseThrow(FinnesIkke::new);
        krev(sakId, rad.aarsak(), bruker);
        krevGyldig(Synlig.erTom(hvorfor) ? List.of(Feltfeil.av("begrunnelse", "paakrevd")) : List.of());
        if (rad.avsluttet() != null) {
            throw new TilbakeholdetErAvsluttet();
        }
        rader.avslutt(sakId, id, hvorfor, bruker.id());
    }

    private Sak krev(SakId sakId, String aarsak, Bruker bruker) {
        Sak saken = sak.krevLaast(sakId, bruker);
        boolean kan = UNGDOMMEN.equals(aarsak) ? bruker.arbeiderI(saken.enhet()) : bruker.harI(Rolle.LEDER, saken.enhet());
        if (!kan) {
            throw new ManglerRolle();
        }
        return saken;
    }

    private static void krevGyldig(List<Feltfeil> feil) {
        if (!feil.isEmpty()) {
            throw new SvaretErUgyldig(feil);
        }
    }
}
