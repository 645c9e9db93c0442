package no.stafett.sak.veksling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksferd;
import no.stafett.Saksgang;
import no.stafett.felles.SakId;
import no.stafett.sak.habil.Habilitet;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Fra nivå 1 har saken alltid nøyaktig én stafettholder, hvilken vei den enn kom dit. */
@Apptest
class HolderFraNivaa1Test {

    private static final int FLEST_TRINN = 60;

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Habilitet habilitet;
    @Autowired
    private Personer personer;

    /** Alle settene, trinn for trinn gjennom alle nivåene, med en runde til på hvert; etter hvert svar er det nøyaktig én. */
    @ParameterizedTest
    @CsvSource({"felles.ansatt,felles.leder,felles.ppt", "barnehage.ansatt,barnehage.styrer,ppt.ansatt", "skole.ansatt,skole.rektor,ppt.ansatt",
        "helse.ansatt,helse.leder,ppt.ansatt", "b.ansatt,b.leder,b.ppt"})
    void skal_ha_nøyaktig_én_etter_hvert_trinn_i_settet(String ansatt, String leder, String ppt) {
        Saksferd ferd = Saksferd.meld(this::som, List.of(ansatt, leder, ppt));
        Iterator<String> utfall = List.of("nivaa_1", "fortsett", "nivaa_2", "nivaa_3", "nye_tiltak", "nivaa_2", "nivaa_1", "avslutt").iterator();
        for (int n = 0; n < FLEST_TRINN && "aapen".equals(ferd.sak().get("status").asString()); n++) {
            gjørNeste(ferd, utfall);
            int nivaa = ferd.sak().get("nivaa").asInt();
            assertThat(holdere(ferd.sakId())).as("nivå " + nivaa + ", " + ferd.venter()).hasSize(nivaa == 0 ? 0 : 1);
        }
        assertThat(ferd.sak().get("status").asString()).isEqualTo("avsluttet");
    }

