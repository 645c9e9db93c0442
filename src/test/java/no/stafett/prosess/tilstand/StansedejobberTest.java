package no.stafett.prosess.tilstand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.SakId;
import no.stafett.prosess.Stansproeve;
import no.stafett.prosess.tilstand.Modelltilstand.Hva;
import no.stafett.prosess.tilstand.Modelltilstand.Mangel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Det motoren har gitt opp, slik muren gir det fra seg: uten et ord av det feilen sa. */
@Apptest
class StansedejobberTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private Stansedejobber jobber;
    @Autowired
    private Modelltilstand modeller;
    private Stansproeve proeve;
    private String sak;

    @BeforeEach
    void begynn(@Autowired ApplicationContext program) {
        proeve = new Stansproeve(program);
        sak = new ApiKlient(nett, "barnehage.ansatt").nySak();
    }

    @AfterEach
    void rydd() {
        proeve.rydd(sak);
    }

    @Test
    void skal_si_hvilken_sak_hvilken_modell_og_hva_slags_feil_og_ikke_hva_den_sa() {
        proeve.stans(sak, "stansproeve");
        Stansedejobber.Stanset stanset = min().get(0);
        assertThat(stanset.modell()).isEqualTo("Prøve som stanser");
        assertThat(stanset.slag()).isEqualTo("IllegalArgumentException");
        assertThat(stanset.sist()).isNotNull();
        assertThat(stanset.toString()).doesNotContain("Ada", Stansproeve.HEMMELIG);
    }

    @Test
    void skal_prøve_igjen_og_ikke_være_med_mens_det_er_forsøk_igjen() {
        proeve.stans(sak, "stansproeve");
        String id = min().get(0).id();
        proeve.rett(sak);
        assertThat(jobber.prøvIgjen(id)).isTrue();
        assertThat(min()).isEmpty();
        assertThat(jobber.prøvIgjen(id)).as("den står ikke lenger").isFalse();
        assertThat(jobber.prøvIgjen("finnes-ikke")).isFalse();
        proeve.kjør(sak);
        assertThat(proeve.loeper(sak)).as("det gikk").isFalse();
    }

    @Test
    void skal_aldri_vise_det_som_hører_til_et_akuttrom_men_prøve_det_igjen_med_de_andre() {
        proeve.stans(sak, "akuttproeve");
        assertThat(min()).isEmpty();
        proeve.rett(sak);
        assertThat(jobber.prøvIgjenIAkuttrommene("9902", saker -> Set.of())).as("en annen kommunes").isEmpty();
        assertThat(jobber.prøvIgjenIAkuttrommene("9901", this::bareMin)).extracting(Stansedejobber.Igjen::sakId).containsExactly(SakId.av(sak));
        proeve.kjør(sak);
        assertThat(proeve.loeper(sak)).isFalse();
    }

    /** Andres gamle feil skal ikke fylle lista, så kommunens egne ikke kommer med. */
    @Test
    void skal_telle_bare_kommunens_egne_mot_grensen_og_si_når_det_er_flere() {
        String annens = new ApiKlient(nett, "b.ansatt").nySak();
        try {
            proeve.stans(annens, "stansproeve");
            proeve.stans(sak, "stansproeve");
            assertThat(jobber.i("9901", this::bareMin, 1).jobber()).extracting(Stansedejobber.Stanset::sakId).containsExactly(SakId.av(sak));
            assertThat(jobber.i("9901", this::bareMin, 1).flere()).isFalse();
            assertThat(jobber.i("9901", this::bareMin, 0).flere()).isTrue();
        } finally {
            proeve.rydd(annens);
        }
    }

    @Test
    void skal_finne_navnet_på_feilen_innerst() {
        assertThat(Stansedejobber.slag("org.camunda.X: Ada Lindås\n\tat a.b.C.d(E.java:1)\nCaused by: no.stafett.felles.Avvist$Noe: Ada\n\tat x")).isEqualTo("Noe");
        assertThat(Stansedejobber.slag(null)).isEmpty();
        assertThat(Stansedejobber.slag("Ada Lindås bor her")).isEmpty();
    }

    @Test
    void skal_si_hva_som_mangler_ved_en_modell_og_ingenting_om_dem_som_virker() {
        assertThat(modeller.mangler(List.of("9901.barnehage", "9901"))).isEmpty();
        proeve.publiser("9999.stansproeve", Map.of("nivaa_1.bpmn", Stansproeve.modell("nivaa_1", "Nivå uten skjema", """
                <bpmn:userTask id="o" name="Gjør" camunda:formRef="finnes_ikke" camunda:formRefBinding="deployment"/>""")));
        assertThat(modeller.mangler(List.of("9999.stansproeve", "9999"))).containsExactly(new Mangel(1, Hva.UTEN_SKJEMA, "finnes_ikke"));
    }

    private List<Stansedejobber.Stanset> min() {
        return jobber.i("9901", this::bareMin).jobber().stream().filter(s -> s.sakId() != null).toList();
    }

    private Set<SakId> bareMin(Set<SakId> saker) {
        return saker.stream().filter(SakId.av(sak)::equals).collect(Collectors.toSet());
    }
}
