package no.stafett.handlingsveileder.trinnside;

import static no.stafett.handlingsveileder.trinnside.Utkastproeve.FAGANSVARLIG;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import no.stafett.handlingsveileder.trinn.Modellikhet;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.Trinnredigering;
import no.stafett.handlingsveileder.utkast.Utkastene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Det en beslutning kan ende med: ordene i skjemaet, hvor saken går, og hva tabellen foreslår. */
@Apptest
class UtfallsideTest {

    private static final String FIL = "nivaa_1.bpmn";
    private static final String TABELL = "nivaa_avklaring.dmn";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvc nett;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private Utkastene utkastene;
    @Autowired
    private Kontroll kontroll;
    private Utkastproeve utkast;

    @BeforeEach
    void begynn() {
        utkast = Utkastproeve.nytt(nett, brukere, utkastene);
    }

    @Test
    void skalIkkeEndreNoeNårUtfalleneLagresSomDeStår() throws Exception {
        for (Steg.Utfall utfall : beslutning().beslutning().utfall()) {
            assertThat(send(utfall, skjema(utfall)).getStatus()).isEqualTo(302);
            assertThat(utkast.nå().versjon()).as(utfall.verdi()).isEqualTo(1);
        }
    }

    @Test
    void skalBareEndreOrdeneIValgetSomVisesISkjemaet() throws Exception {
        Map<String, byte[]> før = utkast.nå().filer();
        Nettskjema skjema = skjema(utfallet("fortsett"));
        assertThat(skjema.verdier("valg")).containsExactly(valg(før, "fortsett"));
        assertThat(send(utfallet("fortsett"), skjema.skriv("valg", "Holde fram, med ny dato")).getStatus()).isEqualTo(302);
        Map<String, byte[]> etter = utkast.nå().filer();
        assertThat(valg(etter, "fortsett")).isEqualTo("Holde fram, med ny dato");
        assertThat(JSON.readTree(new String(etter.get(skjemafil()), StandardCharsets.UTF_8).replace("Holde fram, med ny dato", valg(før, "fortsett"))))
                .isEqualTo(JSON.readTree(før.get(skjemafil())));
        assertThat(ulike(før, etter)).containsExactly(skjemafil());
        assertThat(feil()).isEmpty();
    }

    @Test
    void skalSendeEtUtfallTilEtAnnetNivåIModellenSkjemaetOgTabellen() throws Exception {
        fjern("nivaa_3");
        Map<String, byte[]> før = utkast.nå().filer();
        Steg.Utfall sendes = utfallet("nivaa_2");
        assertThat(send(sendes, skjema(sendes).skriv("verdi", "nivaa_3").skriv("navn", "Rett til nivå 3")).getStatus()).isEqualTo(302);
        assertThat(verdier()).contains("nivaa_3").doesNotContain("nivaa_2");
        assertThat(utfallet("nivaa_3")).extracting(Steg.Utfall::slag, Steg.Utfall::navn).containsExactly("slutt", "Rett til nivå 3");
        assertThat(valg(utkast.nå().filer(), "nivaa_3")).as("ordene følger med når de ikke er endret").isEqualTo(valg(før, "nivaa_2"));
        assertThat(ulike(før, utkast.nå().filer())).containsExactlyInAnyOrder(FIL, skjemafil(), TABELL);
        assertThat(feil()).isEmpty();
    }

