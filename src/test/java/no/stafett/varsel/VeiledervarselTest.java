package no.stafett.varsel;

import static no.stafett.handlingsveileder.Proevekommune.ANSATT;
import static no.stafett.handlingsveileder.Proevekommune.FAG;
import static no.stafett.handlingsveileder.Proevekommune.FAG_SKOLE;
import static no.stafett.handlingsveileder.Proevekommune.KOLLEGA;
import static no.stafett.handlingsveileder.Proevekommune.KOORDINATOR;
import static no.stafett.handlingsveileder.Proevekommune.LAERER;
import static no.stafett.handlingsveileder.Proevekommune.barnehagen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Proevekommune;
import no.stafett.handlingsveileder.Publisering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Varslene om handlingsveilederen: til den som har ansvaret, til den som sa fra, og til dem som har trinnet foran seg. */
@Apptest
class VeiledervarselTest extends Varselproeve {

    private static final String FRA = "Noe gjør deg urolig";
    private static int nr;

    @Autowired
    private Publisering publisering;

    @BeforeEach
    void lagKommunen() {
        Proevekommune.lag(sql);
        sql.sql("delete from trinnmerknad where kommune = ?").param(Proevekommune.NUMMER).update();
    }

    @Test
    void skal_varsle_den_fagansvarlige_én_gang_og_ingen_andre() {
        String id = merknad(ANSATT);
        fordeler().fordel();
        fordeler().fordel();
        assertThat(har(FAG)).containsExactly("merknad");
        assertThat(Stream.of(ANSATT, KOLLEGA, FAG_SKOLE, KOORDINATOR, "fagansvarlig").flatMap(hvem -> har(hvem).stream())).isEmpty();
        assertThat(ser(FAG)).singleElement().satisfies(v -> {
            assertThat(v.adresse()).isEqualTo("/merknader#merknad-" + id);
            assertThat(v.av()).isEqualTo("Berit Prøve");
            assertThat(v.oppgaveId()).isNull();
        });
        assertThat(teller(FAG)).isEqualTo(1);
    }

    /** Den samme hendelsen fordelt om igjen, som når en node dør etter at varselet er skrevet et annet sted. */
    @Test
    void skal_ikke_varsle_to_ganger_om_hendelsen_fordeles_om_igjen() {
        String id = merknad(ANSATT);
        fordeler().fordel();
        sql.sql("insert into varselhendelse (slag, merknad, tid) values ('merknad', cast(? as uuid), now())").param(id).update();
        fordeler().fordel();
        assertThat(har(FAG)).hasSize(1);
    }

    @Test
    void skal_gå_til_koordinatoren_der_det_ikke_er_noen_fagansvarlig() {
        sql.sql("update person set aktiv = false where brukernavn = ?").param(FAG).update();
        try {
            merknad(ANSATT);
            fordeler().fordel();
            assertThat(har(KOORDINATOR)).containsExactly("merknad");
        } finally {
            sql.sql("update person set aktiv = true where brukernavn = ?").param(FAG).update();
        }
    }

    @Test
    void skal_få_vite_om_svaret_og_miste_varselet_om_det_som_er_besvart() {
        String id = merknad(ANSATT);
        fordeler().fordel();
        new ApiKlient(nett, FAG).post("/merknader/" + id + "/svar", Map.of("utfall", "rettet"));
        fordeler().fordel();
        assertThat(ser(FAG)).isEmpty();
        assertThat(teller(FAG)).isZero();
        assertThat(ser(ANSATT)).singleElement().satisfies(v -> {
            assertThat(v.slag()).isEqualTo(Varselslag.MERKNAD_SVAR);
            assertThat(v.av()).isEqualTo("Frida Prøve");
        });
    }

    @Test
    void skal_ikke_si_noe_av_det_som_ble_skrevet_i_varselet_eller_sporet() {
        merknad(ANSATT);
        fordeler().fordel();
        assertThat(new ApiKlient(nett, FAG).get("/varsler").innhold().toString()).contains("merknad").doesNotContain("Kanarifugl");
        assertThat(sql.sql("select count(*) from spor where fakta::text like '%Kanarifugl%'").query(Long.class).single()).isZero();
    }

