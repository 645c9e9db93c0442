package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Hver regel for diagrammene slår ut når en ellers god modell ødelegges. */
class OedelagtDiagramTest {

    private final Document dokument = Diagramleser.dokument(Diagramleser.MODELLER.resolve("felles/nivaa_2.bpmn"));

    @Test
    void skalMerkeAtEnNodeIkkeErTegnet() {
        fjern(tegning("BPMNShape", "trinn_2_2"));
        assertThat(feil(Formregler::manglerTegning)).containsExactly("prøve: trinn_2_2 er ikke tegnet");
    }

    @Test
    void skalMerkeAtEnFlytIkkeErTegnet() {
        fjern(tegning("BPMNEdge", "utfall_avslutt"));
        assertThat(feil(Formregler::manglerTegning)).containsExactly("prøve: utfall_avslutt er ikke tegnet");
    }

    @Test
    void skalMerkeAtEtNavnIkkeHarPlass() {
        fjern(Diagramleser.barn(tegning("BPMNEdge", "utfall_avslutt"), "BPMNLabel").orElseThrow());
        assertThat(feil(Formregler::manglerEtikett)).containsExactly("prøve: navnet på utfall_avslutt har ingen plass");
    }

    @Test
    void skalMerkeFormerOppåHverandre() {
        plasser("trinn_2_2", "trinn_2_1", 40, 20);
        assertThat(feil(Formregler::formerSomOverlapper)).contains("prøve: trinn_2_1 ligger oppå trinn_2_2");
    }

    @Test
    void skalMerkeEnGrensehendelseSomHarLøsnet() {
        plasser("tid_for_evaluering", "trinn_2_3", 40, 200);
        assertThat(feil(Formregler::feilPlassert)).containsExactly("prøve: tid_for_evaluering sitter ikke der den hører til");
    }

    @Test
    void skalMerkeInnholdUtenforDelprosessen() {
        plasser("samtykke_trukket", "trinn_2_3", 40, 200);
        assertThat(feil(Formregler::feilPlassert)).containsExactly("prøve: samtykke_trukket sitter ikke der den hører til");
    }

    @Test
    void skalMerkeEtNavnOppåEnForm() {
        flyttEtikett("utfall_avslutt", "trinn_2_1", 10);
        assertThat(feil(Formregler::etiketterPaaFormer)).contains("prøve: navnet på utfall_avslutt ligger oppå trinn_2_1");
    }

    @Test
    void skalMerkeNavnOppåHverandre() {
        flyttEtikett("utfall_avslutt", "slutt_avslutt", 44);
        flyttEtikett("utfall_nivaa_3", "slutt_avslutt", 46);
        assertThat(feil(Formregler::etiketterPaaHverandre)).contains("prøve: navnene på utfall_nivaa_3 og utfall_avslutt ligger oppå hverandre");
    }

    @Test
    void skalMerkeEnLinjeGjennomEtNavn() {
        Element etikett = etikett("utfall_avslutt");
        etikett.setAttribute("y", String.valueOf(tall(etikett, "y") + 8));
        assertThat(feil(Formregler::etiketterPaaLinjer)).contains("prøve: utfall_avslutt går gjennom navnet på utfall_avslutt");
    }

    @Test
    void skalMerkeFlyterSomKrysser() {
        flyttLinje("utfall_fortsett", -80);
        assertThat(feil(Flytregler::flyterSomKrysser)).containsExactly("prøve: utfall_fortsett og utfall_nye_tiltak krysser eller dekker hverandre");
    }

    @Test
    void skalMerkeEnFlytGjennomEnForm() {
        flyttLinje("utfall_fortsett", 92);
        assertThat(feil(Flytregler::flyterGjennomFormer)).contains("prøve: utfall_fortsett går gjennom trinn_2_4");
    }

    @Test
    void skalMerkeEnFlytSomIkkeNårFram() {
        var punkter = Diagramleser.elementer(tegning("BPMNEdge", "utfall_avslutt").getElementsByTagNameNS(Diagramleser.DI, "waypoint"));
        punkter.get(punkter.size() - 1).setAttribute("x", String.valueOf(tall(punkter.get(punkter.size() - 1), "x") - 6));
        assertThat(feil(Flytregler::flyterSomIkkeNaarFram)).containsExactly("prøve: utfall_avslutt når ikke kanten av slutt_avslutt");
    }

