package no.stafett.stafettlogg.vedlegg;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
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
    /** Svaret er én linje; den som sender mer, er ikke clamd. */
    private static final int LENGSTE_SVAR = 512;

    private final String adresse;
    private final Duration frist;

    /**
     * @param adresse vert:port til clamd; tom når kommunen ikke har noe slikt
     * @param frist   så lenge kan alt ta: å koble til, å sende og å få svar
     */
    Viruskontroll(@Value("${stafett.vedlegg.clamd:}") String adresse, @Value("${stafett.vedlegg.clamd-frist:PT30S}") Duration frist) {
        this.adresse = adresse;
        this.frist = frist;
    }

    public boolean erPaa() {
        return !adresse.isBlank();
    }

    /** @throws FilenSlipperIkkeInn når fila har noe, eller ikke kunne kontrolleres */
    void kontroller(byte[] fil) {
        if (!erPaa()) {
            return;
        }
        String svar = spoer(fil);
        if (svar.endsWith(" FOUND")) {
            throw FilenSlipperIkkeInn.farlig();
        }
        if (!svar.equals("stream: OK")) {
            LOGG.warn("Viruskontrollen kunne ikke kontrollere fila: «{}»", svar.replaceAll("\\p{Cntrl}", " "));
            throw FilenSlipperIkkeInn.ikkeKontrollert();
        }
    }

    private String spoer(byte[] fil) {
        int skille = adresse.lastIndexOf(':');
        Executor etterFristen = CompletableFuture.delayedExecutor(frist.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> vakt = null;
        try (Socket linje = new Socket()) {
            // Den som ikke leser det vi sender, stopper oss for alltid: bare å lukke linja hjelper da.
            vakt = CompletableFuture.runAsync(() -> lukk(linje), etterFristen);
            linje.connect(new InetSocketAddress(adresse.substring(0, skille), Integer.parseInt(adresse.substring(skille + 1))), (int) frist.toMillis());
            send(fil, new DataOutputStream(linje.getOutputStream()));
            return svar(linje.getInputStream());
        } catch (IOException | RuntimeException borte) {
            LOGG.warn("Viruskontrollen svarer ikke: {}", borte.getClass().getSimpleName());
            throw FilenSlipperIkkeInn.ikkeKontrollert();
        } finally {
            if (vakt != null) {
                vakt.cancel(false);
            }
        }
    }

    /** Lengde og innhold for hvert stykke; et tomt stykke til slutt. */
    private static void send(byte[] fil, DataOutputStream ut) throws IOException {
        ut.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int fra = 0; fra < fil.length; fra += STYKKE) {
            int antall = Math.min(STYKKE, fil.length - fra);
            ut.writeInt(antall);
            ut.write(fil, fra, antall);
        }
        ut.writeInt(0);
        ut.flush();
    }

    /** Til det første nulltegnet. Et svar som er avbrutt, er ikke et svar. */
    private static String svar(InputStream inn) throws IOException {
        ByteArrayOutputStream svar = new ByteArrayOutputStream();
        for (int tegn = inn.read(); tegn > 0 && svar.size() < LENGSTE_SVAR; tegn = inn.read()) {
            svar.write(tegn);
        }
        return svar.toString(StandardCharsets.US_ASCII).strip();
    }

    private static void lukk(Socket linje) {
        try {
            linje.close();
        } catch (IOException alleredeLukket) {
            LOGG.debug("Linja til viruskontrollen var lukket.", alleredeLukket);
        }
    }
}
