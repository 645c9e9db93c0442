package no.stafett.tiltak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Et tiltak ingen har tatt imot, teller på enheten som ble spurt, også når noen andre har fått det. */
class TiltakssvarTest extends Tiltaksproeve {

    private static final List<String> TALL = List.of("ubesvart", "overFristen", "ja", "nei", "uten");
    private final ApiKlient koordinator = program.som("koordinator");

    /** Svarene fra den forrige prøven er fra et annet år, og spørsmålene hennes er ikke åpne. */
    @BeforeEach
    void glemDetSomVar() {
        sql().sql("update tiltakshendelse set tid = tid - interval '2 years' where sak <> cast(? as uuid)").param(gang.sak()).update();
        sql().sql("update tiltak set status = 'erstattet' where status = 'foreslaatt' and sak <> cast(? as uuid)").param(gang.sak()).update();
        sql().sql("update sak set oeving = false where id = cast(? as uuid)").param(gang.sak()).update();
    }

    @Test
    void skal_telle_nei_på_enheten_også_etter_at_tiltaket_er_hos_noen_andre() {
        spør("Les sammen", kollega);
        assertThat(egne()).containsExactly(1L, 0L, 0L, 0L, 0L);
        krev(kollega.post(tiltak + "/" + tiltakId("Les sammen") + "/avvis", Map.of("grunn", "Ikke tid.")));
        assertThat(egne()).containsExactly(0L, 0L, 0L, 1L, 0L);
        krev(mina.post(tiltak + "/" + tiltakId("Les sammen") + "/plasser", Map.of("ansvarlig", id(mina))));
        assertThat(egne()).as("den som tar det selv, har sagt ja").containsExactly(0L, 0L, 1L, 1L, 0L);
        assertThat(liste("nei")).containsExactly("Les sammen");
        assertThat(liste("ja")).containsExactly("Les sammen");
    }

    @Test
    void skal_telle_det_som_gikk_videre_uten_svar_bare_når_fristen_var_ute() {
        spør("I tide", kollega);
        krev(mina.post(tiltak + "/" + tiltakId("I tide") + "/avslutt", Map.of("grunn", "Trengs ikke.")));
        assertThat(egne()).containsExactly(0L, 0L, 0L, 0L, 0L);
        spør("For sent", kollega);
        sql().sql("update tiltak set svarfrist = current_date - 3 where sak = cast(? as uuid) and status = 'foreslaatt'").param(gang.sak()).update();
        assertThat(egne()).containsExactly(1L, 1L, 0L, 0L, 0L);
        assertThat(liste("over_fristen")).containsExactly("For sent");
        krev(mina.post(tiltak + "/" + tiltakId("For sent") + "/avslutt", Map.of("grunn", "Ingen svarte.")));
        assertThat(egne()).containsExactly(0L, 0L, 0L, 0L, 1L);
        assertThat(liste("uten")).containsExactly("For sent");
    }

