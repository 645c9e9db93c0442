package no.stafett.handlingsveileder.trinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Levertepakker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Et utfall som er tatt bort på et nivå, blir ikke foreslått der, og foreslås som før på de andre. */
class ForslagstabellTest {

    private static final List<String> UTFALL = List.of("avslutt", "fortsett", "nye_tiltak", "nivaa_1", "nivaa_2", "nivaa_3", "systemtiltak",
            "egen_tjeneste_uten_samtykke", "koordinerende_enhet", "avklar_samordning", "individuell_plan", "barnekoordinator", "overfoer");

    static Set<String> pakker() {
        return Levertepakker.navn();
    }

    @ParameterizedTest
    @MethodSource("pakker")
    void skalIkkeForeslåDetPåNivåetOgForeslåAltAnnetSomFør(String pakke) {
        byte[] tabell = Levertepakker.hent(pakke).filer().get("nivaa_avklaring.dmn");
        Set<String> før = forslag(tabell);
        for (String utfall : UTFALL) {
            for (int nivå = 0; nivå <= 3; nivå++) {
                Set<String> etter = forslag(Forslagstabell.uten(tabell, nivå, utfall));
                String bort = nivå + " " + utfall;
                assertThat(etter).as(bort).isEqualTo(før.stream().filter(f -> !f.equals(bort)).collect(java.util.stream.Collectors.toSet()));
            }
        }
        assertThat(før).contains("1 nye_tiltak", "2 nye_tiltak", "0 barnekoordinator", "3 barnekoordinator", "0 avslutt");
    }

    @Test
    void skalBareEndreCellenOgLaTabellenVæreNårDenIkkeForeslårDet() {
        byte[] tabell = Levertepakker.hent("felles").filer().get("nivaa_avklaring.dmn");
        assertThat(Modellikhet.ulikt(tabell, Forslagstabell.uten(tabell, 1, "nye_tiltak"))).hasSize(1).first().asString().contains("1, 2, 3", "2, 3");
        assertThat(Modellikhet.ulikt(tabell, Forslagstabell.uten(tabell, 1, "barnekoordinator"))).hasSize(1).first().asString().contains("0, 2, 3");
        assertThat(Forslagstabell.uten(tabell, 1, "nivaa_3")).isSameAs(tabell);
        assertThat(Forslagstabell.uten("ikke en tabell".getBytes(StandardCharsets.UTF_8), 1, "avslutt")).isNotEmpty();
    }

    @Test
    void skalSiNeiNårRadenGjelderFlereNivåerPåEnMåteSomIkkeKanDeles() {
        String tabell = new String(Levertepakker.hent("felles").filer().get("nivaa_avklaring.dmn"), StandardCharsets.UTF_8);
        byte[] sammensatt = tabell.replaceFirst("<text>1, 2, 3</text>", "<text>&gt;= 1</text>").getBytes(StandardCharsets.UTF_8);
        assertThat(sammensatt).isNotEqualTo(tabell.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Forslagstabell.uten(sammensatt, 1, "avslutt")).isInstanceOfSatisfying(TrinnetErLaast.class,
                nei -> assertThat(nei.hindring().kode()).isEqualTo("tabellen_foreslaar"));
        assertThat(Forslagstabell.uten(sammensatt, 1, "nivaa_3")).isSameAs(sammensatt);
    }

    /** Nivå og forslag for hver rad, lest uten noe av koden som prøves. */
    private static Set<String> forslag(byte[] tabell) {
        return Modellikhet.rader(tabell).stream().flatMap(rad -> {
            String nivåer = rad.get(0).isEmpty() ? "0,1,2,3" : rad.get(0);
            return Stream.of(nivåer.split(",")).map(n -> n.strip() + " " + rad.get(rad.size() - 2).replace("\"", ""));
        }).collect(java.util.stream.Collectors.toSet());
    }
}
