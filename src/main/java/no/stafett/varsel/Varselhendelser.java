package no.stafett.varsel;

import java.sql.Timestamp;
import java.sql.Types;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.prosess.OppgaveOppstod;
import no.stafett.tilgang.Paalogget;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Skriver ned det noen skal varsles om, som én rad i transaksjonen det skjer i: rulles den tilbake, varsles ingen, og dør programmet rett
 * etter, er raden der. Hvem som skal ha det, finnes ut etterpå ({@link Varselfordeler}), så den som gjør noe, ikke venter på det.
 */
@Component
class Varselhendelser {

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Varselhendelser(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    @EventListener
    void paa(OppgaveOppstod ny) {
        legg(Varselslag.NY_OPPGAVE, ny.oppgaveId(), Paalogget.person().orElse(null), null);
    }

    /**
     * @param av  den som gjorde det; null for bakgrunnsarbeid
     * @param til den ene det gjelder; null når det er dem som kan ta oppgaven
     */
    void legg(Varselslag slag, String oppgaveId, PersonId av, PersonId til) {
        sql.sql("insert into varselhendelse (slag, oppgave, av, til, tid) values (?, ?, ?, ?, ?)").param(1, slag.kode()).param(2, oppgaveId)
                .param(3, av == null ? null : av.verdi(), Types.OTHER).param(4, til == null ? null : til.verdi(), Types.OTHER)
                .param(5, Timestamp.from(klokke.instant())).update();
    }
}
