package no.stafett.handlingsveileder.forskjell;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.Publiseringer;
import no.stafett.handlingsveileder.Publiseringer.Utgave;
import no.stafett.handlingsveileder.Startpakke;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import org.springframework.stereotype.Component;

/** Hva som er ulikt i to utgaver, og om porten ville sluppet dem gjennom i dag. En utgave endres aldri, så svaret huskes. */
@Component
public class Utgavebilder {

    private static final int HUSKER = 500;

    private final Publiseringer publisert;
    private final Startpakke start;
    private final Kontroll kontroll;
    private final Map<List<UUID>, List<Forskjell>> forskjeller = new ConcurrentHashMap<>();
    private final Map<UUID, List<Modellfeil>> feil = new ConcurrentHashMap<>();

    Utgavebilder(Publiseringer publisert, Startpakke start, Kontroll kontroll) {
        this.publisert = publisert;
        this.start = start;
        this.kontroll = kontroll;
    }

    /** Det som er ulikt i utgaven og i det den bygger på. */
    public List<Forskjell> forskjeller(Utgave fra, Utgave til) {
        rydd();
        return forskjeller.computeIfAbsent(List.of(fra.id(), til.id()),
                ider -> Sammenligning.mellom(start.filer(til.leietaker(), fra), publisert.filer(til)));
    }

    /** Det som er ulikt i utkastet og i det som gjelder der nå. Huskes ikke: et utkast endres. */
    public List<Forskjell> forskjeller(String leietaker, Map<String, byte[]> filer) {
        return start.gjeldende(leietaker).map(u -> Sammenligning.mellom(start.filer(leietaker, u), filer)).orElse(List.of());
    }

    /** Programmet kan være blitt strengere siden den ble gitt ut. */
    public List<Modellfeil> feil(Utgave utgave) {
        rydd();
        return feil.computeIfAbsent(utgave.id(), id -> kontroll.kontroller(new Pakke(utgave.pakke(), utgave.leietaker(), publisert.filer(utgave))));
    }

    private void rydd() {
        if (forskjeller.size() + feil.size() > HUSKER) {
            forskjeller.clear();
            feil.clear();
        }
    }
}
