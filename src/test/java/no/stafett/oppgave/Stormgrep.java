package no.stafett.oppgave;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import no.stafett.ApiKlient;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Det i stormen som gjelder flere: å gi videre og svare, å ta den neste, og å ta eller flytte mange i ett. */
final class Stormgrep {

    private final JdbcClient sql;
    private final Collection<String> saker;
    private final List<String> numre;
    private final List<String> folk;
    private final ObjIntConsumer<String> husk;

    /** @param saker id-ene til stormens saker, etter hvert som de meldes @param numre saksnumrene @param folk id-ene til dem som er med */
    Stormgrep(JdbcClient sql, Collection<String> saker, List<String> numre, List<String> folk, ObjIntConsumer<String> husk) {
        this.sql = sql;
        this.saker = saker;
        this.numre = numre;
        this.folk = folk;
        this.husk = husk;
    }

    void taNeste(ApiKlient klient, Random tilfeldig) {
        ApiKlient.Svar neste = klient.post("/oppgaver/ta-neste?soek=" + nummer(tilfeldig), null);
        husk.accept("taNeste", neste.status() == 200 && neste.innhold().path("oppgave").isNull() ? 404 : neste.status());
    }

    void taMange(ApiKlient klient, Random tilfeldig) {
        bunt(klient, "taMange", "/oppgaver/ta", Map.of("oppgaver", flere(klient, "ledige", tilfeldig)), tilfeldig);
    }

    /** Til en tilfeldig, eller til alle. */
    void flytt(ApiKlient leder, Random tilfeldig) {
        Map<String, Object> kropp = new HashMap<>(Map.of("oppgaver", flere(leder, "enheten", tilfeldig), "grunn", "Hun er syk."));
        if (tilfeldig.nextBoolean()) {
            kropp.put("til", noen(tilfeldig));
        }
        bunt(leder, "flytt", "/oppgaver/flytt", kropp, tilfeldig);
    }

    /** Mange i ett, og av og til gjort om i ett. */
    private void bunt(ApiKlient klient, String hva, String adresse, Map<String, Object> kropp, Random tilfeldig) {
        if (((List<?>) kropp.get("oppgaver")).isEmpty()) {
            return;
        }
        ApiKlient.Svar svar = klient.post(adresse, kropp);
        boolean noen = gikkNoen(svar);
        husk.accept(hva, svar.status() == 200 && !noen ? 409 : svar.status());
        if (noen && tilfeldig.nextInt(3) == 0) {
            ApiKlient.Svar angret = klient.post("/oppgaver/angre", Map.of("buntId", svar.tekst("buntId")));
            husk.accept("angreBunt", angret.status() == 200 && !gikkNoen(angret) ? 409 : angret.status());
        }
    }

    private static boolean gikkNoen(ApiKlient.Svar bunt) {
        return bunt.status() == 200 && bunt.innhold().path("utfall").valueStream().anyMatch(en -> en.path("gikk").asBoolean());
    }

    /** Svarer på et spørsmål om å ta over når hun er spurt, trekker sitt eget, eller spør om den oppgaven hun fikk. */
    void overlever(ApiKlient klient, String hun, String oppgave, Random tilfeldig) {
        List<String> tilMeg = ubesvarte("til", hun);
        List<String> fraMeg = ubesvarte("fra", hun);
        int slag = tilfeldig.nextInt(10);
        if (!tilMeg.isEmpty() && slag < 6) {
            String hva = slag < 4 ? "ta-imot" : "avvis";
            husk.accept(hva, klient.post("/oppgaver/" + en(tilMeg, tilfeldig) + "/" + hva, slag < 4 ? null : Map.of()).status());
        } else if (!fraMeg.isEmpty() && slag < 7) {
            husk.accept("trekk", klient.post("/oppgaver/" + en(fraMeg, tilfeldig) + "/trekk", null).status());
        } else {
            husk.accept("overlever", klient.post("/oppgaver/" + oppgave + "/overlever", Map.of("til", noen(tilfeldig))).status());
        }
    }

    private List<String> ubesvarte(String hvem, String hun) {
        return sql.sql("select oppgave from oppgaveoverlevering where svart is null and " + hvem + " = ? and sak = any(cast(? as uuid[]))")
                .param(1, UUID.fromString(hun)).param(2, saker.toArray(String[]::new)).query(String.class).list();
    }

    /** Spørsmål som venter hos noen det ikke er noe å svare på for: oppgaven er gjort, eller en annen har den. */
    List<String> løseSpoersmaal() {
        return sql.sql("""
                select v.oppgave from oppgaveoverlevering v join oppgave o on o.id = v.oppgave
                 where v.svart is null and v.sak = any(cast(? as uuid[])) and (o.status <> 'aapen' or o.behandler is distinct from v.fra)""")
                .param(1, saker.toArray(String[]::new)).query(String.class).list();
    }

    private List<String> flere(ApiKlient klient, String fane, Random tilfeldig) {
        return IntStream.range(0, 3).mapToObj(n -> nummer(tilfeldig)).distinct()
                .flatMap(nummer -> klient.get("/oppgaver?antall=100&fane=" + fane + "&soek=" + nummer).innhold().get("oppgaver").valueStream())
                .map((JsonNode rad) -> rad.get("oppgaveId").asString()).distinct().toList();
    }

    private String nummer(Random tilfeldig) {
        return en(numre, tilfeldig);
    }

    private String noen(Random tilfeldig) {
        return en(folk, tilfeldig);
    }

    private static String en(List<String> blant, Random tilfeldig) {
        return blant.get(tilfeldig.nextInt(blant.size()));
    }
}
