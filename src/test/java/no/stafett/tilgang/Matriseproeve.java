package no.stafett.tilgang;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.ApiKlient;
import no.stafett.Saksferd;
import no.stafett.tilgang.Tilgangsmatrise.Endepunkt;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sakene matrisen prøves på, og ett kall mot ett endepunkt som én person. Hvert kall rulles tilbake, så det neste møter
 * den samme saken.
 *
 * @param egen  id-ene i saken der Mina holder pinnen, og PPT er med
 * @param annen id-ene i en sak på helsestasjonen, som ingen i tabellen arbeider på
 * @param sperret id-ene i en sak som {@code egen}, med adressesperre og bare Mina klarert
 */
record Matriseproeve(MockMvc nett, JdbcClient sql, UserDetailsService brukere, TransactionTemplate transaksjon,
        Map<String, String> egen, Map<String, String> annen, Map<String, String> sperret) {

    /** Rader skrevet så langt, etter tabell. Sporet og økten skrives også av den som bare leser. */
    private static final String SKREVET = """
            select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_xact_user_tables
             where relname not like 'spor%' and relname not like 'spring_session%' and relname <> 'engangsnoekkel'""";

    /** En ansatt i barnehagen uten noe i saken; demopersonene har samme id hver gang. */
    private static final String KOLLEGA = UUID.nameUUIDFromBytes("stafett-demo:barnehage.ansatt45".getBytes(StandardCharsets.UTF_8)).toString();

    static Matriseproeve lag(MockMvc nett, ApplicationContext program) {
        Saksferd annen = Saksferd.meld(navn -> new ApiKlient(nett, navn), List.of("helse.ansatt", "helse.leder"));
        String mottaker = new ApiKlient(nett, "barnehage.styrer").get("/meg").tekst("personId");
        return new Matriseproeve(nett, program.getBean(JdbcClient.class), program.getBean(UserDetailsService.class),
                new TransactionTemplate(program.getBean(PlatformTransactionManager.class)),
                ider(medDeltaker(nett), new ApiKlient(nett, "barnehage.styrer"), mottaker), ider(annen, new ApiKlient(nett, "helse.leder"), mottaker),
                sperr(medDeltaker(nett), new ApiKlient(nett, "barnehage.styrer"), mottaker));
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
        List.of("sakId", "id", "samtykkeId", "postId", "tiltakId", "moeteId").forEach(navn -> ider.put(navn, UUID.randomUUID().toString()));
        return ider;
    }

    Svar kall(Endepunkt endepunkt, String bruker, Map<String, String> ider) {
        UserDetails den = brukere.loadUserByUsername(bruker);
        Authentication som = UsernamePasswordAuthenticationToken.authenticated(den, null, den.getAuthorities());
        // Transaksjonen skal vite hvem den er for alt når den begynner, som ellers.
        SecurityContextHolder.getContext().setAuthentication(som);
        try {
            return transaksjon.execute(status -> {
                status.setRollbackOnly();
                return svar(bygg(endepunkt.på(ider)).with(authentication(som)).with(csrf()), endepunkt.metode().equals("GET"));
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Svar svar(MockHttpServletRequestBuilder forespoersel, boolean lesing) {
        try {
            Map<String, Long> før = skrevet();
            MockHttpServletResponse svar = nett.perform(forespoersel).andReturn().getResponse();
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

    private static MockHttpServletRequestBuilder bygg(Endepunkt endepunkt) {
        MockHttpServletRequestBuilder bygger = request(HttpMethod.valueOf(endepunkt.metode()), endepunkt.sti());
        if (endepunkt.sti().startsWith("/api/")) {
            bygger.header("Idempotency-Key", UUID.randomUUID());
        } else {
            bygger.header("Accept", "text/html, */*;q=0.1");
        }
        String sendt = endepunkt.sendt();
        return sendt.isEmpty() ? bygger : bygger.content(sendt)
                .contentType(sendt.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
    }

    private static Map<String, String> sperr(Saksferd sak, ApiKlient leder, String mottaker) {
        Map<String, String> ider = ider(sak, leder, mottaker);
        sak.melder().post("/saker/" + sak.sakId() + "/adressesperre", Map.of("grad", "strengt_fortrolig", "klarerte", List.of()));
        return ider;
    }

    private static Saksferd medDeltaker(MockMvc nett) {
        Saksferd sak = Saksferd.meld(navn -> new ApiKlient(nett, navn), List.of("barnehage.ansatt", "barnehage.styrer", "ppt.ansatt"));
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_2"));
        sak.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("ppt")));
        sak.gjør("trinn_2_1", Map.of("mottaker", sak.melder().enhetI("ppt")));
        sak.gjør("trinn_in_1", Map.of("godtatt", "ja"));
        sak.gjør("trinn_2_2", Map.of());
        sak.gjør("trinn_2_3", Map.of());
        return sak;
    }

    private static Map<String, String> ider(Saksferd sak, ApiKlient leder, String mottaker) {
        String oppgave = sak.sak().at("/aktiveTrinn/0/oppgaveId").asString();
        sak.melder().post("/oppgaver/" + oppgave + "/ta", null);
        String samtykke = sak.melder().get("/saker/" + sak.sakId() + "/samtykker").innhold().at("/samtykker/0/samtykkeId").asString();
        String verktoey = sak.melder().get("/oppgaver/" + oppgave).innhold().at("/andreVerktoey/0/skjemaId").asString();
        String post = sak.melder().post("/saker/" + sak.sakId() + "/logg", Map.of("slag", "notat", "tekst", "x")).innhold().at("/post/postId").asString();
        String hjemmel = leder.post("/saker/" + sak.sakId() + "/delingshjemler", Map.of("tjeneste", "ppt", "hjemmel", "x", "begrunnelse", "x"))
                .tekst("delingshjemmelId");
        String moete = sak.melder().post("/saker/" + sak.sakId() + "/moeter", Map.of("slag", "annet", "formaal", "x", "start", "2040-01-01T10:00:00Z",
                "slutt", "2040-01-01T11:00:00Z")).innhold().at("/moete/moeteId").asString();
        String holdt = leder.post("/saker/" + sak.sakId() + "/tilbakehold", Map.of("aarsak", "skade", "opplysningstype", "alminnelig", "hva", "x",
                "begrunnelse", "x")).tekst("tilbakeholdId");
        return Map.ofEntries(Map.entry("tilbakeholdId", holdt), Map.entry("moeteId", moete), Map.entry("delingshjemmelId", hjemmel), Map.entry("postId", post), Map.entry("tiltakId", tiltak(sak, mottaker)), Map.entry("maal", sak.melder().nySak()), Map.entry("sakId", sak.sakId()), Map.entry("id", oppgave),
                Map.entry("samtykkeId", samtykke.isEmpty() ? UUID.randomUUID().toString() : samtykke),
                Map.entry("noekkel", UUID.randomUUID().toString()), Map.entry("personId", mottaker), Map.entry("foresattId", sak.melder().get("/saker/" + sak.sakId() + "/foresatte").innhold().at("/0/foresattId").asString()), Map.entry("ansattId", KOLLEGA), Map.entry("koblingId", UUID.randomUUID().toString()), Map.entry("enhet", sak.melder().enhet()), Map.entry("mottaker", mottaker),
                Map.entry("verktoey", verktoey), Map.entry("skjema", verktoey));
    }

    /** Lederen er spurt om det der hun ser saken; ellers har ingen det. */
    private static String tiltak(Saksferd sak, String ansvarlig) {
        String sti = "/saker/" + sak.sakId() + "/tiltak";
        String spurt = sak.melder().post(sti, Map.of("tiltak", "x", "ansvarlig", ansvarlig)).tekst("tiltakId");
        return spurt.isEmpty() ? sak.melder().post(sti, Map.of("tiltak", "x")).tekst("tiltakId") : spurt;
    }
}
