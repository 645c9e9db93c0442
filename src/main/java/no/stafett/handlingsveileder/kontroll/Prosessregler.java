package no.stafett.handlingsveileder.kontroll;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Prosessen som helhet: én, kjørbar, med navn og levetid, og id-er som kan stå i adresser og SQL. */
final class Prosessregler {

    private static final Pattern PROSESS_ID = Pattern.compile("[a-z][a-z0-9_]{0,60}");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,120}");
    private static final Pattern LEVETID = Pattern.compile("P[1-9][0-9]{0,3}D");

    private Prosessregler() {
    }

    static void kontroller(Bpmnmodell modell, Funn funn) {
        if (modell.prosesser().size() != 1) {
            funn.meld(Feilkode.EN_PROSESS, modell.rot(), modell.prosesser().size());
        }
        modell.prosesser().forEach(p -> prosess(p, funn));
        unikeId(modell.rot(), funn);
    }

    private static void prosess(Xmlelement prosess, Funn funn) {
        if (!PROSESS_ID.matcher(prosess.id()).matches()) {
            funn.meld(Feilkode.ID_UGYLDIG, prosess, prosess.id());
        }
        if (!"true".equals(prosess.attributt("isExecutable"))) {
            funn.meld(Feilkode.PROSESS_IKKE_KJOERBAR, prosess);
        }
        if (!prosess.har("name")) {
            funn.meld(Feilkode.MANGLER_NAVN, prosess);
        }
        levetid(prosess, prosess.attributt("camunda:historyTimeToLive"), funn);
    }

    /** Uten levetid blir motorens historikk liggende for alltid. */
    static void levetid(Xmlelement sted, String levetid, Funn funn) {
        if (levetid.isBlank()) {
            funn.meld(Feilkode.MANGLER_LEVETID, sted);
        } else if (!LEVETID.matcher(levetid).matches()) {
            funn.meld(Feilkode.LEVETID_UGYLDIG, sted, levetid);
        }
    }

    /** Gjelder hele fila, også tegningen: to like id-er gjør at motor og tegning kan mene hver sin. */
    static void unikeId(Xmlelement rot, Funn funn) {
        Set<String> sett = new HashSet<>();
        rot.medEtterkommere().filter(e -> e.attributter().containsKey("id")).forEach(e -> {
            if (!ID.matcher(e.id()).matches()) {
                funn.meld(Feilkode.ID_UGYLDIG, e, e.id());
            } else if (!sett.add(e.id())) {
                funn.meld(Feilkode.DOBBEL_ID, e, e.id());
            }
        });
    }
}
