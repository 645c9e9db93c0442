package no.stafett.stafettlogg.vedlegg;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Snakker som clamd på egen maskin, og kan la være. */
final class Liksomclamd implements AutoCloseable {

    /** Det som skjer med en forbindelse. */
    interface Oppfoersel {
        void ta(Liksomclamd clamd, Socket linje) throws Exception;
    }

    private final ServerSocket dør = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<byte[]> mottatt = new CopyOnWriteArrayList<>();
    private final List<Socket> linjer = new CopyOnWriteArrayList<>();
    private final Oppfoersel oppførsel;

    Liksomclamd(Oppfoersel oppførsel) throws IOException {
        this.oppførsel = oppførsel;
        Thread tråd = new Thread(this::taImot, "liksomclamd");
        tråd.setDaemon(true);
        tråd.start();
    }

    static Liksomclamd somSvarer(String svar) throws IOException {
        return new Liksomclamd((clamd, linje) -> {
            clamd.les(linje);
            svar(linje, svar);
        });
    }

    static void svar(Socket linje, String svar) throws IOException {
        OutputStream ut = linje.getOutputStream();
        ut.write(svar.getBytes(StandardCharsets.US_ASCII));
        ut.flush();
        linje.close();
    }

    String adresse() {
        return "127.0.0.1:" + dør.getLocalPort();
    }

    /** Filene som er kommet helt fram, med riktig kommando, stykker og slutt. */
    List<byte[]> mottatt() {
        return mottatt;
    }

    int forbindelser() {
        return linjer.size();
    }

    void les(Socket linje) throws IOException {
        DataInputStream inn = new DataInputStream(linje.getInputStream());
        String kommando = new String(inn.readNBytes(10), StandardCharsets.US_ASCII);
        if (!kommando.equals("zINSTREAM\0")) {
            throw new IOException("Ukjent kommando");
        }
        ByteArrayOutputStream fil = new ByteArrayOutputStream();
        for (int antall = inn.readInt(); antall > 0; antall = inn.readInt()) {
            fil.write(inn.readNBytes(antall));
        }
        mottatt.add(fil.toByteArray());
    }

    private void taImot() {
        while (!dør.isClosed()) {
            try {
                Socket linje = dør.accept();
                linjer.add(linje);
                oppførsel.ta(this, linje);
            } catch (Exception lukket) {
                // Den som sendte, har gått, eller prøven er over.
            }
        }
    }

    @Override
    public void close() throws IOException {
        dør.close();
        for (Socket linje : linjer) {
            linje.close();
        }
    }
}
