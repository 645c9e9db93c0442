package no.stafett.stafettlogg.avgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletResponse;

/** Den som slutter, gir alt videre i én handling. Ingenting hviler på en som er stengt, og ingen sak er uten holder. */
@Apptest
class AvgangTest extends Avgangsproeve {

    @Test
    void skal_gi_alt_videre_i_én_handling() {
        Saksgang gang = medPinne();
        String sti = "/saker/" + gang.sak();
        som(hun).post("/oppgaver/" + gang.oppgave() + "/ta", null);
        som(hun).post(sti + "/tiltak", Map.of("tiltak", "Lesestund hver dag", "ansvarlig", id(hun)));
        String undring = som(hun).nySak();
        String side = tekst(send(LEDER, get(slutt())));
        assertThat(side).contains("Stafettpinnen", "Undring hun meldte", "Tiltak", "Dette har hun nå: 4").doesNotContain("Lesestund hver dag");
        assertThat(send(LEDER, post(slutt()).param("til", id(arving)).param("pinne-" + gang.sak(), id(annen))).getStatus()).isEqualTo(302);
        assertThat(holder(gang.sak())).isEqualTo(id(annen));
        assertThat(som(arving).get("/saker/" + undring).status()).isEqualTo(200);
        assertThat(sql.sql("select behandler from oppgave where sak = cast(? as uuid) and status = 'aapen' and 'ansvarlig' <> all(roller)")
                .param(gang.sak()).query(String.class).list()).containsOnly(id(arving));
        assertThat(sql.sql("select person from tiltak where sak = cast(? as uuid) and tiltak = 'Lesestund hver dag' and status = 'foreslaatt'")
                .param(gang.sak()).query(String.class).list()).containsExactly(id(arving));
        assertThat(som(annen).get(sti + "/tiltak").innhold().toString()).contains("Lesestund hver dag").doesNotContain(idTil(hun));
        krevIngenting();
        assertThat(som(hun).get("/meg").status()).isEqualTo(401);
        assertThat(sql.sql("select count(*) from spor where hendelse = 'PersonDeaktivert' and fakta::text like ?").param("%" + idTil(hun) + "%")
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void skal_ikke_slutte_på_nytt_når_hun_alt_er_stengt() {
        send(LEDER, post(slutt()).param("til", id(arving)));
        String sluttet = sql.sql("select sluttet from person where brukernavn = ?").param(hun).query(String.class).single();
        assertThat(send(LEDER, post(slutt()).param("til", id(arving))).getStatus()).isEqualTo(302);
        assertThat(sql.sql("select sluttet from person where brukernavn = ?").param(hun).query(String.class).single()).isEqualTo(sluttet);
        assertThat(sql.sql("select count(*) from spor where hendelse = 'PersonDeaktivert' and fakta::text like ?").param("%" + idTil(hun) + "%")
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void skal_slutte_økter_som_er_åpne_og_kunne_angres() throws Exception {
        MockHttpServletResponse inne = nett.perform(post("/logg-inn").param("brukernavn", hun).param("passord", "stafett").with(csrf())).andReturn().getResponse();
        Cookie økt = inne.getCookie("stafett");
        assertThat(nett.perform(get("/oppgaver").cookie(økt)).andReturn().getResponse().getStatus()).isEqualTo(200);
        send(LEDER, post(slutt()).param("til", id(arving)));
        assertThat(nett.perform(get("/oppgaver").cookie(økt)).andReturn().getResponse().getRedirectedUrl()).contains("/logg-inn");
        assertThat(tekst(send(LEDER, get("/organisasjon")))).contains("Åpne igjen");
        assertThat(send(LEDER, post("/organisasjon/personer/" + idTil(hun) + "/aapne")).getStatus()).isEqualTo(302);
        assertThat(som(hun).get("/meg").status()).isEqualTo(200);
    }

    @Test
    void skal_kreve_en_som_kan_ta_over_og_en_leder_som_styrer_henne() {
        assertThat(send(LEDER, post(slutt())).getStatus()).isEqualTo(422);
        assertThat(send(LEDER, post(slutt()).param("til", id("skole.ansatt"))).getStatus()).isEqualTo(422);
        assertThat(tekst(send(LEDER, post(slutt()).param("til", id(hun))))).contains("Velg hvem som tar over.");
        assertThat(send("skole.rektor", post(slutt()).param("til", id(arving))).getStatus()).isEqualTo(404);
        assertThat(send("b.leder", get(slutt())).getStatus()).isEqualTo(404);
        assertThat(send("barnehage.ansatt", get(slutt())).getStatus()).isEqualTo(403);
        assertThat(send(LEDER, get("/organisasjon/personer/" + id(LEDER) + "/slutt")).getStatus()).isEqualTo(404);
        assertThat(som(hun).get("/meg").status()).isEqualTo(200);
    }

    @Test
    void skal_ikke_la_den_eneste_lederen_slutte() {
        MockHttpServletResponse svar = send("systemadmin", post("/organisasjon/personer/" + id("ppt.leder") + "/slutt").param("til", id("ppt.ansatt")));
        assertThat(svar.getStatus()).isEqualTo(409);
        assertThat(tekst(svar)).contains("Ingen andre har rollen Leder");
        assertThat(som("ppt.leder").get("/meg").status()).isEqualTo(200);
    }

    @Test
    void skal_ikke_vise_systemadministratoren_en_sak_og_likevel_gi_alt_videre() {
        Saksgang gang = medPinne();
        String saksnummer = gang.saken().get("saksnummer").asString();
        assertThat(tekst(send("systemadmin", get(slutt())))).doesNotContain(saksnummer, "Stafettpinnen").contains("Ingenting du ser");
        assertThat(send("systemadmin", post(slutt()).param("til", id(arving))).getStatus()).isEqualTo(302);
        assertThat(holder(gang.sak())).isEqualTo(id(arving));
        krevIngenting();
    }

    @Test
    void skal_ikke_kunne_hvile_på_en_som_er_stengt_selv_om_noen_prøver_i_databasen() {
        Saksgang gang = medPinne();
        assertThatThrownBy(() -> sql.sql("update person set aktiv = false where brukernavn = ?").param(hun).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        send(LEDER, post(slutt()).param("til", id(arving)));
        for (String forsøk : List.of("update stafettpinne set holder = cast(? as uuid) where sak = cast(? as uuid) and til is null",
                "update oppgave set behandler = cast(? as uuid) where sak = cast(? as uuid) and status = 'aapen'",
                "insert into sakstilgang (id, person, sak, rolle, omfang, grunn, fra) values (gen_random_uuid(), cast(? as uuid), cast(? as uuid), 'deltaker', 'alt', 'x', now())")) {
            assertThatThrownBy(() -> sql.sql(forsøk).params(idTil(hun), gang.sak()).update()).as(forsøk).isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(som(LEDER).post("/saker/" + gang.sak() + "/stafett/oppnevn", Map.of("til", idTil(hun), "grunn", "borte")).status()).isEqualTo(422);
    }

    /** Hun sier ja, får og tar i samme øyeblikk som hun stenges. Hvem som enn kommer først: ingen sak er uten holder, og ingenting er hos henne. */
    @Test
    void skal_aldri_la_noe_bli_hos_den_som_stenges_mens_noen_gir_henne_noe() throws Exception {
        for (int runde = 0; runde < 4; runde++) {
            begynn();
            Saksgang tilbudt = medPinneHos(annen);
            Saksgang egen = medPinne();
            String ledig = som(annen).nySak();
            som(annen).post("/saker/" + tilbudt.sak() + "/stafett/overlever", Map.of("til", id(hun)));
            String oppgave = som(annen).oppgave(ledig);
            String den = id(hun);
            List<Integer> svar = samtidig(List.of(
                    () -> send(LEDER, post("/organisasjon/personer/" + den + "/slutt").param("til", id(arving))).getStatus(),
                    () -> som(hun).post("/saker/" + tilbudt.sak() + "/stafett/ta-imot", null).status(),
                    () -> som(hun).post("/oppgaver/" + oppgave + "/ta", null).status(),
                    () -> som(LEDER).post("/saker/" + tilbudt.sak() + "/stafett/oppnevn", Map.of("til", den, "grunn", "borte")).status(),
                    () -> som(hun).post("/saker", ApiKlient.undring(som(annen).enhet())).status()));
            assertThat(svar).allMatch(status -> status < 500);
            if (svar.get(0) == 409) {
                send(LEDER, post("/organisasjon/personer/" + den + "/slutt").param("til", id(arving)));
            }
            assertThat(sql.sql("select aktiv from person where brukernavn = ?").param(hun).query(Boolean.class).single()).isFalse();
            krevIngenting();
            assertThat(List.of(holder(tilbudt.sak()), holder(egen.sak()))).doesNotContain(den);
        }
    }

    @Test
    void skal_ikke_la_to_ta_over_etter_hverandre_i_samme_øyeblikk() throws Exception {
        Saksgang gang = medPinne();
        Saksgang hos = medPinneHos(arving);
        samtidig(List.of(() -> send(LEDER, post(slutt()).param("til", id(arving))).getStatus(),
                () -> send("systemadmin", post("/organisasjon/personer/" + idTil(arving) + "/slutt").param("til", idTil(hun))).getStatus()));
        assertThat(sql.sql("select count(*) from stafettpinne s join person p on p.id = s.holder where s.til is null and not p.aktiv").query(Integer.class).single()).isZero();
        assertThat(holder(gang.sak())).isEqualTo(holder(hos.sak()));
    }

    /** Hun slutter i barnehagen, men er fortsatt mor. */
    @Test
    void skal_beholde_innsynet_som_foresatt() {
        String sak = som(arving).nySak();
        sql.sql("update foresatt set person = cast(? as uuid) where sak = cast(? as uuid)").params(id(hun), sak).update();
        for (String rolle : List.of("foresatt", "deltaker")) {
            sql.sql("insert into sakstilgang (id, sak, person, rolle, omfang, grunn, fra) values (gen_random_uuid(), cast(? as uuid), cast(? as uuid), ?, 'alt', 'x', now())")
                    .params(sak, id(hun), rolle).update();
        }
        assertThat(send(LEDER, post(slutt()).param("til", id(arving))).getStatus()).isEqualTo(302);
        assertThat(sql.sql("select rolle from sakstilgang where person = cast(? as uuid) and til is null").param(idTil(hun)).query(String.class).list())
                .containsExactly("foresatt");
        assertThat(sql.sql("select exists (select 1 from synlige_saker(cast(? as uuid), now()) v where v.sak = cast(? as uuid))").params(idTil(hun), sak)
                .query(Boolean.class).single()).isTrue();
    }

    private Saksgang medPinne() {
        return medPinneHos(hun);
    }

    private Saksgang medPinneHos(String holder) {
        Saksgang gang = Saksgang.ny(som(holder)).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        assertThat(holder(gang.sak())).isEqualTo(id(holder));
        return gang;
    }

    private String holder(String sak) {
        return sql.sql("select holder from stafettpinne where sak = cast(? as uuid) and til is null").param(sak).query(String.class).single();
    }

    private static List<Integer> samtidig(List<Callable<Integer>> kall) throws Exception {
        ExecutorService tråder = Executors.newFixedThreadPool(kall.size());
        try {
            List<Integer> svar = new ArrayList<>();
            for (Future<Integer> ett : tråder.invokeAll(kall)) {
                svar.add(ett.get());
            }
            return svar;
        } finally {
            tråder.shutdown();
        }
    }
}
