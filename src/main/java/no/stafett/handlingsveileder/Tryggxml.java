package no.stafett.handlingsveileder;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Det ene stedet som sier hvordan fremmed XML leses: streng UTF-8, uten DTD og entiteter, og uten å hente noe. */
public final class Tryggxml {

    private Tryggxml() {
    }

    /** @param samler om teksten skal komme i ett, slik motoren ser den; ellers kommer hver bit for seg, så den kan skrives som den sto */
    public static XMLInputFactory fabrikk(boolean samler) {
        XMLInputFactory fabrikk = XMLInputFactory.newDefaultFactory();
        fabrikk.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabrikk.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        fabrikk.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        fabrikk.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        fabrikk.setProperty(XMLInputFactory.IS_COALESCING, samler);
        fabrikk.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        fabrikk.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        fabrikk.setXMLResolver((offentlig, system, base, navnerom) -> {
            throw new XMLStreamException("Ingenting hentes");
        });
        return fabrikk;
    }

    /** Streng UTF-8: to lesere som gjetter ulikt på tegnsett, ser to ulike modeller. */
    public static String tekst(byte[] innhold) throws CharacterCodingException {
        String tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(innhold)).toString();
        return tekst.startsWith("\uFEFF") ? tekst.substring(1) : tekst;
    }
}
