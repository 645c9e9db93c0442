package no.stafett.ytelse;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.tilgang.Demopersoner;

/** En nettleser uten skjerm: logget inn, med øktens informasjonskapsel og en forbindelse som holdes åpen. */
final class Nettklient {

    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");
    private static final String HODE = "X-CSRF-TOKEN";

    private final HttpClient nett = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(30)).build();
    private final String rot;
    private String csrf;

    private Nettklient(int port) {
        rot = "http://127.0.0.1:" + port;
    }

    static Nettklient innlogget(int port, String brukernavn) {
        Nettklient klient = new Nettklient(port);
        klient.csrf = klient.finnCsrf("/logg-inn");
        String skjema = "brukernavn=" + URLEncoder.encode(brukernavn, StandardCharsets.UTF_8) + "&passord=" + Demopersoner.PASSORD;
        HttpResponse<String> svar = klient.send(klient.til("/logg-inn").header("Content-Type", "application/x-www-form-urlencoded")
                .header(HODE, klient.csrf).POST(BodyPublishers.ofString(skjema)));
        krev(svar, 302);
        klient.csrf = klient.finnCsrf("/oppgaver");
        return klient;
    }

    /** @return nanosekundene til hele svaret var mottatt */
    long hent(String sti) {
        return mål(til(sti).header("Accept", sti.startsWith("/api/") ? "application/json" : "text/html").GET());
    }

    String les(String sti) {
        HttpResponse<String> svar = send(til(sti).GET());
        krev(svar, 200);
        return svar.body();
    }

    /** Hvert kall har sin egen nøkkel, som i nettleseren. @return nanosekundene til hele svaret var mottatt */
    long post(String sti, String json) {
        return mål(json(sti).header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.ofString(json)));
    }

    long put(String sti, String json) {
        return mål(json(sti).PUT(BodyPublishers.ofString(json)));
    }

    /** @return det som ble laget */
    String opprett(String sti, String json) {
        HttpResponse<String> svar = send(json(sti).header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.ofString(json)));
        krev(svar, 201);
        return svar.body();
    }

    private HttpRequest.Builder json(String sti) {
        return til(sti).header("Content-Type", "application/json").header("Accept", "application/json").header(HODE, csrf);
    }

    private long mål(HttpRequest.Builder forespørsel) {
        long begynt = System.nanoTime();
        HttpResponse<String> svar = send(forespørsel);
        long tok = System.nanoTime() - begynt;
        krev(svar, 200);
        return tok;
    }

    private String finnCsrf(String sti) {
        Matcher merke = CSRF.matcher(les(sti));
        if (!merke.find()) {
            throw new IllegalStateException(sti + " har ikke noe merke mot forfalskning");
        }
        return merke.group(1);
    }

    private HttpRequest.Builder til(String sti) {
        return HttpRequest.newBuilder(URI.create(rot + sti)).timeout(Duration.ofMinutes(2));
    }

    private HttpResponse<String> send(HttpRequest.Builder forespørsel) {
        try {
            return nett.send(forespørsel.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void krev(HttpResponse<String> svar, int status) {
        if (svar.statusCode() != status) {
            throw new IllegalStateException(svar.uri() + " svarte " + svar.statusCode() + ": " + svar.body());
        }
    }
}
