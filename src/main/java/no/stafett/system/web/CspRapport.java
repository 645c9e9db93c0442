package no.stafett.system.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import no.stafett.system.Sikkerhetshoder;
import no.stafett.tilgang.Krever;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tar imot nettleserens meldinger om brutte innholdsregler. Åpen for alle, så den leser lite og logger kort. */
@RestController
class CspRapport {
    private static final Logger LOGG = LoggerFactory.getLogger(CspRapport.class);
    private static final int MEST_LEST = 2048;

    @Krever(aapen = true)
    @PostMapping(Sikkerhetshoder.RAPPORTADRESSE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ta(InputStream kropp) throws IOException {
        String melding = new String(kropp.readNBytes(MEST_LEST), StandardCharsets.UTF_8);
        LOGG.warn("Nettleseren meldte brutt innholdsregel: {}", melding.replaceAll("[\\p{Cntrl}]", " "));
    }
}
