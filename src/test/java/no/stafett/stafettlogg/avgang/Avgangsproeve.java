package no.stafett.stafettlogg.avgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.stafett.ApiKlient;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** En som slutter i barnehagen, en som tar over, og en som er der fra før. */
abstract class Avgangsproeve {

    static final String LEDER = "barnehage.styrer";
    private static int nummer;

    @Autowired
    MockMvc nett;
    @Autowired
    JdbcClient sql;
    String hun;
    String arving;
    String annen;

    @BeforeEach
    void begynn() {
        hun = ny();
        arving = ny();
        annen = ny();
    }

    void krevIngenting() {
        UUID den = UUID.fromString(idTil(hun));
        for (String hvor : List.of("stafettpinne where holder = ? and til is null", "oppgave where behandler = ? and status = 'aapen'",
                "sakstilgang where person = ? and til is null", "overlevering where til = ? and svart is null",
                "tiltak where person = ? and status in ('foreslaatt', 'tatt_imot')", "akuttdeltaker where person = ?",
                "moetedeltaker d join moete m on m.id = d.moete where d.person = ? and m.status = 'planlagt'",
                "moete where innkalt_av = ? and status = 'planlagt'", "moete where referent = ? and status = 'planlagt'", "oppgavekandidat where gruppe = 'p:' || ?", "camunda.act_ru_task where assignee_ = cast(? as text)")) {
            assertThat(sql.sql("select count(*) from " + hvor).param(den).query(Integer.class).single()).as(hvor).isZero();
        }
        assertThat(sql.sql("select count(*) from sak s where exists (select 1 from stafettpinne p where p.sak = s.id) and not exists "
                + "(select 1 from stafettpinne p where p.sak = s.id and p.til is null)").query(Integer.class).single()).isZero();
    }

    String ny() {
        String epost = "avgang" + ++nummer + "@granvik.test";
        send(LEDER, post("/organisasjon/personer").param("enhet", som(LEDER).enhet()).param("navn", "Avgang Prøvestein").param("epost", epost).param("rolle", "ansatt"));
        return epost;
    }

    String slutt() {
        return "/organisasjon/personer/" + idTil(hun) + "/slutt";
    }

    String id(String brukernavn) {
        return som(brukernavn).get("/meg").tekst("personId");
    }

    /** Også for den som er stengt. */
    String idTil(String brukernavn) {
        return sql.sql("select id from person where brukernavn = ?").param(brukernavn).query(String.class).single();
    }

    ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }

    MockHttpServletResponse send(String bruker, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String utenTegn(String side) {
        return side.replaceAll("name=\"_csrf\"[^>]*>", "").replaceAll("<meta name=\"csrf\"[^>]*>", "");
    }

    static String tekst(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
