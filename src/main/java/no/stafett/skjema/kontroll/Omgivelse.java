package no.stafett.skjema.kontroll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import no.stafett.prosess.Feel;

/**
 * Det et uttrykk ser fra der feltet står. Øverst ser det alle felt ved navn. I en rad ser det
 * fortsatt hele skjemaet ved navn, raden som {@code this}, det utenfor som {@code parent} og
 * radnumrene (fra 1) som {@code i}. Samme navn med understrek foran og bak virker også når et felt
 * heter det samme.
 */
final class Omgivelse {

    private final Uttrykk uttrykk;
    private final Map<String, Object> inndata;
    private final Map<String, Object> data;
    private final Object denne;
    private final Object forelder;
    private final List<Object> rader;
    private Map<String, Object> kontekst;
    /** Mange felt i et skjema har samme vilkår, og det er dyrt å regne det ut. */
    private final Map<String, Feel.Svar> utregnet = new HashMap<>();

    private Omgivelse(Omgivelse lik, Map<String, Object> data, Object denne, Object forelder, List<Object> rader) {
        this(lik.uttrykk, lik.inndata, data, denne, forelder, rader);
    }

    private Omgivelse(Uttrykk uttrykk, Map<String, Object> inndata, Map<String, Object> data, Object denne, Object forelder, List<Object> rader) {
        this.uttrykk = uttrykk;
        this.inndata = inndata;
        this.data = data;
        this.denne = denne;
        this.forelder = forelder;
        this.rader = rader;
    }

    static Omgivelse rot(Uttrykk uttrykk, Map<String, Object> inndata, Map<String, Object> data) {
        return new Omgivelse(uttrykk, inndata, data, data, null, List.of());
    }

    /** Slik form-js tegner en rad: {@code parent} er selv en hel omgivelse. */
    Omgivelse rad(Object rad, int nummer) {
        return new Omgivelse(this, data, rad, medSpesialnavn(denne), ned(nummer));
    }

    /** Slik form-js leter etter skjulte felt: {@code parent} er bare verdien utenfor. */
    Omgivelse radVedSkjuling(Object rad, int nummer) {
        return new Omgivelse(this, data, rad, denne, ned(nummer));
    }

    Omgivelse medData(Map<String, Object> andre) {
        return new Omgivelse(this, andre, rader.isEmpty() ? andre : denne, forelder, rader);
    }

    /** Det skjemaet ble åpnet med; herfra kommer valg med {@code valuesKey}. */
    Map<String, Object> inndata() {
        return inndata;
    }

    Feel.Svar verdi(String feel) {
        return utregnet.computeIfAbsent("=" + feel, ny -> uttrykk.verdi(feel, kontekst()));
    }

    Feel.Svar sann(String feel) {
        return utregnet.computeIfAbsent("?" + feel, ny -> uttrykk.sann(feel, kontekst()));
    }

    private Map<String, Object> kontekst() {
        kontekst = kontekst == null ? medSpesialnavn(data) : kontekst;
        return kontekst;
    }

    private List<Object> ned(int nummer) {
        List<Object> ut = new ArrayList<>(rader);
        ut.add(BigDecimal.valueOf(nummer));
        return ut;
    }

    private Map<String, Object> medSpesialnavn(Object felt) {
        Map<String, Object> ut = new LinkedHashMap<>();
        sett(ut, "");
        if (felt instanceof Map<?, ?> objekt) {
            objekt.forEach((navn, verdi) -> ut.put((String) navn, verdi));
        }
        sett(ut, "_");
        return ut;
    }

    private void sett(Map<String, Object> ut, String kant) {
        ut.put(kant + "this" + kant, denne);
        ut.put(kant + "parent" + kant, forelder);
        ut.put(kant + "i" + kant, rader);
    }
}
