package no.stafett.oppgave.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.UnsupportedEncodingException;
import java.util.function.BooleanSupplier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Det én åpen side hører. */
final class Samtale {

    /** Romslig: flere ganger så lenge som det samles. */
    private static final int RO = 1200;
    private static final long TÅLMODIGHET_NANO = 20_000_000_000L;

    private final MockHttpServletResponse svar;
    private int hørt;

    private Samtale(MockHttpServletResponse svar) {
        this.svar = svar;
    }

    static Samtale begynn(MockMvc nett, String navn) {
        return begynn(nett, get("/api/v1/live").accept("text/event-stream").with(httpBasic(navn, "stafett")));
    }

    /** Og venter til det som skjedde før, er ferdig sagt. */
    static Samtale begynn(MockMvc nett, MockHttpServletRequestBuilder forespørsel) {
        try {
            Samtale samtale = new Samtale(nett.perform(forespørsel).andReturn().getResponse());
            assertThat(samtale.svar.getStatus()).isEqualTo(200);
            samtale.roligTilNå();
            return samtale;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String alt() {
        try {
            return svar.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    String hode(String navn) {
        return svar.getHeader(navn);
    }

    void ventPå(String hendelse) {
        vent(() -> alt().contains("event:" + hendelse));
    }

    void ventPåNoeNytt() {
        vent(() -> antall() > hørt);
        hørt = antall();
    }

    /** Etter det som alt er hørt, eller sagt å være det. */
    void hørerIngenting() {
        sov(RO);
        assertThat(antall()).isEqualTo(hørt);
    }

    /** @return hvor mange ganger det er sagt fra, når det er blitt stille */
    int roligTilNå() {
        int før;
        do {
            før = antall();
            sov(RO);
        } while (antall() > før);
        hørt = før;
        return før;
    }

    private int antall() {
        return alt().split("event:endret", -1).length - 1;
    }

    static void vent(BooleanSupplier til) {
        long frist = System.nanoTime() + TÅLMODIGHET_NANO;
        while (!til.getAsBoolean()) {
            assertThat(System.nanoTime()).as("ventet for lenge").isLessThan(frist);
            sov(20);
        }
    }

    private static void sov(int millisekunder) {
        try {
            Thread.sleep(millisekunder);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
