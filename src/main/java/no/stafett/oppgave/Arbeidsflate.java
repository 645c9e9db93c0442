package no.stafett.oppgave;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.stafett.felles.SakId;
import no.stafett.prosess.Trinn;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.Svar;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.skjema.Utkast;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Alt en person trenger når en oppgave åpnes, og utkastene som lagres mens hun skriver. */
@Service
public class Arbeidsflate {

    private final Oppgavetilgang tilgang;
    private final Oppgaverader rader;
    private final Trinngang trinngang;
    private final Oppgaveskjemaer skjemaer;
    private final Kvitteringer kvitteringer;

    Arbeidsflate(Oppgavetilgang tilgang, Oppgaverader rader, Trinngang trinngang, Oppgaveskjemaer skjemaer,
            Kvitteringer kvitteringer) {
        this.tilgang = tilgang;
        this.rader = rader;
        this.trinngang = trinngang;
        this.skjemaer = skjemaer;
        this.kvitteringer = kvitteringer;
    }

    /**
     * @param utkast    det som er skrevet; null når ingenting er, eller når brukeren ikke har tatt oppgaven
     * @param valglister lister skjemaet viser
     * @param svar      det som alt er sendt i denne oppgaven
     * @param spoersmaal det koordinerende enhet er spurt om; null i andre oppgaver, og for den som ikke har tatt den
     */
    public record Visning(Oppgave oppgave, Trinn trinn, JsonNode skjema, Utkast utkast, Map<String, Object> valglister,
            List<Svar> svar, boolean kanTas, boolean erMin, boolean serSaken, Svar spoersmaal) {
    }

    @Transactional(readOnly = true)
    public Visning aapne(String id, Bruker bruker) {
        Oppgave oppgave = tilgang.krevSynlig(id, bruker);
        return visning(oppgave, trinngang.trinn(oppgave).skjema(), bruker);
    }

    /** Som {@link #aapne}, for et av trinnets andre skjemaer. */
    @Transactional(readOnly = true)
    public Visning aapneVerktoey(String id, String skjema, Bruker bruker) {
        Oppgave oppgave = tilgang.krevSynlig(id, bruker);
        return visning(oppgave, trinngang.krevVerktoey(oppgave, skjema), bruker);
    }

    private Visning visning(Oppgave oppgave, String skjema, Bruker bruker) {
        boolean min = tilgang.erMin(oppgave, bruker);
        boolean ser = min || tilgang.serSaken(oppgave, bruker);
        Optional<Utkast> utkast = min ? skjemaer.utkast(oppgave, skjema) : Optional.empty();
        return new Visning(oppgave, trinngang.trinn(oppgave), skjemaer.skjema(oppgave, skjema), utkast.orElse(null),
                skjemaer.valglister(oppgave, bruker), ser ? skjemaer.sendt(oppgave) : List.of(),
                tilgang.kanTas(oppgave, bruker), min, ser, min ? skjemaer.spoersmaal(oppgave).orElse(null) : null);
    }

    /** @param paaVersjon versjonen teksten ble åpnet på; 0 når det ikke fantes noe utkast; null for den som gjelder nå */
    @Transactional
    public Utkast lagreUtkast(String id, String skjema, Integer paaVersjon, JsonNode innhold, Bruker bruker) {
        Oppgave oppgave = tilgang.krevHosMeg(id, bruker);
        if (!innhold.isObject()) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("", "feil_type")));
        }
        String hovedskjema = trinngang.trinn(oppgave).skjema();
        String valgt = skjema == null || skjema.equals(hovedskjema) ? hovedskjema : trinngang.krevVerktoey(oppgave, skjema);
        return skjemaer.skriv(oppgave, valgt, paaVersjon, innhold, bruker);
    }

    /** Det første som skrives når en undring meldes, ligger som utkast i den første oppgaven. */
    @Transactional
    public void leggFoersteUtkast(SakId sakId, JsonNode innhold, Bruker bruker) {
        rader.aapneISak(sakId).stream().findFirst().ifPresent(o -> skjemaer.skriv(o, o.skjema(), 0, innhold, bruker));
    }

    /** Sakens oppgaver i den rekkefølgen de oppsto, utenom de skjermede. */
    public List<Oppgave> iSak(SakId sakId) {
        return rader.iSak(sakId);
    }

    /** Det som venter i saken nå, og hva av det brukeren kan ta. Tomt for den som ikke ser saken. */
    @Transactional(readOnly = true)
    public List<Fullfoering.Neste> neste(SakId sakId, Bruker bruker) {
        return kvitteringer.neste(sakId, bruker);
    }

    /** For det enhver som arbeider med saken kan gjøre, også den som bare har eller kan ta en oppgave i den: AKUTT. */
    public void krevNaer(SakId sakId, Bruker bruker) {
        tilgang.krevNaer(sakId, bruker);
    }

    /** Oppgavene bare brukeren ser: de er aldri med i lister, tall eller søk. */
    public List<Oppgave> bareFor(Bruker bruker) {
        return rader.skjermede(bruker.id(), bruker.grupper());
    }
}
