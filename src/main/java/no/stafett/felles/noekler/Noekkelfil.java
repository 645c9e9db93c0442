package no.stafett.felles.noekler;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;

/**
 * Nøklene, én på hver linje: {@code id = nøkkel}. Den nederste er den nyeste. Id-en er regnet ut av nøkkelen, så en linje som er
 * skrevet av feil, blir oppdaget før noe blir kryptert med den.
 */
public final class Noekkelfil {

    private static final String HODE = """
            # Nøklene vedleggene i Stafett er kryptert med. Den nederste er den nyeste.
            # Går denne fila tapt, kan ingen åpne vedleggene igjen. Ta vare på den et annet sted enn databasen.
            """;
    private static final int ID_LENGDE = 12;
    /** En tilfeldig nøkkel har nesten aldri færre enn 25 ulike; den i eksempelet, og en noen har funnet på, har det. */
    private static final int FAERREST_ULIKE = 18;
    private static final Set<PosixFilePermission> BARE_EIEREN = PosixFilePermissions.fromString("rwx------");

    private Noekkelfil() {
    }

    /** @throws Noekkelfeil når fila mangler, kan leses av andre, eller har noe annet enn nøkler i seg */
    static Map<String, SecretKey> les(Path fil) {
        krevLukket(fil);
        Map<String, SecretKey> noekler = new LinkedHashMap<>();
        int nummer = 0;
        for (String linje : tekst(fil).lines().map(String::strip).toList()) {
            nummer++;
            if (!linje.isEmpty() && !linje.startsWith("#")) {
                byte[] noekkel = noekkel(linje, fil, nummer);
                noekler.remove(id(noekkel));
                noekler.put(id(noekkel), Gcm.noekkel(noekkel));
            }
        }
        if (noekler.isEmpty()) {
            throw new Noekkelfeil("Det er ingen nøkler i " + fil + ".");
        }
        return noekler;
    }

    /**
     * Legger en ny nøkkel nederst, og lager fila når den mangler.
     *
     * @return id-en til den nye
     * @throws Noekkelfeil når fila ikke kan brukes, eller en annen holder på
     */
    public static String leggTil(Path fil) {
        Path halvferdig = fil.resolveSibling(fil.getFileName() + ".ny");
        reserver(halvferdig);
        try {
            byte[] noekkel = Gcm.tilfeldig(Gcm.NOEKKEL);
            skriv(halvferdig, medEnTil(fil, noekkel));
            Files.move(halvferdig, fil, StandardCopyOption.ATOMIC_MOVE);
            return id(noekkel);
        } catch (IOException | Noekkelfeil e) {
            // Bare når den ikke ble flyttet; da er den vår, og ikke den nestes.
            halvferdig.toFile().delete();
            throw e instanceof Noekkelfeil sagt ? sagt : new Noekkelfeil("Nøkkelfila " + fil + " kan ikke skrives.", e);
        }
    }

    /** Den halvferdige fila er også låsen: to som holdt på samtidig, ville ellers skrevet over nøkkelen til hverandre. */
    private static void reserver(Path halvferdig) {
        try {
            Files.createFile(halvferdig, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new Noekkelfeil("En annen lager en nøkkel, eller ble avbrutt: " + halvferdig + " finnes. Slett den når ingen holder på.", e);
        } catch (IOException e) {
            throw new Noekkelfeil("Nøkkelfila kan ikke lages i " + halvferdig.toAbsolutePath().getParent() + ".", e);
        }
    }

    private static String medEnTil(Path fil, byte[] noekkel) {
        String foer = HODE;
        if (Files.exists(fil)) {
            les(fil);
            foer = tekst(fil);
        }
        return foer + (foer.endsWith("\n") ? "" : "\n") + id(noekkel) + " = " + Base64.getEncoder().encodeToString(noekkel) + "\n";
    }

    /** På disken før noe krypteres med den: dør maskinen, skal det ikke finnes vedlegg uten nøkkel. */
    private static void skriv(Path halvferdig, String innhold) throws IOException {
        try (FileChannel ut = FileChannel.open(halvferdig, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(innhold.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                ut.write(bytes);
            }
            ut.force(true);
        }
    }

    private static void krevLukket(Path fil) {
        try {
            if (!Files.isRegularFile(fil)) {
                throw new Noekkelfeil("Nøkkelfila " + fil + " finnes ikke.");
            }
            if (!BARE_EIEREN.containsAll(Files.getPosixFilePermissions(fil))) {
                throw new Noekkelfeil("Nøkkelfila " + fil + " kan leses av andre enn den som eier den. Kjør: chmod 600 " + fil);
            }
        } catch (IOException e) {
            throw new Noekkelfeil("Nøkkelfila " + fil + " kan ikke leses.", e);
        }
    }

    private static String tekst(Path fil) {
        try {
            return Files.readString(fil);
        } catch (IOException e) {
            throw new Noekkelfeil("Nøkkelfila " + fil + " kan ikke leses.", e);
        }
    }

    private static byte[] noekkel(String linje, Path fil, int nummer) {
        String[] deler = linje.split("=", 2);
        byte[] noekkel = deler.length == 2 ? avkod(deler[1].strip()) : new byte[0];
        String hvor = "Linje " + nummer + " i " + fil;
        if (noekkel.length != Gcm.NOEKKEL) {
            throw new Noekkelfeil(hvor + " er ikke en nøkkel.");
        }
        if (IntStream.range(0, noekkel.length).map(n -> noekkel[n]).distinct().count() < FAERREST_ULIKE) {
            throw new Noekkelfeil(hvor + " er nøkkelen fra et eksempel, eller en noen har funnet på. "
                    + "Lag en ny med: java -jar stafett.jar lag noekkel");
        }
        if (!id(noekkel).equals(deler[0].strip())) {
            throw new Noekkelfeil(hvor + " er skrevet av feil: nøkkelen og id-en hører ikke sammen.");
        }
        return noekkel;
    }

    private static byte[] avkod(String tekst) {
        try {
            return Base64.getDecoder().decode(tekst);
        } catch (IllegalArgumentException ikkeNoekkel) {
            return new byte[0];
        }
    }

    private static String id(byte[] noekkel) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            sum.update("stafett noekkel-id".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum.digest(noekkel)).substring(0, ID_LENGDE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
