package no.stafett.oppgave.liste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Det raden i lista selv har om saken, er det saken sier, også når saken er endret etterpå (V148), og navnene i den er de som gjelder (V157). */
@Apptest
class RadenIListaTest {

    /** Rader som ikke er det saken sier, i alle sakene som finnes. */
    private static final String ULIKE = """
            select o.id from oppgave o join sak s on s.id = o.sak
             where (o.saksnummer, o.forbokstaver, o.gjest) is distinct from (s.saksnummer, left(s.fornavn, 1) || left(s.etternavn, 1), o.enhet <> s.enhet)
                or o.enhetsnavn <> (select e.navn from enhet e where e.id = o.enhet)
                or o.behandlernavn is distinct from (select p.navn from person p where p.id = o.behandler)
                or o.sperret <> exists (select 1 from adressesperre a where a.sak = s.id and a.til is null)
                or (o.status = 'aapen' and o.minnet <> exists (select 1 from paaminnelse m where m.sak = s.id))
            union all
            select k.oppgave from oppgavekandidat k join oppgave o on o.id = k.oppgave where (k.sperret, k.opprettet) is distinct from (o.sperret, o.opprettet)""";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;

    @Test
    void skal_følge_navnet_når_det_rettes() {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        String sak = mina.nySak();
        String oppgave = mina.oppgave(sak);
        sql.sql("update sak set fornavn = 'Åste', etternavn = 'Zeiner' where id = ?").param(UUID.fromString(sak)).update();
        assertThat(mina.post("/oppgaver/" + oppgave + "/ta", null).tekst("initialer")).isEqualTo("ÅZ");
        assertThat(ulike()).isEmpty();
    }

    @Test
    void skal_følge_adressesperren_og_påminnelsene() {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        UUID sak = UUID.fromString(mina.nySak());
        sql.sql("insert into adressesperre (id, sak, grad, fra, av) select gen_random_uuid(), id, 'fortrolig', now(), opprettet_av from sak where id = ?")
                .param(sak).update();
        sql.sql("insert into paaminnelse (id, sak, evalueringsdato, tid) values (gen_random_uuid(), ?, current_date, now())").param(sak).update();
        assertThat(merket(sak)).isEqualTo("true true true");
        assertThat(ulike()).isEmpty();
        sql.sql("update adressesperre set til = now(), opphevet_av = av where sak = ?").param(sak).update();
        assertThat(merket(sak)).isEqualTo("false true false");
        assertThat(ulike()).isEmpty();
    }

    @Test
    void skal_følge_den_som_har_oppgaven_og_enheten_når_de_får_nytt_navn() {
        ApiKlient hun = new ApiKlient(nett, "barnehage.ansatt47");
        String oppgave = hun.oppgave(hun.nySak());
        assertThat(hun.post("/oppgaver/" + oppgave + "/ta", null).tekst("behandler")).isEqualTo(navnet("person", "brukernavn = 'barnehage.ansatt47'"));
        medAnnetNavn("person", "brukernavn = 'barnehage.ansatt47'");
        medAnnetNavn("enhet", "id = (select enhet from oppgave where id = '" + oppgave + "')");
        hun.post("/oppgaver/" + oppgave + "/legg-tilbake", null);
        assertThat(ulike()).isEmpty();
    }

    @Test
    void skal_være_som_saken_i_alt_de_andre_prøvene_har_gjort() {
        assertThat(ulike()).isEmpty();
    }

    /** Oppgaven sperret, minnet, og kandidatene sperret. */
    private String merket(UUID sak) {
        return sql.sql("""
                select o.sperret || ' ' || o.minnet || ' ' || (select bool_and(k.sperret) from oppgavekandidat k where k.oppgave = o.id)
                  from oppgave o where o.sak = ? and o.status = 'aapen'""").param(sak).query(String.class).single();
    }

    private void medAnnetNavn(String tabell, String hvem) {
        String navn = navnet(tabell, hvem);
        try {
            sql.sql("update " + tabell + " set navn = navn || ' Nytt' where " + hvem).update();
            assertThat(ulike()).isEmpty();
        } finally {
            sql.sql("update " + tabell + " set navn = ? where " + hvem).param(navn).update();
        }
        assertThat(ulike()).isEmpty();
    }

    private String navnet(String tabell, String hvem) {
        return sql.sql("select navn from " + tabell + " where " + hvem).query(String.class).single();
    }

    private List<String> ulike() {
        return sql.sql(ULIKE).query(String.class).list();
    }
}
