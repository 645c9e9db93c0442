package no.stafett.stafettlogg.eksport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Hva mappa har, for programmet som tar imot: ett dokument for hver fil, med navnene Noark 5 har på det samme. */
final class Innholdsliste {

    static final String NAVN = "innhold.xml";

    private final XMLStreamWriter ut;

    private Innholdsliste(XMLStreamWriter ut) {
        this.ut = ut;
    }

    /** @param pdf navnet på PDF-en @param filer bare de som er med, står i lista */
    static byte[] skriv(Saksmappe mappe, String pdf, byte[] innhold, List<Mappefil> filer) {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        try {
            XMLStreamWriter skriver = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(xml, StandardCharsets.UTF_8.name());
            new Innholdsliste(skriver).skriv(mappe, new Dokument("Hoveddokument", pdf, "Stafettlogg", "PDF/A-2b", innhold.length,
                    Mappefiler.sjekksum(new ByteArrayInputStream(innhold)), mappe.skrevet()), filer);
            skriver.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return xml.toByteArray();
    }

    private record Dokument(String tilknyttet, String fil, String tittel, String format, long stoerrelse, String sjekksum, LocalDateTime tid) {

        static Dokument av(Mappefil f) {
            return new Dokument("Vedlegg", f.sti(), f.vedlegg().navn(), f.vedlegg().slag(), f.vedlegg().stoerrelse(), f.sjekksum(), f.skrevet());
        }
    }

    private void skriv(Saksmappe mappe, Dokument hoved, List<Mappefil> filer) throws XMLStreamException {
        ut.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        ut.writeStartElement("mappe");
        felt("mappeID", mappe.sak().saksnummer());
        felt("opprettetDato", mappe.skrevet().toString());
        dokument(1, hoved);
        int nummer = 2;
        for (Mappefil fil : filer) {
            if (fil.erMed()) {
                dokument(nummer++, Dokument.av(fil));
            }
        }
        ut.writeEndElement();
        ut.writeEndDocument();
    }

    private void dokument(int nummer, Dokument d) throws XMLStreamException {
        ut.writeCharacters("\n  ");
        ut.writeStartElement("dokument");
        felt("dokumentnummer", String.valueOf(nummer));
        felt("tilknyttetRegistreringSom", d.tilknyttet());
        felt("tittel", d.tittel());
        felt("opprettetDato", d.tid().toString());
        felt("format", d.format());
        felt("referanseDokumentfil", d.fil());
        felt("filstoerrelse", String.format(Locale.ROOT, "%d", d.stoerrelse()));
        felt("sjekksum", d.sjekksum());
        felt("sjekksumAlgoritme", "SHA-256");
        ut.writeEndElement();
    }

    private void felt(String navn, String verdi) throws XMLStreamException {
        ut.writeStartElement(navn);
        ut.writeCharacters(verdi);
        ut.writeEndElement();
    }
}
