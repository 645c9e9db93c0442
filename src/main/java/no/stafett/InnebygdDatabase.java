package no.stafett;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL som følger med, med data i en mappe som varer. Slår på det pakken slår av (fsync, synchronous_commit,
 * passord), og rydder etter en server som ble drept: databasen lever videre da, og stoppes før en ny startes.
 */
final class InnebygdDatabase implements AutoCloseable {

    private static final List<String> ROLLER = List.of("stafett_eier", "stafett_app");

    private final Path mappe;
    private Passordfil passord;
    private FileChannel laasfil;
    private FileLock laas;
    private EmbeddedPostgres postgres;

    InnebygdDatabase(Path mappe) {
        this.mappe = mappe.toAbsolutePath().normalize();
    }

    /** @throws MappaErIBruk når en annen Stafett bruker mappa */
    InnebygdDatabase start() throws IOException, InterruptedException, SQLException {
        // Mappa er lukket for andre brukere: passord, data og programfilene til databasen ligger i den.
        Files.createDirectories(mappe, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        laas();
        stoppForeldreloes();
        slettUferdig();
        passord = Passordfil.lesEllerLag(mappe.resolve("hemmeligheter.properties"));
        if (Files.exists(datamappe())) {
            postgres = bygg(false);
        } else {
            startFoersteGang();
        }
        opprettDatabase("stafett");
        return this;
    }

    /**
     * Innstillingene når et annet program har mappa åpen; tomt når ingen har det.
     *
     * @throws Oppstartsavvik når det ikke er noen database i mappa
     */
    static Optional<Map<String, Object>> kjører(Path mappe, String database) {
        Path pidfil = mappe.resolve("pg/postmaster.pid");
        if (!Files.exists(mappe.resolve("pg"))) {
            throw new Oppstartsavvik("Det finnes ingen database i " + mappe + ". Velg en annen mappe med --stafett.database.mappe=<mappe>.");
        }
        try {
            List<String> linjer = Files.exists(pidfil) ? Files.readAllLines(pidfil) : List.of();
            boolean iLive = !linjer.isEmpty() && ProcessHandle.of(Long.parseLong(linjer.get(0).trim())).isPresent();
            return iLive ? Optional.of(innstillinger(Integer.parseInt(linjer.get(3).trim()), database,
                    Passordfil.lesEllerLag(mappe.resolve("hemmeligheter.properties")))) : Optional.empty();
        } catch (IOException e) {
            throw new Oppstartsavvik("Mappa " + mappe + " kan ikke leses.", e);
        }
    }

    /** Innstillingene resten av programmet trenger for å bruke databasen. */
    Map<String, Object> innstillinger(String database) {
        return innstillinger(postgres.getPort(), database, passord);
    }

    private static Map<String, Object> innstillinger(int port, String database, Passordfil passord) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        return Map.of("spring.datasource.url", url, "spring.datasource.username", "stafett_app",
                "spring.datasource.password", passord.til("stafett_app"),
                "spring.flyway.url", url, "spring.flyway.user", "stafett_eier",
                "spring.flyway.password", passord.til("stafett_eier"));
    }

    /** Norsk sortering (ICU) er databasens egen, så ORDER BY navn gir æ, ø, å sist. */
    void opprettDatabase(String navn) throws SQLException {
        try (Connection c = kobleTil("postgres"); Statement s = c.createStatement()) {
            if (!s.executeQuery("select 1 from pg_database where datname = '" + navn + "'").next()) {
                s.execute("create database " + navn + " owner stafett_eier template template0 encoding 'UTF8' "
                        + "locale_provider icu icu_locale 'nb-NO' locale 'C.UTF-8'");
            }
        }
    }

    /** Som databasens administrator; programmet selv kobler seg aldri til slik etter oppstart. */
    Connection kobleTil(String database) throws SQLException {
        return postgres.getDatabase("postgres", database).getConnection();
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        laas.release();
        laasfil.close();
    }

    private Path datamappe() {
        return mappe.resolve("pg");
    }

    /** Finnes så lenge databasen lages første gang. */
    private Path uferdig() {
        return mappe.resolve("pg.uferdig");
    }

