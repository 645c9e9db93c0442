package no.stafett.stafettlogg.vedlegg;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Spør clamd om fila har et kjent virus. Av når ingen adresse er satt; er den satt og svarer ikke, slipper ingenting inn.
 */
@Component
public class Viruskontroll {

    private static final Logger LOGG = LoggerFactory.getLogger(Viruskontroll.class);
    private static final int STYKKE = 64 * 1024;
    private static final int VENT = 10_000;

    private final String adresse;

    /** @param adresse vert:port til clamd; tom når kommunen ikke har noe slikt */
    Viruskontroll(@Value("${stafett.vedlegg.clamd:}") String adresse) {
        this.adresse = adresse;
    }

    public boolean erPaa() {
        return !adresse.isBlank();
    }

    /** @throws FilenSlipperIkkeInn når fila har noe, eller ikke kunne kontrolleres */
    void kontroller(byte[] fil) {
        if (erPaa() && !spoer(fil).endsWith("OK")) {
            throw FilenSlipperIkkeInn.farlig();
        }
    }

    private String spoer(byte[] fil) {
        int skille = adresse.lastIndexOf(':');
        try (Socket linje = new Socket()) {
            linje.connect(new InetSocketAddress(adresse.substring(0, skille), Integer.parseInt(adresse.substring(skille + 1))), VENT);
            linje.setSoTimeout(VENT);
            DataOutputStream ut = new DataOutputStream(linje.getOutputStream());
            ut.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int fra = 0; fra < fil.length; fra += STYKKE) {
                int antall = Math.min(STYKKE, fil.length - fra);
                ut.writeInt(antall);
                ut.write(fil, fra, antall);
            }
            ut.writeInt(0);
            ut.flush();
            return new String(linje.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).replace("\0", "").strip();
        } catch (IOException | RuntimeException borte) {
            LOGG.warn("Viruskontrollen svarer ikke: {}", borte.getClass().getSimpleName());
            throw FilenSlipperIkkeInn.ikkeKontrollert();
        }
    }
}
