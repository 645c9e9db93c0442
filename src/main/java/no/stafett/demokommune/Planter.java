package no.stafett.demokommune;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Bestemmer hva som skal plantes: like mange av hver regel som nesten-treff, og flere slag av begge. */
final class Planter {

    /** Enhetene som er stengt, har vært det så lenge. */
    static final int STENGT = 9;
    private static final int UTSATT = 6;

    /**
     * Noe som er plantet i en sak.
     *
     * @param ja     om regelen skal slå til
     * @param slag   hva slags stans, eller hva slags nesten
     * @param stengt saken ligger i en enhet som er stengt
     */
    record Planting(Regel regel, boolean ja, String slag, Stilling stilling, boolean stengt) {
    }

    private final Frister frister;
    private final Stans stans;
    private final boolean innsikt;

    /** @param innsikt om det finnes stengte uker og utsettelser å plante */
    Planter(LocalDate idag, boolean innsikt) {
        this.frister = new Frister(idag);
        this.stans = new Stans(idag, frister);
        this.innsikt = innsikt;
    }

    /** @param antall så mange ja, og så mange nesten, av hver regel */
    List<Planting> plant(int antall, Tilfeldig t) {
        List<Planting> alle = new ArrayList<>();
        for (Regel regel : Regel.values()) {
            List<String> nesten = nesten(regel);
            for (int n = 0; n < antall; n++) {
                alle.add(ja(regel, n, t));
                alle.add(nei(regel, nesten.get(n % nesten.size()), t));
            }
        }
        return alle;
    }

    private Planting ja(Regel regel, int n, Tilfeldig t) {
        boolean akkurat = n % 3 == 0;
        boolean over = innsikt && n % 5 == 4;
        Stilling s = regel == Regel.OVERLEVERING_UBESVART
                ? stans.tilbudt(god(regel, t), stans.tilbudUte().minusDays(akkurat ? 0 : t.mellom(1, 20))) : stans.av(regel, ute(regel, akkurat, t), t);
        s.utsatt = over ? 0 : Stilling.INGEN;
        return new Planting(regel, true, over ? "utsettelsen_er_over" : akkurat ? "akkurat" : "lenge", s, false);
    }

    private int ute(Regel regel, boolean akkurat, Tilfeldig t) {
        int foerst = frister.akkuratUte(Stans.frist(regel));
        return akkurat ? foerst : Math.max(foerst, t.mellom(foerst, Stans.frist(regel) + Stans.lengst(regel)));
    }

    private List<String> nesten(Regel regel) {
        List<String> slag = new ArrayList<>(List.of("en_dag_kort", "oeving", "akutt"));
        if (regel == Regel.OVERLEVERING_UBESVART || reddet(regel).isPresent()) {
            slag.add(regel == Regel.OVERLEVERING_UBESVART || frister.erHelg(reddet(regel).getAsInt() - Stans.frist(regel)) ? "helg" : "hoeytid");
        }
        if (innsikt) {
            slag.addAll(List.of("stengt_uke", "utsatt"));
        }
        slag.addAll(egne(regel));
        return slag;
    }

    private static List<String> egne(Regel regel) {
        return switch (regel) {
            case TILTAK_UTEN_ANSVARLIG -> List.of("foreslaatt", "avsluttet");
            case TO_RUNDER_UTEN_VIRKNING -> List.of("en_runde", "virket");
            case MOETE_IKKE_HOLDT -> List.of("moete_holdt");
            case SAMTYKKE_UTLOEPER -> List.of("fornyet");
            case BARNET_IKKE_HOERT -> List.of("hoert");
            default -> List.of();
        };
    }

    private OptionalInt reddet(Regel regel) {
        return frister.reddetAvFri(Stans.frist(regel));
    }

    private Planting nei(Regel regel, String slag, Tilfeldig t) {
        Stilling s = switch (slag) {
            case "en_dag_kort", "akutt" -> kort(regel, Stans.frist(regel), t);
            case "helg", "hoeytid" -> kort(regel, reddet(regel).orElse(0), t);
            case "stengt_uke" -> regel == Regel.OVERLEVERING_UBESVART ? stans.tilbudt(god(regel, t), stans.tilbudUte())
                    : stans.av(regel, Stans.frist(regel) + t.mellom(1, 4), t);
            case "oeving", "utsatt" -> ja(regel, 1, t).stilling();
            default -> eget(regel, slag, t);
        };
        s.oeving = "oeving".equals(slag);
        s.akutt = "akutt".equals(slag);
        s.utsatt = "utsatt".equals(slag) ? UTSATT : Stilling.INGEN;
        return new Planting(regel, false, slag, s, "stengt_uke".equals(slag));
    }

    private Stilling kort(Regel regel, int siden, Tilfeldig t) {
        return regel == Regel.OVERLEVERING_UBESVART ? stans.tilbudt(god(regel, t), stans.tilbudAkkurat()) : stans.av(regel, siden, t);
    }

    private Stilling eget(Regel regel, String slag, Tilfeldig t) {
        Stilling s = god(regel, t);
        switch (slag) {
            case "foreslaatt", "avsluttet" -> s.medPlan(14).tiltak = slag;
            case "en_runde" -> stans.runder(s, 1, 12);
            case "virket" -> stans.runder(s, 2, 12).virket = true;
            case "moete_holdt" -> {
                s.medPlan(20).plan = Stilling.INGEN;
                s.moete = 4;
            }
            case "fornyet" -> s.medPlan(15).fornyet = true;
            default -> stans.evalueres(s, 5);
        }
        return s;
    }

    private Stilling god(Regel regel, Tilfeldig t) {
        return Stilling.god(Stans.nivaa(regel, t), frister.idag(), t);
    }
}
