package no.stafett.handlingsveileder.trinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.trinn.Endring.EndreEvaluering;
import no.stafett.handlingsveileder.trinn.Endring.EndreVentetid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Når evalueringen og påminnelsene kommer: bare tiden endres, og den kan settes tilbake. */
class UretTest {

    static Stream<Proevemodeller.Modell> alle() {
        return Proevemodeller.alle();
    }

    @ParameterizedTest
    @MethodSource("alle")
    void skalBareEndreTidenOgKunneSetteDenTilbake(Proevemodeller.Modell modell) {
        for (Laastdel del : kanter(modell.bpmn())) {
            if (del.start() != null) {
                del.tider().stream().filter(t -> t != del.start())
                        .forEach(ny -> fremOgTilbake(modell, new EndreEvaluering(del.id(), ny), new EndreEvaluering(del.id(), del.start())));
            }
            if (del.dager() != null) {
                fremOgTilbake(modell, new EndreVentetid(del.id(), del.dager() + 1), new EndreVentetid(del.id(), del.dager()));
            }
        }
    }

    /** Ellers sa prøven over ingenting. */
    @Test
    void skalFinneBådeUrSomFølgerPlanenUrSomVenterOgPåminnelser() {
        List<Laastdel> kanter = Proevemodeller.alle().flatMap(m -> kanter(m.bpmn()).stream()).toList();
        assertThat(kanter).filteredOn(d -> d.start() != null).hasSizeGreaterThanOrEqualTo(15);
        assertThat(kanter).filteredOn(d -> d.dager() != null && !d.erPaaminnelse()).isNotEmpty();
        assertThat(kanter).filteredOn(d -> d.dager() != null && d.erPaaminnelse()).isNotEmpty();
    }

    @Test
    void skalSiNeiTilEtUrSomErSattPåEnAnnenMåteOgTilEtAntallSomIkkeErDager() {
        byte[] nivå = Proevemodeller.nivåer().filter(m -> m.fil().equals("nivaa_1.bpmn")).findFirst().orElseThrow().bpmn();
        assertThatThrownBy(() -> gjør(nivå, new EndreVentetid("tid_for_evaluering", 7))).isInstanceOf(TrinnetErLaast.class);
        byte[] venter = new String(nivå, java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("<bpmn:timeDate [^>]*>[^<]*</bpmn:timeDate>", "<bpmn:timeDuration>P42D</bpmn:timeDuration>").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(kanter(venter)).filteredOn(d -> d.dager() != null).extracting(Laastdel::dager).containsExactly(42);
        assertThatThrownBy(() -> gjør(venter, new EndreVentetid("tid_for_evaluering", 0))).isInstanceOf(TrinnetErLaast.class);
        assertThatThrownBy(() -> gjør(venter, new EndreVentetid("tid_for_evaluering", 366))).isInstanceOf(TrinnetErLaast.class);
        assertThat(Modellikhet.ulikt(venter, gjør(venter, new EndreVentetid("tid_for_evaluering", 56)))).hasSize(1).first().asString().contains("P42D", "P56D");
    }

    /** Saken skal ikke komme til evalueringen etter datoen for den; en påminnelse kan det. */
    @Test
    void skalTilbyTiderEtterDatoenBareForPåminnelser() {
        assertThat(new Laastdel("a", "tid", "", Evalueringsstart.PAA_DAGEN, null, "").tider()).doesNotContain(Evalueringsstart.EN_UKE_ETTER).hasSize(3);
        assertThat(new Laastdel("a", "tid_ved_siden", "", Evalueringsstart.PAA_DAGEN, null, "").tider()).contains(Evalueringsstart.EN_UKE_ETTER, Evalueringsstart.TO_UKER_ETTER);
    }

    private static void fremOgTilbake(Proevemodeller.Modell modell, Endring frem, Endring tilbake) {
        byte[] etter = gjør(modell.bpmn(), frem);
        assertThat(Modellikhet.ulikt(modell.bpmn(), etter)).as("%s", frem).hasSize(1);
        assertThat(modell.med(etter).nyeFeil(modell)).as("%s", frem).isEmpty();
        assertThat(Modellikhet.ulikt(modell.bpmn(), gjør(etter, tilbake))).as("%s", tilbake).isEmpty();
    }

    private static List<Laastdel> kanter(byte[] bpmn) {
        Trinnliste liste = Trinnredigering.les(bpmn);
        return Stream.concat(liste.veien().stream(), liste.trinn().stream().flatMap(t -> t.paaKanten().stream())).toList();
    }

    private static byte[] gjør(byte[] bpmn, Endring endring) {
        return Trinnredigering.gjør(bpmn, endring).bpmn();
    }
}
