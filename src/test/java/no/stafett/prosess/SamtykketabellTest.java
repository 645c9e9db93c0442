package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reglene C1 til C17, rad for rad, og rekkefølgen mellom dem. */
class SamtykketabellTest {

    private static final Tabellproeve TABELL = new Tabellproeve(Sett.FELLES, "samtykke");
    private static final Tabellproeve ALDER = new Tabellproeve(Sett.FELLES, "samtykkealder");

    /** Et barn med foreldre som har ansvaret sammen, og som ingen har sagt noe om. */
    private static Map<String, Object> barn() {
        Map<String, Object> fakta = new HashMap<>();
        for (String nei : new String[] {"mistanke", "anonym", "internt", "lovhjemmel", "bortfalt", "selvSamtykker", "eierSamtykker",
            "barnevernSamtykker", "ungVilIkkeDele", "skadeForBarnet", "foresatteOgsaa"}) {
            fakta.put(nei, false);
        }
        fakta.putAll(Map.of("opplysningstype", "alminnelig", "hvemGjelder", "barn", "aldersgruppe", "barn",
                "foreldreansvar", "felles", "foresatteSamtykker", "ingen"));
        return fakta;
    }

    /** @param avvik det som skiller saken fra {@link #barn}, som {@code navn=verdi} med mellomrom mellom */
    private static Map<String, Object> spør(String avvik) {
        Map<String, Object> fakta = barn();
        Arrays.stream(avvik.split(" ")).filter(a -> !a.isBlank()).map(a -> a.split("=")).forEach(a ->
                fakta.put(a[0], a[1].matches("true|false") ? Boolean.valueOf(a[1]) : a[1]));
        return TABELL.spør(fakta);
    }

    @ParameterizedTest
    @CsvSource({
        "mistanke=true, C1, bare_barnevern_politi, nei",
        "anonym=true, C2, anonymt, ikke_aktuelt",
        "internt=true, C3, ikke_aktuelt, ja",
        "lovhjemmel=true, C4, det_noedvendige, informeres",
        "bortfalt=true, C16, nei, som_foer",
        "opplysningstype=foresattes_egne eierSamtykker=true, C5a, bare_opplysningene, bare_den_voksne",
        "opplysningstype=foresattes_egne foresatteSamtykker=alle, C5b, nei, bare_den_voksne",
        "hvemGjelder=gravid aldersgruppe=myndig selvSamtykker=true, C15a, ja, ikke_aktuelt",
        "hvemGjelder=gravid aldersgruppe=myndig foresatteSamtykker=alle, C15b, nei, ikke_aktuelt",
        "aldersgruppe=myndig selvSamtykker=true, C6a, ja, bare_om_hun_vil",
        "aldersgruppe=myndig foresatteSamtykker=alle, C6b, nei, bare_om_hun_vil",
        "opplysningstype=helse ungVilIkkeDele=true foresatteSamtykker=alle, C9, nei, ikke_det_som_holdes_tilbake",
        "opplysningstype=helse ungVilIkkeDele=true aldersgruppe=ungdom, C7b, nei, bare_det_de_trenger",
        "skadeForBarnet=true foresatteSamtykker=alle, C10, nei, nei",
        "opplysningstype=helse aldersgruppe=ungdom selvSamtykker=true, C7a, ja, bare_det_de_trenger",
        "opplysningstype=helse aldersgruppe=ungdom foresatteSamtykker=alle, C7b, nei, bare_det_de_trenger",
        "aldersgruppe=ungdom selvSamtykker=true, C8a, ja, ja",
        "aldersgruppe=ungdom selvSamtykker=true foresatteOgsaa=true foresatteSamtykker=alle, C8b, ja, ja",
        "aldersgruppe=ungdom foresatteSamtykker=alle, C8c, nei, ja",
        "aldersgruppe=ungdom selvSamtykker=true foresatteOgsaa=true foresatteSamtykker=noen, C8c, nei, ja",
        "foreldreansvar=omsorgsovertatt barnevernSamtykker=true, C14a, ja, etter_vedtaket",
        "foreldreansvar=omsorgsovertatt foresatteSamtykker=alle, C14b, nei, etter_vedtaket",
        "foresatteSamtykker=alle, C11, ja, begge",
        "foresatteSamtykker=noen, C12, nei, begge",
        "foreldreansvar=alene foresatteSamtykker=alle, C13, ja, den_med_ansvaret",
        "foreldreansvar=alene, C17, nei, ja",
        "'', C17, nei, ja"})
    void skalSvareSlikRadenSier(String avvik, String rad, String deles, String foresatteSer) {
        assertThat(spør(avvik)).containsEntry("rad", rad).containsEntry("kanDeles", deles).containsEntry("foresatteSer", foresatteSer);
    }

    @Test
    void skalGåTilAkuttUansettHvaAndreHarSagt() {
        assertThat(spør("mistanke=true foresatteSamtykker=alle bortfalt=true")).containsEntry("rad", "C1");
    }

    @Test
    void skalIkkeLaEtBarnSamtykkeForSegSelv() {
        assertThat(spør("selvSamtykker=true")).containsEntry("rad", "C17");
    }

    @Test
    void skalIkkeLaForeldreSamtykkeForDenSomErMyndig() {
        assertThat(spør("aldersgruppe=myndig foresatteSamtykker=alle")).containsEntry("kanDeles", "nei");
    }

    @Test
    void skalSiHvemSomMåSamtykkeHvaVisGjørOgHvorDetStårIHverRad() {
        assertThat(TABELL.innhold().split("<rule ")).hasSize(25);
        assertThat(spør("foresatteSamtykker=noen").keySet())
                .containsExactlyInAnyOrder("rad", "kanDeles", "maaSamtykke", "foresatteSer", "tiltak", "rettsregel");
    }

    @ParameterizedTest
    @CsvSource({"ppt,alminnelig,15,vanlig", "helsestasjon,helse,16,helse", "ppt,helse,16,helse", "barnevern,barnevern,15,vanlig"})
    void skalHaAlderenITabellen(String tjeneste, String slag, int selvFra, String rad) {
        assertThat(ALDER.spør(Map.of("tjeneste", tjeneste, "opplysningstype", slag))).isEqualTo(Map.of("selvFra", selvFra,
                "myndigFra", 18, "hoeresFra", 7, "holderTilbakeFra", 12, "foresatteOgsaa", false, "rad", rad));
    }

    @Test
    void skalHaEnPrøveForHverRad() {
        assertThat(TABELL.antallRader()).isEqualTo(24);
        assertThat(ALDER.antallRader()).isEqualTo(2);
    }
}
