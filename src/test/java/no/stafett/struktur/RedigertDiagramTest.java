package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.trinn.Endring;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.Tilfeldigeendringer;
import no.stafett.handlingsveileder.trinn.TrinnetErLaast;
import no.stafett.handlingsveileder.trinn.Trinnredigering;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** En modell som er redigert som trinn, kan leses like godt i tegningen som de leverte. */
class RedigertDiagramTest {

    private static final int ENDRINGER = 14;
    private static final List<Function<Diagram, List<String>>> REGLER = List.of(Formregler::manglerTegning, Formregler::formerSomOverlapper,
            Formregler::feilPlassert, Formregler::etiketterPaaFormer, Formregler::etiketterPaaHverandre, Formregler::etiketterPaaLinjer,
            Flytregler::flyterSomKrysser, Flytregler::flyterGjennomFormer, Flytregler::flyterSomIkkeNaarFram, Flytregler::flyterMotStroemmen,
            Flytregler::krokerPaaHovedveien);

    record Modell(String navn, byte[] bpmn) {

        @Override
        public String toString() {
            return navn;
        }
    }

    static Stream<Modell> nivåer() {
        return Levertepakker.alle().flatMap(p -> p.filer().keySet().stream().filter(f -> f.matches("nivaa_.\\.bpmn")).sorted()
                .map(f -> new Modell(p.navn() + "/" + f, p.filer().get(f))));
    }

    @ParameterizedTest
    @MethodSource("nivåer")
    void skalKunneLesesEtterHverEndring(Modell modell) {
        for (long frø = 0; frø < 3; frø++) {
            for (Tilfeldigeendringer.Etter etter : Tilfeldigeendringer.på(modell.bpmn(), frø + modell.navn().hashCode(), ENDRINGER)) {
                assertThat(feil(etter.bpmn())).as("%s, frø %d", etter.endring(), frø).isEmpty();
            }
        }
    }

    /** Ett utfall som slutter nivået, og ett til hvert trinn saken kan gå tilbake til. */
    @ParameterizedTest
    @MethodSource("nivåer")
    void skalKunneLesesMedFlereUtfall(Modell modell) {
        int lagtTil = 0;
        byte[] her = modell.bpmn();
        for (Steg beslutning : Trinnredigering.les(her).trinn().stream().filter(t -> t.beslutning() != null).toList()) {
            List<String> mål = new ArrayList<>(List.of(""));
            Trinnredigering.les(her).trinn().forEach(t -> mål.add(t.id()));
            for (String trinn : mål) {
                Optional<byte[]> med = med(her, new Endring.LeggTilUtfall(beslutning.beslutning().port(), "svar_" + lagtTil, "Nytt svar", trinn));
                her = med.orElse(her);
                lagtTil += med.isPresent() ? 1 : 0;
                assertThat(feil(her)).as("etter %s til «%s»", beslutning.id(), trinn).isEmpty();
            }
        }
        assertThat(lagtTil).isGreaterThanOrEqualTo(2);
        Tilfeldigeendringer.på(her, modell.navn().hashCode(), ENDRINGER).forEach(etter -> assertThat(feil(etter.bpmn())).as(etter.endring().toString()).isEmpty());
    }

    private static Optional<byte[]> med(byte[] bpmn, Endring endring) {
        try {
            return Optional.of(Trinnredigering.gjør(bpmn, endring).bpmn());
        } catch (TrinnetErLaast nei) {
            return Optional.empty();
        }
    }

    /**
     * En sidevei som ender under veien fra uret til evalueringen, må krysse den: begge går under hovedveien. Det er den eneste
     * kryssingen som er lov.
     */
    private static List<String> feil(byte[] bpmn) {
        Diagram diagram = les(bpmn);
        List<String> feil = new ArrayList<>();
        REGLER.forEach(regel -> feil.addAll(regel.apply(diagram)));
        feil.removeIf(f -> f.contains("krysser") && f.contains("flyt_sidevei_")
                && (f.contains("tid_for_evaluering") || f.contains("evaluering_startes_foer")));
        return feil;
    }

    private static Diagram les(byte[] bpmn) {
        try {
            var fabrikk = DocumentBuilderFactory.newInstance();
            fabrikk.setNamespaceAware(true);
            return Diagramleser.les("redigert", fabrikk.newDocumentBuilder().parse(new ByteArrayInputStream(bpmn)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
