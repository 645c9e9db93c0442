package no.stafett.stafettlogg.eksport;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Skriftene som legges ved i PDF-en, så den ser lik ut om femti år: latin, arabisk og etiopisk. */
final class Skrifter {

    private static final List<String> NAVN = List.of("NotoSans", "NotoNaskhArabic", "NotoSansEthiopic");
    private static final List<Integer> TYKKELSER = List.of(400, 700);

    private Skrifter() {
    }

    /** Stilarket bruker navnene i denne rekkefølgen; et tegn tas fra den første skriften som har det. */
    static void leggI(PdfRendererBuilder bygger) {
        for (String navn : NAVN) {
            for (int tykkelse : TYKKELSER) {
                bygger.useFont(() -> les("/static/lib/skrifter/" + navn + "-" + tykkelse + ".ttf"), navn, tykkelse, FontStyle.NORMAL, true);
            }
        }
    }

    /** Fargene i dokumentet er de en vanlig skjerm har. */
    static byte[] fargeprofil() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    static String tekst(String sti) {
        try (InputStream fil = les(sti)) {
            return new String(fil.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream les(String sti) {
        InputStream fil = Skrifter.class.getResourceAsStream(sti);
        if (fil == null) {
            throw new IllegalStateException("Mangler " + sti + "; den lages av bygget.");
        }
        return fil;
    }
}
