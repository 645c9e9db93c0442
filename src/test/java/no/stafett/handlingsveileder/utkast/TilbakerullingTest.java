package no.stafett.handlingsveileder.utkast;

import static no.stafett.handlingsveileder.Modellkommune.ANSATT;
import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.FAG2;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.Modellkommune;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.Publisering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Ett trykk alene går bare til den forrige; til noe eldre går veien gjennom et utkast, og da er den eldre pakken hel slik den var. */
@Apptest
class TilbakerullingTest {

    private static final String STED = "/handlingsveiledere/utkast/";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Publisering publisering;

    /** Den forrige var i bruk til i dag. Noe eldre er det ingen som har sett på siden, så da skal to se på det. */
    @Test
    void skal_bare_rulles_alene_til_den_forrige_og_til_noe_eldre_gjennom_et_utkast_en_annen_godkjenner() {
        Modellkommune kommune = Modellkommune.ny("9926", nett, sql);
        UUID en = kommune.publiser(kommune.endret("En", "Første"), 2);
        UUID to = kommune.publiser(kommune.endret("To", "Andre"), 2);
        UUID tre = kommune.publiser(kommune.endret("Tre", "Tredje"), 2);
        ApiKlient.Svar nei = rull(kommune, KOORDINATOR, tre, en);
        assertThat(nei.status()).isEqualTo(403);
        assertThat(nei.tekst("kode")).isEqualTo("modellutkast_bare_forrige");
        assertThat(kommune.publiserte()).hasSize(3);
        String id = kommune.som(FAG).post("/handlingsveiledere/utkast", Map.of("tjeneste", "barnehage", "navn", "Tilbake til den første", "fra", en.toString())).tekst("utkastId");
        assertThat(kommune.fil(id, "nivaa_0.bpmn")).contains("Første");
        assertThat(send(kommune, id).tekst("tilstand")).isEqualTo("til_godkjenning");
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Tredje");
        assertThat(godkjenn(kommune, FAG, id).status()).isEqualTo(403);
        assertThat(godkjenn(kommune, FAG2, id).tekst("tilstand")).isEqualTo("publisert");
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Første");
        UUID fire = sql.sql("select id from publisering where utkast = ?").param(UUID.fromString(id)).query(UUID.class).single();
        assertThat(rull(kommune, KOORDINATOR, fire, to).tekst("kode")).as("den forrige er nå den tredje").isEqualTo("modellutkast_bare_forrige");
        assertThat(rull(kommune, KOORDINATOR, fire, tre).status()).isEqualTo(200);
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Tredje");
    }

    @Test
    void skal_bare_lage_et_utkast_av_tjenestens_egne_versjoner() {
        Modellkommune kommune = Modellkommune.ny("9927", nett, sql);
        UUID annens = Modellkommune.ny("9928", nett, sql).publiser(Modellkommune.ny("9928", nett, sql).endret("En", "Annens"), 2);
        UUID felles = sql.sql("select id from publisering where leietaker is null order by nr desc limit 1").query(UUID.class).single();
        Stream.of(annens, felles, UUID.randomUUID()).forEach(fra -> assertThat(kommune.som(FAG).post("/handlingsveiledere/utkast",
                Map.of("tjeneste", "barnehage", "navn", "Prøve", "fra", fra.toString())).tekst("kode")).isEqualTo("modellutkast_versjon"));
    }

    /** Det er en hel pakke slik den var, også om tjenesten siden har fått sitt eget av et nivå til. */
    @Test
    void skal_kunne_publisere_en_eldre_versjon_med_færre_nivåer_på_nytt() {
        Modellkommune kommune = Modellkommune.ny("9929", nett, sql);
        Map<String, byte[]> filer = new HashMap<>(Levertepakker.hent("lillestrom/barnehage").filer());
        Map<String, byte[]> uten = new HashMap<>(filer);
        uten.remove("nivaa_3.bpmn");
        UUID en = publisering.publiser(new Pakke("prøve", "9929.barnehage", uten), new Publisering.Oppdrag(null, null, null, null, "Uten nivå 3"));
        publisering.publiser(new Pakke("prøve", "9929.barnehage", filer), new Publisering.Oppdrag(null, null, null, null, "Med nivå 3"));
        String id = kommune.som(FAG).post("/handlingsveiledere/utkast", Map.of("tjeneste", "barnehage", "navn", "Uten nivå 3", "fra", en.toString())).tekst("utkastId");
        assertThat(kommune.som(FAG).get(STED + id).innhold().path("feil")).isEmpty();
        kommune.publiser(id, 1);
        assertThat(barnehage(kommune).at("/nivaaer/3/kilde").asString()).isEqualTo("felles");
        assertThat(barnehage(kommune).at("/nivaaer/2/kilde").asString()).isEqualTo("egen");
    }

    private static ApiKlient.Svar send(Modellkommune kommune, String id) {
        return kommune.som(FAG).post(STED + id + "/publiser", Map.of("versjon", 1, "merknad", "Prøve"));
    }

    private static ApiKlient.Svar godkjenn(Modellkommune kommune, String hvem, String id) {
        return kommune.som(hvem).post(STED + id + "/godkjenn", Map.of("versjon", 1));
    }

    private static ApiKlient.Svar rull(Modellkommune kommune, String hvem, UUID naa, UUID til) {
        return kommune.som(hvem).post("/handlingsveiledere/rull-tilbake", Map.of("tjeneste", "barnehage", "naa", naa.toString(), "til", til.toString()));
    }

    private static JsonNode barnehage(Modellkommune kommune) {
        return kommune.som(FAG).get("/handlingsveiledere").innhold().valueStream().filter(t -> t.path("tjeneste").asString("").equals("barnehage")).findFirst().orElseThrow();
    }
}
