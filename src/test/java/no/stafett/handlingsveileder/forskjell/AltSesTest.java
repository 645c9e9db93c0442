package no.stafett.handlingsveileder.forskjell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.Pakke;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Den som godkjenner, skal se at noe er endret, uansett hva det er, og uansett hva annet som er endret samtidig. */
class AltSesTest {

    private static final String NIVAA = "nivaa_1.bpmn";
    private static final int STOR_TABELL = 10_000;
    private static final Map<String, byte[]> PAKKE = Levertepakker.hent("lillestrom/barnehage").filer();

    /**
     * Hver endring i den første fila med hvert navn, i store tabeller, der radene ligner på hverandre, noe sjeldnere; i tjenestenes egne
     * utgaver av den, hver sjuende.
     */
    @Test
    void skal_si_noe_om_hver_eneste_endring_i_hver_fil_som_følger_med() throws Exception {
        List<String> skjult = new ArrayList<>();
        Set<String> sett = new HashSet<>();
        int[] antall = new int[1];
        for (Pakke pakke : Levertepakker.alle().toList()) {
            for (Map.Entry<String, byte[]> fil : pakke.filer().entrySet()) {
                int hver = !sett.add(fil.getKey()) ? 7 : fil.getKey().endsWith(".dmn") ? 1 + fil.getValue().length / STOR_TABELL : 1;
                if (sett.add(fil.getKey() + new String(fil.getValue(), StandardCharsets.UTF_8))) {
                    Map<String, byte[]> foer = fil.getKey().equals("frister.dmn") ? medOppslag(pakke) : Map.of(fil.getKey(), fil.getValue());
                    Mutasjoner.hver(fil.getKey(), fil.getValue(), m -> {
                        if (antall[0]++ % hver != 0) {
                            return;
                        }
                        Map<String, byte[]> naa = new HashMap<>(foer);
                        naa.put(fil.getKey(), m.innhold());
                        if (Sammenligning.mellom(foer, naa).isEmpty()) {
                            skjult.add(pakke.navn() + "/" + fil.getKey() + ": " + m.hva());
                        }
                    });
                }
            }
        }
        assertThat(antall[0]).isGreaterThan(5_000);
        assertThat(skjult).isEmpty();
    }

