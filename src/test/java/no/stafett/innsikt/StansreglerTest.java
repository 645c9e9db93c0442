package no.stafett.innsikt;

import static no.stafett.innsikt.Stansbase.ENHET;
import static no.stafett.innsikt.Stansbase.MINA;
import static no.stafett.innsikt.Stansbase.PIA;
import static no.stafett.innsikt.Stansbase.PPT;
import static no.stafett.innsikt.Stansbase.tid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Hver regel for seg: den siste dagen det er i orden, og dagen etter. 2. mars 2026 er en mandag, og påsken er 2.–6. april; de andre
 * hverdagene i mars er uten høytid.
 */
class StansreglerTest {

    private static Stansbase base;

    @BeforeAll
    static void lag() {
        base = new Stansbase();
    }

    private static void skalStoppe(String sak, String regel, String iOrden, String over) {
        assertThat(base.regler(sak, iOrden)).as("i orden " + iOrden).doesNotContain(regel);
        assertThat(base.regler(sak, over)).as("over " + over).contains(regel);
    }

    @Test
    void skal_finne_en_sak_der_ingen_avtalte_hvem_som_er_stafettholder() {
        String sak = base.sak(1, "2026-03-02");
        assertThat(base.regler(sak, "2026-03-17")).isEmpty();
        base.kjør("update stafettpinne set avtalt = false, grunn = 'nivaa' where sak = '%s'".formatted(sak));
        skalStoppe(sak, "ingen-stafettholder", "2026-03-16", "2026-03-17");
    }

    @Test
    void skal_finne_en_overlevering_ingen_har_svart_på_etter_fem_arbeidsdager() {
        String sak = base.sak(1, "2026-03-02");
        base.kjør("insert into overlevering (id, sak, fra, til, av, tilbudt, frist) values (gen_random_uuid(), '%s', '%s', '%s', '%s', %s, '2026-03-09')"
                .formatted(sak, MINA, PIA, MINA, tid("2026-03-05")));
        skalStoppe(sak, "overlevering-ubesvart", "2026-03-12", "2026-03-13");
        base.kjør("update overlevering set svart = now(), utfall = 'avvist' where sak = '%s'".formatted(sak));
        assertThat(base.regler(sak, "2026-03-13")).isEmpty();
    }

    @Test
    void skal_finne_en_undring_ingen_har_avgjort_på_fjorten_dager() {
        skalStoppe(base.sak(0, "2026-03-02"), "undring-uten-avgjoerelse", "2026-03-16", "2026-03-17");
    }

    @Test
    void skal_regne_undringen_fra_den_kom_tilbake_til_nivå_0() {
        String sak = base.sak(0, "2026-01-05");
        base.loggpost(sak, MINA, "2026-03-02");
        base.kjør("insert into nivaaendring (id, sak, fra_nivaa, til_nivaa, tid) values (gen_random_uuid(), '%s', 1, 0, %s), (gen_random_uuid(), '%s', 0, 0, %s)"
                .formatted(sak, tid("2026-03-02"), sak, tid("2026-03-09")));
        skalStoppe(sak, "undring-uten-avgjoerelse", "2026-03-16", "2026-03-17");
    }

    @Test
    void skal_finne_et_tiltak_uten_ansvarlig_og_et_uten_frist() {
        for (String mangler : new String[] {"'uten_ansvarlig', '2026-06-01', null, null", "'tatt_imot', null, '" + MINA + "', null"}) {
            String sak = base.sak(1, "2026-03-02");
            base.kjør("insert into tiltak (id, sak, nummer, tiltak, status, frist, person, svart) values (gen_random_uuid(), '%s', 1, 'x', %s)".formatted(sak, mangler));
            skalStoppe(sak, "tiltak-uten-ansvarlig", "2026-03-02", "2026-03-03");
            base.kjør("update tiltak set status = 'tatt_imot', frist = '2026-06-01', person = '%s' where sak = '%s'".formatted(MINA, sak));
            assertThat(base.regler(sak, "2026-03-03")).isEmpty();
        }
    }

    @Test
    void skal_finne_en_evaluering_som_ikke_er_holdt() {
        String sak = planlagt("2026-03-10");
        base.kjør("insert into svar (id, sak, oppgave, definisjon, trinn, skjema, innhold, person, tid, skjermet) values (gen_random_uuid(), '%s', 'o', 'd', 't', 'undringssamtale_barn', '{\"barnetsStemme\": \"Bra\"}', '%s', %s, false)"
                .formatted(sak, MINA, tid("2026-03-06")));
        skalStoppe(sak, "evaluering-forfalt", "2026-03-10", "2026-03-11");
        evaluer(sak, "maal_naadd", "2026-03-11");
        assertThat(base.regler(sak, "2026-03-12")).isEmpty();
    }

