package no.stafett.ytelse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.reservasjon.Oppgavetak;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hvor mange oppgaver i sekundet som tas og fullføres, i tjenestelaget og over nettet, mot det motoren alene rekker. */
final class Skriverader {

    private static final String TJENESTE = "tjenestelaget";
    private static final String NETT = "nettet";
    private static final String SOM_VAAR = "motoren innstilt som vår";
    private static final String FRA_ESKEN = "motoren fra esken";
    private static final String SVAR = "{\"hva\":\"Ada leker lite med de andre.\",\"akuttSjekk\":\"nei\"}";

    private final Sted sted;
    private final Motor somVår;
    private final Motor fraEsken;
    private final Saksmelder melder;
    private final Map<String, List<Double>> tatt = new LinkedHashMap<>();
    private final Map<String, List<Double>> fullført = new LinkedHashMap<>();

    Skriverader(Sted sted, Motor somVår, Motor fraEsken) {
        this.sted = sted;
        this.somVår = somVår;
        this.fraEsken = fraEsken;
        this.melder = new Saksmelder(sted);
    }

    /** En måte å ta og fullføre på. */
    private record Maate(String navn, List<String> oppgaver, Runder.Gjoeremaal ta, Runder.Gjoeremaal fullfør) {
    }

    void mål() {
        List<Nettklient> nett = sted.skrivere();
        for (int runde = 0; runde < sted.oppsett().varme() + sted.oppsett().runder(); runde++) {
            List<Maate> måter = new ArrayList<>(List.of(tjeneste(), nettet(nett), motor(SOM_VAAR, somVår), motor(FRA_ESKEN, fraEsken)));
            if (runde % 2 == 1) {
                Collections.reverse(måter);
            }
            if (runde == sted.oppsett().varme()) {
                glemOppvarmingen();
            }
            måter.forEach(måte -> merk(tatt, måte, måte.ta()));
            måter.forEach(måte -> merk(fullført, måte, måte.fullfør()));
        }
        rader();
    }

    /** Begge databasene får statistikk over det oppvarmingen la inn, som av autovacuum når programmet har gått en stund. */
    private void glemOppvarmingen() {
        tatt.clear();
        fullført.clear();
        sted.base().kjør("vacuum analyze");
        somVår.rydd();
        fraEsken.rydd();
    }

    private void merk(Map<String, List<Double>> farten, Maate måte, Runder.Gjoeremaal gjøremål) {
        farten.computeIfAbsent(måte.navn(), ny -> new ArrayList<>()).add(Runder.fart(sted.oppsett().klienter(), måte.oppgaver(), gjøremål));
    }

    private Maate tjeneste() {
        Oppgavetak tjenesten = sted.hent(Oppgavetak.class);
        Fullfoering fullføring = sted.hent(Fullfoering.class);
        JsonNode svar = sted.hent(JsonMapper.class).readTree(SVAR);
        return new Maate(TJENESTE, melder.oppgaver(sted.oppsett().oppgaver()),
                (klient, id) -> sted.folk().som(Folk.skriver(klient), hun -> tjenesten.ta(id, hun)),
                (klient, id) -> sted.folk().som(Folk.skriver(klient), hun -> fullføring.fullfoer(id, svar, hun)));
    }

    private Maate nettet(List<Nettklient> nett) {
        return new Maate(NETT, melder.oppgaver(sted.oppsett().oppgaver()),
                (klient, id) -> nett.get(klient).post("/api/v1/oppgaver/" + id + "/ta", ""),
                (klient, id) -> nett.get(klient).post("/api/v1/oppgaver/" + id + "/fullfoer", "{\"svar\":" + SVAR + "}"));
    }

    private Maate motor(String navn, Motor motor) {
        return new Maate(navn, motor.start(sted.oppsett().oppgaver()), (klient, id) -> motor.ta(id, klient), (klient, id) -> motor.fullfør(id));
    }

    private void rader() {
        rad("Ta en oppgave, i tjenestelaget", 0.5, tatt, TJENESTE, SOM_VAAR);
        rad("Ta en oppgave, over nettet", 0.3, tatt, NETT, SOM_VAAR);
        rad("Fullføre med skjema, i tjenestelaget", 0.5, fullført, TJENESTE, SOM_VAAR);
        rad("Fullføre med skjema, over nettet", 0.4, fullført, NETT, SOM_VAAR);
        rad("Fullføre med skjema, over nettet", 1.0, fullført, NETT, FRA_ESKEN);
    }

    private void rad(String hva, double grense, Map<String, List<Double>> farten, String vår, String mot) {
        List<Double> våre = farten.get(vår);
        List<Double> andres = farten.get(mot);
        double ganger = Maaling.median(IntStream.range(0, våre.size()).mapToDouble(n -> våre.get(n) / andres.get(n)).toArray());
        sted.tabell().legg(Rad.minst(hva + ", mot " + mot, grense, ganger, "×", Tekst.fart(median(våre)) + " mot " + Tekst.fart(median(andres))));
    }

    private static double median(List<Double> farten) {
        return Maaling.median(farten.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
