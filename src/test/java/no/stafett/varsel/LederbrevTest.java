package no.stafett.varsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.Grensevakt;
import no.stafett.innsikt.Lederbilde;
import no.stafett.innsikt.Stansvakt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** E-posten til lederne om det som står fast: på arbeidsdager, én gang, bare tallet, og bare til den som vil ha den (SEC-33). */
@Apptest
class LederbrevTest extends Varselproeve {

    private static final String LEDER = "b.leder";

    @Autowired
    private MessageSource tekster;
    @Autowired
    private Stansvakt vakt;
    @Autowired
    private Grensevakt grenser;
    @Autowired
    private Forretningsklokke virkelig;
    @Autowired
    private UserDetailsService brukere;
    private final List<String> saker = new ArrayList<>();
    private Proevepost post;

    @BeforeEach
    void lag() {
        post = new Proevepost(tekster);
        sql.sql("delete from ledervarsel").update();
        grenser.sjekk();
        fast();
        fast();
        LocalDate dag = arbeidsdag(1);
        klokka(dag, 8);
    }

    @AfterEach
    void rydd() {
        post.close();
        sql.sql("update sak set status = 'avsluttet' where id = any(?)").param(saker.stream().map(UUID::fromString).toArray(UUID[]::new)).update();
        sql.sql("delete from stengt_periode where enhet = cast(? as uuid)").param(enhet()).update();
        sql.sql("delete from innsikt_grense where kommune = '9902'").update();
        vakt.friskAlt();
        grenser.sjekk();
    }

    @Test
    void skal_si_lederen_om_morgenen_hvor_mange_saker_lista_hennes_har() throws Exception {
        String iLista = new ApiKlient(nett, LEDER).get("/innsikt/stoppede?vis=enheten&antall=1").hele().getHeader("X-Totalt");
        assertThat(new Lederbilde(sql, virkelig).antall(person(LEDER))).hasToString(iLista);
        morgen();
        morgen();
        send();
        MimeMessage brev = til(LEDER).get(0);
        assertThat(til(LEDER)).as("én om dagen").hasSize(1);
        assertThat(brev.getSubject()).isEqualTo(iLista + " saker står fast hos deg i Stafett");
        assertThat(Proevepost.alt(brev)).containsPattern("https://stafett.kommune.test/innsikt\\s").doesNotContain("Ada", "Lindås", "Tangen", saker.get(0), "sak/", navn(LEDER));
    }

    @Test
    void skal_ikke_komme_i_helga_etter_tolv_når_enheten_er_stengt_eller_til_den_som_ikke_vil_ha_den() {
        LocalDate lørdag = arbeidsdag(1).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        klokka(lørdag, 8);
        assertThat(harFått(LEDER)).isFalse();
        klokka(arbeidsdag(1), 7);
        assertThat(harFått(LEDER)).as("før oppsummeringen").isFalse();
        klokka(arbeidsdag(1), 13);
        assertThat(harFått(LEDER)).isFalse();
        klokka(arbeidsdag(1), 8);
        sql.sql("insert into stengt_periode (id, enhet, fra, til, grunn) values (gen_random_uuid(), cast(? as uuid), ?, ?, 'ferie')").params(enhet(), arbeidsdag(1), arbeidsdag(1)).update();
        assertThat(harFått(LEDER)).as("stengt").isFalse();
        klokka(new Arbeidsdager().etter(arbeidsdag(1), 1), 8);
        sql.sql("insert into ledervarsel (person, morgen, grense) values (?, false, true)").param(person(LEDER).verdi()).update();
        assertThat(harFått(LEDER)).as("valgt bort").isFalse();
        sql.sql("delete from ledervarsel").update();
        assertThat(harFått(LEDER)).isTrue();
    }

