package no.stafett;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Pakker ut et arkiv i minnet. */
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
}
