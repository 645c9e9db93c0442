package no.stafett.innsikt.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** En tegning med linjer, flater, prikker og skrift; tabellen ved siden av sier det samme. */
public record Figur(String id, String tittel, int bredde, int hoeyde, List<Form> former) {

    /** @param slag linje, flate, prikk eller skrift @param punkter til en linje @param klasse utseendet, i stilarket */
    public record Form(String slag, double x, double y, double bredde, double hoeyde, String punkter, String klasse, String tekst) {
    }

    /** Tegneflata: venstre kant har plass til tallene, bunnen til navnene. */
    static final class Blokk {

        static final int BREDDE = 720;
        static final int HOEYDE = 300;
        private static final int VENSTRE = 48;
        private static final int TOPP = 16;
        private static final int BUNN = 40;
        private static final int STREKER = 4;

        private final List<Form> former = new ArrayList<>();
        private final double mest;
        private final int plasser;

        /** @param mest den høyeste verdien @param plasser hvor mange ved siden av hverandre */
        Blokk(double mest, int plasser) {
            this.mest = Math.max(STREKER, Math.ceil(mest / STREKER) * STREKER);
            this.plasser = Math.max(1, plasser);
            for (int n = 0; n <= STREKER; n++) {
                double verdi = this.mest * n / STREKER;
                linje(List.of(new double[] {VENSTRE, y(verdi)}, new double[] {BREDDE, y(verdi)}), "figur-strek");
                skrift(VENSTRE - 8, y(verdi) + 4, String.valueOf(Math.round(verdi)), "figur-tall");
            }
        }

        double x(double plass) {
            return VENSTRE + (plass + 0.5) * bredde();
        }

        double y(double verdi) {
            return TOPP + (HOEYDE - TOPP - BUNN) * (1 - verdi / mest);
        }

        private double bredde() {
            return (double) (BREDDE - VENSTRE) / plasser;
        }

        void navn(int plass, String tekst) {
            skrift(x(plass), HOEYDE - BUNN + 20, tekst, "figur-navn");
        }

        void prikk(double plass, double verdi, String klasse) {
            former.add(new Form("prikk", x(plass), y(verdi), 4, 4, null, klasse, null));
        }

        /** En flate over hele plassen, fra den ene verdien til den andre. */
        void flate(int plass, double fra, double til, String klasse) {
            double topp = y(Math.max(fra, til));
            former.add(new Form("flate", x(plass) - bredde() * 0.42, topp, bredde() * 0.84, Math.max(1, y(Math.min(fra, til)) - topp), null, klasse, null));
        }

        void kurve(List<Long> verdier, String klasse) {
            List<double[]> punkter = new ArrayList<>();
            for (int n = 0; n < verdier.size(); n++) {
                punkter.add(new double[] {x(n), y(verdier.get(n))});
            }
            linje(punkter, klasse);
        }

        private void linje(List<double[]> punkter, String klasse) {
            String sti = punkter.stream().map(p -> String.format(Locale.ROOT, "%.1f,%.1f", p[0], p[1])).reduce((a, b) -> a + " " + b).orElse("");
            former.add(new Form("linje", 0, 0, 0, 0, sti, klasse, null));
        }

        private void skrift(double x, double y, String tekst, String klasse) {
            former.add(new Form("skrift", x, y, 0, 0, null, klasse, tekst));
        }

        Figur ferdig(String id, String tittel) {
            return new Figur(id, tittel, BREDDE, HOEYDE, List.copyOf(former));
        }
    }
}
