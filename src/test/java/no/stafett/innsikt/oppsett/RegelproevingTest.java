package no.stafett.innsikt.oppsett;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
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

/** Den som prøver en regel, skal se hva den gir, og ikke kunne prøve seg fram til det hun ellers ikke ser. */
@Apptest
class RegelproevingTest {

    private static final String REGEL = "undring-uten-avgjoerelse";
    private static final Pattern SVAR = Pattern.compile("[^>]*kommer med, [^<]*går ut");

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
    private String sak;

    @BeforeEach
    void begynn() {
        sak = new ApiKlient(nett, "b.ansatt").nySak();
        sql.sql("insert into rolle select id, 'fagansvarlig', null from person where brukernavn = 'b.ppt'").update();
    }

    @AfterEach
    void rydd() {
        sql.sql("delete from rolle where rolle = 'fagansvarlig' and person = (select id from person where brukernavn = 'b.ppt')").update();
        sql.sql("update sak set status = 'avsluttet' where id = cast(? as uuid)").param(sak).update();
        vakt.friskAlt();
    }

    /** Uka er det koordinatoren ser i lista: dagen skal ikke gå an å finne ved å prøve med én dag mer om gangen. */
    @Test
    void skal_si_det_samme_om_en_sak_som_begynte_på_mandag_som_på_fredag() throws Exception {
        int mandag = (int) ChronoUnit.DAYS.between(klokke.idag().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(4), klokke.idag());
        begynte(mandag);
        List<String> omMandagen = prøvHverDag(mandag);
        begynte(mandag - 4);
        assertThat(prøvHverDag(mandag)).isEqualTo(omMandagen);
        assertThat(omMandagen.stream().distinct().count()).as("tallet er med på prøven").isGreaterThan(1);
    }

    @Test
    void skal_bare_si_fagansvarlig_omtrent_og_ikke_dele_noen_få_på_tjenestene() throws Exception {
        begynte(40);
        String få = prøv("b.ppt", "&paa=ja&dager=365");
        assertThat(få).startsWith("Ingen saker kommer med").containsAnyOf("færre enn ti går ut", "om lag ").doesNotContain("og 1 går ut");
        assertThat(prøv("b.ppt", "&paa=ja&dager=365&tjeneste=barnehage")).startsWith("Færre enn ti saker kommer med").doesNotContain("ingen går ut");
    }

    private List<String> prøvHverDag(int rundt) throws Exception {
        List<String> svar = new ArrayList<>();
        for (int dager = rundt - 8; dager <= rundt + 2; dager++) {
            svar.add(prøv("b.leder", "&paa=ja&dager=" + dager));
        }
        return svar;
    }

    private String prøv(String hvem, String valg) throws Exception {
        Matcher svar = SVAR.matcher(nett.perform(get("/innsikt/regler?regel=" + REGEL + valg).with(user(brukere.loadUserByUsername(hvem)))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(svar.find()).isTrue();
        return svar.group();
    }

    private void begynte(int dager) {
        sql.sql("update sak set opprettet = now() - make_interval(days => ?) where id = cast(? as uuid)").params(dager, sak).update();
        sql.sql("update nivaaendring set tid = now() - make_interval(days => ?) where sak = cast(? as uuid)").params(dager, sak).update();
        vakt.frisk(List.of(UUID.fromString(sak)));
    }
}
