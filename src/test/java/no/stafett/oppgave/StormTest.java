package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Utfyller;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Åtte i samme barnehage arbeider samtidig og tilfeldig. Etterpå stemmer hvert tall med radene, og radene med motoren. */
@Apptest
@Tag("treg")
class StormTest {

    private static final int FOLK = 8;
    private static final int HANDLINGER = 2000;
    private static final int FLEST_SAKER = 300;
    private static final String LEDEREN = "barnehage.styrer";
    private static final long FRØ = 20261123;
    private static final List<String> FANER = List.of("mine", "ledige", "enheten", "paa_vent", "fullfoert");
    private static final Set<Integer> GREIT = Set.of(200, 201, 404, 409, 422);

    private final Set<String> saker = new ConcurrentSkipListSet<>();
    private final List<String> numre = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> lyktes = new ConcurrentHashMap<>();
    private final Map<String, String> folket = new TreeMap<>();
    private Stormgrep grep;
    private final AtomicInteger igjen = new AtomicInteger(HANDLINGER);

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Forretningsklokke klokke;

    @Test
    void skal_ha_tall_som_stemmer_med_radene_og_motoren_etter_en_storm() throws Exception {
        List<String> folk = Stream.concat(Stream.of(LEDEREN), IntStream.range(20, 20 + FOLK - 1).mapToObj(n -> "barnehage.ansatt" + n)).toList();
        folk.forEach(hvem -> folket.put(hvem, new ApiKlient(nett, hvem).get("/meg").tekst("personId")));
        grep = new Stormgrep(sql, saker, numre, List.copyOf(folket.values()), this::husk);
        ExecutorService tråder = Executors.newFixedThreadPool(FOLK);
        try {
            List<Future<?>> alle = new ArrayList<>();
            for (String hvem : folk) {
                alle.add(tråder.submit(() -> arbeid(hvem)));
            }
            for (Future<?> en : alle) {
                en.get(10, TimeUnit.MINUTES);
            }
        } finally {
            tråder.shutdownNow();
        }
        assertThat(new TreeMap<>(lyktes).keySet()).contains("meld", "ta", "leggTilbake", "fullfoer", "utsett", "prioriter", "angre", "taNeste", "taMange", "flytt",
                "angreBunt", "overlever", "ta-imot", "avvis", "trekk");
        assertThat(igjen.get()).as("handlinger som ikke ble gjort").isLessThanOrEqualTo(0);
        assertThat(ulikeMotoren()).as("åpne rader som ikke er i motoren med samme behandler, og omvendt").isEmpty();
        assertThat(grep.løseSpoersmaal()).as("spørsmål om å ta over som ingen kan svare på").isEmpty();
        for (String hvem : folk) {
            krevAtTalleneStemmer(hvem);
        }
    }

    private void arbeid(String hvem) {
        ApiKlient klient = new ApiKlient(nett, hvem);
        Random tilfeldig = new Random(FRØ + hvem.hashCode());
        for (int forsøk = 0; forsøk < HANDLINGER && igjen.get() > 0; forsøk++) {
            int slag = tilfeldig.nextInt(100);
            if (saker.size() < FOLK || slag < 10 && saker.size() < FLEST_SAKER) {
                meld(klient);
            } else if (slag < 42) {
                ta(klient, LEDEREN.equals(hvem), slag, tilfeldig);
            } else if (slag < 48) {
                en(klient, "mine", tilfeldig, id -> husk("leggTilbake", klient.post("/oppgaver/" + id + "/legg-tilbake", null).status()));
            } else if (slag < 58) {
                en(klient, "mine", tilfeldig, id -> ordne(klient, id, tilfeldig));
            } else if (slag < 75) {
                en(klient, "mine", tilfeldig, id -> grep.overlever(klient, folket.get(hvem), id, tilfeldig));
            } else {
                en(klient, "mine", tilfeldig, id -> husk("fullfoer", fullfoer(klient, id)));
            }
        }
    }

    /** Én, den neste, eller mange i ett; lederen flytter også det andre har. */
    private void ta(ApiKlient klient, boolean leder, int slag, Random tilfeldig) {
        if (slag < 28) {
            en(klient, "ledige", tilfeldig, id -> husk("ta", klient.post("/oppgaver/" + id + "/ta", null).status()));
        } else if (slag < 34) {
            grep.taNeste(klient, tilfeldig);
        } else if (leder) {
            grep.flytt(klient, tilfeldig);
        } else {
            grep.taMange(klient, tilfeldig);
        }
    }

    private void meld(ApiKlient klient) {
        String sak = klient.nySak();
        numre.add(klient.get("/saker/" + sak).tekst("saksnummer"));
        saker.add(sak);
        husk("meld", 201);
    }

