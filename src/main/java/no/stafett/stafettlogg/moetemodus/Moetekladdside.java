package no.stafett.stafettlogg.moetemodus;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.stafettlogg.moete.Moeteleser;
import no.stafett.stafettlogg.post.Loggkladder;
import no.stafett.stafettlogg.post.Loggleser;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** Det som skrives i møtet, lagret mens man skriver, og referatet til å skrive ut og skrive under på. */
@Side
class Moetekladdside {

    private final Loggkladder kladder;
    private final Moeteleser moeter;
    private final Loggleser logg;

    Moetekladdside(Loggkladder kladder, Moeteleser moeter, Loggleser logg) {
        this.kladder = kladder;
        this.moeter = moeter;
        this.logg = logg;
    }

    /** @param svar feltets navn og verdiene i det */
    record Skrevet(@NotNull @Size(max = 600) Map<String, @NotNull List<@NotNull String>> svar) {
    }

    @PutMapping("/saker/{sakId}/moete/{moeteId}/kladd/{noekkel}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ResponseEntity<Void> lagre(@PathVariable UUID sakId, @PathVariable UUID moeteId, @PathVariable UUID noekkel,
            @RequestHeader(value = "If-Match", required = false) String versjon, @Valid @RequestBody Skrevet skrevet, Bruker bruker) {
        moeter.ett(new SakId(sakId), moeteId, bruker);
        int paaVersjon = versjon != null && versjon.matches("\"\\d{1,9}\"") ? Integer.parseInt(versjon.replace("\"", "")) : 0;
        return kladder.lagre(new Loggkladder.Sted(new SakId(sakId), moeteId), noekkel, paaVersjon, skrevet.svar(), bruker)
                .map(ny -> ResponseEntity.noContent().eTag("\"" + ny + "\"").<Void>build())
                .orElseGet(() -> ResponseEntity.status(HttpStatus.PRECONDITION_FAILED).build());
    }

    /** Er referatet flyttet til en annen sak, finnes det ikke her. */
    @GetMapping("/saker/{sakId}/moeter/{moeteId}/referat")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView referat(@PathVariable UUID sakId, @PathVariable UUID moeteId, Bruker bruker, Locale språk) {
        Moeteleser.Ett ett = moeter.ett(new SakId(sakId), moeteId, bruker);
        UUID referat = ett.moete().moete().referat();
        if (referat == null) {
            throw new FinnesIkke();
        }
        return new ModelAndView("stafettlogg/moetereferat").addObject("side", ett)
                .addObject("innlegg", logg.ett(new SakId(sakId), referat, bruker, språk).linje());
    }
}