    @Test
    void skal_ikke_sende_noe_når_alt_er_ordnet_før_den_går() {
        morgen();
        sql.sql("update sak set status = 'avsluttet' where enhet = cast(? as uuid)").param(enhet()).update();
        vakt.friskAlt();
        send();
        assertThat(til(LEDER)).isEmpty();
        assertThat(tilstander("morgen")).containsExactly("bortfalt");
    }

    /** Rundene går hvert tredje sekund; å spørre for alle lederne hver gang er for mye. */
    @Test
    void skal_ikke_se_etter_oftere_enn_hvert_femte_minutt_og_legge_bare_dem_som_mangler() {
        Lederbrev brev = new Lederbrev(sql, new Lederbilde(sql, klokke), arbeidstid(), post.vei());
        assertThat(brev.morgen()).isPositive();
        sql.sql("delete from epost where slag = 'morgen' and mottaker = ?").param(person(LEDER).verdi()).update();
        assertThat(brev.morgen()).as("nettopp sett").isZero();
        klokka(arbeidsdag(1), 9);
        assertThat(brev.morgen()).as("bare hun som mangler").isEqualTo(1);
        assertThat(tilstander("morgen")).hasSize(1);
    }

    @Test
    void skal_si_fra_med_en_gang_når_så_mange_står_fast_og_bare_én_gang() throws Exception {
        grense("1", false);
        grenser.sjekk();
        grenser.sjekk();
        assertThat(tilstander("grense")).hasSize(1);
        klokka(arbeidsdag(1), 14);
        send();
        assertThat(til(LEDER).get(0).getSubject()).startsWith("Det haster: ").endsWith(" saker står fast hos deg i Stafett");
    }

    @Test
    void skal_si_fra_om_en_ny_sak_ingen_har_ansvaret_for_og_ikke_om_dem_som_var_der() {
        uavklart(saker.get(0));
        grenser.sjekk();
        grense(null, true);
        grenser.sjekk();
        assertThat(tilstander("grense")).as("den var der da de ba om det").isEmpty();
        uavklart(saker.get(1));
        grenser.sjekk();
        assertThat(tilstander("grense")).hasSize(1);
        sql.sql("update epost set tilstand = 'fanget', avgjort = now() where slag = 'grense'").update();
        grenser.sjekk();
        assertThat(tilstander("grense")).as("det er sagt").hasSize(1);
    }

    /** Verken at e-posten kommer, eller tallet i den, sier noe om en sak som er skjult for henne. */
    @Test
    void skal_ikke_la_en_sak_lederen_ikke_ser_nå_grensen_eller_haste() {
        grenser.sjekk();
        int ser = new Lederbilde(sql, virkelig).antall(person(LEDER));
        grense(String.valueOf(ser), true);
        inhabil(saker.get(0));
        uavklart(saker.get(0));
        grenser.sjekk();
        assertThat(tilstander("grense")).as("en for lite når den skjulte ikke teller, og den skjulte haster ikke for henne").isEmpty();
        fast();
        grenser.sjekk();
        assertThat(tilstander("grense")).as("så mange ser hun selv").hasSize(1);
        sql.sql("delete from epost where slag = 'grense'").update();
        inhabil(saker.get(1));
        uavklart(saker.get(1));
        grenser.sjekk();
        assertThat(tilstander("grense")).isEmpty();
        assertThat(sql.sql("select count(*) from innsikt_over_grensen where leder = ?").param(person(LEDER).verdi()).query(Long.class).single()).as("under igjen").isZero();
    }

