package no.stafett.varsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.stafett.Apptest;
import no.stafett.innsikt.Lederbilde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** E-post tjeneren ikke tok imot, sendes igjen når systemadministratoren ber om det: aldri to ganger, og bare i egen kommune (REL-04, SEC-33). */
@Apptest
class OmsendingTest extends Varselproeve {

    private static final String ADMIN = "systemadmin";
    private static final String DEN_ANDRE = "barnehage.ansatt34";
    private static final String NABO = "b.leder";

    @Autowired
    private MessageSource tekster;
    @Autowired
    private UserDetailsService brukere;
    private Proevepost post;

    @BeforeEach
    void startTjeneren() {
        post = new Proevepost(tekster);
        velger(KOLLEGA, Varselslag.NY_OPPGAVE, Varselmaate.STRAKS);
    }

    @AfterEach
    void rydd() {
        post.close();
        sql.sql("delete from rolle where rolle = 'systemadmin' and person in (select id from person where brukernavn in (?, ?))").params(DEN_ANDRE, NABO).update();
    }

    @Test
    void skal_vise_hva_slags_e_post_og_hvorfor_og_aldri_til_hvem() throws Exception {
        UUID avvist = avvist();
        String siden = innhold(ADMIN, get("/varsler/epost"));
        String delen = siden.substring(siden.indexOf("id=\"avviste\""), siden.indexOf("</form>", siden.indexOf("id=\"avviste\"")));
        assertThat(delen).contains("value=\"" + avvist + "\"", "Varsler", "Forsøkt 1 gang", "Feil: SendFailedException").doesNotContain(bruker(KOLLEGA).navn(), "@demo.invalid");
        assertThat(innhold(ADMIN, get("/organisasjon/feil"))).contains("hx-get=\"/varsler/epost\"", "hx-select=\"#avviste\"").doesNotContain(bruker(KOLLEGA).navn());
        assertThat(innhold(ADMIN, get("/varsler/epost").cookie(new Cookie("spraak", "en")))).contains("Send the selected ones again", "Notices");
        assertThat(innhold(ADMIN, get("/varsler/epost").cookie(new Cookie("spraak", "nn")))).contains("Send dei valde igjen");
    }

    @Test
    void skal_sende_den_igjen_én_gang_også_når_det_er_bedt_om_to_ganger() throws Exception {
        UUID avvist = avvist();
        String noekkel = UUID.randomUUID().toString();
        assertThat(kvittering(ADMIN, noekkel, avvist)).isEqualTo("1 sendes igjen i arbeidstiden.");
        assertThat(kvittering(ADMIN, noekkel, avvist)).as("den samme innsendingen").isEqualTo("1 sendes igjen i arbeidstiden.");
        assertThat(kvittering(ADMIN, UUID.randomUUID().toString(), avvist)).as("en ny").isEqualTo("Ingen av dem ventet lenger.");
        assertThat(postgang().send()).isEqualTo(1);
        assertThat(kvittering(ADMIN, UUID.randomUUID().toString(), avvist)).as("den er sendt").isEqualTo("Ingen av dem ventet lenger.");
        assertThat(postgang().send()).isZero();
        assertThat(post.post()).hasSize(1);
        assertThat(tilstand(avvist)).isEqualTo("sendt");
        assertThat(sporet(avvist)).isEqualTo(1);
        assertThat(sql.sql("select fakta::text from spor where fakta ->> 'epost' = ?").param(avvist.toString()).query(String.class).single())
                .doesNotContain(person(KOLLEGA).verdi().toString(), bruker(KOLLEGA).navn());
    }

