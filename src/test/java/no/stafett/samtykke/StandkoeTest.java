package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.felles.SakId;
import no.stafett.samtykke.stand.Standkoe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** En sak fra før det ble skrevet ned om noen kan få del i den (V91), står riktig i lista uten at noen sier noe om samtykke igjen. */
@Apptest
class StandkoeTest extends Samtykkeproeve {

    @Autowired
    private Standkoe koe;

    @Test
    void skal_ikke_lenger_si_at_samtykke_mangler_når_det_er_gitt() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        registrer(gang.sak(), ja("ppt"));
        somFoerOppgraderingen(gang.sak());
        assertThat(mangler(gang.sak())).as("slik det sto etter V91").isTrue();
        assertThat(koe.tøm()).isPositive();
        assertThat(mangler(gang.sak())).isFalse();
        assertThat(venter(gang.sak())).isZero();
    }

    @Test
    void skal_fortsatt_si_at_samtykke_mangler_når_det_er_trukket() {
        Saksgang gang = Saksgang.ny(mina).til("nivaa_2");
        registrer(gang.sak(), ja("ppt"));
        assertThat(mina.post(sti(gang.sak()) + "/" + foerste(gang.sak()) + "/trekk", Map.of("kanal", "muntlig")).status()).isEqualTo(200);
        somFoerOppgraderingen(gang.sak());
        koe.tøm();
        assertThat(mangler(gang.sak())).isTrue();
        assertThat(venter(gang.sak())).isZero();
    }

    private void somFoerOppgraderingen(String sak) {
        sql.sql("delete from samtykkestand where sak = ?").param(UUID.fromString(sak)).update();
        sql.sql("insert into samtykkestand_venter (sak) values (?)").param(new SakId(UUID.fromString(sak)).verdi()).update();
    }

    /** Slik lista spør. */
    private boolean mangler(String sak) {
        return sql.sql("select not exists (select 1 from samtykkestand k where k.sak = ? and (k.utloeper is null or k.utloeper > now()))")
                .param(UUID.fromString(sak)).query(Boolean.class).single();
    }

    private long venter(String sak) {
        return sql.sql("select count(*) from samtykkestand_venter where sak = ?").param(UUID.fromString(sak)).query(Long.class).single();
    }
}
