package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.prosess.Uttrykkskontroll;
import org.junit.jupiter.api.Test;

/** Hvor feilen er, og hva som står om den: like viktig for den som skal rette, som at den ble funnet. */
class FunnTest {

    @Test
    void skalKorteNedDetFremmedeSkrevIMeldingen() {
        Funn funn = new Funn("fil");
        funn.meld(Feilkode.DMN_FEEL, "a", "navn", "x".repeat(160));
        funn.meld(Feilkode.DMN_FEEL, "b", "navn", "x".repeat(161));
        assertThat(funn.alle()).extracting(f -> f.deler().get(1)).containsExactly("x".repeat(160), "x".repeat(159) + "…");
    }

    @Test
    void skalViseHundreTegnAvUttrykketOgIkkeEttTil() throws Xmlavvist {
        assertThat(uttrykk("${'" + "x".repeat(95) + "'}")).isEqualTo("${'" + "x".repeat(95) + "'}");
        assertThat(uttrykk("${'" + "x".repeat(96) + "'}")).isEqualTo("${'" + "x".repeat(96) + "…");
    }

    private static Object uttrykk(String uttrykk) throws Xmlavvist {
        Funn funn = new Funn("");
        String modell = modell("<bpmn:serviceTask id='steg' camunda:expression=\"" + uttrykk + "\"/>");
        new Uttrykksregler(new Uttrykkskontroll(Kontroller.handlinger()))
                .kontroller(Bpmnmodell.av(Xmlleser.les(modell.getBytes(StandardCharsets.UTF_8))), funn);
        assertThat(funn.alle()).singleElement().extracting(Funn.Ett::kode).isEqualTo(Feilkode.UTTRYKK_FEIL_FORM);
        return funn.alle().iterator().next().deler().get(1);
    }

    @Test
    void skalBarePekePåDetSomErMedIRingen() {
        assertThat(steder("sloeyfe_uten_stopp", modell(vei("start", "foer") + steg("foer") + vei("foer", "inn") + port("inn") + vei("inn", "steg")
                + steg("steg") + vei("steg", "ut") + "<bpmn:exclusiveGateway id='ut' default='f_ut_etter'/>" + vei("ut", "inn", "utfall == 'avslutt'")
                + vei("ut", "etter") + steg("etter") + vei("etter", "slutt")))).containsExactly("inn", "steg", "ut");
    }

    @Test
    void skalPekePåStedetDerSamtidigeVeierMøtes() {
        String grener = vei("start", "del") + "<bpmn:parallelGateway id='del'/>" + vei("del", "a") + vei("del", "b") + vei("del", "c")
                + steg("a") + steg("b") + steg("c");
        assertThat(steder("samtidig_uten_samling", modell(grener + vei("a", "x") + vei("b", "x") + vei("c", "slutt") + port("x") + vei("x", "y")
                + steg("y") + vei("y", "slutt")))).containsExactly("x");
        assertThat(steder("samtidig_uten_samling", modell(grener + vei("a", "x") + vei("b", "x") + vei("c", "slutt")
                + "<bpmn:parallelGateway id='x'/>" + vei("x", "y") + steg("y") + vei("y", "slutt")))).isEmpty();
    }

    @Test
    void skalSiFraNårEnGrenFørerRettInnIEnAnnen() {
        assertThat(steder("samtidig_uten_samling", modell(vei("start", "del") + "<bpmn:parallelGateway id='del'/>" + vei("del", "a")
                + vei("del", "b") + steg("a") + vei("a", "b") + steg("b") + vei("b", "slutt")))).containsExactly("b");
    }

    private static List<String> steder(String kode, String modell) {
        return Kontroller.medEkteHandlinger().kontrollerBpmn(modell.getBytes(StandardCharsets.UTF_8), Locale.ROOT).stream()
                .filter(f -> f.kode().equals(kode)).map(Modellfeil::element).toList();
    }

    private static String modell(String kropp) {
        return "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'>"
                + "<bpmn:process id='p' name='P' isExecutable='true' camunda:historyTimeToLive='P1D'><bpmn:startEvent id='start'/>"
                + "<bpmn:endEvent id='slutt'/>" + kropp + "</bpmn:process></bpmn:definitions>";
    }

    private static String steg(String id) {
        return "<bpmn:serviceTask id='" + id + "' camunda:expression='${tiltak.minnOmFrist(sakId)}'/>";
    }

    private static String port(String id) {
        return "<bpmn:exclusiveGateway id='" + id + "'/>";
    }

    private static String vei(String fra, String til) {
        return "<bpmn:sequenceFlow id='f_" + fra + "_" + til + "' sourceRef='" + fra + "' targetRef='" + til + "'/>";
    }

    private static String vei(String fra, String til, String betingelse) {
        return vei(fra, til).replace("/>", "><bpmn:conditionExpression>${" + betingelse + "}</bpmn:conditionExpression></bpmn:sequenceFlow>");
    }
}
