package no.stafett.varsel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.innsikt.Lederbilde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Fra varsel til e-post: samlet, i arbeidstiden, aldri tapt, aldri to ganger, og aldri med noe om noen i (REL-04, REL-18, SEC-33). */
@Apptest
class PostgangTest extends Varselproeve {

    @Autowired
    private MessageSource tekster;
    private Proevepost post;

    @BeforeEach
    void startTjeneren() {
        post = new Proevepost(tekster);
        velger(KOLLEGA, Varselslag.NY_OPPGAVE, Varselmaate.STRAKS);
    }

    @AfterEach
    void stoppTjeneren() {
        post.close();
    }

    @Test
    void skal_samle_det_som_er_nytt_i_én_e_post() throws Exception {
        nyeOppgaver(3);
        assertThat(send()).isEqualTo(1);
        MimeMessage en = post.post().get(0);
        assertThat(en.getSubject()).isEqualTo("Du har 3 nye oppgaver i Stafett");
        assertThat(en.getAllRecipients()[0].toString()).isEqualTo(KOLLEGA + "@demo.invalid");
        assertThat(Proevepost.alt(en)).contains("https://stafett.kommune.test/varsler");
    }

    @Test
    void skal_aldri_si_hvem_eller_hva_det_gjelder() {
        String sak = mina.nySak();
        String oppgave = mina.oppgave(sak);
        fordeler().fordel();
        send();
        String tittel = mina.get("/oppgaver/" + oppgave).tekst("tittel");
        assertThat(post.post()).singleElement().satisfies(en -> assertThat(Proevepost.alt(en)).doesNotContain(sak, oppgave, "Ada", "Lindås", "leker",
                mina.get("/saker/" + sak).tekst("saksnummer"), bruker("barnehage.ansatt").navn(), bruker(KOLLEGA).navn(), "Solstua")
                .doesNotContain(tittel.isBlank() ? "\0" : tittel));
    }

    @Test
    void skal_skrive_på_språket_hun_har_valgt() throws Exception {
        valgene.lagre(person(KOLLEGA), new Varselvalg(java.util.Map.of(Varselslag.NY_OPPGAVE, Varselmaate.STRAKS), "nn"));
        nyeOppgaver(1);
        send();
        assertThat(post.post().get(0).getSubject()).isEqualTo("Du har ei ny oppgåve i Stafett");
    }

    @Test
    void skal_ikke_sende_til_den_som_bare_vil_ha_det_i_appen() {
        velger(KOLLEGA, Varselslag.NY_OPPGAVE, Varselmaate.APP);
        nyeOppgaver(1);
        assertThat(send()).isZero();
    }

    @Test
    void skal_være_stille_om_natta_og_i_helga_og_si_det_neste_arbeidsdag() {
        LocalDate mandag = arbeidsdag(1).with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        klokka(mandag.minusDays(2), 10);
        nyeOppgaver(2);
        assertThat(send()).isZero();
        klokka(mandag, 5);
        assertThat(send()).isZero();
        klokka(new no.stafett.felles.Arbeidsdager().etter(mandag, 0), 9);
        assertThat(send()).isEqualTo(1);
    }

    @Test
    void skal_vente_litt_mellom_hver_så_det_som_kommer_samtidig_samles() throws Exception {
        nyeOppgaver(1);
        assertThat(send()).isEqualTo(1);
        nyeOppgaver(2);
        assertThat(send()).isZero();
        klokka(arbeidsdag(1), 11);
        assertThat(send()).isEqualTo(1);
        assertThat(post.post().get(1).getSubject()).isEqualTo("Du har 2 nye oppgaver i Stafett");
    }

    @Test
    void skal_sende_én_oppsummering_om_dagen() {
        velger(KOLLEGA, Varselslag.NY_OPPGAVE, Varselmaate.DAGLIG);
        nyeOppgaver(2);
        klokka(arbeidsdag(2), 7);
        assertThat(send()).isZero();
        klokka(arbeidsdag(2), 8);
        assertThat(send()).isEqualTo(1);
        nyeOppgaver(1);
        klokka(arbeidsdag(2), 14);
        assertThat(send()).isZero();
        klokka(arbeidsdag(3), 8);
        assertThat(send()).isEqualTo(1);
    }

    @Test
    void skal_tømme_utboksen_når_tjeneren_er_tilbake() {
        nyeOppgaver(1);
        post.stopp();
        samler().samle();
        assertThat(postgang().send()).isZero();
        assertThat(tilstander()).containsExactly("klar");
        post.start();
        assertThat(postgang().send()).as("den venter til neste forsøk").isZero();
        sql.sql("update epost set neste = now()").update();
        assertThat(postgang().send()).isEqualTo(1);
        assertThat(postgang().send()).isZero();
        assertThat(tilstander()).containsExactly("sendt");
        assertThat(post.post()).hasSize(1);
    }

