package no.stafett.oppgave.reservasjon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Å ha en oppgave er ikke alltid å se saken, og å ha hatt den er ikke å ha den. */
class SamarbeidsinnsynTest extends Samarbeidsproeve {

    private static final String BESKJED = "Mor vil helst snakkes med etter klokka tre.";

    @Test
    void skal_ikke_si_koordinatoren_hvem_som_er_med_eller_hva_de_har_skrevet() {
        krev(gjør(mina, "legg-tilbake", Map.of("beskjed", BESKJED)));
        ApiKlient koordinator = som("koordinator");
        sql.sql("update oppgave set roller = '{leder,koordinator}', behandler = ? where id = ?").params(uuid(id(koordinator)), oppgave).update();
        assertThat(samarbeid(koordinator).path("samtale")).isEmpty();
        assertThat(samarbeid(koordinator).path("kolleger")).isEmpty();
        assertThat(gjør(koordinator, "spoer", Map.of("til", id(styrer), "tekst", "Hvem gjelder det?")).innhold().at("/feil/0/kode").asString()).isEqualTo("kan_ikke_nevnes");
        assertThat(beskjeder(koordinator)).as("heller ikke når sjekken er glemt").isZero();
        assertThat(samarbeid(styrer).at("/samtale/0/tekst").asString()).isEqualTo(BESKJED);
    }

    @Test
    void skal_ikke_vise_beskjedene_til_en_som_hadde_oppgaven_og_ikke_ser_saken_lenger() {
        krev(gjør(mina, "legg-tilbake", Map.of("beskjed", BESKJED)));
        krev(gjør(kollega, "ta", null));
        assertThat(samarbeid(kollega).path("samtale")).hasSize(1);
        sql.sql("update oppgave set status = 'fullfoert', avsluttet = now() where id = ?").param(oppgave).update();
        sql.sql("update sakstilgang set til = now() where sak = ? and person = ?").params(uuid(sak), uuid(id(kollega))).update();
        assertThat(samarbeid(kollega).path("samtale")).isEmpty();
        assertThat(beskjeder(kollega)).isZero();
    }

    @Test
    void skal_ikke_la_lederen_ta_oppgaven_fra_koordinatoren() {
        ApiKlient koordinator = som("koordinator");
        sql.sql("update oppgave set roller = '{leder,koordinator}', behandler = ? where id = ?").params(uuid(id(koordinator)), oppgave).update();
        krev(styrer.post("/oppgaver/flytt", Map.of("oppgaver", List.of(oppgave), "grunn", "Den er min.")));
        assertThat(hos()).isEqualTo(id(koordinator));
    }

    @Test
    void skal_bare_gjøre_om_det_som_ble_gjort_i_ett() {
        String annen = mina.oppgave(mina.nySak());
        String bunt = krev(kollega.post("/oppgaver/ta", Map.of("oppgaver", List.of(annen)))).tekst("buntId");
        krev(kollega.post("/oppgaver/" + annen + "/prioriter", Map.of("prioritet", 2, "grunn", "Det haster.")));
        ApiKlient.Svar angret = krev(kollega.post("/oppgaver/angre", Map.of("buntId", bunt)));
        assertThat(angret.innhold().at("/utfall/0/gikk").asBoolean()).isFalse();
        assertThat(sql.sql("select prioritet from oppgave where id = ? and behandler is not null").param(annen).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void skal_la_reservasjonen_stå_når_prioriteten_gjøres_om() {
        krev(gjør(mina, "prioriter", Map.of("prioritet", 2, "grunn", "Det haster.")));
        sql.sql("update oppgave set reservert_til = reservert_til + interval '5 days' where id = ?").param(oppgave).update();
        String forlenget = reservertTil();
        assertThat(angre(mina)).isEmpty();
        assertThat(reservertTil()).isEqualTo(forlenget).isNotEmpty();
    }

    private String reservertTil() {
        return sql.sql("select coalesce(reservert_til::text, '') from oppgave where id = ?").param(oppgave).query(String.class).single();
    }

    private long beskjeder(ApiKlient hvem) {
        TransactionTemplate lesing = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
        lesing.setReadOnly(true);
        String hun = id(hvem);
        return lesing.execute(t -> {
            sql.sql("select set_config('stafett.person', ?, true)").param(hun).query(String.class).single();
            return sql.sql("select count(*) from oppgavebeskjed where oppgave = ?").param(oppgave).query(Long.class).single();
        });
    }
}
