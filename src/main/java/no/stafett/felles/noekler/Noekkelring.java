package no.stafett.felles.noekler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Låser med den nyeste nøkkelen i fila, og åpner med den noe ble låst med. Fila leses på nytt når den er endret, så en ny nøkkel
 * kan tas i bruk mens programmet går. Blir den borte mens det går, brukes nøklene som er lest; {@link #feil()} sier fra.
 */
public final class Noekkelring {

    private static final Logger LOGG = LoggerFactory.getLogger(Noekkelring.class);

    private final Path fil;
    private Map<String, SecretKey> noekler;
    private Object lest;
    private String feil;

    /** @throws Noekkelfeil når fila ikke kan brukes */
    public Noekkelring(Path fil) {
        this.fil = fil;
        this.lest = merke();
        this.noekler = Noekkelfil.les(fil);
    }

    /** @param sted hva det er og hvor det ligger: bare id-er, for det skrives i loggen når det ikke kan åpnes */
    public Laast laas(byte[] innhold, String sted) {
        Map<String, SecretKey> alle = noekler();
        String id = nyeste(alle);
        byte[] engangstall = Gcm.tilfeldig(Gcm.ENGANGSTALL);
        byte[] kryptert = Gcm.laas(alle.get(id), engangstall, bundet(sted, id), innhold, 0, innhold.length);
        byte[] samlet = Arrays.copyOf(engangstall, engangstall.length + kryptert.length);
        System.arraycopy(kryptert, 0, samlet, engangstall.length, kryptert.length);
        return new Laast(id, samlet);
    }

    /** @throws KanIkkeAapnes når nøkkelen ikke er her, når stedet er et annet, eller når noe er endret */
    public byte[] aapne(Laast laast, String sted) {
        SecretKey noekkel = noekler().get(laast.noekkel());
        if (noekkel == null) {
            LOGG.error("{} er låst med nøkkelen {}, som ikke er i nøkkelfila.", sted, laast.noekkel());
            throw new KanIkkeAapnes();
        }
        try {
            byte[] engangstall = Arrays.copyOf(laast.innhold(), Gcm.ENGANGSTALL);
            return Gcm.aapne(noekkel, engangstall, bundet(sted, laast.noekkel()), laast.innhold(), Gcm.ENGANGSTALL,
                    laast.innhold().length - Gcm.ENGANGSTALL);
        } catch (AEADBadTagException endret) {
            LOGG.error("{} er endret etter at det ble låst, eller hører hjemme et annet sted.", sted);
            throw new KanIkkeAapnes();
        }
    }

    /** Kjenner igjen det samme innholdet. Den som bare har databasen, kan ikke prøve seg fram til hva det er. */
    public String avtrykk(byte[] innhold) {
        return HexFormat.of().formatHex(avled("stafett avtrykk", innhold));
    }

    /**
     * En nøkkel til noe som låses et annet sted enn her. Den er den samme hver gang det spørres om det samme.
     *
     * @param bruk hva den brukes til; to ulike gir aldri den samme nøkkelen
     * @param hva  det ene den gjelder
     * @return 32 byte
     */
    public byte[] avledet(String bruk, String hva) {
        return avled("stafett " + bruk, hva.getBytes(StandardCharsets.UTF_8));
    }

    /** Av den eldste, som er der lengst; og en egen nøkkel regnet ut av den, for en nøkkel skal brukes til én ting. */
    private byte[] avled(String bruk, byte[] innhold) {
        try {
            Mac sum = Mac.getInstance("HmacSHA256");
            sum.init(new SecretKeySpec(noekler().values().iterator().next().getEncoded(), "HmacSHA256"));
            sum.init(new SecretKeySpec(sum.doFinal(bruk.getBytes(StandardCharsets.UTF_8)), "HmacSHA256"));
            return sum.doFinal(innhold);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String nyeste() {
        return nyeste(noekler());
    }

    /** Den eldste først. */
    public List<String> ider() {
        return List.copyOf(noekler().keySet());
    }

    /** Det som er galt med fila nå; tomt når den er i orden. */
    public synchronized Optional<String> feil() {
        noekler();
        return Optional.ofNullable(feil);
    }

    private static String nyeste(Map<String, SecretKey> alle) {
        return alle.keySet().stream().reduce((foer, etter) -> etter).orElseThrow();
    }

    private static String bundet(String sted, String noekkel) {
        return sted + "\n" + noekkel;
    }

    private synchronized Map<String, SecretKey> noekler() {
        Object naa = merke();
        if (!naa.equals(lest)) {
            lest = naa;
            try {
                noekler = Noekkelfil.les(fil);
                feil = null;
            } catch (Noekkelfeil e) {
                feil = e.getMessage();
                LOGG.error("Nøkkelfila er endret og kan ikke brukes; nøklene fra før gjelder til programmet stopper. {}", feil);
            }
        }
        return noekler;
    }

    /** Endrer seg når fila gjør det, også når rettighetene til den endres. */
    private Object merke() {
        try {
            return Files.readAttributes(fil, "unix:lastModifiedTime,ctime,size,ino").toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "borte";
        }
    }
}
