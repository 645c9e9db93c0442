package no.stafett.stafettlogg.vedlegg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Et PDF-dokument uten skript, uten filer i seg, uten lås, og uten noe bak slutten. */
final class Pdfkontroll {

    /** Så langt bak slutten kan det stå noe tomt. */
    private static final int SLINGRING = 1024;
    private static final int LES = 8192;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /** Pakket to ganger, på en måte vi ikke pakker ut her, eller med navnet på måten skjult. */
    private static final Pattern PAKKET_FLERE_GANGER = Pattern.compile("/Filter\\s*\\[[^\\]]*/Fl(?:ateDecode)?\\b[^\\]]*/Fl(?:ateDecode)?\\b"
            + "|/(?:LZW|RunLength)Decode\\b|/Filter[^>\\]]{0,80}#");

    /** Så mye kan alt i en fil bli når det pakkes ut, i byte; som for et arkiv. */
    private static final long STOERST = Arkivkontroll.STOERST;
    private static final List<COSName> GJOER_NOE = List.of(COSName.getPDFName("JavaScript"), COSName.getPDFName("JS"),
            COSName.getPDFName("Launch"), COSName.getPDFName("EmbeddedFiles"), COSName.getPDFName("EmbeddedFile"),
            COSName.getPDFName("RichMedia"), COSName.getPDFName("XFA"), COSName.getPDFName("SubmitForm"), COSName.getPDFName("ImportData"));

    private Pdfkontroll() {
    }

    static void kontroller(byte[] fil) {
        String slutten = new String(fil, Math.max(0, fil.length - SLINGRING), Math.min(SLINGRING, fil.length), StandardCharsets.ISO_8859_1);
        int slutt = slutten.lastIndexOf("%%EOF");
        if (slutt < 0 || !slutten.substring(slutt + 5).isBlank()) {
            throw FilenSlipperIkkeInn.farlig();
        }
        krevLitenUtpakket(fil);
        try (PDDocument dokument = Loader.loadPDF(fil)) {
            if (dokument.isEncrypted() || dokument.getDocument().getXrefTable().keySet().stream().map(dokument.getDocument()::getObjectFromPool)
                    .map(COSObject::getObject).anyMatch(Pdfkontroll::gjoerNoe)) {
                throw FilenSlipperIkkeInn.farlig();
            }
        } catch (IOException | RuntimeException uleselig) {
            throw uleselig instanceof FilenSlipperIkkeInn nei ? nei : FilenSlipperIkkeInn.feilSlag();
        }
    }

    /** Det som er pakket i fila, pakkes ut her med tak; leseren pakker ut alt i minnet, og har ikke noe tak. */
    private static void krevLitenUtpakket(byte[] fil) {
        if (PAKKET_FLERE_GANGER.matcher(new String(fil, StandardCharsets.ISO_8859_1)).find()) {
            throw FilenSlipperIkkeInn.farlig();
        }
        long igjen = STOERST;
        for (int fra = neste(fil, 0); fra >= 0; fra = neste(fil, fra)) {
            igjen -= utpakket(fil, fra, igjen);
        }
    }

    /** Hvor mye det som begynner her, blir til; null når det ikke er pakket. */
    private static long utpakket(byte[] fil, int fra, long plass) {
        byte[] del = new byte[LES];
        long lest = 0;
        Inflater utpakker = new Inflater();
        utpakker.setInput(fil, fra, fil.length - fra);
        try {
            for (int antall = utpakker.inflate(del); antall > 0; antall = utpakker.inflate(del)) {
                lest += antall;
                if (lest > plass) {
                    throw FilenSlipperIkkeInn.farlig();
                }
            }
            return lest;
        } catch (DataFormatException ikkePakket) {
            return lest;
        } finally {
            utpakker.end();
        }
    }

    /** Der det neste innholdet begynner, etter ordet «stream» og et linjeskift; -1 når det ikke er flere. */
    private static int neste(byte[] fil, int fra) {
        for (int i = fra; i < fil.length - STREAM.length - 2; i++) {
            if (Arrays.equals(fil, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                int start = i + STREAM.length;
                return fil[start] == '\r' && fil[start + 1] == '\n' ? start + 2 : start + 1;
            }
        }
        return -1;
    }

    /** Ser ned i det objektet selv bærer; det som pekes på, er et eget objekt og ses for seg. */
    private static boolean gjoerNoe(COSBase objekt) {
        if (objekt instanceof COSDictionary ordbok) {
            return ordbok.entrySet().stream().anyMatch(par -> GJOER_NOE.contains(par.getKey())
                    || par.getValue() instanceof COSName navn && GJOER_NOE.contains(navn) || gjoerNoe(par.getValue()));
        }
        if (objekt instanceof COSArray liste) {
            for (int i = 0; i < liste.size(); i++) {
                if (gjoerNoe(liste.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
