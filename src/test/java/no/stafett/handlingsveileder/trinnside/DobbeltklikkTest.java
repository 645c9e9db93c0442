package no.stafett.handlingsveileder.trinnside;

import static no.stafett.handlingsveileder.trinnside.Utkastproeve.FAGANSVARLIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.Trinnredigering;
import no.stafett.handlingsveileder.utkast.Utkastene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** REL-02: det samme sendt to ganger blir gjort én gang, og den som sendte det, får det samme svaret. */
@Apptest
class DobbeltklikkTest {

    private static final String FIL = "nivaa_1.bpmn";

    @Autowired
    private MockMvc nett;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private Utkastene utkastene;
    private Utkastproeve utkast;

    @BeforeEach
    void begynn() {
        utkast = Utkastproeve.nytt(nett, brukere, utkastene);
    }

    @Test
    void skalFlytteTrinnetÉnGangOgGiDenSammeKvitteringen() throws Exception {
        String første = trinn().get(0).id();
        String[] flytt = {"retning", "ned", "versjon", "1", "noekkel", "n-ned-" + utkast.id()};
        toGanger("/steg/" + første + "/flytt", flytt);
        assertThat(trinn().get(1).id()).isEqualTo(første);
        assertThat(utkast.nå().versjon()).isEqualTo(2);
    }

    @Test
    void skalLeggeTilOgTaBortÉnGang() throws Exception {
        int antall = trinn().size();
        String[] felt = {"etter", trinn().get(0).id(), "navn", "Hjemmebesøk", "skjema", "+nytt", "roller", "ansatt", "forfall", "dager", "dager", "5",
            "versjon", "1", "noekkel", "n-nytt-" + utkast.id()};
        toGanger("/nytt", felt);
        assertThat(trinn()).hasSize(antall + 1);
        assertThat(utkast.nå().filer().keySet()).filteredOn(fil -> fil.startsWith("eget_")).hasSize(1);
        toGanger("/steg/" + trinn().get(1).id() + "/fjern", "versjon", "2", "noekkel", "n-fjern-" + utkast.id());
        assertThat(trinn()).hasSize(antall);
        assertThat(utkast.nå().versjon()).isEqualTo(3);
    }

    /** Adressen bak «Angre» har sin egen nøkkel. */
    @Test
    void skalAngreÉnGang() throws Exception {
        String første = trinn().get(0).id();
        utkast.send(FAGANSVARLIG, utkast.lista(FIL) + "/steg/" + første + "/flytt", "retning", "ned", "versjon", "1");
        toGanger("/angre?versjon=2&noekkel=" + utkast.lista(FIL) + "2");
        assertThat(trinn().get(0).id()).isEqualTo(første);
        assertThat(utkast.nå().versjon()).isEqualTo(3);
    }

    /** Et nei huskes ikke: det neste hun prøver med den samme siden åpen, er noe nytt. */
    @Test
    void skalIkkeHuskeEtNei() throws Exception {
        String[] felt = {"etter", trinn().get(0).id(), "navn", " ", "skjema", "+nytt", "roller", "ansatt", "forfall", "dager", "dager", "5", "versjon", "1",
            "noekkel", "n-nei-" + utkast.id()};
        assertThat(utkast.send(FAGANSVARLIG, utkast.lista(FIL) + "/nytt", felt).getStatus()).isEqualTo(422);
        felt[3] = "Hjemmebesøk";
        assertThat(utkast.send(FAGANSVARLIG, utkast.lista(FIL) + "/nytt", felt).getStatus()).isEqualTo(302);
        assertThat(trinn().get(1).innhold().navn()).isEqualTo("Hjemmebesøk");
    }

    private void toGanger(String sti, String... felt) throws Exception {
        MvcResult en = send(sti, felt);
        MvcResult to = send(sti, felt);
        Map<String, Object> først = en.getFlashMap();
        Map<String, Object> igjen = to.getFlashMap();
        assertThat(først).containsKey("kvittering").doesNotContainKey("nei");
        assertThat(igjen).as("den andre gangen").isEqualTo(først);
        assertThat(to.getResponse().getRedirectedUrl()).isEqualTo(en.getResponse().getRedirectedUrl());
    }

    private MvcResult send(String sti, String... felt) throws Exception {
        var forespørsel = post(utkast.lista(FIL) + sti).with(user(brukere.loadUserByUsername(FAGANSVARLIG))).with(csrf());
        for (int i = 0; i < felt.length; i += 2) {
            forespørsel.param(felt[i], felt[i + 1]);
        }
        return nett.perform(forespørsel).andReturn();
    }

    private List<Steg> trinn() {
        return Trinnredigering.les(utkast.nå().filer().get(FIL)).trinn();
    }
}
