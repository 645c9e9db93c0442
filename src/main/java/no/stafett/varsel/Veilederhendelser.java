package no.stafett.varsel;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.handlingsveileder.Hendelser.MerknadBesvart;
import no.stafett.handlingsveileder.Hendelser.MerknadSkrevet;
import no.stafett.handlingsveileder.Hendelser.TrinnEndret;
import no.stafett.handlingsveileder.Hendelser.UtkastBesvart;
import no.stafett.handlingsveileder.Hendelser.UtkastSendt;
import no.stafett.tilgang.Paalogget;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Det som skjer med handlingsveilederen, og som noen skal vite om. Skrives ned der det skjer, og gis videre etterpå. */
@Component
class Veilederhendelser {

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Veilederhendelser(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    @EventListener
    void paa(MerknadSkrevet skrevet) {
        legg(Varselslag.MERKNAD, skrevet.merknadId(), skrevet.av());
    }

    @EventListener
    void paa(MerknadBesvart besvart) {
        legg(Varselslag.MERKNAD_SVAR, besvart.merknadId(), besvart.av());
    }

    @EventListener
    void paa(UtkastSendt sendt) {
        legg(Varselslag.UTKAST, sendt.utkastId(), Paalogget.person().orElse(null));
    }

    /** Den som sendte det, får vite det, også når det skjer av seg selv den dagen det skal gjelde fra; ble det da ikke noe av, også den som godkjente. */
    @EventListener
    void paa(UtkastBesvart besvart) {
        legg(Varselslag.UTKAST_SVAR, besvart.utkastId(), Paalogget.person().orElse(null));
    }

    private void legg(Varselslag slag, UUID om, PersonId av) {
        sql.sql("insert into varselhendelse (slag, " + (slag.gjelderUtkast() ? "utkast" : "merknad") + ", av, tid) values (?, ?, ?, ?)")
                .param(1, slag.kode()).param(2, om).param(3, av == null ? null : av.verdi(), Types.OTHER).param(4, Timestamp.from(klokke.instant())).update();
    }

    /** Den som publiserte, vet det alt. */
    @EventListener
    void paa(TrinnEndret endret) {
        sql.sql("insert into varselhendelse (slag, leietaker, prosess, trinn, definisjon, av, tid) values ('trinn_endret', ?, ?, ?, ?, ?, ?)")
                .param(1, endret.leietaker(), Types.VARCHAR).param(2, endret.prosess()).param(3, endret.trinn()).param(4, endret.definisjon())
                .param(5, Paalogget.person().map(PersonId::verdi).orElse(null), Types.OTHER).param(6, Timestamp.from(klokke.instant())).update();
    }
}
