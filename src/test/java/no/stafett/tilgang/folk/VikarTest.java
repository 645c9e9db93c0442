package no.stafett.tilgang.folk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Omstartbar;
import no.stafett.Saksferd;
import no.stafett.Saksgang;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** En vikar trer inn i det enheten selv har, fra første til siste dag, og får ikke noe hun ikke skulle hatt. */
class VikarTest {

    private static Omstartbar program;

    private final ApiKlient mina = program.som("barnehage.ansatt");
    private final ApiKlient vikar = program.som("barnehage.ansatt20");
    private LocalDate idag;

    @BeforeAll
    static void åpne() {
        program = new Omstartbar("vikar");
    }

    @AfterAll
    static void lukk() {
        program.close();
    }

    @BeforeEach
    void les() {
        idag = program.hent(Forretningsklokke.class).idag();
    }

    @AfterEach
    void avslutt() {
        program.hent(JdbcClient.class).sql("update vikariat set avsluttet = now(), avsluttet_av = registrert_av where avsluttet is null").update();
    }

    @Test
    void skal_se_saken_fra_første_dag_til_midnatt_etter_den_siste() {
        String sak = mina.nySak();
        settInn("barnehage.ansatt", "barnehage.ansatt20", idag.plusDays(1), idag.plusDays(2));
        assertThat(ser(vikar, sak)).as("i dag").isFalse();
        flyttTil(idag.plusDays(1).atStartOfDay(Forretningsklokke.NORGE));
        assertThat(ser(vikar, sak)).as("første dag").isTrue();
        assertThat(vikar.get("/saker").innhold().toString()).contains(sak);
        flyttTil(idag.plusDays(3).atStartOfDay(Forretningsklokke.NORGE).minusSeconds(20));
        assertThat(ser(vikar, sak)).as("siste kveld").isTrue();
        flyttTil(idag.plusDays(3).atStartOfDay(Forretningsklokke.NORGE));
        assertThat(ser(vikar, sak)).as("etter midnatt").isFalse();
        assertThat(vikar.get("/saker").innhold().toString()).doesNotContain(sak);
    }