    @Test
    void skalMerkeEnFlytSomGårTilbakeMidtIVeien() {
        flyttLinje("utfall_fortsett", 60);
        assertThat(feil(Flytregler::flyterMotStroemmen)).containsExactly("prøve: utfall_fortsett går tilbake midt i hovedveien");
    }

    @Test
    void skalMerkeEtTrinnUtenforHovedveien() {
        plasser("trinn_2_2", "trinn_2_2", 0, 30);
        assertThat(feil(Flytregler::krokerPaaHovedveien)).containsExactly("prøve: trinn_2_2 står utenfor hovedveien");
    }

    @Test
    void skalMerkeEtTrinnSomStårForanDetForrige() {
        plasser("trinn_2_2", "trinn_2_1", -20, 0);
        assertThat(feil(Flytregler::krokerPaaHovedveien)).containsExactly("prøve: trinn_2_2 står ikke til høyre for trinnet før");
    }

    @Test
    void skalMerkeEnPortUtenSpørsmålOgEnFlytUtenSvar() {
        element("besluttet").setAttribute("name", "Beslutning");
        assertThat(feil(Flytregler::porterUtenSpoersmaal)).containsExactly("prøve: besluttet mangler spørsmål eller svar");
        element("besluttet").setAttribute("name", "Hva er besluttet?");
        element("utfall_avslutt").removeAttribute("name");
        assertThat(feil(Flytregler::porterUtenSpoersmaal)).containsExactly("prøve: besluttet mangler spørsmål eller svar");
    }

    @Test
    void skalMerkeEtTrinnSomManglerNoe() {
        Element trinn = element("trinn_2_2");
        trinn.removeAttributeNS(Diagramleser.CAMUNDA, "formRef");
        trinn.setAttributeNS(Diagramleser.CAMUNDA, "candidateGroups", "rektor");
        trinn.setAttributeNS(Diagramleser.CAMUNDA, "dueDate", "P7D");
        fjern((Element) trinn.getElementsByTagNameNS(Diagramleser.CAMUNDA, "property").item(1));
        assertThat(feil(Trinnregler::feil)).hasSize(5);
    }

    private List<String> feil(Function<Diagram, List<String>> regel) {
        return regel.apply(Diagramleser.les("prøve", dokument));
    }

    private void plasser(String id, String ved, double dx, double dy) {
        Element maal = bounds(tegning("BPMNShape", ved));
        sett(bounds(tegning("BPMNShape", id)), tall(maal, "x") + dx, tall(maal, "y") + dy);
    }

    private void flyttEtikett(String flyt, String tilForm, double dx) {
        Element maal = bounds(tegning("BPMNShape", tilForm));
        sett(etikett(flyt), tall(maal, "x") + dx, tall(maal, "y") + 10);
    }

    /** Flytter den vannrette strekningen midt på linjen. */
    private void flyttLinje(String flyt, double dy) {
        var punkter = Diagramleser.elementer(tegning("BPMNEdge", flyt).getElementsByTagNameNS(Diagramleser.DI, "waypoint"));
        punkter.subList(1, punkter.size() - 1).forEach(punkt -> punkt.setAttribute("y", String.valueOf(tall(punkt, "y") + dy)));
    }

    private Element etikett(String flyt) {
        return bounds(Diagramleser.barn(tegning("BPMNEdge", flyt), "BPMNLabel").orElseThrow());
    }

    private Element tegning(String type, String id) {
        return Diagramleser.tegning(dokument, type, element(id));
    }

    private Element element(String id) {
        return Diagramleser.elementer(dokument.getElementsByTagNameNS(Diagramleser.BPMN, "*")).stream()
                .filter(element -> element.getAttribute("id").equals(id)).findFirst().orElseThrow();
    }

    private static Element bounds(Element forelder) {
        return Diagramleser.barn(forelder, "Bounds").orElseThrow();
    }

    private static void fjern(Element element) {
        element.getParentNode().removeChild(element);
    }

    private static void sett(Element bounds, double x, double y) {
        bounds.setAttribute("x", String.valueOf(x));
        bounds.setAttribute("y", String.valueOf(y));
    }

    private static double tall(Element element, String navn) {
        return Double.parseDouble(element.getAttribute(navn));
    }
}