    @Test
    void skal_la_bare_den_ene_få_det_til_når_to_ber_om_det_samtidig() throws Exception {
        UUID avvist = avvist();
        blirAdmin(DEN_ANDRE);
        CyclicBarrier samtidig = new CyclicBarrier(2);
        ExecutorService begge = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> svar = begge.invokeAll(Stream.of(ADMIN, DEN_ANDRE).<Callable<String>>map(hvem -> () -> {
                samtidig.await();
                return kvittering(hvem, UUID.randomUUID().toString(), avvist);
            }).toList());
            assertThat(List.of(svar.get(0).get(), svar.get(1).get())).containsExactlyInAnyOrder("1 sendes igjen i arbeidstiden.", "Ingen av dem ventet lenger.");
        } finally {
            begge.shutdownNow();
        }
        assertThat(postgang().send()).isEqualTo(1);
        assertThat(post.post()).hasSize(1);
        assertThat(sporet(avvist)).isEqualTo(1);
    }

    @Test
    void skal_sende_flere_på_én_gang() throws Exception {
        List<UUID> alle = Stream.of("barnehage.ansatt36", "barnehage.ansatt37", "barnehage.ansatt38").map(hvem -> rad(hvem, "varsler", "avvist", "1 hour")).toList();
        assertThat(kvittering(ADMIN, UUID.randomUUID().toString(), alle.toArray(UUID[]::new))).isEqualTo("3 sendes igjen i arbeidstiden.");
        assertThat(alle).allSatisfy(en -> assertThat(tilstand(en)).isEqualTo("klar"));
        assertThat(kvittering(ADMIN, UUID.randomUUID().toString())).as("ingen valgt").isEqualTo("Ingen av dem ventet lenger.");
    }

    @Test
    void skal_ikke_røre_den_som_kanskje_er_levert() throws Exception {
        UUID uviss = rad(KOLLEGA, "varsler", "uviss", "1 hour");
        assertThat(kvittering(ADMIN, UUID.randomUUID().toString(), uviss)).isEqualTo("Ingen av dem ventet lenger.");
        assertThat(tilstand(uviss)).isEqualTo("uviss");
        assertThat(innhold(ADMIN, get("/varsler/epost"))).contains("Ingen e-post kan sendes igjen").doesNotContain(uviss.toString());
    }

    @Test
    void skal_bare_være_for_systemadministratoren_i_den_samme_kommunen() throws Exception {
        UUID avvist = avvist();
        for (String hvem : List.of("barnehage.styrer", "koordinator", NABO)) {
            assertThat(send(hvem, post("/varsler/epost/igjen").param("epost", avvist.toString()).with(csrf())).getResponse().getStatus()).as(hvem).isEqualTo(403);
        }
        blirAdmin(NABO);
        assertThat(innhold(NABO, get("/varsler/epost"))).doesNotContain(avvist.toString());
        assertThat(kvittering(NABO, UUID.randomUUID().toString(), avvist)).isEqualTo("Ingen av dem ventet lenger.");
        assertThat(tilstand(avvist)).isEqualTo("avvist");
        assertThat(sporet(avvist)).isZero();
    }

    /** Tallet i dem regnes ut når de sendes, så to ville sagt det samme. */
    @Test
    void skal_ikke_sende_en_gammel_morgen_til_den_som_har_en_nyere() throws Exception {
        UUID gammel = rad("barnehage.styrer", "morgen", "avvist", "2 days");
        UUID nyere = rad("barnehage.styrer", "morgen", "avvist", "1 day");
        assertThat(kvittering(ADMIN, UUID.randomUUID().toString(), gammel, nyere)).isEqualTo("1 sendes igjen i arbeidstiden.");
        assertThat(List.of(tilstand(gammel), tilstand(nyere))).containsExactly("avvist", "klar");
    }

    @Test
    void skal_ikke_tilby_den_til_en_uten_adresse() throws Exception {
        String adresse = sql.sql("select epost from person where brukernavn = 'barnehage.ansatt39'").query(String.class).single();
        UUID avvist = rad("barnehage.ansatt39", "varsler", "avvist", "1 hour");
        sql.sql("update person set epost = null where brukernavn = 'barnehage.ansatt39'").update();
        try {
            assertThat(kvittering(ADMIN, UUID.randomUUID().toString(), avvist)).isEqualTo("Ingen av dem ventet lenger.");
        } finally {
            sql.sql("update person set epost = ? where brukernavn = 'barnehage.ansatt39'").param(adresse).update();
        }
        assertThat(kvittering(ADMIN, UUID.randomUUID().toString(), avvist)).as("nå har hun en").isEqualTo("1 sendes igjen i arbeidstiden.");
    }

    /** E-posten om en ny oppgave, som tjeneren sa nei til. */
    private UUID avvist() {
        nyOppgave();
        fordeler().fordel();
        Epostsamler samler = new Epostsamler(sql, arbeidstid(), post.vei(), 15);
        new TransactionTemplate(transaksjoner).executeWithoutResult(t -> samler.samle());
        return sql.sql("update epost set tilstand = 'avvist', avgjort = now(), forsoek = 1, feil = 'SendFailedException' where mottaker = ? and tilstand = 'klar' returning id")
                .param(person(KOLLEGA).verdi()).query(UUID.class).single();
    }

    private UUID rad(String hvem, String slag, String tilstand, String siden) {
        return sql.sql("""
                insert into epost (id, mottaker, noekkel, opprettet, tilstand, avgjort, forsoek, feil, slag)
                select gen_random_uuid(), id, 'omsending/' || gen_random_uuid(), now() - cast(? as interval), ?, now(), 1, 'SendFailedException', ?
                  from person where brukernavn = ? returning id""").params(siden, tilstand, slag, hvem).query(UUID.class).single();
    }

    private void blirAdmin(String hvem) {
        sql.sql("insert into rolle select id, 'systemadmin', null from person where brukernavn = ?").param(hvem).update();
    }

    private long sporet(UUID epost) {
        return sql.sql("select count(*) from spor where hendelse = 'EpostenSendesIgjen' and fakta ->> 'epost' = ?").param(epost.toString()).query(Long.class).single();
    }

    private String kvittering(String hvem, String noekkel, UUID... valgte) throws Exception {
        MockHttpServletRequestBuilder bedt = post("/varsler/epost/igjen").param("noekkel", noekkel).with(csrf());
        Stream.of(valgte).forEach(en -> bedt.param("epost", en.toString()));
        MvcResult gjort = send(hvem, bedt);
        assertThat(gjort.getResponse().getRedirectedUrl()).isEqualTo("/organisasjon/feil");
        return gjort.getFlashMap().get("kvittering").toString();
    }

    private Postgang postgang() {
        return new Postgang(new Utboks(sql, klokke, new Lederbilde(sql, klokke)), post.vei(), arbeidstid());
    }

    private Arbeidstid arbeidstid() {
        return new Arbeidstid(klokke, "07:00", "17:00", "07:30");
    }

    private String innhold(String hvem, MockHttpServletRequestBuilder forespørsel) throws Exception {
        return send(hvem, forespørsel).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcResult send(String hvem, MockHttpServletRequestBuilder forespørsel) throws Exception {
        return nett.perform(forespørsel.with(user(brukere.loadUserByUsername(hvem)))).andReturn();
    }
}
