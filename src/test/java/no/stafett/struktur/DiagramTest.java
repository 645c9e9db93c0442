package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Diagrammene skal kunne leses av en styrer: fra venstre mot høyre, uten linjer eller ord oppå hverandre. */
class DiagramTest {

    private static final List<Diagram> MODELLER = Diagramleser.alle();

    @Test
    void skalTegneAlleNoderOgFlyter() {
        assertThat(MODELLER).isNotEmpty();
        assertThat(feil(Formregler::manglerTegning)).isEmpty();
        assertThat(feil(Formregler::manglerEtikett)).isEmpty();
    }

    @Test
    void skalHoldeFormeneFraHverandre() {
        assertThat(feil(Formregler::formerSomOverlapper)).isEmpty();
        assertThat(feil(Formregler::feilPlassert)).isEmpty();
    }

    @Test
    void skalHoldeNavnFriForFormerNavnOgLinjer() {
        assertThat(feil(Formregler::etiketterPaaFormer)).isEmpty();
        assertThat(feil(Formregler::etiketterPaaHverandre)).isEmpty();
        assertThat(feil(Formregler::etiketterPaaLinjer)).isEmpty();
    }

    @Test
    void skalIkkeLaFlyterKrysseHverandre() {
        assertThat(feil(Flytregler::flyterSomKrysser)).isEmpty();
    }

    @Test
    void skalIkkeLaFlyterGåGjennomFormer() {
        assertThat(feil(Flytregler::flyterGjennomFormer)).isEmpty();
    }

    @Test
    void skalLaFlyterNåKantenAvBeggeNoder() {
        assertThat(feil(Flytregler::flyterSomIkkeNaarFram)).isEmpty();
    }

    @Test
    void skalLaFlytenGåFraVenstreMotHøyreOgTilbakeUtenomHovedveien() {
        assertThat(feil(Flytregler::flyterMotStroemmen)).isEmpty();
    }

    @Test
    void skalHaTrinnenePåNivåetPåÉnRettHovedvei() {
        assertThat(nivåer()).hasSize(20);
        assertThat(nivåer().flatMap(diagram -> Flytregler.krokerPaaHovedveien(diagram).stream())).isEmpty();
    }

    @Test
    void skalNavngiPorterMedSpørsmålOgFlyterMedSvar() {
        assertThat(feil(Flytregler::porterUtenSpoersmaal)).isEmpty();
    }

    private static Stream<Diagram> nivåer() {
        return MODELLER.stream().filter(diagram -> diagram.navn().contains("nivaa_"));
    }

    private static List<String> feil(Function<Diagram, List<String>> regel) {
        return MODELLER.stream().flatMap(diagram -> regel.apply(diagram).stream()).toList();
    }
}
