package no.stafett.stafettlogg.vedlegg;

import java.io.IOException;
import java.util.List;
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
    private static final List<COSName> GJOER_NOE = List.of(COSName.getPDFName("JavaScript"), COSName.getPDFName("JS"),
            COSName.getPDFName("Launch"), COSName.getPDFName("EmbeddedFiles"), COSName.getPDFName("EmbeddedFile"),
            COSName.getPDFName("RichMedia"), COSName.getPDFName("XFA"), COSName.getPDFName("SubmitForm"), COSName.getPDFName("ImportData"));

    private Pdfkontroll() {
    }

    static void kontroller(byte[] fil) {
        String slutten = new String(fil, Math.max(0, fil.length - SLINGRING), Math.min(SLINGRING, fil.length), java.nio.charset.StandardCharsets.ISO_8859_1);
        int slutt = slutten.lastIndexOf("%%EOF");
        if (slutt < 0 || !slutten.substring(slutt + 5).isBlank()) {
            throw FilenSlipperIkkeInn.farlig();
        }
        try (PDDocument dokument = Loader.loadPDF(fil)) {
            if (dokument.isEncrypted() || dokument.getDocument().getXrefTable().keySet().stream().map(dokument.getDocument()::getObjectFromPool)
                    .map(COSObject::getObject).anyMatch(Pdfkontroll::gjoerNoe)) {
                throw FilenSlipperIkkeInn.farlig();
            }
        } catch (IOException | RuntimeException uleselig) {
            throw uleselig instanceof FilenSlipperIkkeInn nei ? nei : FilenSlipperIkkeInn.feilSlag();
        }
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