    @Test
    void skalSendeEtUtfallSomFortsetterTilSluttenOgTilbakeIgjen() throws Exception {
        fjern("nivaa_3");
        Steg.Utfall fortsett = utfallet("nye_tiltak");
        assertThat(send(fortsett, skjema(fortsett).skriv("verdi", "nivaa_3")).getStatus()).isEqualTo(302);
        assertThat(utfallet("nivaa_3").slag()).isEqualTo("slutt");
        assertThat(feil()).isEmpty();
        Steg.Utfall slutt = utfallet("nivaa_3");
        MvcResult uten = utkast.sendt(FAGANSVARLIG, adresse(slutt), skjema(slutt).skriv("verdi", "nye_tiltak").skriv("trinn", "").felt());
        assertThat(utkast.neste(FAGANSVARLIG, uten)).contains("Velg trinnet saken fortsetter i.");
        assertThat(send(slutt, skjema(slutt).skriv("verdi", "nye_tiltak").skriv("trinn", "trinn_1_2")).getStatus()).isEqualTo(302);
        assertThat(utfallet("nye_tiltak")).extracting(Steg.Utfall::slag, Steg.Utfall::trinn).containsExactly("trinn", "trinn_1_2");
        assertThat(feil()).isEmpty();
    }

    @Test
    void skalIkkeForeslåEtUtfallSomErTattBort() throws Exception {
        Map<String, byte[]> før = utkast.nå().filer();
        fjern("nye_tiltak");
        assertThat(ulike(før, utkast.nå().filer())).containsExactlyInAnyOrder(FIL, skjemafil(), TABELL);
        assertThat(Modellikhet.ulikt(før.get(TABELL), utkast.nå().filer().get(TABELL))).hasSize(1);
        assertThat(feil()).isEmpty();
    }

    @Test
    void skalSiNeiNårTabellenForeslårDetIEnRadSomIkkeKanDeles() throws Exception {
        String tabell = new String(utkast.nå().filer().get(TABELL), StandardCharsets.UTF_8);
        lagre(TABELL, tabell.replace("<text>1, 2, 3</text>", "<text>&gt;= 1</text>"));
        int versjon = utkast.nå().versjon();
        MvcResult svar = utkast.sendt(FAGANSVARLIG, adresse(utfallet("nye_tiltak")) + "/fjern", "versjon", String.valueOf(versjon));
        assertThat(utkast.neste(FAGANSVARLIG, svar)).contains("Endre raden i tabellen først");
        assertThat(utkast.nå().versjon()).isEqualTo(versjon);
    }

    @Test
    void skalBeholdeDetHunSkrevOgSiAltSomErGalt() throws Exception {
        Steg.Utfall utfall = utfallet("fortsett");
        MvcResult svar = utkast.sendt(FAGANSVARLIG, adresse(utfall), skjema(utfall).skriv("navn", "").skriv("valg", "Ord ".repeat(60)).felt());
        String side = utkast.neste(FAGANSVARLIG, svar);
        assertThat(side).contains("Skriv hva veien heter", "Skriv hva valget heter i skjemaet", "id=\"gn-" + utfall.flyt() + "\"", "id=\"go-" + utfall.flyt() + "\"");
        assertThat(Nettskjema.les(side, adresse(utfall)).verdier("valg")).containsExactly("Ord ".repeat(60).strip());
        assertThat(utkast.nå().versjon()).isEqualTo(1);
    }

    @Test
    void skalVæreEnKonfliktTilHunVelgerÅSkriveOver() throws Exception {
        Steg.Utfall utfall = utfallet("fortsett");
        Nettskjema mitt = skjema(utfall).skriv("navn", "Mitt navn");
        send(utfall, skjema(utfall).skriv("navn", "Det andre navnet"));
        for (int gang = 0; gang < 2; gang++) {
            String side = utkast.neste(FAGANSVARLIG, utkast.sendt(FAGANSVARLIG, adresse(utfall), mitt.felt()));
            assertThat(side).contains("Noen har lagret i utkastet", "Det andre navnet");
            mitt = Nettskjema.les(side, adresse(utfall));
            assertThat(mitt.verdier("navn")).containsExactly("Mitt navn");
            assertThat(utfallet("fortsett").navn()).isEqualTo("Det andre navnet");
        }
        assertThat(send(utfall, mitt.skriv("over", String.valueOf(utkast.nå().versjon()))).getStatus()).isEqualTo(302);
        assertThat(utfallet("fortsett").navn()).isEqualTo("Mitt navn");
    }