    @Test
    void skal_si_fra_til_dem_som_har_trinnet_foran_seg_når_teksten_endres() throws Exception {
        publiser(FRA);
        ApiKlient ansatt = new ApiKlient(nett, ANSATT);
        String sak = ansatt.nySak();
        String oppgave = ta(ansatt, sak);
        new ApiKlient(nett, KOLLEGA).nySak();
        ApiKlient laerer = new ApiKlient(nett, LAERER);
        ta(laerer, laerer.nySak());
        sql.sql("delete from varselhendelse").update();
        assertThat(oppgaven(ANSATT, oppgave)).doesNotContain("Nyere tekst finnes");
        String ny = publiser(FRA + " og trivselen nr. " + ++nr);
        fordeler().fordel();
        fordeler().fordel();
        assertThat(om(ANSATT)).contains(oppgave).doesNotHaveDuplicates();
        assertThat(Stream.of(KOLLEGA, LAERER, FAG).flatMap(hvem -> om(hvem).stream())).isEmpty();
        assertThat(oppgaven(ANSATT, oppgave)).contains("Nyere tekst finnes", ny);
        // Hun gir den fra seg: da er varselet ikke hennes lenger.
        ansatt.post("/oppgaver/" + oppgave + "/legg-tilbake", null);
        assertThat(ser(ANSATT).stream().map(Varsel::oppgaveId)).as("de andre hun har, gjelder henne ennå").doesNotContain(oppgave);
    }

    @Test
    void skal_ikke_si_fra_når_teksten_i_trinnet_er_som_før() {
        publiser(FRA);
        ApiKlient ansatt = new ApiKlient(nett, ANSATT);
        ta(ansatt, ansatt.nySak());
        sql.sql("delete from varselhendelse").update();
        publisering.publiserNy(barnehagen("</bpmn:documentation>", " Ikke noe nytt i trinnene " + ++nr + ".</bpmn:documentation>"), "prøve");
        fordeler().fordel();
        assertThat(om(ANSATT)).isEmpty();
    }

    @Test
    void skal_ikke_si_fra_om_noe_som_ikke_ble_publisert_likevel() {
        publiser(FRA);
        ApiKlient ansatt = new ApiKlient(nett, ANSATT);
        ta(ansatt, ansatt.nySak());
        sql.sql("delete from varselhendelse").update();
        new TransactionTemplate(transaksjoner).executeWithoutResult(t -> {
            publiser(FRA + " rullet tilbake " + ++nr);
            t.setRollbackOnly();
        });
        fordeler().fordel();
        assertThat(om(ANSATT)).isEmpty();
    }

    /** Den felles gjelder bare dem som ikke har sin egen. */
    @Test
    void skal_bare_si_fra_der_utgaven_gjelder() {
        publiser(FRA);
        ApiKlient ansatt = new ApiKlient(nett, ANSATT);
        String oppgave = ta(ansatt, ansatt.nySak());
        ApiKlient laerer = new ApiKlient(nett, LAERER);
        String hos = ta(laerer, laerer.nySak());
        sql.sql("delete from varselhendelse").update();
        sql.sql("insert into varselhendelse (slag, prosess, trinn, definisjon, tid) values ('trinn_endret', 'nivaa_0', 'trinn_0_1', 'proeve', now())").update();
        fordeler().fordel();
        assertThat(om(LAERER)).contains(hos);
        assertThat(om(ANSATT)).isEmpty();
        sql.sql("insert into varselhendelse (slag, leietaker, prosess, trinn, definisjon, tid) values ('trinn_endret', ?, 'nivaa_0', 'trinn_0_1', 'proeve', now())")
                .param(Proevekommune.NUMMER).update();
        fordeler().fordel();
        assertThat(om(ANSATT)).as("barnehagen har sin egen").isEmpty();
        sql.sql("insert into varselhendelse (slag, leietaker, prosess, trinn, definisjon, tid) values ('trinn_endret', ?, 'nivaa_0', 'trinn_0_1', 'proeve', now())")
                .param(Proevekommune.NUMMER + ".barnehage").update();
        fordeler().fordel();
        assertThat(om(ANSATT)).contains(oppgave);
    }

    private String merknad(String hvem) {
        ApiKlient.Svar svar = new ApiKlient(nett, hvem).post("/merknader", Map.of("tjeneste", "barnehage", "nivaa", 0, "trinnId", "trinn_0_1",
                "tekst", "Kanarifugl skulle ikke stått her."));
        assertThat(svar.status()).isEqualTo(201);
        return svar.tekst("merknadId");
    }

    /** @return teksten som nå står i det første trinnet */
    private String publiser(String tekst) {
        publisering.publiserNy(barnehagen(FRA, tekst), "prøve");
        return tekst;
    }

    private static String ta(ApiKlient hvem, String sak) {
        String oppgave = hvem.oppgave(sak);
        assertThat(hvem.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
        return oppgave;
    }

    /** Oppgavene hun er varslet om at trinnet er endret i. */
    private List<String> om(String hvem) {
        return sql.sql("select oppgave from varsel where mottaker = ? and slag = 'trinn_endret'").param(person(hvem).verdi()).query(String.class).list();
    }

    private String oppgaven(String hvem, String oppgave) throws Exception {
        return HtmlUtils.htmlUnescape(nett.perform(get("/oppgaver/" + oppgave).with(httpBasic(hvem, "stafett"))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
