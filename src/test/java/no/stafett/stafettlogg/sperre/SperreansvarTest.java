package no.stafett.stafettlogg.sperre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;

/** Den som har ansvaret for en sak med adressesperre, ser den; ansvaret går aldri til en som ikke gjør det. */
@Apptest
class SperreansvarTest extends Sperreproeve {

    @Test
    void skal_ikke_miste_den_som_har_ansvaret() {
        tilNivaa2();
        sperr(styrer);
        assertThat(mina.get(sti).status()).isEqualTo(200);
        ApiKlient.Svar nei = styrer.post(sti + "/adressesperre/klareringer/" + id(mina) + "/trekk", null);
        assertThat(nei.status()).isEqualTo(409);
        assertThat(mina.get(sti).status()).isEqualTo(200);
    }

    /** Den som meldte, er ikke lenger den som har ansvaret når hun er inhabil; da klareres hun ikke av seg selv. */
    @Test
    void skal_ikke_klarere_den_som_meldte_når_hun_er_inhabil() {
        sql.sql("insert into inhabilitet (id, sak, person, slag, meldt) values (gen_random_uuid(), cast(? as uuid), cast(? as uuid), 'slekt', now())")
                .params(sak.sakId(), id(mina)).update();
        assertThat(sperr(styrer).innhold().toString()).contains("\"klarerte\"").doesNotContain(id(mina));
        assertThat(styrer.post(sti + "/adressesperre/klareringer/" + id(mina) + "/trekk", null).status()).isEqualTo(200);
    }

    @Test
    void skal_bare_tilby_pinnen_til_dem_som_er_klarert() throws Exception {
        tilNivaa2();
        sak.gjør("trinn_2_2", Map.of());
        assertThat(tekst("barnehage.ansatt", get("/saker/" + sak.sakId() + "/stafett"))).contains(id(ppt));
        sperr(mina);
        assertThat(tekst("barnehage.ansatt", get("/saker/" + sak.sakId() + "/stafett"))).doesNotContain(id(ppt)).contains(id(styrer));
    }

    /** Holderen må kunne se sin egen sak; den som ikke er klarert, tilbys ikke i planen, og kan ikke velges. */
    @Test
    void skal_ikke_gi_pinnen_i_planen_til_en_som_ikke_er_klarert() {
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_1"));
        sak.gjør("trinn_1_1", Map.of());
        sperr(mina);
        String kollega = id(som("barnehage.ansatt44"));
        String plan = mina.oppgave(sak.sakId());
        mina.post("/oppgaver/" + plan + "/ta", null);
        assertThat(mina.get("/oppgaver/" + plan).innhold().at("/inndata/personer").toString()).contains(id(mina)).doesNotContain(kollega);
        assertThat(mina.post("/oppgaver/" + plan + "/fullfoer", Map.of("svar", Map.of("maal", "x", "evalueringsdato", "2037-08-10",
                "tiltak", List.of(Map.of("tiltak", "x")), "stafettholder", kollega))).status()).isEqualTo(422);
    }

    /** PPT er invitert, men ingen der er klarert ennå; stafettholderen får vite det på forsiden. */
    @Test
    void skal_si_fra_når_ingen_kan_ta_en_oppgave() throws Exception {
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_2"));
        sperr(mina);
        sak.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("ppt")));
        sak.gjør("trinn_2_1", Map.of("mottaker", mina.enhetI("ppt")));
        String nummer = mina.get(sti).tekst("saksnummer");
        assertThat(tekst("barnehage.styrer", get("/"))).contains("Ingen kan ta disse", nummer);
        sperr(mina, id(ppt));
        assertThat(tekst("barnehage.styrer", get("/"))).doesNotContain("/saker/" + sak.sakId() + "\">Svar på invitasjonen");
        assertThat(tekst("ppt.ansatt", get("/oppgaver?fane=ledige&antall=100"))).contains(nummer);
    }
}
