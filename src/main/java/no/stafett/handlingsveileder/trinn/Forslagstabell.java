package no.stafett.handlingsveileder.trinn;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tabellen som foreslår hva en beslutning skal ende med. Et utfall som er tatt bort, skal heller ikke foreslås: da ville den som svarte, fått
 * et forslag skjemaet ikke har.
 */
public final class Forslagstabell {

    private static final Pattern NIVÅER = Pattern.compile("[0-3](?:\\s*,\\s*[0-3])*+");
    private static final List<String> ALLE = List.of("0", "1", "2", "3");

    private final String nivå;
    private final String utfall;

    private Forslagstabell(String nivå, String utfall) {
        this.nivå = nivå;
        this.utfall = utfall;
    }

    /**
     * Tabellen uten forslaget på dette nivået. Rader som gjelder flere nivåer, gjelder de andre som før; det raden ikke lenger tar, går
     * videre til radene under.
     *
     * @return de samme bytene når den ikke foreslår det, eller ikke kan leses: da kan den heller ikke publiseres
     * @throws TrinnetErLaast når en rad sier hvilke nivåer den gjelder på en måte som ikke kan deles
     */
    public static byte[] uten(byte[] dmn, int nivå, String utfall) {
        Xmltre tre;
        try {
            tre = Bpmnleser.les(dmn);
        } catch (ModellenKanIkkeLeses uleselig) {
            return dmn;
        }
        Forslagstabell tabell = new Forslagstabell(String.valueOf(nivå), utfall);
        boolean endret = false;
        for (Gren gren : tre.rot().alle().filter(g -> g.lokalt().equals("decisionTable")).toList()) {
            endret |= tabell.rett(gren);
        }
        return endret ? tre.skriv() : dmn;
    }

    private boolean rett(Gren tabell) {
        int svar = barn(tabell, "output").stream().map(u -> u.attributt("name")).toList().indexOf("utfall");
        int inn = barn(tabell, "input").stream().map(i -> barn(i, "inputExpression").stream().map(Forslagstabell::tekst).findFirst().orElse(""))
                .toList().indexOf("nivaa");
        boolean endret = false;
        for (Gren regel : barn(tabell, "rule")) {
            if (svar >= 0 && celle(regel, "outputEntry", svar).equals("\"" + utfall + "\"")) {
                endret |= rett(regel, inn);
            }
        }
        return endret;
    }

    private boolean rett(Gren regel, int inn) {
        String celle = inn < 0 ? "" : celle(regel, "inputEntry", inn);
        if (inn < 0 || !celle.isEmpty() && !celle.equals("-") && !NIVÅER.matcher(celle).matches()) {
            throw new TrinnetErLaast(Hindring.av("tabellen_foreslaar"));
        }
        List<String> gjelder = new ArrayList<>(celle.isEmpty() || celle.equals("-") ? ALLE : Egenskaper.delt(celle));
        if (!gjelder.remove(nivå)) {
            return false;
        }
        if (gjelder.isEmpty()) {
            regel.forelder().ta(regel);
        } else {
            barn(barn(regel, "inputEntry").get(inn), "text").stream().findFirst()
                    .orElseThrow(() -> new TrinnetErLaast(Hindring.av("tabellen_foreslaar"))).settTekst(String.join(", ", gjelder));
        }
        return true;
    }

    private static String celle(Gren regel, String slag, int nummer) {
        List<Gren> celler = barn(regel, slag);
        return celler.size() > nummer ? tekst(celler.get(nummer)) : "";
    }

    private static String tekst(Gren celle) {
        return barn(celle, "text").stream().findFirst().map(t -> t.tekst().strip()).orElse("");
    }

    private static List<Gren> barn(Gren gren, String lokalt) {
        return gren.barn().stream().filter(b -> b.lokalt().equals(lokalt)).toList();
    }
}
