package no.stafett.handlingsveileder.utkast;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import no.stafett.handlingsveileder.Avtrykk;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.PakkenHarFeil;
import no.stafett.handlingsveileder.Publisering;
import no.stafett.handlingsveileder.Publiseringer;
import no.stafett.handlingsveileder.Startpakke;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gjør et utkast til det som gjelder. Skal kalles med utkastet låst i transaksjonen; da skjer alt, eller ingenting. */
@Component
class Utgivelse {

    private final Publisering publisering;
    private final Utkastkontroll kontroll;
    private final Startpakke start;
    private final Publiseringer publisert;
    private final Modellutkastlager lager;

    Utgivelse(Publisering publisering, Utkastkontroll kontroll, Startpakke start, Publiseringer publisert, Modellutkastlager lager) {
        this.publisering = publisering;
        this.kontroll = kontroll;
        this.start = start;
        this.publisert = publisert;
        this.lager = lager;
    }

    /** @throws PakkenHarFeil når det ikke kan publiseres slik det er; feilene er på leserens språk */
    void krevFeilfritt(Utkast utkast) {
        List<Modellfeil> feil = kontroll.feil(utkast, LocaleContextHolder.getLocaleContext() == null ? Locale.forLanguageTag("nb") : LocaleContextHolder.getLocale());
        if (!feil.isEmpty()) {
            throw new PakkenHarFeil(feil);
        }
    }

    /** Id-en til det som gjelder for leietakeren nå; null når ingenting gjør det. */
    UUID gjelder(Utkast utkast) {
        return start.gjeldende(utkast.leietaker()).map(Publiseringer.Utgave::id).orElse(null);
    }

    /** @throws KanIkkeGisUt når det samme alt gjelder som leietakerens eget */
    void krevNoeNytt(Utkast utkast) {
        if (publisert.siste(utkast.leietaker()).map(Publiseringer.Utgave::avtrykk).filter(Avtrykk.av(utkast.filer())::equals).isPresent()) {
            throw KanIkkeGisUt.likt();
        }
    }

    /** @throws KanIkkeGisUt når noe annet er publisert etter at det ble sendt */
    void krevSammeGrunnlag(Utkast utkast, Modellutkastlager.Sending sending) {
        if (!Objects.equals(gjelder(utkast), sending.grunnlag())) {
            throw KanIkkeGisUt.grunnlagetErEndret();
        }
    }

    /**
     * Det som er godkjent på forhånd, ses på igjen: både det som gjelder og porten kan være en annen den dagen.
     *
     * @throws KanIkkeGisUt når noe annet er publisert etter at det ble sendt
     * @throws PakkenHarFeil når det ikke kan publiseres, eller motoren ikke tar imot det
     */
    void giUt(Utkast utkast, Modellutkastlager.Sending sending) {
        publisering.laas();
        krevSammeGrunnlag(utkast, sending);
        krevFeilfritt(utkast);
        publisering.publiser(Utkastkontroll.pakke(utkast), new Publisering.Oppdrag(sending.sendtAv(), lager.godkjentAv(utkast.id()), utkast.id(), null, sending.merknad()));
        lager.settTilstand(utkast.id(), Tilstand.PUBLISERT);
        lager.hendelse(utkast.id(), utkast.versjon(), "publisert", sending.merknad(), null);
    }
}
