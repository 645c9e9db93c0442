package no.stafett.felles.noekler;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM slik Java har det. Det samme engangstallet må aldri brukes to ganger med den samme nøkkelen. */
final class Gcm {

    /** Antall byte i en nøkkel, et engangstall og merket som avslører en endring. */
    static final int NOEKKEL = 32;
    static final int ENGANGSTALL = 12;
    static final int MERKE = 16;

    private static final SecureRandom TILFELDIG = new SecureRandom();

    private Gcm() {
    }

    static byte[] tilfeldig(int antall) {
        byte[] bytes = new byte[antall];
        TILFELDIG.nextBytes(bytes);
        return bytes;
    }

    static SecretKey noekkel(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /** @param sted det som må være likt når det åpnes; lagres ikke */
    static byte[] laas(SecretKey noekkel, byte[] engangstall, String sted, byte[] innhold, int fra, int antall) {
        try {
            return chiffer(Cipher.ENCRYPT_MODE, noekkel, engangstall, sted).doFinal(innhold, fra, antall);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws AEADBadTagException når nøkkelen eller stedet er et annet, eller noe er endret */
    static byte[] aapne(SecretKey noekkel, byte[] engangstall, String sted, byte[] laast, int fra, int antall) throws AEADBadTagException {
        if (antall < MERKE) {
            throw new AEADBadTagException();
        }
        try {
            return chiffer(Cipher.DECRYPT_MODE, noekkel, engangstall, sted).doFinal(laast, fra, antall);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher chiffer(int retning, SecretKey noekkel, byte[] engangstall, String sted) throws GeneralSecurityException {
        Cipher chiffer = Cipher.getInstance("AES/GCM/NoPadding");
        chiffer.init(retning, noekkel, new GCMParameterSpec(MERKE * Byte.SIZE, engangstall));
        chiffer.updateAAD(sted.getBytes(StandardCharsets.UTF_8));
        return chiffer;
    }
}
