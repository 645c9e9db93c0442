package no.stafett.varsel;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fra organisasjonen til e-posten som kanskje ikke kom fram, også på en smal skjerm. */
@Flatetest
class EpostsideTest {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void legg() {
        sql.sql("insert into epost (id, mottaker, noekkel, opprettet, tilstand, avgjort, forsoek, feil) select gen_random_uuid(), id, 'epostside', now(), 'uviss', "
                + "now(), 1, 'SocketTimeoutException' from person where brukernavn = 'barnehage.ansatt42'").update();
    }

    @AfterEach
    void rydd() {
        sql.sql("delete from epost where noekkel = 'epostside'").update();
    }

    @Test
    void skal_kunne_brukes_av_alle(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 320).loggInn("systemadmin").åpne("/organisasjon")) {
            Page side = besøk.side();
            side.locator("a[href='/varsler/epost']").click();
            side.waitForURL(besøk.adresse("/varsler/epost"));
            assertThat(side.locator("main").innerText()).contains("SocketTimeoutException");
            assertThat(new AxeBuilder(side).analyze().getViolations()).isEmpty();
            assertThat(side.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1")).isEqualTo(true);
        }
    }
}
