package no.stafett.stafettlogg;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import no.stafett.Besoek;
import no.stafett.Nettlesertest;
import no.stafett.Vandring;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * En bekymring for en seksåring fra første undring til avslutning, gjennom alle fire nivåer, i en nettleser: på telefon,
 * nettbrett og stor skjerm, og i hvert av settene.
 */
@Nettlesertest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SakenINettleserenTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} piksler, {1}")
    @CsvSource({"1280, barnehage.ansatt", "768, b.ansatt", "320, felles.ansatt"})
    void skal_kunne_tas_fra_undring_til_avslutning(int bredde, String brukernavn, Browser nettleser) {
        try (Besoek den = Besoek.med(nettleser, port, bredde).loggInn(brukernavn)) {
            meldUndring(den);
            Vandring vandring = new Vandring(den, nyeste(den.les("/saker")), true);
            vandring.til(SakenINettleserenTest::erSlutt, new ArrayDeque<>(List.of("nivaa_1", "nivaa_2", "nivaa_3", "avslutt")));
            assertThat(vandring.sak().get("status").asString()).isEqualTo("avsluttet");
        }
    }

    /** Den med høyest nummer: andre prøver har saker fra en dag som ikke er kommet. */
    private static String nyeste(JsonNode saker) {
        return saker.valueStream().max(Comparator.comparing(sak -> sak.get("saksnummer").asString())).orElseThrow().get("sakId").asString();
    }

    private static boolean erSlutt(JsonNode sak) {
        return !"aapen".equals(sak.get("status").asString());
    }

    private static void meldUndring(Besoek den) {
        Page side = den.side();
        side.navigate(den.adresse("/saker/ny"));
        side.fill("[name=fornavn]", "Ada");
        side.fill("[name=etternavn]", "Lindås");
        side.fill("[name=foedselsdato]", "2020-05-04");
        side.fill("[name=undring]", "Ada leker mest alene ute, og vil ikke være med i samlingsstund.");
        side.click("main form button[type=submit]");
        side.waitForURL(url -> !url.endsWith("/saker/ny"));
    }
}
