package no.stafett.innsikt.tall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** De små tallene, prøvd mot en som løser alle ligningene i mange oppdiktede kommuner. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SkjulingTest {

    private static final LocalDate JANUAR = LocalDate.of(2026, 1, 1);
    private static final int MÅNEDER = 8;

    private final Map<UUID, String> enheter = new LinkedHashMap<>();
    private int borte;

    /** Helt; uten det som ikke går opp og nivåene over tid, slik det var; eller bare de små tallene selv. */
    private enum Vern {
        HELT, BARE_TALLENE, BARE_DE_SMÅ
    }

    @Test
    void skal_ikke_gi_ut_noe_et_lite_tall_kan_regnes_ut_av() {
        int små = 0;
        int synlige = 0;
        for (int frø = 0; frø < 60; frø++) {
            List<Celle> alle = kommune(new Random(frø), Vern.HELT);
            assertThat(kunnskap(alle).funnet()).as("frø " + frø).isEmpty();
            små += alle.stream().filter(Celle::erLite).count();
            synlige += alle.stream().filter(c -> c.erSynlig() && c.antall() > 0).count();
        }
        assertThat(små).as("noe å verne").isGreaterThan(2000);
        assertThat(borte).as("måneder som ikke kunne gis ut").isLessThan(60 * MÅNEDER / 4);
        assertThat(synlige).as("noe igjen å lese").isGreaterThan(2000);
    }

    /** Uten det andre tallet er de små lette å finne; ellers ville prøven over ikke sagt noe. */
    @Test
    void skal_kunne_regnes_ut_når_bare_de_små_er_skjult() {
        int funnet = 0;
        for (int frø = 0; frø < 20; frø++) {
            funnet += kunnskap(kommune(new Random(frø), Vern.BARE_DE_SMÅ)).funnet().size();
        }
        assertThat(funnet).isGreaterThan(100);
    }

    /** Var bare tallene vernet, og ikke det de ikke går opp med, ville leseren sett at en sak var blitt borte uten å slutte. */
    @Test
    void skal_finne_det_som_ikke_går_opp_når_bare_tallene_er_vernet() {
        Map<String, Long> funnet = new LinkedHashMap<>();
        for (int frø = 0; frø < 20; frø++) {
            funnet.putAll(kunnskap(kommune(new Random(frø), Vern.BARE_TALLENE)).funnet());
        }
        assertThat(funnet.keySet()).anyMatch(n -> n.startsWith("rest")).anyMatch(n -> !n.startsWith("rest"));
    }

    private List<Ligning> ligninger(List<Celle> alle, Vern vern) {
        List<Ligning> helt = Ligningsbok.av(alle, enheter);
        return vern == Vern.HELT ? helt : helt.stream().filter(l -> l.ledd().keySet().stream().noneMatch(Celle::erRest) && !erNivaaeneOverTid(l)).toList();
    }

    private static boolean erNivaaeneOverTid(Ligning ligning) {
        List<String> tabeller = ligning.ledd().keySet().stream().map(c -> c.noekkel().tabell()).distinct().toList();
        return tabeller.contains("aapne") && tabeller.contains("valg");
    }

    /** Ni invitasjoner fra to saker er ikke ni saker: tallet vises ikke, og skal ikke kunne finnes. */
    @Test
    void skal_holde_tilbake_et_stort_tall_som_kommer_av_få_saker() {
        Celle alle = celle("alle", 29);
        Celle få = Celle.ny(new Celle.Noekkel(JANUAR, "venter", "par/skole/ppt"), 9, 2);
        Celle mange = celle("par/skole/bup", 20);
        new Skjuling(List.of(alle, få, mange), List.of(Ligning.sum(alle, List.of(få, mange)))).skjul();
        assertThat(få.vist()).isEqualTo(Vist.SKJULT);
        assertThat(List.of(alle, mange)).as("ellers er det 29 uten 20").anyMatch(c -> !c.erSynlig());
    }

    /** En sak er borte uten å ha sluttet: at tretti pluss seks uten fem ikke er tretti, skal ikke synes. */
    @Test
    void skal_ikke_la_noen_se_at_det_ikke_går_opp() {
        Celle før = Celle.gittUt(new Celle.Noekkel(JANUAR, "aapne", "alle"), 30, 5, Vist.TALL);
        Celle inn = celle("inn", 6);
        Celle ut = celle("ut", 5);
        Celle nå = celle("alle", 30);
        Celle rest = Celle.rest(nå.noekkel(), -1, true);
        new Skjuling(List.of(før, inn, ut, nå), List.of(Ligning.av(List.of(nå, ut), List.of(før, inn, rest)))).skjul();
        assertThat(List.of(inn, ut, nå)).anyMatch(c -> !c.erSynlig());
    }

    @Test
    void skal_vise_alt_når_ingenting_er_lite() {
        Celle alle = celle("alle", 17);
        Celle a = celle("nivaa/0", 9);
        Celle b = celle("nivaa/1", 8);
        new Skjuling(List.of(alle, a, b), List.of(Ligning.sum(alle, List.of(a, b)))).skjul();
        assertThat(List.of(alle, a, b)).allMatch(Celle::erSynlig);
    }

    @Test
    void skal_skjule_ett_til_også_når_to_små_bare_kan_være_en_av_delene() {
        Celle alle = celle("alle", 28);
        List<Celle> deler = List.of(celle("nivaa/0", 4), celle("nivaa/1", 4), celle("nivaa/2", 20));
        List<Celle> celler = new ArrayList<>(deler);
        celler.add(alle);
        new Skjuling(celler, List.of(Ligning.sum(alle, deler))).skjul();
        assertThat(celler.stream().filter(c -> !c.erSynlig())).as("to firere som er åtte til sammen, kan ikke være noe annet").hasSize(3);
    }

    @Test
    void skal_ikke_endre_på_det_som_er_gitt_ut() {
        Celle gammel = Celle.gittUt(new Celle.Noekkel(JANUAR, "aapne", "tjeneste/skole"), 20, 5, Vist.TALL);
        Celle ny = celle("tjeneste/skole", 19);
        Celle inn = celle("inn", 3);
        Celle ut = celle("ut", 4);
        List<Celle> celler = List.of(gammel, ny, inn, ut);
        new Skjuling(celler, List.of(Ligning.av(List.of(ny, ut), List.of(gammel, inn)))).skjul();
        assertThat(gammel.vist()).isEqualTo(Vist.TALL);
        assertThat(inn.vist()).isEqualTo(Vist.FAA);
    }

    private static Celle celle(String rad, long antall) {
        return Celle.ny(new Celle.Noekkel(JANUAR, "aapne", rad), antall, (int) Math.min(antall, Vist.FAERREST));
    }

    private Leserkunnskap kunnskap(List<Celle> celler) {
        List<Tall> tall = celler.stream().map(c -> new Tall(c.noekkel().maaned(), c.noekkel().tabell(), c.noekkel().rad(), c.erSynlig() ? c.antall() : null, c.vist())).toList();
        Map<String, Long> fasit = celler.stream().collect(Collectors.toMap(SkjulingTest::navn, Celle::antall));
        return new Leserkunnskap(tall, fasit, enheter.entrySet().stream().collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue)))
                .medFaaSaker(celler.stream().filter(Celle::erLite).map(SkjulingTest::navn).collect(Collectors.toSet()));
    }

    private static String navn(Celle celle) {
        return Leserkunnskap.navn(celle.noekkel().maaned(), celle.noekkel().tabell(), celle.noekkel().rad());
    }

    /** Åtte måneder i en liten kommune, gitt ut etter hverandre; den sjette med halvåret. */
    private List<Celle> kommune(Random r, Vern vern) {
        boolean enOmgang = r.nextBoolean();
        enheter.clear();
        List<String> tjenester = List.of("barnehage", "skole", "ppt").subList(0, 1 + r.nextInt(3));
        tjenester.forEach(t -> {
            for (int n = r.nextInt(4); n >= 0; n--) {
                enheter.put(new UUID(r.nextLong(), r.nextLong()), t);
            }
        });
        List<Celle> gittUt = new ArrayList<>();
        Oppdiktet oppdiktet = new Oppdiktet(r, enheter);
        for (int m = 0; m < MÅNEDER; m++) {
            List<Celle> nye = oppdiktet.måned(JANUAR.plusMonths(m));
            List<Celle> alle = new ArrayList<>(gittUt);
            alle.addAll(nye);
            if (vern != Vern.BARE_DE_SMÅ) {
                try {
                    new Skjuling(alle, ligninger(alle, vern)).skjul();
                } catch (KanIkkeGisUt nei) {
                    borte++;
                    continue;
                }
            }
            // Annenhver kommune gis ut i én omgang, de andre med ny start hver måned.
            nye.forEach(c -> {
                c.giUt();
                gittUt.add(enOmgang ? c : Celle.gittUt(c.noekkel(), c.antall(), c.saker(), c.vist()));
            });
        }
        return gittUt;
    }
}
