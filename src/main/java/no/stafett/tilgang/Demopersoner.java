package no.stafett.tilgang;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fyller en tom demodatabase med kommunene, enhetene og personene i {@link Demoliste}. Alle har passordet «stafett». */
@Component
public class Demopersoner {

    public static final String PASSORD = "stafett";

    private final JdbcClient sql;

    Demopersoner(JdbcClient sql) {
        this.sql = sql;
    }

    /** En person å velge på innloggingssiden. */
    public record Valg(String brukernavn, String navn, String kommune, String enhet, String roller) {
    }

    /** De som vises til valg: alle unntatt de femti like kollegene. */
    public List<Valg> valg() {
        return sql.sql("""
                select p.brukernavn, p.navn, k.navn kommune, max(e.navn) enhet, string_agg(r.rolle, ', ' order by r.rolle) roller
                  from person p join kommune k on k.nummer = p.kommune
                  join rolle r on r.person = p.id left join enhet e on e.id = r.enhet
                 where p.aktiv and p.brukernavn !~ '[0-9][0-9]$'
                 group by p.brukernavn, p.navn, k.nummer, k.navn order by k.nummer, max(e.navn) nulls last, p.navn""")
                .query((rs, n) -> new Valg(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5)))
                .list();
    }

    @Transactional
    public void opprett() {
        Demoliste.KOMMUNER.forEach(k -> sql.sql("insert into kommune values (?, ?)").params(k.get(0), k.get(1)).update());
        Demoliste.STEDER.forEach(s -> sql.sql("insert into enhet values (?, ?, ?, ?)")
                .params(id(s.navn()), s.kommune(), s.tjeneste(), s.navn()).update());
        String passord = kodetPassord();
        Demoliste.personer().forEach(p -> opprett(p, passord));
    }

    /** Lav kostnad er valgt fordi passordet er kjent for alle; demo tar bare imot fra egen maskin. */
    public static String kodetPassord() {
        return new BCryptPasswordEncoder(4).encode(PASSORD);
    }

    private void opprett(Demoliste.Demoperson p, String passord) {
        // Endelsen finnes ikke (RFC 2606), så ingenting kan komme fram, hva demoen enn er satt opp med.
        sql.sql("insert into person (id, kommune, brukernavn, passord, navn, epost) values (?, ?, ?, ?, ?, ?)")
                .params(id(p.brukernavn()), p.kommune(), p.brukernavn(), passord, p.navn(), p.brukernavn() + "@demo.invalid").update();
        for (String rolle : p.roller()) {
            boolean iEnhet = List.of("ansatt", "leder", "ressursperson").contains(rolle);
            sql.sql("insert into rolle values (?, ?, ?)")
                    .param(1, id(p.brukernavn())).param(2, rolle).param(3, iEnhet ? id(p.enhet()) : null, java.sql.Types.OTHER).update();
        }
    }

    /** Samme id ved hver ny demodatabase, så lenker i veiledninger virker. */
    private static UUID id(String navn) {
        return UUID.nameUUIDFromBytes(("stafett-demo:" + navn).getBytes(StandardCharsets.UTF_8));
    }
}