    @Test
    void skal_finne_to_runder_på_rad_uten_virkning_men_ikke_én_og_ikke_når_noe_virket_imellom() {
        String sak = base.sak(1, "2026-03-02");
        evaluer(sak, "ingen_effekt", "2026-03-03");
        assertThat(base.regler(sak, "2026-03-10")).isEmpty();
        evaluer(sak, "ingen_effekt", "2026-03-10");
        skalStoppe(sak, "to-runder-uten-virkning", "2026-03-10", "2026-03-11");
        base.kjør(("insert into oppgave (id, sak, kommune, enhet, tjeneste, definisjon, prosess, nivaa, trinn, tittel, skjema, roller, opprettet, status, oeving, skjermet, saksnummer, forbokstaver, enhetsnavn) "
                + "values ('ke', '%s', '9901', '%s', 'barnehage', 'x', 'loeft_ke', 1, 'trinn_ke_2', 'x', 'x', '{ke}', %s, 'aapen', false, false, 'S1', 'AB', 'Solstua')").formatted(sak, Stansbase.ENHET, tid("2026-03-11")));
        assertThat(base.regler(sak, "2026-03-12")).as("koordinerende enhet er spurt").isEmpty();
        base.kjør("update oppgave set status = 'borte' where id = 'ke'");
        assertThat(base.regler(sak, "2026-03-12")).as("og det ble trukket").containsExactly("to-runder-uten-virkning");
        evaluer(sak, "maal_naadd", "2026-03-11");
        assertThat(base.regler(sak, "2026-03-12")).isEmpty();
    }

    @Test
    void skal_finne_en_sak_på_nivå_2_uten_møte_i_fjorten_dager() {
        String sak = base.sak(2, "2026-03-02");
        base.kjør("insert into moete (id, sak, slag, formaal, start, slutt, status, innkalt_av, innkalt) values (gen_random_uuid(), '%s', 'samarbeidsmoete', 'x', %s, %s + interval '1 hour', 'planlagt', '%s', now())"
                .formatted(sak, tid("2026-03-10"), tid("2026-03-10"), MINA));
        skalStoppe(sak, "moete-ikke-holdt", "2026-03-16", "2026-03-17");
        base.kjør("update moete set status = 'holdt' where sak = '%s'".formatted(sak));
        assertThat(base.regler(sak, "2026-03-17")).isEmpty();
    }

    @Test
    void skal_finne_et_samtykke_som_går_ut_om_tretti_dager_og_ikke_et_som_er_trukket_eller_fornyet() {
        String sak = base.sak(2, "2026-03-02");
        møteHoldt(sak, "2026-03-03");
        samtykke(sak, "2026-04-09", "2026-03-02");
        skalStoppe(sak, "samtykke-utloeper", "2026-03-09", "2026-03-10");
        assertThat(base.regler(sak, "2026-04-10")).contains("samtykke-utloeper");
        samtykke(sak, "2027-01-01", "2026-03-09");
        assertThat(base.regler(sak, "2026-03-10")).isEmpty();
        base.kjør("delete from samtykke where sak = '%s' and gyldig_til = '2027-01-01'".formatted(sak), "update samtykke set trukket = now() where sak = '%s'".formatted(sak));
        assertThat(base.regler(sak, "2026-03-10")).isEmpty();
    }

    @Test
    void skal_finne_en_invitert_tjeneste_som_ikke_har_gjort_noe_på_tjueen_dager() {
        String sak = base.sak(2, "2026-03-02");
        møteHoldt(sak, "2026-03-03");
        base.kjør("insert into invitasjon (id, sak, enhet, invitert) values (gen_random_uuid(), '%s', '%s', %s)".formatted(sak, PPT, tid("2026-03-02")));
        skalStoppe(sak, "invitert-stille", "2026-03-23", "2026-03-24");
        base.kjør("update invitasjon set svart = %s, godtatt = true where sak = '%s'".formatted(tid("2026-03-09"), sak));
        assertThat(base.regler(sak, "2026-03-31")).as("sa ja, men er ikke lenger med").isEmpty();
        base.kjør("insert into sakstilgang (id, sak, enhet, rolle, omfang, grunn, fra) values (gen_random_uuid(), '%s', '%s', 'leder', 'alt', 'invitasjon', now())".formatted(sak, PPT));
        skalStoppe(sak, "invitert-stille", "2026-03-30", "2026-03-31");
        base.loggpost(sak, PIA, "2026-03-25");
        assertThat(base.regler(sak, "2026-03-31")).isEmpty();
    }

    @Test
    void skal_si_fra_en_uke_før_evalueringen_når_ingen_har_skrevet_hva_barnet_mener() {
        String sak = planlagt("2026-03-18");
        skalStoppe(sak, "barnet-ikke-hoert", "2026-03-10", "2026-03-11");
        base.kjør("insert into moete (id, sak, slag, formaal, start, slutt, status, barnet, innkalt_av, innkalt) values (gen_random_uuid(), '%s', 'annet', 'x', %s, %s + interval '1 hour', 'holdt', 'deltar', '%s', now())"
                .formatted(sak, tid("2026-03-10"), tid("2026-03-10"), MINA));
        assertThat(base.regler(sak, "2026-03-11")).isEmpty();
    }

