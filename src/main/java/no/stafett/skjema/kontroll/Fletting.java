package no.stafett.skjema.kontroll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.stafett.skjema.Feltfeil;

/** Legger svaret inn i skjemaet. Ukjente nøkler og gal oppbygning blir feil; ingenting annet slipper inn. */
final class Fletting {

    private final Utfylling utfylling;
    private final List<Feltfeil> feil = new ArrayList<>();

    private Fletting(Utfylling utfylling) {
        this.utfylling = utfylling;
    }

    /** @return feil i oppbygningen av svaret */
    static List<Feltfeil> flett(Skjema skjema, Utfylling utfylling, Map<String, Object> svar) {
        Fletting fletting = new Fletting(utfylling);
        fletting.objekt(skjema.plan(), svar, Sti.ROT);
        return fletting.feil;
    }

    private void objekt(Plass.Objekt plan, Map<?, ?> svar, Sti sti) {
        svar.keySet().stream().filter(navn -> !plan.plasser().containsKey(navn))
                .forEach(ukjent -> feil.add(Feltfeil.av(sti.ned((Object) kort(ukjent.toString())).toString(), "ukjent_felt")));
        plan.plasser().forEach((navn, plass) -> plass(plass, svar.containsKey(navn), svar.get(navn), sti.ned((Object) navn)));
    }

    private void plass(Plass plass, boolean finnes, Object verdi, Sti sti) {
        if (plass instanceof Plass.Blad blad) {
            if (finnes) {
                blad(blad.felt(), verdi, sti);
            }
        } else if (plass instanceof Plass.Rader rader) {
            rader(rader, verdi, sti);
        } else if (verdi == null || verdi instanceof Map<?, ?>) {
            objekt((Plass.Objekt) plass, verdi == null ? Map.of() : (Map<?, ?>) verdi, sti);
        } else {
            feil.add(Feltfeil.av(sti.toString(), "feil_type"));
        }
    }

    private void blad(Felt felt, Object verdi, Sti sti) {
        // Brukeren kan ikke endre det som er slått av eller regnes ut, så det som sendes, betyr ingenting.
        if (felt.avslaatt() || felt.type() instanceof Uttrykksfelt) {
            return;
        }
        Object lest = felt.type().lest(verdi);
        Optional<Avvik> avvik = verdi == null || lest == null ? Optional.empty() : felt.type().typeavvik(lest);
        if (avvik.isPresent()) {
            utfylling.avvik().put(sti, avvik.get());
        } else {
            utfylling.besvart().add(sti);
            sti.settI(utfylling.data(), lest);
        }
    }

    /** form-js sender ikke lister uten rader, så en liste som mangler i svaret, er tømt av brukeren. */
    private void rader(Plass.Rader plass, Object verdi, Sti sti) {
        if (verdi != null && !(verdi instanceof List<?>)) {
            feil.add(Feltfeil.av(sti.toString(), "feil_type"));
        }
        List<?> svar = verdi instanceof List<?> liste ? liste : List.of();
        List<?> start = sti.hentFra(utfylling.start()) instanceof List<?> rader ? rader : startrader(plass.liste());
        boolean fast = plass.liste().fastAntall();
        if (fast && svar.size() > start.size()) {
            feil.add(Feltfeil.av(sti.toString(), "fast_antall_rader", start.size()));
        }
        settRader(plass.liste(), start, fast ? start.size() : svar.size(), sti);
        for (int i = 0; i < (fast ? start.size() : svar.size()); i++) {
            rad(plass.rad(), i < svar.size() ? svar.get(i) : null, sti.ned((Object) i));
        }
    }

    private void settRader(Beholder liste, List<?> start, int antall, Sti sti) {
        List<Object> rader = new ArrayList<>();
        for (int i = 0; i < antall; i++) {
            rader.add(i < start.size() ? Verdi.kopi(start.get(i)) : Grunnlag.rad(liste));
        }
        sti.settI(utfylling.data(), rader);
    }

    private void rad(Plass.Objekt plan, Object svar, Sti sti) {
        if (svar == null || svar instanceof Map<?, ?>) {
            objekt(plan, svar == null ? Map.of() : (Map<?, ?>) svar, sti);
        } else {
            feil.add(Feltfeil.av(sti.toString(), "feil_type"));
        }
    }

    static String kort(String navn) {
        return navn.length() > Grenser.UKJENT_NAVN ? navn.substring(0, Grenser.UKJENT_NAVN) + "…" : navn;
    }

    private static List<Object> startrader(Beholder liste) {
        List<Object> ut = new ArrayList<>();
        for (int i = 0; i < liste.startrader(); i++) {
            ut.add(new LinkedHashMap<>(Grunnlag.rad(liste)));
        }
        return ut;
    }
}
