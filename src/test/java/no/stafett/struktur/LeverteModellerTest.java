package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.stafett.handlingsveileder.kontroll.Kontroller;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.Pakke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Det som følger med programmet, slipper gjennom den samme porten som alt annet. */
class LeverteModellerTest {

    static Stream<Pakke> pakker() {
        return Levertepakker.alle();
    }

    @ParameterizedTest
    @MethodSource("pakker")
    void skalIkkeHaFeil(Pakke pakke) {
        assertThat(Kontroller.medEkteHandlinger().kontroller(pakke)).isEmpty();
    }

    @Test
    void skalVæreFemPakkerMedDenFellesFørst() {
        assertThat(pakker().map(Pakke::navn)).containsExactly("felles", "lillestrom/barnehage", "lillestrom/skole",
                "lillestrom/helsestasjon", "vardo");
    }

    @Test
    void skalHaModelleneTabelleneOgSkjemaeneHverForSeg() {
        assertThat(pakker()).allSatisfy(p -> assertThat(p.filer()).containsKeys("nivaa_0.bpmn", "nivaa_3.bpmn",
                "nivaa_avklaring.dmn", "frister.dmn", "tiltaksplan.form", "undringsnotat.form"));
    }

    /** Listen er en avtale med dem som tegner modeller: en metode til her er en metode til for enhver modell. */
    @Test
    void skalBareKunneKalleHandlingeneViHarBestemt() {
        assertThat(Kontroller.handlinger().signaturer()).containsExactly(
                "akutt.kvitteringsfrist/1", "akutt.lederfrist/1",
                "frist.etterTabell/2", "frist.omArbeidsdager/2",
                "handlingsveileder.leietaker/2",
                "samtykke.fornyes/1", "samtykke.loeperUt/1", "samtykke.lukkUtloepte/1", "samtykke.proevIgjen/1",
                "samtykke.sisteDag/1", "samtykke.stoppNivaaet/2",
                "tiltak.evalueringsfrist/1", "tiltak.evalueringsstart/1", "tiltak.gjoeresInnen/1",
                "tiltak.minnOmFrist/1", "tiltak.svarfrist/1",
                "tiltak.varseltid/2");
    }
}
