package no.stafett.tilgang;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Den første som kan logge inn der det ikke er demo (SEC-35: ingen faste brukere eller passord). Lenken virker én gang,
 * i ett døgn, bare den siste som ble laget, og bare så lenge ingen er lagt inn.
 */
@Service
public class FoersteAdministrator {

    private static final String FORMAAL = "foerste-administrator";
    private static final Duration VARIGHET = Duration.ofHours(24);

    /** Følger virkelig tid, som økter og låser. */
    private final Clock klokke = Clock.systemUTC();
    private final JdbcClient sql;
    private final PasswordEncoder passordkoder;
    private final ApplicationEventPublisher hendelser;

    FoersteAdministrator(JdbcClient sql, PasswordEncoder passordkoder, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.passordkoder = passordkoder;
        this.hendelser = hendelser;
    }

    /**
     * Lager nøkkelen til en ny lenke; den forrige slutter å virke. Bare avtrykket lagres.
     *
     * @return tom når noen alt er lagt inn
     */
    @Transactional
    public Optional<String> nyNoekkel() {
        if (sql.sql("select exists (select 1 from person)").query(Boolean.class).single()) {
            return Optional.empty();
        }
        byte[] tilfeldig = new byte[32];
        new SecureRandom().nextBytes(tilfeldig);
        String noekkel = Base64.getUrlEncoder().withoutPadding().encodeToString(tilfeldig);
        sql.sql("delete from engangslenke where formaal = ?").param(FORMAAL).update();
        sql.sql("insert into engangslenke (avtrykk, formaal, utloeper) values (?, ?, ?)")
                .params(avtrykk(noekkel), FORMAAL, om(VARIGHET)).update();
        return Optional.of(noekkel);
    }

    /** Om lenken kan brukes nå. Brukt, utløpt, erstattet og oppdiktet gir samme svar. */
    public boolean gjelder(String noekkel) {
        return sql.sql("""
                select exists (select 1 from engangslenke where avtrykk = ? and formaal = ? and brukt is null and utloeper > ?)
                   and not exists (select 1 from person)""")
                .params(avtrykk(noekkel), FORMAAL, om(Duration.ZERO)).query(Boolean.class).single();
    }

    /** @return false når lenken ikke gjelder; da er ingenting endret */
    @Transactional
    public boolean opprett(FoersteAdministratorForm skjema) {
        if (!bruk(skjema.noekkel())) {
            return false;
        }
        sql.sql("insert into kommune values (?, ?) on conflict (nummer) do update set navn = excluded.navn")
                .params(skjema.kommunenummer(), skjema.kommunenavn()).update();
        PersonId person = new PersonId(UUID.randomUUID());
        sql.sql("insert into person (id, kommune, brukernavn, passord, navn) values (?, ?, ?, ?, ?)")
                .params(person.verdi(), skjema.kommunenummer(), skjema.brukernavn(),
                        passordkoder.encode(skjema.passord()), skjema.navn()).update();
        sql.sql("insert into rolle (person, rolle) values (?, ?)").params(person.verdi(), Rolle.SYSTEMADMIN.navn()).update();
        hendelser.publishEvent(new AdministratorOpprettet(person, skjema.kommunenummer()));
        return true;
    }

    /** Raden låses til transaksjonen er ferdig, så av to som sender samtidig, kommer bare den ene igjennom. */
    private boolean bruk(String noekkel) {
        return sql.sql("""
                update engangslenke set brukt = ? where avtrykk = ? and formaal = ? and brukt is null and utloeper > ?
                   and not exists (select 1 from person)""")
                .params(om(Duration.ZERO), avtrykk(noekkel), FORMAAL, om(Duration.ZERO)).update() == 1;
    }

    private Timestamp om(Duration tid) {
        Instant da = klokke.instant().plus(tid);
        return Timestamp.from(da);
    }

    private static String avtrykk(String noekkel) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sum.digest(noekkel.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
