package no.stafett.tilgang;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import no.stafett.felles.Avvist;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Det samme sendt to ganger skjer én gang, og begge får samme svar (REL-02, REL-06). Nøkkelen lagres i samme transaksjon
 * som endringen; den som sender samtidig, venter på den første.
 */
@Component
public class Engangsnoekkel {

    static final String HODE = "Idempotency-Key";
    static final String FELT = "noekkel";

    private final JdbcClient sql;
    private final JsonMapper json;

    Engangsnoekkel(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Samme nøkkel er brukt om noe annet. */
    public static class NoekkelErBrukt extends Avvist {
        NoekkelErBrukt() {
            super(Grunn.UGYLDIG, "noekkel_brukt");
        }
    }

    /** Nøkkelen er for lang til å huskes. */
    public static class NoekkelErForLang extends Avvist {
        NoekkelErForLang() {
            super(Grunn.UGYLDIG, "noekkel_for_lang");
        }
    }

    /** Den første med denne nøkkelen holder ennå på. */
    public static class ErUnderveis extends Avvist {
        ErUnderveis() {
            super(Grunn.OPPTATT, "underveis");
        }
    }

    /**
     * @param innhold det som ble sendt; en nøkkel kan ikke brukes om igjen for noe annet
     * @param status  HTTP-status når handlingen lykkes
     */
    @Transactional
    public ResponseEntity<String> utfoer(HttpServletRequest forespoersel, Bruker bruker, Object innhold, int status,
            Supplier<?> handling) {
        return enGang(forespoersel, bruker, innhold, status, handling);
    }

    private ResponseEntity<String> enGang(HttpServletRequest forespoersel, Bruker bruker, Object innhold, int status,
            Supplier<?> handling) {
        String noekkel = noekkel(forespoersel);
        if (noekkel == null || noekkel.isBlank()) {
            return svar(status, skriv(handling.get()));
        }
        String avtrykk = avtrykk(forespoersel, innhold);
        return reserver(bruker, noekkel, avtrykk) ? utfoerOgHusk(bruker, noekkel, status, handling)
                : gjenta(bruker, noekkel, avtrykk);
    }

    /**
     * Som {@link #utfoer}, for det som selv deler seg i flere transaksjoner. Den som sender det samme mens den første
     * holder på, får vite det.
     */
    public ResponseEntity<String> utfoerIFlereSteg(HttpServletRequest forespoersel, Bruker bruker, Object innhold, int status,
            Supplier<?> handling) {
        return enGang(forespoersel, bruker, innhold, status, () -> {
            try {
                return handling.get();
            } catch (RuntimeException ikkeGjort) {
                slipp(bruker, noekkel(forespoersel));
                throw ikkeGjort;
            }
        });
    }

    private void slipp(Bruker bruker, String noekkel) {
        sql.sql("delete from engangsnoekkel where person = ? and noekkel = ?").params(bruker.id().verdi(), noekkel).update();
    }

    /** Hodet i API-et; et skjult felt i skjemaene på sidene. */
    private static String noekkel(HttpServletRequest forespoersel) {
        String hode = forespoersel.getHeader(HODE);
        return hode == null ? forespoersel.getParameter(FELT) : hode;
    }

    private boolean reserver(Bruker bruker, String noekkel, String avtrykk) {
        if (noekkel.length() > 200) {
            throw new NoekkelErForLang();
        }
        return sql.sql("insert into engangsnoekkel (person, noekkel, avtrykk, tid) values (?, ?, ?, ?) on conflict do nothing")
                .params(bruker.id().verdi(), noekkel, avtrykk, Timestamp.from(Clock.systemUTC().instant())).update() == 1;
    }

    private ResponseEntity<String> utfoerOgHusk(Bruker bruker, String noekkel, int status, Supplier<?> handling) {
        String svar = skriv(handling.get());
        sql.sql("update engangsnoekkel set status = ?, svar = ? where person = ? and noekkel = ?")
                .params(status, svar, bruker.id().verdi(), noekkel).update();
        return svar(status, svar);
    }

    private ResponseEntity<String> gjenta(Bruker bruker, String noekkel, String avtrykk) {
        record Husket(String avtrykk, int status, String svar) {
        }
        Optional<Husket> husket = sql.sql("select avtrykk, status, svar from engangsnoekkel where person = ? and noekkel = ?")
                .params(bruker.id().verdi(), noekkel)
                .query((rs, n) -> new Husket(rs.getString(1), rs.getInt(2), rs.getString(3))).optional();
        Husket h = husket.filter(en -> en.avtrykk().equals(avtrykk)).orElseThrow(NoekkelErBrukt::new);
        if (h.svar() == null) {
            throw new ErUnderveis();
        }
        return svar(h.status(), h.svar());
    }

    /** En nøkkel trengs bare så lenge noen kan tenkes å sende på nytt. */
    @Scheduled(cron = "0 17 3 * * *")
    @Transactional
    public void rydd() {
        sql.sql("delete from engangsnoekkel where tid < ?")
                .param(Timestamp.from(Clock.systemUTC().instant().minus(7, ChronoUnit.DAYS))).update();
    }

    private String skriv(Object verdi) {
        return json.writeValueAsString(verdi);
    }

    private static ResponseEntity<String> svar(int status, String innhold) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(innhold);
    }

    private static String avtrykk(HttpServletRequest forespoersel, Object innhold) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            String tekst = forespoersel.getMethod() + " " + forespoersel.getRequestURI() + "\n" + innhold;
            return HexFormat.of().formatHex(sum.digest(tekst.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
