package no.stafett.varsel;

import static no.stafett.handlingsveileder.Modellkommune.ANSATT;
import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Modellkommune;
import no.stafett.handlingsveileder.utkast.Utgivelsesvakt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Den som har et trinn foran seg, får vite om ny tekst når den gjelder, og bare når den er en annen enn den hun har. */
@Apptest
class TrinnvarselTest extends Varselproeve {

    @Autowired
    private Utgivelsesvakt vakt;

    @Test
    void skal_si_fra_den_dagen_det_gjelder_fra_og_ikke_før() throws Exception {
        Modellkommune kommune = Modellkommune.ny("9975", nett, sql);
        String oppgave = nyOppgave(kommune);
        String id = kommune.endret("Om en uke", "Se etter fra neste uke");
        kommune.som(FAG).post("/handlingsveiledere/utkast/" + id + "/publiser",
                Map.of("versjon", 2, "merknad", "Prøve", "gjelderFra", klokke.idag().plusDays(7).toString()));
        assertThat(kommune.som(KOORDINATOR).post("/handlingsveiledere/utkast/" + id + "/godkjenn", Map.of("versjon", 2)).tekst("tilstand")).isEqualTo("venter");
        vakt.giUt();
        fordeler().fordel();
        assertThat(om(kommune)).as("dagen er ikke kommet").isEmpty();
        assertThat(siden(kommune, oppgave)).doesNotContain("Nyere tekst finnes");
        sql.sql("update modellutkast set gjelder_fra = date '2020-01-01' where id = ?").param(UUID.fromString(id)).update();
        assertThat(vakt.giUt()).isEqualTo(1);
        fordeler().fordel();
        assertThat(om(kommune)).containsExactly(oppgave);
        assertThat(siden(kommune, oppgave)).contains("Nyere tekst finnes", "Se etter fra neste uke");
    }

    @Test
    void skal_ved_tilbakerulling_bare_si_fra_til_den_som_har_noe_annet_foran_seg_enn_det_som_gjelder_igjen() throws Exception {
        Modellkommune kommune = Modellkommune.ny("9976", nett, sql);
        kommune.publiser(kommune.endret("En", "Den første teksten"), 2);
        String eldst = nyOppgave(kommune);
        UUID to = kommune.publiser(kommune.endret("To", "Den andre teksten"), 2);
        String nyest = nyOppgave(kommune);
        fordeler().fordel();
        assertThat(om(kommune)).containsExactly(eldst);
        assertThat(kommune.som(KOORDINATOR).post("/handlingsveiledere/rull-tilbake", Map.of("tjeneste", "barnehage", "naa", to.toString())).status()).isEqualTo(200);
        fordeler().fordel();
        assertThat(om(kommune)).as("det som gjelder igjen, er det den eldste oppgaven alt har").containsExactly(nyest);
        assertThat(siden(kommune, eldst)).doesNotContain("Nyere tekst finnes");
        assertThat(siden(kommune, nyest)).contains("Nyere tekst finnes", "Den første teksten");
        kommune.publiser(kommune.endret("Igjen", "Den andre teksten"), 2);
        fordeler().fordel();
        assertThat(om(kommune)).as("og omvendt når den andre kommer igjen").containsExactly(eldst);
        assertThat(siden(kommune, nyest)).doesNotContain("Nyere tekst finnes");
    }

    /** Hun har sin egen av ett nivå, og kommunens eller den felles av de andre: det er nivået som avgjør hvem sin hun følger. */
    @Test
    void skal_si_fra_til_den_som_følger_kommunens_selv_om_tjenesten_har_sin_egen_av_et_annet_nivå() {
        Modellkommune kommune = Modellkommune.ny("9943", nett, sql);
        String oppgave = nyOppgave(kommune);
        String egen = kommune.utkast("Bare nivå 1");
        assertThat(kommune.som(FAG).post("/handlingsveiledere/utkast/" + egen + "/filer/nivaa_0.bpmn/fjern", Map.of("versjon", 1)).status()).isEqualTo(200);
        kommune.publiser(egen, 2);
        fordeler().fordel();
        assertThat(om(kommune)).isEmpty();
        String id = kommune.som(FAG).post("/handlingsveiledere/utkast", Map.of("navn", "Kommunens")).tekst("utkastId");
        kommune.lagre(FAG, id, 1, "nivaa_0.bpmn", Modellkommune.medNavn(kommune.fil(id, "nivaa_0.bpmn"), "Kommunens tekst"));
        kommune.publiser(id, 2);
        fordeler().fordel();
        assertThat(om(kommune)).containsExactly(oppgave);
    }

    /** @return en oppgave hun har tatt, i utgaven som gjelder nå */
    private static String nyOppgave(Modellkommune kommune) {
        ApiKlient hun = kommune.som(ANSATT);
        String oppgave = hun.oppgave(hun.nySak());
        assertThat(hun.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
        return oppgave;
    }

    /** Oppgavene den ansatte er varslet om at teksten er endret i. */
    private List<String> om(Modellkommune kommune) {
        return sql.sql("select oppgave from varsel where mottaker = ? and slag = 'trinn_endret'").param(person(kommune.bruker(ANSATT)).verdi()).query(String.class).list();
    }

    private String siden(Modellkommune kommune, String oppgave) throws Exception {
        return nett.perform(get("/oppgaver/" + oppgave).with(httpBasic(kommune.bruker(ANSATT), "stafett"))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
