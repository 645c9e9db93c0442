package no.stafett.prosess;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Standarden motoren krever at en fil følger; den avviser for eksempel elementer i feil rekkefølge. */
public enum Modellstandard {

    BPMN("org/camunda/bpm/engine/impl/bpmn/parser/BPMN20.xsd"),
    DMN("org/camunda/bpm/model/dmn/schema/DMN13.xsd");

    private final String sted;
    private Schema standard;

    Modellstandard(String sted) {
        this.sted = sted;
    }

    /**
     * Leter etter det første bruddet på standarden.
     *
     * @param innhold en fil som alt er lest trygt, uten DTD og henvisninger ut av fila
     * @return linjen bruddet står på, eller tomt når fila følger standarden
     */
    public OptionalInt linjeMedBrudd(byte[] innhold) {
        try {
            Validator leser = standard().newValidator();
            leser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            leser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            leser.validate(new StreamSource(new ByteArrayInputStream(innhold)));
            return OptionalInt.empty();
        } catch (SAXParseException e) {
            return OptionalInt.of(e.getLineNumber());
        } catch (SAXException e) {
            return OptionalInt.of(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Schema standard() throws SAXException {
        if (standard == null) {
            SchemaFactory fabrikk = SchemaFactory.newDefaultInstance();
            fabrikk.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            fabrikk.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, XmlVern.TILLATT);
            standard = fabrikk.newSchema(Modellstandard.class.getClassLoader().getResource(sted));
        }
        return standard;
    }
}
