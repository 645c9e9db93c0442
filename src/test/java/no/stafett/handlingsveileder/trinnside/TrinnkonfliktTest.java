package no.stafett.handlingsveileder.trinnside;

import static no.stafett.handlingsveileder.trinnside.Utkastproeve.FAGANSVARLIG;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.Trinnredigering;
import no.stafett.handlingsveileder.utkast.Utkastene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** Noen har lagret i mellomtiden, eller noe er galt utfylt: ingenting skrives over uten at hun velger det, og ingenting hun skrev, blir borte. */
@Apptest
class TrinnkonfliktTest {

    private static final String FIL = "nivaa_1.bpmn";

    @Autowired
    private MockMvc nett;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private Utkastene utkastene;
    @Autowired
    private JdbcClient sql;
    private Utkastproeve utkast;

    @BeforeEach
    void begynn() {
        utkast = Utkastproeve.nytt(nett, brukere, utkastene);
    }

    @Test
    void skalVæreEnKonfliktTilHunVelgerÅSkriveOver() throws Exception {
        Nettskjema mitt = skjema(første()).skriv("hva", "Jeg skrev dette");
        send(første(), skjema(første()).skriv("hva", "Den andre skrev dette"));
        for (int gang = 0; gang < 3; gang++) {
            MockHttpServletResponse svar = send(første(), mitt);
            assertThat(svar.getStatus()).as("gang %d", gang).isEqualTo(409);
            assertThat(tekst(svar)).contains("Noen har lagret i utkastet", "Jeg skrev dette", "<dd>Den andre skrev dette</dd>");
            mitt = Nettskjema.les(tekst(svar), sti(første()));
            assertThat(mitt.verdier("over")).as("å trykke lagre er ikke et valg").isEmpty();
            assertThat(hva()).isEqualTo("Den andre skrev dette");
        }
        assertThat(send(første(), mitt.skriv("over", String.valueOf(utkast.nå().versjon()))).getStatus()).isEqualTo(302);
        assertThat(hva()).isEqualTo("Jeg skrev dette");
    }

    /** Valget gjelder det hun så da hun valgte, ikke det som er kommet siden. */
    @Test
    void skalVæreEnNyKonfliktNårDetLagresEnGangTilFørHunVelger() throws Exception {
        Nettskjema mitt = skjema(første()).skriv("hva", "Jeg skrev dette");
        send(første(), skjema(første()).skriv("hva", "Den andre, først"));
        String sett = String.valueOf(utkast.nå().versjon());
        send(første(), skjema(første()).skriv("hva", "Den andre, så"));
        MockHttpServletResponse svar = send(første(), mitt.skriv("over", sett));
        assertThat(svar.getStatus()).isEqualTo(409);
        assertThat(tekst(svar)).contains("<dd>Den andre, så</dd>", "Jeg skrev dette");
        assertThat(hva()).isEqualTo("Den andre, så");
    }

    /** Et annet nei imellom gjør ikke konflikten borte. */
    @Test
    void skalVæreEnKonfliktOgsåEtterAtEnAnnenHarHattUtkastetForSegSelv() throws Exception {
        Nettskjema mitt = skjema(første()).skriv("hva", "Jeg skrev dette");
        send(første(), skjema(første()).skriv("hva", "Den andre skrev dette"));
        lås("now() + interval '5 minutes'");
        MockHttpServletResponse opptatt = send(første(), mitt);
        assertThat(opptatt.getStatus()).isEqualTo(409);
        assertThat(tekst(opptatt)).contains("Odd Brekke redigerer utkastet nå", "Jeg skrev dette");
        lås("now() - interval '1 second'");
        MockHttpServletResponse svar = send(første(), Nettskjema.les(tekst(opptatt), sti(første())));
        assertThat(svar.getStatus()).isEqualTo(409);
        assertThat(tekst(svar)).contains("<dd>Den andre skrev dette</dd>");
        assertThat(hva()).isEqualTo("Den andre skrev dette");
    }

    private void lås(String til) {
        sql.sql("update modellutkast set laast_av = (select id from person where brukernavn = 'fagansvarlig2'), laast_til = " + til + " where id = ?")
                .param(utkast.id()).update();
    }

