package no.stafett.system;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import no.stafett.felles.Avvist;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ingen forespørsel er større enn 2 MiB, også når den ikke sier på forhånd hvor stor den er. En fil til et innlegg, og en pakke til et utkast, kan være
 * på ti. Kontrollen av en modell tar imot alt: svaret er at fila er for stor, så den som spør, får det samme svaret på alt som er galt; det som er over
 * grensen, blir lest og kastet.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Kroppsgrense extends OncePerRequestFilter {

    static final int GRENSE = 2 * 1024 * 1024;
    /** Fila og litt til rundt den; en fil i et skjema uten oppgitt lengde har rammeverkets egen grense. */
    private static final int FILGRENSE = 11 * 1024 * 1024;
    private static final Pattern VEDLEGG = Pattern.compile("(/api/v1)?/saker/[^/]+/logg/[^/]+/vedlegg");
    private static final Pattern PAKKE = Pattern.compile("/handlingsveiledere/utkast/[^/]+/importer|/api/v1/handlingsveiledere/utkast/[^/]+/pakke");
    private static final String KONTROLL = "/api/v1/handlingsveiledere/kontroll";

    @Override
    protected void doFilterInternal(HttpServletRequest forespoersel, HttpServletResponse svar, FilterChain videre)
            throws ServletException, IOException {
        String sted = forespoersel.getRequestURI();
        boolean vedlegg = VEDLEGG.matcher(sted).matches();
        int grense = vedlegg || PAKKE.matcher(sted).matches() ? FILGRENSE : GRENSE;
        if (KONTROLL.equals(sted)) {
            videre.doFilter(new Talt(forespoersel, grense, true), svar);
        } else if (forespoersel.getContentLengthLong() > grense) {
            svar.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            videre.doFilter(vedlegg ? forespoersel : new Talt(forespoersel, grense, false), svar);
        }
    }

    /** Mer kom enn vi tar imot. */
    static class ForStort extends Avvist {
        ForStort() {
            super(Grunn.FOR_STOR, "for_stort");
        }
    }

    private static final class Talt extends HttpServletRequestWrapper {

        private final int grense;
        private final boolean kuttes;

        Talt(HttpServletRequest forespoersel, int grense, boolean kuttes) {
            super(forespoersel);
            this.grense = grense;
            this.kuttes = kuttes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Teller(super.getInputStream(), grense, kuttes);
        }
    }

    private static final class Teller extends ServletInputStream {

        /** Så mye kastes; da har den som sender, kommet til svaret. Mer enn det leser vi ikke. */
        private static final int KASTES = 64 * 1024 * 1024;

        private final ServletInputStream kilde;
        private final int grense;
        private final boolean kuttes;
        private long lest;
        private boolean kuttet;

        Teller(ServletInputStream kilde, int grense, boolean kuttes) {
            this.kilde = kilde;
            this.grense = grense;
            this.kuttes = kuttes;
        }

        @Override
        public int read() throws IOException {
            int tegn = kuttet ? -1 : kilde.read();
            tell(tegn < 0 ? 0 : 1);
            return tegn;
        }

        @Override
        public int read(byte[] plass, int fra, int antall) throws IOException {
            int lestNaa = kuttet ? -1 : kilde.read(plass, fra, antall);
            tell(Math.max(0, lestNaa));
            return lestNaa;
        }

        private void tell(int antall) throws IOException {
            lest += antall;
            if (lest > grense && !kuttes) {
                throw new ForStort();
            }
            if (lest > grense && !kuttet) {
                kuttet = true;
                kilde.skip(KASTES);
            }
        }

        @Override
        public boolean isFinished() {
            return kuttet || kilde.isFinished();
        }

        @Override
        public boolean isReady() {
            return kuttet || kilde.isReady();
        }

        @Override
        public void setReadListener(ReadListener lytter) {
            kilde.setReadListener(lytter);
        }
    }
}