    @Test
    void skal_ikke_telle_det_som_er_for_lenge_siden_i_øving_eller_hjemme() {
        spør("Les sammen", kollega);
        krev(kollega.post(tiltak + "/" + tiltakId("Les sammen") + "/avvis", Map.of("grunn", "Ikke tid.")));
        sql().sql("update tiltakshendelse set tid = tid - interval '7 months' where sak = cast(? as uuid)").param(gang.sak()).update();
        assertThat(egne()).containsExactly(0L, 0L, 0L, 0L, 0L);
        krev(mina.post(tiltak, Map.of("tiltak", "Hjemme", "ansvarlig", "foresatt:" + foresatt())));
        assertThat(egne()).containsExactly(0L, 0L, 0L, 0L, 0L);
        spør("Øving", kollega);
        sql().sql("update sak set oeving = true where id = cast(? as uuid)").param(gang.sak()).update();
        assertThat(egne()).containsExactly(0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void skal_gi_koordinatoren_tall_uten_de_små_og_uten_liste() {
        for (int n = 1; n <= 5; n++) {
            spør("Tiltak " + n, kollega);
        }
        assertThat(kommunens().get("ubesvart").isNull()).as("fem tiltak i én sak er ett barn").isTrue();
        for (int n = 1; n <= 4; n++) {
            sql().sql("insert into tiltak (id, sak, nummer, tiltak, status, person, enhet, svarfrist) values (gen_random_uuid(), cast(? as uuid), 1, 'T', 'foreslaatt', "
                    + "cast(? as uuid), cast(? as uuid), current_date - 1)").params(mina.nySak(), id(kollega), mina.enhet()).update();
        }
        assertThat(kommunens().get("ubesvart").asLong()).isEqualTo(9);
        assertThat(kommunens().get("overFristen").isNull()).as("fire saker er for få").isTrue();
        assertThat(kommunens().get("nei").asLong()).as("null er null").isZero();
        assertThat(koordinator.get("/tiltakssvar").innhold().get("egne")).isEmpty();
        assertThat(koordinator.get("/tiltakssvar/" + mina.enhet() + "/ubesvart").status()).isEqualTo(403);
        sql().sql("insert into adressesperre (id, sak, grad, fra, av) values (gen_random_uuid(), cast(? as uuid), 'fortrolig', now(), cast(? as uuid))")
                .params(gang.sak(), id(mina)).update();
        assertThat(kommunens().get("ubesvart").isNull()).as("saken med adressesperre er ikke med").isTrue();
    }

    @Test
    void skal_bare_gi_lederen_sine_egne_enheter_og_koordinatoren_sin_egen_kommune() {
        spør("Les sammen", kollega);
        assertThat(program.som("ppt.leder").get("/tiltakssvar").innhold().get("egne").valueStream().map(e -> e.get("enhetId").asString())).doesNotContain(mina.enhet());
        assertThat(program.som("ppt.leder").get("/tiltakssvar/" + mina.enhet() + "/ubesvart").status()).isEqualTo(404);
        assertThat(styrer.get("/tiltakssvar/" + mina.enhet() + "/tull").status()).isEqualTo(404);
        assertThat(mina.get("/tiltakssvar").status()).isEqualTo(403);
        assertThat(program.som("barnehage.styrer").get("/tiltakssvar").innhold().get("kommunen")).isEmpty();
        assertThat(sql().sql("select count(*) from tiltakssvar_i_kommunen(now() - interval '1 year', current_date)").query(Integer.class).single())
                .as("funksjonen gir ingenting til den som ikke er koordinator").isZero();
    }

    /** Forsiden spør hver gang den åpnes; den som ikke leder noe og ikke holder en pinne, har ingenting å få. */
    @Test
    void skal_si_det_på_forsiden_til_lederen_og_koordinatoren_og_ikke_til_andre() {
        spør("Les sammen", kollega);
        Tiltaksoversikt oversikt = program.hent(Tiltaksoversikt.class);
        assertThat(oversikt.svar(bruker("barnehage.styrer")).orElseThrow().leder()).isTrue();
        assertThat(oversikt.svar(bruker("koordinator")).orElseThrow().leder()).isFalse();
        assertThat(oversikt.svar(bruker("barnehage.ansatt"))).isEmpty();
        assertThat(oversikt.stoppet(bruker("barnehage.ansatt44"))).isEmpty();
    }

    private JsonNode kommunens() {
        return koordinator.get("/tiltakssvar").innhold().get("kommunen").valueStream().filter(e -> e.get("enhetId").asString().equals(mina.enhet())).findFirst()
                .orElseThrow();
    }

    private Bruker bruker(String navn) {
        return program.hent(Personer.class).finn(navn).orElseThrow();
    }

    private void spør(String navn, ApiKlient hvem) {
        krev(mina.post(tiltak, Map.of("tiltak", navn, "ansvarlig", id(hvem))));
    }

    private String foresatt() {
        return sql().sql("select id::text from foresatt where sak = cast(? as uuid) limit 1").param(gang.sak()).query(String.class).single();
    }

    private List<Long> egne() {
        JsonNode min = styrer.get("/tiltakssvar").innhold().get("egne").valueStream().filter(e -> e.get("enhetId").asString().equals(mina.enhet())).findFirst().orElseThrow();
        return TALL.stream().map(felt -> min.get(felt).asLong()).toList();
    }

    private List<String> liste(String hva) {
        JsonNode svar = styrer.get("/tiltakssvar/" + mina.enhet() + "/" + hva).innhold();
        assertThat(svar.get("antall").asLong()).isEqualTo(svar.get("rader").size());
        return svar.get("rader").valueStream().map(r -> r.get("tiltak").asString()).toList();
    }
}
