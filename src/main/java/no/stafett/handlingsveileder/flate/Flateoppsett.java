package no.stafett.handlingsveileder.flate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import no.stafett.handlingsveileder.kontroll.Kontraktord;
import no.stafett.handlingsveileder.utkast.Tilstand;
import no.stafett.handlingsveileder.utkast.Utkast;
import no.stafett.handlingsveileder.utkast.Utkastrett;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Det øya får med seg fra siden: hva den redigerer, hvor den lagrer, og det den kan velge mellom. */
@Component
class Flateoppsett {

    private final JsonMapper json;
    private final Utkastrett rett;

    Flateoppsett(JsonMapper json, Utkastrett rett) {
        this.json = json;
        this.rett = rett;
    }

    boolean kanRedigere(Utkast utkast) {
        return utkast.tilstand() == Tilstand.UNDER_ARBEID && rett.kanEndre(utkast.leietaker(), rett.bruker());
    }

    String tittel(Utkast utkast, Flateslag slag, String fil) {
        return Pakkeinnhold.tittel(slag, fil, utkast.filer().get(fil), json);
    }

    /** @return JSON */
    String av(Utkast utkast, Flateslag slag, String fil, Locale språk) {
        String api = "/api/v1/handlingsveiledere/utkast/" + utkast.id() + "/filer/" + fil;
        Map<String, Object> oppsett = new LinkedHashMap<>();
        oppsett.put("slag", slag.navn());
        oppsett.put("id", slag.id(fil));
        oppsett.put("fil", fil);
        oppsett.put("versjon", utkast.versjon());
        oppsett.put("kanRedigere", kanRedigere(utkast));
        oppsett.put("adresse", api);
        oppsett.put("innhold", Utkastfiler.innhold(utkast, fil));
        oppsett.putAll(ord(utkast, slag, fil));
        oppsett.put("tekster", Flatetekster.alle(språk));
        return json.writeValueAsString(oppsett);
    }

    private Map<String, Object> ord(Utkast utkast, Flateslag slag, String fil) {
        String id = slag.id(fil);
        return switch (slag) {
            case DIAGRAM -> Map.of("skjemaer", Pakkeinnhold.skjemaer(utkast.filer(), json), "tabeller", Pakkeinnhold.tabeller(utkast.filer()),
                    "frister", Pakkeinnhold.frister(utkast.filer()), "roller", Kontraktord.roller(), "meldinger", Kontraktord.meldinger(),
                    "prosesser", Kontraktord.prosesser(), "variabler", Kontraktord.variabler());
            case SKJEMA -> Map.of("faste", Kontraktord.nøkler(id), "utfall", Kontraktord.utfall());
            case TABELL -> Map.of("inndata", Kontraktord.inndata(id));
        };
    }
}
