package no.stafett.sporing.kjede;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.stafett.felles.Forretningsklokke;

/** Det kontrollen finner, i ord. */
final class Funnliste {

    /** Lengre varer ingen transaksjon, og så mye kan klokkene til program og database skille. */
    private static final Duration SLINGRING = Duration.ofMinutes(15);
    private static final DateTimeFormatter TID = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm.ss", Locale.forLanguageTag("nb"));

    private final List<String> funn = new ArrayList<>();
    private final List<String> merknader = new ArrayList<>();
    private final List<long[]> fjernet = new ArrayList<>();

    void legg(String setning) {
        funn.add(setning);
    }

    void merk(String setning) {
        merknader.add(setning);
    }

    /** Rader etter hverandre blir én setning. */
    void fjernet(long ledd, long rad) {
        long[] siste = fjernet.isEmpty() ? null : fjernet.get(fjernet.size() - 1);
        if (siste != null && siste[1] == ledd - 1) {
            siste[1] = ledd;
            siste[3] = rad;
        } else {
            fjernet.add(new long[] {ledd, ledd, rad, rad});
        }
    }

    /** @param forrigeSegl da seglet før ble satt; tomt når det ikke finnes */
    void tidspunkter(long rad, Instant tid, Instant skrevet, Optional<Instant> forrigeSegl) {
        if (tid.isBefore(skrevet.minus(SLINGRING))) {
            legg("Rad %d sier %s, men ble skrevet %s: den er tilbakedatert.".formatted(rad, naar(tid), naar(skrevet)));
        } else if (forrigeSegl.isPresent() && skrevet.isBefore(forrigeSegl.get().minus(SLINGRING))) {
            legg("Rad %d sier at den ble skrevet %s, men fantes ikke da sporet ble forseglet %s: den er lagt inn etterpå."
                    .formatted(rad, naar(skrevet), naar(forrigeSegl.get())));
        }
    }

    List<String> funn() {
        List<String> alle = new ArrayList<>(funn);
        fjernet.forEach(f -> alle.add(f[0] == f[1] ? "Rad %d (ledd %d) er fjernet.".formatted(f[2], f[0])
                : "Rad %d til %d (ledd %d–%d) er fjernet.".formatted(f[2], f[3], f[0], f[1])));
        return alle;
    }

    List<String> merknader() {
        return merknader;
    }

    static String naar(Instant tid) {
        return ZonedDateTime.ofInstant(tid, Forretningsklokke.NORGE).format(TID);
    }
}
