package no.stafett.handlingsveileder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 over alle filene i en pakke, etter navn: to pakker med samme avtrykk er like. */
public final class Avtrykk {

    private Avtrykk() {
    }

    public static String av(Map<String, byte[]> filer) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(filer).forEach((navn, innhold) -> {
                sum.update(navn.getBytes(StandardCharsets.UTF_8));
                sum.update((byte) 0);
                sum.update(innhold);
            });
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
