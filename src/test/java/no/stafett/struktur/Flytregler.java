package no.stafett.struktur;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/** Regler for linjene mellom formene. Hver regel gir en setning per feil. */
final class Flytregler {

    private Flytregler() {
    }

    static List<String> flyterSomKrysser(Diagram diagram) {
        return Diagram.par(diagram.flyter()).stream()
                .filter(par -> par.getKey().kolliderer(par.getValue()))
                .map(par -> diagram.navn() + ": " + par.getKey().id() + " og " + par.getValue().id() + " krysser eller dekker hverandre")
                .toList();
    }

    static List<String> flyterGjennomFormer(Diagram diagram) {
        return diagram.flyter().stream().flatMap(flyt -> diagram.noder().stream()
                .filter(node -> !node.id().equals(flyt.fra().forelder()))
                .filter(node -> flyt.linje().streker().stream().anyMatch(strek -> gaarInnI(strek, node.boks())))
                .map(node -> diagram.navn() + ": " + flyt.id() + " går gjennom " + node.id()))
                .toList();
    }

    /** Kanten regnes ikke med: der begynner og slutter flyten. */
    private static boolean gaarInnI(Line2D strek, Rectangle2D boks) {
        return strek.intersects(boks.getX() + 1, boks.getY() + 1, boks.getWidth() - 2, boks.getHeight() - 2);
    }

    static List<String> flyterSomIkkeNaarFram(Diagram diagram) {
        return diagram.flyter().stream().flatMap(flyt -> {
            var punkter = flyt.linje().punkter();
            var start = Stream.of(flyt.fra()).filter(node -> !node.harPaaOmrisset(punkter.get(0)));
            var slutt = Stream.of(flyt.til()).filter(node -> !node.harPaaOmrisset(punkter.get(punkter.size() - 1)));
            return Stream.concat(start, slutt).map(node -> diagram.navn() + ": " + flyt.id() + " når ikke kanten av " + node.id());
        }).toList();
    }

    /** Flyter går mot høyre. Den som må tilbake, går utenom hovedveien: over den eller under den. */
    static List<String> flyterMotStroemmen(Diagram diagram) {
        Rectangle2D vei = diagram.hovedvei().stream().map(Diagramnode::boks).reduce(Rectangle2D::createUnion).orElseThrow();
        return diagram.flyter().stream().filter(Diagramflyt::gaarTilbake)
                .filter(flyt -> flyt.linje().streker().stream().anyMatch(strek -> moeterTrafikken(strek, vei)))
                .map(flyt -> diagram.navn() + ": " + flyt.id() + " går tilbake midt i hovedveien").toList();
    }

    private static boolean moeterTrafikken(Line2D strek, Rectangle2D vei) {
        return strek.getX2() < strek.getX1() - 1 && strek.getBounds2D().getMaxY() > vei.getMinY()
                && strek.getBounds2D().getMinY() < vei.getMaxY();
    }

    /** Trinnene på et nivå står på rekke på samme linje som starten. */
    static List<String> krokerPaaHovedveien(Diagram diagram) {
        var vei = diagram.hovedvei();
        var trinn = diagram.avType("userTask");
        var utenfor = trinn.stream().filter(node -> !vei.contains(node)).map(node -> node.id() + " står utenfor hovedveien");
        var bakover = Stream.iterate(1, i -> i < trinn.size(), i -> i + 1)
                .filter(i -> trinn.get(i).boks().getMinX() <= trinn.get(i - 1).boks().getMaxX())
                .map(i -> trinn.get(i).id() + " står ikke til høyre for trinnet før");
        return Stream.concat(utenfor, bakover).map(feil -> diagram.navn() + ": " + feil).toList();
    }

    /** Der veien deler seg, stilles et spørsmål, og hver vei ut er et svar. */
    static List<String> porterUtenSpoersmaal(Diagram diagram) {
        return diagram.avType("exclusiveGateway").stream().filter(port -> diagram.ut(port).size() > 1)
                .filter(port -> !port.navn().endsWith("?") || diagram.ut(port).stream().anyMatch(flyt -> flyt.navn().isBlank()))
                .map(port -> diagram.navn() + ": " + port.id() + " mangler spørsmål eller svar").toList();
    }
}
