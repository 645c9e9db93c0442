package no.stafett.handlingsveileder.trinnside;

import static no.stafett.handlingsveileder.trinnside.Utkastproeve.FAGANSVARLIG;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.trinn.Modellikhet;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.Trinnredigering;
import no.stafett.handlingsveileder.utkast.Utkastene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** Den som åpner et trinn og lagrer, har bare endret det hun rørte, slik nettleseren sender skjemaet. */
@Apptest
class SkjemarundturTest {

    private static final String FIL = "nivaa_1.bpmn";

    @Autowired
    private MockMvc nett;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private Utkastene utkastene;
    private Utkastproeve utkast;

    static Set<String> pakker() {
        return Levertepakker.navn();
    }

    @BeforeEach
    void begynn() {
        utkast = Utkastproeve.nytt(nett, brukere, utkastene);
    }

    @ParameterizedTest
    @MethodSource("pakker")
    void skalIkkeEndreNoeNårHvertTrinnILevertSettLagresUrørt(String pakke) throws Exception {
        Map<String, byte[]> filer = Levertepakker.hent(pakke).filer();
        bytt(filer);
        List<String> galt = new ArrayList<>();
        int prøvd = 0;
        for (String fil : filer.keySet().stream().filter(f -> f.endsWith(".bpmn")).sorted().toList()) {
            for (Steg steg : Trinnredigering.les(filer.get(fil)).trinn()) {
                prøvd++;
                MockHttpServletResponse svar = send(fil, steg.id(), skjema(fil, steg.id()));
                Modellikhet.ulikt(filer.get(fil), utkast.nå().filer().get(fil)).forEach(u -> galt.add(fil + " " + steg.id() + ": " + u));
                if (svar.getStatus() != 302) {
                    galt.add(fil + " " + steg.id() + ": " + svar.getStatus());
                }
            }
        }
        assertThat(prøvd).isPositive();
        assertThat(galt).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pakker")
    void skalBareEndreKommaetHunSetter(String pakke) throws Exception {
        Map<String, byte[]> filer = Levertepakker.hent(pakke).filer();
        bytt(filer);
        String fil = filer.keySet().stream().filter(f -> f.startsWith("nivaa_1")).findFirst().orElseThrow();
        for (Steg steg : Trinnredigering.les(filer.get(fil)).trinn()) {
            byte[] før = utkast.nå().filer().get(fil);
            Nettskjema skjema = skjema(fil, steg.id());
            assertThat(send(fil, steg.id(), skjema.skriv("hva", skjema.verdier("hva").get(0) + ",")).getStatus()).isEqualTo(302);
            assertThat(Modellikhet.ulikt(før, utkast.nå().filer().get(fil))).as(steg.id()).hasSize(1);
        }
    }

    @Test
    void skalLeggeNyeVerktøyOgRollerSistOgBeholdeRekkefølgenPåDeAndre() throws Exception {
        Steg steg = første();
        bytt("camunda:candidateGroups=\"[^\"]*\"", "camunda:candidateGroups=\"leder,ansatt\"", steg.id());
        Nettskjema skjema = skjema(FIL, steg.id());
        send(FIL, steg.id(), skjema.skriv("roller", "ansatt", "leder", "koordinator"));
        assertThat(første().innhold().roller()).containsExactly("leder", "ansatt", "koordinator");
        send(FIL, steg.id(), skjema(FIL, steg.id()).skriv("roller", "ansatt", "koordinator"));
        assertThat(første().innhold().roller()).containsExactly("ansatt", "koordinator");
    }

    /** Porten godtar celler med flere verdier og med {@code not}; lista på siden kan ikke alltid vise dem som rader. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"\"uke\",\"to_uker\"", "not(\"a\")"})
    void skalBeholdeFristenNårRadenStårISammensattCelle(String celle) throws Exception {
        skrivFil("frister.dmn", tabell("\"annen\"", celle));
        beholder("dueDate", "camunda:dueDate=\"${frist.etterTabell(sakId, 'to_uker')}\"");
    }

    @Test
    void skalBeholdeFristenNårTabellenIkkeHarEnRadÅVise() throws Exception {
        skrivFil("frister.dmn", tabell("not(\"a\")"));
        beholder("dueDate", "camunda:dueDate=\"${frist.etterTabell(sakId, 'to_uker')}\"");
    }

    @Test
    void skalBeholdeFristenNårIngenFristErSendt() throws Exception {
        Steg steg = første();
        sett("dueDate", "camunda:dueDate=\"${frist.omArbeidsdager(sakId, 7)}\"");
        byte[] før = utkast.nå().filer().get(FIL);
        assertThat(send(FIL, steg.id(), skjema(FIL, steg.id()).skriv("forfall")).getStatus()).isEqualTo(302);
        assertThat(Modellikhet.ulikt(før, utkast.nå().filer().get(FIL))).isEmpty();
    }

    /** Grensene på siden er strengere enn porten; en modell som er hentet inn, kan ha mer. */
    @Test
    void skalIkkeNekteDetSomIkkeErEndret() throws Exception {
        Steg steg = første();
        bytt("(<bpmn:userTask id=\"" + steg.id() + "\"[^>]*?) name=\"[^\"]*\"", "$1 name=\"" + "Lang ".repeat(17) + "\"", steg.id());
        sett("dueDate", "camunda:dueDate=\"${frist.omArbeidsdager(sakId, 300)}\"");
        bytt("name=\"hvordan\" value=\"[^\"]*\"", "name=\"hvordan\" value=\"" + "Ord. ".repeat(500) + "\"", steg.id());
        beholder();
        assertThat(send(FIL, steg.id(), skjema(FIL, steg.id()).skriv("hva", "Noe annet")).getStatus()).isEqualTo(302);
        assertThat(første().innhold().hva()).isEqualTo("Noe annet");
        assertThat(send(FIL, steg.id(), skjema(FIL, steg.id()).skriv("dager", "301")).getStatus()).isEqualTo(422);
        assertThat(send(FIL, steg.id(), skjema(FIL, steg.id()).skriv("navn", "Lenger ".repeat(20))).getStatus()).isEqualTo(422);
    }

    @Test
    void skalBeholdeLinjeskiftINavnOgFrist() throws Exception {
        Steg steg = første();
        bytt("(<bpmn:userTask id=\"" + steg.id() + "\"[^>]*?) name=\"[^\"]*\"", "$1 name=\"Del&#10;bekymring\"", steg.id());
        bytt("name=\"frist\" value=\"[^\"]*\"", "name=\"frist\" value=\"Innen&#10;to uker\"", steg.id());
        assertThat(første().innhold().navn()).isEqualTo("Del\nbekymring");
        beholder();
        assertThat(skjema(FIL, steg.id()).verdier("navn")).as("ordene henger ikke sammen").containsExactly("Del bekymring");
        send(FIL, steg.id(), skjema(FIL, steg.id()).skriv("navn", "Del uroen"));
        assertThat(første().innhold().navn()).isEqualTo("Del uroen");
    }

    @Test
    void skalBeholdeLinjeskiftINavnetPåEtUtfall() throws Exception {
        Steg.Utfall utfall = beslutning().beslutning().utfall().get(0);
        bytt("(<bpmn:sequenceFlow id=\"" + utfall.flyt() + "\"[^>]*?) name=\"[^\"]*\"", "$1 name=\"Prøv&#10;videre\"", utfall.flyt());
        byte[] før = utkast.nå().filer().get(FIL);
        String adresse = utkast.lista(FIL) + "/utfall/" + utfall.flyt();
        Nettskjema skjema = Nettskjema.les(utkast.side(utkast.lista(FIL)), adresse);
        assertThat(utkast.send(FAGANSVARLIG, adresse, skjema.felt()).getStatus()).isEqualTo(302);
        assertThat(Modellikhet.ulikt(før, utkast.nå().filer().get(FIL))).isEmpty();
    }

    /** Slik en modell ser ut når den er hentet inn uten skjemaene sine. */
    @Test
    void skalBeholdeSkjemaOgVerktøySomManglerIUtkastet() throws Exception {
        Steg steg = første();
        bytt("camunda:formRef=\"[^\"]*\"", "camunda:formRef=\"kommer_siden\"", steg.id());
        bytt("name=\"verktoey\" value=\"[^\"]*\"", "name=\"verktoey\" value=\"borte_b,borte_a\"", steg.id());
        assertThat(første().innhold().skjema()).isEqualTo("kommer_siden");
        beholder();
        assertThat(utkast.side(sti(FIL, steg.id()))).contains("kommer_siden (mangler i utkastet)", "borte_a (mangler i utkastet)");
    }

    private Steg første() {
        return Trinnredigering.les(utkast.nå().filer().get(FIL)).trinn().get(0);
    }

    private Steg beslutning() {
        return Trinnredigering.les(utkast.nå().filer().get(FIL)).trinn().stream().filter(t -> t.beslutning() != null).findFirst().orElseThrow();
    }

    private void beholder(String attributt, String med) throws Exception {
        sett(attributt, med);
        beholder();
    }

    /** Skjemaet for det første trinnet, slik siden viser det, endrer ingenting når det lagres. */
    private void beholder() throws Exception {
        byte[] før = utkast.nå().filer().get(FIL);
        Steg steg = første();
        assertThat(send(FIL, steg.id(), skjema(FIL, steg.id())).getStatus()).isEqualTo(302);
        assertThat(Modellikhet.ulikt(før, utkast.nå().filer().get(FIL))).isEmpty();
    }

    private String sti(String fil, String steg) {
        return utkast.lista(fil) + "/steg/" + steg;
    }

    private Nettskjema skjema(String fil, String steg) throws Exception {
        return Nettskjema.les(utkast.side(sti(fil, steg)), sti(fil, steg));
    }

    private MockHttpServletResponse send(String fil, String steg, Nettskjema skjema) throws Exception {
        return utkast.send(FAGANSVARLIG, sti(fil, steg), skjema.felt());
    }

    private void sett(String attributt, String med) {
        String id = første().id();
        bytt("(<bpmn:userTask id=\"" + id + "\"[^>]*?) camunda:" + attributt + "=\"[^\"]*\"", "$1", id);
        bytt("<bpmn:userTask id=\"" + id + "\"", "<bpmn:userTask id=\"" + id + "\" " + java.util.regex.Matcher.quoteReplacement(med), id);
    }

    /** Bytter det første stedet etter elementet med denne id-en. */
    private void bytt(String mønster, String med, String id) {
        String tekst = new String(utkast.nå().filer().get(FIL), StandardCharsets.UTF_8);
        int fra = tekst.lastIndexOf('<', tekst.indexOf("id=\"" + id + "\""));
        String ny = tekst.substring(0, fra) + tekst.substring(fra).replaceFirst(mønster, med);
        assertThat(ny.equals(tekst) && !mønster.contains("dueDate")).as("fant ikke %s", mønster).isFalse();
        skrivFil(FIL, ny);
    }

    private void skrivFil(String fil, String innhold) {
        lagre(Map.of(fil, innhold.getBytes(StandardCharsets.UTF_8)), Set.of());
    }

    private void bytt(Map<String, byte[]> filer) {
        Set<String> borte = new HashSet<>(utkast.nå().filer().keySet());
        borte.removeAll(filer.keySet());
        lagre(filer, borte);
    }

    private void lagre(Map<String, byte[]> filer, Set<String> borte) {
        int versjon = utkast.nå().versjon();
        utkast.som(FAGANSVARLIG, () -> utkastene.lagre(utkast.id(), versjon, filer, borte, "prøve"));
    }

    private static String tabell(String... celler) {
        StringBuilder rader = new StringBuilder();
        for (int i = 0; i < celler.length; i++) {
            rader.append("<rule id=\"r").append(i).append("\"><inputEntry id=\"i").append(i).append("\"><text>").append(celler[i])
                    .append("</text></inputEntry><outputEntry id=\"o").append(i).append("\"><text>").append(5 + i).append("</text></outputEntry></rule>");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="tabeller" name="Tabeller" namespace="http://stafett.no/dmn">
                  <decision id="frister" name="Frister" camunda:historyTimeToLive="P365D">
                    <decisionTable id="tabell" hitPolicy="FIRST">
                      <input id="inn" label="Inn"><inputExpression id="inn_uttrykk" typeRef="string"><text>hva</text></inputExpression></input>
                      <output id="ut" name="arbeidsdager" typeRef="integer"/>%s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(rader);
    }
}
