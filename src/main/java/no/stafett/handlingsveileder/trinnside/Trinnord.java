package no.stafett.handlingsveileder.trinnside;

import java.util.List;
import java.util.Locale;
import no.stafett.felles.Avvist;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.trinn.Hindring;
import no.stafett.handlingsveileder.trinn.TrinnetErLaast;
import no.stafett.handlingsveileder.utkast.UtkastEndret;
import no.stafett.handlingsveileder.utkast.UtkastErIkkeUnderArbeid;
import no.stafett.handlingsveileder.utkast.UtkastKanIkkeLagres;
import no.stafett.handlingsveileder.utkast.UtkastLaast;
import no.stafett.tilgang.Engangsnoekkel;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Setningene om det som ble gjort, og det som ikke ble det. */
@Component
class Trinnord {

    private final MessageSource tekster;

    Trinnord(MessageSource tekster) {
        this.tekster = tekster;
    }

    String tekst(String nøkkel, Locale språk, Object... deler) {
        return tekster.getMessage(nøkkel, deler, språk);
    }

    String hindring(Hindring hindring, Locale språk) {
        return tekst("trinn.hindring." + hindring.kode(), språk, hindring.deler().toArray());
    }

    /** Hvorfor noe ikke ble gjort, alt på én gang; tomt når det er noe lista ikke har en setning om. */
    List<String> hvorfor(Avvist nei, Locale språk) {
        if (nei instanceof TrinnetErLaast laast) {
            return List.of(hindring(laast.hindring(), språk));
        } else if (nei instanceof EndringenGirFeil gir) {
            return gir.feil().stream().map(Modellfeil::melding).distinct().toList();
        } else if (nei instanceof UtfyltGalt galt) {
            return galt.feil().values().stream().map(nøkkel -> tekst(nøkkel, språk)).toList();
        } else if (erKonflikt(nei)) {
            return List.of(tekst("trinn.beskjed.endret", språk));
        } else if (nei instanceof UtkastLaast laast) {
            return List.of(tekst("trinn.beskjed.laast", språk, laast.redigerer()));
        }
        return nei instanceof UtkastErIkkeUnderArbeid || nei instanceof UtkastKanIkkeLagres ? List.of(tekst("api.feil." + nei.kode(), språk)) : List.of();
    }

    /** En nøkkel som er brukt til noe annet, er en side som er sendt før: det som står der nå, har hun ikke sett. */
    static boolean erKonflikt(Avvist nei) {
        return nei instanceof UtkastEndret || nei instanceof Engangsnoekkel.NoekkelErBrukt;
    }

    /** Navnene i hindringen, når siden selv fletter dem inn. */
    String deler(Hindring hindring) {
        return String.join(", ", hindring.deler());
    }
}
