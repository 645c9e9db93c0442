package no.stafett.handlingsveileder.kontroll;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Det som er farlig fordi det er stort. Hver av dem lages her, så ingen trenger å ha dem liggende. */
final class Bomber {

    private static final int MEGABYTE = 1024 * 1024;

    private Bomber() {
    }

    static Stream<Proeve> alle() {
        return Stream.of(filer(), pakker(), elementer(), skjemaer()).flatMap(s -> s);
    }

    private static Stream<Proeve> filer() {
        return Stream.of(
                fil("for_stor", "en_byte_for_mye.bpmn", modell("<!--" + "x".repeat(MEGABYTE) + "-->")),
                fil("for_stor", "tusenvis_av_rader.dmn", tabell(gjenta(20_000, Bomber::rad))),
                fil("for_stor", "ledetekst_uten_slutt.form", skjema(felt(1).replace("Svar", "x".repeat(MEGABYTE)))),
                fil("for_stor", "bare_mellomrom.bpmn", " ".repeat(2 * MEGABYTE)));
    }

    private static Stream<Proeve> pakker() {
        return Stream.of(
                pakke("pakke_med_151_skjemaer", 151, i -> skjema(felt(i))),
                pakke("pakke_paa_ni_megabyte", 9, i -> skjema(felt(i).replace("Svar", "x".repeat(MEGABYTE - 1_000)))),
                pakke("pakke_med_tusen_tomme", 1_000, i -> ""));
    }

    private static Stream<Proeve> elementer() {
        return Stream.of(
                fil("xml_for_mange_elementer", "seks_tusen_piler.bpmn", modell(gjenta(6_000,
                        i -> "<b:sequenceFlow id='f" + i + "' sourceRef='a' targetRef='a'/>"))),
                fil("xml_for_mange_elementer", "to_tusen_rader.dmn", tabell(gjenta(2_000, Bomber::rad))));
    }

    private static Stream<Proeve> skjemaer() {
        return Stream.of(
                fil("skjema_for_stort", "fem_hundre_lister.form", skjema(gjenta(500, i -> (i == 0 ? "" : ",")
                        + "{\"type\":\"dynamiclist\",\"id\":\"l" + i + "\",\"path\":\"l" + i + "\",\"components\":[]}"))),
                fil("skjema_for_stort", "gjemt_i_grupper.form", skjema(gjenta(20, i -> (i == 0 ? "" : ",")
                        + "{\"type\":\"group\",\"id\":\"g" + i + "\",\"components\":["
                        + IntStream.range(0, 20).mapToObj(j -> felt(100 * i + j)).collect(Collectors.joining(",")) + "]}"))));
    }

    private static Proeve fil(String grunn, String navn, String innhold) {
        return new Proeve(grunn, navn, "", Map.of(navn, innhold.getBytes(StandardCharsets.UTF_8)));
    }

    private static Proeve pakke(String navn, int antall, IntFunction<String> innhold) {
        Map<String, byte[]> filer = new HashMap<>();
        IntStream.range(0, antall).forEach(i -> filer.put("skjema_" + i + ".form",
                innhold.apply(i).getBytes(StandardCharsets.UTF_8)));
        return new Proeve("pakke_for_stor", navn, "", filer);
    }

    private static String modell(String kropp) {
        return "<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'><b:process id='p'>" + kropp
                + "</b:process></b:definitions>";
    }

    private static String tabell(String rader) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'><decision id='t'><decisionTable>" + rader
                + "</decisionTable></decision></definitions>";
    }

    private static String rad(int i) {
        return "<rule id='r" + i + "'><inputEntry id='i" + i + "'><text>\"a\"</text></inputEntry></rule>";
    }

    private static String skjema(String felter) {
        return "{\"id\":\"skjema\",\"type\":\"default\",\"schemaVersion\":19,\"components\":[" + felter + "]}";
    }

    private static String felt(int i) {
        return "{\"type\":\"textfield\",\"id\":\"f" + i + "\",\"key\":\"f" + i + "\",\"label\":\"Svar\"}";
    }

    private static String gjenta(int antall, IntFunction<String> del) {
        return IntStream.range(0, antall).mapToObj(del).collect(Collectors.joining());
    }
}
