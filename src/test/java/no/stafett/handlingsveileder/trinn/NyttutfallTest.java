package no.stafett.handlingsveileder.trinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.trinn.Endring.FjernUtfall;
import no.stafett.handlingsveileder.trinn.Endring.LeggTilUtfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Et utfall til på en beslutning: saken går dit hun sa når det svares slik, og ellers som før. */
class NyttutfallTest {

    private static final byte[] NIVÅ_1 = Levertepakker.hent("felles").filer().get("nivaa_1.bpmn");

    static Stream<Proevemodeller.Modell> nivåer() {
        return Proevemodeller.nivåer();
    }

    @ParameterizedTest
    @MethodSource("nivåer")
    void skalVæreSomFørNårEtNyttUtfallSomSlutterNivåetTasBortIgjen(Proevemodeller.Modell modell) {
        byte[] med = gjør(modell.bpmn(), new LeggTilUtfall(beslutning(modell.bpmn()).port(), "nytt_svar", "Nytt svar", ""));
        Steg.Utfall nytt = utfallet(med, "nytt_svar");
        assertThat(nytt).extracting(Steg.Utfall::slag, Steg.Utfall::navn, Steg.Utfall::dit).containsExactly("slutt", "Nytt svar", "Nytt svar");
        assertThat(Modellikhet.ulikt(modell.bpmn(), gjør(med, new FjernUtfall(nytt.flyt())))).isEmpty();
    }

    @Test
    void skalFøreSakenTilbakeTilTrinnetNårDetSvaresSlik() {
        byte[] med = gjør(NIVÅ_1, new LeggTilUtfall("besluttet", "nytt_svar", "Nytt svar", "trinn_1_2"));
        assertThat(utfallet(med, "nytt_svar")).extracting(Steg.Utfall::slag, Steg.Utfall::trinn, Steg.Utfall::kanEndres).containsExactly("trinn", "trinn_1_2", true);
        assertThat(new String(med, StandardCharsets.UTF_8)).contains("<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${utfall == 'nytt_svar'}</bpmn:conditionExpression>");
        assertThat(beslutning(med).utfall()).hasSize(beslutning(NIVÅ_1).utfall().size() + 1);
        beslutning(NIVÅ_1).utfall().forEach(u -> assertThat(utfallet(med, u.verdi())).isEqualTo(u));
    }

    @Test
    void skalSiNeiTilEtSvarSomFinnesEtStedSakenIkkeHarVærtOgEtVeivalgSomIkkeErDer() {
        assertThatThrownBy(() -> gjør(NIVÅ_1, new LeggTilUtfall("besluttet", "avslutt", "Avslutt", ""))).isInstanceOf(TrinnetErLaast.class);
        assertThatThrownBy(() -> gjør(NIVÅ_1, new LeggTilUtfall("besluttet", "nytt_svar", "Nytt svar", "trinn_1_5"))).isInstanceOf(TrinnetErLaast.class);
        assertThatThrownBy(() -> gjør(NIVÅ_1, new LeggTilUtfall("trinn_1_1", "nytt_svar", "Nytt svar", ""))).isInstanceOf(TrinnetErLaast.class);
        assertThatThrownBy(() -> gjør(NIVÅ_1, new LeggTilUtfall("besluttet", "' or 1 == 1", "Nytt svar", ""))).isInstanceOf(TrinnetErLaast.class);
        assertThatThrownBy(() -> gjør(NIVÅ_1, new LeggTilUtfall("finnes_ikke", "nytt_svar", "Nytt svar", ""))).isInstanceOf(TrinnetFinnesIkke.class);
    }

    private static Steg.Beslutning beslutning(byte[] modell) {
        return Trinnredigering.les(modell).trinn().stream().filter(t -> t.beslutning() != null).findFirst().orElseThrow().beslutning();
    }

    private static Steg.Utfall utfallet(byte[] modell, String verdi) {
        return beslutning(modell).utfall().stream().filter(u -> u.verdi().equals(verdi)).findFirst().orElseThrow();
    }

    private static byte[] gjør(byte[] modell, Endring endring) {
        return Trinnredigering.gjør(modell, endring).bpmn();
    }
}