    /** Fristene sies på trinnene som slår dem opp; da må de trinnene være med. */
    private static Map<String, byte[]> medOppslag(Pakke pakke) {
        return pakke.filer().entrySet().stream().filter(f -> f.getKey().equals("frister.dmn") || new String(f.getValue(), StandardCharsets.UTF_8).contains("frist.etterTabell"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void skal_ikke_si_noe_når_fila_bare_er_skrevet_på_nytt() throws Exception {
        for (Map.Entry<String, byte[]> fil : PAKKE.entrySet()) {
            byte[] nytt = fil.getKey().endsWith(".form") ? new tools.jackson.databind.json.JsonMapper().readTree(fil.getValue()).toString().getBytes(StandardCharsets.UTF_8)
                    : ("\n" + new String(fil.getValue(), StandardCharsets.UTF_8).replaceFirst("^<\\?xml[^>]*>\\s*", "<!-- lagret -->")).strip().getBytes(StandardCharsets.UTF_8);
            assertThat(Sammenligning.mellom(Map.of(fil.getKey(), fil.getValue()), Map.of(fil.getKey(), nytt))).as(fil.getKey()).isEmpty();
        }
    }

    @Test
    void skal_si_hvor_en_flyt_er_en_annen_også_når_et_trinn_er_nytt() {
        String nyttTrinn = "<bpmn:userTask id=\"trinn_ny\" name=\"Enda et møte\" /><bpmn:endEvent";
        assertThat(setninger(NIVAA, t -> t.replaceFirst("<bpmn:endEvent", nyttTrinn))).containsExactly("Nytt trinn: Enda et møte");
        assertThat(setninger(NIVAA, t -> flyttEnFlyt(t.replaceFirst("<bpmn:endEvent", nyttTrinn)))).hasSize(2).contains("Nytt trinn: Enda et møte")
                .anyMatch(s -> s.contains("veien mellom trinnene er endret ved "));
    }

    /** Et trinn lagt inn mellom to andre er sagt; et som leder et annet sted enn før, er mer enn det. */
    @Test
    void skal_si_fra_når_et_nytt_trinn_leder_et_annet_sted() {
        Map<String, byte[]> før = Map.of(NIVAA, modell("<bpmn:sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"b\" />"));
        String inn = "<bpmn:userTask id=\"n\" name=\"N\" /><bpmn:sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"n\" /><bpmn:sequenceFlow id=\"g\" sourceRef=\"n\" targetRef=\"%s\">%s</bpmn:sequenceFlow>";
        assertThat(setninger(før, Map.of(NIVAA, modell(inn.formatted("b", ""))))).containsExactly("Nytt trinn: N");
        assertThat(setninger(før, Map.of(NIVAA, modell(inn.formatted("c", ""))))).containsExactly("Nytt trinn: N", "Nivå 1: veien mellom trinnene er endret ved A, B, N, C");
        assertThat(setninger(før, Map.of(NIVAA, modell(inn.formatted("b", "<bpmn:conditionExpression>${utfall == 'a'}</bpmn:conditionExpression>"))))).hasSize(2);
        assertThat(setninger(Map.of(NIVAA, modell(inn.formatted("b", ""))), før)).containsExactly("Trinnet «N» er fjernet");
    }

    @Test
    void skal_si_at_beskrivelsen_og_det_som_ikke_har_et_eget_ord_er_endret() {
        assertThat(setninger(NIVAA, t -> t.replaceFirst("(<bpmn:process[^>]*>\\s*<bpmn:documentation>)", "$1Ny. "))).singleElement().asString().contains("beskrivelsen av");
        assertThat(setninger(NIVAA, t -> t.replaceFirst("(<bpmn:userTask id=\"[^\"]*\" name=\"([^\"]*)\"[^>]*>)", "$1<bpmn:documentation>Les dette.</bpmn:documentation>")))
                .singleElement().asString().endsWith(": teksten er endret");
        assertThat(setninger(NIVAA, t -> t.replaceFirst("<bpmn:userTask ", "<bpmn:userTask camunda:asyncBefore=\"true\" "))).singleElement().asString().endsWith("noe annet ved trinnet er endret");
        assertThat(setninger(NIVAA, t -> t.replaceFirst("historyTimeToLive=\"P365D\"", "historyTimeToLive=\"P1D\""))).singleElement().asString().contains("noe annet enn trinnene er endret");
    }

    @Test
    void skal_si_at_fristen_er_en_annen_også_når_dagene_er_like_mange() {
        assertThat(setninger(NIVAA, t -> t.replaceFirst("frist\\.omArbeidsdager\\(sakId, 10\\)", "frist.omArbeidsdager(enhetId, 10)"))).singleElement().asString().endsWith("fristen er en annen");
    }

    /** Dagene er ett, og det som står skrevet, er noe annet: begge leses av den som gjør trinnet. */
    @Test
    void skal_si_både_dagene_og_ordene_når_begge_er_endret() {
        assertThat(setninger(NIVAA, t -> t.replaceFirst("(?s)frist\\.omArbeidsdager\\(sakId, 10\\)(.*?name=\"frist\" value=\")[^\"]*", "frist.omArbeidsdager(sakId, 14)$1Når det passer")))
                .hasSize(2).anyMatch(s -> s.contains("frist 14 i stedet for 10 arbeidsdager")).anyMatch(s -> s.endsWith("fristen er skrevet som «Når det passer»"));
    }

    /** Verktøyene vises i den rekkefølgen de står. */
    @Test
    void skal_si_at_verktøyene_har_byttet_plass_og_nummeret_er_et_annet() {
        assertThat(setninger(NIVAA, t -> t.replace("value=\"samtykke,moetereferat\"", "value=\"moetereferat,samtykke\""))).singleElement().asString().contains("verktøyene har fått en annen rekkefølge");
        assertThat(setninger(NIVAA, t -> t.replaceFirst("(name=\"trinn\" value=\")([^\"]*)\"", "$1$2a\""))).singleElement().asString().contains(": nummeret er ");
    }

    @Test
    void skal_si_at_fristene_er_endret_også_når_ikke_noe_trinn_slår_dem_opp() {
        assertThat(setninger("frister.dmn", t -> t.replaceFirst("\"skolemiljoe\"", "\"barnehagemiljoe\""))).isNotEmpty().anyMatch(s -> s.startsWith("Tabellen frister: én rad er endret"));
        assertThat(setninger("frister.dmn", t -> t.replaceFirst("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""))).containsExactly("Tabellen frister: noe annet enn radene er endret");
    }

    @Test
    void skal_si_alt_som_er_endret_i_en_tabell_og_ikke_bare_det_første() {
        assertThat(setninger("nivaa_avklaring.dmn", t -> t.replaceFirst("<text>\"nivaa_2\"</text>", "<text>\"nivaa_3\"</text>").replaceFirst("hitPolicy=\"[A-Z]*\"", "hitPolicy=\"UNIQUE\"")))
                .containsExactly("Tabellen nivaa_avklaring: én rad er endret", "Tabellen nivaa_avklaring: noe annet enn radene er endret");
    }

    @Test
    void skal_si_hva_som_er_endret_også_i_det_det_ikke_er_noe_å_svare_på() {
        assertThat(setninger("tiltaksplan.form", t -> t.replace("Skriv planen sammen.", "Skriv planen alene.").replace("\"Hva er målet?\"", "\"Hva vil dere oppnå?\"")))
                .hasSize(2).anyMatch(s -> s.startsWith("Skjemaet tiltaksplan: «Skriv planen alene.")).anyMatch(s -> s.contains("feltet «Hva vil dere oppnå?» er endret"));
        assertThat(setninger("tiltaksplan.form", t -> t.replace("\"tittel\": \"Tiltaksplan\"", "\"tittel\": \"Plan\""))).containsExactly("Skjemaet tiltaksplan: noe som gjelder hele skjemaet, er endret");
        assertThat(setninger("tiltaksplan.form", t -> "{")).containsExactly("tiltaksplan.form er endret, og kan ikke leses");
        assertThat(setninger("frister.dmn", t -> "{")).contains("frister.dmn er endret, og kan ikke leses");
    }

    /** To like store deler bytter plass: ingenting er nytt og ingenting er borte. */
    @Test
    void skal_si_at_feltene_har_byttet_plass() {
        String felt = "{\"id\":\"s\",\"components\":[%s,%s]}";
        assertThat(setninger(Map.of("a.form", felt.formatted("{\"key\":\"x\"}", "{\"key\":\"y\"}").getBytes(StandardCharsets.UTF_8)),
                Map.of("a.form", felt.formatted("{\"key\":\"y\"}", "{\"key\":\"x\"}").getBytes(StandardCharsets.UTF_8)))).containsExactly("Skjemaet a: det som står der, har fått en annen rekkefølge");
    }

    /** Den siste flyten i modellen går et annet sted enn før. */
    private static String flyttEnFlyt(String modell) {
        String endret = modell.replaceFirst("(<bpmn:sequenceFlow id=\"[^\"]*\" (?:name=\"[^\"]*\" )?sourceRef=\"[^\"]*\" targetRef=\")trinn_[^\"]*\"", "$1trinn_1_2\"");
        assertThat(endret).isNotEqualTo(modell);
        return endret;
    }

    private static byte[] modell(String flyter) {
        return ("<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><bpmn:process id=\"nivaa_1\" name=\"Nivå 1\">"
                + "<bpmn:userTask id=\"a\" name=\"A\" /><bpmn:userTask id=\"b\" name=\"B\" /><bpmn:userTask id=\"c\" name=\"C\" />" + flyter + "</bpmn:process></bpmn:definitions>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> setninger(String fil, UnaryOperator<String> endring) {
        Map<String, byte[]> endret = new HashMap<>(PAKKE);
        String foer = new String(PAKKE.get(fil), StandardCharsets.UTF_8);
        String etter = endring.apply(foer);
        assertThat(etter).as("prøven endret ingenting i " + fil).isNotEqualTo(foer);
        endret.put(fil, etter.getBytes(StandardCharsets.UTF_8));
        return setninger(PAKKE, endret);
    }

    private static List<String> setninger(Map<String, byte[]> foer, Map<String, byte[]> naa) {
        ResourceBundleMessageSource tekster = new ResourceBundleMessageSource();
        tekster.setBasename("messages");
        tekster.setDefaultEncoding("UTF-8");
        tekster.setFallbackToSystemLocale(false);
        return new Forskjellord(tekster, Locale.forLanguageTag("nb")).setninger(Sammenligning.mellom(foer, naa));
    }
}
