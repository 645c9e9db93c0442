package no.stafett.stafettlogg.eksport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Et arkiv som lages mens det leses: hver fil åpnes når det er dens tur, så mappa aldri ligger hel i minnet eller på disken. */
final class Zipstroem extends InputStream {

    private static final int STYKKE = 64 * 1024;

    private final Iterator<Del> igjen;
    private final ByteArrayOutputStream pakket = new ByteArrayOutputStream(2 * STYKKE);
    private final ZipOutputStream zip = new ZipOutputStream(pakket, StandardCharsets.UTF_8);
    private final byte[] stykke = new byte[STYKKE];
    private InputStream fil;
    private byte[] klart = new byte[0];
    private int lest;
    private boolean slutt;

    Zipstroem(List<Del> deler) {
        this.igjen = deler.iterator();
    }

    /** @param tid når det ble til, norsk tid @param innhold åpnes når det er dens tur */
    record Del(String sti, LocalDateTime tid, Supplier<InputStream> innhold) {
    }

    @Override
    public int read() throws IOException {
        byte[] en = new byte[1];
        return read(en, 0, 1) < 0 ? -1 : en[0] & 0xff;
    }

    @Override
    public int read(byte[] til, int fra, int lengde) throws IOException {
        while (lest == klart.length && !slutt) {
            pakkMer();
        }
        if (lest == klart.length) {
            return -1;
        }
        int antall = Math.min(lengde, klart.length - lest);
        System.arraycopy(klart, lest, til, fra, antall);
        lest += antall;
        return antall;
    }

    private void pakkMer() throws IOException {
        if (fil == null && !igjen.hasNext()) {
            zip.close();
            slutt = true;
        } else if (fil == null) {
            begynn(igjen.next());
        } else {
            int antall = fil.read(stykke);
            if (antall < 0) {
                lukkFil();
            } else {
                zip.write(stykke, 0, antall);
            }
        }
        klart = pakket.toByteArray();
        pakket.reset();
        lest = 0;
    }

    private void begynn(Del del) throws IOException {
        ZipEntry plass = new ZipEntry(del.sti());
        plass.setTimeLocal(del.tid());
        zip.putNextEntry(plass);
        fil = del.innhold().get();
    }

    private void lukkFil() throws IOException {
        fil.close();
        fil = null;
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        if (fil != null) {
            fil.close();
        }
    }
}
