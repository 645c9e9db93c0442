package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;

/** Hvert nei er problemdetaljer på brukerens språk, peker på feltet, og ingenting er endret. */
@Apptest
class ApiFeilTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private ApiFeil feil;
    private ApiKlient mina;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
    }

    static Stream<Arguments> daarligeUndringer() {
        return Stream.of(Arguments.of("fornavn", "A\u0000b", "ugyldig_tegn"), Arguments.of("fornavn", "\u200b", "ugyldig_tegn"),
                Arguments.of("etternavn", "\u00a0", "ugyldig_tegn"), Arguments.of("fornavn", "A\u202eb", "ugyldig_tegn"),
                Arguments.of("fornavn", "", "paakrevd"), Arguments.of("fornavn", "x".repeat(101), "for_lang"),
                Arguments.of("foedselsdato", "0000-01-01", "ugyldig_foedselsdato"),
                Arguments.of("foedselsdato", "1500-01-01", "ugyldig_foedselsdato"),
                Arguments.of("foedselsdato", "2999-01-01", "ugyldig_foedselsdato"),
                Arguments.of("foedselsdato", "2020-05-04T00:00:00Z", "feil_type"), Arguments.of("foedselsdato", 12345, "feil_type"),
                Arguments.of("foedselsdato", List.of(2020, 5, 4), "feil_type"), Arguments.of("foedselsdato", "2021-02-31", "feil_type"));
    }

    @ParameterizedTest
    @MethodSource("daarligeUndringer")
    void skal_peke_paa_det_som_er_galt_med_personen(String felt, Object verdi, String kode) {
        Map<String, Object> kropp = new HashMap<>(ApiKlient.undring(mina.enhet()));
        Map<String, Object> person = new HashMap<>(Map.of("fornavn", "Ada", "etternavn", "Lindås", "foedselsdato", "2020-05-04"));
        person.put(felt, verdi);
        kropp.put("person", person);
        ApiKlient.Svar svar = mina.post("/saker", kropp);
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().path("feil").valueStream().map(f -> f.path("felt").asString() + ":" + f.path("kode").asString()))
                .contains("person." + felt + ":" + kode);
    }

    @Test
    void skal_si_det_paa_norsk() {
        Map<String, Object> kropp = new HashMap<>(ApiKlient.undring(mina.enhet()));
        kropp.put("enhetId", "-".repeat(36));
        ApiKlient.Svar svar = mina.post("/saker", kropp);
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().path("feil").path(0).path("melding").asString()).isEqualTo("Velg blant alternativene i feltet.");
    }

    @Test
    void skal_peke_paa_tegn_som_ikke_kan_lagres_ogsaa_i_et_utkast() {
        String oppgave = mina.oppgave(mina.nySak());
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        ApiKlient.Svar svar = mina.put("/oppgaver/" + oppgave + "/utkast", "{\"svar\":{\"hva\":\"a\\u0000b\"}}", Map.of());
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().path("feil").path(0).path("felt").asString()).isEqualTo("svar.hva");
    }

    @Test
    void skal_svare_med_problemdetaljer_paa_adresser_og_metoder_som_ikke_finnes() {
        assertThat(Stream.of(mina.get("/finnesikke"), mina.get("/saker/"), mina.send(HttpMethod.DELETE, "/saker", null, Map.of()))
                .map(svar -> svar.status() + " " + svar.hele().getContentType() + " " + svar.tekst("kode")))
                .containsExactly("404 application/problem+json finnes_ikke", "404 application/problem+json finnes_ikke",
                        "405 application/problem+json feil_metode");
    }

    /** Det noen skriver i adressen, kan være et navn. */
    @Test
    void skal_ikke_ha_en_adresse_som_ikke_finnes_i_loggen() {
        ListAppender<ILoggingEvent> skrevet = new ListAppender<>();
        skrevet.start();
        Logger rot = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        rot.addAppender(skrevet);
        try {
            assertThat(mina.get("/Ellinor-Ekenes").status()).isEqualTo(404);
            rot.warn("tilhører prøven");
        } finally {
            rot.detachAppender(skrevet);
        }
        assertThat(skrevet.list).extracting(ILoggingEvent::getFormattedMessage).contains("tilhører prøven").noneMatch(linje -> linje.contains("Ellinor"));
    }

    @Test
    void skal_avvise_en_adresse_med_tegn_som_ikke_kan_lagres() {
        assertThat(mina.get("/oppgaver?tjeneste=%00").status()).isEqualTo(400);
    }

    @Test
    void skal_bare_flytte_klokka_en_gang_med_samme_noekkel() {
        String noekkel = java.util.UUID.randomUUID().toString();
        ApiKlient.Svar foerste = mina.post("/demo/klokke", Map.of("flytt", "PT1S"), noekkel);
        ApiKlient.Svar andre = mina.post("/demo/klokke", Map.of("flytt", "PT1S"), noekkel);
        assertThat(andre.innhold()).isEqualTo(foerste.innhold());
    }

    @Test
    void skal_kunne_proeve_igjen_med_samme_noekkel_etter_et_nei() {
        String noekkel = java.util.UUID.randomUUID().toString();
        assertThat(mina.post("/demo/klokke", Map.of("flytt", "bakover"), noekkel).status()).isEqualTo(422);
        assertThat(mina.post("/demo/klokke", Map.of("flytt", "bakover"), noekkel).status()).isEqualTo(422);
    }

    @Test
    void skal_la_ressurspersonen_melde_i_sin_egen_enhet() {
        ApiKlient nina = new ApiKlient(nett, "ressursperson");
        assertThat(nina.post("/saker", ApiKlient.undring(nina.enhet())).status()).isEqualTo(201);
    }

    /** Den som lukket nettleseren mens svaret ble skrevet, er ingen feil i programmet. */
    @Test
    void skal_ikke_melde_feil_om_den_som_har_gått() {
        Exception brutt = new HttpMessageNotWritableException("Could not write JSON", new IOException("Broken pipe"));
        assertThat(feil.annet(brutt, new MockHttpServletRequest("GET", "/api/v1/meg"), Locale.forLanguageTag("nb"))).isNull();
        assertThat(feil.annet(new IllegalStateException("noe annet"), new MockHttpServletRequest("GET", "/api/v1/meg"), Locale.forLanguageTag("nb"))
                .getStatusCode().value()).isEqualTo(500);
    }
}
