package no.stafett.ytelse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.tilgang.Demopersoner;

/**
 * En nettleser uten skjerm: logget inn, med øktens informasjonskapsel og en forbindelse som holdes åpen. Arbeider i tråden som spør: en
 * klient med egne tråder brukte en tredel av regnekraften det skulle måle.
 */
final class Nettklient {

    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");
    private static final String HODE = "X-CSRF-TOKEN";
    private static final int TAALMODIGHET = 120_000;

    static {
        // Ellers lukkes forbindelsene ut over fem når de er ledige.
        System.setProperty("http.maxConnections", "64");
    }

    private final Map<String, String> kapsler = new LinkedHashMap<>();
    private final String rot;
    private String csrf;

    private Nettklient(int port) {
        rot = "http://127.0.0.1:" + port;
    }

    static Nettklient innlogget(int port, String brukernavn) {
        Nettklient klient = new Nettklient(port);
        klient.csrf = klient.finnCsrf("/logg-inn");
        String skjema = "brukernavn=" + URLEncoder.encode(brukernavn, StandardCharsets.UTF_8) + "&passord=" + Demopersoner.PASSORD;
        krev(klient.send("POST", "/logg-inn", Map.of("Content-Type", "application/x-www-form-urlencoded", HODE, klient.csrf), skjema), 302);
        klient.csrf = klient.finnCsrf("/oppgaver");
        return klient;
    }

    /** @return nanosekundene til hele svaret var mottatt */
    long hent(String sti) {
        return mål("GET", sti, Map.of("Accept", sti.startsWith("/api/") ? "application/json" : "text/html"), null);
    }

    String les(String sti) {
        return krev(send("GET", sti, Map.of(), null), 200);
    }

    /** Hvert kall har sin egen nøkkel, som i nettleseren. @return nanosekundene til hele svaret var mottatt */
    long post(String sti, String json) {
        return mål("POST", sti, medNøkkel(), json);
    }

    long put(String sti, String json) {
        return mål("PUT", sti, somJson(), json);
    }

    /** @return det som ble laget */
    String opprett(String sti, String json) {
        return krev(send("POST", sti, medNøkkel(), json), 201);
    }

    private Map<String, String> somJson() {
        return new LinkedHashMap<>(Map.of("Content-Type", "application/json", "Accept", "application/json", HODE, csrf));
    }

    private Map<String, String> medNøkkel() {
        Map<String, String> hoder = somJson();
        hoder.put("Idempotency-Key", UUID.randomUUID().toString());
        return hoder;
    }

    private long mål(String metode, String sti, Map<String, String> hoder, String kropp) {
        long begynt = System.nanoTime();
        Svar svar = send(metode, sti, hoder, kropp);
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

    private record Svar(String sti, int status, String kropp) {
    }

    private Svar send(String metode, String sti, Map<String, String> hoder, String kropp) {
        try {
            HttpURLConnection kall = (HttpURLConnection) URI.create(rot + sti).toURL().openConnection();
            kall.setInstanceFollowRedirects(false);
            kall.setReadTimeout(TAALMODIGHET);
            kall.setRequestMethod(metode);
            hoder.forEach(kall::setRequestProperty);
            kall.setRequestProperty("Cookie", String.join("; ", kapsler.values()));
            if (kropp != null) {
                skriv(kall, kropp);
            }
            Svar svar = new Svar(sti, kall.getResponseCode(), kropp(kall));
            kall.getHeaderFields().getOrDefault("Set-Cookie", List.of()).forEach(this::husk);
            return svar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skriv(HttpURLConnection kall, String kropp) throws IOException {
        byte[] tegn = kropp.getBytes(StandardCharsets.UTF_8);
        kall.setDoOutput(true);
        kall.setFixedLengthStreamingMode(tegn.length);
        kall.getOutputStream().write(tegn);
    }

    private static String kropp(HttpURLConnection kall) throws IOException {
        try (InputStream svar = kall.getResponseCode() < 400 ? kall.getInputStream() : kall.getErrorStream()) {
            return svar == null ? "" : new String(svar.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void husk(String kapsel) {
        String verdi = kapsel.substring(0, (kapsel + ";").indexOf(';'));
        kapsler.put(verdi.substring(0, verdi.indexOf('=')), verdi);
    }

    private static String krev(Svar svar, int status) {
        if (svar.status() != status) {
            throw new IllegalStateException(svar.sti() + " svarte " + svar.status() + ": " + svar.kropp());
        }
        return svar.kropp();
    }
}
