package no.stafett.struktur;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.w3c.dom.Element;

/**
 * En node i en modell, slik den er tegnet. {@code boks} og {@code etikett} er null når tegningen mangler;
 * {@code vert} er noden en grensehendelse sitter på, {@code forelder} delprosessen noden ligger i.
 */
record Diagramnode(String id, String type, String navn, String vert, String forelder,
        Rectangle2D boks, Rectangle2D etikett, Element xml) {

    private static final double SLINGRING = 1.5;

    boolean harEtikettUtenfor() {
        return !navn.isBlank() && (type.endsWith("Event") || type.endsWith("Gateway"));
    }

    boolean hoererSammenMed(Diagramnode annen) {
        return id.equals(annen.vert) || annen.id.equals(vert) || id.equals(annen.forelder) || annen.id.equals(forelder);
    }

    /** En flyt skal møte omrisset slik det ses: sirkelen, ruten eller firkanten, ikke hjørnet av en usynlig boks. */
    boolean harPaaOmrisset(Point2D punkt) {
        double dx = Math.abs(punkt.getX() - boks.getCenterX()) / (boks.getWidth() / 2);
        double dy = Math.abs(punkt.getY() - boks.getCenterY()) / (boks.getHeight() / 2);
        double andel = type.endsWith("Event") ? Math.hypot(dx, dy) : type.endsWith("Gateway") ? dx + dy : Math.max(dx, dy);
        return Math.abs(andel - 1) * Math.min(boks.getWidth(), boks.getHeight()) / 2 <= SLINGRING;
    }
}
