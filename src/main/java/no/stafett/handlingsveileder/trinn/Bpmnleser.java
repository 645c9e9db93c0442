package no.stafett.handlingsveileder.trinn;

import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.stafett.handlingsveileder.Tryggxml;

/**
 * Leser en modell som skal redigeres. Reglene er de samme som portens: UTF-8, uten DTD, entiteter og instruksjoner, uten å hente
 * noe, med grenser for størrelse, dybde og antall. Et utkast kan være hva som helst; det som ikke holder seg innenfor, leses ikke.
 */
final class Bpmnleser {

    private static final int STØRST = 1024 * 1024;
    private static final int DYPEST = 64;
    private static final int FLEST_ELEMENTER = 5_000;
    private static final int FLEST_ATTRIBUTTER = 40;

    private final List<Ord> foer = new ArrayList<>();
    private final List<Ord> etter = new ArrayList<>();
    private Gren rot;
    private Gren her;
    private int dybde;
    private int antall;

    private Bpmnleser() {
    }

    static Xmltre les(byte[] innhold) throws ModellenKanIkkeLeses {
        if (innhold.length > STØRST) {
            throw new ModellenKanIkkeLeses();
        }
        try {
            return new Bpmnleser().les(Tryggxml.fabrikk(false).createXMLStreamReader(new StringReader(Tryggxml.tekst(innhold))));
        } catch (XMLStreamException | CharacterCodingException e) {
            throw new ModellenKanIkkeLeses();
        }
    }

    private Xmltre les(XMLStreamReader leser) throws XMLStreamException, ModellenKanIkkeLeses {
        String tegnsett = leser.getCharacterEncodingScheme();
        krev((tegnsett == null || "UTF-8".equalsIgnoreCase(tegnsett)) && !"1.1".equals(leser.getVersion()));
        boolean harLinje = tegnsett != null || leser.getVersion() != null;
        while (leser.hasNext()) {
            hendelse(leser, leser.next());
        }
        return new Xmltre(harLinje, foer, rot, etter);
    }

    private void hendelse(XMLStreamReader leser, int hendelse) throws ModellenKanIkkeLeses {
        switch (hendelse) {
            case XMLStreamConstants.START_ELEMENT -> åpne(leser);
            case XMLStreamConstants.END_ELEMENT -> {
                dybde--;
                her = her.forelder();
            }
            case XMLStreamConstants.CHARACTERS -> ord(Ord.Slag.TEKST, leser.getText());
            case XMLStreamConstants.CDATA -> ord(Ord.Slag.CDATA, leser.getText());
            case XMLStreamConstants.COMMENT -> ord(Ord.Slag.KOMMENTAR, leser.getText());
            case XMLStreamConstants.SPACE, XMLStreamConstants.END_DOCUMENT -> { }
            default -> throw new ModellenKanIkkeLeses();
        }
    }

    private void åpne(XMLStreamReader leser) throws ModellenKanIkkeLeses {
        krev(++dybde <= DYPEST && ++antall <= FLEST_ELEMENTER && leser.getAttributeCount() <= FLEST_ATTRIBUTTER);
        Gren ny = new Gren(navn(leser.getPrefix(), leser.getLocalName()),
                leser.getNamespaceURI() == null ? "" : leser.getNamespaceURI(), her);
        for (int i = 0; i < leser.getNamespaceCount(); i++) {
            String forstavelse = leser.getNamespacePrefix(i);
            String rommet = leser.getNamespaceURI(i);
            ny.sett(forstavelse == null ? "xmlns" : "xmlns:" + forstavelse, rommet == null ? "" : rommet);
        }
        for (int i = 0; i < leser.getAttributeCount(); i++) {
            ny.sett(navn(leser.getAttributePrefix(i), leser.getAttributeLocalName(i)), leser.getAttributeValue(i));
        }
        if (her == null) {
            rot = ny;
        } else {
            her.les(ny);
        }
        her = ny;
    }

    private void ord(Ord.Slag slag, String tekst) {
        if (her != null) {
            her.les(new Ord(slag, tekst));
        } else if (slag == Ord.Slag.KOMMENTAR) {
            (rot == null ? foer : etter).add(new Ord(slag, tekst));
        }
    }

    private static void krev(boolean holder) throws ModellenKanIkkeLeses {
        if (!holder) {
            throw new ModellenKanIkkeLeses();
        }
    }

    private static String navn(String forstavelse, String lokalt) {
        return forstavelse == null || forstavelse.isEmpty() ? lokalt : forstavelse + ":" + lokalt;
    }
}
