package no.stafett.handlingsveileder.kontroll;

import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.stafett.handlingsveileder.Tryggxml;

/**
 * Leser XML fra fremmede: UTF-8, uten DTD og entiteter, uten å hente noe, med grenser for størrelse, dybde og antall.
 * Det som ikke kan leses slik, leses ikke. Motorens egen leser får først se det som er sluppet gjennom her.
 */
final class Xmlleser {

    static final int STØRST = 1024 * 1024;
    static final int DYPEST = 64;
    static final int FLEST_ELEMENTER = 5_000;
    private static final int FLEST_ATTRIBUTTER = 40;

    private static final Map<String, String> FORSTAVELSER = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn"),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di"),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "modeler"),
            Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc"),
            Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "dmndc"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "dmndi2"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "biodi"),
            Map.entry("http://camunda.org/schema/1.0/dmn", "camdmn"),
            Map.entry(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi"));

    private Xmlelement rot;
    private Xmlelement her;
    private int dybde;
    private int antall;

    private Xmlleser() {
    }

    /** @return rotelementet */
    static Xmlelement les(byte[] innhold) throws Xmlavvist {
        if (innhold.length > STØRST) {
            throw new Xmlavvist(Feilkode.FOR_STOR);
        }
        try {
            return new Xmlleser().les(fabrikk().createXMLStreamReader(new StringReader(Tryggxml.tekst(innhold))));
        } catch (CharacterCodingException e) {
            throw new Xmlavvist(Feilkode.XML_TEGNSETT);
        } catch (XMLStreamException e) {
            throw new Xmlavvist(Feilkode.XML_UGYLDIG);
        }
    }

    private Xmlelement les(XMLStreamReader leser) throws XMLStreamException, Xmlavvist {
        String tegnsett = leser.getCharacterEncodingScheme();
        if (tegnsett != null && !"UTF-8".equalsIgnoreCase(tegnsett) || "1.1".equals(leser.getVersion())) {
            throw new Xmlavvist(Feilkode.XML_TEGNSETT);
        }
        while (leser.hasNext()) {
            hendelse(leser, leser.next());
        }
        return rot;
    }

    private void hendelse(XMLStreamReader leser, int hendelse) throws Xmlavvist {
        switch (hendelse) {
            case XMLStreamConstants.START_ELEMENT -> åpne(leser);
            case XMLStreamConstants.END_ELEMENT -> {
                dybde--;
                her = her.forelder();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> her.føyTil(leser.getText());
            case XMLStreamConstants.COMMENT, XMLStreamConstants.SPACE, XMLStreamConstants.END_DOCUMENT -> { }
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw new Xmlavvist(Feilkode.XML_INSTRUKSJON);
            case XMLStreamConstants.DTD -> throw new Xmlavvist(Feilkode.XML_DTD);
            default -> throw new Xmlavvist(Feilkode.XML_UGYLDIG);
        }
    }

    private void åpne(XMLStreamReader leser) throws Xmlavvist {
        if (++dybde > DYPEST) {
            throw new Xmlavvist(Feilkode.XML_FOR_DYP);
        }
        if (++antall > FLEST_ELEMENTER || leser.getAttributeCount() > FLEST_ATTRIBUTTER) {
            throw new Xmlavvist(Feilkode.XML_FOR_MANGE_ELEMENTER);
        }
        her = new Xmlelement(kortnavn(leser.getName()), her);
        rot = rot == null ? her : rot;
        for (int i = 0; i < leser.getAttributeCount(); i++) {
            her.sett(kortnavn(leser.getAttributeName(i)), leser.getAttributeValue(i));
        }
    }

    private static String kortnavn(QName navn) {
        if (navn.getNamespaceURI().isEmpty()) {
            return navn.getLocalPart();
        }
        String forstavelse = FORSTAVELSER.get(navn.getNamespaceURI());
        return forstavelse == null ? navn.toString() : forstavelse + ":" + navn.getLocalPart();
    }

    /** Teksten kommer i ett, slik motoren setter den sammen. */
    static XMLInputFactory fabrikk() {
        return Tryggxml.fabrikk(true);
    }
}
