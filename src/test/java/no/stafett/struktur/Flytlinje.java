package no.stafett.struktur;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** En brukket linje. Flyter fra samme node får dele starten, flyter til samme node slutten; resten skal være fri. */
record Flytlinje(List<Point2D> punkter) {

    private static final double SLINGRING = 0.5;

    List<Line2D> streker() {
        return IntStream.range(1, punkter.size())
                .<Line2D>mapToObj(i -> new Line2D.Double(punkter.get(i - 1), punkter.get(i)))
                .toList();
    }

    boolean moeter(Flytlinje annen) {
        return streker().stream().anyMatch(a -> annen.streker().stream().anyMatch(a::intersectsLine));
    }

    Flytlinje snudd() {
        var bakfra = new ArrayList<>(punkter);
        Collections.reverse(bakfra);
        return new Flytlinje(bakfra);
    }

    /** Det som er igjen av denne linjen etter den delen den har felles med starten på den andre. */
    Flytlinje utenFellesStart(Flytlinje annen) {
        if (punkter.get(0).distance(annen.punkter.get(0)) > SLINGRING) {
            return this;
        }
        int min = 1;
        int dens = 1;
        Point2D her = punkter.get(0);
        while (foelges(her, min, annen, dens)) {
            double forskjell = her.distance(punkter.get(min)) - her.distance(annen.punkter.get(dens));
            her = forskjell <= 0 ? punkter.get(min) : annen.punkter.get(dens);
            min += forskjell <= SLINGRING ? 1 : 0;
            dens += forskjell >= -SLINGRING ? 1 : 0;
        }
        return resten(her, min);
    }

    private boolean foelges(Point2D her, int min, Flytlinje annen, int dens) {
        return min < punkter.size() && dens < annen.punkter.size()
                && sammeRetning(her, punkter.get(min), annen.punkter.get(dens));
    }

    private Flytlinje resten(Point2D skille, int neste) {
        var rest = new ArrayList<Point2D>();
        if (neste < punkter.size()) {
            rest.add(littLenger(skille, punkter.get(neste)));
            rest.addAll(punkter.subList(neste, punkter.size()));
        }
        return new Flytlinje(rest);
    }

    /** Linjene møtes der de skilles; ett piksel lenger fram skal de ikke gjøre det. */
    private static Point2D littLenger(Point2D fra, Point2D mot) {
        double lengde = fra.distance(mot);
        double andel = lengde == 0 ? 0 : Math.min(1, 1 / lengde);
        return new Point2D.Double(fra.getX() + andel * (mot.getX() - fra.getX()), fra.getY() + andel * (mot.getY() - fra.getY()));
    }

    private static boolean sammeRetning(Point2D fra, Point2D a, Point2D b) {
        double ax = a.getX() - fra.getX();
        double ay = a.getY() - fra.getY();
        double bx = b.getX() - fra.getX();
        double by = b.getY() - fra.getY();
        return Math.abs(ax * by - ay * bx) < SLINGRING * Math.hypot(ax, ay) && ax * bx + ay * by > 0;
    }
}
