package no.stafett.sak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Radene som sier hvem som ser en sak: hvor mye, og gjennom hvilken enhet. */
@Apptest
class SakstilgangTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private Sakstilgang tilgang;
    @Autowired
    private JdbcClient sql;
    private ApiKlient kollega;
    private SakId sak;
    private PersonId person;
    private EnhetId barnehagen;
    private EnhetId skolen;

    @BeforeEach
    void begynn() {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        kollega = new ApiKlient(nett, "barnehage.ansatt04");
        sak = SakId.av(mina.nySak());
        person = new PersonId(sql.sql("select id from person where brukernavn = 'barnehage.ansatt04'").query(UUID.class).single());
        barnehagen = EnhetId.av(mina.enhet());
        skolen = EnhetId.av(mina.enhetI("skole"));
    }

    @Test
    void skal_gi_hele_saken_til_den_som_bare_hadde_en_oppgave() {
        tilgang.giPerson(sak, oppgave(barnehagen));
        assertThat(serSaken()).isFalse();
        tilgang.giPerson(sak, alt(barnehagen));
        assertThat(serSaken()).isTrue();
    }

    @Test
    void skal_ikke_ta_hele_saken_fra_den_som_faar_en_oppgave_til() {
        tilgang.giPerson(sak, alt(barnehagen));
        tilgang.giPerson(sak, oppgave(barnehagen));
        assertThat(serSaken()).isTrue();
    }

    @Test
    void skal_gi_bare_oppgaven_naar_det_er_den_som_er_igjen() {
        tilgang.settPerson(sak, person, "behandler", List.of(oppgave(barnehagen), alt(barnehagen)));
        assertThat(serSaken()).isTrue();
        tilgang.settPerson(sak, person, "behandler", List.of(oppgave(barnehagen)));
        assertThat(serSaken()).isFalse();
        assertThat(rader()).isEqualTo(1);
    }

    @Test
    void skal_trekke_bare_det_som_ble_gitt_gjennom_enheten() {
        tilgang.giPerson(sak, alt(barnehagen));
        tilgang.giPerson(sak, alt(skolen));
        tilgang.trekkForEnhet(sak, skolen);
        assertThat(serSaken()).isTrue();
        tilgang.trekkForEnhet(sak, barnehagen);
        assertThat(serSaken()).isFalse();
    }

    @Test
    void skal_ikke_la_en_enhet_gi_tilgang_til_den_som_ikke_arbeider_der() {
        tilgang.giPerson(sak, alt(skolen));
        assertThat(serSaken()).isFalse();
    }

    private NyTilgang alt(EnhetId gjennom) {
        return NyTilgang.tilAlt(person, "behandler", "oppgave", gjennom);
    }

    private NyTilgang oppgave(EnhetId gjennom) {
        return new NyTilgang(person, "behandler", "oppgave", "oppgave", gjennom);
    }

    private boolean serSaken() {
        return kollega.get("/saker/" + sak).status() == 200;
    }

    private long rader() {
        return sql.sql("select count(*) from sakstilgang where sak = ? and person = ? and til is null").params(sak.verdi(), person.verdi())
                .query(Long.class).single();
    }
}
