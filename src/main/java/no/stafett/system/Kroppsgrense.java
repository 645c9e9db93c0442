package no.stafett.system;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.stafett.felles.Avvist;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ingen forespørsel er større enn 2 MiB, også når den ikke sier på forhånd hvor stor den er. En fil til et innlegg kan være på ti. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Kroppsgrense extends OncePerRequestFilter {

    static final int GRENSE = 2 * 1024 * 1024;
    /** Fila og litt til rundt den; uten oppgitt lengde er det rammeverkets egen grense som gjelder. */
    private static final int FILGRENSE = 11 * 1024 * 1024;
    private static final String OPPLASTING = "(/api/v1)?/saker/[^/]+/logg/[^/]+/vedlegg";

    @Override
    protected void doFilterInternal(HttpServletRequest forespoersel, HttpServletResponse svar, FilterChain videre)
            throws ServletException, IOException {
        boolean fil = forespoersel.getRequestURI().matches(OPPLASTING);
        if (forespoersel.getContentLengthLong() > (fil ? FILGRENSE : GRENSE)) {
            svar.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            videre.doFilter(fil ? forespoersel : new Talt(forespoersel), svar);
        }
    }

    /** Mer kom enn vi tar imot. */
    static class ForStort extends Avvist {
        ForStort() {
            super(Grunn.FOR_STOR, "for_stort");
        }
    }

    private static final class Talt extends HttpServletRequestWrapper {

        Talt(HttpServletRequest forespoersel) {
            super(forespoersel);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Teller(super.getInputStream());
        }
    }

    private static final class Teller extends ServletInputStream {

        private final ServletInputStream kilde;
        private long lest;

        Teller(ServletInputStream kilde) {
            this.kilde = kilde;
        }

        @Override
        public int read() throws IOException {
            int tegn = kilde.read();
            tell(tegn < 0 ? 0 : 1);
            return tegn;
        }

        @Override
        public int read(byte[] plass, int fra, int antall) throws IOException {
            int lestNaa = kilde.read(plass, fra, antall);
            tell(Math.max(0, lestNaa));
            return lestNaa;
        }

        private void tell(int antall) {
            lest += antall;
            if (lest > GRENSE) {
                throw new ForStort();
            }
        }

        @Override
        public boolean isFinished() {
            return kilde.isFinished();
        }

        @Override
        public boolean isReady() {
            return kilde.isReady();
        }

        @Override
        public void setReadListener(ReadListener lytter) {
            kilde.setReadListener(lytter);
        }
    }
}
