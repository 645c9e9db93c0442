package no.stafett.stafettlogg.moete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sidene for møter: kalle inn, svare, endre og avlyse uten JavaScript, og feil der ingenting går tapt. */
@Apptest
class MoetesideTest {

    private static final String MINA = "barnehage.ansatt";
    private static final String STYRER = "barnehage.styrer";

    @Autowired
    private MockMvc nett;
    @Autowired
    private Forretningsklokke klokke;
    private String sak;
    private String moeter;

    @BeforeEach
    void meld() {
        sak = new ApiKlient(nett, MINA).nySak();
        moeter = "/saker/" + sak + "/moeter";
    }

    @Test
    void skal_vise_møtet_på_saken_og_i_lista_når_det_er_kalt_inn() {
        assertThat(side(MINA, moeter)).contains("Ingen møter er avtalt").contains(moeter + "/nytt");
        String møte = kallInn("10:00", "11:00");
        assertThat(side(MINA, "/saker/" + sak)).contains(møte).contains("10.00");
        assertThat(side(STYRER, moeter)).contains(møte).contains("Venter på svar fra deg").doesNotContain(moeter + "/nytt");
        assertThat(side(STYRER, møte)).contains("Bli enige om veien.").contains("Rom 5").contains("name=\"svar\"").doesNotContain(møte + "/endre");
        assertThat(side(MINA, møte)).contains(møte + "/endre").contains("moete.ics");
    }

    @Test
    void skal_beholde_endringen_på_siden_når_noen_har_avlyst_møtet_imens() {
        String møte = kallInn("10:00", "11:00");
        send(MINA, post(møte + "/avlys").with(csrf()).param("grunn", "Mange er syke."));
        MockHttpServletResponse svar = send(MINA, nytt(møte + "/endre", "12:30", "13:30").param("versjon", "2"));
        assertThat(svar.getStatus()).isEqualTo(409);
        assertThat(innhold(svar)).contains("Det du skrev, står her").contains("value=\"12:30\"").doesNotContain("lagrer du, er det dette");
    }

    @Test
    void skal_vise_for_den_som_er_bedt_at_møtet_er_endret() {
        String møte = kallInn("10:00", "11:00");
        send(STYRER, post(møte + "/svar").with(csrf()).param("svar", "ja").param("ord", "Kommer rett fra vakt."));
        assertThat(side(MINA, møte)).contains("Kommer rett fra vakt.");
        assertThat(send(MINA, nytt(møte + "/endre", "12:30", "13:30").param("versjon", "1")).getStatus()).isEqualTo(302);
        assertThat(side(STYRER, møte)).contains("svarte før møtet ble flyttet").contains("Tid før").contains("10.00").contains("12.30");
        assertThat(side(STYRER, moeter)).contains("Endret");
    }

    @Test
    void skal_ta_vare_på_teksten_når_noe_er_galt() {
        MockHttpServletResponse nei = send(MINA, nytt(moeter, "11:00", "10:00").param("sted", "Rom 7"));
        assertThat(nei.getStatus()).isEqualTo(422);
        assertThat(innhold(nei)).contains("Bli enige om veien.").contains("Rom 5").contains("href=\"#til\"").contains("checked");
        MockHttpServletResponse tull = send(MINA, post(moeter).with(csrf()).param("slag", "annet").param("formaal", "Greit.").param("dato", "2026-13-45")
                .param("fra", "x").param("til", ""));
        assertThat(innhold(tull)).contains("Greit.").contains("href=\"#dato\"", "href=\"#fra\"", "href=\"#til\"");
    }

    /** Natt til 30. mars 2031 stilles klokka fram fra to til tre. */
    @Test
    void skal_si_fra_når_klokkeslettet_ikke_finnes_den_natta() {
        MockHttpServletResponse nei = send(MINA, post(moeter).with(csrf()).param("slag", "annet").param("formaal", "Greit.").param("dato", "2031-03-30")
                .param("fra", "02:30").param("til", "04:00"));
        assertThat(nei.getStatus()).isEqualTo(422);
        assertThat(innhold(nei)).contains("href=\"#fra\"");
    }

    @Test
    void skal_ta_vare_på_teksten_når_en_annen_endret_imens() {
        String møte = kallInn("10:00", "11:00");
        send(MINA, nytt(møte + "/endre", "12:00", "13:00").param("versjon", "1"));
        MockHttpServletResponse nei = send(MINA, nytt(møte + "/endre", "14:00", "15:00").param("versjon", "1"));
        assertThat(nei.getStatus()).isEqualTo(409);
        assertThat(innhold(nei)).contains("value=\"14:00\"").contains("name=\"versjon\" value=\"2\"");
    }

