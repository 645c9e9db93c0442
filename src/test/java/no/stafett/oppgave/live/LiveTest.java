package no.stafett.oppgave.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Proevebase;
import no.stafett.oppgave.OppgaveService;
import no.stafett.tilgang.Oektvakt;
import no.stafett.tilgang.Personer;
import no.stafett.tilgang.folk.Vikarer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** De lista angår, får vite at den kan være en annen: på alle noder, etter at det er bekreftet, samlet, og ingen andre. */
@Apptest
class LiveTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private DataSource datakilde;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private PlatformTransactionManager transaksjoner;
    @Autowired
    private OppgaveService oppgaver;
    @Autowired
    private Personer personer;
    @Autowired
    private Vikarer vikarer;
    @Autowired
    private Oektvakt oekter;
    @Autowired
    private Lyttere lyttere;
    private ApiKlient mina;
    private String sak;
    private String oppgave;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        sak = mina.nySak();
        oppgave = mina.oppgave(sak);
    }

    @AfterEach
    void slipp() {
        lyttere.slippAlle();
    }

    @Test
    void skal_si_fra_til_den_som_kunne_tatt_oppgaven_en_annen_tok() {
        Samtale kollega = lytt("barnehage.ansatt01");
        Samtale leder = lytt("barnehage.styrer");
        ta();
        kollega.ventPåNoeNytt();
        leder.ventPåNoeNytt();
    }

    @Test
    void skal_ikke_si_fra_til_den_det_ikke_angår() {
        List<Samtale> andre = List.of(lytt("skole.ansatt"), lytt("ppt.leder"), lytt("b.leder"));
        ta();
        mina.nySak();
        assertThat(andre).allSatisfy(Samtale::hørerIngenting);
    }

    @Test
    void skal_ikke_si_noe_om_hva_eller_hvem() {
        Samtale kollega = lytt("barnehage.ansatt01");
        ta();
        kollega.ventPåNoeNytt();
        assertThat(kollega.alt()).containsOnlyOnce("event:klar").matches("(?s)(event:(klar|endret|hjerte)\\ndata:\\.\\n\\n)+");
    }

    @Test
    void skal_ikke_si_noe_når_transaksjonen_rulles_tilbake() {
        Samtale kollega = lytt("barnehage.ansatt01");
        new TransactionTemplate(transaksjoner).executeWithoutResult(status -> {
            oppgaver.ta(oppgave, personer.finn("barnehage.ansatt").orElseThrow());
            status.setRollbackOnly();
        });
        kollega.hørerIngenting();
    }

    @Test
    void skal_ikke_si_noe_før_det_er_bekreftet() {
        Samtale kollega = lytt("barnehage.ansatt01");
        new TransactionTemplate(transaksjoner).executeWithoutResult(status -> {
            oppgaver.ta(oppgave, personer.finn("barnehage.ansatt").orElseThrow());
            kollega.hørerIngenting();
        });
        kollega.ventPåNoeNytt();
    }

    @Test
    void skal_samle_det_som_skjer_tett() {
        Samtale kollega = lytt("barnehage.ansatt01");
        for (int n = 0; n < 20; n++) {
            ta();
            mina.post("/oppgaver/" + oppgave + "/legg-tilbake", null);
        }
        kollega.ventPåNoeNytt();
        assertThat(kollega.roligTilNå()).isLessThan(20);
    }

    @Test
    void skal_være_stum_om_akuttrommet() throws Exception {
        List<Samtale> alle = List.of(lytt("barnehage.ansatt"), lytt("barnehage.styrer"), lytt("barnehage.ansatt01"), lytt("koordinator"));
        nett.perform(post("/saker/" + sak + "/akutt").with(httpBasic("barnehage.ansatt", "stafett")).with(csrf()));
        assertThat(sql.sql("select count(*) from oppgave where sak = ?::uuid and skjermet").param(sak).query(Long.class).single()).isPositive();
        assertThat(alle).allSatisfy(Samtale::hørerIngenting);
    }

    @Test
    void skal_ikke_si_noe_til_den_inhabile() {
        Samtale inhabil = lytt("barnehage.ansatt21");
        Samtale kollega = lytt("barnehage.ansatt22");
        sql.sql("insert into inhabilitet (id, sak, person, slag, meldt) select gen_random_uuid(), ?::uuid, id, 'annet', now() from person "
                + "where brukernavn = 'barnehage.ansatt21'").param(sak).update();
        ta();
        kollega.ventPåNoeNytt();
        inhabil.hørerIngenting();
    }

    @Test
    void skal_bare_si_fra_til_den_som_har_oppgaven_i_en_sak_med_adressesperre() {
        ta();
        sql.sql("insert into adressesperre (id, sak, grad, fra, av) select gen_random_uuid(), ?::uuid, 'fortrolig', now(), id from person "
                + "where brukernavn = 'barnehage.styrer'").param(sak).update();
        Samtale hun = lytt("barnehage.ansatt");
        Samtale leder = lytt("barnehage.styrer");
        Samtale kollega = lytt("barnehage.ansatt01");
        endret(oppgave);
        hun.ventPåNoeNytt();
        assertThat(List.of(leder, kollega)).allSatisfy(Samtale::hørerIngenting);
    }

    @Test
    void skal_nå_den_som_lytter_på_en_annen_node() throws Exception {
        Oere annen = new Oere();
        Samband node = new Samband(datakilde, new Endringer(), annen, 50);
        node.start();
        try {
            vent(node::erOppe);
            ta();
            vent(() -> annen.hørt.stream().anyMatch(linje -> linje.angår(grupper("barnehage.ansatt01"))));
            assertThat(annen.hørt).noneMatch(linje -> linje.angår(grupper("skole.ansatt")));
        } finally {
            node.stop();
        }
    }

    @Test
    void skal_finne_tilbake_når_forbindelsen_brytes_og_be_alle_se_etter() {
        Samtale utenfor = lytt("skole.ansatt");
        Samtale kollega = lytt("barnehage.ansatt01");
        brytt();
        utenfor.ventPåNoeNytt();
        kollega.roligTilNå();
        ta();
        kollega.ventPåNoeNytt();
    }

    @Test
    void skal_huske_det_som_skjedde_mens_forbindelsen_var_brutt() {
        Samtale kollega = lytt("barnehage.ansatt01");
        brytt();
        ta();
        kollega.ventPåNoeNytt();
    }

    private void brytt() {
        String database = sql.sql("select current_database()").query(String.class).single();
        Proevebase.åpen(database).kjør("select pg_terminate_backend(pid) from pg_stat_activity where application_name = '"
                + Ledning.NAVN + "' and datname = current_database()");
    }

    private void ta() {
        assertThat(mina.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
    }

    /** Uten å gå gjennom noe som selv ser etter sperrer. */
    private void endret(String id) {
        Bunke bunke = new Bunke(Set.of(id), Set.of(), false);
        try (Ledning ledning = Ledning.åpne(datakilde)) {
            ledning.send(bunke);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Samtale lytt(String navn) {
        return Samtale.begynn(nett, navn);
    }

    private List<String> grupper(String navn) {
        return personer.finn(navn).orElseThrow().grupper();
    }

    private static void vent(BooleanSupplier til) {
        Samtale.vent(til);
    }

    /** En node der bare det som kommer inn, er av interesse. */
    private final class Oere extends Lyttere {

        private final Queue<Linje> hørt = new ConcurrentLinkedQueue<>();

        Oere() {
            super(personer, vikarer, oekter);
        }

        @Override
        void hør(List<Linje> linjer) {
            hørt.addAll(linjer);
        }
    }
}
