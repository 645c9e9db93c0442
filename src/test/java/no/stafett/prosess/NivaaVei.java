package no.stafett.prosess;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Hvor et utfall fører, slik det er bestilt (domenets §4.2): eventuelt innom en sidevei, og så til et trinn på nivået
 * eller ut av det.
 *
 * @param sidevei trinnene i den lille prosessen saken er innom
 * @param til     trinnet etterpå; null når nivået er slutt
 */
record NivaaVei(String utfall, List<String> sidevei, BiFunction<Sett, Integer, String> til) {

    private static final BiFunction<Sett, Integer, String> SLUTT = (sett, nivaa) -> null;

    private static final Map<String, NivaaVei> VEIER = Map.ofEntries(
            vei("avslutt", List.of(), SLUTT), vei("systemtiltak", List.of(), SLUTT),
            vei("individuell_plan", List.of(), SLUTT), vei("nivaa_1", List.of(), SLUTT),
            vei("nivaa_2", List.of(), SLUTT), vei("nivaa_3", List.of(), SLUTT),
            vei("fortsett", List.of(), Sett::gjennomføring),
            vei("nye_tiltak", List.of(), Sett::plan),
            vei("egen_tjeneste_uten_samtykke", List.of("trinn_us_1"),
                    (sett, nivaa) -> nivaa == 0 ? sett.deling() : sett.første(nivaa)),
            vei("koordinerende_enhet", List.of("trinn_ke_1", "trinn_ke_2"), Sett::plan),
            vei("avklar_samordning", List.of("trinn_so_1"), Sett::beslutning),
            vei("barnekoordinator", List.of("trinn_bk_1"), Sett::beslutning),
            vei("overfoer", List.of("trinn_ov_1", "trinn_ov_2"), Sett::første));

    /** Utfallene hvert nivå skal ha, og ingen andre. */
    static final List<List<String>> UTFALL = List.of(
            List.of("avslutt", "systemtiltak", "nivaa_1", "nivaa_2", "nivaa_3", "egen_tjeneste_uten_samtykke",
                    "barnekoordinator", "overfoer"),
            List.of("avslutt", "fortsett", "nye_tiltak", "nivaa_2", "nivaa_3", "egen_tjeneste_uten_samtykke",
                    "barnekoordinator", "overfoer"),
            List.of("avslutt", "fortsett", "nye_tiltak", "nivaa_1", "nivaa_3", "koordinerende_enhet",
                    "avklar_samordning", "barnekoordinator", "overfoer"),
            List.of("avslutt", "fortsett", "nye_tiltak", "nivaa_1", "nivaa_2", "koordinerende_enhet",
                    "avklar_samordning", "individuell_plan", "barnekoordinator", "overfoer"));

    static NivaaVei av(String utfall) {
        return VEIER.get(utfall);
    }

    boolean erSlutt(Sett sett, int nivaa) {
        return til.apply(sett, nivaa) == null;
    }

    private static Map.Entry<String, NivaaVei> vei(String utfall, List<String> sidevei,
            BiFunction<Sett, Integer, String> til) {
        return Map.entry(utfall, new NivaaVei(utfall, sidevei, til));
    }
}