    @Test
    void skal_finne_en_sak_der_ingenting_er_skrevet_på_førtifem_dager() {
        String sak = base.sak(1, "2026-01-12");
        base.loggpost(sak, MINA, "2026-01-23");
        skalStoppe(sak, "ingen-hendelse", "2026-03-09", "2026-03-10");
    }

    @Test
    void skal_la_en_frist_som_går_ut_på_en_fridag_gå_ut_første_arbeidsdag_etter() {
        skalStoppe(base.sak(0, "2026-03-07"), "undring-uten-avgjoerelse", "2026-03-23", "2026-03-24");
        skalStoppe(base.sak(0, "2026-03-19"), "undring-uten-avgjoerelse", "2026-04-07", "2026-04-08");
        String stengt = base.sak(0, "2026-03-02");
        base.kjør("insert into stengt_periode values (gen_random_uuid(), '%s', '2026-03-14', '2026-03-17', 'planleggingsdag')".formatted(ENHET));
        try {
            skalStoppe(stengt, "undring-uten-avgjoerelse", "2026-03-18", "2026-03-19");
        } finally {
            base.kjør("delete from stengt_periode");
        }
    }

    @Test
    void skal_aldri_ta_med_øving_eller_det_som_er_avsluttet() {
        for (Consumer<String> endring : java.util.List.<Consumer<String>>of(
                s -> base.kjør("update sak set oeving = true where id = '%s'".formatted(s)),
                s -> base.kjør("update sak set status = 'avsluttet' where id = '%s'".formatted(s)))) {
            String sak = base.sak(0, "2026-03-02");
            assertThat(base.regler(sak, "2026-03-17")).containsExactly("undring-uten-avgjoerelse");
            endring.accept(sak);
            assertThat(base.regler(sak, "2026-03-17")).isEmpty();
        }
    }

    @Test
    void skal_verken_komme_på_lista_eller_gå_ut_av_den_fordi_saken_får_et_akuttrom() {
        String sak = base.sak(0, "2026-03-02");
        base.kjør("insert into akuttrom (id, sak, startet, av) values (gen_random_uuid(), '%s', now(), '%s')".formatted(sak, MINA));
        skalStoppe(sak, "undring-uten-avgjoerelse", "2026-03-16", "2026-03-17");
    }

    @Test
    void skal_følge_oppsettet_som_er_nærmest() {
        String sak = base.sak(0, "2026-03-02");
        base.kjør("insert into innsikt_regel values ('undring-uten-avgjoerelse', null, 'barnehage', true, 20), ('undring-uten-avgjoerelse', '9901', 'skole', false, 1)");
        skalStoppe(sak, "undring-uten-avgjoerelse", "2026-03-23", "2026-03-24");
        base.kjør("insert into innsikt_regel values ('undring-uten-avgjoerelse', '9901', 'barnehage', false, 20)");
        assertThat(base.regler(sak, "2026-03-24")).isEmpty();
        base.kjør("delete from innsikt_regel where tjeneste is not null");
    }

    private static String planlagt(String evalueres) {
        String sak = base.sak(1, "2026-03-02");
        base.kjør("insert into tiltaksplan (id, sak, evalueringsdato, opprettet) values (gen_random_uuid(), '%s', '%s', %s)".formatted(sak, evalueres, tid("2026-03-02")));
        return sak;
    }

    private static void evaluer(String sak, String vurdering, String dag) {
        base.kjør("insert into evaluering (id, sak, nivaa, samlet_vurdering, tid) values (gen_random_uuid(), '%s', 1, '%s', %s)".formatted(sak, vurdering, tid(dag)));
    }

    private static void møteHoldt(String sak, String dag) {
        base.kjør("insert into moete (id, sak, slag, formaal, start, slutt, status, innkalt_av, innkalt) values (gen_random_uuid(), '%s', 'samarbeidsmoete', 'x', %s, %s + interval '1 hour', 'holdt', '%s', now())"
                .formatted(sak, tid(dag), tid(dag), MINA));
    }

    private static void samtykke(String sak, String til, String registrert) {
        base.kjør("insert into samtykke (id, sak, tjeneste, avgjoerelse, gyldig_fra, gyldig_til, handling, navn, relasjon, kanal, registrert, registrert_av) values (gen_random_uuid(), '%s', 'ppt', 'gitt', '2026-01-01', '%s', gen_random_uuid(), 'Maria', 'mor', 'muntlig', %s, '%s')"
                .formatted(sak, til, tid(registrert), MINA));
    }
}
