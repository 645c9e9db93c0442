package no.stafett.varsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.stafett.Apptest;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Hendelser.OppgaveFlyttet;
import no.stafett.oppgave.Hendelser.OppgaveOmtalt;
import no.stafett.oppgave.Hendelser.OverleveringSpurt;
import no.stafett.oppgave.Hendelser.ReservasjonUtloept;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** At det andre gjør, blir til varsler av seg selv. */
@Apptest
class VarseldriftTest extends Varselproeve {

    @Autowired
    private Fristvakt frister;
    @Autowired
    private Varselfordeler fordeler;
    @Autowired
    private Epostsamler samler;
    @Autowired
    private Lederbrev lederbrev;
    @Autowired
    private Postgang postgang;
    @Autowired
    private ApplicationEventPublisher program;

    @Test
    void skal_gå_av_seg_selv_til_den_stoppes() throws Exception {
        Varseldrift drift = new Varseldrift(frister, fordeler, samler, lederbrev, postgang, 50);
        drift.start();
        try {
            nyOppgave();
            for (int n = 0; har(KOLLEGA).isEmpty() && n < 200; n++) {
                Thread.sleep(Duration.ofMillis(50).toMillis());
            }
        } finally {
            drift.stopp();
        }
        assertThat(har(KOLLEGA)).containsExactly("ny_oppgave");
    }

    @Test
    void skal_varsle_den_andre_spør_gir_noe_eller_nevner_og_den_som_mistet_oppgaven() {
        String sak = mina.nySak();
        String oppgave = mina.oppgave(sak);
        sql.sql("delete from varselhendelse").update();
        SakId sakId = SakId.av(sak);
        sql.sql("insert into oppgaveoverlevering (id, sak, oppgave, fra, til, av, spurt) select gen_random_uuid(), o.sak, o.id, ?, ?, ?, now() from oppgave o "
                + "where o.id = ?").params(person("barnehage.ansatt").verdi(), person(KOLLEGA).verdi(), person("barnehage.ansatt").verdi(), oppgave).update();
        for (Object hendelse : List.of(new OverleveringSpurt(sakId, oppgave, person("barnehage.ansatt"), person(KOLLEGA)),
                new OppgaveFlyttet(sakId, oppgave, person("barnehage.styrer"), null, person(KOLLEGA)),
                new OppgaveFlyttet(sakId, oppgave, person("barnehage.styrer"), person(KOLLEGA), null),
                new OppgaveOmtalt(sakId, oppgave, person("barnehage.ansatt"), person(KOLLEGA)), new ReservasjonUtloept(sakId, oppgave, person(KOLLEGA)))) {
            program.publishEvent(hendelse);
        }
        fordeler().fordel();
        assertThat(har(KOLLEGA)).containsExactlyInAnyOrder("overlevering", "overlevering", "omtalt", "utloept");
    }
}
