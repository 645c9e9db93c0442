package no.stafett.system;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import no.stafett.felles.Avvist;
import no.stafett.felles.Forretningsklokke;
import no.stafett.prosess.Tidtakere;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Demoklokka: flytter forretningstiden fram. Ligger i databasen, så alle noder følger den og den overlever omstart.
 * Økter og låser følger alltid virkelig tid.
 */
@Component
public class Demoklokke {

    private static final String NOEKKEL = "klokke";
    /** Så langt en demo har bruk for; en større flytting er en skrivefeil. */
    private static final Duration LENGST = Duration.ofDays(3660);

    private final JdbcClient sql;
    private final Forretningsklokke klokke;
    private final Tidtakere tidtakere;
    private final boolean demo;

    Demoklokke(JdbcClient sql, Forretningsklokke klokke, Tidtakere tidtakere, @Value("${stafett.demo:nei}") String demo) {
        this.sql = sql;
        this.klokke = klokke;
        this.tidtakere = tidtakere;
        this.demo = "ja".equals(demo);
        foelg();
    }

    /** Flyttingen er ikke en varighet framover. */
    static class UgyldigFlytting extends Avvist {
        UgyldigFlytting() {
            super(Grunn.UGYLDIG, "ugyldig_flytting");
        }
    }

    /**
     * Flytter klokka og kjører alt som da er forfalt.
     *
     * @param iso ISO 8601-varighet framover, for eksempel {@code P14D} eller {@code PT4H}
     * @return antall tidtakere som gikk
     */
    public int flytt(String iso) {
        Duration nytt = klokke.flyttet().plus(varighet(iso));
        if (nytt.compareTo(LENGST) > 0) {
            throw new UgyldigFlytting();
        }
        sql.sql("insert into kjennetegn values (?, ?) on conflict (noekkel) do update set verdi = excluded.verdi")
                .params(NOEKKEL, nytt.toString()).update();
        foelg();
        return kjoerSomBakgrunn();
    }

    /** Tidtakerne går for egen regning, ikke for den som flyttet klokka. */
    private int kjoerSomBakgrunn() {
        SecurityContext min = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return tidtakere.kjoerForfalte();
        } finally {
            SecurityContextHolder.setContext(min);
        }
    }

    public Instant naa() {
        return klokke.instant();
    }

    /** Andre noder kan ha flyttet klokka. */
    @Scheduled(fixedDelay = 1000)
    void foelgAndre() {
        foelg();
    }

    /** Én om gangen: den som leste før noen flyttet klokka, skal ikke stille den tilbake etterpå. */
    private synchronized void foelg() {
        if (demo) {
            Duration lagret = sql.sql("select verdi from kjennetegn where noekkel = ?").param(NOEKKEL).query(String.class)
                    .optional().map(Duration::parse).orElse(Duration.ZERO);
            if (!lagret.equals(klokke.flyttet())) {
                klokke.settFlyttet(lagret);
                tidtakere.foelg(lagret);
            }
        }
    }

    private Duration varighet(String iso) {
        try {
            ZonedDateTime naa = ZonedDateTime.ofInstant(klokke.instant(), Forretningsklokke.NORGE);
            Duration varighet = iso.contains("T") ? Duration.parse(iso) : Duration.between(naa, naa.plus(Period.parse(iso)));
            if (varighet.isNegative() || varighet.isZero()) {
                throw new UgyldigFlytting();
            }
            return varighet;
        } catch (DateTimeParseException | NullPointerException e) {
            throw new UgyldigFlytting();
        }
    }
}
