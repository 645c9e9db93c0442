package no.stafett.ytelse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.oppgave.liste.Oppgaveliste;
import no.stafett.oppgave.liste.Utvalg;
import no.stafett.tilgang.Bruker;

/** SQL-en bak den første siden i hver fane og rekkefølge, og bak de fem tallene, mot {@link Maalestokk}. */
final class Listerader {

    private static final String TALLENE = "de fem tallene";
    private static final String MOT = " · målestokk";

    private final Sted sted;
    private final Oppgaveliste liste;
    /** Median i millisekunder ved den minste størrelsen, for hver side. */
    private final Map<String, Double> minst = new HashMap<>();

    Listerader(Sted sted) {
        this.sted = sted;
        this.liste = sted.hent(Oppgaveliste.class);
    }

    void mål(int antall) throws Exception {
        Map<String, Maaling> målt;
        try (Maalestokk målestokk = new Maalestokk(sted.base(), sted.folk().maaler())) {
            målt = sted.runder().kjør(deltakere(målestokk));
        }
        målt.forEach((navn, tider) -> sted.tabell().detalj(Tekst.antall(antall) + " · SQL · " + navn + ": " + tider.tekst()));
        List<String> sider = Sidevalg.alle().stream().map(Sidevalg::navn).toList();
        sted.tabell().legg(verst("SQL, første side i hver fane og rekkefølge, " + Tekst.antall(antall) + " åpne (p95)", sider, målt));
        sted.tabell().legg(verst("SQL, de fem tallene, " + Tekst.antall(antall) + " åpne (p95)", List.of(TALLENE), målt));
        vekst(antall, sider, målt);
    }

    private List<Runder.Deltaker> deltakere(Maalestokk målestokk) {
        List<Runder.Deltaker> alle = new ArrayList<>();
        for (Sidevalg valg : Sidevalg.alle()) {
            alle.add(new Runder.Deltaker(valg.navn(), klient -> siden(valg)));
            alle.add(new Runder.Deltaker(valg.navn() + MOT, klient -> målestokk.side(klient, valg)));
        }
        alle.add(new Runder.Deltaker(TALLENE, klient -> sql(hun -> liste.antall(Utvalg.fanene(), hun), true)));
        alle.add(new Runder.Deltaker(TALLENE + MOT, målestokk::tallene));
        return alle;
    }

    /** @return nanosekundene databasen brukte på siden, uten tallet som står over den */
    long siden(Sidevalg valg) throws Exception {
        return sql(hun -> liste.hent(valg.utvalg(), hun), false);
    }

    /** Det som leses fra lista. */
    interface Lesing {
        void les(Bruker hun);
    }

    /** Å si hvem det leses for, er ikke med: det koster det samme for alt. */
    long sql(Lesing lesing, boolean medTall) throws Exception {
        return sted.folk().som(Folk.MAALER, hun -> Spoerringsur.opptak(() -> lesing.les(hun))).stream()
                .filter(setning -> !setning.sql().contains("set_config") && (medTall || !setning.sql().contains("count(*)")))
                .mapToLong(Spoerringsur.Setning::nanos).sum();
    }

    private static Rad verst(String hva, List<String> sider, Map<String, Maaling> målt) {
        String verste = sider.stream().max(Comparator.comparingDouble(side -> målt.get(side).ganger(målt.get(side + MOT)))).orElseThrow();
        Maaling vår = målt.get(verste);
        Maaling mot = målt.get(verste + MOT);
        return Rad.høyst(hva, 2, vår.ganger(mot), "×", "verst: " + verste + ", " + vår.tekst() + " mot " + mot.tekst() + " ms");
    }

    /** Databasen vokser, så de to størrelsene kan ikke måles om hverandre; medianen tåler det best. */
    private void vekst(int antall, List<String> sider, Map<String, Maaling> målt) {
        if (antall == sted.oppsett().minst()) {
            sider.forEach(side -> minst.put(side, målt.get(side).p50()));
        } else if (antall == sted.oppsett().flest()) {
            String verste = sider.stream().max(Comparator.comparingDouble(side -> målt.get(side).p50() / minst.get(side))).orElseThrow();
            sted.tabell().legg(Rad.høyst("SQL, første side ved " + Tekst.antall(antall) + " mot " + Tekst.antall(sted.oppsett().minst()) + " (p50)", 1.5,
                    målt.get(verste).p50() / minst.get(verste), "×",
                    "verst: %s, %s mot %s ms".formatted(verste, Tekst.ms(målt.get(verste).p50()), Tekst.ms(minst.get(verste)))));
        }
    }
}
