package no.stafett.stafettlogg.deltakelse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;

/** Fra nivå 3 til nivå 2 trengs færre tjenester; den som beslutter, sier hvilke som er ferdige. */
@Apptest
class FaerreTjenesterTest extends Deltakerproeve {

    /** Fra nivå 3 til 2: den som beslutter, sier hvem som er ferdige; de andre er med som før. */
    @Test
    void skal_ta_ut_de_tjenestene_som_er_ferdige_i_det_saken_går_fra_nivå_3_til_2() {
        Saksgang gang = medPpt();
        String ppt = som("barnehage.ansatt").enhetI("ppt");
        gang.til("nivaa_3").tilBeslutning();
        assertThat(som("barnehage.ansatt").get("/oppgaver/" + gang.oppgave()).innhold().at("/inndata/medvirkende").toString()).contains(ppt);
        assertThat(gang.fullfoer(Map.of("utfall", "nivaa_2", "ferdigeEnheter", List.of(som("barnehage.ansatt").enhetI("helsestasjon")))).status()).isEqualTo(422);
        assertThat(gang.fullfoer(Map.of("utfall", "nivaa_2", "ferdigeEnheter", List.of(ppt), "begrunnelse", "PPT er ferdig hos oss.")).status()).isEqualTo(200);
        assertThat(gang.saken().get("nivaa").asInt()).isEqualTo(2);
        assertThat(List.of(som("ppt.ansatt").get(sti(gang)).status(), som("ppt.leder").get(sti(gang)).status())).containsOnly(404);
        assertThat(som("barnehage.ansatt").get(sti(gang) + "/logg?slag=deltakelse").innhold().at("/poster/0/overskrift").asString())
                .isEqualTo("PPT er ikke lenger med i saken");
        // Begrunnelsen står i beslutningen og ingen andre steder.
        assertThat(som("barnehage.ansatt").get(sti(gang) + "/logg?slag=deltakelse").innhold().at("/poster/0/tekst").asString()).isEmpty();
        assertThat(antall("deltakerslutt where sak = cast(? as uuid) and grunn is not null", gang)).isZero();
        assertThat(angre(gang, ppt).status()).isEqualTo(200);
    }

    /** Alt beslutningen tok, gjøres om med den: tjenesten er inne igjen, og har tiltaket sitt. */
    @Test
    void skal_gi_tjenestene_tilbake_når_beslutningen_angres() {
        Saksgang gang = medPpt();
        String ppt = som("barnehage.ansatt").enhetI("ppt");
        String tiltaket = "tiltak where sak = cast(? as uuid) and person = (select id from person where brukernavn = 'ppt.ansatt')";
        gang.til("nivaa_3").tilBeslutning();
        som("barnehage.ansatt").post(sti(gang) + "/tiltak", Map.of("tiltak", "Lesestund", "ansvarlig", id(som("ppt.ansatt"))));
        assertThat(antall(tiltaket, gang)).isEqualTo(1);
        assertThat(gang.fullfoer(Map.of("utfall", "nivaa_2", "ferdigeEnheter", List.of(ppt))).status()).isEqualTo(200);
        assertThat(antall(tiltaket, gang)).isZero();
        assertThat(som("barnehage.ansatt").post(sti(gang) + "/angre", Map.of("grunn", "Feil nivå.")).status()).isEqualTo(200);
        assertThat(List.of(som("ppt.ansatt").get(sti(gang)).status(), som("ppt.leder").get(sti(gang)).status())).containsOnly(200);
        assertThat(antall(tiltaket, gang)).isEqualTo(1);
        assertThat(angre(gang, ppt).tekst("kode")).isEqualTo("ingen_er_ute");
        assertThat(antall("deltakerslutt where sak = cast(? as uuid) and gjort_om_av is not null", gang)).isEqualTo(1);
        assertThat(som("barnehage.ansatt").get(sti(gang) + "/logg?slag=deltakelse").innhold().at("/poster/0/overskrift").asString()).contains("igjen");
    }
}
