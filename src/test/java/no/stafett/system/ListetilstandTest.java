package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Trespraak;
import no.stafett.tilgang.Demopersoner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Listene, varslene, verktøyene og rammen i hver tilstand de kan stå i, på tre språk, lyst og mørkt, på 320 piksler og forstørret til 200 %. */
@Flatetest
class ListetilstandTest {

    private static final String HVEM = "barnehage.ansatt28";
    private static final String LEDER = "barnehage.styrer";
    private static final String NY = "uu.ny";
    private static final int ET_PAR_TIL_HVERT_SPRÅK = 8;
    private static final String KVITTERING = "[data-kvittering]:not(:empty)";
    private static final String ALT_ÅPENT = "document.querySelectorAll('main details').forEach((en) => { en.open = true; })";
    private static final List<String> NY_ENHET = List.of(
            "insert into enhet select md5('uu')::uuid, kommune, 'annet', 'Tomta åpne barnehage' from person where brukernavn = 'felles.leder' on conflict do nothing",
            "insert into person (id, kommune, brukernavn, passord, navn) select md5('uu')::uuid, kommune, 'uu.ny', '%s', 'Nina Ny' from person"
                    .formatted(Demopersoner.kodetPassord()) + " where brukernavn = 'felles.leder' on conflict do nothing",
            "insert into rolle select md5('uu')::uuid, r, md5('uu')::uuid from unnest(array['ansatt', 'leder']) r on conflict do nothing");

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @LocalServerPort
    private int port;
    private ApiKlient klient;

    @BeforeEach
    void hvem() {
        klient = new ApiKlient(nett, HVEM);
    }

    @AfterEach
    void rydd() {
        sql.sql("delete from rolle where person = md5('uu')::uuid").update();
    }

    @Test
    void skal_følge_reglene_i_lista_når_alt_er_foldet_ut_og_flere_er_valgt(Browser nettleser) {
        String ledige = "/oppgaver?fane=ledige&kolonner=nivaa&kolonner=trinn&kolonner=enhet&kolonner=tjeneste&kolonner=alder&kolonner=behandler&kolonner=prioritet&soek=" + klient.laast("Qvist");
        for (int n = 0; n < ET_PAR_TIL_HVERT_SPRÅK; n++) {
            Map<String, Object> undring = new HashMap<>(ApiKlient.undring(klient.enhet()));
            undring.put("person", Map.of("fornavn", "Ada", "etternavn", "Qvist", "foedselsdato", "2020-05-04"));
            klient.post("/saker", undring);
        }
        lagre("Det jeg ser på hver morgen før samlingsstunden begynner");
        lagre("Ledige");
        prøv(nettleser, HVEM, tre -> {
            tre.ser("alt er foldet ut", b -> b.åpne(ledige).side().evaluate(ALT_ÅPENT));
            tre.ser("navnet er brukt", b -> navngi(b.åpne(ledige), "#visning-navn"));
            tre.ser("det nye navnet er brukt", b -> navngi(b.åpne(ledige), "[id^=navn-] >> nth=0"));
            tre.ser("ingen er valgt", b -> ta(b.åpne(ledige), 0));
            tre.ser("to er tatt og kan angres", b -> ta(b.åpne(ledige), 2));
            tre.ser("ingen treff", b -> assertThat(b.åpne("/oppgaver?fane=mine&soek=zzzz").side().locator(".tomt").count()).isPositive());
            tre.ser("ukjent valg", b -> b.åpne("/oppgaver?fane=mine&nivaa=9&frist=aldri"));
        });
    }

    @Test
    void skal_følge_reglene_når_lista_endrer_seg_og_i_det_som_ligger_over_den(Browser nettleser) {
        prøv(nettleser, HVEM, tre -> {
            ta(klient);
            tre.gjør(b -> b.side().waitForResponse(svar -> svar.url().contains("/oppgaver/puls"), () -> b.åpne("/oppgaver?fane=mine")));
            ta(klient);
            tre.ser("noe er nytt", b -> b.side().locator(".live button").waitFor());
            tre.ser("lagt tilbake, kan angres", b -> {
                ta(klient);
                b.åpne("/oppgaver?fane=mine").side().locator("[data-snarvei=u]").first().click();
                b.side().locator(KVITTERING).waitFor();
            });
            tre.ser("økten går snart ut", b -> vis(b.åpne("/oppgaver"), "oektvarsel"));
            tre.ser("snarveiene", b -> vis(b.åpne("/oppgaver"), "tastaturhjelp"));
            tre.ser("personmenyen", b -> b.åpne("/oppgaver").side().evaluate("document.querySelector('.personmeny').open = true"));
        });
    }

    @Test
    void skal_følge_reglene_på_varslene_verktøyene_og_undringen(Browser nettleser) {
        varsle(ta(klient));
        prøv(nettleser, HVEM, tre -> {
            tre.ser("/varsler");
            tre.ser("valgene er lagret", b -> trykk(b.åpne("/varsler/valg"), "main form[method=post] button", KVITTERING));
            tre.ser("alle er lest", b -> {
                if (b.åpne("/varsler").side().locator("form[action$='/varsler/lest']").count() > 0) {
                    trykk(b, "form[action$='/varsler/lest'] button", KVITTERING);
                }
            });
            tre.ser("/verktoey/undringsnotat");
            tre.ser("alt om verktøyet", b -> b.åpne("/verktoey/tiltaksplan").side().evaluate(ALT_ÅPENT));
            tre.ser("en rad til", b -> b.åpne("/verktoey/tiltaksplan/fyll").side().locator(".fjs-repeat-render-add").first().click());
            tre.ser("undringen mangler noe", b -> {
                trykk(b.åpne("/saker/ny"), "form.skjema[data-kladd] .knapperad button", ".ds-error-summary");
                b.side().evaluate(ALT_ÅPENT);
            });
            tre.ser("ikke for deg", b -> b.åpne("/organisasjon"));
        });
    }

