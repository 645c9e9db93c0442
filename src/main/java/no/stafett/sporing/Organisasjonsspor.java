package no.stafett.sporing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Det som har skjedd med folk, roller og enheter. Systemadministratoren ser kommunen, lederen sine egne enheter. Navnene slås opp nå; i
 * sporet står bare id-er. En forelder eller en ungdom som ikke også arbeider her, står ikke i den, heller ikke når hun selv har gjort noe: å vite at
 * hun har en konto, er å vite at barnet har en sak.
 */
@Repository
public class Organisasjonsspor {

    /** Hver av dem har en tekst i språkfilene ({@code org.hendelse.*}). */
    public static final List<String> HENDELSER = List.of("PersonRegistrert", "RolleBedtOm", "RolleoenskeBesvart", "RollePlanlagt", "RolleAvsluttet", "RolleFikkSlutt",
            "PersonEndret", "PersonDeaktivert", "PersonGjenaapnet", "TilgangStanset", "TilgangAapnet", "OekterAvsluttet", "VikarRegistrert", "VikariatAvsluttet",
            "EnhetOpprettet", "EnhetFikkNavn", "EnhetLagtNed", "EnhetGjenaapnet", "KommuneFikkNavn", "FolkelisteBrukt", "FolkelisteHentet", "StengtEndret",
            "AdministratorOpprettet");

    private static final int PAA_SIDEN = 50;

    /** De som bare er forelder eller ungdom: de samme som {@code Personoppslag} ikke finner. */
    private static final String BARE_PART = """
            select p.person from rolle p where p.rolle in ('forelder', 'ungdom')
               and not exists (select 1 from rolle r where r.person = p.person and r.rolle not in ('forelder', 'ungdom'))
               and not exists (select 1 from rolleplan r where r.person = p.person)
               and not exists (select 1 from rolleoenske r where r.person = p.person and r.svar is null)""";

    /** spor_uten_sak. Det programmet gjør av seg selv, har ingen kommune; den det gjelder, har det. */
    private static final String RADER = """
            select s.tid, s.hendelse, hv.navn av, om.navn om, vi.navn vikar, e.navn enhet, s.fakta ->> 'rolle' rolle, s.fakta ->> 'svar' svar, s.fakta ->> 'til' til,
                   coalesce(s.fakta ->> 'antall', s.fakta ->> 'rader', s.fakta ->> 'roller') antall
              from spor s left join person hv on hv.id = case when length(s.person) = 36 then s.person::uuid end
              left join person om on om.id = coalesce(s.fakta #>> '{person,verdi}', s.fakta #>> '{fravaerende,verdi}')::uuid
              left join person vi on vi.id = (s.fakta #>> '{vikar,verdi}')::uuid
              left join enhet e on e.id = (s.fakta #>> '{enhet,verdi}')::uuid
             where s.sak is null and s.slag = 'endring' and s.hendelse = any(:hendelser)
               and (s.kommune = :kommune or s.kommune is null and om.kommune = :kommune)
               and (:alle or e.id = any(:mine) or e.id is null and (hv.id = :meg or exists (select 1 from rolle r where r.person = om.id and r.enhet = any(:mine))))
               and (cast(:person as uuid) is null or :person in (om.id, vi.id))
               and not exists (select 1 from (""" + BARE_PART + """
            ) part where part.person in (hv.id, om.id, vi.id))
             order by s.id desc limit :flest offset :hopp""";

    private final JdbcClient sql;

    Organisasjonsspor(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param av    navnet på den som gjorde det; null når programmet gjorde det av seg selv
     * @param om    navnet på den det gjaldt
     * @param enhet null når det gjaldt hele kommunen, eller ingen enhet
     */
    public record Linje(Instant tid, String hendelse, String av, String om, String vikar, String enhet, String rolle, String svar, LocalDate til, int antall) {
    }

    /** @param flere om det er en side til */
    public record Utsnitt(List<Linje> linjer, int side, boolean flere) {
    }

    /** Det siste først. @param person bare det som gjaldt henne; null for alt */
    @Transactional(readOnly = true)
    public Utsnitt les(UUID person, int side, Bruker bruker) {
        List<Linje> linjer = sql.sql(RADER).param("hendelser", HENDELSER.toArray(String[]::new)).param("kommune", bruker.kommune()).param("alle", bruker.har(Rolle.SYSTEMADMIN))
                .param("mine", bruker.enheter().stream().filter(e -> bruker.harI(Rolle.LEDER, e)).map(EnhetId::verdi).toArray(UUID[]::new))
                .param("meg", bruker.id().verdi()).param("person", person, Types.OTHER).param("flest", PAA_SIDEN + 1).param("hopp", (side - 1) * PAA_SIDEN)
                .query(Organisasjonsspor::les).list();
        return new Utsnitt(linjer.stream().limit(PAA_SIDEN).toList(), side, linjer.size() > PAA_SIDEN);
    }

    private static Linje les(ResultSet rs, int nummer) throws SQLException {
        String til = rs.getString("til");
        return new Linje(rs.getTimestamp("tid").toInstant(), rs.getString("hendelse"), rs.getString("av"), rs.getString("om"), rs.getString("vikar"), rs.getString("enhet"),
                rs.getString("rolle"), rs.getString("svar"), til == null ? null : LocalDate.parse(til), rs.getInt("antall"));
    }
}
