package no.stafett.system.web;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import no.stafett.felles.Side;
import no.stafett.system.Lokal;
import no.stafett.system.Spraak;
import no.stafett.tilgang.Krever;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Velger språk, og gir skriptene tekstene sine på det språket siden er på. */
@Side
class Spraakvalg {
    private static final String FORSTAVELSE = "js.";

    @PostMapping("/spraak")
    @Krever(aapen = true)
    ResponseEntity<Void> velg(@RequestParam String spraak, @RequestParam(defaultValue = "/") String tilbake) {
        String kode = Spraak.KODER.contains(spraak) ? spraak : "nb";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, Spraak.kapsel(kode).toString())
                .header(HttpHeaders.LOCATION, Lokal.adresse(tilbake)).build();
    }

    @GetMapping("/tekster/{spraak}")
    @Krever(aapen = true)
    ResponseEntity<Map<String, String>> tekster(@PathVariable String spraak) {
        if (!Spraak.KODER.contains(spraak)) {
            return ResponseEntity.notFound().build();
        }
        ResourceBundle alle = ResourceBundle.getBundle("messages", Locale.forLanguageTag(spraak),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> våre = new TreeMap<>();
        alle.keySet().stream().filter(nøkkel -> nøkkel.startsWith(FORSTAVELSE))
                .forEach(nøkkel -> våre.put(nøkkel.substring(FORSTAVELSE.length()), alle.getString(nøkkel)));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(våre);
    }
}
