package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.sak.Foresatt;
import org.junit.jupiter.api.Test;

/** Hvem som må svare, og hva det de har sagt til sammen betyr. */
class ParteneTest {

    private static final LocalDate IDAG = LocalDate.of(2027, 3, 1);
    private static final List<Foresatt> MOR_OG_FAR = List.of(new Foresatt("Kari Lindås", "Mor", true), new Foresatt("Per Lindås", "Far", true));

    private static Erklaering ja(String navn, String relasjon, LocalDate til) {
        return new Erklaering(UUID.randomUUID(), UUID.randomUUID(), "ppt", "gitt", navn, relasjon, null, "alminnelig", IDAG.minusDays(5), til, null);
    }

    private static Erklaering sagt(String avgjoerelse, String navn, String relasjon, String ansvar) {
        return new Erklaering(UUID.randomUUID(), UUID.randomUUID(), "nav", avgjoerelse, navn, relasjon, ansvar, "alminnelig", IDAG.minusDays(5), IDAG, null);
    }

    private static Erklaering nei(String navn, String relasjon) {
        return new Erklaering(UUID.randomUUID(), UUID.randomUUID(), "ppt", "nektet", navn, relasjon, null, "alminnelig", IDAG, null, null);
    }

    private static String foresatte(List<Foresatt> oppgitt, Erklaering... svar) {
        return new Partene(oppgitt, List.of(svar)).foresatte(IDAG);
    }

    /** Per var feil mann og er ute; den rette faren sier nei, og er ikke lagt til. */
    @Test
    void skal_ikke_la_en_tidligere_foresatt_stå_i_veien_for_en_annen_med_samme_relasjon() {
        List<Foresatt> oppgitt = List.of(new Foresatt("Kari Lindås", "mor", true), new Foresatt("Per Lindås", "far", false, false));
        assertThat(new Partene(oppgitt, List.of(ja("Kari Lindås", "mor", IDAG), nei("Ola Berg", "far"))).foresatte(IDAG)).isEqualTo("noen");
        assertThat(new Partene(oppgitt, List.of(ja("Kari Lindås", "mor", IDAG), nei("Per Lindås", "far"))).foresatte(IDAG)).isEqualTo("alle");
    }

    @Test
    void skal_kreve_alle_med_foreldreansvar() {
        assertThat(foresatte(MOR_OG_FAR)).isEqualTo("ingen");
        assertThat(foresatte(MOR_OG_FAR, ja("Kari Lindås", "mor", IDAG))).isEqualTo("noen");
        assertThat(foresatte(MOR_OG_FAR, ja("Kari Lindås", "mor", IDAG), ja("Per Lindås", "far", IDAG))).isEqualTo("alle");
    }

    @Test
    void skal_ikke_telle_den_samme_to_ganger() {
        assertThat(foresatte(MOR_OG_FAR, ja("Kari Lindås", "mor", IDAG), ja(" kari  LINDÅS ", "annen", IDAG))).isEqualTo("noen");
        assertThat(foresatte(MOR_OG_FAR, ja("Kari", "mor", IDAG), ja("Kari L.", "mor", IDAG))).isEqualTo("noen");
    }

    @Test
    void skal_la_det_siste_ordet_gjelde() {
        Partene nei = new Partene(MOR_OG_FAR, List.of(ja("Kari Lindås", "mor", IDAG), ja("Per Lindås", "far", IDAG), nei("Per Lindås", "far")));
        assertThat(nei.foresatte(IDAG)).isEqualTo("noen");
    }

    @Test
    void skal_ikke_la_en_uten_foreldreansvar_samtykke() {
        assertThat(foresatte(List.of(new Foresatt("Olav Berg", "fosterforelder", false)), ja("Olav Berg", "annen", IDAG))).isEqualTo("ingen");
    }

    @Test
    void skal_la_et_nei_fra_en_som_ikke_er_oppgitt_telle() {
        List<Foresatt> mor = List.of(new Foresatt("Kari Lindås", "mor", true));
        assertThat(foresatte(mor, ja("Kari Lindås", "mor", IDAG))).isEqualTo("alle");
        assertThat(foresatte(mor, ja("Kari Lindås", "mor", IDAG), nei("Per Lindås", "far"))).isEqualTo("noen");
    }

    @Test
    void skal_gjelde_til_og_med_den_siste_dagen() {
        Partene en = new Partene(List.of(new Foresatt("Kari Lindås", "mor", true)), List.of(ja("Kari Lindås", "mor", IDAG)));
        assertThat(en.foresatte(IDAG)).isEqualTo("alle");
        assertThat(en.foresatte(IDAG.plusDays(1))).isEqualTo("ingen");
        assertThat(en.noeErFaltBort(IDAG)).isFalse();
        assertThat(en.noeErFaltBort(IDAG.plusDays(1))).isTrue();
    }

