package no.stafett.skjema.kontroll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import no.stafett.skjema.Feltfeil;
import tools.jackson.databind.node.ObjectNode;

/** Prøver et utfylt skjema felt for felt og tar ut det som kan lagres. */
final class Proeving {

    private final Utfylling utfylling;
    private final Utregning utregning;
    private final Laas laas;
    private final List<Feltfeil> feil = new ArrayList<>();

    Proeving(Skjema skjema, Uttrykk uttrykk, Utfylling utfylling) {
        this.utfylling = utfylling;
        this.utregning = new Utregning(skjema, uttrykk, utfylling);
        this.laas = new Laas(utfylling.start());
    }

    Skjemaresultat resultat(List<Feltfeil> oppbygning) {
        feil.addAll(oppbygning);
        Visning visning = utregning.falltTilRo();
        List<Feltsted> felter = visning.felter().stream().filter(sted -> !sted.felt().avslaatt()).toList();
        if (felter.size() > Grenser.FELT) {
            feil.add(Feltfeil.av("", "for_stort"));
        } else {
            felter.forEach(this::proev);
            utregning.vedInnsending(visning);
        }
        // Også i felt som viste seg å være skjult: verdien kan være det som skjuler feltet.
        utfylling.avvik().forEach(this::meld);
        visning.usikre().forEach(sti -> meld(sti, Avvik.av("regel_stoettes_ikke")));
        utregning.usikre().forEach(sti -> meld(sti, Avvik.av("regel_stoettes_ikke")));
        return new Skjemaresultat(feil.stream().distinct().limit(Grenser.FEIL).toList(), svar(felter));
    }

    private void proev(Feltsted sted) {
        Avvik typeavvik = utfylling.avvik().get(sted.sti());
        if (typeavvik != null) {
            meld(sted.sti(), typeavvik);
            return;
        }
        Object verdi = sted.sti().hentFra(utfylling.data());
        boolean besvart = utfylling.besvart().contains(sted.sti());
        if (laas.stengt(sted)) {
            if (besvart && !laas.kanVaere(sted, verdi)) {
                meld(sted.sti(), Avvik.av("skrivebeskyttet"));
            }
        } else if (besvart) {
            sted.felt().type().avvik(verdi, sted.omgivelse()).forEach(avvik -> meld(sted.sti(), avvik));
        }
        sted.felt().type().regelbrudd(verdi).forEach(avvik -> meld(sted.sti(), avvik));
        Regler.brutt(sted, verdi).forEach(avvik -> meld(sted.sti(), avvik));
    }

    private void meld(Sti sti, Avvik avvik) {
        feil.add(avvik.ved(sti));
    }

    /** Bare synlige felt som ikke er slått av. Lister uten slike felt blir borte, som i form-js. */
    private ObjectNode svar(List<Feltsted> felter) {
        Map<String, Object> ut = new LinkedHashMap<>();
        felter.forEach(sted -> sted.sti().settI(ut, sted.sti().hentFra(utfylling.data())));
        return (ObjectNode) Verdi.til(ut);
    }
}
