package no.stafett.struktur;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/** Regler for det som er tegnet som former og tekst. Hver regel gir en setning per feil. */
final class Formregler {

    private Formregler() {
    }

    static List<String> manglerTegning(Diagram diagram) {
        var noder = diagram.noder().stream().filter(node -> node.boks() == null).map(Diagramnode::id);
        var flyter = diagram.flyter().stream()
                .filter(flyt -> flyt.linje() == null || flyt.linje().punkter().size() < 2).map(Diagramflyt::id);
        return Stream.concat(noder, flyter).map(id -> diagram.navn() + ": " + id + " er ikke tegnet").toList();
    }

    static List<String> manglerEtikett(Diagram diagram) {
        var noder = diagram.noder().stream()
                .filter(node -> node.harEtikettUtenfor() && node.etikett() == null).map(Diagramnode::id);
        var flyter = diagram.flyter().stream()
                .filter(flyt -> !flyt.navn().isBlank() && flyt.etikett() == null).map(Diagramflyt::id);
        return Stream.concat(noder, flyter).map(id -> diagram.navn() + ": navnet på " + id + " har ingen plass").toList();
    }

    static List<String> formerSomOverlapper(Diagram diagram) {
        return Diagram.par(diagram.noder()).stream()
                .filter(par -> !par.getKey().hoererSammenMed(par.getValue()))
                .filter(par -> !erFremmedeIBoks(par.getKey(), par.getValue()))
                .filter(par -> par.getKey().boks().intersects(par.getValue().boks()))
                .map(par -> diagram.navn() + ": " + par.getKey().id() + " ligger oppå " + par.getValue().id())
                .toList();
    }

    /** En grensehendelse på en node i en delprosess ligger også inne i delprosessen. */
    private static boolean erFremmedeIBoks(Diagramnode a, Diagramnode b) {
        return (a.type().equals("subProcess") && a.boks().contains(b.boks()) && !b.forelder().isEmpty())
                || (b.type().equals("subProcess") && b.boks().contains(a.boks()) && !a.forelder().isEmpty());
    }

    /** Innhold ligger inne i delprosessen sin, og en grensehendelse sitter på kanten av verten. */
    static List<String> feilPlassert(Diagram diagram) {
        return diagram.noder().stream().filter(node -> diagram.noder().stream().anyMatch(annen -> sitterFeil(node, annen)))
                .map(node -> diagram.navn() + ": " + node.id() + " sitter ikke der den hører til").toList();
    }

    private static boolean sitterFeil(Diagramnode node, Diagramnode annen) {
        if (annen.id().equals(node.forelder())) {
            return !annen.boks().contains(node.boks());
        }
        return annen.id().equals(node.vert()) && !annen.harPaaOmrisset(
                new Point2D.Double(node.boks().getCenterX(), node.boks().getCenterY()));
    }

    static List<String> etiketterPaaFormer(Diagram diagram) {
        return diagram.etiketter().entrySet().stream().flatMap(etikett -> diagram.noder().stream()
                .filter(node -> etikett.getValue().intersects(node.boks()) && !rommer(node, etikett.getValue()))
                .map(node -> diagram.navn() + ": navnet på " + etikett.getKey() + " ligger oppå " + node.id()))
                .toList();
    }

    private static boolean rommer(Diagramnode node, Rectangle2D etikett) {
        return node.type().equals("subProcess") && node.boks().contains(etikett);
    }

    static List<String> etiketterPaaHverandre(Diagram diagram) {
        return Diagram.par(List.copyOf(diagram.etiketter().entrySet())).stream()
                .filter(par -> par.getKey().getValue().intersects(par.getValue().getValue()))
                .map(par -> diagram.navn() + ": navnene på " + par.getKey().getKey() + " og " + par.getValue().getKey() + " ligger oppå hverandre")
                .toList();
    }

    static List<String> etiketterPaaLinjer(Diagram diagram) {
        return diagram.etiketter().entrySet().stream().flatMap(etikett -> diagram.flyter().stream()
                .filter(flyt -> flyt.linje().streker().stream().anyMatch(strek -> strek.intersects(etikett.getValue())))
                .map(flyt -> diagram.navn() + ": " + flyt.id() + " går gjennom navnet på " + etikett.getKey()))
                .toList();
    }
}
