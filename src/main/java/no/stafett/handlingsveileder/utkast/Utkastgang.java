package no.stafett.handlingsveileder.utkast;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Veien fra utkast til det som gjelder: sendt av én, godkjent av en annen, og gitt ut med en gang eller den dagen det skal gjelde fra. Alt den
 * andre skal ta stilling til, er låst fra det er sendt til hun har svart.
 */
@Service
public class Utkastgang {

    private static final int LENGSTE_MERKNAD = 500;
    private static final int LENGST_FRAM_I_DAGER = 366;

    private final Utkastdoer doer;
    private final Modellutkastlager lager;
    private final Utgivelse utgivelse;
    private final FireOeyne fireOeyne;
    private final Forretningsklokke klokke;

    Utkastgang(Utkastdoer doer, Modellutkastlager lager, Utgivelse utgivelse, FireOeyne fireOeyne, Forretningsklokke klokke) {
        this.doer = doer;
        this.lager = lager;
        this.utgivelse = utgivelse;
        this.fireOeyne = fireOeyne;
        this.klokke = klokke;
    }

    /**
     * Det som sendes med.
     *
     * @param gjelderFra null eller i dag når det skal gjelde med en gang; ellers en dag som ikke er framme ennå
     * @param likevel    sant når hun vet at noe annet er publisert siden utkastet ble laget
     */
    public record Sending(String merknad, LocalDate gjelderFra, boolean likevel) {
    }

    /**
     * Sender utkastet til godkjenning; krever ikke kommunen det, gjelder det med en gang, eller fra dagen.
     *
     * @param versjon den hun så på
     * @throws no.stafett.handlingsveileder.PakkenHarFeil når det ikke kan publiseres
     */
    @Transactional
    public Tilstand send(UUID id, int versjon, Sending sending) {
        Bruker bruker = doer.bruker();
        Utkast utkast = doer.redigerer(id, bruker);
        Utkastdoer.krevVersjon(utkast, versjon);
        kontroller(sending);
        if (!lager.foelger(id)) {
            utgivelse.krevNoeNytt(utkast);
        }
        utgivelse.krevFeilfritt(utkast);
        UUID gjelder = utgivelse.gjelder(utkast);
        if (!sending.likevel() && !Objects.equals(gjelder, lager.sending(id).grunnlag())) {
            throw KanIkkeGisUt.grunnlagetErEndret();
        }
        lager.send(id, new Modellutkastlager.Sending(bruker.id().verdi(), sending.merknad().strip(), dagen(sending), gjelder));
        lager.hendelse(id, versjon, "sendt", sending.merknad(), bruker.id().verdi());
        return fireOeyne.gjelder(bruker) ? Tilstand.TIL_GODKJENNING : slippFram(utkast);
    }

    /**
     * @param versjon den hun så på
     * @throws KanIkkeGisUt når hun selv sendte det eller har skrevet i det, eller noe annet er publisert etter at det ble sendt
     */
    @Transactional
    public Tilstand godkjenn(UUID id, int versjon) {
        Bruker bruker = doer.bruker();
        Utkast utkast = doer.godkjenner(id, bruker);
        Utkastdoer.krev(utkast, Tilstand.TIL_GODKJENNING);
        Utkastdoer.krevVersjon(utkast, versjon);
        if (bruker.id().verdi().equals(lager.sending(id).sendtAv()) || lager.harSkrevet(id, bruker.id())) {
            throw KanIkkeGisUt.egenGodkjenning();
        }
        utgivelse.krevSammeGrunnlag(utkast, lager.sending(id));
        utgivelse.krevFeilfritt(utkast);
        lager.godkjent(id, bruker.id().verdi());
        lager.hendelse(id, versjon, "godkjent", "", bruker.id().verdi());
        return slippFram(utkast);
    }

    /** Den som skulle godkjent, vil ha det annerledes. */
    @Transactional
    public void sendTilbake(UUID id, String merknad) {
        Bruker bruker = doer.bruker();
        Utkast utkast = doer.godkjenner(id, bruker);
        Utkastdoer.krev(utkast, Tilstand.TIL_GODKJENNING, Tilstand.VENTER);
        kontroller(new Sending(merknad, null, false));
        tilbake(utkast, "sendt_tilbake", merknad, bruker.id().verdi());
    }

    /** Den som har ansvar for det, vil arbeide videre; også når det er godkjent og venter på dagen. */
    @Transactional
    public void trekk(UUID id) {
        Bruker bruker = doer.bruker();
        Utkast utkast = doer.ansvarlig(id, bruker);
        Utkastdoer.krev(utkast, Tilstand.TIL_GODKJENNING, Tilstand.VENTER);
        tilbake(utkast, "trukket", "", bruker.id().verdi());
    }

    @Transactional
    public void forkast(UUID id) {
        Bruker bruker = doer.bruker();
        Utkast utkast = doer.redigerer(id, bruker);
        lager.settTilstand(id, Tilstand.FORKASTET);
        lager.hendelse(id, utkast.versjon(), "forkastet", "", bruker.id().verdi());
    }

    /** Angrer at det ble forkastet. */
    @Transactional
    public void angreForkast(UUID id) {
        Bruker bruker = doer.bruker();
        Utkast utkast = doer.ansvarlig(id, bruker);
        Utkastdoer.krev(utkast, Tilstand.FORKASTET);
        tilbake(utkast, "angret", "", bruker.id().verdi());
    }

    private Tilstand slippFram(Utkast utkast) {
        Modellutkastlager.Sending sending = lager.sending(utkast.id());
        if (sending.gjelderFra() != null && sending.gjelderFra().isBefore(klokke.idag())) {
            throw KanIkkeGisUt.datoErForbi();
        }
        if (sending.gjelderFra() != null && sending.gjelderFra().isAfter(klokke.idag())) {
            lager.settTilstand(utkast.id(), Tilstand.VENTER);
            return Tilstand.VENTER;
        }
        utgivelse.giUt(utkast, sending);
        return Tilstand.PUBLISERT;
    }

    private void tilbake(Utkast utkast, String slag, String hva, UUID av) {
        lager.settTilstand(utkast.id(), Tilstand.UNDER_ARBEID);
        lager.hendelse(utkast.id(), utkast.versjon(), slag, hva, av);
    }

    private LocalDate dagen(Sending sending) {
        return sending.gjelderFra() == null || !sending.gjelderFra().isAfter(klokke.idag()) ? null : sending.gjelderFra();
    }

    private void kontroller(Sending sending) {
        if (sending.merknad() == null || sending.merknad().isBlank() || sending.merknad().strip().length() > LENGSTE_MERKNAD) {
            throw KanIkkeGisUt.merknad();
        }
        if (sending.gjelderFra() != null && sending.gjelderFra().isBefore(klokke.idag())) {
            throw KanIkkeGisUt.datoErForbi();
        }
        if (sending.gjelderFra() != null && sending.gjelderFra().isAfter(klokke.idag().plusDays(LENGST_FRAM_I_DAGER))) {
            throw KanIkkeGisUt.dato();
        }
    }
}
