package no.stafett.skjema.kontroll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import no.stafett.prosess.Feel;

/**
 * Fjerner verdiene til skjulte felt, slik at uttrykk ikke regner med dem. Vilkårene prøves mot alt
 * som er fylt ut, også i felt som selv er skjult: form-js går gjennom skjemaet én gang, og det gjør
 * vi også. En verdi som fjernes, viker for den feltet hadde da skjemaet ble åpnet.
 */
final class Skjuling {

    private final Map<String, Object> alt;
    private final Map<String, Object> ut;

    private Skjuling(Map<String, Object> alt) {
        this.alt = alt;
        this.ut = Verdi.kopi(alt);
    }

    /** Det uttrykkene ser øverst i skjemaet. */
    static Map<String, Object> synlig(Skjema skjema, Uttrykk uttrykk, Utfylling utfylling) {
        Skjuling skjuling = new Skjuling(utfylling.data());
        Omgivelse omgivelse = Omgivelse.rot(uttrykk, utfylling.start(), utfylling.data());
        skjema.rot().barn().forEach(barn -> skjuling.gaa(barn, Sti.ROT, omgivelse, false));
        Map<String, Object> ut = new LinkedHashMap<>(utfylling.start());
        ut.putAll(skjuling.ut);
        return ut;
    }

    private void gaa(Komponent komponent, Sti over, Omgivelse omgivelse, boolean alleredeSkjult) {
        Sti sti = over.ned(komponent.sti());
        boolean skjult = alleredeSkjult || skjules(komponent, omgivelse);
        if (komponent instanceof Felt || skjult && ((Beholder) komponent).gjentas()) {
            if (skjult) {
                sti.fjernFra(ut);
            }
        } else if (komponent instanceof Beholder beholder && beholder.gjentas()) {
            rader(beholder, sti, omgivelse);
        } else {
            ((Beholder) komponent).barn().forEach(barn -> gaa(barn, sti, omgivelse, skjult));
        }
    }

    private void rader(Beholder liste, Sti sti, Omgivelse omgivelse) {
        List<?> rader = sti.hentFra(alt) instanceof List<?> liste2 ? liste2 : List.of();
        for (int i = 0; i < rader.size(); i++) {
            Sti rad = sti.ned((Object) i);
            Omgivelse iRad = omgivelse.radVedSkjuling(rader.get(i), i + 1);
            liste.barn().forEach(barn -> gaa(barn, rad, iRad, false));
        }
    }

    static boolean skjules(Komponent komponent, Omgivelse omgivelse) {
        if (komponent.skjulNaar() == null) {
            return false;
        }
        // Et usikkert vilkår skjuler ikke: da blir feltet kontrollert, og usikkerheten meldt når det tegnes.
        Feel.Svar svar = omgivelse.sann(komponent.skjulNaar());
        return svar.sikkert() && Boolean.TRUE.equals(svar.verdi());
    }
}
