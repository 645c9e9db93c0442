package no.stafett.handlingsveileder.utkast;

import static no.stafett.handlingsveileder.Modellkommune.ANSATT;
import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.Modellkommune;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.Publisering;
import no.stafett.prosess.Beslutninger;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.tilstand.Modelltilstand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Det som gjelder, er hele den siste publiseringen og bare den: ingen tabell og ikke noe nivå av det som er trukket, svarer lenger. */
@Apptest
class DetSomGjelderTest {

    private static final int FELLES = 10;
    private static final String FRISTER = "frister.dmn";
    private static final String KALT = "Vårt eget nivå 1";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Publisering publisering;
    @Autowired
    private Beslutninger tabeller;
    @Autowired
    private Modeller modeller;
    @Autowired
    private Modelltilstand tilstand;
    @Autowired
    private Forretningsklokke klokke;

    @Test
    void skal_la_den_gamle_tabellen_svare_igjen_når_pakken_er_rullet_tilbake() {
        Modellkommune kommune = Modellkommune.ny("9911", nett, sql);
        medFrist(kommune, 3);
        UUID to = medFrist(kommune, 8);
        assertThat(frist("9911.barnehage", "9911")).isEqualTo(8);
        String tilbake = rull(kommune, to);
        assertThat(frist("9911.barnehage", "9911")).isEqualTo(3);
        rull(kommune, UUID.fromString(tilbake));
        assertThat(frist("9911.barnehage", "9911")).as("det den hadde før den fikk sin egen").isEqualTo(FELLES);
    }

    @Test
    void skal_la_et_nivå_som_er_i_gang_beholde_tabellen_det_begynte_med() {
        Modellkommune kommune = Modellkommune.ny("9912", nett, sql);
        medFrist(kommune, 3);
        Saksgang gammel = Saksgang.ny(kommune.som(ANSATT));
        medFrist(kommune, 8);
        Saksgang ny = Saksgang.ny(kommune.som(ANSATT));
        assertThat(gammel.fullfoer(Map.of()).status()).isEqualTo(200);
        assertThat(ny.fullfoer(Map.of()).status()).isEqualTo(200);
        assertThat(forfall(gammel)).isEqualTo(new Arbeidsdager().etter(klokke.idag(), 3).toString());
        assertThat(forfall(ny)).isEqualTo(new Arbeidsdager().etter(klokke.idag(), 8).toString());
    }

    @Test
    void skal_hente_tabellen_hos_kommunen_når_pakken_ikke_har_den_lenger() {
        publiser("9913", frister(6));
        publiser("9913.ppt", frister(3));
        assertThat(frist("9913.ppt", "9913")).isEqualTo(3);
        publiser("9913.ppt", Map.of("samtykkealder.dmn", Levertepakker.hent("felles").filer().get("samtykkealder.dmn")));
        assertThat(frist("9913.ppt", "9913")).isEqualTo(6);
        publiser("9913", frister(7));
        assertThat(frist("9913.ppt", "9913")).isEqualTo(7);
        assertThat(frist("9913.nav", "9913")).isEqualTo(7);
        assertThat(frist("9910.ppt", "9910")).as("en annen kommune").isEqualTo(FELLES);
    }

    @Test
    void skal_hente_nivået_hos_kommunen_når_pakken_ikke_har_det_lenger_og_følge_det_når_det_endres() {
        publiser("9915", hel(6, "Kommunens"));
        publiser("9915.ppt", hel(3, KALT));
        assertThat(navn("9915.ppt", "9915")).isEqualTo(KALT);
        Map<String, byte[]> uten = hel(3, KALT);
        uten.remove("nivaa_1.bpmn");
        publiser("9915.ppt", uten);
        assertThat(navn("9915.ppt", "9915")).isEqualTo("Kommunens");
        assertThat(modeller.gjeldende(List.of("9915.ppt", "9915")).stream().filter(m -> m.nivaa().isPresent()).map(Modell::leietaker))
                .containsExactlyInAnyOrder("9915.ppt", "9915", "9915.ppt", "9915.ppt");
        publiser("9915", hel(7, "Kommunens nye"));
        assertThat(navn("9915.ppt", "9915")).isEqualTo("Kommunens nye");
        assertThat(tilstand.mangler(List.of("9915.ppt", "9915"))).isEmpty();
    }

    /** Det tjenesten gikk tilbake til, var kommunens tabell slik den var; når den endres, er det tjenestens egen kopi som svarer, til den følger kommunens. */
    @Test
    void skal_svare_fra_kommunens_tabell_når_tjenesten_gir_opp_sin_egen() {
        Modellkommune kommune = Modellkommune.ny("9914", nett, sql);
        publiser("9914", hel(6, "Kommunens"));
        UUID egen = publiser("9914.barnehage", hel(3, KALT));
        assertThat(frist("9914.barnehage", "9914")).isEqualTo(3);
        rull(kommune, egen);
        assertThat(frist("9914.barnehage", "9914")).isEqualTo(6);
        assertThat(navn("9914.barnehage", "9914")).isEqualTo("Kommunens");
    }

