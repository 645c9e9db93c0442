package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * To programmer på én database, åtte som melder og fullfører, og modellen deres publiseres om og om igjen imens. Hver utgave har merket sitt i
 * det første trinnet på to nivåer, både i modellen og i skjemaet, så et nivå som begynte på en halv pakke, røper seg. Noen av dem gjør bare det
 * første trinnet, noen fører saken til den er avsluttet, og noen til den begynner på neste nivå.
 */
@Programtest
class ProgramPubliseringTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int KLIENTER = 8;
    private static final int UTGAVER = 6;
    private static final String JSONSLAG = "application/json";
    private static final String STED = "/api/v1/handlingsveiledere/utkast";

    private static final List<String> MERKET = List.of("trinn_0_1", "trinn_1_1");
    private static final List<Steg> NIVAA_0 = List.of(Steg.til("trinn_0_2"), Steg.til("trinn_0_3"), Steg.til("trinn_0_4"), Steg.til("trinn_0_5"));
    /** Hvor langt hun fører sakene sine: ett trinn, til den er avsluttet, eller til neste nivå er begynt. */
    private static final List<List<Steg>> VEIER = List.of(NIVAA_0.subList(0, 1), med(NIVAA_0, new Steg(Map.of("utfall", "avslutt"), List.of())), NIVAA_0.subList(0, 1),
            med(NIVAA_0, new Steg(Map.of("utfall", "nivaa_1"), List.of("trinn_1_1")), Steg.til("trinn_1_2")));

    /** Et trinn som fullføres. @param valg det hun bestemmer, der det er noe å bestemme @param venter trinnene som venter etterpå */
    private record Steg(Map<String, String> valg, List<String> venter) {

        static Steg til(String neste) {
            return new Steg(Map.of(), List.of(neste));
        }
    }

    private Noder noder;
    /** Sakene det er kvittert for, med trinnene som da skal vente. */
    private final Map<String, List<String>> kvittert = new ConcurrentHashMap<>();
    private final Queue<String> galt = new ConcurrentLinkedQueue<>();
    /** Det de første trinnene på hvert av nivåene het. */
    private final Map<String, Set<String>> utgaver = new ConcurrentHashMap<>();

    @BeforeAll
    void start(@TempDir Path mappe) throws IOException {
        noder = Noder.start(mappe);
    }

    @AfterAll
    void stopp() {
        noder.close();
    }

    @Test
    void skal_ikke_miste_noe_eller_starte_på_en_halv_pakke_mens_det_publiseres() throws Exception {
        AtomicBoolean ferdig = new AtomicBoolean();
        ExecutorService folk = Executors.newFixedThreadPool(KLIENTER);
        try {
            List<Future<Integer>> arbeid = new ArrayList<>();
            for (int n = 1; n <= KLIENTER; n++) {
                int nummer = n;
                arbeid.add(folk.submit((Callable<Integer>) () -> arbeid(nummer, ferdig)));
            }
            for (int k = 1; k <= UTGAVER; k++) {
                publiser(k);
            }
            Thread.sleep(2000);
            ferdig.set(true);
            for (Future<Integer> en : arbeid) {
                assertThat(en.get()).as("hver av dem fikk gjort noe").isPositive();
            }
        } finally {
            ferdig.set(true);
            folk.shutdownNow();
        }
        assertThat(galt).isEmpty();
        assertThat(utgaver.get("trinn_0_1")).as("saker på flere utgaver").hasSizeGreaterThan(2).contains("Utgave " + UTGAVER);
        assertThat(utgaver.get("trinn_1_1")).as("neste nivå på flere utgaver").hasSizeGreaterThan(1);
        assertThat(kvittert.values()).as("noen ble avsluttet, noen står på neste nivå").contains(List.of(), List.of("trinn_0_2"), List.of("trinn_1_2"));
        finnesAlt();
    }

    /** Melder og fører saken så langt hun skal; annenhver gang på hver sin node. @return hvor mange saker */
    private int arbeid(int nummer, AtomicBoolean ferdig) throws IOException {
        String[] meg = Program.som("barnehage.ansatt%02d".formatted(nummer));
        String enhet = les(noder.første().hent("/api/v1/enheter", meg)).valueStream().filter(e -> e.get("min").asBoolean()).findFirst().orElseThrow().get("enhetId").asString();
        int antall = 0;
        while (!ferdig.get()) {
            HttpResponse<String> meldt = node(nummer + antall).post("/api/v1/saker", JSONSLAG, JSON.writeValueAsString(ApiKlient.undring(enhet)), meg);
            if (meldt.statusCode() != 201) {
                galt.add("melding " + meldt.statusCode() + " " + meldt.body());
                continue;
            }
            antall++;
            String sak = les(meldt).path("sakId").asString();
            kvittert.put(sak, List.of("trinn_0_1"));
            for (int n = 0; n < VEIER.get(nummer % VEIER.size()).size(); n++) {
                fullfør(sak, VEIER.get(nummer % VEIER.size()).get(n), node(nummer + antall + n), meg);
            }
        }
        return antall;
    }

    private Program node(int n) {
        return n % 2 == 0 ? noder.første() : noder.annen();
    }

    /** Ser at trinnet og skjemaet er av samme utgave, tar det og fullfører det. */
    private void fullfør(String sak, Steg steg, Program node, String[] meg) throws IOException {
        JsonNode trinn = les(node.hent("/api/v1/saker/" + sak, meg)).at("/aktiveTrinn/0");
        String oppgave = trinn.path("oppgaveId").asString();
        node.post("/api/v1/oppgaver/" + oppgave + "/ta", JSONSLAG, "", meg);
        JsonNode åpnet = les(node.hent("/api/v1/oppgaver/" + oppgave, meg));
        if (MERKET.contains(trinn.path("trinnId").asString())) {
            sammeUtgave(trinn, åpnet);
        }
        String svar = JSON.writeValueAsString(Map.of("svar", Utfyller.den(LocalDate.now(Forretningsklokke.NORGE)).med(steg.valg()).fyll(åpnet.path("skjema"), åpnet.path("inndata"))));
        HttpResponse<String> gjort = node.post("/api/v1/oppgaver/" + oppgave + "/fullfoer", JSONSLAG, svar, meg);
        if (gjort.statusCode() == 200) {
            kvittert.put(sak, steg.venter());
        } else {
            galt.add("fullføring av " + trinn.path("trinnId") + " " + gjort.statusCode() + " " + gjort.body());
        }
    }

    private void sammeUtgave(JsonNode trinn, JsonNode åpnet) {
        String modellens = trinn.path("tittel").asString();
        String skjemaets = åpnet.at("/skjema/properties/om").asString("");
        if (modellens.startsWith("Utgave") != skjemaets.startsWith("Utgave") || modellens.startsWith("Utgave") && !modellens.equals(skjemaets)) {
            galt.add("modellen er «" + modellens + "», skjemaet «" + skjemaets + "»");
        }
        utgaver.computeIfAbsent(trinn.path("trinnId").asString(), id -> ConcurrentHashMap.newKeySet()).add(modellens);
    }

    /** Lages og sendes på den ene noden, godkjennes på den andre. */
    private void publiser(int k) throws IOException {
        String[] liv = Program.som("fagansvarlig");
        String id = les(noder.første().post(STED, JSONSLAG, "{\"tjeneste\": \"barnehage\", \"navn\": \"Utgave %d\"}".formatted(k), liv)).path("utkastId").asString();
        merk(id, 1, MERKET.get(0), k, liv);
        merk(id, 3, MERKET.get(1), k, liv);
        HttpResponse<String> sendt = noder.første().post(STED + "/" + id + "/publiser", JSONSLAG, "{\"versjon\": 5, \"merknad\": \"Utgave %d\"}".formatted(k), liv);
        assertThat(sendt.statusCode()).as(sendt.body()).isEqualTo(200);
        HttpResponse<String> ja = noder.annen().post(STED + "/" + id + "/godkjenn", JSONSLAG, "{\"versjon\": 5}", Program.som("fagansvarlig2"));
        assertThat(ja.statusCode()).as(ja.body()).isEqualTo(200);
        assertThat(les(ja).path("tilstand").asString()).isEqualTo("publisert");
    }

    /** Skriver utgaven i trinnet og i skjemaet det har; to lagringer. */
    private void merk(String id, int versjon, String trinn, int k, String[] hvem) throws IOException {
        String fil = "nivaa_" + trinn.charAt(6) + ".bpmn";
        String modell = fil(id, fil, hvem);
        String skjema = modell.replaceAll("(?s).*<bpmn:userTask id=\"" + trinn + "\"[^>]*camunda:formRef=\"([a-z_]+)\".*", "$1") + ".form";
        lagre(id, versjon, fil, modell.replaceFirst("(<bpmn:userTask id=\"" + trinn + "\" name=\")[^\"]*", "$1Utgave " + k), hvem);
        lagre(id, versjon + 1, skjema, fil(id, skjema, hvem).replaceFirst("(\"om\": \")[^\"]*", "$1Utgave " + k), hvem);
    }

    private String fil(String id, String fil, String[] hvem) throws IOException {
        return les(noder.første().hent(STED + "/" + id + "/filer/" + fil, hvem)).path("innhold").asString();
    }

    private void lagre(String id, int versjon, String fil, String innhold, String[] hvem) throws IOException {
        HttpResponse<String> lagret = noder.første().put(STED + "/" + id + "/filer/" + fil, JSONSLAG, JSON.writeValueAsString(Map.of("versjon", versjon, "innhold", innhold)), hvem);
        assertThat(lagret.statusCode()).as(lagret.body()).isEqualTo(200);
    }

    /** Alt noen fikk en kvittering for, er der, og hver sak står nøyaktig der den siste kvitteringen sa. */
    private void finnesAlt() throws IOException {
        String[] leder = Program.som("barnehage.styrer");
        for (Map.Entry<String, List<String>> sak : kvittert.entrySet()) {
            HttpResponse<String> svar = noder.annen().hent("/api/v1/saker/" + sak.getKey(), leder);
            assertThat(svar.statusCode()).as(sak.getKey()).isEqualTo(200);
            List<String> venter = les(svar).path("aktiveTrinn").valueStream().map(t -> t.path("trinnId").asString()).toList();
            assertThat(venter).as(sak.getKey()).isEqualTo(sak.getValue());
        }
    }

    private static List<Steg> med(List<Steg> først, Steg... så) {
        return Stream.concat(først.stream(), Stream.of(så)).toList();
    }

    private static JsonNode les(HttpResponse<String> svar) {
        return JSON.readTree(svar.body());
    }
}
