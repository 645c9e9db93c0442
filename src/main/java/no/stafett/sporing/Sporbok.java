package no.stafett.sporing;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Paalogget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Skriver rader i sporet. Hvem, i hvilken rolle og hvorfor slår databasen selv opp idet raden skrives, så ingen modul
 * kan glemme det eller si noe annet.
 */
@Component
public class Sporbok {

    /**
     * Rollen i saken går foran jobben. Uten rolle i saken er formålet det som stenger henne ute, ellers oppgaven når den er hos
     * henne eller kan tas av henne, ellers ingen. I akuttrommet stenger verken sperre eller slektskap noen ute.
     */
    private static final String SKRIV = """
            insert into spor (tid, person, sak, hendelse, fakta, slag, kommune, rolle, enhet, formaal, sted, oppgave, utfall, skjermet)
            select :tid, :person, s.sak, :hendelse, cast(:fakta as jsonb), :slag, s.kommune,
                   case when cast(:id as uuid) is null then 'system' else coalesce(s.saksrolle, s.jobbrolle) end, s.enhet,
                   case when cast(:id as uuid) is null then 'system' when :slag = 'endring' then 'saksarbeid'
                        when :kontroll and s.saksrolle is null then 'kontroll' when s.sak is null then 'oversikt'
                        when s.saksrolle = 'leder' then 'ledelse' when s.saksrolle in ('noedtilgang', 'foresatt') then s.saksrolle
                        when s.saksrolle is not null then 'oppfoelging' when s.paa_oppgaven and s.skjermet then 'oppgave'
                        when s.hinder is not null then s.hinder when s.paa_oppgaven then 'oppgave' else 'ingen' end,
                   :sted, :oppgave, :utfall, :skjermet or s.skjermet
              from spor_sammenheng(cast(:id as uuid), cast(:sak as uuid), :oppgave, :tid, :slag = 'lesing') s""";

    private final JdbcClient sql;
    private final TransactionTemplate transaksjon;
    private final Forretningsklokke klokke;

    Sporbok(JdbcClient sql, PlatformTransactionManager transaksjoner, Forretningsklokke klokke) {
        this.sql = sql;
        this.transaksjon = new TransactionTemplate(transaksjoner);
        this.klokke = klokke;
    }

    /**
     * En rad som skal skrives.
     *
     * @param sak      null når det ikke gjelder én sak
     * @param fakta    id-er og enkle fakta som JSON; aldri navn eller fritekst
     * @param sted     koden for siden eller kallet; null for endringer
     * @param kontroll sant for den som går gjennom sporet
     * @param skjermet hører til akuttrommet
     */
    record Innslag(String slag, String hendelse, UUID sak, String oppgave, String fakta, String sted, String utfall, boolean kontroll,
            boolean skjermet) {
    }

    /** Sakens eller oppgavens side er vist eller nektet. Raden står før innholdet går ut. */
    public void lest(Lesing lesing) {
        transaksjon.executeWithoutResult(t -> skriv(new Innslag("lesing", "Lest", lesing.sak(), lesing.oppgave(), "{}", lesing.sted(),
                lesing.utfall(), lesing.kontroll(), lesing.skjermet())));
    }

    void skriv(Innslag rad) {
        UUID person = Paalogget.person().map(PersonId::verdi).orElse(null);
        sql.sql(SKRIV).param("tid", Timestamp.from(klokke.tidligstNaa())).param("id", person, Types.OTHER)
                .param("person", person == null ? "system" : person.toString()).param("sak", rad.sak(), Types.OTHER)
                .param("hendelse", rad.hendelse()).param("fakta", rad.fakta()).param("slag", rad.slag())
                .param("kontroll", rad.kontroll()).param("sted", rad.sted(), Types.VARCHAR)
                .param("oppgave", rad.oppgave(), Types.VARCHAR).param("utfall", rad.utfall())
                .param("skjermet", rad.skjermet()).update();
    }
}
