package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import no.stafett.felles.noekler.Laast;
import no.stafett.felles.noekler.Noekkelfil;
import no.stafett.felles.noekler.Noekkelring;
import no.stafett.felles.noekler.Omlaasing;
import no.stafett.felles.noekler.Stykkekrypt;
import no.stafett.stafettlogg.vedlegg.Gamlefiler;
import no.stafett.stafettlogg.vedlegg.Vedleggsarkiv;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Kommandoene {@code lag noekkel} og {@code bytt noekkel}: på noen vedlegg, stanset midtveis, og to samtidig. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoekkelbytteTest {

    /** Loggen slås av og på igjen for hver kommando; det et annet program i prøvene logger akkurat da, klager logback på. */
    private static final String ANDRES = "|-WARN in Logger[";
    private static final int ANTALL = 40;

    @TempDir
    private Path mappe;
    private Path fil;
    private Noekkelring ring;
    private final Proevebase base = Proevebase.ny();
    private final List<SingleConnectionDataSource> åpne = new ArrayList<>();
    private JdbcClient sql;
    private String skrevet;

    @BeforeEach
    void start() throws Exception {
        fil = mappe.resolve("noekler");
        Noekkelfil.leggTil(fil);
        ring = new Noekkelring(fil);
        sql = JdbcClient.create(kobling("postgres"));
        sql.sql("set session_replication_role = replica").update();
        for (int n = 0; n < ANTALL; n++) {
            legg();
        }
    }

    @AfterEach
    void lukk() {
        åpne.forEach(SingleConnectionDataSource::destroy);
    }

    @Test
    void skal_låse_alt_med_den_nyeste_og_ikke_røre_innholdet() throws Exception {
        List<byte[]> før = innhold();
        String gammel = ring.nyeste();
        assertThat(kjør("lag", "noekkel")).isZero();
        assertThat(skrevet).contains("lagt nederst i " + fil, "Ta vare på fila");
        assertThat(kjør("bytt", "noekkel")).isZero();
        assertThat(skrevet).contains("Byttet: 40.", "Kryptert for første gang: 0.", "Nøkkelen " + gammel + " er ikke i bruk lenger");
        assertThat(nøkler()).containsExactly(ring.nyeste()).doesNotContain(gammel);
        assertThat(innhold()).usingElementComparator((a, b) -> java.util.Arrays.compare(a, b)).isEqualTo(før);
        altSkalKunneÅpnes(ANTALL);
        assertThat(kjør("bytt", "noekkel")).isZero();
        assertThat(skrevet).contains("Byttet: 0.");
    }

    @Test
    void skal_fortsette_der_det_slapp_når_det_ble_stanset() throws Exception {
        String gammel = ring.nyeste();
        String ny = Noekkelfil.leggTil(fil);
        assertThatThrownBy(() -> bytt(antall -> {
            if (antall >= 15) {
                throw new IllegalStateException("stanset");
            }
        })).hasMessage("stanset");
        assertThat(nøkler()).containsExactlyInAnyOrder(gammel, ny);
        altSkalKunneÅpnes(ANTALL);
        assertThat(bytt(antall -> { })).isEqualTo(ANTALL - 15);
        assertThat(nøkler()).containsExactly(ny);
        altSkalKunneÅpnes(ANTALL);
    }

    @Test
    void skal_ikke_ha_noe_halvt_når_databasen_dreper_forbindelsen_midt_i_en_bunke() throws Exception {
        Noekkelfil.leggTil(fil);
        SingleConnectionDataSource egen = kobling("stafett_app");
        int prosess = JdbcClient.create(egen).sql("select pg_backend_pid()").query(Integer.class).single();
        // Dør på den andre raden i den tredje bunken: da er én rad i den byttet, og transaksjonen står åpen.
        sql.sql("create function drep() returns trigger language plpgsql as 'begin perform pg_terminate_backend(" + prosess + "); perform pg_sleep(5); "
                + "return new; end'").update();
        sql.sql("alter function drep() security definer").update();
        UUID tolvte = sql.sql("select id from vedlegg order by id offset 11 limit 1").query(UUID.class).single();
        sql.sql("create trigger drep before update on vedlegg for each row when (old.id = '" + tolvte + "') execute function drep()").update();
        assertThatThrownBy(() -> omlåsing(egen).bytt(Vedleggsarkiv.FILNOEKKEL, antall -> { })).isInstanceOf(Exception.class);
        assertThat(sql.sql("select count(*) from vedlegg where noekkel = ?").param(ring.nyeste()).query(Integer.class).single()).isEqualTo(10);
        altSkalKunneÅpnes(ANTALL);
        sql.sql("drop trigger drep on vedlegg").update();
        assertThat(bytt(antall -> { })).isEqualTo(ANTALL - 10);
        altSkalKunneÅpnes(ANTALL);
    }

    @Test
    void skal_gå_an_to_samtidig_mens_noen_legger_ved_filer() throws Exception {
        Noekkelring somIkkeVet = new Noekkelring(kopi());
        Noekkelfil.leggTil(fil);
        AtomicBoolean ferdig = new AtomicBoolean();
        CompletableFuture<Integer> legger = CompletableFuture.supplyAsync(() -> {
            int lagt = 0;
            while (!ferdig.get() && lagt < 200) {
                legg(somIkkeVet);
                lagt++;
            }
            return lagt;
        });
        CompletableFuture<Long> ene = CompletableFuture.supplyAsync(() -> bytt(antall -> { }));
        CompletableFuture<Long> andre = CompletableFuture.supplyAsync(() -> bytt(antall -> { }));
        long byttet = ene.join() + andre.join();
        ferdig.set(true);
        int lagt = legger.join();
        byttet += bytt(antall -> { });
        assertThat(byttet).isEqualTo(ANTALL + lagt);
        assertThat(nøkler()).containsExactly(ring.nyeste());
        altSkalKunneÅpnes(ANTALL + lagt);
    }

    @Test
    void skal_kryptere_filene_fra_før_nøklene_kom() throws Exception {
        byte[] gammel = "Skrevet før nøklene kom.".getBytes(StandardCharsets.UTF_8);
        sett(UUID.randomUUID(), UUID.randomUUID(), gammel.length, gammel, null);
        assertThat(kjør("bytt", "noekkel")).isZero();
        assertThat(skrevet).contains("Kryptert for første gang: 1.");
        assertThat(sql.sql("select count(*) from vedlegg where noekkel is null or position(? in innhold) > 0").param(gammel).query(Integer.class).single()).isZero();
        altSkalKunneÅpnes(ANTALL + 1);
    }

    @Test
    void skal_ikke_kryptere_den_samme_fila_to_ganger_når_to_holder_på() {
        for (int n = 0; n < 30; n++) {
            sett(UUID.randomUUID(), UUID.randomUUID(), 3, new byte[] {1, 2, 3}, null);
        }
        CompletableFuture<Integer> ene = CompletableFuture.supplyAsync(this::krypterAlle);
        CompletableFuture<Integer> andre = CompletableFuture.supplyAsync(this::krypterAlle);
        assertThat(ene.join() + andre.join()).isEqualTo(30);
        altSkalKunneÅpnes(ANTALL + 30);
    }

    @Test
    void skal_la_det_som_ikke_kan_åpnes_stå_si_fra_og_ta_det_når_nøkkelen_er_tilbake() throws Exception {
        String borte = ring.nyeste();
        String alle = Files.readString(fil);
        Files.delete(fil);
        Noekkelfil.leggTil(fil);
        legg();
        assertThat(kjør("bytt", "noekkel")).isEqualTo(1);
        assertThat(skrevet).contains("40 vedlegg er fortsatt låst med en annen nøkkel", "Legg nøkkelen tilbake");
        assertThat(nøkler()).contains(borte);
        Files.writeString(fil, alle + Files.readString(fil));
        assertThat(kjør("bytt", "noekkel")).isZero();
        altSkalKunneÅpnes(ANTALL + 1);
    }

    @Test
    void skal_si_fra_om_ukjent_kommando_manglende_fil_og_mappe_uten_database() throws Exception {
        assertThat(kjør("mist", "noekkel")).isEqualTo(1);
        assertThat(skrevet).contains("Skriv: lag noekkel, eller: bytt noekkel");
        assertThat(kjør("bytt", "noekkel", "--stafett.database.mappe=" + mappe)).isEqualTo(1);
        assertThat(skrevet).contains("Det finnes ingen database i ");
        Files.delete(fil);
        assertThat(kjør("bytt", "noekkel")).isEqualTo(1);
        assertThat(skrevet.lines().filter(linje -> !linje.contains(ANDRES))).singleElement().asString().contains("finnes ikke", "sikkerhetskopien");
    }

    private int krypterAlle() {
        SingleConnectionDataSource egen = kobling("stafett_app");
        Gamlefiler gamle = new Gamlefiler(JdbcClient.create(egen), new TransactionTemplate(new JdbcTransactionManager(egen)), ring);
        int antall = 0;
        while (gamle.krypterNeste()) {
            antall++;
        }
        return antall;
    }

    private long bytt(LongConsumer underveis) {
        return omlåsing(kobling("stafett_app")).bytt(Vedleggsarkiv.FILNOEKKEL, underveis);
    }

    private Omlaasing omlåsing(SingleConnectionDataSource kobling) {
        return new Omlaasing(JdbcClient.create(kobling), new TransactionTemplate(new JdbcTransactionManager(kobling)), ring, 5);
    }

    private synchronized SingleConnectionDataSource kobling(String rolle) {
        try {
            Connection c = base.som(rolle);
            SingleConnectionDataSource kilde = new SingleConnectionDataSource(c, true);
            åpne.add(kilde);
            return kilde;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void legg() {
        legg(ring);
    }

    private void legg(Noekkelring med) {
        byte[] tekst = ("Fil " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        UUID id = UUID.randomUUID();
        UUID post = UUID.randomUUID();
        Stykkekrypt krypt = Stykkekrypt.ny(tekst.length);
        try {
            sett(id, post, tekst.length, krypt.laas(tekst).readAllBytes(), med.laas(krypt.noekkel(), Vedleggsarkiv.FILNOEKKEL.sted(id, post)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void sett(UUID id, UUID post, int størrelse, byte[] innhold, Laast filnøkkel) {
        sql.sql("insert into vedlegg (id, post, sak, navn, slag, stoerrelse, virussjekk, innhold, filnoekkel, noekkel, lagt_til, av) "
                + "values (?, ?, gen_random_uuid(), 'a.txt', 'text/plain', ?, false, ?, ?, ?, now(), gen_random_uuid())")
                .param(1, id).param(2, post).param(3, størrelse).param(4, innhold)
                .param(5, filnøkkel == null ? null : filnøkkel.innhold(), java.sql.Types.BINARY)
                .param(6, filnøkkel == null ? null : filnøkkel.noekkel(), java.sql.Types.VARCHAR).update();
    }

    private void altSkalKunneÅpnes(int antall) {
        Noekkelring lest = new Noekkelring(fil);
        List<byte[]> åpnet = sql.sql("select id, post, stoerrelse, innhold, noekkel, filnoekkel from vedlegg").query((rs, n) -> {
            Laast filnøkkel = new Laast(rs.getString(5), rs.getBytes(6));
            String sted = Vedleggsarkiv.FILNOEKKEL.sted(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class));
            return Stykkekrypt.av(lest.aapne(filnøkkel, sted), rs.getLong(3)).aapne(0, rs.getBytes(4));
        }).list();
        assertThat(åpnet).hasSize(antall);
    }

    private List<String> nøkler() {
        return sql.sql("select distinct noekkel from vedlegg").query(String.class).list();
    }

    private List<byte[]> innhold() {
        return sql.sql("select innhold from vedlegg order by id").query((rs, n) -> rs.getBytes(1)).list();
    }

    /** Slik en annen node har fila før den nye nøkkelen er lagt ut dit. */
    private Path kopi() throws IOException {
        return Files.copy(fil, mappe.resolve("kopi"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }

    private int kjør(String... valg) {
        List<String> alle = new ArrayList<>(List.of(valg));
        if (valg.length == 2) {
            alle.addAll(List.of("--stafett.database.mappe=target/testdata", "--stafett.database.navn=" + base.navn()));
        }
        alle.add("--stafett.noekler.fil=" + fil);
        PrintStream ut = System.out;
        PrintStream feil = System.err;
        ByteArrayOutputStream alt = new ByteArrayOutputStream();
        System.setOut(new PrintStream(alt, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            return Noekkelbytte.kjør(alle.toArray(String[]::new));
        } finally {
            System.setOut(ut);
            System.setErr(feil);
            skrevet = alt.toString(StandardCharsets.UTF_8);
        }
    }
}
