package no.stafett.handlingsveileder.utkast;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.stafett.handlingsveileder.Avtrykk;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * En pakke som én fil: et arkiv med modellene, tabellene, skjemaene og {@value #OM}. Det som kommer inn, leses bare i minnet, og ikke mer enn en
 * pakke kan være, hva arkivet enn sier om seg selv; ingen fil får et sted å ligge, så et navn med en sti i er bare et ugyldig navn.
 */
final class Pakkefil {

    static final String OM = "pakke.json";

    private static final int FORMAT = 1;
    /** Stanser ved neste hake, så en fil full av begynnelser ikke leses om igjen for hver av dem. */
    private static final Pattern MODELL = Pattern.compile("<(?:[A-Za-z0-9]+:)?(process|decision)\\s[^<>]*?\\bid=\"([^\"<>]{1,100})\"");
    private static final JsonMapper JSON = new JsonMapper();

    private Pakkefil() {
    }

    /** Det {@value #OM} forteller. @param leietaker den pakken ble laget for; den kan hentes inn hos en annen */
    record Om(int format, String navn, String leietaker, int versjon, String avtrykk) {
    }

    static byte[] skriv(Om om, Map<String, byte[]> filer) {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (ZipOutputStream arkiv = new ZipOutputStream(ut, StandardCharsets.UTF_8)) {
            legg(arkiv, OM, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(om));
            for (Map.Entry<String, byte[]> fil : new TreeMap<>(filer).entrySet()) {
                legg(arkiv, fil.getKey(), fil.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ut.toByteArray();
    }

    static Om om(String navn, String leietaker, int versjon, Map<String, byte[]> filer) {
        return new Om(FORMAT, navn, leietaker, versjon, Avtrykk.av(filer));
    }

    static boolean erArkiv(byte[] innhold) {
        return innhold.length > 3 && innhold[0] == 'P' && innhold[1] == 'K' && innhold[2] == 3 && innhold[3] == 4;
    }

    /**
     * Filene i arkivet.
     *
     * @throws PakkefilErUgyldig når det ikke er et arkiv med bare filene i en pakke, hver av dem én gang
     * @throws UtkastKanIkkeLagres når det er mer enn en pakke kan være
     */
    static Map<String, byte[]> les(byte[] innhold) {
        Map<String, byte[]> filer = new TreeMap<>();
        try (ZipInputStream arkiv = new ZipInputStream(new ByteArrayInputStream(innhold), StandardCharsets.UTF_8)) {
            long igjen = Utkastgrenser.PAKKE;
            for (ZipEntry fil = arkiv.getNextEntry(); fil != null; fil = arkiv.getNextEntry()) {
                byte[] den = begrenset(arkiv, igjen);
                igjen -= den.length;
                krev(OM.equals(fil.getName()) || Utkastgrenser.erFilnavn(fil.getName()) && !fil.isDirectory());
                krev(filer.put(fil.getName(), den) == null);
                if (filer.size() > Utkastgrenser.FILER + 1) {
                    throw UtkastKanIkkeLagres.forStort();
                }
            }
        } catch (IOException | IllegalArgumentException ulesbart) {
            throw new PakkefilErUgyldig();
        }
        filer.remove(OM);
        krev(!filer.isEmpty());
        return filer;
    }

    /**
     * Hva en enkelt fil skal hete i pakken: det hun valgte, ellers det den selv kaller seg, slik porten krever. Hva fila het hos den som sendte den,
     * sier ingenting.
     *
     * @param valgt uten endelse, for eksempel {@code nivaa_1}; tom når fila skal si det selv
     * @throws PakkefilErUgyldig når den ikke er en modell, en tabell eller et skjema, eller ikke kaller seg noe en fil kan hete
     */
    static String navn(byte[] innhold, String valgt) {
        String tekst = new String(innhold, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        String id;
        String endelse = ".form";
        if (tekst.startsWith("{")) {
            id = skjemaId(tekst);
        } else {
            Matcher modell = MODELL.matcher(tekst);
            krev(modell.find());
            id = modell.group(2);
            endelse = modell.group(1).equals("process") ? ".bpmn" : ".dmn";
        }
        String navn = (valgt == null || valgt.isBlank() ? id : valgt.strip()) + endelse;
        krev(Utkastgrenser.erFilnavn(navn));
        return navn;
    }

    private static String skjemaId(String tekst) {
        try {
            return JSON.readTree(tekst).path("id").asString("");
        } catch (JacksonException ulesbart) {
            throw new PakkefilErUgyldig();
        }
    }

    /** Én byte mer enn det er plass til, er nok til å si nei; resten pakkes aldri ut. */
    private static byte[] begrenset(ZipInputStream arkiv, long igjen) throws IOException {
        int plass = (int) Math.min(Utkastgrenser.FIL, igjen);
        byte[] lest = arkiv.readNBytes(plass + 1);
        if (lest.length > plass) {
            throw UtkastKanIkkeLagres.forStort();
        }
        return lest;
    }

    private static void legg(ZipOutputStream arkiv, String navn, byte[] innhold) throws IOException {
        ZipEntry fil = new ZipEntry(navn);
        // Uten klokkeslett er den samme pakken alltid den samme fila.
        fil.setTime(0);
        arkiv.putNextEntry(fil);
        arkiv.write(innhold);
        arkiv.closeEntry();
    }

    private static void krev(boolean ja) {
        if (!ja) {
            throw new PakkefilErUgyldig();
        }
    }
}
