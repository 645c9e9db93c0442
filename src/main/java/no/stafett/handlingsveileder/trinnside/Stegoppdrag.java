package no.stafett.handlingsveileder.trinnside;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.trinn.Endring;
import no.stafett.handlingsveileder.trinn.Forfall;
import no.stafett.handlingsveileder.trinn.TrinnetErLaast;
import no.stafett.handlingsveileder.trinn.Trinninnhold;
import no.stafett.handlingsveileder.utkast.Utkast;
import org.springframework.stereotype.Component;

/** Det som skal gjøres når et trinn lagres, med skjemaene som må være med. */
@Component
class Stegoppdrag {

    private static final Trinninnhold TOMT = new Trinninnhold("", "", "", "", "", "", "", "", List.of(), List.of(), List.of(), Forfall.ingen(), false);

    private final Trinnarbeid arbeid;
    private final Trinnskjemaer skjemaer;
    private final Skjemahylle hylle;
    private final Trinnord ord;

    Stegoppdrag(Trinnarbeid arbeid, Trinnskjemaer skjemaer, Skjemahylle hylle, Trinnord ord) {
        this.arbeid = arbeid;
        this.skjemaer = skjemaer;
        this.hylle = hylle;
        this.ord = ord;
    }

    Trinnarbeid.Oppdrag av(Trinnskjema side, TrinnForm form, Locale språk) {
        Utkast utkast = side.blad().utkast();
        Map<String, byte[]> filer = new HashMap<>(skjemaer.mangler(utkast, form));
        String skjema = form.skjema();
        if (form.nyttSkjema()) {
            skjema = ledig(utkast, form.navn());
            filer.put(skjema + ".form", hylle.nytt(skjema, form.navn(), ord.tekst("trinn.nyttSkjema.spoersmaal", språk)));
        }
        Endring endring = side.erNytt() ? new Endring.LeggTilTrinn(side.etter(), form.innhold(skjema, TOMT))
                : new Endring.EndreTrinn(side.steg().id(), form.innhold(skjema, side.steg().innhold()));
        return new Trinnarbeid.Oppdrag(utkast.id(), side.blad().fil(), form.versjon(), List.of(endring), filer,
                ord.tekst(side.erNytt() ? "trinn.kvittering.lagtTil" : "trinn.kvittering.lagret", språk, form.navn()));
    }

    /** Det porten ville sagt nei til i det som ikke er galt utfylt; så hun får vite alt på én gang. */
    List<Modellfeil> hinder(Trinnskjema side, Map<String, String> galt, Locale språk) {
        TrinnForm sto = side.erNytt() ? TrinnForm.tom(side.form().versjon()).medNavn(ord.tekst("trinn.nytt.tittel", språk)) : side.sto();
        try {
            return arbeid.hinder(side.blad().utkast(), av(side, side.form().uten(galt.keySet(), sto), språk), språk);
        } catch (TrinnetErLaast nei) {
            return List.of();
        }
    }

    /** Et navn ingen andre filer i pakken har. */
    private static String ledig(Utkast utkast, String navn) {
        String enkelt = Normalizer.normalize(navn.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "oe").replace("å", "aa"),
                Normalizer.Form.NFD).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String rot = "eget_" + enkelt.substring(0, Math.min(enkelt.length(), 40)).replaceAll("_+$", "");
        return Stream.iterate(1, n -> n + 1).map(n -> n == 1 ? rot : rot + "_" + n).filter(id -> !utkast.filer().containsKey(id + ".form"))
                .findFirst().orElseThrow();
    }
}