    private static void gjørNeste(Saksferd ferd, Iterator<String> utfall) {
        String trinn = ferd.venter().stream().filter(t -> t.matches("trinn_([0-3]|in)_.*")).findFirst().orElseThrow();
        JsonNode åpnet = ferd.åpne(trinn);
        if (trinn.equals("trinn_2_1")) {
            ferd.fyll(trinn, "samtykke", Map.of("tjenester", List.of("ppt")));
        }
        String ppt = ferd.melder().enhetI("ppt");
        ferd.gjør(trinn, !åpnet.path("utfall").isEmpty() ? Map.of("utfall", utfall.next())
                : trinn.equals("trinn_2_1") ? Map.of("mottaker", ppt, "inviterteEnheter", List.of(ppt)) : Map.of("godtatt", "ja"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nivaa_1", "nivaa_2", "nivaa_3"})
    void skal_være_den_som_besluttet_også_når_saken_hopper_over_et_nivå(String utfall) {
        Saksgang gang = Saksgang.ny(som("barnehage.ansatt")).til(utfall);
        assertThat(holdere(gang.sak())).containsExactly("barnehage.ansatt");
        assertThat(som("barnehage.ansatt").get("/saker/" + gang.sak() + "/stafett").innhold().at("/historikk/0/grunn").asString()).isEqualTo("nivaa");
    }

    @Test
    void skal_være_den_som_åpnet_saken_igjen_når_ingen_hadde_den() {
        Saksgang gang = Saksgang.ny(som("barnehage.ansatt")).til("avslutt");
        assertThat(holdere(gang.sak())).isEmpty();
        som("barnehage.styrer").post("/saker/" + gang.sak() + "/gjenaapne", Map.of("nivaa", 2, "grunn", "Det har begynt igjen."));
        assertThat(holdere(gang.sak())).containsExactly("barnehage.styrer");
    }

    /** Lederen besluttet; den som lager planen, har saken etterpå uten at noen må spørre henne. */
    @Test
    void skal_være_den_som_lager_den_første_planen_når_lederen_besluttet() {
        Saksgang gang = Saksgang.ny(som("barnehage.ansatt")).tilBeslutning();
        Saksgang.i(som("barnehage.styrer"), gang.sak()).til("nivaa_1");
        assertThat(holdere(gang.sak())).containsExactly("barnehage.styrer");
        assertThat(som("barnehage.ansatt").post("/saker/" + gang.sak() + "/logg", Map.of("slag", "referat", "tekst", "Vi møttes.")).status())
                .as("den som meldte, fører loggen til det er avtalt").isEqualTo(201);
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        assertThat(holdere(gang.sak())).containsExactly("barnehage.ansatt");
    }

    @Test
    void skal_være_lederen_når_den_som_besluttet_er_ute_av_enheten_ellers_den_som_eier_undringen() {
        String sak = Saksgang.ny(som("barnehage.ansatt")).til("avslutt").sak();
        sql.sql("update avklaring set person = (select id from person where brukernavn = 'ke') where sak = cast(? as uuid)").param(sak).update();
        sql.sql("insert into inhabilitet (id, sak, person, slag, meldt) select gen_random_uuid(), cast(? as uuid), id, 'slekt', now() from person "
                + "where brukernavn = 'barnehage.styrer'").param(sak).update();
        String senere = "insert into avklaring (id, sak, nivaa, grunnlag, foreslaatt, valgt, begrunnelse, person, avgjort) select gen_random_uuid(), cast(? as uuid), "
                + "0, '{}', now() + interval '50 years', 'x', 'x', id, now() + interval '50 years' from person where brukernavn = 'ke'";
        sql.sql(senere).param(sak).update();
        som("barnehage.ansatt").post("/saker/" + sak + "/gjenaapne", Map.of("nivaa", 1, "grunn", "Det har begynt igjen."));
        assertThat(holdere(sak)).containsExactly("barnehage.ansatt");
    }

    @Test
    void skal_være_den_som_besluttet_sist_når_den_første_angret() {
        Saksgang gang = Saksgang.ny(som("barnehage.ansatt")).tilBeslutning();
        Saksgang.i(som("barnehage.styrer"), gang.sak()).til("nivaa_1");
        assertThat(som("barnehage.styrer").post("/saker/" + gang.sak() + "/angre", Map.of("grunn", "Feil nivå.")).status()).isEqualTo(200);
        som("barnehage.styrer").post("/oppgaver/" + gang.oppgave() + "/legg-tilbake", null);
        gang.til("nivaa_1");
        assertThat(holdere(gang.sak())).containsExactly("barnehage.ansatt");
    }

    /** Pinnen måtte gå videre før noen var enige om den; da er ingen det etterpå heller. */
    @Test
    void skal_ikke_være_avtalt_fordi_den_første_ble_inhabil() {
        Saksgang gang = Saksgang.ny(som("barnehage.ansatt")).tilBeslutning();
        som("barnehage.ansatt31").post("/oppgaver/" + gang.oppgave() + "/ta", null);
        Saksgang.i(som("barnehage.ansatt31"), gang.sak()).til("nivaa_1");
        Bruker hun = personer.finn("barnehage.ansatt31").orElseThrow();
        habilitet.meld(SakId.av(gang.sak()), hun.id(), "slekt", hun);
        assertThat(holdere(gang.sak())).containsExactly("barnehage.styrer");
        assertThat(som("barnehage.ansatt").post("/saker/" + gang.sak() + "/logg", Map.of("slag", "referat", "tekst", "Vi møttes.")).status()).isEqualTo(201);
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        assertThat(holdere(gang.sak())).containsExactly("barnehage.ansatt");
    }

    @Test
    void skal_ikke_kunne_mangle_selv_om_noen_prøver_i_databasen() {
        String sak = som("barnehage.ansatt").nySak();
        assertThatThrownBy(() -> sql.sql("update sak set nivaa = 1 where id = cast(? as uuid)").param(sak).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(sql.sql("select nivaa from sak where id = cast(? as uuid)").param(sak).query(Integer.class).single()).isZero();
    }

    private List<String> holdere(String sak) {
        return sql.sql("select p.brukernavn from stafettpinne s join person p on p.id = s.holder where s.sak = cast(? as uuid) and s.til is null")
                .param(sak).query(String.class).list();
    }

    private ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }
}