    /** Ingen vet om den kom fram; hellere én for lite enn én for mye, for varselet ligger i appen. */
    @Test
    void skal_ikke_sende_på_nytt_det_en_node_døde_med() {
        nyeOppgaver(1);
        samler().samle();
        UUID tatt = utboks().ta().orElseThrow();
        assertThat(postgang().send()).isZero();
        assertThat(tilstand(tatt)).isEqualTo("sendes");
        sql.sql("update epost set laast_til = now() - interval '1 second' where id = ?").param(tatt).update();
        assertThat(postgang().send()).isZero();
        assertThat(tilstand(tatt)).isEqualTo("uviss");
        assertThat(post.post()).isEmpty();
    }

    @Test
    void skal_ikke_sende_på_nytt_når_tjeneren_tok_imot_og_ble_stille() throws Exception {
        nyeOppgaver(1);
        samler().samle();
        try (ServerSocket stille = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ExecutorService tjener = Executors.newSingleThreadExecutor();
            Future<?> tok = tjener.submit(() -> taImotOgLeggPaa(stille));
            post.bruk(stille.getLocalPort());
            postgang().send();
            tok.get();
            tjener.shutdownNow();
        }
        assertThat(tilstander()).containsExactly("uviss");
    }

    @Test
    void skal_sende_hver_én_gang_når_flere_noder_sender_samtidig() throws Exception {
        List<String> kolleger = IntStream.rangeClosed(1, 20).mapToObj("barnehage.ansatt%02d"::formatted).toList();
        kolleger.forEach(navn -> velger(navn, Varselslag.NY_OPPGAVE, Varselmaate.STRAKS));
        nyeOppgaver(2);
        ExecutorService noder = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Integer>> arbeid = IntStream.range(0, 3).<Callable<Integer>>mapToObj(n -> this::send).toList();
            for (Future<Integer> node : noder.invokeAll(arbeid)) {
                node.get();
            }
        } finally {
            noder.shutdownNow();
        }
        send();
        assertThat(post.post().stream().map(en -> til(en)).toList())
                .containsExactlyInAnyOrderElementsOf(kolleger.stream().map(navn -> navn + "@demo.invalid").toList());
    }

    @Test
    void skal_la_være_å_si_fra_om_det_hun_rakk_å_lese() {
        nyeOppgaver(1);
        samler().samle();
        new Varslene(sql, klokke).merkAlleLest(bruker(KOLLEGA));
        assertThat(postgang().send()).isZero();
        assertThat(tilstander()).containsExactly("bortfalt");
    }

    @Test
    void skal_la_være_å_si_fra_om_det_hun_ikke_lenger_ser() {
        String oppgave = nyOppgave();
        fordeler().fordel();
        samler().samle();
        new ApiKlient(nett, "barnehage.ansatt02").post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(postgang().send()).isZero();
        assertThat(tilstander()).containsExactly("bortfalt");
    }

    private void nyeOppgaver(int antall) {
        IntStream.range(0, antall).forEach(n -> nyOppgave());
        fordeler().fordel();
    }

    /** Samler og sender, som én node gjør i én runde. */
    private int send() {
        samler().samle();
        return postgang().send();
    }

    private Arbeidstid arbeidstid() {
        return new Arbeidstid(klokke, "07:00", "17:00", "07:30");
    }

    private interface Runde {
        int samle();
    }

    /** I én transaksjon, som i programmet. */
    private Runde samler() {
        Epostsamler samler = new Epostsamler(sql, arbeidstid(), post.vei(), 15);
        return () -> new TransactionTemplate(transaksjoner).execute(t -> samler.samle());
    }

    private Utboks utboks() {
        return new Utboks(sql, klokke, new Lederbilde(sql, klokke));
    }

    private Postgang postgang() {
        return new Postgang(utboks(), post.vei(), arbeidstid());
    }

    private List<String> tilstander() {
        return sql.sql("select tilstand from epost order by opprettet").query(String.class).list();
    }

    private static String til(MimeMessage en) {
        try {
            return en.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Svarer som en tjener til hele e-posten er kommet, og legger på uten å kvittere. */
    private static void taImotOgLeggPaa(ServerSocket stille) {
        try (Socket s = stille.accept(); BufferedReader inn = new BufferedReader(new InputStreamReader(s.getInputStream(), StandardCharsets.US_ASCII))) {
            si(s, "220 klar");
            String linje = inn.readLine();
            while (linje != null && !linje.equals(".")) {
                if (linje.startsWith("DATA")) {
                    si(s, "354 kom");
                } else if (linje.matches("(EHLO|HELO|MAIL|RCPT|NOOP|RSET).*")) {
                    si(s, "250 ja");
                }
                linje = inn.readLine();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void si(Socket s, String svar) throws IOException {
        s.getOutputStream().write((svar + "\r\n").getBytes(StandardCharsets.US_ASCII));
        s.getOutputStream().flush();
    }
}
