package no.stafett.oppgave.liste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lista som adresse: det samme fram og tilbake, og det vi ikke kjenner, sagt fra om. */
class AdressevalgTest {

    @ParameterizedTest
    @ValueSource(strings = {"fane=mine", "fane=ledige&nivaa=2&frist=haster", "fane=enheten&tjeneste=ppt&sorter=prioritet&antall=100",
            "fane=fullfoert&sorter=frist", "fane=paa_vent&prioritet=0&oeving=false",
            "fane=enheten&enhet=7e2d1c0b-9a88-4776-8655-443322110fed&trinn=trinn_0_1&stafettholder=meg",
            "fane=ledige&kolonner=nivaa&kolonner=alder", "fane=ledige&kolonner=ingen",
            "fane=ledige&soek=Ada%20Lind%C3%A5s", "fane=ledige&soek=a%26b%3D%7Bc%7D",
            "fane=ledige&soek=s1_q7Rj0cX2mE4nT8vB1kLw9yUa3ZsD5fGhJpQoIxCeVtNb"})
    void skal_bli_den_samme_adressen_igjen(String adresse) {
        Adressevalg valg = Adressevalg.les(adresse);
        assertThat(valg.ukjent()).isEmpty();
        assertThat(valg.skriv()).isEqualTo(adresse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fane=tull", "nivaa=4", "nivaa=-1", "nivaa=x", "tjeneste=tull", "enhet=tull", "trinn=1%3Bdrop", "frist=naa", "prioritet=3",
            "stafettholder=tull", "oeving=kanskje", "sorter=ferdig", "antall=0", "antall=101", "kolonner=tull", "soek=a", "soek=%25%25", "soek=s1_kort", "soek=s1_q7Rj0cX2mE4nT8vB1kLw9yUa3ZsD5fGhJpQoIxC+VtNb", "etter=tull", "nivaa=1&nivaa=2"})
    void skal_se_bort_fra_det_vi_ikke_kjenner_og_si_hva_det_var(String adresse) {
        Adressevalg valg = Adressevalg.les(adresse);
        assertThat(valg.ukjent()).containsExactly(adresse.substring(0, adresse.indexOf('=')));
        assertThat(valg.utvalg()).isEqualTo(Utvalg.foerste(Fane.MINE, Adressevalg.VANLIG_SIDE));
    }

    @Test
    void skal_regne_et_tomt_felt_som_at_ingenting_er_valgt() {
        assertThat(Adressevalg.les(Map.of("nivaa", List.of(""), "frist", List.of(" "))).utvalg().filter()).isEqualTo(Filter.TOMT);
    }

    @Test
    void skal_skille_mellom_ingen_kolonner_og_de_vanlige() {
        assertThat(Adressevalg.les("kolonner=ingen").kolonner()).isEmpty();
        assertThat(Adressevalg.les("kolonner=ingen&kolonner=alder").kolonner()).containsExactly(Kolonne.ALDER);
        assertThat(Adressevalg.les("").kolonner()).isEqualTo(Kolonne.vanlige());
    }

    @Test
    void skal_bare_huske_et_søk_som_er_låst_eller_et_saksnummer() {
        String laast = "fane=ledige&soek=s1_q7Rj0cX2mE4nT8vB1kLw9yUa3ZsD5fGhJpQoIxCeVtNb";
        assertThat(Adressevalg.les("fane=ledige&nivaa=2&soek=Ada").tilMinne().skriv()).isEqualTo("fane=ledige&nivaa=2");
        assertThat(Adressevalg.les("fane=ledige&soek=2026-000017").tilMinne().skriv()).isEqualTo("fane=ledige&soek=2026-000017");
        assertThat(Adressevalg.les(laast).tilMinne().skriv()).isEqualTo(laast);
    }

    @Test
    void skal_ha_alle_deler_av_fristen_uten_at_noe_er_med_to_ganger() {
        assertThat(Fristvindu.deler()).containsExactly(Fristvindu.HASTER, Fristvindu.UKA, Fristvindu.SENERE);
    }
}
