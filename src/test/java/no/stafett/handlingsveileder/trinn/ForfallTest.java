package no.stafett.handlingsveileder.trinn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import no.stafett.handlingsveileder.Levertepakker;
import org.junit.jupiter.api.Test;

/** Fristen på et trinn, slik en fagleder setter den. */
class ForfallTest {

    @Test
    void skalLeseOgSkriveFristeneListaKjenner() {
        for (Forfall forfall : new Forfall[] {Forfall.dager(0), Forfall.dager(14), Forfall.tabell("undringssamtale"), Forfall.evaluering(), Forfall.ingen()}) {
            assertThat(Forfall.av(forfall.uttrykk())).isEqualTo(forfall);
        }
    }

    @Test
    void skalBeholdeEnFristDenIkkeKjenner() {
        String uttrykk = "${samtykke.sisteDag(sakId)}";
        assertThat(Forfall.av(uttrykk)).isEqualTo(new Forfall(Forfall.Slag.LAAST, uttrykk));
        assertThat(Forfall.av(uttrykk).uttrykk()).isEqualTo(uttrykk);
        assertThat(Forfall.av("${frist.omArbeidsdager(sakId, 5) }").slag()).isEqualTo(Forfall.Slag.DAGER);
        assertThat(Forfall.av("${frist.omArbeidsdager(enhetId, 5)}").slag()).isEqualTo(Forfall.Slag.LAAST);
    }

    @Test
    void skalFinneRadeneITabellenÉnGangHver() {
        assertThat(Fristrader.les(Levertepakker.hent("felles").filer().get("frister.dmn")))
                .anySatisfy(rad -> {
                    assertThat(rad.id()).isEqualTo("undringssamtale");
                    assertThat(rad.dager()).containsExactly("5", "10");
                }).extracting(Fristrader.Rad::id).doesNotHaveDuplicates();
    }

    @Test
    void skalIkkeHaRaderNårTabellenIkkeKanLeses() {
        assertThat(Fristrader.les("ikke en tabell".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
