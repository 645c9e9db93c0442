package no.stafett.sporing.kjede;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holder seglene i databasen opp mot linjene i ankeret. */
final class Ankerkontroll {

    private final Path fil;
    private final Funnliste funn;

    Ankerkontroll(Path fil, Funnliste funn) {
        this.fil = fil;
        this.funn = funn;
    }

    /** @param ankretTil segl som er eldre enn dette, skal stå i ankeret */
    void sammenlign(List<String> linjer, List<Segl> database, Instant ankretTil) {
        Map<Long, Segl> ankret = ankret(linjer, database);
        Map<Long, Segl> segl = new TreeMap<>();
        database.forEach(s -> segl.put(s.nr(), s));
        ulike(ankret, segl);
        borte(ankret, segl);
        uankret(ankret, database, ankretTil);
    }

    /** Er kjedens begynnelse borte fra databasen, gjelder alt i ankeret. */
    private Map<Long, Segl> ankret(List<String> linjer, List<Segl> database) {
        String begynnelse = database.isEmpty() ? null : database.get(0).kjede();
        Map<Long, Segl> vårt = new TreeMap<>();
        boolean annenKjede = false;
        for (int n = 0; n < linjer.size(); n++) {
            Optional<Segl> segl = Segl.les(linjer.get(n));
            if (segl.isEmpty() && !erAvbrutt(linjer, n, database)) {
                funn.legg("Linje %d i ankeret kan ikke leses.".formatted(n + 1));
            }
            boolean begynner = segl.filter(s -> s.nr() == 0).isPresent();
            annenKjede = begynner ? begynnelse != null && !segl.get().kjede().equals(begynnelse) : annenKjede;
            if (begynner && annenKjede) {
                funn.legg("Linje %d i ankeret begynner en annen kjede enn databasens. Er databasen laget på nytt med vilje, "
                        .formatted(n + 1) + "legg " + fil + " til side.");
            } else if (segl.isPresent() && !annenKjede) {
                leggTil(vårt, segl.get());
            }
        }
        return vårt;
    }

    private void leggTil(Map<Long, Segl> vårt, Segl segl) {
        Segl før = vårt.putIfAbsent(segl.nr(), segl);
        if (før != null && !før.equals(segl)) {
            funn.legg("Ankeret har to ulike segl %d (%s og %s): databasen er satt tilbake eller skrevet om imellom."
                    .formatted(segl.nr(), Funnliste.naar(før.tid()), Funnliste.naar(segl.tid())));
        }
    }

    /** En linje som ble avbrutt midt i, er begynnelsen på den neste; er den sist, venter resten til Stafett starter igjen. */
    private static boolean erAvbrutt(List<String> linjer, int n, List<Segl> database) {
        String linje = linjer.get(n);
        return n + 1 < linjer.size() ? linjer.get(n + 1).startsWith(linje)
                : database.stream().anyMatch(segl -> segl.linje().startsWith(linje));
    }

    private void ulike(Map<Long, Segl> ankret, Map<Long, Segl> segl) {
        List<Segl> ulike = ankret.values().stream().filter(a -> segl.containsKey(a.nr()) && !segl.get(a.nr()).equals(a)).toList();
        ulike.stream().findFirst().ifPresent(a -> funn.legg(("Segl %d (ledd %d–%d, %s) er et annet i databasen enn i ankeret%s: "
                + "kjeden er skrevet om fra et av disse leddene, eller ankeret er endret.").formatted(a.nr(), a.ledd() - a.antall() + 1,
                a.ledd(), Funnliste.naar(a.tid()), ulike.size() == 1 ? "" : ", og %d til etter det".formatted(ulike.size() - 1))));
    }

    private void borte(Map<Long, Segl> ankret, Map<Long, Segl> segl) {
        List<Segl> borte = ankret.values().stream().filter(a -> !segl.containsKey(a.nr())).toList();
        if (!borte.isEmpty()) {
            Segl siste = borte.get(borte.size() - 1);
            funn.legg("Segl %s er borte fra databasen. Ankeret sier at kjeden nådde ledd %d, %s: de siste %d radene er fjernet, eller en eldre kopi er lagt inn."
                    .formatted(rekke(borte), siste.ledd(), Funnliste.naar(siste.tid()), borte.stream().mapToInt(Segl::antall).sum()));
        }
    }

    private void uankret(Map<Long, Segl> ankret, List<Segl> database, Instant ankretTil) {
        List<Segl> mangler = database.stream().filter(s -> !ankret.containsKey(s.nr())).toList();
        if (mangler.isEmpty()) {
            return;
        }
        if (mangler.get(0).tid().isBefore(ankretTil)) {
            funn.legg("Segl %s (fra %s) mangler i ankeret %s.".formatted(rekke(mangler), Funnliste.naar(mangler.get(0).tid()), fil));
        } else {
            funn.merk("Segl %s er ikke ankret ennå.".formatted(rekke(mangler)));
        }
    }

    private static String rekke(List<Segl> segl) {
        long fra = segl.get(0).nr();
        long til = segl.get(segl.size() - 1).nr();
        return fra == til ? Long.toString(fra) : fra + "–" + til;
    }
}
