package no.stafett.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Rollebytte;
import no.stafett.Saksferd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Sakene matrisen prøves på, laget én gang, med ekte ting i: vedlegg, referat, mulig samme barn, nødtilgang, inhabilitet, vikariat
 * og funn. En id ingen har, gir 404 til alle, også der døra mangler lås.
 */
final class Matrisesaker implements AutoCloseable {

    private static final String LEDER = "barnehage.styrer";
    private static final String VIKAR = "barnehage.ansatt46";
    private static final String INHABIL = "barnehage.ansatt47";
    private static final String I_NOED = "barnehage.ansatt48";
    private static final String SPURT = "barnehage.ansatt43";
    private static final String NYSGJERRIG = "barnehage.ansatt42";

    private final MockMvc nett;
    private final Matrisebruk bruk;
    private final JdbcClient sql;
    private final Rollebytte roller;
    private final String vikariat;

    Matrisesaker(MockMvc nett, Matrisebruk bruk, JdbcClient sql) {
        this.nett = nett;
        this.bruk = bruk;
        this.sql = sql;
        roller = new Rollebytte(sql);
        roller.gi(INHABIL, "leder", som(LEDER).enhet());
        vikariat = vikariat();
    }

    /** Mina holder pinnen, PPT er med, barnevernet var det, og hun har spurt en om å ta over. */
    Map<String, String> egen() {
        Saksferd sak = medFolk();
        Map<String, String> ider = ider(sak, LEDER);
        som(NYSGJERRIG).get("/saker/" + sak.sakId());
        ider.putAll(funn(sak));
        return ider;
    }

    /** En sak på helsestasjonen, som ingen i tabellen arbeider på. */
    Map<String, String> annen() {
        Saksferd sak = Saksferd.meld(this::som, List.of("helse.ansatt", "helse.leder"));
        sak.gjør("trinn_0_1", Map.of());
        noed(sak);
        Map<String, String> ider = ider(sak, "helse.leder");
        ider.put("inhabilitetId", inhabil(sak, "helse.leder", "helse.ansatt"));
        return ider;
    }

    /** Som {@link #egen}, med adressesperre og bare Mina klarert. */
    Map<String, String> sperret() {
        Saksferd sak = medFolk();
        Map<String, String> ider = ider(sak, LEDER);
        sak.melder().post("/saker/" + sak.sakId() + "/adressesperre", Map.of("grad", "strengt_fortrolig", "klarerte", List.of()));
        return ider;
    }

    /** En sak der koordinerende enhet er spurt om råd, og ikke har svart. */
    Map<String, String> loeftet() {
        Saksferd sak = medPpt();
        sak.gjør("trinn_2_4", Map.of("utfall", "koordinerende_enhet"));
        sak.gjør("trinn_ke_1", Map.of());
        return ider(sak, LEDER);
    }

    /** Det en person har for seg selv i saken. */
    Map<String, String> medEget(Map<String, String> egen, String ting) {
        Map<String, String> ider = new HashMap<>(egen);
        ider.put(ting, egen.get("egen." + ting));
        return ider;
    }

    private Saksferd medFolk() {
        Saksferd sak = medPpt();
        noed(sak);
        assertThat(sak.melder().post("/saker/" + sak.sakId() + "/stafett/overlever", Map.of("til", som(SPURT).get("/meg").tekst("personId"))).status())
                .isEqualTo(200);
        return sak;
    }

