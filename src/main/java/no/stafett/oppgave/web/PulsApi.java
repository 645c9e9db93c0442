package no.stafett.oppgave.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.liste.Oppgaveliste;
import no.stafett.oppgave.liste.Utvalg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Om lista har endret seg, for sider der sambandet er stengt, og i ny og ne for alle: en tapt beskjed skal ikke vare. */
@Tag(name = "Oppgaver", description = "Oppgavelista, og det man gjør med en oppgave.")
@RestController
@RequestMapping("/api/v1/oppgaver/puls")
class PulsApi {

    private static final int TEGN = 16;

    private final Oppgaveliste liste;
    private final Forretningsklokke klokke;

    PulsApi(Oppgaveliste liste, Forretningsklokke klokke) {
        this.liste = liste;
        this.klokke = klokke;
    }

    @Schema(name = "Puls")
    record Puls(String avtrykk, Oppgavevisning.Tall tall) {
    }

    @Operation(operationId = "hentPuls", summary = "Se om oppgavelista mi har endret seg")
    @Krever
    @GetMapping
    Puls puls(@Valid @ParameterObject Listevalg valg, Bruker bruker) {
        Oppgaveliste.Side side = liste.hent(valg.utvalg(), Utvalg.fanene(), bruker);
        // Datoen er med: ved midnatt er noe forfalt uten at noen har gjort noe.
        return new Puls(avtrykk(klokke.idag() + " " + side.totalt() + side.telt() + side.oppgaver()), Oppgavevisning.Tall.av(side.telt()));
    }

    private static String avtrykk(String tekst) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(tekst.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, TEGN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
