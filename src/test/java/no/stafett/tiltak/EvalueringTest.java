package no.stafett.tiltak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.felles.SakId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Datoen i planen styrer når evalueringen kommer. */
@Apptest
class EvalueringTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Planer planer;

    @Test
    void skal_avvise_en_evalueringsdato_som_er_passert() {
        Saksgang gang = Saksgang.ny(new ApiKlient(nett, "barnehage.ansatt")).til("nivaa_1");
        gang.fullfoer(Map.of());
        ApiKlient.Svar svar = gang.fullfoer(Map.of("evalueringsdato", "2020-01-01"));
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().at("/feil/0/felt").asString()).isEqualTo("evalueringsdato");
        assertThat(gang.saken().get("nesteEvaluering").isNull()).isTrue();
    }

    /** To evalueringsoppgaver krysset av i samme møte: planen er evaluert én gang. */
    @Test
    void skal_regne_to_evalueringer_av_samme_plan_som_en_runde() {
        Saksgang gang = Saksgang.ny(new ApiKlient(nett, "barnehage.ansatt")).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of("evalueringsdato", "2037-05-19"));
        for (int gangen = 0; gangen < 2; gangen++) {
            sql.sql("""
                    insert into evaluering (id, sak, plan, nivaa, samlet_vurdering, tid) select gen_random_uuid(), p.sak, p.id, 1, 'ingen_effekt', now()
                      from tiltaksplan p where p.sak = cast(? as uuid) and p.gjelder""").param(gang.sak()).update();
        }
        assertThat(planer.runderUtenEffekt(SakId.av(gang.sak()))).isEqualTo(1);
    }

    @Test
    void skal_vise_naar_neste_evaluering_er() {
        Saksgang gang = Saksgang.ny(new ApiKlient(nett, "barnehage.ansatt")).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of("evalueringsdato", "2037-05-19"));
        assertThat(gang.saken().get("nesteEvaluering").asString()).isEqualTo(LocalDate.of(2037, 5, 19).toString());
    }
}
