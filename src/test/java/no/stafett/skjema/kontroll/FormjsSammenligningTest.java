package no.stafett.skjema.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import no.stafett.skjema.kontroll.Sammenligning.Utfall;

/**
 * Kjører form-js' egen kontroll og serverens på de samme skjemaene og svarene, og gjør rede for hver
 * forskjell. Tallene står i {@code target/formjs-tabell.txt}.
 */
class FormjsSammenligningTest {

    private static final long FROE = 20260302;
    private static final int VERDIER_PER_REGEL = Integer.getInteger("skjema.verdier", 8);
    private static final int TILFELDIGE_SKJEMAER = Integer.getInteger("skjema.tilfeldige", 120);

    private static final List<Sammenligning> ALLE = new ArrayList<>();

    @BeforeAll
    static void doemAlle() throws Exception {
        List<Par> par = new Skjemagenerator(Long.getLong("skjema.froe", FROE), VERDIER_PER_REGEL).par(TILFELDIGE_SKJEMAER);
        List<Formjs.Dommer> dommer = Formjs.doem(par, Proeveskjema.KLOKKE.instant().toString());
        for (int i = 0; i < par.size(); i++) {
            ALLE.add(new Sammenligning(par.get(i), par.get(i).kontrollert(), dommer.get(i)));
        }
        String tabell = tabell() + forklaringer();
        Files.writeString(Path.of("target/formjs-tabell.txt"), tabell);
        System.out.println(tabell);
    }

    @Test
    void skalPrøveMinstFireTusenPar() {
        assertThat(ALLE).hasSizeGreaterThanOrEqualTo(4_000);
        assertThat(ALLE.stream().map(Sammenligning::utfall)).contains(Utfall.BEGGE_GODTAR, Utfall.BEGGE_AVVISER);
    }

    @Test
    void skalAldriGodtaNoeFormJsAvviser() {
        assertThat(ALLE).filteredOn(en -> en.utfall() == Utfall.SERVEREN_GODTAR_MER).isEmpty();
    }

    @Test
    void skalKunneForklareHverForskjell() {
        assertThat(ALLE).filteredOn(en -> uenige(en) && en.forskjeller().isEmpty()).isEmpty();
    }

    @Test
    void skalPekePåDeSammeFeltene() {
        assertThat(ALLE).filteredOn(en -> !en.pekerPaaDeSammeFeltene()).isEmpty();
    }

    @Test
    void skalGodtaOgLagreDetNettleserenSender() {
        assertThat(ALLE.stream().map(Sammenligning::uenigeOmDetSomSendes).flatMap(Optional::stream)).isEmpty();
    }

    @Test
    void skalHaHøystTiSlagsForskjellerOgIngenSomIkkeFinnes() {
        Set<Forskjell> sett = ALLE.stream().filter(FormjsSammenligningTest::uenige).flatMap(en -> en.forskjeller().stream()).collect(Collectors.toSet());
        assertThat(Forskjell.values()).hasSizeLessThanOrEqualTo(10);
        assertThat(sett).containsExactlyInAnyOrder(Forskjell.values());
    }

    private static boolean uenige(Sammenligning en) {
        return en.utfall() == Utfall.SERVEREN_STRENGERE || en.utfall() == Utfall.ULIKE_DATA;
    }

    private static String tabell() {
        Map<String, Map<Utfall, Integer>> rader = new TreeMap<>();
        for (Sammenligning en : ALLE) {
            String regel = en.par().regel().startsWith("pattern") ? "pattern" : en.par().regel();
            rader.computeIfAbsent("%-17s %-28s".formatted(en.par().komponent(), regel), ny -> new EnumMap<>(Utfall.class)).merge(en.utfall(), 1, Integer::sum);
            rader.computeIfAbsent("%-46s".formatted("~ til sammen"), ny -> new EnumMap<>(Utfall.class)).merge(en.utfall(), 1, Integer::sum);
        }
        StringBuilder ut = new StringBuilder("%-46s %6s %8s %8s %9s %6s %6s%n".formatted("felttype og regel", "par", "godtar", "avviser", "strengere", "ulike", "mer"));
        rader.forEach((rad, tall) -> ut.append(rad).append(' ').append("%6d".formatted(tall.values().stream().mapToInt(antall -> antall).sum()))
                .append(EnumSet.allOf(Utfall.class).stream().map(utfall -> "%9d".formatted(tall.getOrDefault(utfall, 0))).collect(Collectors.joining())).append('\n'));
        return ut.toString();
    }

    private static String forklaringer() {
        StringBuilder ut = new StringBuilder("\nForskjeller\n");
        for (Forskjell forskjell : Forskjell.values()) {
            long antall = ALLE.stream().filter(en -> uenige(en) && en.forskjeller().contains(forskjell)).count();
            ut.append("%6d  %-16s %s%n".formatted(antall, forskjell, forskjell.grunn()));
        }
        return ut.toString();
    }
}
