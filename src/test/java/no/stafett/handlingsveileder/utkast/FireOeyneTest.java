package no.stafett.handlingsveileder.utkast;

import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Modellkommune;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Ett menneske alene slipper aldri fram sin egen modell, hvilke roller hun enn har, og i hvilken rekkefølge hun fikk dem. */
@Apptest
class FireOeyneTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;

    @Test
    void skal_ikke_slås_av_av_den_som_selv_kan_endre_utkast() throws Exception {
        Modellkommune kommune = Modellkommune.ny("9941", nett, sql);
        gi(kommune, KOORDINATOR, "fagansvarlig");
        assertThat(kvittering(kommune, "nei")).contains("kan ikke bestemme at ingen andre må godkjenne");
        assertThat(side(kommune)).contains("Du er både koordinator og fagansvarlig").doesNotContain("Ikke krev at en annen godkjenner");
        assertThat(tilstand(kommune, KOORDINATOR, utkast(kommune, KOORDINATOR))).isEqualTo("til_godkjenning");
        assertThat(sql.sql("select count(*) from modelloppsett where kommune = '9941'").query(Long.class).single()).isZero();
    }

    @Test
    void skal_fortsatt_gjelde_for_den_som_slo_det_av_og_siden_ble_fagansvarlig() throws Exception {
        Modellkommune kommune = Modellkommune.ny("9942", nett, sql);
        assertThat(kvittering(kommune, "nei")).contains("uten at en annen godkjenner");
        gi(kommune, KOORDINATOR, "fagansvarlig");
        assertThat(tilstand(kommune, KOORDINATOR, utkast(kommune, KOORDINATOR))).as("hennes eget").isEqualTo("til_godkjenning");
        assertThat(tilstand(kommune, FAG, utkast(kommune, FAG))).as("en annens").isEqualTo("publisert");
        assertThat(kvittering(kommune, "ja")).as("å kreve det, kan hun alltid").contains("En annen må nå godkjenne");
    }

    private void gi(Modellkommune kommune, String hvem, String rolle) {
        sql.sql("insert into rolle (person, rolle) select id, ? from person where brukernavn = ? on conflict do nothing").params(rolle, kommune.bruker(hvem)).update();
    }

    private String utkast(Modellkommune kommune, String hvem) {
        String sti = "/handlingsveiledere/utkast";
        String id = kommune.som(hvem).post(sti, Map.of("tjeneste", "barnehage", "navn", "Av " + hvem)).tekst("utkastId");
        kommune.lagre(hvem, id, 1, "nivaa_0.bpmn", Modellkommune.medNavn(kommune.fil(id, "nivaa_0.bpmn"), "Av " + hvem));
        return id;
    }

    private String tilstand(Modellkommune kommune, String hvem, String utkast) {
        return kommune.som(hvem).post("/handlingsveiledere/utkast/" + utkast + "/publiser", Map.of("versjon", 2, "merknad", "Alene")).tekst("tilstand");
    }

    private String kvittering(Modellkommune kommune, String paa) throws Exception {
        return String.valueOf(nett.perform(post("/handlingsveiledere/fire-oeyne").param("paa", paa).with(httpBasic(kommune.bruker(KOORDINATOR), "stafett")).with(csrf()))
                .andReturn().getFlashMap().get("kvittering"));
    }

    private String side(Modellkommune kommune) throws Exception {
        return nett.perform(get("/handlingsveiledere").with(httpBasic(kommune.bruker(KOORDINATOR), "stafett"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
