package no.stafett.oppgave.reservasjon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.stafett.ApiKlient;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Det kolleger spør hverandre om: bare mellom dem som alt ser saken. */
class OppgavesamtaleTest extends Samarbeidsproeve {

    @Test
    void skal_spørre_en_som_ser_saken_og_få_svar() {
        krev(gjør(mina, "spoer", Map.of("til", id(styrer), "tekst", "Har du snakket med far?")));
        assertThat(iSporet("OppgaveOmtalt")).isEqualTo(1);
        String spoersmaal = samarbeid(styrer).at("/samtale/0/beskjedId").asString();
        krev(gjør(styrer, "svar", Map.of("paa", spoersmaal, "tekst", "Ja, i går.")));
        assertThat(samarbeid(mina).path("samtale").valueStream().map(b -> b.path("slag").asString() + ": " + b.path("tekst").asString()))
                .containsExactly("spoersmaal: Har du snakket med far?", "svar: Ja, i går.");
    }

    @Test
    void skal_ikke_kunne_nevne_en_som_ikke_ser_saken() {
        for (String hvem : new String[] {"barnehage.ansatt07", "skole.ansatt", "koordinator", "systemadmin", "forelder", "b.leder"}) {
            ApiKlient.Svar svar = gjør(mina, "spoer", Map.of("til", id(som(hvem)), "tekst", "Hva tror du?"));
            assertThat(svar.innhold().at("/feil/0/kode").asString()).as(hvem).isEqualTo("kan_ikke_nevnes");
        }
        assertThat(samarbeid(mina).path("kolleger").toString()).contains(id(styrer)).doesNotContain(id(kollega));
    }

    @Test
    void skal_kunne_spørre_om_en_ledig_oppgave_hun_kan_ta_men_bare_lederen_når_hun_ikke_ser_saken() {
        krev(gjør(mina, "legg-tilbake", null));
        assertThat(samarbeid(kollega).path("kolleger").valueStream().map(k -> k.path("personId").asString())).contains(id(styrer)).doesNotContain(id(mina));
        assertThat(gjør(kollega, "spoer", Map.of("til", id(mina), "tekst", "x")).innhold().at("/feil/0/kode").asString())
                .as("hvem som er med i saken, er ikke hennes å vite").isEqualTo("kan_ikke_nevnes");
        krev(gjør(kollega, "spoer", Map.of("til", id(styrer), "tekst", "Haster denne?")));
        String spoersmaal = samarbeid(styrer).at("/samtale/0/beskjedId").asString();
        krev(gjør(styrer, "svar", Map.of("paa", spoersmaal, "tekst", "Ja, til fredag.")));
        assertThat(samarbeid(kollega).at("/samtale/1/tekst").asString()).isEqualTo("Ja, til fredag.");
        assertThat(hos()).as("hun har ikke tatt den").isEmpty();
        krev(gjør(mina, "spoer", Map.of("til", id(styrer), "tekst", "Hun ser saken, og kan spørre som ellers.")));
    }

    @Test
    void skal_ikke_kunne_spørre_om_en_oppgave_en_annen_har_eller_hun_ikke_kan_ta() {
        assertThat(gjør(kollega, "spoer", Map.of("til", id(styrer), "tekst", "x")).status()).isEqualTo(409);
        assertThat(samarbeid(kollega).path("kolleger")).isEmpty();
        krev(gjør(mina, "legg-tilbake", null));
        assertThat(gjør(som("skole.ansatt"), "spoer", Map.of("til", id(styrer), "tekst", "x")).status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_svare_for_en_annen() {
        krev(gjør(mina, "spoer", Map.of("til", id(styrer), "tekst", "Har du snakket med far?")));
        String spoersmaal = samarbeid(mina).at("/samtale/0/beskjedId").asString();
        assertThat(gjør(kollega, "svar", Map.of("paa", spoersmaal, "tekst", "Nei.")).status()).as("hun kan ta oppgaven, og ser ikke samtalen").isEqualTo(403);
        assertThat(gjør(som("skole.ansatt"), "svar", Map.of("paa", spoersmaal, "tekst", "Nei.")).status()).isEqualTo(404);
        assertThat(gjør(mina, "svar", Map.of("paa", oppgave, "tekst", "x")).status()).as("ikke et spørsmål her").isEqualTo(422);
    }

    @Test
    void skal_vise_beskjeden_til_den_som_tar_oppgaven_og_ikke_til_den_som_bare_kan() {
        krev(gjør(mina, "legg-tilbake", Map.of("beskjed", "Mor vil helst snakkes med etter klokka tre.")));
        assertThat(samarbeid(kollega).path("samtale")).isEmpty();
        krev(gjør(kollega, "ta", null));
        assertThat(samarbeid(kollega).at("/samtale/0/tekst").asString()).startsWith("Mor vil helst");
    }

    @Test
    void skal_ikke_vise_beskjeder_til_andre_heller_når_sjekken_er_glemt() {
        krev(gjør(mina, "spoer", Map.of("til", id(styrer), "tekst", "Har du snakket med far?")));
        krev(gjør(mina, "overlever", Map.of("til", id(kollega), "melding", "Kan du?")));
        assertThat(rader("oppgavebeskjed", styrer)).isEqualTo(1);
        assertThat(rader("oppgavebeskjed", kollega)).as("hun er spurt om å ta over, ikke nevnt").isZero();
        assertThat(rader("oppgaveoverlevering", kollega)).isEqualTo(1);
        assertThat(rader("oppgavegrep", styrer)).isZero();
        for (String tabell : new String[] {"oppgavebeskjed", "oppgaveoverlevering", "oppgavegrep"}) {
            assertThat(rader(tabell, som("skole.ansatt"))).as(tabell).isZero();
        }
        assertThat(som("skole.ansatt").get("/oppgaver/" + oppgave + "/samarbeid").status()).isEqualTo(404);
    }

    /** Det databasen viser henne, uten noe vilkår i spørringen. */
    private long rader(String tabell, ApiKlient hvem) {
        TransactionTemplate lesing = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
        lesing.setReadOnly(true);
        String hun = id(hvem);
        return lesing.execute(t -> {
            sql.sql("select set_config('stafett.person', ?, true)").param(hun).query(String.class).single();
            return sql.sql("select count(*) from " + tabell + " where oppgave = ?").param(oppgave).query(Long.class).single();
        });
    }

    @Test
    void skal_si_nei_i_det_skjermede_rommet() {
        sql.sql("update oppgave set skjermet = true where id = ?").param(oppgave).update();
        assertThat(nei(gjør(mina, "spoer", Map.of("til", id(styrer), "tekst", "x")))).isEqualTo("oppgave_skjermet");
        assertThat(nei(gjør(mina, "overlever", Map.of("til", id(kollega))))).isEqualTo("oppgave_skjermet");
        assertThat(nei(gjør(mina, "utsett", Map.of()))).isEqualTo("oppgave_skjermet");
        assertThat(nei(gjør(mina, "legg-tilbake", Map.of("beskjed", "x")))).isEqualTo("oppgave_skjermet");
        krev(gjør(mina, "legg-tilbake", null));
    }
}
