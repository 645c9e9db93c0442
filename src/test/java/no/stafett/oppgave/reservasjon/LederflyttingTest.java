package no.stafett.oppgave.reservasjon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import org.junit.jupiter.api.Test;

/** Lederen flytter det en av sine har, i sin egen enhet, med en grunn. */
class LederflyttingTest extends Samarbeidsproeve {

    @Test
    void skal_kunne_si_hvor_mye_en_oppgave_i_enheten_haster_uten_å_ha_den() {
        krev(gjør(styrer, "prioriter", Map.of("prioritet", 2, "grunn", "Mor ringte.")));
        assertThat(samarbeid(mina).path("prioritet").asInt()).isEqualTo(2);
        assertThat(samarbeid(mina).at("/samtale/0/tekst").asString()).as("den som har den, får vite hvorfor").isEqualTo("Mor ringte.");
        assertThat(hos()).isEqualTo(id(mina));
        krev(gjør(mina, "legg-tilbake", null));
        krev(gjør(styrer, "prioriter", Map.of("prioritet", 1, "grunn", "Det er avklart.")));
        assertThat(angre(styrer)).isEmpty();
        assertThat(samarbeid(styrer).path("prioritet").asInt()).isEqualTo(2);
    }

    @Test
    void skal_ikke_kunne_si_hvor_mye_det_haster_i_en_enhet_hun_ikke_leder() {
        assertThat(gjør(som("ppt.leder"), "prioriter", Map.of("prioritet", 1, "grunn", "x")).status()).isEqualTo(404);
        assertThat(nei(gjør(kollega, "prioriter", Map.of("prioritet", 1, "grunn", "x")))).isEqualTo("oppgave_opptatt");
        sql.sql("update oppgave set roller = array['ke'] where id = ?").param(oppgave).update();
        assertThat(gjør(styrer, "prioriter", Map.of("prioritet", 1, "grunn", "x")).status()).as("det kommunens egne har").isEqualTo(409);
    }

    @Test
    void skal_flytte_til_en_annen_i_enheten_og_vise_henne_hvorfor() {
        assertThat(kode(flytt(styrer, id(kollega), oppgave))).isEmpty();
        assertThat(hos()).isEqualTo(id(kollega));
        assertThat(iSporet("OppgaveFlyttet")).isEqualTo(1);
        assertThat(samarbeid(kollega).at("/samtale/0/tekst").asString()).isEqualTo("Vi fordeler på nytt.");
        assertThat(samarbeid(kollega).path("reservertTil").isNull()).isFalse();
    }

    @Test
    void skal_gjøre_den_ledig() {
        assertThat(kode(flytt(styrer, null, oppgave))).isEmpty();
        assertThat(hos()).isEmpty();
    }

    @Test
    void skal_kunne_gjøres_om() {
        String bunt = flytt(styrer, id(kollega), oppgave).tekst("buntId");
        krev(styrer.post("/oppgaver/angre", Map.of("buntId", bunt)));
        assertThat(hos()).isEqualTo(id(mina));
    }

    @Test
    void skal_bare_gjelde_enheter_hun_leder() {
        assertThat(kode(flytt(som("helse.leder"), null, oppgave))).isEqualTo("finnes_ikke");
        assertThat(flytt(mina, null, oppgave).status()).isEqualTo(403);
        assertThat(hos()).isEqualTo(id(mina));
    }

    @Test
    void skal_ikke_flytte_til_en_som_ikke_kan_ha_den() {
        assertThat(kode(flytt(styrer, id(som("skole.ansatt")), oppgave))).isEqualTo("oppgave_kan_ikke_flyttes");
        assertThat(hos()).isEqualTo(id(mina));
    }

    @Test
    void skal_ikke_flytte_det_som_er_skjermet_eller_si_at_det_finnes() {
        sql.sql("update oppgave set skjermet = true where id = ?").param(oppgave).update();
        assertThat(kode(flytt(styrer, null, oppgave))).isEqualTo("finnes_ikke");
    }

    @Test
    void skal_ikke_flytte_en_oppgave_i_en_sak_hun_er_stengt_ute_av() {
        sql.sql("insert into inhabilitet (id, sak, person, slag, meldt) values (gen_random_uuid(), ?, ?, 'slekt', now())")
                .params(uuid(sak), uuid(id(styrer))).update();
        assertThat(kode(flytt(styrer, null, oppgave))).isEqualTo("finnes_ikke");
        assertThat(hos()).isEqualTo(id(mina));
    }

    private static ApiKlient.Svar flytt(ApiKlient leder, String til, String oppgave) {
        Map<String, Object> kropp = new HashMap<>(Map.of("oppgaver", List.of(oppgave), "grunn", "Vi fordeler på nytt."));
        if (til != null) {
            kropp.put("til", til);
        }
        return leder.post("/oppgaver/flytt", kropp);
    }

    private static String kode(ApiKlient.Svar svar) {
        return krev(svar).innhold().at("/utfall/0/kode").asString("");
    }
}
