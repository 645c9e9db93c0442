package no.stafett.varsel;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fra organisasjonen til e-posten som kanskje ikke kom fram, og til den som kan sendes igjen, også på en smal skjerm. */
@Flatetest
class EpostsideTest {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void legg() {
        sql.sql("insert into epost (id, mottaker, noekkel, opprettet, tilstand, avgjort, forsoek, feil) select gen_random_uuid(), id, 'epostside/' || t, now(), t, "
                + "now(), 1, case t when 'uviss' then 'SocketTimeoutException' else 'SendFailedException' end from person, unnest(array['uviss', 'avvist']) t "
                + "where brukernavn = 'barnehage.ansatt42'").update();
    }

    @AfterEach
    void rydd() {
        sql.sql("delete from epost where noekkel like 'epostside/%'").update();
    }

    @Test
    void skal_kunne_brukes_av_alle(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 320).loggInn("systemadmin").åpne("/organisasjon")) {
            Page side = besøk.side();
            side.locator("a[href='/varsler/epost']").click();
            side.waitForURL(besøk.adresse("/varsler/epost"));
            assertThat(side.locator("main").innerText()).contains("SocketTimeoutException");
            følgerReglene(side);
        }
    }

    /** Siden over feil henter skjemaet når den er åpnet; uten mus velger hun bort, angrer, og sender. */
    @Test
    void skal_sende_igjen_fra_siden_over_feil_med_bare_tastaturet(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 320).loggInn("systemadmin").åpne("/organisasjon/feil")) {
            Page side = besøk.side();
            Locator valg = side.locator("#avviste input[value='" + id() + "']");
            valg.waitFor();
            assertThat(side.locator("main").innerText()).contains("SendFailedException");
            følgerReglene(side);
            valg.focus();
            side.keyboard().press("Space");
            assertThat(valg.isChecked()).isFalse();
            side.keyboard().press("Space");
            side.keyboard().press("Enter");
            side.waitForURL(besøk.adresse("/organisasjon/feil"));
            side.locator("[data-kvittering]", new Page.LocatorOptions().setHasText("sendes igjen")).first().waitFor();
        }
        assertThat(sql.sql("select tilstand from epost where noekkel = 'epostside/avvist'").query(String.class).single()).isNotEqualTo("avvist");
    }

    private static void følgerReglene(Page side) {
        assertThat(new AxeBuilder(side).analyze().getViolations()).isEmpty();
        assertThat(side.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1")).isEqualTo(true);
    }

    private String id() {
        return sql.sql("select id::text from epost where noekkel = 'epostside/avvist'").query(String.class).single();
    }
}
