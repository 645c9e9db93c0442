package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Levertepakker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Målingen selv: ingen modell slipper unna, og en flyt ingen går, blir funnet. */
class DekningTest {

    private static final List<Class<?>> MÅLTE = List.of(BtiSakTest.class, Nivaa0Test.class, Nivaa1Test.class,
            Nivaa2Test.class, Nivaa3Test.class, SmaaProsesserTest.class, AkuttTest.class, EvalueringsvarselTest.class,
            SamtykkeloepTest.class);

    @AfterEach
    void rydd() {
        Modellmotor.felles().før(hendelse -> { });
        Modellmotor.felles().rydd();
    }

    @Test
    void skalMåleHverModellISamtligePakker() {
        List<String> målte = MÅLTE.stream().flatMap(k -> Arrays.stream(k.getAnnotation(Dekker.class).value()))
                .flatMap(prosess -> Dekningsbok.modeller(prosess).stream()).toList();
        assertThat(målte).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(leverte().toList());
    }

    @Test
    void skalFinneFlytenIngenGår() {
        Dekningsbok bok = new Dekningsbok("bare én vei");
        bok.nyPrøve("1", "avslutt");
        Modellmotor.felles().før(bok);
        Vandring.i(Sett.VARDO).nivå(0).fremTil("trinn_0_4").beslutt("trinn_0_4", "avslutt");
        assertThat(Dekning.huller(bok, "nivaa_0")).contains("vardo/nivaa_0: utfall_systemtiltak",
                "vardo/nivaa_0: slutt_systemtiltak", "felles/nivaa_0: utfall_avslutt").doesNotContain("vardo/nivaa_0: utfall_avslutt");
    }

    private static Stream<String> leverte() {
        return Levertepakker.navn().stream().flatMap(pakke -> Levertepakker.hent(pakke).filer().keySet().stream()
                .filter(fil -> fil.endsWith(".bpmn")).map(fil -> pakke + "/" + fil.replace(".bpmn", "")));
    }
}
