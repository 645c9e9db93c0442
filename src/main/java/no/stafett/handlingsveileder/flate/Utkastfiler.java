package no.stafett.handlingsveileder.flate;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.utkast.Utkast;
import no.stafett.handlingsveileder.utkast.Utkastene;
import no.stafett.handlingsveileder.utkast.Utkastkontroll;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Component;

/** Én fil i et utkast, og hva porten sier om den mens hun arbeider. */
@Component
class Utkastfiler {

    private final Utkastene utkastene;
    private final Utkastkontroll kontroll;

    Utkastfiler(Utkastene utkastene, Utkastkontroll kontroll) {
        this.utkastene = utkastene;
        this.kontroll = kontroll;
    }

    /**
     * Det porten sier.
     *
     * @param her     det som er galt i fila
     * @param utenfor det som er galt i de andre filene i utkastet, slik de blir med denne
     */
    record Funn(List<Modellfeil> her, List<Modellfeil> utenfor) {
    }

    /** @throws FinnesIkke når utkastet ikke har fila, eller hun ikke skal se det */
    Utkast hent(UUID utkast, String fil) {
        Utkast funnet = utkastene.hent(utkast);
        if (!funnet.filer().containsKey(fil)) {
            throw new FinnesIkke();
        }
        return funnet;
    }

    static String innhold(Utkast utkast, String fil) {
        return new String(utkast.filer().get(fil), StandardCharsets.UTF_8);
    }

    /** Som om fila var lagret; ingenting lagres. Hele pakken leses, for et skjema kan være i orden og likevel ikke passe til modellen. */
    Funn kontroller(UUID utkast, String fil, String innhold, Locale språk) {
        Utkast naa = hent(utkast, fil);
        Map<String, byte[]> filer = new HashMap<>(naa.filer());
        filer.put(fil, tegn(innhold));
        List<Modellfeil> alle = kontroll.feil(new Utkast(naa.id(), naa.leietaker(), naa.navn(), naa.versjon(), naa.tilstand(), filer), språk);
        return new Funn(alle.stream().filter(f -> f.fil().equals(fil)).toList(), alle.stream().filter(f -> !f.fil().equals(fil)).toList());
    }

    static byte[] tegn(String innhold) {
        return innhold.getBytes(StandardCharsets.UTF_8);
    }
}
