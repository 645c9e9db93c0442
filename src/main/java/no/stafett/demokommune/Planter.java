package no.stafett.demokommune;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.stafett.demokommune.Frister.Stengt;

/** Bestemmer hva som skal plantes: like mange av hver regel som nesten-treff, og flere slag av begge. */
final class Planter {

    private static final int UTSATT = 6;
    /** Så mange dager inn i ferien kan en frist gå ut, utover den første den kan. */
    private static final int I_FERIEN = 3;

    /**
     * Noe som er plantet i en sak.
     *
     * @param ja     om regelen skal slå til
     * @param slag   hva slags stans, eller hva slags nesten
     * @param stengt saken ligger i en enhet som har vært stengt, av den grunnen; null når enheten er åpen
     */
    record Planting(Regel regel, boolean ja, String slag, Stilling stilling, Stengt stengt) {
    }

    /** Det som bare nesten er en stans. De første gjelder alle reglene, for alle regner i dager og flytter en frist på en fridag. */
    enum Nesten {
        EN_DAG_KORT, HELG(Stengt.ETTER_HELG), HOEYTID(Stengt.ETTER_HOEYTID), STENGT_UKE(Stengt.FERIE), UTSATT, OEVING, AKUTT,
        FORESLAATT(Regel.TILTAK_UTEN_ANSVARLIG), AVSLUTTET(Regel.TILTAK_UTEN_ANSVARLIG), EN_RUNDE(Regel.TO_RUNDER_UTEN_VIRKNING),
        VIRKET(Regel.TO_RUNDER_UTEN_VIRKNING), MOETE_HOLDT(Regel.MOETE_IKKE_HOLDT), FORNYET(Regel.SAMTYKKE_UTLOEPER), HOERT(Regel.BARNET_IKKE_HOERT);

        private final Regel bare;
        private final Stengt stengt;

        Nesten() {
            this(null, null);
        }

        Nesten(Stengt stengt) {
            this(null, stengt);
        }

        Nesten(Regel bare) {
            this(bare, null);
        }

        Nesten(Regel bare, Stengt stengt) {
            this.bare = bare;
            this.stengt = stengt;
        }

        private boolean gjelder(Regel regel) {
            return bare == null || bare == regel;
        }

        private String navn() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Frister frister;
    private final Stans stans;

    Planter(LocalDate idag) {
        this.frister = new Frister(idag);
        this.stans = new Stans(idag, frister);
    }

    /** @param antall så mange ja, og så mange nesten, av hver regel */
    List<Planting> plant(int antall, Tilfeldig t) {
        List<Planting> alle = new ArrayList<>();
        for (Regel regel : Regel.values()) {
            List<Nesten> nesten = nesten(regel);
            for (int n = 0; n < antall; n++) {
                alle.add(ja(regel, n, t));
                alle.add(nei(regel, nesten.get(n % nesten.size()), t));
            }
        }
        return alle;
    }

    private Planting ja(Regel regel, int n, Tilfeldig t) {
        boolean akkurat = n % 3 == 0;
        boolean over = n % 5 == 4;
        Stilling s = regel == Regel.OVERLEVERING_UBESVART
                ? stans.tilbudt(god(regel, t), stans.tilbudUte().minusDays(akkurat ? 0 : t.mellom(1, 20))) : stans.av(regel, ute(regel, akkurat, t), t);
        s.utsatt = over ? 0 : Stilling.INGEN;
        return new Planting(regel, true, over ? "utsettelsen_er_over" : akkurat ? "akkurat" : "lenge", s, null);
    }

    private int ute(Regel regel, boolean akkurat, Tilfeldig t) {
        int foerst = frister.akkuratUte(Stans.frist(regel));
        return akkurat ? foerst : Math.max(foerst, t.mellom(foerst, Stans.frist(regel) + Stans.lengst(regel)));
    }

    /** En høytid finnes ikke når som helst på året. */
    private List<Nesten> nesten(Regel regel) {
        return Arrays.stream(Nesten.values()).filter(slag -> slag.gjelder(regel)).filter(slag -> slag != Nesten.HOEYTID || frister.hoeytiden().isPresent()).toList();
    }

    private Planting nei(Regel regel, Nesten slag, Tilfeldig t) {
        Stengt stengt = slag.stengt != null && frister.stengtFra(slag.stengt).isPresent() ? slag.stengt : null;
        Stilling s = switch (slag) {
            case EN_DAG_KORT, AKUTT -> iOrden(regel, 0, null, t);
            case HELG -> iOrden(regel, t.en(frister.helga()), stengt, t);
            case HOEYTID -> iOrden(regel, frister.hoeytiden().orElseThrow(), stengt, t);
            case STENGT_UKE -> iFerien(regel, t);
            case OEVING, UTSATT -> ja(regel, 1, t).stilling();
            default -> eget(regel, slag, t);
        };
        s.oeving = slag == Nesten.OEVING;
        s.akutt = slag == Nesten.AKUTT;
        s.utsatt = slag == Nesten.UTSATT ? UTSATT : Stilling.INGEN;
        return new Planting(regel, false, slag.navn(), s, stengt);
    }

    /** Så lenge det kan ha vart når det ennå er i orden. @param over så mange dager siden gikk fristen egentlig ut */
    private Stilling iOrden(Regel regel, int over, Stengt stengt, Tilfeldig t) {
        return regel == Regel.OVERLEVERING_UBESVART ? stans.tilbudt(god(regel, t), stans.tilbudAkkurat(stengt)) : stans.av(regel, Stans.frist(regel) + over, t);
    }

    /** Fristen er ute alle andre steder. */
    private Stilling iFerien(Regel regel, Tilfeldig t) {
        int foerst = frister.akkuratUte(Stans.frist(regel));
        return regel == Regel.OVERLEVERING_UBESVART ? stans.tilbudt(god(regel, t), stans.tilbudUte())
                : stans.av(regel, t.mellom(foerst, Math.min(foerst + I_FERIEN, Stans.frist(regel) + Frister.FERIE)), t);
    }

    private Stilling eget(Regel regel, Nesten slag, Tilfeldig t) {
        Stilling s = god(regel, t);
        switch (slag) {
            case FORESLAATT, AVSLUTTET -> s.medPlan(14).tiltak = slag.navn();
            case EN_RUNDE -> stans.runder(s, 1, 12);
            case VIRKET -> stans.runder(s, 2, 12).virket = true;
            case MOETE_HOLDT -> {
                s.medPlan(20).plan = Stilling.INGEN;
                s.moete = 4;
            }
            case FORNYET -> s.medPlan(15).fornyet = true;
            default -> stans.evalueres(s, 5);
        }
        return s;
    }

    private Stilling god(Regel regel, Tilfeldig t) {
        return Stilling.god(Stans.nivaa(regel, t), frister.idag(), t);
    }
}
