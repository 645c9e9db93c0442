package no.stafett.felles.noekler;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Krypterer én fil stykke for stykke, så en stor fil ikke ligger to ganger i minnet, med en nøkkel som aldri brukes til noe
 * annet. Derfor kan engangstallet være nummeret på stykket: stykker som bytter plass, mangler eller er fra en annen fil, kan
 * ikke åpnes. Det siste har et merke, så fila ikke kan kortes.
 */
public final class Stykkekrypt {

    private static final Logger LOGG = LoggerFactory.getLogger(Stykkekrypt.class);
    private static final int STYKKE = 256 * 1024;
    private static final byte SISTE = 1;

    private final SecretKey noekkel;
    private final long stoerrelse;

    private Stykkekrypt(byte[] noekkel, long stoerrelse) {
        this.noekkel = Gcm.noekkel(noekkel);
        this.stoerrelse = stoerrelse;
    }

    /** Med en ny nøkkel. @param stoerrelse antall byte i fila; minst én */
    public static Stykkekrypt ny(long stoerrelse) {
        return av(Gcm.tilfeldig(Gcm.NOEKKEL), stoerrelse);
    }

    public static Stykkekrypt av(byte[] noekkel, long stoerrelse) {
        return new Stykkekrypt(noekkel, stoerrelse);
    }

    /** Må selv låses før den lagres. */
    public byte[] noekkel() {
        return noekkel.getEncoded();
    }

    public int antallStykker() {
        return (int) ((stoerrelse + STYKKE - 1) / STYKKE);
    }

    /** Antall byte i alle stykkene når de er kryptert. */
    public long laastStoerrelse() {
        return stoerrelse + (long) antallStykker() * Gcm.MERKE;
    }

    /** Hvor det krypterte stykket begynner, i byte fra null. */
    public int begynner(int nummer) {
        return nummer * (STYKKE + Gcm.MERKE);
    }

    /** Antall byte i det krypterte stykket; det siste kan være kortere. */
    public int lengde(int nummer) {
        return (int) Math.min(STYKKE + Gcm.MERKE, laastStoerrelse() - begynner(nummer));
    }

    /** Krypterer etter hvert som det leses. */
    public InputStream laas(byte[] innhold) {
        return stykkevis(antallStykker(), nummer -> laas(nummer, innhold));
    }

    /** Stykkene etter hverandre; hvert hentes når det skal leses. */
    public static InputStream stykkevis(int antall, IntFunction<byte[]> hent) {
        Iterator<Integer> numre = IntStream.range(0, antall).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return numre.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(hent.apply(numre.next()));
            }
        });
    }

    private byte[] laas(int nummer, byte[] innhold) {
        int fra = nummer * STYKKE;
        return Gcm.laas(noekkel, engangstall(nummer), "", innhold, fra, Math.min(STYKKE, innhold.length - fra));
    }

    /** @throws KanIkkeAapnes når stykket ikke er det som ble lagt der */
    public byte[] aapne(int nummer, byte[] laast) {
        try {
            if (laast.length != lengde(nummer)) {
                throw new AEADBadTagException();
            }
            return Gcm.aapne(noekkel, engangstall(nummer), "", laast, 0, laast.length);
        } catch (AEADBadTagException endret) {
            LOGG.error("Stykke {} av en fil er endret etter at det ble kryptert.", nummer);
            throw new KanIkkeAapnes();
        }
    }

    private byte[] engangstall(int nummer) {
        byte siste = nummer == antallStykker() - 1 ? SISTE : 0;
        return ByteBuffer.allocate(Gcm.ENGANGSTALL).put(0, siste).putInt(Gcm.ENGANGSTALL - Integer.BYTES, nummer).array();
    }
}
