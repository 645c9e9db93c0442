package no.stafett.stafettlogg.moetemodus;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Saksgang;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Et møte som er i gang, og det som sendes når det avsluttes. */
abstract class Moetemodusproeve {

    static final String MINA = "barnehage.ansatt";
    static final String STYRER = "barnehage.styrer";
    @Autowired
    MockMvc nett;
    @Autowired
    JdbcClient sql;
    ApiKlient mina;
    String sak;
    String modus;
    String møte;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, MINA);
        sak = mina.nySak();
        modus = "/saker/" + sak + "/moete";
    }

    void begynnMøtet() {
        String videre = send(MINA, post(modus).with(csrf()).param("noekkel", UUID.randomUUID().toString())).getRedirectedUrl();
        møte = videre.substring(videre.lastIndexOf('=') + 1);
    }

    /** @return oppgaven der det evalueres, på nivå 1 med ett tiltak */
    String tilEvaluering() {
        Saksgang gang = Saksgang.i(mina, sak).med(Map.of("tiltak", "En voksen starter leken.")).til("nivaa_1");
        for (int n = 0; n < 6 && !skjema(gang.oppgave()).path("id").asString("").startsWith("evaluering"); n++) {
            gang.fullfoer(Map.of());
        }
        return gang.oppgave();
    }

    JsonNode skjema(String oppgave) {
        return mina.get("/oppgaver/" + oppgave).innhold().get("skjema");
    }

    MockHttpServletRequestBuilder avslutt(String oppgave, UUID noekkel) {
        String tiltak = mina.get("/saker/" + sak + "/tiltak").innhold().at("/tiltak/0/tiltakId").asString();
        MockHttpServletRequestBuilder alt = post(modus + "/" + møte).with(csrf()).param("noekkel", noekkel.toString()).param("tekst", "Leken går bedre.")
                .param("avtaler", "Vi fortsetter til jul.").param("tilStede", "Mina, mor og far").param("barnetsStemme", "«Det er gøy.»")
                .param("gjennomfoert." + tiltak, "ja").param("effekt." + tiltak, "delvis").param("videre." + tiltak, "fortsette")
                .param("fullfoer." + oppgave, "ja");
        påkrevd(skjema(oppgave)).forEach((navn, verdi) -> alt.param(navn + "." + oppgave, verdi));
        return alt;
    }

    static Map<String, String> påkrevd(JsonNode skjema) {
        Map<String, String> svar = new LinkedHashMap<>();
        for (JsonNode k : skjema.path("components")) {
            if (k.has("components") && !k.path("type").asString("").equals("dynamiclist") && !k.has("conditional")) {
                svar.putAll(påkrevd(k));
            } else if (k.at("/validate/required").asBoolean(false)) {
                svar.put(k.get("key").asString(), switch (k.get("type").asString()) {
                    case "number" -> "1";
                    case "radio", "select" -> "utfall".equals(k.get("key").asString()) ? "nye_tiltak" : k.at("/values/0/value").asString();
                    default -> "Vi har sett dette.";
                });
            }
        }
        return svar;
    }

    List<String> referater() {
        return mina.get("/saker/" + sak + "/logg?slag=referat").innhold().get("poster").valueStream().map(p -> p.get("tekst").asString()).toList();
    }

    int vurderinger() {
        return sql.sql("select count(*) from tiltaksvurdering where sak = cast(? as uuid)").param(sak).query(Integer.class).single();
    }

    MockHttpServletResponse send(String bruker, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).header("Accept", "text/html")).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String innhold(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
