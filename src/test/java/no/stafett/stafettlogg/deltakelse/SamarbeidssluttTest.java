package no.stafett.stafettlogg.deltakelse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.samtykke.Deling;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Når saken avsluttes, er samarbeidet over; når den åpnes igjen, får de tilbake det samtykket fortsatt åpner for. */
@Apptest
class SamarbeidssluttTest extends Deltakerproeve {

    @Autowired
    private Deling deling;

    @Test
    void skal_være_slutt_for_de_inviterte_når_saken_avsluttes_og_begynne_igjen_når_den_åpnes() {
        Saksgang gang = medPpt();
        gang.til("avslutt");
        assertThat(List.of(som("ppt.ansatt").get(sti(gang)).status(), som("ppt.leder").get(sti(gang)).status())).containsOnly(404);
        assertThat(som("barnehage.ansatt").get(sti(gang)).status()).isEqualTo(200);
        åpne(gang, 2);
        assertThat(List.of(som("ppt.ansatt").get(sti(gang)).status(), som("ppt.leder").get(sti(gang)).status())).containsOnly(200);
        assertThat(antall("sakstilgang where sak = cast(? as uuid) and til is null and grunn = 'invitasjon' and utloeper is null", gang)).isZero();
        gang.til("avslutt");
        sql.sql("update samtykke set gyldig_til = date '2021-01-01' where sak = cast(? as uuid)").param(gang.sak()).update();
        åpne(gang, 2);
        assertThat(List.of(som("ppt.ansatt").get(sti(gang)).status(), som("ppt.leder").get(sti(gang)).status())).containsOnly(404);
    }

    @Test
    void skal_ikke_gi_saken_tilbake_når_den_åpnes_i_egen_tjeneste_og_ikke_la_en_invitasjon_vente_mens_den_er_lukket() {
        Saksgang gang = medPpt();
        gang.til("avslutt");
        åpne(gang, 1);
        assertThat(som("ppt.leder").get(sti(gang)).status()).isEqualTo(404);
        Saksgang ubesvart = medSamtykke();
        legg(ubesvart, som("barnehage.ansatt").enhetI("ppt"));
        ubesvart.til("avslutt");
        åpne(ubesvart, 2);
        assertThat(legg(ubesvart, som("barnehage.ansatt").enhetI("ppt")).status()).as("kan bes på nytt").isEqualTo(200);
    }

    /** Lederen har sagt at det ikke er samme barn; da hjelper det ikke at en beslutning gjøres om. */
    @Test
    void skal_ikke_gi_tilbake_det_enheten_aldri_skulle_hatt_eller_det_ingen_har_klarert_siden() {
        Saksgang gang = medSamtykke();
        samtykk(gang, "skole");
        SakId sak = SakId.av(gang.sak());
        EnhetId skole = EnhetId.av(som("barnehage.ansatt").enhetI("skole"));
        UUID handling = UUID.randomUUID();
        String tok = "insert into sakstilgang (id, sak, enhet, rolle, omfang, grunn, fra, til, trukket_ved) values (gen_random_uuid(), ?, ?, 'leder', 'alt', 'samme barn', "
                + "now() - interval '2 days', now() - interval '1 day', ?)";
        sql.sql(tok).params(sak.verdi(), skole.verdi(), handling).update();
        deling.steng(sak, skole, "samme barn");
        deling.giTilbake(sak, handling);
        assertThat(som("skole.rektor").get(sti(gang)).status()).isEqualTo(404);
        sql.sql(tok).params(sak.verdi(), skole.verdi(), handling).update();
        sql.sql("insert into adressesperre (id, sak, grad, fra, av) select gen_random_uuid(), ?, 'fortrolig', now(), id from person where brukernavn = 'barnehage.styrer'")
                .param(sak.verdi()).update();
        assertThatThrownBy(() -> deling.giTilbake(sak, handling)).isInstanceOf(Deling.SamtykkeMangler.class);
        assertThat(antall("sakstilgang where sak = cast(? as uuid) and til is null and grunn = 'samme barn'", gang)).isZero();
    }

    /** Ingen leder der saken er, kan ha pinnen; da er det en annen som er med. */
    @Test
    void skal_gi_pinnen_til_en_som_er_med_når_tjenesten_går_ut_og_ingen_leder_kan_ha_den() {
        Saksgang gang = medPpt();
        som("barnehage.ansatt").post(sti(gang) + "/stafett/overlever", Map.of("til", id(som("ppt.ansatt"))));
        assertThat(som("ppt.ansatt").post(sti(gang) + "/stafett/ta-imot", null).status()).isEqualTo(200);
        sql.sql("insert into inhabilitet (id, sak, person, slag, meldt) select gen_random_uuid(), s.id, r.person, 'slekt', now() from sak s "
                + "join rolle r on r.enhet = s.enhet and r.rolle = 'leder' where s.id = cast(? as uuid)").param(gang.sak()).update();
        deling.steng(SakId.av(gang.sak()), EnhetId.av(som("barnehage.ansatt").enhetI("ppt")), "invitasjon");
        assertThat(antall("stafettpinne f join person p on p.id = f.holder where f.sak = cast(? as uuid) and f.til is null and p.brukernavn = 'barnehage.ansatt'", gang))
                .isEqualTo(1);
    }

    @Test
    void skal_ikke_vente_noen_i_et_møte_når_tjenesten_hennes_er_ute_uansett_hvorfor() {
        Saksgang gang = medPpt();
        String hun = id(som("ppt.ansatt"));
        String møte = som("barnehage.ansatt").post(sti(gang) + "/moeter", Map.of("slag", "samarbeidsmoete", "formaal", "Bli enige", "start", "2037-05-04T10:00:00Z",
                "slutt", "2037-05-04T11:00:00Z", "referentId", hun, "deltakerIder", List.of(hun))).innhold().at("/moete/moeteId").asString();
        assertThat(som("barnehage.ansatt").get(sti(gang) + "/moeter/" + møte).innhold().at("/moete").toString()).contains(hun);
        deling.steng(SakId.av(gang.sak()), EnhetId.av(som("barnehage.ansatt").enhetI("ppt")), "invitasjon");
        assertThat(som("barnehage.ansatt").get(sti(gang) + "/moeter/" + møte).innhold().at("/moete").toString()).doesNotContain(hun);
    }

    private void åpne(Saksgang gang, int nivaa) {
        assertThat(som("barnehage.ansatt").post(sti(gang) + "/gjenaapne", Map.of("nivaa", nivaa, "grunn", "Det har begynt igjen.")).status()).isEqualTo(200);
    }
}