    @Test
    void skalBeholdeDetSomErSkrevetNårTrinnetErTattBort() throws Exception {
        Steg borte = trinn().get(0);
        String sti = sti(borte.id());
        Nettskjema mitt = skjema(borte.id()).skriv("hva", "Det jeg skrev");
        utkast.send(FAGANSVARLIG, sti + "/fjern", "versjon", String.valueOf(utkast.nå().versjon()));
        MockHttpServletResponse svar = utkast.send(FAGANSVARLIG, sti, mitt.felt());
        assertThat(svar.getStatus()).isEqualTo(409);
        assertThat(tekst(svar)).contains("Trinnet er tatt bort", "Det jeg skrev");
        String nytt = utkast.lista(FIL) + "/nytt";
        Nettskjema igjen = Nettskjema.les(tekst(svar), nytt);
        assertThat(utkast.send(FAGANSVARLIG, nytt, igjen.felt()).getStatus()).isEqualTo(409);
        assertThat(utkast.send(FAGANSVARLIG, nytt, igjen.skriv("over", String.valueOf(utkast.nå().versjon())).felt()).getStatus()).isEqualTo(302);
        assertThat(trinn()).anyMatch(t -> t.innhold().hva().equals("Det jeg skrev") && t.innhold().navn().equals(borte.innhold().navn()));
        assertThat(utkast.send(FAGANSVARLIG, utkast.lista(FIL) + "/steg/finnes_ikke", skjema(første()).felt()).getStatus()).isEqualTo(404);
    }

    /** Tilbake i nettleseren etter å ha lagret, og en endring til: nøkkelen på siden er brukt. */
    @Test
    void skalBeholdeDetSomErSkrevetPåEnSideSomErSendtFør() throws Exception {
        Nettskjema side = skjema(første());
        assertThat(send(første(), side.skriv("hva", "Først")).getStatus()).isEqualTo(302);
        MockHttpServletResponse svar = send(første(), side.skriv("hva", "Så noe mer"));
        assertThat(svar.getStatus()).isEqualTo(409);
        assertThat(tekst(svar)).contains("Så noe mer", "<dd>Først</dd>");
        Nettskjema igjen = Nettskjema.les(tekst(svar), sti(første())).skriv("over", String.valueOf(utkast.nå().versjon()));
        assertThat(send(første(), igjen).getStatus()).isEqualTo(302);
        assertThat(hva()).isEqualTo("Så noe mer");
    }

    @Test
    void skalViseAltSomErGaltVedFelteneSineOgBeholdeDetHunSkrev() throws Exception {
        Steg beslutning = trinn().stream().filter(t -> t.beslutning() != null).findFirst().orElseThrow();
        String langt = "Ord. ".repeat(500);
        Nettskjema galt = skjema(beslutning.id()).skriv("navn", "").skriv("hva", langt).skriv("hvordan", langt).skriv("hvem", langt).skriv("arena", langt)
                .skriv("roller").skriv("rolleordlyd", langt).skriv("forfall", "dager").skriv("dager", "1000").skriv("frist", langt).skriv("skjema", "lysglimt");
        MockHttpServletResponse svar = send(beslutning.id(), galt);
        assertThat(svar.getStatus()).isEqualTo(422);
        String side = tekst(svar);
        for (String felt : List.of("navn", "hva", "hvordan", "hvem", "arena", "roller", "rolleordlyd", "dager", "frist", "skjema")) {
            assertThat(side).as(felt).contains("id=\"feil-" + felt + "\"", "href=\"#" + felt + "\"");
        }
        Nettskjema igjen = Nettskjema.les(side, sti(beslutning.id()));
        for (String felt : List.of("navn", "hva", "hvem", "forfall", "dager", "frist", "skjema", "roller")) {
            assertThat(igjen.verdier(felt)).as(felt).isEqualTo(galt.verdier(felt).stream().map(String::strip).toList());
        }
        assertThat(utkast.nå().versjon()).isEqualTo(1);
    }

    @Test
    void skalViseBådeKonfliktenOgDetSomErGalt() throws Exception {
        Nettskjema mitt = skjema(første()).skriv("navn", "").skriv("hva", "Jeg skrev dette");
        send(første(), skjema(første()).skriv("hva", "Den andre skrev dette"));
        MockHttpServletResponse svar = send(første(), mitt);
        assertThat(svar.getStatus()).isEqualTo(409);
        assertThat(tekst(svar)).contains("Noen har lagret i utkastet", "Skriv hva trinnet heter.", "Jeg skrev dette");
    }

    private String første() {
        return trinn().get(0).id();
    }

    private String hva() {
        return trinn().get(0).innhold().hva();
    }

    private List<Steg> trinn() {
        return Trinnredigering.les(utkast.nå().filer().get(FIL)).trinn();
    }

    private String sti(String steg) {
        return utkast.lista(FIL) + "/steg/" + steg;
    }

    private Nettskjema skjema(String steg) throws Exception {
        return Nettskjema.les(utkast.side(sti(steg)), sti(steg));
    }

    private MockHttpServletResponse send(String steg, Nettskjema skjema) throws Exception {
        return utkast.send(FAGANSVARLIG, sti(steg), skjema.felt());
    }

    private static String tekst(MockHttpServletResponse svar) throws Exception {
        return svar.getContentAsString(StandardCharsets.UTF_8);
    }
}