    @Test
    void skal_gjøre_oppgavene_for_den_andre_uten_å_få_dem() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        String venter = gang.oppgave();
        assertThat(vikar.post("/oppgaver/" + venter + "/ta", null).status()).isEqualTo(404);
        UUID vikariat = settInn("barnehage.ansatt", "barnehage.ansatt20", idag, idag.plusDays(5));
        assertThat(liste("ledige")).contains(venter);
        assertThat(vikar.post("/oppgaver/" + venter + "/ta", null).tekst("behandler")).isEqualTo("Mina Vollan");
        assertThat(liste("mine")).contains(venter);
        assertThat(vikar.put("/oppgaver/" + venter + "/utkast", Map.of("svar", Map.of()), Map.of("If-None-Match", "*")).status()).isEqualTo(200);
        assertThat(Saksgang.i(vikar, gang.sak()).fullfoer(Map.of()).status()).isEqualTo(200);
        program.hent(Vikarer.class).avslutt(vikariat, bruker("barnehage.styrer"));
        assertThat(ser(vikar, gang.sak())).as("hun har ikke fått noe fast").isFalse();
        assertThat(liste("mine") + liste("ledige")).doesNotContain(gang.sak());
    }

    @Test
    void skal_føre_saken_men_ikke_gi_pinnen_videre_eller_ta_den_selv() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        gang.fullfoer(Map.of());
        settInn("barnehage.ansatt", "barnehage.ansatt20", idag, idag.plusDays(5));
        Saksgang hos = Saksgang.i(vikar, gang.sak());
        vikar.post("/oppgaver/" + gang.oppgave() + "/ta", null);
        String jeg = vikar.get("/meg").tekst("personId");
        boolean egen = "Kollega 20".equals(vikar.get("/oppgaver/" + gang.oppgave()).tekst("behandler"));
        assertThat(egen).as("oppgaven kunne like gjerne vært hennes").isTrue();
        gang.saken();
        vikar.post("/oppgaver/" + gang.oppgave() + "/legg-tilbake", null);
        assertThat(gang.fullfoer(Map.of()).status()).isEqualTo(200);
        assertThat(hos.saken().at("/stafettholder/navn").asString()).isEqualTo("Mina Vollan");
        assertThat(vikar.post("/saker/" + gang.sak() + "/stafett/overlever", Map.of("til", jeg)).status()).isEqualTo(403);
        assertThat(vikar.post("/saker/" + gang.sak() + "/tiltak", Map.of("tiltak", "Lesestund")).status()).isLessThan(300);
        assertThat(vikar.post("/saker/" + gang.sak() + "/logg", Map.of("slag", "referat", "tekst", "Møtet ble holdt.")).status()).isLessThan(300);
    }

    @Test
    void skal_ikke_se_det_den_andre_ser_på_et_samtykke_eller_ved_nødtilgang() {
        Saksferd ferd = Saksferd.meld(program::som, List.of("barnehage.ansatt", "barnehage.styrer", "ppt.ansatt"));
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> ferd.gjør(trinn, Map.of()));
        ferd.gjør("trinn_0_5", Map.of("utfall", "nivaa_2"));
        ferd.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("ppt")));
        ferd.gjør("trinn_2_1", Map.of("mottaker", ferd.melder().enhetI("ppt")));
        ferd.gjør("trinn_in_1", Map.of("godtatt", "ja"));
        assertThat(ser(program.som("ppt.ansatt"), ferd.sakId())).isTrue();
        ApiKlient ny = nyI("ppt.leder", "vikar.en@granvik.test");
        settInn("ppt.ansatt", "vikar.en@granvik.test", idag, idag.plusDays(5));
        assertThat(ser(ny, ferd.sakId())).isFalse();

        ApiKlient siv = program.som("helse.ansatt");
        String nummer = ferd.melder().get("/saker/" + ferd.sakId()).tekst("saksnummer");
        siv.post("/noedtilganger", Map.of("saksnummer", nummer, "begrunnelse", "Barnet er hos oss nå."));
        ApiKlient annen = nyI("helse.leder", "vikar.to@granvik.test");
        settInn("helse.ansatt", "vikar.to@granvik.test", idag, idag.plusDays(5));
        assertThat(ser(siv, ferd.sakId())).isTrue();
        assertThat(ser(annen, ferd.sakId())).isFalse();
    }

    @Test
    void skal_overta_en_oppgave_alle_i_enheten_kunne_tatt_uten_å_se_saken_før_hun_har_den() {
        String sak = mina.nySak();
        ApiKlient borte = program.som("barnehage.ansatt21");
        String oppgave = mina.oppgave(sak);
        borte.post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(vikar.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(409);
        settInn("barnehage.ansatt21", "barnehage.ansatt20", idag, idag.plusDays(5));
        assertThat(ser(vikar, sak)).isFalse();
        assertThat(vikar.get("/oppgaver/" + oppgave).innhold().get("kanTasAvMeg").asBoolean()).isTrue();
        assertThat(vikar.post("/oppgaver/" + oppgave + "/ta", null).tekst("behandler")).isEqualTo("Kollega 20");
        assertThat(ser(borte, sak)).isFalse();
    }

    @Test
    void skal_ikke_svare_ja_til_et_tiltak_for_en_annen() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        ApiKlient styrer = program.som("barnehage.styrer");
        String tiltak = styrer.get("/meg").tekst("personId");
        String spurt = mina.post("/saker/" + gang.sak() + "/tiltak", Map.of("tiltak", "Lesestund", "ansvarlig", tiltak)).tekst("tiltakId");
        settInn("barnehage.styrer", "barnehage.ansatt20", idag, idag.plusDays(5));
        assertThat(vikar.post("/saker/" + gang.sak() + "/tiltak/" + spurt + "/ta-imot", null).status()).as("lederens innsyn følger ikke med").isEqualTo(404);
        settInn("barnehage.ansatt", "barnehage.ansatt20", idag, idag.plusDays(5));
        assertThat(vikar.post("/saker/" + gang.sak() + "/tiltak/" + spurt + "/ta-imot", null).status()).isEqualTo(403);
    }

    @Test
    void skal_miste_alt_når_en_av_dem_ikke_lenger_arbeider_i_enheten() {
        String sak = program.som("barnehage.ansatt22").nySak();
        settInn("barnehage.ansatt22", "barnehage.ansatt23", idag, idag.plusDays(5));
        ApiKlient den = program.som("barnehage.ansatt23");
        assertThat(ser(den, sak)).isTrue();
        JdbcClient sql = program.hent(JdbcClient.class);
        UUID skole = UUID.fromString(program.som("skole.ansatt").enhet());
        sql.sql("update rolle set enhet = ? where person = cast(? as uuid)").params(skole, den.get("/meg").tekst("personId")).update();
        assertThat(ser(den, sak)).isFalse();
    }

    @Test
    void skal_stå_som_vikar_i_sporet_og_kunne_akutt() {
        String sak = mina.nySak();
        settInn("barnehage.ansatt", "barnehage.ansatt20", idag, idag);
        assertThat(ser(vikar, sak)).isTrue();
        JdbcClient sql = program.hent(JdbcClient.class);
        assertThat(sql.sql("select distinct rolle from spor where sak = cast(? as uuid) and person = ? and slag = 'lesing'")
                .params(sak, vikar.get("/meg").tekst("personId")).query(String.class).list()).containsExactly("vikar");
        assertThat(sql.sql("select count(*) from spor where hendelse = 'VikarRegistrert'").query(Integer.class).single()).isPositive();
    }

    @Test
    void skal_stå_blant_deltakerne_med_hvem_hun_er_vikar_for_og_hvor_lenge() {
        String sak = mina.nySak();
        settInn("barnehage.ansatt", "barnehage.ansatt20", idag, idag.plusDays(2));
        var deltakere = mina.get("/saker/" + sak + "/deltakere").innhold();
        assertThat(deltakere.valueStream().map(d -> d.get("navn").asString() + " " + d.get("roller").get(0).asString()))
                .containsExactlyInAnyOrder("Mina Vollan eier", "Solstua barnehage leder", "Kollega 20 vikar");
        var den = deltakere.valueStream().filter(d -> d.get("vikarFor").isString()).findFirst().orElseThrow();
        assertThat(den.get("vikarFor").asString()).isEqualTo("Mina Vollan");
        assertThat(java.time.Instant.parse(den.get("til").asString())).isEqualTo(idag.plusDays(3).atStartOfDay(Forretningsklokke.NORGE).toInstant());
        assertThat(program.som("skole.ansatt").get("/saker/" + sak + "/deltakere").status()).isEqualTo(404);
    }

    /** I databasen selv, uten noen spørring fra oss. */
    @Test
    void skal_følge_den_samme_regelen_i_databasen() {
        String sak = mina.nySak();
        JdbcClient sql = program.hent(JdbcClient.class);
        String spør = "select count(*) from synlige_saker(cast(? as uuid), cast(? as timestamptz)) v where v.sak = cast(? as uuid)";
        String hun = vikar.get("/meg").tekst("personId");
        assertThat(sql.sql(spør).params(hun, idag + "T12:00Z", sak).query(Integer.class).single()).isZero();
        sql.sql("insert into vikariat (id, enhet, fravaerende, vikar, fra, til, registrert, registrert_av) select gen_random_uuid(), s.enhet, s.opprettet_av, "
                + "cast(? as uuid), ?, ?, now(), s.opprettet_av from sak s where s.id = cast(? as uuid)").params(hun, idag, idag.plusDays(1), sak).update();
        assertThat(sql.sql(spør).params(hun, idag + "T12:00Z", sak).query(Integer.class).single()).isEqualTo(1);
        assertThat(sql.sql(spør).params(hun, idag.plusDays(3) + "T12:00Z", sak).query(Integer.class).single()).isZero();
    }

    @Test
    void skal_kunne_bes_til_møtet_og_få_et_tiltak_av_de_andre() {
        String sak = mina.nySak();
        settInn("barnehage.ansatt", "barnehage.ansatt20", idag, idag.plusDays(5));
        String id = vikar.get("/meg").tekst("personId");
        Map<String, Object> møte = Map.of("slag", "samarbeidsmoete", "formaal", "Bli enige.", "deltakerIder", List.of(id),
                "start", idag.plusDays(2) + "T09:00:00Z", "slutt", idag.plusDays(2) + "T10:00:00Z");
        assertThat(mina.post("/saker/" + sak + "/moeter", møte).status()).isEqualTo(201);
        assertThat(vikar.get("/saker/" + sak + "/moeter").innhold().at("/kommende/0/kanBesvares").asBoolean()).isTrue();
        assertThat(mina.get("/saker/" + sak + "/moeter").innhold().at("/kommende/0/deltakere").valueStream()).allMatch(d -> d.get("serSaken").asBoolean());
        assertThat(ansvarlige(sak)).contains(id);
    }

    private String ansvarlige(String sak) {
        return program.hent(no.stafett.tiltak.Ansvarlige.class).iSak(no.stafett.felles.SakId.av(sak)).toString();
    }

    private static boolean ser(ApiKlient hvem, String sak) {
        return hvem.get("/saker/" + sak).status() == 200;
    }

    private String liste(String fane) {
        return vikar.get("/oppgaver?fane=" + fane + "&antall=100").innhold().toString();
    }

    private static UUID settInn(String borte, String vikar, LocalDate fra, LocalDate til) {
        Bruker den = bruker(borte);
        EnhetId enhet = den.enheter().get(0);
        return program.hent(Vikarer.class).registrer(enhet, new NyttVikariat(den.id().toString(), bruker(vikar).id().toString(), fra.toString(),
                til.toString()), bruker("systemadmin"));
    }

    private static ApiKlient nyI(String leder, String epost) {
        program.hent(Folk.class).registrer(bruker(leder).enheter().get(0), new NyPerson("Ny Vikar", epost, "ansatt"), bruker(leder));
        return program.som(epost);
    }

    private static Bruker bruker(String brukernavn) {
        return program.hent(Personer.class).finn(brukernavn).orElseThrow();
    }

    private static void flyttTil(ZonedDateTime tid) {
        program.flyttKlokkaTil(tid.toInstant());
    }
}