    @Test
    void skal_kjenne_igjen_relasjonen_paa_engelsk() {
        assertThat(foresatte(List.of(new Foresatt("Kari Lindås", "Mother", true)), ja("Kari L", "mor", IDAG))).isEqualTo("alle");
    }

    /** Det hun sa mens hun var foresatt, verken åpner eller lukker noe etterpå. */
    @Test
    void skal_ikke_telle_den_som_ikke_er_foresatt_lenger() {
        List<Foresatt> moren = List.of(new Foresatt("Kari Lindås", "Mor", true), new Foresatt("Per Lindås", "Far", false));
        assertThat(foresatte(moren, ja("Kari Lindås", "mor", IDAG), nei("Per Lindås", "far"))).isEqualTo("alle");
        assertThat(foresatte(moren, ja("Per Lindås", "far", IDAG))).isEqualTo("ingen");
    }

    @Test
    void skal_kjenne_igjen_den_som_fikk_navnet_rettet() {
        Foresatt kari = new Foresatt("Kari Lindås", "Mor", true);
        List<Foresatt> to = List.of(kari, new Foresatt("Anna Berg", "Mor", false));
        assertThat(new Partene(to, Map.of("Kary Lindås", kari), List.of(ja("kary  lindås", "mor", IDAG))).foresatte(IDAG)).isEqualTo("alle");
    }

    @Test
    void skal_regne_ansvaret_som_felles_naar_ingen_vet() {
        Partene ukjent = new Partene(List.of(), List.of(ja("Kari Lindås", "mor", IDAG)));
        assertThat(ukjent.ansvaretErUkjent()).isTrue();
        assertThat(ukjent.foreldreansvar()).isEqualTo("felles");
        assertThat(ukjent.foresatte(IDAG)).isEqualTo("noen");
        assertThat(foresatte(List.of(new Foresatt("Olav Berg", "fosterforelder", false)), ja("Kari Lindås", "mor", IDAG))).isEqualTo("noen");
        Partene begge = new Partene(List.of(), List.of(ja("Kari Lindås", "mor", IDAG), ja("Per Lindås", "far", IDAG)));
        assertThat(begge.foresatte(IDAG)).isEqualTo("alle");
    }

    @Test
    void skal_la_den_som_sier_at_hun_har_det_alene_svare_alene() {
        Partene alene = new Partene(List.of(), List.of(sagt("gitt", "Kari Lindås", "mor", "alene")));
        assertThat(alene.foreldreansvar()).isEqualTo("alene");
        assertThat(alene.foresatte(IDAG)).isEqualTo("alle");
        assertThat(alene.antattAlene()).isEmpty();
    }

    @Test
    void skal_bruke_det_som_er_sagt_om_ansvaret_uansett_hvilken_tjeneste_det_ble_sagt_om() {
        List<Foresatt> mor = List.of(new Foresatt("Kari Lindås", "mor", true));
        Erklaering omPpt = ja("Kari Lindås", "mor", IDAG);
        assertThat(new Partene(mor, List.of(omPpt)).antattAlene()).contains("Kari Lindås");
        assertThat(new Partene(mor, List.of(omPpt)).hørOmAnsvaret(List.of(sagt("gitt", "Kari Lindås", "mor", "felles"), omPpt)).foreldreansvar()).isEqualTo("felles");
        Partene far = new Partene(mor, List.of(omPpt)).hørOmAnsvaret(List.of(sagt("nektet", "Per Lindås", "far", null), omPpt));
        assertThat(far.foresatte(IDAG)).as("far er kjent, og må spørres om PPT også").isEqualTo("noen");
    }

    /** Svarer barnevernet uten at noen har sagt at det har omsorgen, er det foreldrene som bestemmer. */
    @Test
    void skal_ikke_la_barnevernet_gaa_forbi_foreldrene_uten_at_omsorgen_er_overtatt() {
        Partene begge = new Partene(MOR_OG_FAR, List.of(nei("Kari Lindås", "mor"), nei("Per Lindås", "far"), ja("Barnevernet", "barnevern", IDAG)));
        assertThat(begge.foreldreansvar()).isEqualTo("felles");
        assertThat(begge.foresatte(IDAG)).isEqualTo("ingen");
    }

    @Test
    void skal_spoerre_barnevernet_naar_omsorgen_er_overtatt() {
        Partene overtatt = new Partene(MOR_OG_FAR, List.of(sagt("gitt", "Barnevernet", "barnevern", "omsorgsovertatt")));
        assertThat(overtatt.foreldreansvar()).isEqualTo("omsorgsovertatt");
        assertThat(overtatt.barnevern(IDAG)).isTrue();
    }
}
