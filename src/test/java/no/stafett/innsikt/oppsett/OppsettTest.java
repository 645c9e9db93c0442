package no.stafett.innsikt.oppsett;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.Stansvakt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Reglene og de stengte dagene i en kommune for seg, så ingen annen prøve får andre dager. */
@Apptest
class OppsettTest {

    private static final String HUN = "b.leder";
    private static final String REGEL = "undring-uten-avgjoerelse";
    private static final Pattern SVAR = Pattern.compile("(Ingen|\\d+) sak(?:er)? kommer med, og (ingen|\\d+) går ut");

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Stansvakt vakt;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private UserDetailsService brukere;
    private ApiKlient leder;
    private String sak;

    @BeforeEach
    void begynn() {
        leder = new ApiKlient(nett, HUN);
        sak = new ApiKlient(nett, "b.ansatt").nySak();
        begynte(10);
    }

    @AfterEach
    void rydd() {
        sql.sql("delete from innsikt_regel where kommune = '9902'").update();
        sql.sql("delete from stengt_periode where enhet = cast(? as uuid)").param(leder.enhet()).update();
        sql.sql("update sak set status = 'avsluttet' where id = cast(? as uuid)").param(sak).update();
        vakt.friskAlt();
    }

    @Test
    void skal_si_hvor_mange_saker_det_gjelder_før_det_lagres_og_skrive_i_sporet_at_det_er_prøvd() throws Exception {
        begynte((int) ChronoUnit.DAYS.between(klokke.idag().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1), klokke.idag()));
        long før = antall();
        long sporet = prøvdISporet();
        assertThat(står()).isFalse();
        assertThat(prøv("&paa=ja&dager=0")[0]).isPositive();
        assertThat(prøvdISporet()).isEqualTo(sporet + 1);
        assertThat(antall()).as("ingenting er lagret").isEqualTo(før);
        lagre("ja", "0");
        assertThat(står()).isTrue();
        long[] av = prøv("&dager=0");
        assertThat(av[0]).isZero();
        assertThat(av[1]).isPositive();
        lagre("nei", "0");
        assertThat(antall()).isZero();
    }

    private long prøvdISporet() {
        return sql.sql("select count(*) from spor where hendelse = 'RegelProevd' and kommune = '9902' and fakta ->> 'regel' = ?").param(REGEL).query(Long.class).single();
    }

    @Test
    void skal_kunne_gjøre_det_om_og_skrive_det_i_sporet_og_historien() throws Exception {
        MvcResult lagret = lagre("ja", "5");
        assertThat(står()).isTrue();
        assertThat(tekst(hent("/innsikt/regler"))).contains("Står fast etter 5 dager.", "Bestemt i kommunen", "Det som er endret", "På, 5 dager.");
        send(post((String) lagret.getFlashMap().get("angre")).with(csrf()));
        assertThat(står()).isFalse();
        assertThat(sql.sql("select count(*) from innsikt_regel where kommune = '9902'").query(Long.class).single()).isZero();
        assertThat(sql.sql("select count(*) from spor where hendelse = 'RegelEndret' and kommune = '9902' and fakta ->> 'regel' = ?").param(REGEL).query(Long.class).single())
                .isGreaterThanOrEqualTo(2);
        assertThat(tekst(hent("/innsikt/regler"))).contains("Det som ellers gjelder.");
    }

    @Test
    void skal_ikke_gjøre_om_det_noen_har_endret_siden() throws Exception {
        MvcResult første = lagre("ja", "5");
        lagre("ja", "6");
        MvcResult angret = send(post((String) første.getFlashMap().get("angre")).with(csrf()));
        assertThat((String) angret.getFlashMap().get("kvittering")).contains("endret igjen siden");
        assertThat(sql.sql("select dager from innsikt_regel where kommune = '9902' and regel = ?").param(REGEL).query(Integer.class).single()).isEqualTo(6);
    }

    /** Den samme verdien igjen er ikke den samme endringen. */
    @Test
    void skal_bare_gjøre_om_den_siste_også_når_det_som_gjelder_er_det_samme() throws Exception {
        MvcResult første = lagre("ja", "5");
        lagre("ja", "6");
        MvcResult siste = lagre("ja", "5");
        assertThat((String) send(post((String) første.getFlashMap().get("angre")).with(csrf())).getFlashMap().get("kvittering")).contains("endret igjen siden");
        assertThat(sql.sql("select dager from innsikt_regel where kommune = '9902' and regel = ?").param(REGEL).query(Integer.class).single()).isEqualTo(5);
        send(post((String) siste.getFlashMap().get("angre")).with(csrf()));
        assertThat(sql.sql("select dager from innsikt_regel where kommune = '9902' and regel = ?").param(REGEL).query(Integer.class).single()).isEqualTo(6);
    }

    @Test
    void skal_la_det_nærmeste_gjelde_og_kunne_tas_bort() throws Exception {
        lagre("nei", "14");
        send(post("/innsikt/regler").param("regel", REGEL).param("tjeneste", "barnehage").param("paa", "ja").param("dager", "5").with(csrf()));
        assertThat(står()).isTrue();
        assertThat(tekst(hent("/innsikt/regler"))).contains("Noe annet er bestemt for:", "/innsikt/regler?tjeneste=barnehage");
        assertThat(tekst(hent("/innsikt/regler?tjeneste=barnehage"))).contains("Bestemt for tjenesten", "Ta bort det som er bestemt her");
        send(post("/innsikt/regler").param("regel", REGEL).param("tjeneste", "barnehage").param("paa", "").param("tilbake", "ja").with(csrf()));
        assertThat(står()).isFalse();
        assertThat(sql.sql("select dager from innsikt_regel where kommune is null and tjeneste is null and regel = ?").param(REGEL).query(Integer.class).single())
                .as("det felles er som det var").isEqualTo(14);
    }

    @Test
    void skal_si_hva_som_er_galt_og_ikke_ta_imot_en_tjeneste_kommunen_ikke_har() throws Exception {
        MvcResult galt = hent("/innsikt/regler?regel=" + REGEL + "&paa=ja&dager=400");
        assertThat(galt.getResponse().getStatus()).isEqualTo(422);
        assertThat(tekst(galt)).contains("id=\"feil-" + REGEL + "\"", "Skriv et helt tall fra 0 til 365.");
        assertThat(send(post("/innsikt/regler").param("regel", REGEL).param("tjeneste", "nav").param("paa", "ja").param("dager", "5").with(csrf())).getResponse().getStatus()).isEqualTo(404);
        assertThat(tekst(send(get("/innsikt/regler").cookie(new Cookie("spraak", "nn"))))).contains("Står fast etter 14 dagar.");
        assertThat(tekst(send(get("/innsikt/regler").cookie(new Cookie("spraak", "en"))))).contains("Stuck after 5 working days.");
    }

    @Test
    void skal_bare_vise_reglene_for_lederen() throws Exception {
        assertThat(tekst(som("ppt.leder", get("/innsikt/regler?regel=" + REGEL + "&paa=ja&dager=5")))).contains("Står fast etter 14 dager.").doesNotContain("kommer med", "name=\"dager\"");
        assertThat(som("ppt.leder", post("/innsikt/regler").param("regel", REGEL).param("paa", "ja").param("dager", "5").with(csrf())).getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void skal_la_lederen_stenge_enheten_og_gjøre_om_begge_veier() throws Exception {
        begynte(40);
        vakt.friskAlt();
        assertThat(står()).isTrue();
        MvcResult lagt = steng(klokke.idag().minusDays(30).toString(), klokke.idag().toString());
        assertThat(står()).as("fristen gikk ut mens det var stengt").isFalse();
        assertThat(tekst(hent("/innsikt/stengt"))).contains("Ferie", "Nå", "/fjern");
        MvcResult fjernet = send(post((String) lagt.getFlashMap().get("angre")).with(csrf()));
        assertThat(står()).isTrue();
        assertThat(tekst(hent("/innsikt/stengt"))).contains("Ingen stengte dager");
        send(post((String) fjernet.getFlashMap().get("angre")).with(csrf()));
        assertThat(står()).isFalse();
        assertThat(sql.sql("select count(*) from spor where hendelse = 'StengtEndret' and kommune = '9902'").query(Long.class).single()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void skal_si_hva_som_er_galt_med_en_stengt_periode_og_bare_ta_imot_den_fra_lederen() throws Exception {
        LocalDate idag = klokke.idag();
        MvcResult galt = steng(idag.plusDays(3).toString(), idag.toString());
        assertThat(galt.getResponse().getStatus()).isEqualTo(422);
        assertThat(tekst(galt)).contains("id=\"feil-til\"", "value=\"" + idag.plusDays(3) + "\"");
        assertThat(steng("i dag", "").getResponse().getStatus()).isEqualTo(422);
        assertThat(steng(idag.toString(), idag.plusDays(120).toString()).getResponse().getStatus()).isEqualTo(422);
        assertThat(steng(idag.toString(), "").getResponse().getStatus()).as("én dag").isEqualTo(302);
        UUID periode = sql.sql("select id from stengt_periode where enhet = cast(? as uuid)").param(leder.enhet()).query(UUID.class).single();
        MvcResult fremmed = som("skole.rektor", post("/innsikt/stengt/" + periode + "/fjern").with(csrf()));
        MvcResult finnesIkke = som("skole.rektor", post("/innsikt/stengt/" + UUID.randomUUID() + "/fjern").with(csrf()));
        assertThat(fremmed.getResponse().getStatus()).as("en fremmed er som en som ikke finnes").isEqualTo(finnesIkke.getResponse().getStatus());
        assertThat(fremmed.getFlashMap().toString()).isEqualTo(finnesIkke.getFlashMap().toString()).doesNotContain("angre");
        assertThat(sql.sql("select count(*) from stengt_periode where id = ?").param(periode).query(Long.class).single()).as("og den står").isEqualTo(1);
        assertThat(som("skole.rektor", post("/innsikt/stengt").param("enhet", leder.enhet()).param("fra", idag.toString()).param("grunn", "ferie").with(csrf()))
                .getResponse().getStatus()).isEqualTo(404);
        assertThat(som("b.ansatt", get("/innsikt/stengt")).getResponse().getStatus()).isEqualTo(403);
    }

    private void begynte(int dager) {
        sql.sql("update sak set opprettet = now() - make_interval(days => ?) where id = cast(? as uuid)").params(dager, sak).update();
        sql.sql("update nivaaendring set tid = now() - make_interval(days => ?) where sak = cast(? as uuid)").params(dager, sak).update();
        vakt.frisk(List.of(UUID.fromString(sak)));
    }

    private boolean står() {
        return leder.get("/innsikt/stoppede?vis=enheten&antall=500").innhold().valueStream().anyMatch(r -> sak.equals(r.path("sakId").asString("")));
    }

    private long antall() {
        return Long.parseLong(leder.get("/innsikt/stoppede?vis=kommunen&antall=1&regel=" + REGEL).hele().getHeader("X-Totalt"));
    }

    private long[] prøv(String valg) throws Exception {
        Matcher svar = SVAR.matcher(tekst(hent("/innsikt/regler?regel=" + REGEL + valg)));
        assertThat(svar.find()).isTrue();
        return new long[] {tall(svar.group(1)), tall(svar.group(2))};
    }

    private static long tall(String tekst) {
        return tekst.matches("\\d+") ? Long.parseLong(tekst) : 0;
    }

    private MvcResult lagre(String paa, String dager) throws Exception {
        return send(post("/innsikt/regler").param("regel", REGEL).param("tjeneste", "").param("paa", paa).param("dager", dager).with(csrf()));
    }

    private MvcResult steng(String fra, String til) throws Exception {
        return send(post("/innsikt/stengt").param("enhet", leder.enhet()).param("fra", fra).param("til", til).param("grunn", "ferie").with(csrf()));
    }

    private MvcResult hent(String sti) throws Exception {
        return send(get(sti));
    }

    private MvcResult send(MockHttpServletRequestBuilder forespørsel) throws Exception {
        return som(HUN, forespørsel);
    }

    private MvcResult som(String hvem, MockHttpServletRequestBuilder forespørsel) throws Exception {
        return nett.perform(forespørsel.with(user(brukere.loadUserByUsername(hvem)))).andReturn();
    }

    private static String tekst(MvcResult svar) throws Exception {
        return svar.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
