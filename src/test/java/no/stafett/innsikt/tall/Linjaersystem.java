package no.stafett.innsikt.tall;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Det en som vil vite mer enn hun får, kan regne ut: hver ligning hun vet om, løst med eksakte brøker, og grensene hun kjenner, strammet til så langt
 * de går. Skrevet for prøven, og deler ingenting med koden som skjuler.
 */
final class Linjaersystem {

    private record Broek(BigInteger over, BigInteger under) {

        static Broek av(long tall) {
            return new Broek(BigInteger.valueOf(tall), BigInteger.ONE);
        }

        private static Broek kort(BigInteger over, BigInteger under) {
            BigInteger felles = over.gcd(under).max(BigInteger.ONE).multiply(BigInteger.valueOf(under.signum()));
            return new Broek(over.divide(felles), under.divide(felles));
        }

        Broek minusGanger(Broek faktor, Broek annen) {
            return kort(over.multiply(faktor.under).multiply(annen.under).subtract(faktor.over.multiply(annen.over).multiply(under)), under.multiply(faktor.under).multiply(annen.under));
        }

        Broek delt(Broek annen) {
            return kort(over.multiply(annen.under), under.multiply(annen.over));
        }

        boolean erNull() {
            return over.signum() == 0;
        }
    }

    private static final class Grense {
        private long minst;
        private long mest;

        private Grense(long minst, long mest) {
            this.minst = minst;
            this.mest = mest;
        }
    }

    private static final long STORT = 1_000_000_000L;

    private final Map<String, Integer> ukjente = new HashMap<>();
    private final List<String> navn = new ArrayList<>();
    private final List<Grense> grenser = new ArrayList<>();
    private final List<Map<Integer, Long>> ledd = new ArrayList<>();
    private final List<Long> hoeyre = new ArrayList<>();

    /** @param mest negativt når det ikke er noen øvre grense */
    void ukjent(String hva, long minst, long mest) {
        ukjente.put(hva, navn.size());
        navn.add(hva);
        grenser.add(new Grense(minst, mest < 0 ? STORT : mest));
    }

    /** En hun ikke vet noe om. */
    void fri(String hva) {
        ukjent(hva, -STORT, -1);
    }

    /** Alle som ikke kan være null, og den verdien de er nærmest null. */
    Map<String, Long> ikkeNull() {
        Map<String, Long> funnet = new HashMap<>(entydige());
        stram();
        for (int n = 0; n < navn.size(); n++) {
            if (grenser.get(n).minst > 0 || grenser.get(n).mest < 0) {
                funnet.putIfAbsent(navn.get(n), grenser.get(n).minst > 0 ? grenser.get(n).minst : grenser.get(n).mest);
            }
        }
        funnet.values().removeIf(verdi -> verdi == 0);
        return funnet;
    }

    /** @param deler med fortegn; de hun kjenner, er regnet inn i summen */
    void ligning(Map<String, Long> deler, long sum) {
        Map<Integer, Long> rad = new HashMap<>();
        deler.forEach((hva, faktor) -> rad.merge(ukjente.get(hva), faktor, Long::sum));
        ledd.add(rad);
        hoeyre.add(sum);
    }

    int antallUkjente() {
        return navn.size();
    }

    /** Alt som er funnet: hvert navn som bare kan ha én verdi, og den. */
    Map<String, Long> funnet() {
        Map<String, Long> funnet = new HashMap<>(entydige());
        stram();
        for (int n = 0; n < navn.size(); n++) {
            if (grenser.get(n).minst == grenser.get(n).mest) {
                funnet.put(navn.get(n), grenser.get(n).minst);
            }
        }
        return funnet;
    }

    /** Radene redusert helt: en rad med én ukjent har en verdi. */
    private Map<String, Long> entydige() {
        List<Map<Integer, Broek>> rader = new ArrayList<>();
        for (int r = 0; r < ledd.size(); r++) {
            Map<Integer, Broek> rad = new HashMap<>();
            ledd.get(r).forEach((k, f) -> rad.put(k, Broek.av(f)));
            rad.put(-1, Broek.av(hoeyre.get(r)));
            rad.values().removeIf(Broek::erNull);
            rader.add(rad);
        }
        List<Integer> brukt = new ArrayList<>();
        for (int kolonne = 0; kolonne < navn.size(); kolonne++) {
            int k = kolonne;
            int pivot = java.util.stream.IntStream.range(0, rader.size()).filter(r -> !brukt.contains(r) && rader.get(r).containsKey(k)).findFirst().orElse(-1);
            if (pivot >= 0) {
                brukt.add(pivot);
                elimin(rader, pivot, k);
            }
        }
        Map<String, Long> svar = new HashMap<>();
        rader.stream().filter(rad -> rad.keySet().stream().filter(k -> k >= 0).count() == 1).forEach(rad -> {
            int k = rad.keySet().stream().filter(n -> n >= 0).findFirst().orElseThrow();
            svar.put(navn.get(k), rad.getOrDefault(-1, Broek.av(0)).delt(rad.get(k)).over.longValueExact());
        });
        return svar;
    }

    private static void elimin(List<Map<Integer, Broek>> rader, int pivot, int kolonne) {
        Map<Integer, Broek> fra = rader.get(pivot);
        for (int r = 0; r < rader.size(); r++) {
            Map<Integer, Broek> rad = rader.get(r);
            if (r != pivot && rad.containsKey(kolonne)) {
                Broek faktor = rad.get(kolonne).delt(fra.get(kolonne));
                fra.forEach((k, verdi) -> rad.put(k, rad.getOrDefault(k, Broek.av(0)).minusGanger(faktor, verdi)));
                rad.values().removeIf(Broek::erNull);
            }
        }
    }

    /** Grensene for én ukjent gir grenser for de andre i samme ligning; om og om igjen til ingenting endrer seg. */
    private void stram() {
        boolean endret = true;
        while (endret) {
            endret = false;
            for (int r = 0; r < ledd.size(); r++) {
                endret |= stram(ledd.get(r), hoeyre.get(r));
            }
        }
    }

    private boolean stram(Map<Integer, Long> rad, long sum) {
        long lavest = rad.entrySet().stream().mapToLong(l -> l.getValue() * (l.getValue() > 0 ? grenser.get(l.getKey()).minst : grenser.get(l.getKey()).mest)).sum();
        long hoeyest = rad.entrySet().stream().mapToLong(l -> l.getValue() * (l.getValue() > 0 ? grenser.get(l.getKey()).mest : grenser.get(l.getKey()).minst)).sum();
        for (Map.Entry<Integer, Long> l : rad.entrySet()) {
            Grense g = grenser.get(l.getKey());
            long f = l.getValue();
            long uten = f > 0 ? f * g.minst : f * g.mest;
            long med = f > 0 ? f * g.mest : f * g.minst;
            long nedre = sum - (hoeyest - med);
            long oevre = sum - (lavest - uten);
            long minst = f > 0 ? -Math.floorDiv(-nedre, f) : -Math.floorDiv(-oevre, f);
            long mest = f > 0 ? Math.floorDiv(oevre, f) : Math.floorDiv(nedre, f);
            if (minst > g.minst || mest < g.mest) {
                g.minst = Math.max(g.minst, minst);
                g.mest = Math.min(g.mest, mest);
                if (g.minst > g.mest) {
                    throw new IllegalStateException("Tallene motsier hverandre ved " + navn.get(l.getKey()));
                }
                return true;
            }
        }
        return false;
    }
}
