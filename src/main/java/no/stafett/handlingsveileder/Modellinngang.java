package no.stafett.handlingsveileder;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.tilstand.MotorenSaNei;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Veien inn i motoren: først porten, så motoren selv. Sier en av dem nei, er svaret setninger en fagleder forstår, og ingenting er publisert. */
@Component
class Modellinngang {

    private static final Locale BOKMÅL = Locale.forLanguageTag("nb");

    private final Kontroll kontroll;
    private final Modeller modeller;
    private final MessageSource tekster;

    Modellinngang(Kontroll kontroll, Modeller modeller, MessageSource tekster) {
        this.kontroll = kontroll;
        this.modeller = modeller;
        this.tekster = tekster;
    }

    /** @return motorens id for publiseringen @throws PakkenHarFeil når porten eller motoren ikke tar imot den */
    String slippInn(Pakke pakke) {
        List<Modellfeil> feil = kontroll.kontroller(pakke);
        if (!feil.isEmpty()) {
            throw new PakkenHarFeil(feil);
        }
        try {
            return modeller.publiser(pakke.navn(), pakke.leietaker(), new TreeMap<>(pakke.filer()));
        } catch (MotorenSaNei nei) {
            throw new PakkenHarFeil(List.of(new Modellfeil(PakkenHarFeil.MOTOREN, nei.element(),
                    PakkenHarFeil.motoren(nei.fil(), tekster, språk()), nei.fil())));
        }
    }

    private static Locale språk() {
        return LocaleContextHolder.getLocaleContext() == null ? BOKMÅL : LocaleContextHolder.getLocale();
    }
}
