package no.stafett.varsel;

import static no.stafett.handlingsveileder.Modellkommune.ANSATT;
import static no.stafett.handlingsveileder.Modellkommune.BARE_SKOLE;
import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.FAG2;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Modellkommune;
import no.stafett.handlingsveileder.utkast.Utgivelsesvakt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Varslene om utkast: til dem som kan godkjenne, og til den som sendte. */
@Apptest
class UtkastvarselTest extends Varselproeve {

    private static final String STED = "/handlingsveiledere/utkast/";

    @Autowired
    private Utgivelsesvakt vakt;
    private Modellkommune kommune;

    /** Det andre prøver av den samme kommunen har etterlatt, er også utkast som kan vente. */
    @BeforeEach
    void lagKommunen() {
        kommune = Modellkommune.ny("9969", nett, sql);
        sql.sql("update modellutkast set tilstand = 'forkastet' where kommune = '9969' and tilstand <> 'publisert'").update();
    }

    @Test
    void skal_si_fra_til_dem_som_kan_godkjenne_og_ingen_andre() {
        String id = sendt("Til alle", Map.of());
        fordeler().fordel();
        fordeler().fordel();
        for (String hvem : List.of(FAG2, KOORDINATOR)) {
            assertThat(ser(kommune.bruker(hvem))).as(hvem).singleElement().satisfies(v -> {
                assertThat(v.slag()).isEqualTo(Varselslag.UTKAST);
                assertThat(v.adresse()).isEqualTo("/handlingsveiledere/utkast/" + id);
                assertThat(v.tittel()).isEqualTo("Til alle");
                assertThat(v.av()).isEqualTo("Fia Fag");
            });
            assertThat(teller(kommune.bruker(hvem))).isEqualTo(1);
            assertThat(kommune.som(hvem).get("/varsler").innhold().at("/varsler/0/utkastId").asString()).isEqualTo(id);
        }
        assertThat(Stream.of(FAG, BARE_SKOLE, ANSATT, "leder").flatMap(hvem -> har(kommune.bruker(hvem)).stream())).isEmpty();
        assertThat(Stream.of("fagansvarlig", "koordinator", "b.leder").flatMap(hvem -> har(hvem).stream())).as("andre kommuner").isEmpty();
    }

    @Test
    void skal_ikke_spørre_den_som_har_skrevet_i_det() {
        String id = kommune.endret("To skrev", "Skrevet av Fia");
        kommune.som(FAG2).post(STED + id + "/ta-over", null);
        assertThat(kommune.lagre(FAG2, id, 2, "nivaa_0.bpmn", Modellkommune.medNavn(kommune.fil(id, "nivaa_0.bpmn"), "Skrevet av Frode")).status()).isEqualTo(200);
        assertThat(kommune.som(FAG2).post(STED + id + "/publiser", Map.of("versjon", 3, "merknad", "Prøve")).status()).isEqualTo(200);
        fordeler().fordel();
        assertThat(har(kommune.bruker(KOORDINATOR))).containsExactly("utkast");
        assertThat(Stream.of(FAG, FAG2).flatMap(hvem -> har(kommune.bruker(hvem)).stream())).isEmpty();
    }

    @Test
    void skal_være_borte_når_det_er_trukket_og_komme_én_gang_når_det_sendes_igjen() {
        String id = sendt("Fram og tilbake", Map.of());
        fordeler().fordel();
        kommune.som(FAG).post(STED + id + "/trekk", null);
        assertThat(ser(kommune.bruker(KOORDINATOR))).isEmpty();
        assertThat(kommune.som(FAG).post(STED + id + "/publiser", Map.of("versjon", 2, "merknad", "En gang til")).status()).isEqualTo(200);
        fordeler().fordel();
        assertThat(ser(kommune.bruker(KOORDINATOR))).hasSize(1);
        assertThat(teller(kommune.bruker(KOORDINATOR))).isEqualTo(1);
    }