    @Test
    void skalEndreHvorLengeEtUrVenter() throws Exception {
        lagre(FIL, new String(utkast.nå().filer().get(FIL), StandardCharsets.UTF_8)
                .replaceAll("<bpmn:timeDate [^>]*>[^<]*</bpmn:timeDate>", "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P42D</bpmn:timeDuration>"));
        String adresse = utkast.lista(FIL) + "/ventetid/tid_for_evaluering";
        byte[] før = utkast.nå().filer().get(FIL);
        assertThat(Nettskjema.les(utkast.side(utkast.lista(FIL)), adresse).verdier("dager")).containsExactly("42");
        for (String galt : List.of("0", "mange", "", "400")) {
            utkast.send(FAGANSVARLIG, adresse, Nettskjema.les(utkast.side(utkast.lista(FIL)), adresse).skriv("dager", galt).felt());
            assertThat(utkast.nå().filer().get(FIL)).as(galt).isEqualTo(før);
        }
        utkast.send(FAGANSVARLIG, adresse, Nettskjema.les(utkast.side(utkast.lista(FIL)), adresse).skriv("dager", "56").felt());
        assertThat(Modellikhet.ulikt(før, utkast.nå().filer().get(FIL))).hasSize(1).first().asString().contains("P56D");
    }

    private void fjern(String verdi) throws Exception {
        Map<String, Object> svar = utkast.sendt(FAGANSVARLIG, adresse(utfallet(verdi)) + "/fjern", "versjon", String.valueOf(utkast.nå().versjon())).getFlashMap();
        assertThat(svar).doesNotContainKey("nei");
    }

    private void lagre(String fil, String innhold) {
        int versjon = utkast.nå().versjon();
        utkast.som(FAGANSVARLIG, () -> utkastene.lagre(utkast.id(), versjon, Map.of(fil, innhold.getBytes(StandardCharsets.UTF_8)), Set.of(), "prøve"));
    }

    private MockHttpServletResponse send(Steg.Utfall utfall, Nettskjema skjema) throws Exception {
        return utkast.send(FAGANSVARLIG, adresse(utfall), skjema.felt());
    }

    private String adresse(Steg.Utfall utfall) {
        return utkast.lista(FIL) + "/utfall/" + utfall.flyt();
    }

    private Nettskjema skjema(Steg.Utfall utfall) throws Exception {
        return Nettskjema.les(utkast.side(utkast.lista(FIL)), adresse(utfall));
    }

    private Steg beslutning() {
        return Trinnredigering.les(utkast.nå().filer().get(FIL)).trinn().stream().filter(t -> t.beslutning() != null).findFirst().orElseThrow();
    }

    private List<String> verdier() {
        return beslutning().beslutning().utfall().stream().map(Steg.Utfall::verdi).toList();
    }

    private Steg.Utfall utfallet(String verdi) {
        return beslutning().beslutning().utfall().stream().filter(u -> u.verdi().equals(verdi)).findFirst().orElseThrow();
    }

    private String skjemafil() {
        return beslutning().innhold().skjema() + ".form";
    }

    private String valg(Map<String, byte[]> filer, String verdi) {
        for (JsonNode felt : JSON.readTree(filer.get(skjemafil())).path("components")) {
            for (JsonNode valg : felt.path("values")) {
                if (felt.path("key").asString("").equals("utfall") && valg.path("value").asString("").equals(verdi)) {
                    return valg.path("label").asString("");
                }
            }
        }
        throw new IllegalStateException(verdi);
    }

    private static List<String> ulike(Map<String, byte[]> før, Map<String, byte[]> etter) {
        return etter.keySet().stream().filter(fil -> !java.util.Arrays.equals(før.get(fil), etter.get(fil))).toList();
    }

    private List<?> feil() {
        return kontroll.kontroller(new Pakke(utkast.nå().navn(), utkast.nå().leietaker(), utkast.nå().filer()));
    }
}
