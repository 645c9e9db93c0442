package no.stafett.handlingsveileder.forskjell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Én endring om gangen i en fil: hvert attributt, hver tekst og hvert element for seg. Lest og skrevet uten noe av koden som prøves. */
final class Mutasjoner {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Transformer SKRIVER = skriver();
    /** Det verktøyet skriver om seg selv, og adressen modellen har; ingen leser det. */
    private static final Set<String> SIER_INGENTING = Set.of("modeler:executionPlatform", "modeler:executionPlatformVersion", "exporter", "exporterVersion", "targetNamespace", "namespace",
            "xsi:schemaLocation");

    private Mutasjoner() {
    }

    /** @param hva hva som er endret, til den som leser at prøven falt @param fila skriver den slik den er nå; etterpå er den som før */
    record Mutasjon(String hva, Callable<byte[]> fila) {

        byte[] innhold() throws Exception {
            return fila.call();
        }
    }

    interface Mottaker {
        void ta(Mutasjon mutasjon) throws Exception;
    }

    static void hver(String fil, byte[] innhold, Mottaker mottaker) throws Exception {
        if (fil.endsWith(".form")) {
            JsonNode rot = JSON.readTree(innhold);
            node(rot, rot, "", mottaker);
        } else {
            DocumentBuilderFactory fabrikk = DocumentBuilderFactory.newInstance();
            fabrikk.setNamespaceAware(true);
            fabrikk.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document dokument = fabrikk.newDocumentBuilder().parse(new ByteArrayInputStream(innhold));
            element(dokument, dokument.getDocumentElement(), mottaker);
        }
    }

    private static void element(Document dokument, Element e, Mottaker mottaker) throws Exception {
        if (e.getLocalName().equals("BPMNDiagram") || e.getLocalName().equals("DMNDI")) {
            return;
        }
        String her = e.getNodeName() + "#" + e.getAttribute("id") + e.getAttribute("name");
        for (Attr a : attributter(e)) {
            String var = a.getValue();
            a.setValue(var + "x");
            mottaker.ta(new Mutasjon(her + "@" + a.getName() + " endret", () -> skriv(dokument)));
            a.setValue(var);
        }
        List<Element> barn = barn(e);
        if (barn.isEmpty()) {
            String var = e.getTextContent();
            e.setTextContent(var + "x");
            mottaker.ta(new Mutasjon(her + " teksten", () -> skriv(dokument)));
            e.setTextContent(var);
        }
        for (Element b : barn) {
            element(dokument, b, mottaker);
            if (!b.getLocalName().equals("BPMNDiagram") && !b.getLocalName().equals("DMNDI")) {
                Node etter = b.getNextSibling();
                e.removeChild(b);
                mottaker.ta(new Mutasjon(her + " uten " + b.getNodeName() + "#" + b.getAttribute("id") + b.getAttribute("name"), () -> skriv(dokument)));
                e.insertBefore(b, etter);
            }
        }
    }

    private static List<Attr> attributter(Element e) {
        List<Attr> alle = new ArrayList<>();
        for (int i = 0; i < e.getAttributes().getLength(); i++) {
            Attr a = (Attr) e.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(a.getNamespaceURI()) && !SIER_INGENTING.contains(a.getName())) {
                alle.add(a);
            }
        }
        return alle;
    }

    private static List<Element> barn(Element e) {
        List<Element> barn = new ArrayList<>();
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element b) {
                barn.add(b);
            }
        }
        return barn;
    }

    private static byte[] skriv(Document dokument) throws Exception {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        SKRIVER.transform(new DOMSource(dokument), new StreamResult(ut));
        return ut.toByteArray();
    }

    private static Transformer skriver() {
        try {
            return TransformerFactory.newInstance().newTransformer();
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void node(JsonNode rot, JsonNode her, String sti, Mottaker mottaker) throws Exception {
        if (her instanceof ObjectNode objekt) {
            for (String navn : new ArrayList<>(objekt.propertyNames())) {
                JsonNode var = objekt.get(navn);
                objekt.remove(navn);
                mottaker.ta(new Mutasjon(sti + " uten " + navn, () -> JSON.writeValueAsBytes(rot)));
                if (var.isValueNode()) {
                    objekt.put(navn, var.asString() + "x");
                    mottaker.ta(new Mutasjon(sti + "/" + navn + " endret", () -> JSON.writeValueAsBytes(rot)));
                }
                objekt.set(navn, var);
                node(rot, var, sti + "/" + navn, mottaker);
            }
        } else if (her instanceof ArrayNode liste) {
            for (int n = 0; n < liste.size(); n++) {
                JsonNode var = liste.remove(n);
                mottaker.ta(new Mutasjon(sti + " uten nummer " + n, () -> JSON.writeValueAsBytes(rot)));
                liste.insert(n, var);
                node(rot, var, sti + "/" + n, mottaker);
            }
        }
    }
}
