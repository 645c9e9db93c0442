package no.stafett.handlingsveileder.trinn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import no.stafett.handlingsveileder.kontroll.Kontroller;

/** Hver modell trinnredigeringen skal tåle: de leverte, i pakkene sine, og dem prøvene ellers bruker. */
final class Proevemodeller {

    private static final Kontroll KONTROLL = Kontroller.medEkteHandlinger();

    private Proevemodeller() {
    }

    /** En modell i en pakke, eller alene når pakken er null. */
    record Modell(String navn, Pakke pakke, String fil, byte[] bpmn) {

        @Override
        public String toString() {
            return navn;
        }

        Modell med(byte[] ny) {
            return new Modell(navn, pakke, fil, ny);
        }

        /** Det porten finner nå, og ikke fant i den andre. Modellene motoren måles med, er ikke for porten. */
        List<String> nyeFeil(Modell før) {
            List<String> gamle = før.feil().stream().map(Modellfeil::kode).toList();
            return feil().stream().filter(f -> !gamle.contains(f.kode())).map(Modellfeil::toString).toList();
        }

        List<Modellfeil> feil() {
            if (pakke == null) {
                return KONTROLL.kontrollerBpmn(bpmn, Locale.forLanguageTag("nb"));
            }
            Map<String, byte[]> filer = new HashMap<>(pakke.filer());
            filer.put(fil, bpmn);
            return KONTROLL.kontroller(new Pakke(pakke.navn(), pakke.leietaker(), filer));
        }
    }

    static Stream<Modell> leverte() {
        return Levertepakker.alle().flatMap(p -> p.filer().keySet().stream().filter(f -> f.endsWith(".bpmn")).sorted()
                .map(f -> new Modell(p.navn() + "/" + f, p, f, p.filer().get(f))));
    }

    static Stream<Modell> nivåer() {
        return leverte().filter(m -> m.fil().startsWith("nivaa_"));
    }

    /** Modellene i prøvene som porten skal godta, og dem motoren måles med. */
    static Stream<Modell> prøvenes() {
        return i("src/test/resources/harmloes", "src/test/resources/ytelse");
    }

    /** Modellene porten avviser, men som lar seg lese: et utkast kan være en av dem, og den som retter den, skal ikke miste resten. */
    static Stream<Modell> avviste() {
        return i("src/test/resources/fiendtlig").filter(m -> {
            try {
                Bpmn.les(m.bpmn());
                return true;
            } catch (ModellenKanIkkeLeses uleselig) {
                return false;
            }
        });
    }

    private static Stream<Modell> i(String... mapper) {
        return Stream.of(mapper).flatMap(mappe -> {
            try (Stream<Path> filer = Files.walk(Path.of(mappe))) {
                return filer.filter(f -> f.toString().endsWith(".bpmn")).sorted()
                        .map(f -> new Modell(f.toString(), null, f.getFileName().toString(), les(f))).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static Stream<Modell> alle() {
        return Stream.concat(leverte(), prøvenes());
    }

    static byte[] les(Path fil) {
        try {
            return Files.readAllBytes(fil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
