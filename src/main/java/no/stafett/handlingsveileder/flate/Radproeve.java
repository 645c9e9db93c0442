package no.stafett.handlingsveileder.flate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import no.stafett.prosess.tabell.Radregner;
import org.springframework.stereotype.Component;

/** Hvilken rad i en beslutningstabell som slår til for det hun fyller inn. Det porten avviser, regnes aldri ut. */
@Component
class Radproeve {

    private final Utkastfiler filer;
    private final Kontroll kontroll;
    private final Radregner tabell;

    Radproeve(Utkastfiler filer, Kontroll kontroll, Radregner tabell) {
        this.filer = filer;
        this.kontroll = kontroll;
        this.tabell = tabell;
    }

    /** @param feil det porten sier om tabellen; er det noe her, er den ikke regnet ut */
    record Svar(List<Modellfeil> feil, Radregner.Svar utregning) {
    }

    Svar prøv(UUID utkast, String fil, String innhold, Map<String, Object> inndata, Locale språk) {
        filer.hent(utkast, fil);
        byte[] tegn = Utkastfiler.tegn(innhold);
        List<Modellfeil> feil = kontroll.kontrollerDmn(tegn, språk);
        return new Svar(feil, feil.isEmpty() ? tabell.prøv(tegn, inndata) : null);
    }
}