    @Test
    void skal_bare_kalle_inn_én_gang_når_skjemaet_sendes_igjen() {
        String noekkel = UUID.randomUUID().toString();
        send(MINA, nytt(moeter, "10:00", "11:00").param("noekkel", noekkel));
        assertThat(send(MINA, nytt(moeter, "10:00", "11:00").param("noekkel", noekkel)).getStatus()).isEqualTo(302);
        MockHttpServletResponse endret = send(MINA, nytt(moeter, "10:00", "12:00").param("noekkel", noekkel));
        assertThat(endret.getStatus()).isEqualTo(422);
        assertThat(innhold(endret)).contains("value=\"12:00\"").doesNotContain("value=\"" + noekkel);
        assertThat(new ApiKlient(nett, MINA).get("/saker/" + sak + "/moeter").innhold().get("kommende")).hasSize(1);
    }

    @Test
    void skal_avlyse_med_grunn_og_vise_det() {
        String møte = kallInn("10:00", "11:00");
        MockHttpServletResponse uten = send(MINA, post(møte + "/avlys").with(csrf()));
        assertThat(uten.getStatus()).isEqualTo(422);
        assertThat(innhold(uten)).contains("href=\"#grunn\"");
        assertThat(send(MINA, post(møte + "/avlys").with(csrf()).param("grunn", "Vi trenger mer tid.")).getStatus()).isEqualTo(302);
        assertThat(side(STYRER, møte)).contains("Avlyst").contains("Vi trenger mer tid.").doesNotContain("name=\"svar\"");
        assertThat(side(STYRER, "/saker/" + sak)).contains("Avlyst");
        send(MINA, post(møte + "/gjenoppta").with(csrf()));
        assertThat(side(STYRER, møte)).contains("name=\"svar\"");
    }

    @Test
    void skal_si_fra_når_stedet_ikke_blir_med_i_kalenderen() {
        String møte = send(MINA, post(moeter).with(csrf()).param("slag", "annet").param("formaal", "x").param("sted", "Hjemme hos Ada")
                .param("dato", klokke.idag().plusDays(3).toString()).param("fra", "10:00").param("til", "11:00")).getRedirectedUrl();
        assertThat(side(MINA, møte)).contains("Stedet blir ikke med i kalenderen");
    }

    @Test
    void skal_si_det_på_forsiden_til_den_som_er_bedt_og_til_den_som_kalte_inn() {
        String møte = kallInn("10:00", "11:00");
        assertThat(rad(STYRER, møte)).contains("Kommer du?").contains("10.00–11.00");
        assertThat(rad(MINA, møte)).as("avtalt, og mer enn en uke til").isEmpty();
        svar("ja", møte);
        assertThat(rad(STYRER, møte)).isEmpty();
        send(MINA, nytt(møte + "/endre", "12:30", "13:30").param("versjon", "1"));
        assertThat(rad(STYRER, møte)).contains("Flyttet siden du svarte").contains("12.30");
        svar("nei", møte);
        assertThat(rad(STYRER, møte)).as("den som har sagt nei, er ferdig med det").isEmpty();
        assertThat(rad(MINA, møte)).contains("Én kommer ikke");
        svar("kanskje", møte);
        send(MINA, post(møte + "/avlys").with(csrf()).param("grunn", "Vi trenger mer tid."));
        assertThat(rad(STYRER, møte)).contains("Avlyst").doesNotContain("Vi trenger mer tid.");
    }

    private void svar(String svar, String møte) {
        assertThat(send(STYRER, post(møte + "/svar").with(csrf()).param("svar", svar)).getStatus()).isEqualTo(302);
    }

    /** Raden om møtet på forsiden; tom når den ikke er der. */
    private String rad(String bruker, String møte) {
        String forsiden = side(bruker, "/");
        int her = forsiden.indexOf(møte);
        return her < 0 ? "" : forsiden.substring(her, forsiden.indexOf("</li>", her));
    }

    private String kallInn(String fra, String til) {
        MockHttpServletResponse svar = send(MINA, nytt(moeter, fra, til));
        assertThat(svar.getStatus()).as(innhold(svar)).isEqualTo(302);
        return svar.getRedirectedUrl();
    }

    private MockHttpServletRequestBuilder nytt(String sti, String fra, String til) {
        String styrer = new ApiKlient(nett, STYRER).get("/meg").tekst("personId");
        return post(sti).with(csrf()).param("slag", "samarbeidsmoete").param("formaal", "Bli enige om veien.").param("dato", klokke.idag().plusDays(9).toString())
                .param("fra", fra).param("til", til).param("sted", "Rom 5").param("deltakere", styrer);
    }

    private String side(String bruker, String sti) {
        MockHttpServletResponse svar = send(bruker, get(sti));
        assertThat(svar.getStatus()).isEqualTo(200);
        return innhold(svar);
    }

    private MockHttpServletResponse send(String bruker, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).header("Accept", "text/html")).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String innhold(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