    /** Utsetter eller prioriterer, og angrer halvparten av gangene. */
    private void ordne(ApiKlient klient, String id, Random tilfeldig) {
        if (tilfeldig.nextBoolean()) {
            husk("utsett", klient.post("/oppgaver/" + id + "/utsett", Map.of("dag", klokke.idag().plusDays(3).toString())).status());
        } else {
            husk("prioriter", klient.post("/oppgaver/" + id + "/prioriter", Map.of("prioritet", 2, "grunn", "Det haster.")).status());
        }
        if (tilfeldig.nextBoolean()) {
            husk("angre", klient.post("/oppgaver/" + id + "/angre", Map.of()).status());
        }
    }

    private int fullfoer(ApiKlient klient, String id) {
        ApiKlient.Svar hele = klient.get("/oppgaver/" + id);
        if (hele.status() != 200) {
            return hele.status();
        }
        JsonNode svar = Utfyller.den(klokke.idag()).fyll(hele.innhold().get("skjema"), hele.innhold().get("inndata"));
        return klient.post("/oppgaver/" + id + "/fullfoer", Map.of("svar", svar)).status();
    }

    /** En tilfeldig oppgave i en av stormens saker; er det ingen der, meldes det en ny. De andre prøvenes ledige oppgaver er mange og eldre; derfor etter en av sakene. */
    private void en(ApiKlient klient, String fane, Random tilfeldig, java.util.function.Consumer<String> gjør) {
        String sak = "ledige".equals(fane) ? "&soek=" + numre.get(tilfeldig.nextInt(numre.size())) : "";
        List<JsonNode> rader = klient.get("/oppgaver?sorter=alder&antall=100&fane=" + fane + sak).innhold().get("oppgaver").valueStream()
                .filter(rad -> saker.contains(rad.get("sakId").asString())).toList();
        if (!rader.isEmpty()) {
            gjør.accept(rader.get(tilfeldig.nextInt(rader.size())).get("oppgaveId").asString());
        } else if (saker.size() < FLEST_SAKER) {
            meld(klient);
        }
    }

    private void husk(String hva, int status) {
        igjen.decrementAndGet();
        assertThat(GREIT).as(hva).contains(status);
        if (status < 300) {
            lyktes.computeIfAbsent(hva, h -> new AtomicInteger()).incrementAndGet();
        }
    }

    private void krevAtTalleneStemmer(String hvem) {
        ApiKlient klient = new ApiKlient(nett, hvem);
        Map<String, Set<String>> rader = new TreeMap<>();
        for (String fane : FANER) {
            JsonNode side = klient.get("/oppgaver?antall=100&fane=" + fane).innhold();
            long totalt = side.get("totalt").asLong();
            Set<String> iFanen = new HashSet<>(ider(side));
            while (!side.get("neste").isNull()) {
                side = klient.get("/oppgaver?antall=100&fane=" + fane + "&etter=" + side.get("neste").asString()).innhold();
                iFanen.addAll(ider(side));
            }
            assertThat(iFanen).as("%s for %s", fane, hvem).hasSize((int) totalt);
            rader.put(fane, iFanen);
        }
        Set<String> hennes = new HashSet<>(rader.get("mine"));
        hennes.addAll(rader.get("paa_vent"));
        assertThat(hennes).as("Mine og På vent for %s", hvem).hasSize(rader.get("mine").size() + rader.get("paa_vent").size()).containsAll(hosMotoren("t.assignee_ = (select p.id::text from person p where p.brukernavn = '" + hvem + "')"));
        assertThat(rader.get("ledige")).as("Ledige for %s", hvem).containsAll(hosMotoren("t.assignee_ is null and exists (select 1 from act_ru_identitylink l "
                + "where l.task_id_ = t.id_ and l.group_id_ = 'ansatt')")).doesNotContainAnyElementsOf(hosMotoren("t.assignee_ is not null"));
    }

    private static List<String> ider(JsonNode side) {
        return side.get("oppgaver").valueStream().map(rad -> rad.get("oppgaveId").asString()).toList();
    }

    /** Oppgavene i stormens saker, slik motorens egne tabeller har dem. */
    private List<String> hosMotoren(String vilkår) {
        return sql.sql("select t.id_ from act_ru_task t join oppgave o on o.id = t.id_ where o.sak = any(cast(:saker as uuid[])) and " + vilkår)
                .param("saker", saker.toArray(String[]::new)).query(String.class).list();
    }

    private List<String> ulikeMotoren() {
        return sql.sql("""
                select coalesce(o.id, t.id_) from (select * from oppgave where status = 'aapen') o full join act_ru_task t on t.id_ = o.id
                  left join oppgave alle on alle.id = t.id_
                 where coalesce(o.sak, alle.sak) = any(cast(:saker as uuid[]))
                   and (o.id is null or t.id_ is null or o.behandler::text is distinct from t.assignee_)""")
                .param("saker", saker.toArray(String[]::new)).query(String.class).list();
    }
}
