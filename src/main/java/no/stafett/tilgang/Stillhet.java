package no.stafett.tilgang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Det en åpen side spør om av seg selv, er ikke bruk: økten skal gå ut etter tretti minutter selv om en liste står framme
 * (SEC-09). En slik forespørsel leser økten, men skriver den ikke, så «sist brukt» står.
 */
final class Stillhet extends OncePerRequestFilter {

    /** Hodet siden selv setter. Den som lytter, kan ikke sette hoder, men ber om en strøm. */
    static final String HODE = "X-Stille";
    private static final String STRØM = "text/event-stream";
    private static final ThreadLocal<Boolean> HER = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest forespoersel, HttpServletResponse svar, FilterChain videre)
            throws ServletException, IOException {
        if (!erStille(forespoersel)) {
            videre.doFilter(forespoersel, svar);
            return;
        }
        HER.set(true);
        try {
            videre.doFilter(forespoersel, svar);
        } finally {
            HER.remove();
        }
    }

    /** Bare det som leser; en endring er alltid bruk. */
    private static boolean erStille(HttpServletRequest forespoersel) {
        String slag = forespoersel.getHeader("Accept");
        return "GET".equals(forespoersel.getMethod())
                && (forespoersel.getHeader(HODE) != null || slag != null && slag.startsWith(STRØM));
    }

    /** Øktlagerets transaksjoner, uten skrivingen mens det er stille. Lesing går alltid. */
    static TransactionOperations rundt(TransactionOperations vanlig) {
        return new TransactionOperations() {
            @Override
            public <T> T execute(TransactionCallback<T> lesing) {
                return vanlig.execute(lesing);
            }

            @Override
            public void executeWithoutResult(Consumer<TransactionStatus> skriving) {
                if (HER.get() == null) {
                    vanlig.executeWithoutResult(skriving);
                }
            }
        };
    }

    /** Også når en strøm er ferdig, eller noe gikk galt. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
