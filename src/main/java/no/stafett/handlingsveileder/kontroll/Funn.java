package no.stafett.handlingsveileder.kontroll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Samler det reglene finner i én fil. En fil kan ha mange feil; etter et visst antall hjelper ikke flere. */
final class Funn {

    private static final int FLESTE = 200;
    private static final int LENGSTE = 160;

    private final String fil;
    private final Set<Ett> alle = new LinkedHashSet<>();

    Funn(String fil) {
        this.fil = fil;
    }

    /** @param deler det som flettes inn i meldingen; {0} er alltid stedets navn slik leseren kjenner det */
    void meld(Feilkode kode, Xmlelement sted, Object... deler) {
        meld(kode, sted.nærmesteId(), sted.visningsnavn(), deler);
    }

    void meld(Feilkode kode, String element, String visningsnavn, Object... deler) {
        if (alle.size() < FLESTE) {
            alle.add(new Ett(fil, kode, element, innflettet(visningsnavn, deler)));
        }
    }

    Set<Ett> alle() {
        return alle;
    }

    private static List<Object> innflettet(String visningsnavn, Object[] deler) {
        List<Object> innflettet = new ArrayList<>();
        innflettet.add(visningsnavn);
        for (Object del : deler) {
            innflettet.add(del instanceof String tekst && tekst.length() > LENGSTE ? tekst.substring(0, LENGSTE - 1) + "…" : del);
        }
        return innflettet;
    }

    /** Ett funn før det er skrevet på et språk. */
    record Ett(String fil, Feilkode kode, String element, List<Object> deler) {
    }
}
