package no.stafett.handlingsveileder.trinn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * Sammenligner to modeller etter hva de sier: elementer, attributter, tekst og rekkefølge. Innrykk, forstavelser, kommentarer og
 * rekkefølgen på attributter sier ingenting. Leser med plattformens egen leser, uten noe av redigeringens kode, så en feil i den
 * ikke skjuler seg selv.
 */
public final class Modellikhet {

    private final List<String> ulikt = new ArrayList<>();

    private Modellikhet() {
    }

    /** @return hvert sted de er ulike; tom når de sier det samme */
    public static List<String> ulikt(byte[] ventet, byte[] faktisk) {
        Modellikhet likhet = new Modellikhet();
        likhet.sammenlign(rot(ventet), rot(faktisk), "");
        return likhet.ulikt;
    }

    /** Cellene i hver rad i en tabell, inndata først. */
    static List<List<String>> rader(byte[] dmn) {
        List<List<String>> rader = new ArrayList<>();
        org.w3c.dom.NodeList regler = rot(dmn).getElementsByTagNameNS("*", "rule");
        for (int i = 0; i < regler.getLength(); i++) {
            rader.add(barn((Element) regler.item(i)).stream().filter(e -> e.getLocalName().endsWith("Entry")).map(e -> e.getTextContent().strip()).toList());
        }
        return rader;
    }

    private void sammenlign(Element a, Element b, String sti) {
        String her = sti + "/" + a.getLocalName() + (a.hasAttribute("id") ? "#" + a.getAttribute("id") : "");
        krev(navn(a), navn(b), her);
        krev(attributter(a).toString(), attributter(b).toString(), her + "@");
        List<Element> barnA = barn(a);
        List<Element> barnB = barn(b);
        krev(tekst(a, barnA.isEmpty()), tekst(b, barnB.isEmpty()), her + "#");
        if (barnA.size() != barnB.size()) {
            ulikt.add(her + ": " + barnA.size() + " barn, ikke " + barnB.size());
            return;
        }
        for (int i = 0; i < barnA.size(); i++) {
            sammenlign(barnA.get(i), barnB.get(i), her);
        }
    }

    private void krev(String ventet, String faktisk, String sted) {
        if (!ventet.equals(faktisk)) {
            ulikt.add(sted + ": «" + ventet + "», ikke «" + faktisk + "»");
        }
    }

    private static String navn(Element element) {
        return "{" + element.getNamespaceURI() + "}" + element.getLocalName();
    }

    private static Map<String, String> attributter(Element element) {
        Map<String, String> alle = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr a = (Attr) element.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(a.getNamespaceURI())) {
                alle.put("{" + a.getNamespaceURI() + "}" + a.getLocalName(), a.getValue());
            }
        }
        return alle;
    }

    /** Innrykk mellom elementer er ikke tekst; i et blad er hvert tegn det. */
    private static String tekst(Element element, boolean blad) {
        StringBuilder tekst = new StringBuilder();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Text t) {
                tekst.append(t.getData());
            }
        }
        return blad ? tekst.toString() : tekst.toString().strip();
    }

    private static List<Element> barn(Element element) {
        List<Element> barn = new ArrayList<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                barn.add(e);
            }
        }
        return barn;
    }

    private static Element rot(byte[] innhold) {
        try {
            DocumentBuilderFactory fabrikk = DocumentBuilderFactory.newInstance();
            fabrikk.setNamespaceAware(true);
            fabrikk.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return fabrikk.newDocumentBuilder().parse(new ByteArrayInputStream(innhold)).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