    @Test
    void skal_si_fra_til_den_som_sendte_når_det_er_sendt_tilbake_eller_godkjent() {
        String id = sendt("Svar", Map.of());
        kommune.som(KOORDINATOR).post(STED + id + "/send-tilbake", Map.of("merknad", "Kanarifugl"));
        fordeler().fordel();
        assertThat(ser(kommune.bruker(FAG))).extracting(Varsel::slag).containsExactly(Varselslag.UTKAST_SVAR);
        assertThat(kommune.som(FAG).get("/varsler").innhold().toString()).contains("Svar").doesNotContain("Kanarifugl");
        assertThat(kommune.som(FAG).post(STED + id + "/publiser", Map.of("versjon", 2, "merknad", "Rettet")).status()).isEqualTo(200);
        assertThat(kommune.som(FAG2).post(STED + id + "/godkjenn", Map.of("versjon", 2)).tekst("tilstand")).isEqualTo("publisert");
        fordeler().fordel();
        assertThat(ser(kommune.bruker(FAG))).extracting(Varsel::slag).as("godkjent og publisert er det samme svaret").containsExactly(Varselslag.UTKAST_SVAR);
        assertThat(Stream.of(FAG2, KOORDINATOR).flatMap(hvem -> ser(kommune.bruker(hvem)).stream())).as("ingenting venter lenger").isEmpty();
    }

    @Test
    void skal_si_fra_til_den_som_sendte_og_den_som_godkjente_når_det_ikke_kunne_gis_ut_den_dagen() {
        String id = sendt("Med dag", Map.of("gjelderFra", klokke.idag().plusDays(30).toString()));
        assertThat(kommune.som(KOORDINATOR).post(STED + id + "/godkjenn", Map.of("versjon", 2)).tekst("tilstand")).isEqualTo("venter");
        kommune.publiser(kommune.endret("Kom imellom", "Et annet navn på trinnet " + UUID.randomUUID()), 2);
        fordeler().fordel();
        sql.sql("delete from varsel").update();
        sql.sql("update modellutkast set gjelder_fra = date '2020-01-02' where id = ?").param(UUID.fromString(id)).update();
        vakt.giUt();
        fordeler().fordel();
        assertThat(ser(kommune.bruker(FAG))).singleElement().satisfies(v -> {
            assertThat(v.slag()).isEqualTo(Varselslag.UTKAST_SVAR);
            assertThat(v.tittel()).isEqualTo("Med dag");
            assertThat(v.av()).as("av seg selv").isNull();
        });
        assertThat(ser(kommune.bruker(KOORDINATOR))).as("hun som godkjente").extracting(Varsel::slag).containsExactly(Varselslag.UTKAST_SVAR);
        assertThat(ser(kommune.bruker(FAG2))).as("hun hadde ikke noe med det å gjøre").isEmpty();
        assertThat(kommune.som(FAG).post(STED + id + "/publiser", Map.of("versjon", 2, "merknad", "Igjen", "likevel", true)).status()).isEqualTo(200);
        assertThat(ser(kommune.bruker(KOORDINATOR))).as("sendt på nytt, så det er en ny sak").extracting(Varsel::slag).doesNotContain(Varselslag.UTKAST_SVAR);
    }

    @Test
    void skal_kunne_velges_bort_og_bare_av_dem_som_kan_få_det() throws Exception {
        velger(kommune.bruker(KOORDINATOR), Varselslag.UTKAST, Varselmaate.INGEN);
        sendt("Valgt bort", Map.of());
        fordeler().fordel();
        assertThat(har(kommune.bruker(KOORDINATOR))).isEmpty();
        assertThat(har(kommune.bruker(FAG2))).containsExactly("utkast");
        assertThat(valg(FAG)).contains("name=\"utkast\"", "name=\"utkast_svar\"");
        assertThat(valg(KOORDINATOR)).as("hun som godkjenner, får vite det når det ikke ble noe av").contains("name=\"utkast\"", "name=\"utkast_svar\"");
        assertThat(valg(ANSATT)).doesNotContain("name=\"utkast\"", "name=\"utkast_svar\"");
    }

    private String valg(String hvem) throws Exception {
        return nett.perform(get("/varsler/valg")
                .with(httpBasic(kommune.bruker(hvem), "stafett")))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** Fra Fia, til dem som kan godkjenne. @return id-en; versjonen er 2 */
    private String sendt(String navn, Map<String, Object> mer) {
        String id = kommune.endret(navn, "Et navn ingen har brukt " + UUID.randomUUID());
        Map<String, Object> alt = new HashMap<>(mer);
        alt.putAll(Map.of("versjon", 2, "merknad", "Prøve"));
        assertThat(kommune.som(FAG).post(STED + id + "/publiser", alt).status()).isEqualTo(200);
        return id;
    }
}
