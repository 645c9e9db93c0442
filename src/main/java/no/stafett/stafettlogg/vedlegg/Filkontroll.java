package no.stafett.stafettlogg.vedlegg;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finner ut hva en fil er, av innholdet, og sier nei til det som kan gjøre noe (SEC-25). En fil som er to slag på én gang, for
 * eksempel et bilde med et arkiv bak, er ingen av dem.
 */
final class Filkontroll {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    /** Slutten på et PNG-bilde: et tomt stykke IEND med sjekksummen sin. */
    private static final byte[] PNG_SLUTT = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** Prøvefila alle virusprogrammer kjenner; slik vet den som setter opp løsningen at det blir sagt nei. */
    private static final byte[] PROEVEVIRUS = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE".getBytes(StandardCharsets.US_ASCII);

    private Filkontroll() {
    }

    /** @throws FilenSlipperIkkeInn når fila ikke er ett av slagene, eller bærer noe annet */
    static Filslag kontroller(byte[] fil) {
        if (fil.length == 0) {
            throw FilenSlipperIkkeInn.tom();
        }
        if (inneholder(fil, PROEVEVIRUS)) {
            throw FilenSlipperIkkeInn.farlig();
        }
        if (begynner(fil, PDF)) {
            Pdfkontroll.kontroller(fil);
            return Filslag.PDF;
        }
        if (begynner(fil, PNG)) {
            krevSlutt(slutter(fil, PNG_SLUTT));
            return Filslag.PNG;
        }
        if (erJpeg(fil)) {
            krevSlutt(fil[fil.length - 2] == (byte) 0xff && fil[fil.length - 1] == (byte) 0xd9);
            return Filslag.JPEG;
        }
        return begynner(fil, ZIP) ? Arkivkontroll.kontroller(fil) : tekst(fil);
    }

    private static Filslag tekst(byte[] fil) {
        String innhold;
        try {
            innhold = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(fil)).toString();
        } catch (CharacterCodingException ikkeTekst) {
            throw FilenSlipperIkkeInn.feilSlag();
        }
        if (innhold.chars().anyMatch(tegn -> tegn < ' ' && "\t\n\r\f".indexOf(tegn) < 0)) {
            throw FilenSlipperIkkeInn.feilSlag();
        }
        return Filslag.TEKST;
    }

    private static boolean erJpeg(byte[] fil) {
        return fil.length > 4 && fil[0] == (byte) 0xff && fil[1] == (byte) 0xd8 && fil[2] == (byte) 0xff;
    }

    private static void krevSlutt(boolean slutterSomDetSkal) {
        if (!slutterSomDetSkal) {
            throw FilenSlipperIkkeInn.farlig();
        }
    }

    private static boolean begynner(byte[] fil, byte[] med) {
        return fil.length >= med.length && Arrays.equals(fil, 0, med.length, med, 0, med.length);
    }

    private static boolean slutter(byte[] fil, byte[] med) {
        return fil.length >= med.length && Arrays.equals(fil, fil.length - med.length, fil.length, med, 0, med.length);
    }

    static boolean inneholder(byte[] fil, byte[] del) {
        for (int i = 0; i <= fil.length - del.length; i++) {
            if (fil[i] == del[0] && Arrays.equals(fil, i, i + del.length, del, 0, del.length)) {
                return true;
            }
        }
        return false;
    }
}
