package no.stafett.varsel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.varsel.trinntekst.Trinnvarsel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gir hver hendelse videre til dem som skal vite om den. Varslene og fjerningen av hendelsen er én transaksjon, og nøkkelen på varselet
 * er unik, så et avbrudd eller en annen node gir verken to eller ingen.
 */
@Component
class Varselfordeler {

    private static final int BUNKE = 50;

    /** varselmottakere sier hvem, varsel_gjelder om de får se oppgaven; den som gjorde det, vet det alt. Kolonnen i valgene settes inn. */
    private static final String FORDEL = """
            insert into varsel (id, mottaker, slag, oppgave, av, skjermet, noekkel, opprettet, epostvalg)
            select gen_random_uuid(), p.id, :slag, o.id, cast(:av as uuid), o.skjermet, :noekkel, cast(:tid as timestamptz),
                   case when p.epost is not null then nullif(coalesce(v.KOLONNE, :ellers), 'app') end
              from oppgave o cross join MOTTAKERE m join person p on p.id = m.hvem and p.aktiv left join varselvalg v on v.person = p.id
             where o.id = :oppgave and p.id is distinct from cast(:gjort as uuid) and coalesce(v.KOLONNE, :ellers) <> 'ingen'
               and varsel_gjelder(p.id, o.id, :slag, :naa)
            on conflict (mottaker, noekkel) do nothing""";

    /** merknadsmottakere og utkastmottakere sier hvem. Ingen oppgave, og derfor ingenting skjermet. */
    private static final String OM_VEILEDER = """
            insert into varsel (id, mottaker, slag, HVA, av, skjermet, noekkel, opprettet, epostvalg)
            select gen_random_uuid(), p.id, :slag, :om, cast(:av as uuid), false, :noekkel, cast(:tid as timestamptz),
                   case when p.epost is not null then nullif(coalesce(v.KOLONNE, :ellers), 'app') end
              from MOTTAKERE(:slag, :om) m join person p on p.id = m.hvem and p.aktiv left join varselvalg v on v.person = p.id
             where p.id is distinct from cast(:av as uuid) and coalesce(v.KOLONNE, :ellers) <> 'ingen'
               and varsel_gjelder(p.id, cast(:om as text), :slag, :naa)
            on conflict (mottaker, noekkel) do nothing""";

    private final JdbcClient sql;
    private final Forretningsklokke klokke;
    private final Trinnvarsel trinn;
    private final TransactionTemplate transaksjon;

    Varselfordeler(JdbcClient sql, Forretningsklokke klokke, Trinnvarsel trinn, PlatformTransactionManager transaksjoner) {
        this.sql = sql;
        this.klokke = klokke;
        this.trinn = trinn;
        this.transaksjon = new TransactionTemplate(transaksjoner);
    }

    private record Rad(long id, Varselslag slag, String oppgave, UUID merknad, UUID utkast, Trinnvarsel.Endring endring, UUID av, UUID til, LocalDate frist, Timestamp tid) {

        static Rad les(ResultSet rs, int nummer) throws SQLException {
            return new Rad(rs.getLong("id"), Varselslag.av(rs.getString("slag")), rs.getString("oppgave"), rs.getObject("merknad", UUID.class), rs.getObject("utkast", UUID.class),
                    new Trinnvarsel.Endring(rs.getString("leietaker"), rs.getString("prosess"), rs.getString("trinn"), rs.getString("definisjon")), rs.getObject("av", UUID.class),
                    rs.getObject("til", UUID.class), rs.getObject("frist", LocalDate.class), rs.getTimestamp("tid"));
        }

        /** En oppgave er ny bare én gang, en frist går ut én gang, og en merknad skrives og besvares én gang; å bli nevnt, kan skje igjen. */
        String noekkel() {
            return slag.kode() + "/" + switch (slag) {
                case NY_OPPGAVE -> oppgave;
                case FORFALT -> oppgave + "/" + frist;
                case MERKNAD, MERKNAD_SVAR -> merknad;
                default -> String.valueOf(id);
            };
        }
    }

    /** Fordeler alt som er bekreftet. @return antall varsler som kom til */
    int fordel() {
        int nye = 0;
        int[] bunke = {BUNKE, 0};
        while (bunke[0] == BUNKE) {
            bunke = transaksjon.execute(t -> fordelEnBunke());
            nye += bunke[1];
        }
        return nye;
    }

    /** @return hvor mange hendelser, og hvor mange varsler de ble til */
    private int[] fordelEnBunke() {
        List<Rad> rader = sql.sql("select * from varselhendelse order by id limit " + BUNKE + " for update skip locked").query(Rad::les).list();
        int nye = rader.stream().mapToInt(this::fordel).sum();
        sql.sql("delete from varselhendelse where id = any(?)").param(rader.stream().map(Rad::id).toArray(Long[]::new)).update();
        return new int[] {rader.size(), nye};
    }

    private int fordel(Rad rad) {
        return switch (rad.slag) {
            case MERKNAD, MERKNAD_SVAR -> omVeileder(rad, "merknad", "merknadsmottakere", rad.merknad);
            case UTKAST, UTKAST_SVAR -> omUtkast(rad);
            case TRINN_ENDRET -> trinn.fordel(rad.endring, rad.av, rad.tid, naa());
            default -> omOppgave(rad);
        };
    }

    /** Det kan sendes flere ganger. Det hun ikke har lest om det fra før, er ikke noe mer å si. */
    private int omUtkast(Rad rad) {
        sql.sql("delete from varsel where utkast = ? and slag = ? and lest is null").params(rad.utkast, rad.slag.kode()).update();
        return omVeileder(rad, "utkast", "utkastmottakere", rad.utkast);
    }

    private int omVeileder(Rad rad, String kolonne, String mottakere, UUID om) {
        return felles(OM_VEILEDER.replace("HVA", kolonne).replace("MOTTAKERE", mottakere), rad).param("om", om).param("av", rad.av, Types.OTHER)
                .param("noekkel", rad.noekkel()).update();
    }

    private int omOppgave(Rad rad) {
        String mottakere = rad.slag.gjelderEn() ? "(select cast(:til as uuid) as hvem)" : "varselmottakere(:slag, :oppgave, :naa)";
        return felles(FORDEL.replace("MOTTAKERE", mottakere), rad).param("oppgave", rad.oppgave).param("av", rad.slag.gjelderEn() ? rad.av : null, Types.OTHER)
                .param("gjort", rad.av, Types.OTHER).param("til", rad.til, Types.OTHER).param("noekkel", rad.noekkel()).update();
    }

    private JdbcClient.StatementSpec felles(String setning, Rad rad) {
        return sql.sql(setning.replace("KOLONNE", rad.slag.kode())).param("slag", rad.slag.kode()).param("tid", rad.tid)
                .param("ellers", rad.slag.ellers().kode()).param("naa", naa());
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
