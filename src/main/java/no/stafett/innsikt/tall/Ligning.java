package no.stafett.innsikt.tall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Det leseren vet om tallene til sammen: leddene med fortegn, i fast rekkefølge, gir et tall hun kjenner, som oftest null. */
record Ligning(Map<Celle, Integer> ledd) {

    /** Summen og det den er summen av. */
    static Ligning sum(Celle sum, List<Celle> deler) {
        return av(List.of(sum), deler);
    }

    static Ligning av(List<Celle> pluss, List<Celle> minus) {
        Map<Celle, Integer> ledd = new LinkedHashMap<>();
        pluss.forEach(c -> ledd.merge(c, 1, Integer::sum));
        minus.forEach(c -> ledd.merge(c, -1, Integer::sum));
        return new Ligning(ledd);
    }

    /** Hvor mye ligningen kommer ut av balanse når tallene endres slik. */
    long avvik(Map<Celle, Long> endringer) {
        return ledd.entrySet().stream().mapToLong(l -> l.getValue() * endringer.getOrDefault(l.getKey(), 0L)).sum();
    }
}
