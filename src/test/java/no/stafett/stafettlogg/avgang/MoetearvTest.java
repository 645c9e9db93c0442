package no.stafett.stafettlogg.avgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;

/** Møtene hun har kalt inn til, skulle skrevet i eller er bedt til, går videre når hun slutter. */
@Apptest
class MoetearvTest extends Avgangsproeve {

    /** Hun kaller inn, en kollega skriver; den som tar over, gjør det hun gjorde, er bedt på nytt og ser saken. */
    @Test
    void skal_gi_møtene_videre() {
        String sak = medPinneHos(annen).sak();
        som(annen).post("/saker/" + sak + "/stafett/overlever", Map.of("til", id(hun)));
        som(hun).post("/saker/" + sak + "/stafett/ta-imot", null);
        String møte = møte(som(hun), sak, id(hun), List.of(id(annen)));
        assertThat(tekst(send(LEDER, get(slutt())))).contains("name=\"moete-" + møte, "Dette har hun nå: 2");
        assertThat(send(LEDER, post(slutt()).param("til", id(annen)).param("moete-" + møte, id(arving))).getStatus()).isEqualTo(302);
        JsonNode etter = som(arving).get("/saker/" + sak + "/moeter/" + møte).innhold();
        assertThat(etter.toString()).contains(id(arving), id(annen)).doesNotContain(idTil(hun));
        assertThat(sql.sql("select count(*) from moete where id = cast(? as uuid) and innkalt_av = cast(? as uuid) and referent = innkalt_av")
                .params(møte, id(arving)).query(Integer.class).single()).isEqualTo(1);
        assertThat(sql.sql("select svar from moetedeltaker where moete = cast(? as uuid) and person = cast(? as uuid)").params(møte, id(arving))
                .query((rs, n) -> String.valueOf(rs.getString(1))).single()).isEqualTo("null");
        krevIngenting();
    }

    /** Bare bedt, i en sak der hun ellers ikke har noe å gi fra seg. */
    @Test
    void skal_ikke_kunne_stenges_mens_hun_er_bedt_til_et_møte() {
        String sak = medPinneHos(annen).sak();
        String møte = møte(som(annen), sak, id(annen), List.of());
        sql.sql("insert into moetedeltaker (moete, person, sak) values (cast(? as uuid), cast(? as uuid), cast(? as uuid))").params(møte, id(hun), sak).update();
        assertThatThrownBy(() -> sql.sql("update person set aktiv = false where brukernavn = ?").param(hun).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(send(LEDER, post(slutt()).param("til", id(arving))).getStatus()).isEqualTo(302);
        assertThat(som(arving).get("/saker/" + sak).status()).isEqualTo(200);
        krevIngenting();
        assertThatThrownBy(() -> sql.sql("insert into moetedeltaker (moete, person, sak) values (cast(? as uuid), cast(? as uuid), cast(? as uuid))")
                .params(møte, idTil(hun), sak).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    /** Møtet er over, men ingen merket det holdt: hun var der, og hun som tar over, har ikke noe der å gjøre. */
    @Test
    void skal_la_et_møte_som_er_over_stå_som_det_var() {
        String sak = medPinneHos(annen).sak();
        String møte = møte(som(annen), sak, id(annen), List.of());
        sql.sql("insert into moetedeltaker (moete, person, sak) values (cast(? as uuid), cast(? as uuid), cast(? as uuid))").params(møte, id(hun), sak).update();
        sql.sql("update moete set start = now() - interval '3 days', slutt = now() - interval '2 days' where id = cast(? as uuid)").param(møte).update();
        assertThat(send(LEDER, post(slutt()).param("til", id(arving))).getStatus()).isEqualTo(302);
        assertThat(som(arving).get("/saker/" + sak).status()).isEqualTo(404);
        assertThat(sql.sql("select person from moetedeltaker where moete = cast(? as uuid)").param(møte).query(String.class).list()).contains(idTil(hun));
    }

    /** Et gammelt møte med en som har sluttet, stopper verken den neste som slutter, eller den som vil endre det. */
    @Test
    void skal_ikke_stoppe_noen_når_en_annen_som_var_bedt_alt_har_sluttet() {
        String sak = medPinneHos(annen).sak();
        String møte = møte(som(annen), sak, id(annen), List.of());
        for (String hvem : List.of(hun, arving)) {
            sql.sql("insert into moetedeltaker (moete, person, sak) values (cast(? as uuid), cast(? as uuid), cast(? as uuid))").params(møte, id(hvem), sak).update();
        }
        som(annen).post("/saker/" + sak + "/moeter/" + møte + "/avlys", Map.of("grunn", "Sykdom."));
        assertThat(send(LEDER, post(slutt()).param("til", id(annen))).getStatus()).isEqualTo(302);
        assertThat(som(annen).post("/saker/" + sak + "/moeter/" + møte + "/gjenoppta", null).status()).isEqualTo(200);
        assertThat(sql.sql("select person from moetedeltaker where moete = cast(? as uuid)").param(møte).query(String.class).list()).doesNotContain(idTil(hun));
        assertThat(send(LEDER, post("/organisasjon/personer/" + idTil(arving) + "/slutt").param("til", id(annen))).getStatus()).isEqualTo(302);
    }

    /** Hun som flytter møtet, og lederen som stenger en av de bedte, venter på hverandre i samme rekkefølge. */
    @Test
    void skal_ikke_låse_hverandre_når_møtet_endres_mens_noen_slutter() throws Exception {
        String sak = medPinneHos(annen).sak();
        String møte = møte(som(annen), sak, id(annen), List.of());
        sql.sql("insert into moetedeltaker (moete, person, sak) values (cast(? as uuid), cast(? as uuid), cast(? as uuid))").params(møte, id(hun), sak).update();
        String slutt = slutt();
        String til = id(arving);
        ExecutorService tråder = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> svar = tråder.invokeAll(List.of(() -> send(LEDER, post(slutt).param("til", til)).getStatus(),
                    () -> som(annen).post("/saker/" + sak + "/moeter/" + møte + "/avlys", Map.of("grunn", "Sykdom.")).status()));
            assertThat(List.of(svar.get(0).get(), svar.get(1).get())).containsExactly(302, 200);
        } finally {
            tråder.shutdown();
        }
    }

    private static String møte(ApiKlient innkaller, String sak, String referent, List<String> deltakere) {
        ApiKlient.Svar svar = innkaller.post("/saker/" + sak + "/moeter", Map.of("slag", "samarbeidsmoete", "formaal", "Bli enige", "start", "2037-05-04T10:00:00Z",
                "slutt", "2037-05-04T11:00:00Z", "referentId", referent, "deltakerIder", deltakere));
        assertThat(svar.status()).as(svar.innhold().toString()).isEqualTo(201);
        return svar.innhold().at("/moete/moeteId").asString();
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
}