    @Test
    void skal_kunne_velge_og_bestemme_det_på_sidene() throws Exception {
        assertThat(side(LEDER, get("/varsler/valg"))).contains("E-post om saker som står fast");
        assertThat(side("b.ansatt", get("/varsler/valg"))).doesNotContain("E-post om saker som står fast");
        side(LEDER, post("/varsler/valg/leder").param("grense", "ja").with(csrf()));
        assertThat(sql.sql("select morgen::text || grense from ledervarsel where person = ?").param(person(LEDER).verdi()).query(String.class).single()).isEqualTo("falsetrue");
        side(LEDER, post("/innsikt/regler/grenser").param("antall", "7").param("alvorlig", "ja").with(csrf()));
        assertThat(side(LEDER, get("/innsikt/regler"))).contains("value=\"7\"");
        side(LEDER, post("/innsikt/regler/grenser").param("antall", "0").with(csrf()));
        assertThat(sql.sql("select antall from innsikt_grense where kommune = '9902'").query(Integer.class).single()).isEqualTo(7);
        side(LEDER, post("/innsikt/regler/grenser?antall=&alvorlig=nei").with(csrf()));
        assertThat(sql.sql("select antall is null and not alvorlig from innsikt_grense where kommune = '9902'").query(Boolean.class).single()).isTrue();
        assertThat(sql.sql("select count(*) from spor where hendelse = 'GrenserEndret' and kommune = '9902'").query(Long.class).single()).isPositive();
    }

    /** En sak i enheten hennes som har ventet for lenge. */
    private void fast() {
        String sak = new ApiKlient(nett, "b.ansatt").nySak();
        sql.sql("update sak set opprettet = (opprettet at time zone 'Europe/Oslo' - interval '40 days') at time zone 'Europe/Oslo' where id = cast(? as uuid)").param(sak).update();
        sql.sql("update nivaaendring set tid = (tid at time zone 'Europe/Oslo' - interval '40 days') at time zone 'Europe/Oslo' where sak = cast(? as uuid)").param(sak).update();
        saker.add(sak);
        vakt.frisk(List.of(UUID.fromString(sak)));
    }

    /** Et tiltak ingen har. */
    private void uavklart(String sak) {
        sql.sql("insert into tiltak (id, sak, nummer, tiltak, status) values (gen_random_uuid(), cast(? as uuid), 1, 'x', 'uten_ansvarlig')").param(sak).update();
        vakt.frisk(List.of(UUID.fromString(sak)));
    }

    /** Hun leder enheten, og ser saken likevel ikke. */
    private void inhabil(String sak) {
        sql.sql("insert into inhabilitet (id, sak, person, slag, meldt) values (gen_random_uuid(), cast(? as uuid), ?, 'slekt', now())").params(sak, person(LEDER).verdi()).update();
    }

    private void grense(String antall, boolean alvorlig) {
        sql.sql("insert into innsikt_grense (kommune, antall, alvorlig) values ('9902', cast(? as integer), ?)").params(java.util.Arrays.asList(antall, alvorlig)).update();
    }

    private List<String> tilstander(String slag) {
        return sql.sql("select tilstand from epost where slag = ? and mottaker = ?").params(slag, person(LEDER).verdi()).query(String.class).list();
    }

    private boolean harFått(String hvem) {
        morgen();
        send();
        return !til(hvem).isEmpty();
    }

    private void morgen() {
        new Lederbrev(sql, new Lederbilde(sql, klokke), arbeidstid(), post.vei()).morgen();
    }

    private void send() {
        new Postgang(new Utboks(sql, klokke, new Lederbilde(sql, klokke)), post.vei(), arbeidstid()).send();
    }

    private Arbeidstid arbeidstid() {
        return new Arbeidstid(klokke, "07:00", "17:00", "07:30");
    }

    private List<MimeMessage> til(String hvem) {
        return post.post().stream().filter(en -> Proevepost.alt(en).contains("To: " + hvem + "@")).toList();
    }

    private String enhet() {
        return new ApiKlient(nett, LEDER).enhet();
    }

    private String navn(String hvem) {
        return sql.sql("select navn from person where brukernavn = ?").param(hvem).query(String.class).single();
    }

    private String side(String hvem, MockHttpServletRequestBuilder forespørsel) throws Exception {
        return nett.perform(forespørsel.with(user(brukere.loadUserByUsername(hvem)))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
