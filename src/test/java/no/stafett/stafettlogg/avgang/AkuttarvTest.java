package no.stafett.stafettlogg.avgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Utfyller;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;

/** Plikten til å melde går videre når den som er i rommet, slutter, og bare den som tar over, får vite det. */
@Apptest
class AkuttarvTest extends Avgangsproeve {

    @Test
    void skal_føre_akuttrommet_videre_uten_at_lederen_får_vite_det() {
        String sak = som(hun).nySak();
        String før = utenTegn(tekst(send(LEDER, get(slutt()))));
        send(hun, post("/saker/" + sak + "/akutt"));
        assertThat(utenTegn(tekst(send(LEDER, get(slutt()))))).isEqualTo(før);
        send(LEDER, post(slutt()).param("til", id(arving)));
        String oppgave = sql.sql("select id from oppgave where sak = cast(? as uuid) and skjermet and status = 'aapen' limit 1").param(sak)
                .query(String.class).single();
        assertThat(som(arving).get("/oppgaver/" + oppgave).status()).isEqualTo(200);
        assertThat(som(LEDER).get("/oppgaver/" + oppgave).status()).isEqualTo(404);
        assertThat(som(annen).get("/oppgaver/" + oppgave).status()).isEqualTo(404);
        assertThat(som(LEDER).get("/saker/" + sak + "/sporing").innhold().toString()).doesNotContain("AkuttOverfoert");
        krevIngenting();
    }

    /** Meldingen er sendt, og det ventes på svar i tre uker: ingen har en oppgave, men plikten er hennes. */
    @Test
    void skal_føre_akuttrommet_videre_mens_det_ventes_på_barnevernet() {
        String sak = som(hun).nySak();
        send(hun, post("/saker/" + sak + "/akutt"));
        sql.sql("delete from oppgavekandidat where oppgave in (select id from oppgave where sak = cast(? as uuid) and skjermet)").param(sak).update();
        sql.sql("update oppgave set status = 'fullfoert', avsluttet = now() where sak = cast(? as uuid) and skjermet").param(sak).update();
        assertThatThrownBy(() -> sql.sql("update person set aktiv = false where brukernavn = ?").param(hun).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(send(LEDER, post(slutt()).param("til", id(arving))).getStatus()).isEqualTo(302);
        assertThat(sql.sql("select p.brukernavn from akuttdeltaker d join person p on p.id = d.person where d.sak = cast(? as uuid)").param(sak)
                .query(String.class).list()).containsExactly(arving);
        krevIngenting();
    }

    /** Tanten tar over alt annet; mistanken mot familien hennes går til en annen. */
    @Test
    void skal_aldri_gi_akuttrommet_til_en_som_er_inhabil() {
        String sak = som(hun).nySak();
        send(hun, post("/saker/" + sak + "/akutt"));
        sql.sql("insert into inhabilitet (id, sak, person, slag, meldt) values (gen_random_uuid(), cast(? as uuid), cast(? as uuid), 'slekt', now())")
                .params(sak, id(arving)).update();
        assertThat(send(LEDER, post(slutt()).param("til", id(arving))).getStatus()).isEqualTo(302);
        assertThat(sql.sql("select p.brukernavn from akuttdeltaker d join person p on p.id = d.person where d.sak = cast(? as uuid)").param(sak)
                .query(String.class).list()).isNotEmpty().doesNotContain(arving, hun);
        assertThat(sql.sql("select count(*) from oppgave where sak = cast(? as uuid) and behandler = cast(? as uuid) and status = 'aapen'").params(sak, id(arving))
                .query(Integer.class).single()).isZero();
        krevIngenting();
    }

    /** Hun arver et rom, og har et eget i samme sak: to mistanker, to meldinger. */
    @Test
    void skal_holde_det_arvede_rommet_og_det_egne_fra_hverandre() {
        String sak = som(hun).nySak();
        send(arving, post("/saker/" + sak + "/akutt"));
        String eget = rom(sak);
        send(hun, post("/saker/" + sak + "/akutt"));
        String oppgave = sql.sql("select o.id from oppgave o join oppgavekandidat k on k.oppgave = o.id where o.trinn = 'trinn_ak_1' and k.gruppe = 'p:' || ?")
                .param(id(hun)).query(String.class).single();
        assertThat(send(LEDER, post(slutt()).param("til", id(arving))).getStatus()).isEqualTo(302);
        meldFra(oppgave);
        assertThat(rom(sak)).as("det egne venter ennå").isEqualTo(eget);
        send(LEDER, post("/organisasjon/personer/" + idTil(hun) + "/aapne"));
        send(hun, post("/saker/" + sak + "/akutt"));
        assertThat(sql.sql("select count(*) from akuttdeltaker where sak = cast(? as uuid) and person = cast(? as uuid)").params(sak, idTil(hun))
                .query(Integer.class).single()).as("hun kan melde på nytt når hun er tilbake").isEqualTo(1);
    }

    /** Det eneste rommet der meldingen ikke er sendt. */
    private String rom(String sak) {
        return sql.sql("select id from akuttrom where sak = cast(? as uuid) and meldt is null").param(sak).query(String.class).single();
    }

    private void meldFra(String oppgave) {
        ApiKlient den = som(arving);
        den.post("/oppgaver/" + oppgave + "/ta", null);
        JsonNode aapnet = den.get("/oppgaver/" + oppgave).innhold();
        var svar = Utfyller.den(LocalDate.ofInstant(Instant.parse(den.get("/demo/klokke").tekst("naa")), Forretningsklokke.NORGE))
                .med("meldingSendt", "ja").fyll(aapnet.path("skjema"), aapnet.path("inndata"));
        assertThat(den.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", svar)).status()).isEqualTo(200);
    }
}