    private Saksferd medPpt() {
        Saksferd sak = Saksferd.meld(this::som, List.of("barnehage.ansatt", LEDER, "ppt.ansatt", "barnevern.ansatt"));
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_2"));
        sak.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("ppt")));
        sak.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("barnevern")));
        sak.gjør("trinn_2_1", Map.of("mottaker", sak.melder().enhetI("ppt")));
        sak.gjør("trinn_in_1", Map.of("godtatt", "ja"));
        sak.fyll("trinn_2_2", "moeteinnkalling", Map.of("inviterteEnheter", List.of(sak.melder().enhetI("barnevern"))));
        sak.gjør("trinn_in_1", Map.of("godtatt", "ja"));
        sak.gjør("trinn_2_2", Map.of());
        sak.gjør("trinn_2_3", Map.of());
        // Barnevernet var med til de foresatte trakk samtykket.
        assertThat(sak.melder().post("/saker/" + sak.sakId() + "/samtykker/" + samtykke(sak, "barnevern") + "/trekk", Map.of("kanal", "muntlig")).status())
                .isEqualTo(200);
        // Ellers hadde alle i enheten vært kandidat til å avklare hva som nå skjer.
        sak.gjør("trinn_sb_1", Map.of("utfall", "fortsett"));
        return sak;
    }

    private void noed(Saksferd sak) {
        assertThat(som(noedFor(sak)).post("/noedtilganger", Map.of("saksnummer", sak.sak().path("saksnummer").asString(),
                "begrunnelse", "Barnet er hos oss nå, og ingen andre svarer.")).status()).isEqualTo(201);
    }

    /** I en annens sak er det en annen som tok seg inn: tabellens person har ingenting der. */
    private static String noedFor(Saksferd sak) {
        return sak.melder().enhet().equals(sak.melder().enhetI("barnehage")) ? I_NOED : "skole.rektor";
    }

    private Map<String, String> ider(Saksferd sak, String leder) {
        String sti = "/saker/" + sak.sakId();
        ApiKlient melder = sak.melder();
        String oppgave = oppgave(sak);
        taAlle(sak);
        String verktoey = melder.get("/oppgaver/" + oppgave).innhold().at("/andreVerktoey/0/skjemaId").asString("observasjon");
        String mottaker = som(LEDER).get("/meg").tekst("personId");
        Map<String, String> ider = new HashMap<>(Map.of("sakId", sak.sakId(), "id", oppgave, "verktoey", verktoey, "skjema", verktoey,
                "enhet", melder.enhet(), "mottaker", mottaker, "personId", mottaker, "noekkel", UUID.randomUUID().toString(),
                "vikariatId", vikariat, "ansattId", som("barnehage.ansatt45").get("/meg").tekst("personId")));
        ider.put("visningId", melder.post("/oppgaver/visninger", Map.of("navn", "Utvalg " + sak.sakId(), "valg", "fane=ledige", "enhetId", melder.enhet()))
                .tekst("visningId"));
        String post = melder.post(sti + "/logg", Map.of("slag", "notat", "tekst", "x")).innhold().at("/post/postId").asString();
        ider.put("svarId", eller(finn("select id from (select * from svar where not skjermet order by tid) v where sak = ?", sak)));
        ider.putAll(Map.of("postId", post, "vedleggId", bruk.vedlegg(melderen(sak), sti, post)));
        ider.put("delingshjemmelId", som(leder).post(sti + "/delingshjemler", Map.of("tjeneste", "ppt", "hjemmel", "x", "begrunnelse", "x")).tekst("delingshjemmelId"));
        ider.put("samtykkeId", eller(samtykke(sak, "ppt")));
        ider.put("tilbakeholdId", som(leder).post(sti + "/tilbakehold", Map.of("aarsak", "skade", "opplysningstype", "alminnelig", "hva", "x", "begrunnelse", "x"))
                .tekst("tilbakeholdId"));
        ider.put("foresattId", melder.get(sti + "/foresatte").innhold().at("/0/foresattId").asString());
        ider.put("tiltakId", tiltak(sak, mottaker));
        ider.put("egen.tiltakId", tiltak(sak, som("ppt.ansatt").get("/meg").tekst("personId")));
        som("ppt.ansatt").post(sti + "/tiltak/" + ider.get("egen.tiltakId") + "/ta-imot", null);
        ider.putAll(Map.of("moeteId", moete(sak), "holdtId", holdt(sak), "maal", melder.nySak()));
        ider.putAll(koblinger(sak, leder));
        ider.put("noedtilgangId", eller(finn("select id from noedtilgang where sak = ?", sak)));
        ider.put("varselId", varsel(oppgave, melderen(sak)));
        ider.put("inhabilitetId", leder.equals(LEDER) ? inhabil(sak, leder, INHABIL) : UUID.randomUUID().toString());
        taAlle(sak);
        return ider;
    }

    /** Et varsel til melderen om oppgaven. */
    private String varsel(String oppgave, String til) {
        return sql.sql("insert into varsel (id, mottaker, slag, oppgave, skjermet, noekkel, opprettet) "
                + "select gen_random_uuid(), p.id, 'omtalt', ?, false, gen_random_uuid(), now() from person p where p.brukernavn = ? returning id")
                .params(oppgave, til).query(UUID.class).single().toString();
    }

    /** Det som ligger ledig, kunne hvem som helst i enheten tatt; da hadde også kollegaen hatt noe med saken å gjøre. */
    private static void taAlle(Saksferd sak) {
        sak.sak().path("aktiveTrinn").forEach(t -> sak.melder().post("/oppgaver/" + t.path("oppgaveId").asString() + "/ta", null));
    }

    private static String melderen(Saksferd sak) {
        return sak.melder().enhet().equals(sak.melder().enhetI("barnehage")) ? "barnehage.ansatt" : "helse.ansatt";
    }

    /** Den nye saken «maal» ser melderen også; den eldste av de andre ser bare lederen at finnes. */
    private Map<String, String> koblinger(Saksferd sak, String leder) {
        List<String> alle = som(leder).get("/saker/" + sak.sakId() + "/samme-barn").innhold().valueStream().map(k -> k.path("koblingId").asString()).toList();
        return Map.of("koblingId", alle.get(0), "fremmedId", fremmed(sak, alle));
    }

    private String fremmed(Saksferd sak, List<String> lederens) {
        List<String> melderens = sak.melder().get("/saker/" + sak.sakId() + "/samme-barn").innhold().valueStream().map(k -> k.path("koblingId").asString()).toList();
        return lederens.stream().filter(id -> !melderens.contains(id)).findFirst().orElse(UUID.randomUUID().toString());
    }

    private String moete(Saksferd sak) {
        return sak.melder().post("/saker/" + sak.sakId() + "/moeter", Map.of("slag", "annet", "formaal", "x", "start", "2040-01-01T10:00:00Z",
                "slutt", "2040-01-01T11:00:00Z")).innhold().at("/moete/moeteId").asString();
    }

    /** Et møte som er holdt, med referat. */
    private String holdt(Saksferd sak) {
        String id = moete(sak);
        bruk.side(melderen(sak), "/saker/" + sak.sakId() + "/moete/" + id, "tekst=x&avtaler=y&noekkel=" + UUID.randomUUID());
        return id;
    }

    private String inhabil(Saksferd sak, String leder, String hvem) {
        bruk.side(leder, "/saker/" + sak.sakId() + "/inhabil", "slag=slekt&person=" + som(hvem).get("/meg").tekst("personId"));
        return finn("select id from inhabilitet where sak = ?", sak);
    }

    private String vikariat() {
        LocalDate idag = LocalDate.parse(som(LEDER).get("/demo/klokke").tekst("naa").substring(0, 10));
        bruk.side(LEDER, "/organisasjon/vikarer", "enhet=" + som(LEDER).enhet() + "&fravaerende=" + som("barnehage.ansatt").get("/meg").tekst("personId")
                + "&vikar=" + som(VIKAR).get("/meg").tekst("personId") + "&fra=" + idag + "&til=" + idag.plusDays(2));
        return sql.sql("select id::text from vikariat where avsluttet is null and vikar = ?").param(UUID.fromString(som(VIKAR).get("/meg").tekst("personId")))
                .query(String.class).single();
    }

    /** En kollega uten noe i saken prøvde å åpne den. */
    private Map<String, String> funn(Saksferd sak) {
        return Map.of("funnperson", som(NYSGJERRIG).get("/meg").tekst("personId"),
                "maaned", YearMonth.parse(som(LEDER).get("/demo/klokke").tekst("naa").substring(0, 7)).toString());
    }

    private String tiltak(Saksferd sak, String ansvarlig) {
        String sti = "/saker/" + sak.sakId() + "/tiltak";
        String spurt = sak.melder().post(sti, Map.of("tiltak", "x", "ansvarlig", ansvarlig)).tekst("tiltakId");
        return spurt.isEmpty() ? sak.melder().post(sti, Map.of("tiltak", "x")).tekst("tiltakId") : spurt;
    }

    private static String samtykke(Saksferd sak, String tjeneste) {
        return sak.melder().get("/saker/" + sak.sakId() + "/samtykker").innhold().path("samtykker").valueStream()
                .filter(s -> s.path("tjeneste").asString().equals(tjeneste)).map(s -> s.path("samtykkeId").asString()).findFirst().orElse("");
    }

    /** Trinnet saken er på, eller rådet den venter på; ved siden av kan det ligge oppgaver om samtykke og tiltak. */
    private static String oppgave(Saksferd sak) {
        return sak.sak().path("aktiveTrinn").valueStream().filter(t -> t.path("trinnId").asString().matches("trinn_([0-3]_.|ke_2)"))
                .map(t -> t.path("oppgaveId").asString()).findFirst().orElseThrow();
    }

    private String finn(String spoersmaal, Saksferd sak) {
        return sql.sql(spoersmaal + " limit 1").param(UUID.fromString(sak.sakId())).query(UUID.class).optional().map(UUID::toString).orElse("");
    }

    private static String eller(String id) {
        return id.isEmpty() ? UUID.randomUUID().toString() : id;
    }

    private ApiKlient som(String bruker) {
        return new ApiKlient(nett, bruker);
    }

    @Override
    public void close() {
        bruk.side(LEDER, "/organisasjon/vikarer/" + vikariat + "/avslutt", "");
        roller.close();
    }
}