    @Test
    void skal_følge_reglene_når_lederen_flytter_oppgaver(Browser nettleser) {
        String fra = "/oppgaver/flytt?fra=" + klient.get("/meg").tekst("personId");
        prøv(nettleser, LEDER, tre -> {
            tre.ser("ingenting er valgt", b -> {
                ta(klient);
                trykk(b.åpne(fra), "form:has(#flytt-til) .knapperad button", ".ds-error-summary");
            });
            tre.ser("uten grunn", b -> {
                b.åpne(fra).side().locator("[name=oppgave]").first().check();
                b.side().selectOption("#flytt-til", "ledig");
                trykk(b, "form:has(#flytt-til) .knapperad button", ".ds-error-summary");
            });
            tre.ser("flyttet, kan angres", b -> {
                b.åpne(fra).side().locator("[name=oppgave]").first().check();
                b.side().selectOption("#flytt-til", "ledig");
                b.side().fill("#flytt-grunn", "Vi fordeler på nytt.");
                trykk(b, "form:has(#flytt-til) .knapperad button", KVITTERING);
            });
        });
    }

    @Test
    void skal_følge_reglene_når_det_er_tomt(Browser nettleser) {
        NY_ENHET.forEach(setning -> sql.sql(setning).update());
        prøv(nettleser, NY, tre -> {
            for (String sti : List.of("/", "/oppgaver", "/oppgaver?fane=ledige", "/oppgaver?fane=enheten", "/oppgaver?fane=paa_vent", "/oppgaver?fane=fullfoert",
                    "/oppgaver/til-meg", "/oppgaver/flytt", "/saker", "/varsler", "/demo/post")) {
                tre.ser(sti, b -> assertThat(b.åpne(sti).side().locator(".tomt").count()).as(sti).isPositive());
            }
            tre.ser("uten e-postadresse", b -> b.åpne("/varsler/valg"));
        });
    }

    @Test
    void skal_følge_reglene_utenfor_og_på_et_delt_nettbrett(Browser nettleser) {
        try (Trespraak tre = Trespraak.foran(nettleser, port)) {
            tre.ser("/logg-inn?utloept");
            tre.ser("feil passord", b -> {
                b.åpne("/logg-inn").side().fill("#brukernavn", HVEM);
                b.side().fill("#passord", "feil");
                trykk(b, "form:has(#brukernavn) button[type=submit]", "[role=alert]");
            });
            tre.gjør(b -> b.loggInn(HVEM));
            tre.ser("delt nettbrett", b -> {
                b.side().evaluate("document.querySelector(\"form[action$='/nettbrett']\").requestSubmit()");
                b.side().locator("[data-laas]").waitFor();
                b.side().evaluate("document.querySelector('.personmeny').open = true");
            });
            tre.ser("låst", b -> trykk(b, "[data-laas] button", ".kjente"));
            assertThat(tre.brudd()).isEmpty();
        }
    }

    private void prøv(Browser nettleser, String hvem, Consumer<Trespraak> hva) {
        try (Trespraak tre = Trespraak.med(nettleser, port, hvem)) {
            hva.accept(tre);
            assertThat(tre.brudd()).isEmpty();
        }
    }

    /** Hvert slag, lest og ulest, med og uten skjerming. */
    private void varsle(String oppgave) {
        sql.sql("""
                insert into varsel (id, mottaker, slag, oppgave, av, skjermet, noekkel, opprettet, lest)
                select gen_random_uuid(), p.id, s, ?, p.id, skjermet, s || skjermet || '/uu', now(), case s when 'omtalt' then now() end
                  from person p, unnest(array['ny_oppgave', 'forfalt', 'omtalt', 'overlevering', 'utloept']) s, unnest(array[true, false]) skjermet
                 where p.brukernavn = ? on conflict do nothing""").params(oppgave, HVEM).update();
    }

    private void lagre(String navn) {
        klient.post("/oppgaver/visninger", Map.of("navn", navn, "valg", "fane=ledige&nivaa=0", "enhetId", klient.enhet()));
    }

    /** Et navn som er brukt, og feilen ved feltet. */
    private static void navngi(Besoek besøk, String felt) {
        besøk.side().evaluate(ALT_ÅPENT);
        besøk.side().fill(felt, "Ledige");
        besøk.side().locator(felt).press("Enter");
        besøk.side().locator("#utvalg .ds-validation-message").waitFor();
    }

    private static void ta(Besoek besøk, int antall) {
        for (int n = 0; n < antall; n++) {
            besøk.side().locator("[name=oppgave]").nth(n).check();
        }
        trykk(besøk, "#ta-flere button", KVITTERING);
    }

    private static void vis(Besoek besøk, String dialog) {
        besøk.side().evaluate("(id) => document.getElementById(id).showModal()", dialog);
    }

    private static void trykk(Besoek besøk, String knapp, String svar) {
        Page side = besøk.side();
        side.locator(knapp).first().click();
        side.locator(svar).first().waitFor();
    }

    private static String ta(ApiKlient hvem) {
        String id = hvem.oppgave(hvem.nySak());
        assertThat(hvem.post("/oppgaver/" + id + "/ta", null).status()).isEqualTo(200);
        return id;
    }
}
