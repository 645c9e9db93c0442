package no.stafett.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.Apptest;
import no.stafett.tilgang.Tilgangsmatrise.Endepunkt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Hver rolle på hvert endepunkt, på egen, andres og manglende sak, holdt mot tabellen et menneske leser (SEC-02, SEC-03). */
@Apptest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TilgangsmatriseTest {

    private static final Set<String> KLARERTE = Set.of("eier", "leder", "delleder");

    /** I en sak hun ikke har noe i, er hun som en annen i tabellen med samme rolle. */
    private static final Set<String> SOM_EN_ANNEN = Set.of("kespurt", "vikar", "nød", "ansvarlig", "spurt", "tidlig");

    private final Tilgangsmatrise matrise = Tilgangsmatrise.les();
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;
    private Matriseproeve proeve;
    private final Map<List<Object>, Matriseproeve.Svar> svar = new HashMap<>();

    @BeforeAll
    void lagSakene(@Autowired MockMvc nett, @Autowired ApplicationContext program) {
        proeve = Matriseproeve.lag(nett, program);
    }

    /** De andre prøvene deler databasen: vikaren og den ekstra lederen er bare her. */
    @AfterAll
    void ryddOpp() {
        if (proeve != null) {
            proeve.saker().close();
        }
    }

    @Test
    void skal_ha_en_rad_for_hvert_endepunkt_og_ingen_andre() {
        assertThat(matrise.endepunkter().stream().map(e -> e.navn() + e.sted())).doesNotHaveDuplicates();
        assertThat(matrise.endepunkter().stream().map(Endepunkt::navn).distinct()).containsExactlyInAnyOrderElementsOf(programmets());
        assertThat(matrise.endepunkter()).allSatisfy(e -> assertThat(matrise.regler()).as(e.navn()).containsKey(e.regel()));
    }

    @Test
    void skal_slippe_inn_dem_tabellen_sier() {
        assertThat(avvik(e -> true, proeve::egen, matrise::ventet)).isEmpty();
    }

    @Test
    void skal_ikke_finne_en_sak_i_en_annen_enhet() {
        assertThat(avvik(Endepunkt::gjelderEnSak, kolonne -> proeve.annen(), (e, kolonne) -> lukket(matrise.ventet(e, kolonne)))).isEmpty();
    }

    /** Lederne ser den fordi enhetene deres er med; av de andre bare hun som er klarert (SEC-30). */
    @Test
    void skal_bare_slippe_de_klarerte_inn_i_en_sak_med_adressesperre() {
        assertThat(avvik(Endepunkt::gjelderEnSak, kolonne -> proeve.sperret(), (e, kolonne) -> KLARERTE.contains(kolonne) ? matrise.ventet(e, kolonne)
                : lukket(matrise.ventet(e, kolonne)))).isEmpty();
    }

    @Test
    void skal_svare_det_samme_om_en_sak_som_ikke_finnes() {
        matrise.endepunkter().stream().filter(Endepunkt::gjelderEnSak).forEach(e -> matrise.brukere().forEach((kolonne, bruker) -> {
            // Der rollen ikke slipper inn, blir det aldri spurt om noen sak; ombudet ser alle sakene, og vet hvilke som finnes.
            if (!SOM_EN_ANNEN.contains(kolonne) && !Set.of("403", "alle").contains(matrise.ventet(e, kolonne))) {
                String annens = kall(e, bruker, proeve.annen()).uten(proeve.annen());
                Map<String, String> ingen = proeve.ingen();
                assertThat(kall(e, bruker, ingen).uten(ingen)).as(e.navn() + " " + kolonne).isEqualTo(annens);
            }
        }));
    }

    private Matriseproeve.Svar kall(Endepunkt e, String bruker, Map<String, String> sak) {
        return svar.computeIfAbsent(List.of(e, bruker, sak), alt -> proeve.kall(e, bruker, sak));
    }

    private static String lukket(String ventet) {
        return Set.of("ja", "nei").contains(ventet) ? "404" : ventet;
    }

    private List<String> avvik(Predicate<Endepunkt> utvalg, Function<String, Map<String, String>> sak, BiFunction<Endepunkt, String, String> ventet) {
        return matrise.endepunkter().stream().filter(utvalg)
                .flatMap(e -> matrise.brukere().keySet().stream().flatMap(kolonne -> avvik(e, kolonne, sak.apply(kolonne), ventet.apply(e, kolonne))))
                .toList();
    }

    private Stream<String> avvik(Endepunkt e, String kolonne, Map<String, String> sak, String ventet) {
        Matriseproeve.Svar fikk = kall(e, matrise.brukere().get(kolonne), sak);
        String hvor = e.navn() + " " + kolonne + ": ";
        Stream<String> utfall = fikk.er(ventet) ? Stream.empty()
                : Stream.of(hvor + "fikk " + fikk.status() + ", ventet " + ventet);
        return Stream.concat(utfall, fikk.endret().stream().map(tabell -> hvor + "skulle ikke endre " + tabell));
    }

    /** De åpne endepunktene prøves i EndepunktTest. */
    private Set<String> programmets() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("no.stafett.") && !aapen(e.getValue()))
                .flatMap(e -> navn(e.getKey())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean aapen(HandlerMethod metode) {
        return metode.getMethodAnnotation(Krever.class).aapen();
    }

    private static Stream<String> navn(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(metode -> info.getPatternValues().stream().map(sti -> metode + " " + sti));
    }
}
