package no.stafett.handlingsveileder.oversikt;

import static no.stafett.handlingsveileder.Modellkommune.BARE_SKOLE;
import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import no.stafett.Apptest;
import no.stafett.Spoerringsteller;
import no.stafett.handlingsveileder.Modellkommune;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Oversikten koster det samme for en kommune med mange tjenester, versjoner og utkast som for en med få. */
@Apptest
class OversiktspoerringerTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;

    @Test
    void skal_koste_det_samme_for_mange_tjenester_som_for_få() {
        Modellkommune kommune = Modellkommune.ny("9945", nett, sql);
        kommune.publiser(kommune.endret("En", "Første"), 2);
        kommune.utkast("Ett utkast");
        Spoerringsteller.Telt faa = telt(kommune, FAG);
        Spoerringsteller.Telt faaSkole = telt(kommune, BARE_SKOLE);
        for (String tjeneste : new String[] {"helsestasjon", "ppt", "barnevern"}) {
            sql.sql("insert into enhet (id, kommune, tjeneste, navn) values (?, '9945', ?, ?)").params(UUID.randomUUID(), tjeneste, "Prøve-" + tjeneste).update();
            String id = kommune.som(FAG).post("/handlingsveiledere/utkast", Map.of("tjeneste", tjeneste, "navn", "For " + tjeneste)).tekst("utkastId");
            kommune.lagre(FAG, id, 1, "nivaa_0.bpmn", Modellkommune.medNavn(kommune.fil(id, "nivaa_0.bpmn"), "For " + tjeneste));
            kommune.publiser(id, 2);
            kommune.utkast("Et utkast til");
        }
        kommune.publiser(kommune.endret("To", "Andre"), 2);
        assertThat(side(kommune, FAG)).contains("For helsestasjon", "Et utkast til");
        assertThat(telt(kommune, FAG).vaare()).hasSameSizeAs(faa.vaare());
        assertThat(telt(kommune, FAG).motorens()).hasSameSizeAs(faa.motorens());
        assertThat(telt(kommune, BARE_SKOLE).vaare()).as("den med ansvar for én tjeneste").hasSameSizeAs(faaSkole.vaare());
    }

    /** Et nivå som er borte fra utkastet, er en feil først når tjenesten har sitt eget av det. */
    @Test
    void skal_telle_feilene_på_nytt_når_noe_annet_gjelder() {
        Modellkommune kommune = Modellkommune.ny("9946", nett, sql);
        String uten = kommune.utkast("Uten nivå 3");
        kommune.som(FAG).post("/handlingsveiledere/utkast/" + uten + "/filer/nivaa_3.bpmn/fjern", Map.of("versjon", 1));
        assertThat(side(kommune, FAG)).doesNotContain("data-prioritet=\"2\"");
        kommune.publiser(kommune.endret("Egen", "Vår egen"), 2);
        assertThat(side(kommune, FAG)).contains("data-prioritet=\"2\"");
    }

    /** Andre gang: det som huskes, er husket. */
    private Spoerringsteller.Telt telt(Modellkommune kommune, String hvem) {
        side(kommune, hvem);
        return Spoerringsteller.tell(() -> side(kommune, hvem));
    }

    private String side(Modellkommune kommune, String hvem) {
        try {
            return nett.perform(get("/handlingsveiledere").with(httpBasic(kommune.bruker(hvem), "stafett"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
