package no.stafett.tilgang;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.tilgang.Tilgangsmatrise.Endepunkt;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ett kall mot ett endepunkt som én person, i en av sakene i {@link Matrisesaker}. Hvert kall rulles tilbake, så det neste møter
 * den samme saken.
 *
 * @param egen    id-ene i saken personene i tabellen har noe med å gjøre
 * @param eget    id-ene for en som har noe eget i saken, eller er spurt i en annen, etter kolonne
 * @param annen   id-ene i en annens sak
 * @param sperret id-ene i en sak som {@code egen}, med adressesperre
 */
record Matriseproeve(Matrisebruk bruk, JdbcClient sql, TransactionTemplate transaksjon, Matrisesaker saker, Map<String, String> egen,
        Map<String, Map<String, String>> eget, Map<String, String> annen, Map<String, String> sperret) {

    /** Rader skrevet så langt, etter tabell. Sporet og økten skrives også av den som bare leser. */
    private static final String SKREVET = """
            select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_xact_user_tables
             where relname not like 'spor%' and relname not like 'spring_session%' and relname <> 'engangsnoekkel'""";

    /** Det i adressen som ikke er noe noen kan ha i en sak. */
    private static final Set<String> IKKE_I_SAKEN = Set.of("enhet", "mottaker", "personId", "ansattId", "noekkel", "verktoey", "skjema", "maal",
            "vikariatId", "visningId", "funnperson", "maaned");

    static Matriseproeve lag(MockMvc nett, ApplicationContext program) {
        Matrisebruk bruk = new Matrisebruk(nett, program.getBean(UserDetailsService.class));
        JdbcClient sql = program.getBean(JdbcClient.class);
        Matrisesaker saker = new Matrisesaker(nett, bruk, sql);
        Map<String, String> annen = saker.annen();
        Map<String, String> egen = saker.egen();
        return new Matriseproeve(bruk, sql, new TransactionTemplate(program.getBean(PlatformTransactionManager.class)), saker, egen,
                Map.of("ansvarlig", saker.medEget(egen, "tiltakId"), "kespurt", saker.loeftet()), annen, saker.sperret());
    }

    /** Saken slik den er for denne kolonnen. */
    Map<String, String> egen(String kolonne) {
        return eget.getOrDefault(kolonne, egen);
    }

    /** @param endret tabeller det ble skrevet i selv om svaret var nei, eller bare noe som skulle leses */
    record Svar(int status, String innhold, List<String> endret) {

        boolean er(String ventet) {
            return switch (ventet) {
                case "ja", "alle" -> status < 500 && status != 401 && status != 403 && status != 404;
                case "nei" -> status == 403;
                default -> ventet.equals(String.valueOf(status));
            };
        }

        /** Svaret uten id-ene det ble spurt om, og uten det som er nytt i hvert svar. */
        String uten(Map<String, String> sak) {
            String rest = innhold;
            for (String id : sak.values()) {
                rest = rest.replace(id, "…");
            }
            return status + " " + rest.replaceAll("name=\"_csrf\"[^>]*>", "");
        }
    }

    /** Id-er ingen har. */
    Map<String, String> ingen() {
        Map<String, String> ider = new HashMap<>(egen);
        ider.keySet().stream().filter(navn -> !IKKE_I_SAKEN.contains(navn)).toList().forEach(navn -> ider.put(navn, UUID.randomUUID().toString()));
        return ider;
    }

    Svar kall(Endepunkt endepunkt, String bruker, Map<String, String> ider) {
        return bruk.som(bruker, som -> transaksjon.execute(status -> {
            status.setRollbackOnly();
            return svar(Matrisebruk.bygg(endepunkt.på(ider)).with(som), endepunkt.metode().equals("GET"));
        }));
    }

    private Svar svar(MockHttpServletRequestBuilder forespoersel, boolean lesing) {
        try {
            Map<String, Long> før = skrevet();
            MockHttpServletResponse svar = bruk.nett().perform(forespoersel).andReturn().getResponse();
            boolean uendret = lesing || svar.getStatus() == 403 || svar.getStatus() == 404;
            return new Svar(svar.getStatus(), svar.getContentAsString(StandardCharsets.UTF_8),
                    uendret ? skrevet().entrySet().stream().filter(t -> t.getValue() > før.getOrDefault(t.getKey(), 0L))
                            .map(Map.Entry::getKey).sorted().toList() : List.of());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Long> skrevet() {
        return sql.sql(SKREVET).query((rs, n) -> Map.entry(rs.getString(1), rs.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
