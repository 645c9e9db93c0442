package no.stafett.stafettlogg.angre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.akutt.AkuttService;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Oppgave;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Sidene der en beslutning angres, og at det skjermede rommet verken synes eller hindrer. */
@Apptest
class AngresideTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private AkuttService akutt;
    @Autowired
    private Personer personer;
    @Autowired
    private Arbeidsflate flate;
    private Saksgang gang;
    private Angresider mina;
    private String sti;

    @BeforeEach
    void begynn() {
        gang = Saksgang.ny(new ApiKlient(nett, "barnehage.ansatt")).til("nivaa_1").til("nivaa_2");
        mina = new Angresider(nett, "barnehage.ansatt");
        sti = "/saker/" + gang.sak() + "/angre";
    }

    @Test
    void skal_bare_tilbys_den_som_tok_beslutningen() {
        assertThat(mina.side("/saker/" + gang.sak())).contains("href=\"" + sti + "\"").contains("Du kan angre til");
        Angresider styrer = new Angresider(nett, "barnehage.styrer");
        assertThat(styrer.side("/saker/" + gang.sak())).contains("Hvorfor er saken på nivå 2?").doesNotContain(sti);
        assertThat(styrer.vis(sti).getStatus()).isEqualTo(403);
        assertThat(new Angresider(nett, "skole.rektor").vis(sti).getStatus()).isEqualTo(404);
    }

    @Test
    void skal_tilbys_med_en_gang_oppgaven_er_gjort() {
        Oppgave beslutning = flate.iSak(SakId.av(gang.sak())).stream().filter(o -> "fullfoert".equals(o.status())).reduce((a, b) -> b).orElseThrow();
        assertThat(mina.side("/oppgaver/" + beslutning.id() + "/ferdig")).contains("href=\"" + sti + "\"");
    }

    @Test
    void skal_si_hva_som_skjer_kreve_en_grunn_og_gå_tilbake_til_saken() {
        assertThat(mina.side(sti)).contains("Angre beslutningen om nivå 2 for Ada Lindås").contains("beslutningen på nivå 1");
        MockHttpServletResponse uten = mina.send(sti, "grunn", "  ");
        assertThat(uten.getStatus()).isEqualTo(422);
        assertThat(Angresider.tekst(uten)).contains("Skriv hvorfor").contains("aria-invalid=\"true\"");
        assertThat(mina.send(sti, "grunn", "Feil nivå.").getRedirectedUrl()).isEqualTo("/saker/" + gang.sak());
        assertThat(mina.side("/saker/" + gang.sak())).contains("Beslutningen ble angret").contains("Feil nivå.").doesNotContain(sti);
        MockHttpServletResponse igjen = mina.send(sti, "grunn", "En gang til.");
        assertThat(igjen.getStatus()).isEqualTo(409);
        assertThat(Angresider.tekst(igjen)).contains("Beslutningen er alt angret.").doesNotContain("<form class=\"kort");
    }

    @Test
    void skal_si_hvorfor_ikke_og_vise_veien_når_saken_er_avsluttet() {
        gang = Saksgang.ny(new ApiKlient(nett, "barnehage.ansatt")).til("nivaa_1");
        sti = "/saker/" + gang.sak() + "/angre";
        assertThat(gang.fullfoer(Map.of()).status()).isEqualTo(200);
        assertThat(mina.side(sti)).contains("En oppgave i saken er gjort siden").contains("Begge står i loggen");
        gang.til("avslutt");
        assertThat(mina.side(sti)).contains("Den kan åpnes igjen i stedet").contains("/gjenaapne");
    }

    @Test
    void skal_være_det_samme_enten_det_er_et_akuttrom_eller_ikke() {
        List<String> før = altSomSynes();
        akutt.start(SakId.av(gang.sak()), bruker());
        assertThat(altSomSynes()).isEqualTo(før);
        gjørDetFørsteIRommet();
        assertThat(altSomSynes()).isEqualTo(før);
        ApiKlient.Svar svar = new ApiKlient(nett, "barnehage.ansatt").post(sti, Map.of("grunn", "Feil nivå."));
        assertThat(svar.status()).isEqualTo(200);
        Saksgang uten = Saksgang.ny(new ApiKlient(nett, "barnehage.ansatt")).til("nivaa_1").til("nivaa_2");
        ApiKlient.Svar stille = new ApiKlient(nett, "barnehage.ansatt").post("/saker/" + uten.sak() + "/angre", Map.of("grunn", "Feil nivå."));
        assertThat(utenId(svar)).isEqualTo(utenId(stille));
        assertThat(flate.bareFor(bruker())).as("rommet er der ennå").anyMatch(o -> o.sakId().toString().equals(gang.sak()));
    }

    private void gjørDetFørsteIRommet() {
        ApiKlient melder = new ApiKlient(nett, "barnehage.ansatt");
        String oppgave = flate.bareFor(bruker()).stream().filter(o -> o.sakId().toString().equals(gang.sak())).findFirst().orElseThrow().id();
        melder.post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(melder.get("/oppgaver/" + oppgave).status()).isEqualTo(200);
    }

    private static String utenId(ApiKlient.Svar svar) {
        return svar.innhold().toString().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
    }

    private List<String> altSomSynes() {
        return Stream.of("barnehage.ansatt", "barnehage.styrer", "skole.rektor").flatMap(navn -> Stream.of(sti, "/saker/" + gang.sak())
                .map(hit -> new Angresider(nett, navn).side(hit))).toList();
    }

    private Bruker bruker() {
        return personer.finn("barnehage.ansatt").orElseThrow();
    }
}
