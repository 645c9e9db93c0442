package no.stafett.tilgang.nettbrett;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Kapselen som kjenner igjen et delt nettbrett. Den sier ikke hvem noen er, og slipper ingen inn. */
@Component
public class Nettbrettkapsel {

    private static final int BYTE = 32;
    private static final Duration LEVETID = Duration.ofDays(180);
    private static final SecureRandom TILFELDIG = new SecureRandom();

    private final boolean https;

    Nettbrettkapsel(@Value("${stafett.demo:nei}") String demo) {
        this.https = !"ja".equals(demo);
    }

    /** @return null når nettleseren ikke er et delt nettbrett */
    public String les(HttpServletRequest forespoersel) {
        Cookie[] alle = forespoersel.getCookies();
        return alle == null ? null : Stream.of(alle).filter(k -> navn().equals(k.getName())).map(Cookie::getValue)
                .filter(verdi -> verdi.matches("[A-Za-z0-9_-]{43}")).findFirst().orElse(null);
    }

    public String nytt() {
        byte[] bytes = new byte[BYTE];
        TILFELDIG.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public ResponseCookie skriv(String merke) {
        return kapsel(merke).maxAge(LEVETID).build();
    }

    public ResponseCookie slett() {
        return kapsel("").maxAge(0).build();
    }

    static String avtrykk(String merke) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(merke.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private ResponseCookie.ResponseCookieBuilder kapsel(String verdi) {
        return ResponseCookie.from(navn(), verdi).httpOnly(true).secure(https).sameSite("Lax").path("/");
    }

    private String navn() {
        return https ? "__Host-stafett-nettbrett" : "stafett-nettbrett";
    }
}