    private void laas() throws IOException {
        laasfil = FileChannel.open(mappe.resolve("stafett.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            laas = laasfil.tryLock();
        } catch (OverlappingFileLockException e) {
            laas = null;
        }
        if (laas == null) {
            laasfil.close();
            throw new MappaErIBruk(mappe);
        }
    }

    /** Ble programmet drept mens databasen ble laget, er den ubrukelig og tom: den lages på nytt. */
    private void slettUferdig() throws IOException {
        if (Files.exists(uferdig())) {
            FileSystemUtils.deleteRecursively(datamappe());
            Files.delete(uferdig());
        }
    }

    private void startFoersteGang() throws IOException, SQLException {
        Files.createFile(uferdig());
        postgres = bygg(true);
        opprettRoller();
        Files.delete(uferdig());
    }

    /** Etter kill -9 lever PostgreSQL videre; bare vår egen stoppes. */
    private void stoppForeldreloes() throws IOException, InterruptedException {
        Optional<ProcessHandle> prosess = server();
        if (prosess.isPresent()) {
            stopp(prosess.get());
        }
    }

    /** Ber serveren avslutte uten å vente på den; den går når programmet har sluppet tilkoblingene. */
    void slipp() {
        try {
            server().ifPresent(ProcessHandle::destroy);
        } catch (IOException e) {
            Konsoll.siFeil("Databasen i " + mappe + " ble ikke stoppet: " + e.getMessage());
        }
    }

    /** Serveren på datamappa, om den går. Filen navngir prosessen og mappen. */
    private Optional<ProcessHandle> server() throws IOException {
        Path pidfil = datamappe().resolve("postmaster.pid");
        if (!Files.exists(pidfil)) {
            return Optional.empty();
        }
        List<String> linjer = Files.readAllLines(pidfil);
        return ProcessHandle.of(Long.parseLong(linjer.get(0).trim()))
                .filter(p -> linjer.get(1).trim().equals(datamappe().toString()))
                .filter(p -> p.info().command().map(k -> k.contains("postgres")).orElse(false));
    }

    private static void stopp(ProcessHandle prosess) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(prosess.pid())).start().waitFor();
        try {
            prosess.onExit().get(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("Databasen fra forrige kjøring lot seg ikke stoppe (prosess " + prosess.pid() + ").", e);
        }
    }

    private EmbeddedPostgres bygg(boolean ny) throws IOException {
        Path passordfil = mappe.resolve("postgres.pw");
        try {
            EmbeddedPostgres.Builder bygger = EmbeddedPostgres.builder().setDataDirectory(datamappe())
                    .setCleanDataDirectory(false).setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOverrideWorkingDirectory(mappe.resolve("program").toFile())
                    .setConnectConfig("password", passord.til("postgres"));
            serverinnstillinger().forEach(bygger::setServerConfig);
            if (ny) {
                passord.skriv("postgres", passordfil);
                bygger.setLocaleConfig("auth-host", "scram-sha-256").setLocaleConfig("auth-local", "scram-sha-256")
                        .setLocaleConfig("pwfile", passordfil.toString());
            }
            return bygger.start();
        } finally {
            Files.deleteIfExists(passordfil);
        }
    }

    private static Map<String, String> serverinnstillinger() {
        return Map.of("fsync", "on", "synchronous_commit", "on", "listen_addresses", "127.0.0.1",
                "max_connections", "200", "unix_socket_directories", "");
    }

    private void opprettRoller() throws SQLException {
        try (Connection c = kobleTil("postgres"); Statement s = c.createStatement()) {
            for (String rolle : ROLLER) {
                s.execute("create role " + rolle + " login nosuperuser nobypassrls password '" + passord.til(rolle) + "'");
            }
        }
    }

    /** To programmer kan ikke dele en datamappe. */
    static final class MappaErIBruk extends Oppstartsavvik {
        MappaErIBruk(Path mappe) {
            super("Stafett kjører allerede på datamappen " + mappe + ". Stopp den først, eller velg en annen mappe "
                    + "med --stafett.database.mappe=<mappe>.");
        }
    }
}
