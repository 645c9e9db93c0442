package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** En oppdiktet kommune, sak for sak: de kommer, skifter nivå, slutter, flytter til en annen enhet, og blir av og til borte fra tallene uten å slutte. */
final class Oppdiktet {

    private static final List<String> UTFALL = List.of("i_tide", "for_sent", "ikke_holdt");

    private static final class Sak {
        private final UUID id;
        private UUID enhet;
        private int nivaa;

        private Sak(UUID id, UUID enhet, int nivaa) {
            this.id = id;
            this.enhet = enhet;
            this.nivaa = nivaa;
        }
    }

    private final Random r;
    private final Map<UUID, String> enheter;
    private final List<UUID> steder;
    private final List<Sak> åpne = new ArrayList<>();
    private Maanedsbok bok;
    private Maanedsbok halvår;

    Oppdiktet(Random r, Map<UUID, String> enheter) {
        this.r = r;
        this.enheter = enheter;
        this.steder = List.copyOf(enheter.keySet());
    }

    private boolean sjanse(int prosent) {
        return r.nextInt(100) < prosent;
    }

    private UUID sted() {
        return steder.get(r.nextInt(steder.size()));
    }

    private static Telt en(Sak sak) {
        return new Telt(1, Set.of(sak.id));
    }

    List<Celle> måned(LocalDate maaned) {
        bok = new Maanedsbok(maaned, enheter);
        halvår = halvår == null || maaned.getMonthValue() % 6 == 1 ? Maanedsbok.halvaar(maaned.plusMonths(5 - (maaned.getMonthValue() - 1) % 6)) : halvår;
        steder.forEach(this::nye);
        åpne.removeIf(this::gikk);
        åpne.forEach(this::står);
        List<Celle> celler = new ArrayList<>(bok.celler());
        if (maaned.getMonthValue() % 6 == 0) {
            celler.addAll(halvår.celler());
        }
        return celler;
    }

    private void nye(UUID enhet) {
        for (int n = r.nextInt(r.nextInt(14) + 1); n > 0; n--) {
            Sak ny = new Sak(new UUID(r.nextLong(), r.nextLong()), enhet, sjanse(5) ? 1 : 0);
            åpne.add(ny);
            bok.iTjenesten("inn", enhet, en(ny));
        }
    }

    /** @return om saken ikke er med lenger */
    private boolean gikk(Sak sak) {
        if (sjanse(20)) {
            bok.iTjenesten("ut", sak.enhet, en(sak));
            halvår.valg("nivaa/" + sak.nivaa + "/avslutt", en(sak));
            return true;
        }
        if (sjanse(1)) {
            // Adressesperre: borte fra det som er åpent, uten at noe sier at den gikk.
            return true;
        }
        if (sjanse(1)) {
            sak.enhet = sted();
        }
        if (sjanse(12)) {
            int til = (sak.nivaa + 1 + r.nextInt(2)) % 4;
            halvår.valg("nivaa/" + sak.nivaa + "/nivaa_" + til, en(sak));
            sak.nivaa = til;
        } else if (sjanse(5)) {
            halvår.valg("nivaa/" + sak.nivaa + "/fortsett", en(sak));
        }
        return false;
    }

    private void står(Sak sak) {
        bok.iEnheten("aapne", sak.enhet, en(sak)).legg("aapne", "nivaa/" + sak.nivaa, en(sak));
        if (sak.nivaa > 0 && sjanse(98)) {
            bok.iEnheten("pinner", sak.enhet, en(sak));
        }
        Set<UUID> med = new HashSet<>(Set.of(sak.enhet));
        for (int n = sjanse(15) ? r.nextInt(4) : 0; n > 0; n--) {
            UUID enhet = sted();
            med.add(enhet);
            bok.venter(enheter.get(sak.enhet) + "/" + enheter.get(enhet), enhet, en(sak));
        }
        med.stream().filter(e -> sjanse(60)).sorted().forEach(e -> bok.iEnheten("oppgaver", e, en(sak)));
        for (int n = sjanse(5) ? 1 + r.nextInt(3) : 0; n > 0; n--) {
            halvår.legg("evaluering", UTFALL.get(r.nextInt(3)), en(sak)).legg("evaluering", "alle", en(sak));
        }
    }
}
