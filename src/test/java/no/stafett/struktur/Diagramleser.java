package no.stafett.struktur;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Leser modeller og tegningen av dem rett fra XML-en, uten motoren. */
final class Diagramleser {

    static final Path MODELLER = Path.of("processes");
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> BARE_INNHOLD = Set.of("subProcess", "callActivity");

    private Diagramleser() {
    }

    static List<Diagram> alle() {
        try (var filer = Files.walk(MODELLER)) {
            return filer.filter(fil -> fil.toString().endsWith(".bpmn")).sorted()
                    .map(fil -> les(MODELLER.relativize(fil).toString().replace('\\', '/'), dokument(fil)))
                    .toList();
        } catch (IOException feil) {
            throw new UncheckedIOException(feil);
        }
    }

    static Document dokument(Path fil) {
        try {
            var fabrikk = DocumentBuilderFactory.newInstance();
            fabrikk.setNamespaceAware(true);
            fabrikk.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return fabrikk.newDocumentBuilder().parse(fil.toFile());
        } catch (ParserConfigurationException | SAXException | IOException feil) {
            throw new IllegalStateException("Kan ikke lese " + fil, feil);
        }
    }

    static Diagram les(String navn, Document dokument) {
        var noder = new LinkedHashMap<String, Diagramnode>();
        for (Element element : elementer(dokument.getElementsByTagNameNS(BPMN, "*"))) {
            if (erNode(element)) {
                noder.put(element.getAttribute("id"), node(element, tegning(dokument, "BPMNShape", element)));
            }
        }
        var flyter = elementer(dokument.getElementsByTagNameNS(BPMN, "sequenceFlow")).stream()
                .map(element -> flyt(element, noder, tegning(dokument, "BPMNEdge", element)))
                .toList();
        return new Diagram(navn, List.copyOf(noder.values()), flyter);
    }

    private static boolean erNode(Element element) {
        String type = element.getLocalName();
        return type.endsWith("Event") || type.endsWith("Gateway") || type.toLowerCase().endsWith("task") || BARE_INNHOLD.contains(type);
    }

    private static Diagramnode node(Element element, Element tegning) {
        Element forelder = (Element) element.getParentNode();
        return new Diagramnode(element.getAttribute("id"), element.getLocalName(), element.getAttribute("name"),
                element.getAttribute("attachedToRef"),
                forelder.getLocalName().equals("subProcess") ? forelder.getAttribute("id") : "",
                boks(tegning), etikett(tegning), element);
    }

    private static Diagramflyt flyt(Element element, Map<String, Diagramnode> noder, Element tegning) {
        Flytlinje linje = tegning == null ? null : new Flytlinje(
                elementer(tegning.getElementsByTagNameNS(DI, "waypoint")).stream().map(Diagramleser::punkt).toList());
        return new Diagramflyt(element.getAttribute("id"), element.getAttribute("name"),
                noder.get(element.getAttribute("sourceRef")), noder.get(element.getAttribute("targetRef")),
                linje, etikett(tegning), element);
    }

    static Element tegning(Document dokument, String type, Element element) {
        return elementer(dokument.getElementsByTagNameNS(BPMNDI, type)).stream()
                .filter(tegning -> tegning.getAttribute("bpmnElement").equals(element.getAttribute("id")))
                .findFirst().orElse(null);
    }

    private static Rectangle2D boks(Element tegning) {
        return tegning == null ? null : barn(tegning, "Bounds").map(Diagramleser::firkant).orElse(null);
    }

    private static Rectangle2D etikett(Element tegning) {
        return tegning == null ? null : barn(tegning, "BPMNLabel").map(Diagramleser::boks).orElse(null);
    }

    static Optional<Element> barn(Element forelder, String navn) {
        return elementer(forelder.getChildNodes()).stream().filter(barn -> barn.getLocalName().equals(navn)).findFirst();
    }

    static List<Element> elementer(NodeList liste) {
        return IntStream.range(0, liste.getLength()).mapToObj(liste::item)
                .filter(Element.class::isInstance).map(Element.class::cast).toList();
    }

    private static Rectangle2D firkant(Element bounds) {
        return new Rectangle2D.Double(tall(bounds, "x"), tall(bounds, "y"), tall(bounds, "width"), tall(bounds, "height"));
    }

    private static Point2D punkt(Element waypoint) {
        return new Point2D.Double(tall(waypoint, "x"), tall(waypoint, "y"));
    }

    private static double tall(Element element, String navn) {
        return Double.parseDouble(element.getAttribute(navn));
    }
}
