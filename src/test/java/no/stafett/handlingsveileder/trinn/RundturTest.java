package no.stafett.handlingsveileder.trinn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.stafett.handlingsveileder.trinn.Endring.EndreTrinn;
import no.stafett.handlingsveileder.trinn.Endring.FjernTrinn;
import no.stafett.handlingsveileder.trinn.Endring.FlyttTrinn;
import no.stafett.handlingsveileder.trinn.Endring.LeggTilTrinn;
import no.stafett.handlingsveileder.trinn.Endring.NavngiUtfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Det trinnredigeringen ikke er bedt om å endre, sier det samme etterpå. */
class RundturTest {

    static Stream<Proevemodeller.Modell> alle() {
        return Proevemodeller.alle();
    }

    static Stream<Proevemodeller.Modell> leverte() {
        return Proevemodeller.leverte();
    }

    static Stream<Proevemodeller.Modell> avviste() {
        return Proevemodeller.avviste();
    }

    @Test
    void skalPrøveDeLeverteOgAlleDePrøveneHar() {
        assertThat(Proevemodeller.leverte()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Proevemodeller.prøvenes()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Proevemodeller.avviste()).hasSizeGreaterThanOrEqualTo(200);
    }

    /** Ellers ville «ingen nye feil» ikke sagt noe. */
    @ParameterizedTest
    @MethodSource("leverte")
    void skalBegynneMedModellerPortenGodtar(Proevemodeller.Modell modell) {
        assertThat(modell.feil()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("alle")
    void skalSkriveModellenTilbakeSomDenVar(Proevemodeller.Modell modell) {
        assertThat(Modellikhet.ulikt(modell.bpmn(), Bpmn.les(modell.bpmn()).skriv())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("leverte")
    void skalSkriveDeLeverteTegnForTegn(Proevemodeller.Modell modell) {
        assertThat(new String(Bpmn.les(modell.bpmn()).skriv(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(new String(modell.bpmn(), java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Den som åpner hvert skjema i redigeringen og lagrer uten å endre noe, har ikke endret noe. */
    @ParameterizedTest
    @MethodSource("alle")
    void skalIkkeEndreNoeNårAltLagresSomDetSto(Proevemodeller.Modell modell) {
        assertThat(Modellikhet.ulikt(modell.bpmn(), lagretSomDetSto(modell.bpmn()))).isEmpty();
    }

    /** Det porten ikke vil ha, tar redigeringen heller ikke bort av seg selv: det er hun som skal rette det. */
    @ParameterizedTest
    @MethodSource("avviste")
    void skalIkkeEndreNoeIDetPortenAvviser(Proevemodeller.Modell modell) {
        assertThat(Modellikhet.ulikt(modell.bpmn(), Bpmn.les(modell.bpmn()).skriv())).isEmpty();
        assertThat(Modellikhet.ulikt(modell.bpmn(), lagretSomDetSto(modell.bpmn()))).isEmpty();
    }

    private static byte[] lagretSomDetSto(byte[] bpmn) {
        byte[] her = bpmn;
        for (Steg steg : Trinnredigering.les(her).trinn()) {
            her = gjør(her, new EndreTrinn(steg.id(), steg.innhold()));
            for (Laastdel del : steg.paaKanten()) {
                her = del.start() == null ? her : gjør(her, new Endring.EndreEvaluering(del.id(), del.start()));
                her = del.dager() == null ? her : gjør(her, new Endring.EndreVentetid(del.id(), del.dager()));
            }
            if (steg.beslutning() != null) {
                for (Steg.Utfall utfall : steg.beslutning().utfall()) {
                    her = gjør(her, new NavngiUtfall(utfall.flyt(), utfall.navn()));
                }
            }
        }
        return her;
    }

    @ParameterizedTest
    @MethodSource("alle")
    void skalVæreSomFørNårEtNyttTrinnTasBortIgjen(Proevemodeller.Modell modell) {
        for (Steg steg : Trinnredigering.les(modell.bpmn()).trinn()) {
            if (steg.laaser().leggTil() == null) {
                frem(modell, steg.id());
            }
        }
        if (Trinnredigering.les(modell.bpmn()).leggTilFoerst() == null) {
            frem(modell, "");
        }
    }

    private void frem(Proevemodeller.Modell modell, String etter) {
        Trinnredigering.Resultat med = Trinnredigering.gjør(modell.bpmn(), new LeggTilTrinn(etter, Eksempeltrinn.nytt("Hjemmebesøk")));
        assertThat(modell.med(med.bpmn()).nyeFeil(modell)).as("nytt trinn etter «%s»", etter).isEmpty();
        assertThat(Modellikhet.ulikt(modell.bpmn(), gjør(med.bpmn(), new FjernTrinn(med.trinn())))).as("etter «%s»", etter).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("alle")
    void skalVæreSomFørNårEtFlyttetTrinnFlyttesTilbake(Proevemodeller.Modell modell) {
        for (Steg steg : Trinnredigering.les(modell.bpmn()).trinn()) {
            if (steg.laaser().ned() == null) {
                byte[] flyttet = gjør(modell.bpmn(), new FlyttTrinn(steg.id(), false));
                assertThat(modell.med(flyttet).nyeFeil(modell)).as("flyttet %s", steg.id()).isEmpty();
                assertThat(Modellikhet.ulikt(modell.bpmn(), flyttet)).isNotEmpty();
                assertThat(Modellikhet.ulikt(modell.bpmn(), gjør(flyttet, new FlyttTrinn(steg.id(), true)))).as("flyttet %s", steg.id()).isEmpty();
            }
        }
    }

    private static byte[] gjør(byte[] bpmn, Endring endring) {
        return Trinnredigering.gjør(bpmn, endring).bpmn();
    }
}