    /** Den eldre hadde ikke sitt eget nivå 1; da skal det heller ikke henge igjen fra den nyere. */
    @Test
    void skal_være_nøyaktig_den_eldre_pakken_når_det_er_rullet_tilbake() {
        Modellkommune kommune = Modellkommune.ny("9916", nett, sql);
        Map<String, byte[]> uten = hel(3, KALT);
        uten.remove("nivaa_1.bpmn");
        publiser("9916.barnehage", uten);
        UUID hel = publiser("9916.barnehage", hel(8, KALT));
        assertThat(navn("9916.barnehage", "9916")).isEqualTo(KALT);
        String tilbake = rull(kommune, hel);
        assertThat(navn("9916.barnehage", "9916")).isNotEqualTo(KALT);
        assertThat(frist("9916.barnehage", "9916")).isEqualTo(3);
        JsonNode nivaaer = barnehage(kommune).path("nivaaer");
        assertThat(nivaaer.valueStream().map(n -> n.path("kilde").asString())).containsExactly("egen", "felles", "egen", "egen");
        assertThat(nivaaer.at("/0/utgave/publiseringId").asString()).isEqualTo(tilbake);
        Saksgang sak = Saksgang.ny(kommune.som(ANSATT)).til("nivaa_1");
        assertThat(modell(sak)).isEqualTo(modeller.finnNyeste("nivaa_1", List.of()).orElseThrow().id());
    }

    /** Å rulle tilbake igjen og igjen går bakover, ett skritt for hver gang, og aldri fram til det noen gikk bort fra. */
    @Test
    void skal_ikke_gå_fram_til_det_noen_rullet_bort_når_det_er_rullet_tilbake_to_ganger() {
        Modellkommune kommune = Modellkommune.ny("9917", nett, sql);
        String opprinnelig = kommune.trinn(kommune.som(ANSATT).nySak());
        kommune.publiser(kommune.endret("En", "Første"), 2);
        UUID to = kommune.publiser(kommune.endret("To", "Andre"), 2);
        rull(kommune, to);
        UUID tre = kommune.publiser(kommune.endret("Tre", "Tredje"), 2);
        String foerste = rull(kommune, tre);
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Første");
        rull(kommune, UUID.fromString(foerste));
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).as("det den hadde før den første, og ikke «Andre»").isEqualTo(opprinnelig);
    }

    /** Trinn 0.2 følger tabellen, og tabellen gir så mange dager. @return publiseringens id */
    private static UUID medFrist(Modellkommune kommune, int dager) {
        String id = kommune.utkast("Frist " + dager);
        String nivaa = kommune.fil(id, "nivaa_0.bpmn").replace("${frist.omArbeidsdager(sakId, 5)}", "${frist.etterTabell(sakId, 'undringssamtale')}");
        kommune.lagre(FAG, id, 1, FRISTER, new String(frister(dager).get(FRISTER), StandardCharsets.UTF_8));
        return kommune.publiser(id, kommune.lagre(FAG, id, 2, "nivaa_0.bpmn", nivaa).innhold().path("versjon").asInt());
    }

    private static Map<String, byte[]> frister(int dager) {
        String felles = new String(Levertepakker.hent("felles").filer().get(FRISTER), StandardCharsets.UTF_8);
        String egen = felles.replaceFirst("(?s)(id=\"regel_3_ut_arbeidsdager\".*?<text>)\\d+", "$1" + dager);
        return Map.of(FRISTER, egen.getBytes(StandardCharsets.UTF_8));
    }

    /** Et levert sett med egen frist og eget navn på nivå 1. */
    private static Map<String, byte[]> hel(int dager, String kalt) {
        Map<String, byte[]> filer = new TreeMap<>(Levertepakker.hent("lillestrom/barnehage").filer());
        filer.putAll(frister(dager));
        filer.computeIfPresent("nivaa_1.bpmn", (fil, innhold) -> new String(innhold, StandardCharsets.UTF_8)
                .replaceFirst("(<bpmn:process id=\"nivaa_1\" name=\")[^\"]*", "$1" + kalt).getBytes(StandardCharsets.UTF_8));
        return filer;
    }

    private UUID publiser(String leietaker, Map<String, byte[]> filer) {
        return publisering.publiser(new Pakke("prøve/" + leietaker, leietaker, filer), oppdrag());
    }

    private static Publisering.Oppdrag oppdrag() {
        return new Publisering.Oppdrag(null, null, null, null, "Prøve");
    }

    private int frist(String... trapp) {
        return ((Number) tabeller.regnUt("frister", List.of(trapp), Map.of("hva", "undringssamtale", "sakstype", "ordinaer")).orElseThrow().get("arbeidsdager")).intValue();
    }

    private String navn(String... trapp) {
        return modeller.finnNyeste("nivaa_1", List.of(trapp)).orElseThrow().navn();
    }

    private static String rull(Modellkommune kommune, UUID naa) {
        var svar = kommune.som(KOORDINATOR).post("/handlingsveiledere/rull-tilbake", Map.of("tjeneste", "barnehage", "naa", naa.toString()));
        assertThat(svar.status()).as(svar.innhold().toString()).isEqualTo(200);
        return svar.tekst("publiseringId");
    }

    private String forfall(Saksgang sak) {
        return sql.sql("select frist::text from oppgave where id = ?").param(sak.oppgave()).query(String.class).single();
    }

    private String modell(Saksgang sak) {
        return sql.sql("select definisjon from oppgave where id = ?").param(sak.oppgave()).query(String.class).single();
    }

    private static JsonNode barnehage(Modellkommune kommune) {
        return kommune.som(FAG).get("/handlingsveiledere").innhold().valueStream().filter(t -> t.path("tjeneste").asString("").equals("barnehage")).findFirst().orElseThrow();
    }
}
