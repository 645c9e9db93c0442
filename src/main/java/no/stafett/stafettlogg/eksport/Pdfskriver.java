package no.stafett.stafettlogg.eksport;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Gjør en side til PDF/A-2b, med overskrifter og tabeller en skjermleser finner. Henter ingenting utenfra. */
public final class Pdfskriver {

    /** Tegn XML ikke kan ha; de vises ikke uansett. */
    private static final Pattern KAN_IKKE_STAA = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final String STIL = "/eksport.css";

    static {
        // Programmet skriver ellers deler av siden i loggen når noe ikke er som det venter.
        XRLog.setLoggingEnabled(false);
    }

    private Pdfskriver() {
    }

    /** @param side en hel side som XHTML, uten stilark */
    public static byte[] skriv(String side) {
        String html = KAN_IKKE_STAA.matcher(side).replaceAll("\uFFFD")
                .replaceFirst("</head>", "<style>" + Skrifter.tekst(STIL) + "</style></head>");
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        PdfRendererBuilder bygger = new PdfRendererBuilder();
        bygger.usePdfAConformance(PdfAConformance.PDFA_2_B).usePdfUaAccessibility(true).useColorProfile(Skrifter.fargeprofil());
        bygger.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        bygger.useUnicodeBidiReorderer(new ICUBidiReorderer());
        bygger.defaultTextDirection(TextDirection.LTR);
        for (ExternalResourceControlPriority naar : ExternalResourceControlPriority.values()) {
            bygger.useExternalResourceAccessControl((adresse, slag) -> false, naar);
        }
        Skrifter.leggI(bygger);
        bygger.withProducer("Stafett").withHtmlContent(html, null).toStream(ut);
        try {
            bygger.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ut.toByteArray();
    }
}
