package no.stafett.handlingsveileder.trinn;

import java.util.List;
import java.util.Optional;

/** Veien ett utfall tar: til slutten av nivået, tilbake til et trinn, eller ut på en sidevei som kommer tilbake. */
final class Utfallsvei {

    private final Bpmn modell;
    private final Veien veien;
    private final Gren flyt;
    private final Gren mål;

    Utfallsvei(Bpmn modell, Veien veien, Gren flyt) {
        this.modell = modell;
        this.veien = veien;
        this.flyt = flyt;
        this.mål = modell.målet(flyt).orElse(null);
    }

    String slag() {
        if (mål == null) {
            return "annet";
        }
        if (mål.erBpmn("endEvent")) {
            return "slutt";
        }
        if (mål.erBpmn("callActivity") && modell.ut(mål).size() == 1) {
            return "sidevei";
        }
        return trinnVed(mål).isPresent() ? "trinn" : "annet";
    }

    /** Trinnet saken kommer til, rett fram eller etter sideveien, når det ikke er noe annet imellom. */
    Optional<Gren> trinnet() {
        return switch (slag()) {
            case "trinn" -> trinnVed(mål);
            case "sidevei" -> modell.målet(modell.ut(mål).get(0)).flatMap(this::trinnVed);
            default -> Optional.empty();
        };
    }

    /** Veien som bestemmer hvilket trinn saken fortsetter i. */
    Gren siste() {
        return slag().equals("sidevei") ? modell.ut(mål).get(0) : flyt;
    }

    boolean kanEndres() {
        return trinnet().isPresent() && veien.gårTilbake(siste());
    }

    /** Det som bare finnes for dette utfallet, og følger med når det tas bort. */
    List<Gren> følgerMed() {
        boolean bareHer = mål != null && modell.inn(mål).size() == 1 && modell.påKanten(mål).isEmpty();
        return bareHer && (slag().equals("slutt") || slag().equals("sidevei")) ? List.of(mål) : List.of();
    }

    Optional<Hindring> fjerne() {
        Gren port = modell.kilden(flyt).orElseThrow(TrinnetFinnesIkke::new);
        if (modell.ut(port).size() <= 2) {
            return Optional.of(Hindring.av("to_utfall"));
        }
        if (slag().equals("annet") || port.attributt("default").equals(flyt.id())) {
            return Optional.of(Hindring.av("utfallet_er_laast"));
        }
        boolean slutter = modell.ut(port).stream().filter(f -> f != flyt).flatMap(f -> modell.målet(f).stream())
                .anyMatch(m -> m.erBpmn("endEvent"));
        return slutter ? Optional.empty() : Optional.of(Hindring.av("siste_slutt"));
    }

    private Optional<Gren> trinnVed(Gren node) {
        Gren her = node;
        for (int steg = 0; steg < 20 && !her.erBpmn("userTask"); steg++) {
            if (!modell.samler(her)) {
                return Optional.empty();
            }
            her = modell.målet(modell.ut(her).get(0)).orElse(null);
            if (her == null) {
                return Optional.empty();
            }
        }
        return her.erBpmn("userTask") ? Optional.of(her) : Optional.empty();
    }
}
