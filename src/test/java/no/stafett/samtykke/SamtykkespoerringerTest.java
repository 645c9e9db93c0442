package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.Spoerringsteller;
import no.stafett.felles.SakId;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.Publisering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Å spørre om samtykket koster det samme for én og fire tjenester, og ingen side spør motoren om tabellen. */
@Apptest
class SamtykkespoerringerTest extends Samtykkeproeve {

    private static final String[] FIRE = {"ppt", "helsestasjon", "barnevern", "skole"};

    @Autowired
    private Publisering publisering;
    @Autowired
    private Samtykkeregler regler;
    @Autowired
    private PlatformTransactionManager transaksjoner;

    @ParameterizedTest
    @ValueSource(strings = {"/saker/{sak}", "/saker/{sak}/samtykke", "/saker/{sak}/moete", "/oppgaver/{oppgave}", "/saker/{sak}/eksport.pdf",
        "/api/v1/saker/{sak}/samtykker"})
    void skal_koste_det_samme_for_fire_tjenester_som_for_en(String side) {
        Saksgang en = medJa("ppt");
        Saksgang fire = medJa(FIRE);
        aapne(side, en);
        Spoerringsteller.Telt forEn = Spoerringsteller.tell(() -> aapne(side, en));
        Spoerringsteller.Telt forFire = Spoerringsteller.tell(() -> aapne(side, fire));
        assertThat(forFire.vaare()).as("minst én, så telleren teller").isNotEmpty().hasSameSizeAs(forEn.vaare());
        assertThat(forFire.motorens()).as("ingen tabell leses, og modellen som gjelder, én gang der siden viser til den").hasSameSizeAs(forEn.motorens())
                .hasSizeLessThanOrEqualTo(1).allMatch(setning -> setning.contains("ACT_RE_PROCDEF"));
    }

    @Test
    void skal_ikke_lese_på_nytt_for_hver_dag_det_kan_slutte() {
        Saksgang en = medJa("ppt");
        Saksgang fire = medJa(FIRE);
        vurdering.omfang(SakId.av(fire.sak()));
        for (Saksgang gang : List.of(en, fire)) {
            Spoerringsteller.Telt telt = Spoerringsteller.tell(() -> {
                vurdering.omfang(SakId.av(gang.sak()));
                vurdering.foersteSlutt(SakId.av(gang.sak()));
            });
            assertThat(telt.vaare()).hasSize(12);
            assertThat(telt.motorens()).isEmpty();
        }
    }

    /** Utgavene huskes; en publisering som angres, må likevel ikke bli stående i minnet, og andre skal ikke se den. */
    @Test
    void skal_ikke_huske_en_tabell_som_ble_angret() {
        assertThat(selvFra()).isEqualTo(15);
        new TransactionTemplate(transaksjoner).executeWithoutResult(status -> {
            status.setRollbackOnly();
            String egen = new String(Levertepakker.hent("felles").filer().get("samtykkealder.dmn"), StandardCharsets.UTF_8).replace("<text>15</text>", "<text>13</text>");
            publisering.publiser(new Pakke("alder 9956", "9956", Map.of("samtykkealder.dmn", egen.getBytes(StandardCharsets.UTF_8))),
                    new Publisering.Oppdrag(null, null, null, null, "Prøve"));
            assertThat(selvFra()).isEqualTo(13);
        });
        assertThat(selvFra()).isEqualTo(15);
        assertThat(Spoerringsteller.tell(this::selvFra).motorens()).as("huskes igjen").isEmpty();
    }

    private int selvFra() {
        return regler.alder("9956", "ppt", NyttSvar.ALMINNELIG).selvFra();
    }

    @Test
    void skal_koste_det_samme_å_fullføre_med_fire_tjenester_som_med_en() {
        assertThat(fullfør(medJa(FIRE))).isEqualTo(fullfør(medJa("ppt")));
    }

    @Test
    void skal_koste_det_samme_å_vise_tjue_møter_som_ett() {
        Saksgang gang = medJa(FIRE);
        kallInn(gang, 1);
        aapne("/saker/{sak}/moeter", gang);
        int ett = Spoerringsteller.tell(() -> aapne("/saker/{sak}/moeter", gang)).vaare().size();
        kallInn(gang, 19);
        assertThat(Spoerringsteller.tell(() -> aapne("/saker/{sak}/moeter", gang)).vaare()).hasSize(ett);
        assertThat(mina.get("/saker/" + gang.sak() + "/moeter").innhold().get("kommende")).hasSize(20);
    }

    private int fullfør(Saksgang gang) {
        gang.fullfoer(Map.of());
        return Spoerringsteller.tell(() -> gang.fullfoer(Map.of())).vaare().size();
    }

    private void kallInn(Saksgang gang, int antall) {
        String dag = klokke.idag().plusDays(20).toString();
        for (int n = 0; n < antall; n++) {
            assertThat(mina.post("/saker/" + gang.sak() + "/moeter", Map.of("slag", "samarbeidsmoete", "formaal", "Bli enige.", "start", dag + "T10:00:00Z",
                    "slutt", dag + "T11:00:00Z")).status()).isEqualTo(201);
        }
    }

    private Saksgang medJa(String... tjenester) {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        assertThat(registrer(gang.sak(), ja(tjenester)).status()).isEqualTo(201);
        return gang;
    }

    private void aapne(String side, Saksgang gang) {
        try {
            String adresse = side.contains("{oppgave}") ? side.replace("{oppgave}", gang.oppgave()) : side.replace("{sak}", gang.sak());
            assertThat(nett.perform(get(adresse).with(httpBasic("barnehage.ansatt", "stafett"))).andReturn().getResponse().getStatus()).as(adresse).isEqualTo(200);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
