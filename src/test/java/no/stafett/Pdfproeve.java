package no.stafett;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Leser en PDF slik arkivet gjør: holder den formatet, og hva står det i den? */
public final class Pdfproeve {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Pdfproeve() {
    }

    /** Det veraPDF finner galt etter PDF/A-2b. */
    public static List<String> brudd(byte[] pdf) throws Exception {
        try (PDFAParser leser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B)) {
            return Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false).validate(leser).getTestAssertions().stream()
                    .filter(ett -> ett.getStatus() == TestAssertion.Status.FAILED).map(ett -> ett.getRuleId() + " " + ett.getMessage()).toList();
        }
    }

    public static String tekst(byte[] pdf) throws IOException {
        try (PDDocument dokument = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(dokument);
        }
    }

    /** Språket en skjermleser leser dokumentet på. */
    public static String spraak(byte[] pdf) throws IOException {
        try (PDDocument dokument = Loader.loadPDF(pdf)) {
            return dokument.getDocumentCatalog().getLanguage();
        }
    }
}
