package no.stafett.handlingsveileder.utkast;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/**
 * Utkastene som ikke er ferdige, med hvor mange feil hvert av dem har. En utgave av et utkast endres ikke, så tallet huskes til den neste, eller til
 * noe annet gjelder: et nivå som er borte fra utkastet, er en feil bare når tjenesten har det.
 */
@Component
public class Utkastliste {

    private static final Locale BOKMÅL = Locale.forLanguageTag("nb");
    private static final int HUSKER = 500;

    private final Utkastleser leser;
    private final Utkastene utkastene;
    private final Utkastkontroll kontroll;
    private final Rettigheter rettigheter;
    private final Map<UUID, Talt> talt = new ConcurrentHashMap<>();

    Utkastliste(Utkastleser leser, Utkastene utkastene, Utkastkontroll kontroll, Rettigheter rettigheter) {
        this.leser = leser;
        this.utkastene = utkastene;
        this.kontroll = kontroll;
        this.rettigheter = rettigheter;
    }

    /** @param gjelder det som var publisert for den samme da det ble talt; null når ingenting var det */
    private record Talt(int versjon, UUID gjelder, int feil) {
    }

    public List<Utkastleser.Hode> aapne(Bruker bruker) {
        return leser.aapne(bruker);
    }

    public List<Utkastleser.Forkastet> forkastede(Bruker bruker) {
        return leser.forkastede(bruker);
    }

    /** De som venter på et svar fra henne: sendt av en annen, og uten noe hun selv har skrevet. */
    public List<Utkastleser.Hode> venterPaa(Bruker bruker) {
        return leser.aapne(bruker).stream().filter(u -> u.tilstand() == Tilstand.TIL_GODKJENNING && rettigheter.til(u, bruker).godkjenne()).toList();
    }

    /** Feilene i utkastet slik det er; språket har ingenting å si for hvor mange det er. @param gjelder det siste som er publisert for den samme; null når ingenting er det */
    public int feil(Utkastleser.Hode hode, UUID gjelder) {
        if (talt.size() > HUSKER) {
            talt.clear();
        }
        return talt.compute(hode.id(), (id, husket) -> husket != null && husket.versjon() == hode.versjon() && Objects.equals(husket.gjelder(), gjelder) ? husket
                : new Talt(hode.versjon(), gjelder, kontroll.feil(utkastene.hent(id), BOKMÅL).size())).feil();
    }
}
