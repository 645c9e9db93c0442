package no.stafett.oppgave;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.stafett.felles.SakId;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.Trinn;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.Svar;
import no.stafett.skjema.SvarService;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.skjema.Utkast;
import no.stafett.skjema.Utkastlager;
import no.stafett.skjema.Utkastplass;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Alt en person trenger når en oppgave åpnes, og utkastene som lagres mens hun skriver. */
@Service
public class Arbeidsflate {

    private final Oppgavetilgang tilgang;
    private final Oppgaverader rader;
    private final Modeller modeller;
    private final Skjemadel skjemaer;
    private final Valglister valglister;

    Arbeidsflate(Oppgavetilgang tilgang, Oppgaverader rader, Modeller modeller, Skjemadel skjemaer, Valglister valglister) {
        this.tilgang = tilgang;
        this.rader = rader;
        this.modeller = modeller;
        this.skjemaer = skjemaer;
        this.valglister = valglister;
    }

    /**
     * @param utkast    det som er skrevet; null når ingenting er, eller når brukeren ikke har tatt oppgaven
     * @param valglister lister skjemaet viser
     * @param svar      det som alt er sendt i denne oppgaven
     */
    public record Visning(Oppgave oppgave, Trinn trinn, JsonNode skjema, Utkast utkast, Map<String, Object> valglister,
            List<Svar> svar, boolean kanTas, boolean erMin, boolean serSaken) {
    }

    @Transactional(readOnly = true)
    public Visning aapne(String id, Bruker bruker) {
        Oppgave oppgave = tilgang.krevSynlig(id, bruker);
        Trinn trinn = trinn(oppgave);
        return visning(oppgave, trinn, trinn.skjema(), bruker);
    }

    /** Som {@link #aapne}, for et av trinnets andre skjemaer. */
    @Transactional(readOnly = true)
    public Visning aapneVerktoey(String id, String skjema, Bruker bruker) {
        Oppgave oppgave = tilgang.krevSynlig(id, bruker);
        Trinn trinn = trinn(oppgave);
        return visning(oppgave, trinn, krevVerktoey(trinn, skjema), bruker);
    }

    private Visning visning(Oppgave oppgave, Trinn trinn, String skjema, Bruker bruker) {
        boolean min = oppgave.erHos(bruker.id());
        boolean ser = min || tilgang.serSaken(oppgave, bruker);
        Optional<Utkast> utkast = min ? skjemaer.utkast.finn(oppgave.id(), skjema) : Optional.empty();
        return new Visning(oppgave, trinn, skjemaer.svar.skjema(oppgave.definisjon(), skjema), utkast.orElse(null),
                valglister.til(oppgave), ser ? skjemaer.arkiv.iOppgave(oppgave.id()) : List.of(),
                tilgang.kanTas(oppgave, bruker), min, ser);
    }

    /** @param paaVersjon versjonen teksten ble åpnet på; 0 når det ikke fantes noe utkast; null for den som gjelder nå */
    @Transactional
    public Utkast lagreUtkast(String id, String skjema, Integer paaVersjon, JsonNode innhold, Bruker bruker) {
        Oppgave oppgave = tilgang.krevHosMeg(id, bruker);
        if (!innhold.isObject()) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("", "feil_type")));
        }
        Trinn trinn = trinn(oppgave);
        String valgt = skjema == null || skjema.equals(trinn.skjema()) ? trinn.skjema() : krevVerktoey(trinn, skjema);
        int versjon = paaVersjon != null ? paaVersjon : skjemaer.utkast.finn(id, valgt).map(Utkast::versjon).orElse(0);
        return skjemaer.utkast.lagre(new Utkastplass(oppgave.sakId(), id, valgt, oppgave.skjermet()), versjon, innhold, bruker.id());
    }

    /** Det første som skrives når en undring meldes, ligger som utkast i den første oppgaven. */
    @Transactional
    public void leggFoersteUtkast(SakId sakId, JsonNode innhold, Bruker bruker) {
        rader.aapneISak(sakId).stream().findFirst().ifPresent(o ->
                skjemaer.utkast.lagre(new Utkastplass(sakId, o.id(), o.skjema(), false), 0, innhold, bruker.id()));
    }

    /** Sakens oppgaver i den rekkefølgen de oppsto, utenom de skjermede. */
    public List<Oppgave> iSak(SakId sakId) {
        return rader.iSak(sakId);
    }

    /** Det som venter i saken nå, og hva av det brukeren kan ta. Tomt for den som ikke ser saken. */
    @Transactional(readOnly = true)
    public List<Fullfoering.Neste> neste(SakId sakId, Bruker bruker) {
        return rader.aapneISak(sakId).stream().filter(o -> tilgang.angaar(o, bruker))
                .map(o -> new Fullfoering.Neste(o, tilgang.kanTas(o, bruker))).toList();
    }

    /** For det enhver som arbeider med saken kan gjøre, også den som bare har eller kan ta en oppgave i den: AKUTT. */
    public void krevNaer(SakId sakId, Bruker bruker) {
        tilgang.krevNaer(sakId, bruker);
    }

    /** Oppgavene bare brukeren ser: de er aldri med i lister, tall eller søk. */
    public List<Oppgave> bareFor(Bruker bruker) {
        return rader.skjermede(bruker.id(), bruker.grupper());
    }

    private Trinn trinn(Oppgave oppgave) {
        return modeller.hent(oppgave.definisjon()).hentTrinn(oppgave.trinn());
    }

    private static String krevVerktoey(Trinn trinn, String skjema) {
        if (!trinn.verktoey().contains(skjema)) {
            throw new FinnesIkke();
        }
        return skjema;
    }

    /** Skjema, svar og utkast. */
    @org.springframework.stereotype.Component
    record Skjemadel(SvarService svar, Svararkiv arkiv, Utkastlager utkast) {
    }
}
