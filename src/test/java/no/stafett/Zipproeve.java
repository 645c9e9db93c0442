package no.stafett;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Pakker et arkiv ut og inn i minnet. */
public final class Zipproeve {

    private Zipproeve() {
    }

    /** Innholdet i hver fil, i rekkefølgen de ligger. */
    public static Map<String, byte[]> filer(byte[] arkiv) throws IOException {
        Map<String, byte[]> filer = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(arkiv))) {
            for (ZipEntry fil = zip.getNextEntry(); fil != null; fil = zip.getNextEntry()) {
                filer.put(fil.getName(), zip.readAllBytes());
            }
        }
        return filer;
    }

    public static byte[] arkiv(Map<String, byte[]> filer) throws IOException {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(ut)) {
            for (Map.Entry<String, byte[]> fil : filer.entrySet()) {
                zip.putNextEntry(new ZipEntry(fil.getKey()));
                zip.write(fil.getValue());
                zip.closeEntry();
            }
        }
        return ut.toByteArray();
    }
}
