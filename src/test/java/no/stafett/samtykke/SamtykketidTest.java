package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.NyTilgang;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Når et samtykke tar slutt av seg selv, og hvem som kan svare i hvilken alder. */
@Apptest
class SamtykketidTest extends Samtykkeproeve {

    @ParameterizedTest
    @CsvSource({"2027-02-10,2027-02-10T23:00:00Z", "2027-03-27,2027-03-27T23:00:00Z", "2027-03-28,2027-03-28T22:00:00Z",
        "2027-10-30,2027-10-30T22:00:00Z", "2027-10-31,2027-10-31T23:00:00Z"})
    void skal_slutte_ved_midnatt_norsk_tid_ogsaa_naar_klokka_stilles(LocalDate sisteDag, Instant slutt) {
        Saksgang gang = medPpt((int) java.time.temporal.ChronoUnit.DAYS.between(klokke.idag(), sisteDag));
        assertThat(sql.sql("select distinct utloeper from sakstilgang where sak = ? and grunn = 'invitasjon'")
                .param(UUID.fromString(gang.sak())).query(Instant.class).list()).containsExactly(slutt);
    }

    @Test
    void skal_se_saken_til_siste_sekund_og_ikke_ett_til() {
        LocalDate sisteDag = klokke.idag().plusDays(3);
        Saksgang gang = medPpt(3);
        ZonedDateTime midnatt = sisteDag.plusDays(1).atStartOfDay(Forretningsklokke.NORGE);
        Klokkestiller.flyttTil(program, midnatt.minusSeconds(60).toInstant());
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(200);
        Klokkestiller.flyttTil(program, midnatt.toInstant());
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
    }

    @Test
    void skal_slutte_paa_bursdagen_naar_foresatte_ikke_lenger_kan_svare() {
        LocalDate femten = klokke.idag().plusDays(20);
        SakId sak = SakId.av(sak(femten.minusYears(15)));
        registrer(sak.toString(), ja("ppt"));
        assertThat(vurdering.gjelder(sak, "ppt", femten.minusDays(1))).isTrue();
        assertThat(vurdering.gjelder(sak, "ppt", femten)).isFalse();
        assertThat(vurdering.slutter(sak, "ppt", klokke.idag())).contains(femten);
    }

    @Test
    void skal_la_den_unge_voksne_svare_alene_fra_attenaarsdagen() {
        LocalDate atten = klokke.idag().plusDays(20);
        SakId sak = SakId.av(sak(atten.minusYears(18)));
        registrer(sak.toString(), fra("Ada Lindås", "selv", "ppt"));
        assertThat(vurdering.vurder(sak, "ppt", atten.minusDays(1)).rad()).isEqualTo("C8a");
        assertThat(vurdering.vurder(sak, "ppt", atten).rad()).isEqualTo("C6a");
        registrer(sak.toString(), Map.of("avgjoerelse", "nektet", "samtykkerNavn", "Ada Lindås", "relasjon", "selv", "kanal", "muntlig"));
        registrer(sak.toString(), ja("ppt"));
        assertThat(vurdering.vurder(sak, "ppt", atten).rad()).isEqualTo("C6b");
    }

    @Test
    void skal_la_ungdom_svare_selv_om_helse_fra_seksten() {
        SakId sak = SakId.av(sak(klokke.idag().minusYears(15).minusDays(3)));
        Map<String, Object> helse = new HashMap<>(ja("helsestasjon"));
        helse.put("opplysningstype", "helse");
        registrer(sak.toString(), helse);
        assertThat(vurdering.gjelder(sak, "helsestasjon", klokke.idag())).isTrue();
        assertThat(vurdering.slutter(sak, "helsestasjon", klokke.idag())).contains(klokke.idag().plusYears(1).minusDays(3));
    }

    @Test
    void skal_slutte_for_foresatte_paa_attenaarsdagen() {
        LocalDate atten = klokke.idag().plusDays(20);
        SakId sak = SakId.av(sak(atten.minusYears(18)));
        UUID forelder = sql.sql("select id from person where brukernavn = 'forelder'").query(UUID.class).single();
        tilgang.giPerson(sak, NyTilgang.tilAlt(new PersonId(forelder), "foresatt", "foresatt", null));
        assertThat(sql.sql("select utloeper from sakstilgang where sak = ? and person = ?").params(sak.verdi(), forelder).query(Instant.class).single())
                .isEqualTo(atten.atStartOfDay(Forretningsklokke.NORGE).toInstant());
    }
}
