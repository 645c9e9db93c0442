package no.stafett.stafettlogg.habil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Siden for inhabilitet når ingen andre kan ta over: den sier hva som må gjøres, og det som er valgt, står. */
@Apptest
class HabilitetssideTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;

    @Test
    void skal_si_hva_som_må_gjøres_når_ingen_andre_kan_ta_over_pinnen() throws Exception {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        String meg = mina.get("/meg").tekst("personId");
        sql.sql("""
                insert into inhabilitet (id, sak, person, slag, meldt)
                select gen_random_uuid(), cast(? as uuid), p.person, 'annet', now() from (select distinct person from rolle where enhet = cast(? as uuid)) p
                 where p.person <> cast(? as uuid)""").params(gang.sak(), mina.enhet(), meg).update();
        MockHttpServletResponse svar = nett.perform(post("/saker/" + gang.sak() + "/inhabil").param("person", meg).param("slag", "naer")
                .with(httpBasic("barnehage.ansatt", "stafett")).with(csrf())).andReturn().getResponse();
        assertThat(svar.getStatus()).isEqualTo(409);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).contains("Ingen andre i saken kan ta over stafettpinnen")
                .containsPattern("value=\"naer\"[^>]*selected");
        assertThat(mina.get("/saker/" + gang.sak()).status()).isEqualTo(200);
    }
}
